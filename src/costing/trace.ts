/**
 * The formula with its numbers: every figure of a calculation as a step whose parts name their value, unit and origin (a cell
 * of the sheet, a norm, the rule, an earlier step). Steps hold no sentence and no format: HTML, XLSX and JSON render the
 * same list, and anybody can redo each step from left to right (× and ÷ never mix with + and −).
 */
import { type Exact, exact, zero } from "../values/dong.ts";
import type { Comparison, CostRule, LineCost, ScenarioCost } from "./line-cost.ts";
import type { Rounding } from "./share.ts";
import { minutesOf, type Scenario } from "./sheet.ts";

export type Operator = "" | "×" | "÷" | "+" | "−";
export type TraceUnit =
  | "hour"
  | "minute"
  | "minutes-per-hour"
  | "people"
  | "money"
  | "money-per-hour"
  | "money-per-year"
  | "times-per-year"
  | "subjects"
  | "share"
  | "percent"
  | "factor";

/** Where a number comes from: exactly one of the four. */
export type Origin =
  | { readonly cell: string }
  | { readonly norm: "hourly-income"; readonly year: number | null }
  | { readonly rule: string }
  | { readonly step: string };

export type Part = {
  readonly operator: Operator;
  readonly symbol: string;
  readonly value: Exact;
  readonly unit: TraceUnit;
  readonly from: Origin;
};

export type Step = {
  readonly id: string;
  /** T, c, C (a line's time, one performance, one year); C1, Cyear; B; pct. */
  readonly symbol: string;
  readonly scenario: Scenario | null;
  readonly line: number | null;
  readonly parts: readonly Part[];
  /** Null where there is nothing to divide by. */
  readonly value: Exact | null;
  readonly unit: TraceUnit;
  readonly rounding: Rounding;
};

export type TraceContext = {
  readonly rule: CostRule;
  /** Reference year of the hourly income; null when it was given as a number. */
  readonly normYear: number | null;
  /** How many lines were entered; later ones are of those who stay as they were. */
  readonly entered: Readonly<Record<Scenario, number>>;
};

/** Every step of both scenarios, the saving and the share, in the order of the calculation. */
export function traceComparison(comparison: Comparison, context: TraceContext): readonly Step[] {
  const { current, after, saving, share } = comparison;
  const benefit = [
    fromStep("", "Cyear", current.perYear.total, "current.perYear"),
    fromStep("−", "Cyear", after.perYear.total, "after.perYear"),
  ];
  const ratio = [
    fromStep("", "B", saving.perYear.total, "saving.perYear"),
    part("×", "100", exact(100), "percent", { rule: "percent" }),
    fromStep("÷", "Cyear", current.perYear.total, "current.perYear"),
  ];
  return [
    ...traceScenario(current, "current", context),
    ...traceScenario(after, "after", context),
    { ...total("B", "saving.perYear", null, benefit), value: saving.perYear.total },
    { ...total("pct", "share", null, ratio), value: share.value, unit: "percent", rounding: share.rounding },
  ];
}

/** The steps of one scenario: each line's time, performance and year, then the two totals. */
export function traceScenario(cost: ScenarioCost, scenario: Scenario, context: TraceContext): readonly Step[] {
  const counted = (line: LineCost) => context.rule.oneOff === "in-year" || !line.line.oneOff;
  const lineIds = cost.lines.map((line, index) => ({ line, id: linePath(scenario, index, context) }));
  const yearly = lineIds.filter(({ line }) => counted(line));
  const perCase = yearly.map(({ line, id }, index) =>
    fromStep(index ? "+" : "", "c", line.perCase.total, `${id}.perCase`, "money"),
  );
  const perYear = yearly.map(({ line, id }, index) =>
    fromStep(index ? "+" : "", "C", line.perYear.total, `${id}.perYear`),
  );
  return [
    ...cost.lines.flatMap((line, index) => traceLine(line, scenario, index, context)),
    { ...total("C1", `${scenario}.perCase`, scenario, perCase), value: cost.perCase.total, unit: "money" },
    { ...total("Cyear", `${scenario}.perYear`, scenario, perYear), value: cost.perYear.total },
  ];
}

/** The parts worked through from left to right; null for a division by zero. Rounding is the step's own. */
export function evaluate(parts: readonly Part[]): Exact | null {
  let result: Exact | null = zero;
  for (const { operator, value } of parts) {
    if (result === null || (operator === "÷" && value.isZero())) return null;
    result = operate(result, operator, value);
  }
  return result;
}

