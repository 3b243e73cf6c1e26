/**
 * What is not known for sure, as low and high beside the figure of the sheet. Every total is affine in each of its cells, so
 * its least and greatest value stand at corners of the box that the ranges span: exact, no assumption of chance. A cell that
 * raises one side only has a known direction; the few that both sides share (income, volume, take-up) are tried both ways.
 */
import type { Exact } from "../values/dong.ts";
import { type CostRule, compareSheets, costOfSheet } from "./line-cost.ts";
import type { CostLine, CostSheet, Scenario } from "./sheet.ts";

export type LineCell =
  | "hours"
  | "minutes"
  | "people"
  | "wage"
  | "services"
  | "fees"
  | "timesPerYear"
  | "subjects"
  | "anywayShare"
  | "takeUp";
export type RangedPlace =
  | { readonly of: "income" }
  /** `scenario` null: the after scenario has no volume of its own and follows the current one. */
  | { readonly of: "volume"; readonly scenario: Scenario | null; readonly cell: "timesPerYear" | "subjects" }
  | { readonly of: "line"; readonly scenario: Scenario; readonly line: number; readonly cell: LineCell };
export type Range = {
  readonly place: RangedPlace;
  readonly low: Exact;
  /** The figure of the sheet. */
  readonly central: Exact;
  readonly high: Exact;
};

export type RangedSheets = {
  readonly current: CostSheet;
  readonly after: CostSheet | null;
  readonly hourlyIncome: Exact;
  readonly ranges: readonly Range[];
};
export type Span = { readonly low: Exact; readonly central: Exact; readonly high: Exact };
export type RangedTotals = {
  readonly current: Span;
  readonly after: Span | null;
  readonly saving: Span | null;
  /** The ranges that move the result most when each is tried alone, the widest first: of the saving, or of the cost. */
  readonly mostInfluential: readonly { readonly range: Range; readonly swing: Exact }[];
};

type Bound = "low" | "high";

/** Exact spans of the yearly totals in money. */
export function rangedTotals(sheets: RangedSheets, rule: CostRule): RangedTotals {
  const measure = (name: "current" | "after" | "saving") => (at: RangedSheets) => totalsAt(at, rule)[name]!;
  const isPair = sheets.after !== null;
  const main = measure(isPair ? "saving" : "current");
  return {
    current: spanOf(sheets, "current", measure("current")),
    after: isPair ? spanOf(sheets, "after", measure("after")) : null,
    saving: isPair ? spanOf(sheets, "saving", main) : null,
    mostInfluential: sheets.ranges
      .map((range) => ({
        range,
        swing: main(withValue(sheets, range, "high"))
          .minus(main(withValue(sheets, range, "low")))
          .abs(),
      }))
      .toSorted((one, other) => other.swing.cmp(one.swing))
      .slice(0, 3),
  };
}

type Totals = Readonly<Record<"current" | "after" | "saving", Exact | null>>;

function totalsAt({ current, after, hourlyIncome }: RangedSheets, rule: CostRule): Totals {
  if (after === null) {
    return { current: costOfSheet(current, hourlyIncome, rule).perYear.total, after: null, saving: null };
  }
  const compared = compareSheets(current, after, hourlyIncome, rule);
  return {
    current: compared.current.perYear.total,
    after: compared.after.perYear.total,
    saving: compared.saving.perYear.total,
  };
}

function spanOf(sheets: RangedSheets, total: keyof Totals, measure: (at: RangedSheets) => Exact): Span {
  const ranges = Object.groupBy(sheets.ranges, ({ place }) => directionOf(place, total));
  const extreme = (wanted: Bound): Exact => {
    const opposite = wanted === "low" ? "high" : "low";
    const settled = [
      ...(ranges.up ?? []).map((range) => [range, wanted] as const),
      ...(ranges.down ?? []).map((range) => [range, opposite] as const),
    ].reduce((at, [range, bound]) => withValue(at, range, bound), sheets);
    const corners = cornersOf(settled, ranges.shared ?? []);
    return better(
      wanted,
      corners.map((at) => bestTakeUp(at, ranges["take-up"] ?? [], wanted, measure)),
    );
  };
  return { low: extreme("low"), central: measure(sheets), high: extreme("high") };
}

/** Who takes up one line has no part in another: each is settled alone, the others as they are. */
function bestTakeUp(
  at: RangedSheets,
  ranges: readonly Range[],
  wanted: Bound,
  measure: (at: RangedSheets) => Exact,
): Exact {
  const settled = ranges.reduce((found, range) => {
    const [low, high] = [withValue(found, range, "low"), withValue(found, range, "high")];
    const isLow = measure(low).lt(measure(high)) === (wanted === "low");
    return isLow ? low : high;
  }, at);
  return measure(settled);
}

function better(wanted: Bound, values: readonly Exact[]): Exact {
  return values.reduce((best, value) => ((wanted === "low" ? value.lt(best) : value.gt(best)) ? value : best));
}

/** Which way the total goes when the cell grows. */
function directionOf(place: RangedPlace, total: keyof Totals): "up" | "down" | "none" | "shared" | "take-up" {
  if (place.of === "income") return total === "saving" ? "shared" : "up";
  if (place.of === "volume") {
    if (place.scenario === null) return total === "saving" ? "shared" : "up";
    return ofScenario(place.scenario, total, "up");
  }
  if (place.cell === "takeUp" && place.scenario === "after" && total !== "current") return "take-up";
  return ofScenario(place.scenario, total, place.cell === "anywayShare" ? "down" : "up");
}

/** What the current side costs stays in part with those who do not take up the new way, so it raises the after side too. */
function ofScenario(scenario: Scenario, total: keyof Totals, direction: "up" | "down"): "up" | "down" | "none" {
  if (scenario === "after" && total === "current") return "none";
  const isOpposed = scenario === "after" && total === "saving";
  return isOpposed ? (direction === "up" ? "down" : "up") : direction;
}

function cornersOf(sheets: RangedSheets, ranges: readonly Range[]): readonly RangedSheets[] {
  return ranges.reduce<readonly RangedSheets[]>(
    (corners, range) => corners.flatMap((at) => [withValue(at, range, "low"), withValue(at, range, "high")]),
    [sheets],
  );
}

/** The sheets with one range set to its low or high. */
export function withValue(sheets: RangedSheets, { place, low, high }: Range, bound: Bound): RangedSheets {
  const value = bound === "low" ? low : high;
  if (place.of === "income") return { ...sheets, hourlyIncome: value };
  if (place.of === "volume") return withVolume(sheets, place, value);
  const change = (sheet: CostSheet): CostSheet => ({
    ...sheet,
    lines: sheet.lines.map((line, index) => (index === place.line ? withCell(line, place.cell, value) : line)),
  });
  if (place.scenario === "current") return { ...sheets, current: change(sheets.current) };
  return { ...sheets, after: sheets.after && change(sheets.after) };
}

function withVolume(
  sheets: RangedSheets,
  { scenario, cell }: Extract<RangedPlace, { of: "volume" }>,
  value: Exact,
): RangedSheets {
  const { current, after } = sheets;
  return {
    ...sheets,
    current: scenario === "after" ? current : { ...current, [cell]: value },
    after: after && scenario !== "current" ? { ...after, [cell]: value } : after,
  };
}

function withCell(line: CostLine, cell: LineCell, value: Exact): CostLine {
  return { ...line, [cell]: value };
}
