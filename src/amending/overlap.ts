/**
 * Orders of one act that take effect on one day and contradict each other: two on the same provision, or one on a provision
 * that another restates or repeals as a whole, a chapter with its articles included. Which of them holds cannot be known, so
 * neither is applied. Phrase orders overlap a repeal alone: otherwise they speak of the words that the other orders leave.
 */
import type { LiveText } from "./live-text.ts";
import type { ReadOperation } from "./read-operation.ts";

/** Each operation that overlaps another on `text`, with the first of those that it overlaps. */
export function findOverlaps(
  operations: readonly ReadOperation[],
  text: LiveText,
): ReadonlyMap<ReadOperation, ReadOperation> {
  const found = new Map<ReadOperation, ReadOperation>();
  const whole = operations.filter(
    ({ op }) => op === "replace_provision" || op === "repeal" || op === "insert_provision",
  );
  const byTarget = Map.groupBy(whole, ({ target }) => target);
  const parents = new Map(text.map(({ address, parent }) => [address, parent]));
  for (const operation of operations) {
    if (operation.op === "set_effective") continue;
    const other = outerPlaces(operation.target, parents)
      .flatMap((place) => byTarget.get(place) ?? [])
      .find((one) => one !== operation && contradicts(one, operation));
    if (!other) continue;
    if (!found.has(operation)) found.set(operation, other);
    if (!found.has(other)) found.set(other, operation);
  }
  return found;
}

/** A heading or a place may be changed beside the words; inside a new provision nothing else is ordered. */
function contradicts(whole: ReadOperation, operation: ReadOperation): boolean {
  const isMoved = operation.op === "renumber" || operation.op === "move";
  if (isMoved || operation.op.endsWith("_words")) return whole.op === "repeal";
  if (operation.op === "replace_heading" && whole.target === operation.target) return whole.op !== "replace_provision";
  return true;
}

/** The provision and all around it; an article's address does not tell its chapter, the text does. */
function outerPlaces(address: string, parents: ReadonlyMap<string, string | null>): string[] {
  const parts = address.split("/");
  const places = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  for (let outer = parents.get(places[0]!); outer; outer = parents.get(outer)) places.push(outer);
  return places;
}
