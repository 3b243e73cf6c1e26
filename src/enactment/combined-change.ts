/**
 * What the operations of one instrument make of one provision: the words that they leave, or nothing. A new wording inside a
 * provision that is repealed is a clash, as are two changes of which only one can be meant.
 */
import { combineOperations } from "../amending/combined-operations.ts";
import type { Operation } from "../amending/operation.ts";
import { type StoredProvision, storedText } from "../amending/stored-text.ts";

/** The new wording (null when repealed), or why there is none. */
export type Combined = { readonly text: string | null } | { readonly problem: "base-moved" | "clash" };

/** `provisions` are the provision and what stands in it, in reading order. */
export function combine(provisions: readonly StoredProvision[], operations: readonly Operation[]): Combined {
  const { text, problems } = combineOperations(storedText(provisions), operations);
  const [problem] = problems;
  if (problem) return { problem: problem.reason === "base-moved" ? "base-moved" : "clash" };
  return { text: text[0]!.status === "repealed" ? null : text[0]!.text };
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
