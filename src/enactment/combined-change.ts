/**
 * What the operations of one instrument make of one provision. Several cuts may meet in the same clause: changes of words are
 * joined when their order makes no difference; a repeal beside a change, or two different new wordings, are a clash that a
 * person must settle. All were written for the same wording.
 */
import { applyOperations, type Operation } from "../amending/operation.ts";
import { textHash } from "../legal-text/text-hash.ts";

/** The new wording (null when repealed), or why there is none. */
export type Combined = { readonly text: string | null } | { readonly problem: "base-moved" | "clash" };

export function combine(baseText: string, operations: readonly Operation[]): Combined {
  const base = textHash(baseText);
  if (operations.some(({ baseHash }) => baseHash !== base)) return { problem: "base-moved" };
  const distinct = [...new Map(operations.map((operation) => [contentOf(operation), operation])).values()];
  const repeals = distinct.filter(({ op }) => op === "repeal");
  if (repeals.length > 0) return repeals.length === distinct.length ? { text: null } : { problem: "clash" };
  if (distinct.length > 1 && !distinct.every(({ op }) => op.endsWith("_words"))) return { problem: "clash" };
  const forwards = applyOperations(baseText, distinct);
  const backwards = applyOperations(baseText, distinct.toReversed());
  if ("problem" in forwards || "problem" in backwards) return { problem: "clash" };
  return forwards.text === backwards.text ? { text: forwards.text } : { problem: "clash" };
}

/** What is asked for, without why and by whom: the same cut asked for twice is done once. */
function contentOf({ reason: _reason, ...asked }: Operation): string {
  return JSON.stringify(Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1)));
}
