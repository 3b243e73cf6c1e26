/**
 * Orders of one act that take effect on one day and contradict each other: two on the same provision, or one on a provision
 * that another restates or repeals as a whole. Which of them holds cannot be known, so neither is applied. Phrase orders
 * never overlap: they speak of the words that the act's other orders leave.
 */
import type { ReadOperation } from "./read-operation.ts";

/** Each operation that overlaps, with the first of those that it overlaps. */
export function findOverlaps(operations: readonly ReadOperation[]): ReadonlyMap<ReadOperation, ReadOperation> {
  const found = new Map<ReadOperation, ReadOperation>();
  const whole = operations.filter(
    ({ op }) => op === "replace_provision" || op === "repeal" || op === "insert_provision",
  );
  const byTarget = Map.groupBy(whole, ({ target }) => target);
  for (const operation of operations) {
    if (operation.op.endsWith("_words") || operation.op === "set_effective") continue;
    const other = outerPlaces(operation.target)
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
  if (operation.op === "renumber" || operation.op === "move") return whole.op === "repeal";
  if (operation.op === "replace_heading" && whole.target === operation.target) return whole.op !== "replace_provision";
  return true;
}

function outerPlaces(address: string): string[] {
  const parts = address.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
