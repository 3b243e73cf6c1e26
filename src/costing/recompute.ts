/**
 * A stored sheet computed again from its own cells, norm and method. A figure that was published keeps the norm and the
 * method of its day, so that it must come out the same for ever: where it does not, the stored data is wrong, and that is
 * told and never put right in silence.
 */
import { type Exact, exact } from "../values/dong.ts";
import { type CostParts, type CostRule, costOfSheet } from "./line-cost.ts";
import { findCostMethod } from "./methods/registry.ts";
import { columnsOf, totalsOf } from "./sheet-columns.ts";
import type { CostSheet } from "./sheet.ts";
import { withThoseWhoStay } from "./take-up.ts";

/** What a sheet's stored row says it comes to, in đồng; null where there is nothing to compare with. */
export type StoredFigures = {
  readonly per_case: Exact;
  readonly per_year: Exact;
  readonly per_case_after: Exact | null;
  readonly per_year_after: Exact | null;
  readonly saving: Exact | null;
  readonly saving_time: Exact | null;
  readonly saving_services: Exact | null;
  readonly saving_fees: Exact | null;
};

export type StoredComputation = {
  readonly id: string;
  readonly method: string;
  /** Money per hour that the sheet was computed with, and what its norm says. */
  readonly hourlyIncome: Exact;
  readonly normValue: Exact;
  readonly current: CostSheet;
  readonly after: CostSheet | null;
  readonly figures: StoredFigures;
};

export type Discrepancy = {
  readonly figure: keyof StoredFigures | "method" | "hourly_income";
  readonly stored: string | null;
  readonly computed: string | null;
};

/** Thirds of a minute's wage do not end: two ways of adding them differ far behind the decimal point. */
const smallest = exact("1e-9");

/** Every figure that does not come out again; none for a sound sheet. */
export function discrepanciesOf(sheet: StoredComputation): readonly Discrepancy[] {
  const method = findCostMethod(sheet.method);
  if (!method) return [{ figure: "method", stored: sheet.method, computed: null }];
  const parameters = Object.entries(method.parameters).map(([name, value]) => [name, exact(value)] as const);
  const computed = figuresOf(sheet, method.rule(Object.fromEntries(parameters)));
  const names = Object.keys(computed) as (keyof StoredFigures)[];
  return [
    ...differing("hourly_income", sheet.hourlyIncome, sheet.normValue),
    ...names.flatMap((name) => differing(name, sheet.figures[name], computed[name])),
  ];
}

function figuresOf({ current, after, hourlyIncome }: StoredComputation, rule: CostRule): StoredFigures {
  const before = totals(current, hourlyIncome, rule);
  const then = after && totals(everybody(current, after), hourlyIncome, rule);
  const saved = (part: keyof CostParts) => then && before.perYear[part].minus(then.perYear[part]);
  return {
    per_case: before.perCase.total,
    per_year: before.perYear.total,
    per_case_after: then?.perCase.total ?? null,
    per_year_after: then?.perYear.total ?? null,
    saving: saved("total"),
    saving_time: saved("time"),
    saving_services: saved("services"),
    saving_fees: saved("fees"),
  };
}

/** Most measures are for all: then nobody stays as he was. */
function everybody(current: CostSheet, after: CostSheet): CostSheet {
  return after.lines.every(({ takeUp }) => takeUp.eq(1)) ? after : withThoseWhoStay(current, after);
}

function totals(sheet: CostSheet, hourlyIncome: Exact, rule: CostRule): { perCase: CostParts; perYear: CostParts } {
  const columns = columnsOf(sheet, rule);
  return columns ? totalsOf(columns, hourlyIncome, rule) : costOfSheet(sheet, hourlyIncome, rule);
}

function differing(figure: Discrepancy["figure"], stored: Exact | null, computed: Exact | null): Discrepancy[] {
  const isSame = stored && computed ? stored.minus(computed).abs().lte(smallest) : stored === computed;
  return isSame ? [] : [{ figure, stored: stored?.toFixed() ?? null, computed: computed?.toFixed() ?? null }];
}
