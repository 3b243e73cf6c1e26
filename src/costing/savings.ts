/**
 * The saving of many sheets together. Money adds up exactly; the share of a portfolio is the ratio of the two sums and
 * never the mean of the shares (Circular 02/2017/TT-VPCP, Article 27, applied to a plan).
 */
import { type CostParts, minusParts, type ScenarioCost, sumParts } from "./line-cost.ts";
import { type Share, shareOf } from "./share.ts";

export type YearlyPair = {
  readonly current: Pick<ScenarioCost, "perYear">;
  readonly after: Pick<ScenarioCost, "perYear">;
};

export type PortfolioSaving = {
  readonly sheets: number;
  readonly current: CostParts;
  readonly after: CostParts;
  readonly saving: CostParts;
  readonly share: Share;
};

/** Yearly totals of comparisons in one currency; no comparisons give zeros and a null share. */
export function totalSavings(pairs: readonly YearlyPair[]): PortfolioSaving {
  const current = sumParts(pairs.map((pair) => pair.current.perYear));
  const after = sumParts(pairs.map((pair) => pair.after.perYear));
  const saving = minusParts(current, after);
  return { sheets: pairs.length, current, after, saving, share: shareOf(saving.total, current.total) };
}
