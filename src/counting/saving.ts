/**
 * What several cuts of one regulation save together. Each saving was worked out as if the cut stood alone, so that two cuts of
 * the same step may count it twice; together they cannot save more than the regulation costs. What went furthest counts first,
 * and what exceeds the cost is an overlap, which is told and not added. With an unknown cost nothing is known to overlap.
 */
import { type Exact, exact } from "../values/dong.ts";
import { type Stage, stages } from "./ladder.ts";

export type Saving = {
  readonly code: string;
  readonly stage: Stage;
  /** Exact đồng per year; null where the cost was not worked out. */
  readonly saving: Exact | null;
  /** What the regulation costs a year without the cut. */
  readonly cost: Exact | null;
};

/** The cuts of one regulation, each with the part of its saving that no earlier one has taken; in the order given. */
export function withOverlaps<Cut extends Saving>(cuts: readonly Cut[]): readonly (Cut & { readonly overlap: Exact })[] {
  const overlaps = overlapsOf(cuts);
  return cuts.map((cut) => ({ ...cut, overlap: overlaps.get(cut.code) ?? none }));
}

const none = exact(0);

function overlapsOf(cuts: readonly Saving[]): ReadonlyMap<string, Exact> {
  const costs = cuts.flatMap(({ cost }) => cost ?? []).toSorted((a, b) => a.comparedTo(b));
  let left = costs.at(-1);
  const overlaps = new Map<string, Exact>();
  for (const { code, saving } of cuts.toSorted(furthestFirst)) {
    if (saving === null || left === undefined) continue;
    // A cut that costs more than before leaves more to be saved.
    const overlap = saving.gt(left) && saving.gt(0) ? saving.minus(left) : none;
    overlaps.set(code, overlap);
    left = left.minus(saving.minus(overlap));
  }
  return overlaps;
}

function furthestFirst(a: Saving, b: Saving): number {
  return stages.indexOf(b.stage) - stages.indexOf(a.stage) || (a.code < b.code ? -1 : 1);
}
