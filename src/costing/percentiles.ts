/**
 * How likely the values between low and high are: each ranged cell is drawn from a triangle over low, central and high, all
 * independently, and the totals of many draws are put in order. The seed is fixed, so that the same sheet always gives the
 * same percentiles; they say how wide the uncertainty is, and are no measurement.
 */
import { type Exact, exact } from "../values/dong.ts";
import { type CostRule, costOfSheet } from "./line-cost.ts";
import { type Range, type RangedSheets, withValue } from "./ranges.ts";
import { columnsOf, totalsOf } from "./sheet-columns.ts";
import type { CostSheet } from "./sheet.ts";
import { withThoseWhoStay } from "./take-up.ts";

export type Percentiles = { readonly p10: Exact; readonly p50: Exact; readonly p90: Exact };

const draws = 2000;
const seed = 27_022_017;
const decimals = 6;

/** Percentiles of the yearly saving, or of the yearly cost where there is no after scenario; null without ranges. */
export function percentilesOf(sheets: RangedSheets, rule: CostRule): Percentiles | null {
  if (sheets.ranges.length === 0) return null;
  const random = randomFrom(seed);
  const values = Array.from({ length: draws }, () => yearlyOf(drawn(sheets, random), rule)).sort((one, other) =>
    one.cmp(other),
  );
  const at = (share: number) => values[Math.round((draws - 1) * share)]!.toDecimalPlaces(0);
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

function drawn(sheets: RangedSheets, random: () => number): RangedSheets {
  return sheets.ranges.reduce((at, range) => {
    const value = exact(triangular(range, random()).toFixed(decimals));
    return withValue(at, { ...range, low: value, high: value }, "low");
  }, sheets);
}

/** The inverse of the triangle's distribution. */
function triangular({ low, central, high }: Range, chance: number): number {
  const [from, mode, to] = [low.toNumber(), central.toNumber(), high.toNumber()];
  const width = to - from;
  if (width === 0) return from;
  const turn = (mode - from) / width;
  return chance < turn
    ? from + Math.sqrt(chance * width * (mode - from))
    : to - Math.sqrt((1 - chance) * width * (to - mode));
}

function yearlyOf({ current, after, hourlyIncome }: RangedSheets, rule: CostRule): Exact {
  const before = totalOf(current, hourlyIncome, rule);
  return after === null ? before : before.minus(totalOf(withThoseWhoStay(current, after), hourlyIncome, rule));
}

function totalOf(sheet: CostSheet, hourlyIncome: Exact, rule: CostRule): Exact {
  const columns = columnsOf(sheet, rule);
  const totals = columns ? totalsOf(columns, hourlyIncome, rule) : costOfSheet(sheet, hourlyIncome, rule);
  return totals.perYear.total;
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
