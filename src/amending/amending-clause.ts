/**
 * The operations of a proposal as the sentences that an amending instrument will say: equal phrase orders and repeals are
 * put together, repeals come last. The whole instrument, with its articles and numbers, is `instrumentText`.
 */
import { orderKey, orderWording } from "./order-wording.ts";
import type { Change } from "./read-operation.ts";

/** The orders of changes of one document, in the given order, equal ones grouped, repeals last. */
export function amendingClauses(changes: readonly Change[]): string[] {
  const groups = Map.groupBy(changes, orderKey);
  const ordered = [...groups.values()].toSorted((a, b) => rank(a[0]!) - rank(b[0]!));
  return ordered.map(clause);
}

/** Restated and new provisions, then words, then repeals. */
export function rank({ op }: Change): number {
  if (op === "repeal") return 2;
  return op.endsWith("_words") ? 1 : 0;
}

function clause(changes: readonly Change[]): string {
  const { words, quoted } = orderWording(changes);
  return quoted === null ? `${words}.` : `${words}:\n“${quoted}”.`;
}