function operate(left: Exact, operator: Operator, right: Exact): Exact {
  switch (operator) {
    case "":
      return right;
    case "×":
      return left.times(right);
    case "÷":
      return left.div(right);
    case "+":
      return left.plus(right);
    case "−":
      return left.minus(right);
  }
}

function traceLine(cost: LineCost, scenario: Scenario, index: number, context: TraceContext): readonly Step[] {
  const id = linePath(scenario, index, context);
  const step = { scenario, line: index, rounding: "none" as const };
  const { perCase, perYear } = cost;
  return [
    { ...step, id: `${id}.time`, symbol: "T", parts: timeParts(cost, id, context), value: perCase.time, unit: "money" },
    { ...step, id: `${id}.perCase`, symbol: "c", parts: caseParts(cost, id), value: perCase.total, unit: "money" },
    {
      ...step,
      id: `${id}.perYear`,
      symbol: "C",
      parts: yearParts(cost, id),
      value: perYear.total,
      unit: "money-per-year",
    },
  ];
}

function timeParts(cost: LineCost, id: string, context: TraceContext): readonly Part[] {
  const { line } = cost;
  const inHours = line.minutes.isZero();
  const time = inHours
    ? part("", "t", line.hours, "hour", { cell: `${id}.hours` })
    : part("", "t", minutesOf(line), "minute", { cell: `${id}.minutes` });
  const people = part("×", "p", line.people, "people", { cell: `${id}.people` });
  const perHour = part("÷", "60", exact(60), "minutes-per-hour", { rule: "minutes-per-hour" });
  const work = [time, people, ...hourlyParts(cost, id, context)];
  return inHours ? work : [...work, perHour];
}

function hourlyParts({ line, hourly }: LineCost, id: string, { rule, normYear }: TraceContext): readonly Part[] {
  const unpaid = line.addressee !== null && rule.unpaidAddressees.includes(line.addressee);
  if (unpaid) return [part("×", "TN", zero, "money-per-hour", { rule: "time-in-hours-only" })];
  const origin: Origin = line.wage ? { cell: `${id}.wage` } : { norm: "hourly-income", year: normYear };
  const before = line.wage ?? hourly.div(rule.wageFactor);
  const wage = part("×", "TN", before, "money-per-hour", origin);
  if (rule.wageFactor.eq(1)) return [wage];
  return [wage, part("×", "k", rule.wageFactor, "factor", { rule: "wage-factor" })];
}

function caseParts({ perCase, feesApart }: LineCost, id: string): readonly Part[] {
  const counted = [
    fromStep("", "T", perCase.time, `${id}.time`, "money"),
    part("+", "TV", perCase.services, "money", { cell: `${id}.services` }),
  ];
  return feesApart.isZero() ? [...counted, part("+", "PL", perCase.fees, "money", { cell: `${id}.fees` })] : counted;
}

function yearParts(cost: LineCost, id: string): readonly Part[] {
  const { line, perCase, timesPerYear, subjects } = cost;
  const scenario = id.slice(0, id.indexOf("."));
  const parts = [
    fromStep("", "c", perCase.total, `${id}.perCase`, "money"),
    part("×", "n", timesPerYear, "times-per-year", { cell: `${line.timesPerYear ? id : scenario}.times_per_year` }),
    part("×", "m", subjects, "subjects", { cell: `${line.subjects ? id : scenario}.subjects` }),
  ];
  if (!line.takeUp.eq(1)) parts.push(part("×", "u", line.takeUp, "share", { cell: `${id}.take_up` }));
  const burden = exact(1).minus(line.anywayShare);
  if (!burden.eq(1)) parts.push(part("×", "1 − a", burden, "share", { cell: `${id}.anyway_share` }));
  return parts;
}

function linePath(scenario: Scenario, index: number, { entered }: TraceContext): string {
  const own = entered[scenario];
  return index < own ? `${scenario}.lines[${index}]` : `${scenario}.staying[${index - own}]`;
}

function total(symbol: string, id: string, scenario: Scenario | null, parts: readonly Part[]) {
  return { id, symbol, scenario, line: null, parts, unit: "money-per-year" as const, rounding: "none" as const };
}

function part(operator: Operator, symbol: string, value: Exact, unit: TraceUnit, from: Origin): Part {
  return { operator, symbol, value, unit, from };
}

function fromStep(operator: Operator, symbol: string, value: Exact, step: string, unit: TraceUnit = "money-per-year") {
  return part(operator, symbol, value, unit, { step });
}
