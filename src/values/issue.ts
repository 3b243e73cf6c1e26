/**
 * An Issue is one thing wrong with what a person gave us: where it is, which rule it breaks, and the facts the
 * sentence needs. Forms, readiness checks and imports share it. It never holds a sentence: text is chosen at the edge.
 */
export type Issue = {
  /** Where: a form field name ("reason", "lines[2].hours"), or an empty string for the whole input. */
  readonly field: string;
  /** Message key, e.g. "proposals.issue.reason-too-short". */
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
};
