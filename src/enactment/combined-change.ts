/**
 * What the operations of one instrument make of one provision. Several cuts may meet in the same clause: changes of words are
 * joined when their order makes no difference; a repeal beside a change, or two different new wordings, are a clash that a
 * person must settle, and so is a new wording inside a provision that is repealed. All were written for the same wording.
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

/** What becomes of a provision: its new wording, or null when it is repealed. */
export type PlannedChange = { readonly documentId: string; readonly address: string; readonly text: string | null };

/** A provision that would get a new wording inside one that is repealed; undefined when nothing contradicts itself. */
export function changedInsideRepealed<Planned extends PlannedChange>(changes: readonly Planned[]): Planned | undefined {
  const repealed = changes.filter(({ text }) => text === null);
  return changes.find(({ documentId, address, text }) => {
    const isInside = (outer: PlannedChange) =>
      outer.documentId === documentId && address.startsWith(`${outer.address}/`);
    return text !== null && repealed.some(isInside);
  });
}

/** The inner ones first, so that a point that is repealed by itself keeps its own effect. */
export function innermostFirst<Planned extends PlannedChange>(changes: readonly Planned[]): readonly Planned[] {
  return changes.toSorted((a, b) => b.address.split("/").length - a.address.split("/").length);
}

/** What is asked for, without why and by whom: the same cut asked for twice is done once. */
function contentOf({ reason: _reason, ...asked }: Operation): string {
  return JSON.stringify(Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1)));
}
