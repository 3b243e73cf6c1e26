/**
 * A baseline is the frozen list of what there was on a day, with the printed rule of what one item is. Nothing changes it once
 * frozen: every percentage names it, what is added later stands on a line of its own, and its digest proves the list.
 */
import { createHash } from "node:crypto";
import type { Day } from "../values/day.ts";
import type { Instant } from "../values/instant.ts";

export type Baseline = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly takenOn: Day;
  readonly frozenAt: Instant;
  readonly itemRule: string;
  readonly source: string;
  readonly digest: string;
};

/** An item as it was on the day: a later move to another ministry changes nothing here. */
export type BaselineItem = { readonly regulationId: string; readonly kind: string; readonly ministryId: string };

/** SHA-256 in hex over the items, one a line "<regulation> <kind> <ministry>", sorted by bytes. */
export function digestOf(items: readonly BaselineItem[]): string {
  const lines = items.map(({ regulationId, kind, ministryId }) => `${regulationId} ${kind} ${ministryId}\n`).sort();
  return createHash("sha256").update(lines.join(""), "utf8").digest("hex");
}
