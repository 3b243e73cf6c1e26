/**
 * One run of a method over a cost document: totals, saving, share, the method's further figures, findings and trace. The same
 * function serves the command line, the API and the published cases, so that they cannot disagree.
 */
import { type Exact, zero } from "../values/dong.ts";
import { checkComparison, checkRoundedRows, checkSheet } from "./checks.ts";
import type { CostDocument } from "./document-json.ts";
import { type Finding, finding } from "./finding.ts";
import { type Comparison, type CostRule, compareSheets, costOfSheet, type ScenarioCost } from "./line-cost.ts";
import type { Figures } from "./methods/method.ts";
import { type Percentiles, percentilesOf } from "./percentiles.ts";
import { type RangedTotals, rangedTotals } from "./ranges.ts";
import { resultAt } from "./result-json.ts";
import { type Step, traceComparison, traceScenario } from "./trace.ts";

export type Calculation = {
  readonly document: CostDocument;
  readonly current: ScenarioCost | null;
  readonly after: ScenarioCost | null;
  readonly comparison: Comparison | null;
  /** The method's further figures: of each scenario, or of the inputs. */
  readonly figures: { readonly current: Figures; readonly after: Figures; readonly inputs: Figures };
  readonly findings: readonly Finding[];
  readonly trace: readonly Step[];
  /** Null where no cell was given with a range. */
  readonly ranged: (RangedTotals & { readonly percentiles: Percentiles | null }) | null;
};

/** Computes a document that was read without errors; `read` are the findings of its reading, kept in front. */
export function calculate(document: CostDocument, read: readonly Finding[] = []): Calculation {
  const { method, parameters, inputs } = document;
  const rule = method.rule(parameters);
  const costs = costsOf(document, rule);
  const fromInputs = inputs && method.fromInputs ? method.fromInputs(inputs, parameters) : null;
  const figuresOf = (cost: ScenarioCost | null) => (cost && method.figures ? method.figures(cost, parameters) : {});
  const calculation = {
    document,
    ...costs,
    figures: { current: figuresOf(costs.current), after: figuresOf(costs.after), inputs: fromInputs?.figures ?? {} },
    findings: [...read, ...checksOf(document, costs), ...(fromInputs?.findings ?? [])],
    trace: traceOf(document, costs, rule),
    ranged: rangedOf(document, rule),
  };
  return { ...calculation, findings: [...calculation.findings, ...checkPublished(calculation)] };
}

type Costs = Pick<Calculation, "current" | "after" | "comparison">;

function costsOf({ current, after, norm }: CostDocument, rule: CostRule): Costs {
  const hourlyIncome = norm?.value ?? zero;
  if (current === null) return { current: null, after: null, comparison: null };
  if (after === null) return { current: costOfSheet(current, hourlyIncome, rule), after: null, comparison: null };
  const comparison = compareSheets(current, after, hourlyIncome, rule);
  return { current: comparison.current, after: comparison.after, comparison };
}

function rangedOf({ current, after, norm, ranges }: CostDocument, rule: CostRule): Calculation["ranged"] {
  if (current === null || ranges.length === 0) return null;
  const sheets = { current, after, hourlyIncome: norm?.value ?? zero, ranges };
  return { ...rangedTotals(sheets, rule), percentiles: percentilesOf(sheets, rule) };
}

function checksOf({ current, after }: CostDocument, costs: Costs): Finding[] {
  return [
    ...(current ? checkSheet(current, "current") : []),
    ...(after ? checkSheet(after, "after") : []),
    ...(current && after && costs.comparison ? checkComparison(current, after, costs.comparison) : []),
    ...(costs.current ? checkRoundedRows(costs.current, "current") : []),
    ...(costs.after ? checkRoundedRows(costs.after, "after") : []),
  ];
}

function traceOf({ current, after, norm }: CostDocument, costs: Costs, rule: CostRule): readonly Step[] {
  const entered = { current: current?.lines.length ?? 0, after: after?.lines.length ?? 0 };
  const context = { rule, normYear: norm?.year ?? null, entered };
  if (costs.comparison) return traceComparison(costs.comparison, context);
  return costs.current ? traceScenario(costs.current, "current", context) : [];
}

/** A published figure that does not follow from its own inputs is flagged and never reproduced. */
function checkPublished(calculation: Calculation): Finding[] {
  const { published, tolerance } = calculation.document;
  return Object.entries(published).flatMap(([path, figure]) => {
    const computed = resultAt(calculation, path);
    const field = `published.${path}`;
    if (computed === undefined) return [finding("warning", field, "costing.check.published-unknown", { path })];
    if (computed !== null && within(computed, figure, tolerance)) return [];
    const params = { published: figure.toFixed(), computed: computed?.toDecimalPlaces(6).toFixed() ?? "–" };
    return [finding("warning", field, "costing.check.published-differs", params)];
  });
}

/** A figure printed with fewer decimals matches when it is the rounding of the computed one. */
function within(computed: Exact, figure: Exact, tolerance: Exact): boolean {
  const rounded = computed.toDecimalPlaces(figure.decimalPlaces());
  return rounded.eq(figure) || computed.minus(figure).abs().lte(tolerance);
}
