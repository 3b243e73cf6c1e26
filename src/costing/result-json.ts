/**
 * The JSON result of a calculation. Money is text: exact decimals, or twelve decimals where a number has no end (a third of
 * an hour). Findings keep their code and parameters; the edge adds the sentence.
 */
import { Exact, toStored } from "../values/dong.ts";
import type { Calculation } from "./calculation.ts";
import type { Finding } from "./finding.ts";
import type { CostParts, LineCost, ScenarioCost } from "./line-cost.ts";
import type { Figures } from "./methods/method.ts";
import type { RangedPlace, Span } from "./ranges.ts";
import type { Share } from "./share.ts";
import type { Step } from "./trace.ts";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const endlessDecimals = 12;

export type ResultOptions = {
  readonly withTrace?: boolean;
  /** Turns a finding into a sentence of the reader's language. */
  readonly say?: (found: Finding) => string;
};

export function resultJson(calculation: Calculation, options: ResultOptions = {}): { readonly [name: string]: Json } {
  const { document, current, after, comparison, figures } = calculation;
  return {
    method: document.method.code,
    citation: document.method.citation,
    currency: document.currency,
    norms: document.norm ? { hourly_income: printed(document.norm.value), year: document.norm.year } : null,
    current: current ? scenarioJson(current, figures.current) : null,
    after: after ? scenarioJson(after, figures.after) : null,
    saving: comparison ? savingJson(calculation) : null,
    share: comparison ? shareJson(comparison.share) : null,
    result: figuresJson(figures.inputs),
    ...(calculation.ranged ? { range: rangeJson(calculation.ranged) } : {}),
    checks: calculation.findings.map((found) => findingJson(found, options.say)),
    ...(options.withTrace ? { trace: calculation.trace.map(stepJson) } : {}),
  };
}

/** A number of the result by its path ("saving.per_year", "result.annual_cost"); undefined when there is no such figure. */
export function resultAt(calculation: Calculation, path: string): Exact | null | undefined {
  let value: Json | undefined = resultJson(calculation);
  for (const name of path.replace(/\[(\d+)\]/g, ".$1").split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as { readonly [name: string]: Json })[name];
  }
  return typeof value === "string" ? new Exact(value) : value === null ? null : undefined;
}

export function shareJson({ value, numerator, denominator, rounding }: Share): Json {
  return {
    value: value === null ? null : printed(value),
    unit: "percent",
    numerator: printed(numerator),
    denominator: printed(denominator),
    rounding,
  };
}

function rangeJson({ current, after, saving, mostInfluential, percentiles }: NonNullable<Calculation["ranged"]>): Json {
  const span = (one: Span | null): Json =>
    one && { low: printed(one.low), central: printed(one.central), high: printed(one.high) };
  return {
    current_per_year: span(current),
    after_per_year: span(after),
    saving_per_year: span(saving),
    percentiles: percentiles && {
      p10: printed(percentiles.p10),
      p50: printed(percentiles.p50),
      p90: printed(percentiles.p90),
    },
    most_influential: mostInfluential.map(({ range, swing }) => ({
      cell: placeText(range.place),
      low: printed(range.low),
      high: printed(range.high),
      swing: printed(swing),
    })),
  };
}

/** The path of a ranged cell as it stands in the document. */
function placeText(place: RangedPlace): string {
  if (place.of === "income") return "norms.hourly_income";
  const cell = place.cell.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
  if (place.of === "volume") return place.scenario === null ? cell : `${place.scenario}.${cell}`;
  return `${place.scenario}.lines[${place.line}].${cell}`;
}

function scenarioJson(cost: ScenarioCost, figures: Figures): Json {
  return {
    per_case: printed(cost.perCase.total),
    per_year: printed(cost.perYear.total),
    one_off: printed(cost.oneOff.total),
    hours_per_year: printed(cost.hoursPerYear),
    fees_apart: printed(cost.feesApart),
    parts: { per_case: partsJson(cost.perCase), per_year: partsJson(cost.perYear) },
    lines: cost.lines.map(lineJson),
    ...figuresJson(figures),
  };
}

function lineJson(cost: LineCost): Json {
  return {
    group: cost.line.group,
    name: cost.line.name,
    hourly: printed(cost.hourly),
    times_per_year: printed(cost.timesPerYear),
    subjects: printed(cost.subjects),
    performances: printed(cost.performances),
    per_case: printed(cost.perCase.total),
    per_year: printed(cost.perYear.total),
    hours_per_year: printed(cost.hoursPerYear),
  };
}

function savingJson({ comparison, figures }: Calculation): Json {
  const { perCase, perYear, hoursPerYear } = comparison!.saving;
  return {
    per_case: printed(perCase.total),
    per_year: printed(perYear.total),
    time: printed(perYear.time),
    services: printed(perYear.services),
    fees: printed(perYear.fees),
    hours_per_year: printed(hoursPerYear),
    one_off: printed(comparison!.current.oneOff.total.minus(comparison!.after.oneOff.total)),
    ...figuresJson(differences(figures.current, figures.after)),
  };
}

function differences(current: Figures, after: Figures): Figures {
  const entries = Object.entries(current).flatMap(([name, value]): [string, Exact][] => {
    const other = after[name];
    return value instanceof Exact && other instanceof Exact ? [[name, value.minus(other)]] : [];
  });
  return Object.fromEntries(entries);
}

function partsJson({ time, services, fees }: CostParts): Json {
  return { time: printed(time), services: printed(services), fees: printed(fees) };
}

function figuresJson(figures: Figures): { readonly [name: string]: Json } {
  const entries = Object.entries(figures).map(([name, value]): [string, Json] => {
    if (value === null) return [name, null];
    return [name, value instanceof Exact ? printed(value) : (value as readonly Exact[]).map(printed)];
  });
  return Object.fromEntries(entries);
}

function findingJson({ severity, field, key, params }: Finding, say: ResultOptions["say"]): Json {
  const code = key.slice(key.lastIndexOf(".") + 1);
  const found = { severity, at: field, code, params: { ...params } };
  return say ? { ...found, message: say({ severity, field, key, ...(params ? { params } : {}) }) } : found;
}

function stepJson({ id, symbol, parts, value, unit, rounding }: Step): Json {
  return {
    id,
    symbol,
    parts: parts.map((part) => ({
      operator: part.operator,
      symbol: part.symbol,
      value: printed(part.value),
      unit: part.unit,
      from: part.from as Json,
    })),
    value: value === null ? null : printed(value),
    unit,
    rounding,
  };
}

function printed(value: Exact): string {
  return toStored(value.toDecimalPlaces(endlessDecimals));
}
