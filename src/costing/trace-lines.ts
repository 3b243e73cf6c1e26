/**
 * The steps of a calculation as lines to read: "4 giờ × 1 người × 59.422 đồng/giờ = 237.688 đồng". Figures are written in the
 * reader's format; the steps behind them keep every decimal.
 */
import { formatDong, formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { Exact } from "../values/dong.ts";
import type { CostSheet, Scenario } from "./sheet.ts";
import type { Origin, Part, Step, TraceUnit } from "./trace.ts";

export type TraceLine = {
  readonly label: string;
  readonly terms: readonly {
    readonly operator: string | null;
    readonly value: string;
    readonly meaning: string;
    readonly path: string | null;
  }[];
  readonly result: string;
  readonly unit: string;
  readonly note: string | null;
};

/** Where a number of the trace leads: an anchor of its cell in the page, or null. */
export type OriginPath = (origin: Origin) => string | null;

/** The steps in order; sums of many rows are left to the table above them. */
export function traceLines(
  steps: readonly Step[],
  sheets: Readonly<Record<Scenario, CostSheet | null>>,
  pathOf: OriginPath,
  t: Translate,
): readonly TraceLine[] {
  return steps.map((step) => ({
    label: labelOf(step, sheets, t),
    terms: step.parts.map((part, index) => termOf(part, index, pathOf, t)),
    result: step.value === null ? t("costing.not-applicable") : figure(step.value, step.unit, t),
    unit: t(`costing.unit.${step.unit}`),
    note: null,
  }));
}

function labelOf(step: Step, sheets: Readonly<Record<Scenario, CostSheet | null>>, t: Translate): string {
  const line = step.scenario && step.line !== null ? sheets[step.scenario]?.lines[step.line]?.name : undefined;
  const scenario = step.scenario ? t(`costing.scenario.${step.scenario}`) : "";
  return t(`costing.trace.${step.symbol}`, { line: line ?? "", scenario });
}

function termOf(part: Part, index: number, pathOf: OriginPath, t: Translate) {
  return {
    operator: index === 0 || part.operator === "" ? null : part.operator,
    value: figure(part.value, part.unit, t),
    meaning: t(`costing.unit.${part.unit}`),
    path: pathOf(part.from),
  };
}

function figure(value: Exact, unit: TraceUnit, t: Translate): string {
  const isMoney = unit === "money" || unit === "money-per-year" || unit === "money-per-hour";
  return isMoney ? formatDong(value, t.locale) : formatNumber(value, t.locale, 4);
}
