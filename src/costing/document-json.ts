/**
 * The whole JSON document of the `cost` command: which method, which norms, and either two scenarios or the inputs of a
 * published figure, with the figures that somebody published, to be checked against them.
 */
import { type Exact, exact } from "../values/dong.ts";
import { type Finding, finding, hasErrors } from "./finding.ts";
import {
  type JsonObject,
  nameUnknown,
  type Report,
  readAmount,
  readExact,
  readObject,
  readText,
  shortly,
} from "./json-cells.ts";
import { takeRanges } from "./json-ranges.ts";
import type { Range } from "./ranges.ts";
import { type Inputs, readInputs } from "./methods/inputs.ts";
import type { CostMethod, Parameters } from "./methods/method.ts";
import { costMethods, findCostMethod } from "./methods/registry.ts";
import { type HourlyIncome, hourlyIncomeForYear } from "./norms.ts";
import { type CostSheet, minutesOf } from "./sheet.ts";
import { readSheet, readVolume } from "./sheet-json.ts";

export const documentNames = [
  "method",
  "currency",
  "norms",
  "parameters",
  "times_per_year",
  "subjects",
  "current",
  "after",
  "inputs",
  "published",
  "tolerance",
  "id",
  "title",
  "note",
  "source",
] as const;

export type AppliedNorm = { readonly value: Exact; readonly year: number | null };

export type CostDocument = {
  readonly method: CostMethod;
  readonly currency: string;
  readonly norm: AppliedNorm | null;
  readonly parameters: Parameters;
  readonly current: CostSheet | null;
  readonly after: CostSheet | null;
  readonly inputs: Inputs | null;
  /** Figures as published, by the path of the result they speak of. */
  readonly published: Readonly<Record<string, Exact>>;
  readonly tolerance: Exact;
  /** Cells that were given with low and high beside the central figure. */
  readonly ranges: readonly Range[];
};

export type ReadDocument = { readonly document: CostDocument | null; readonly findings: readonly Finding[] };

/** Reads a parsed JSON value; the document is null when there is an error among the findings. */
export function readCostDocument(value: unknown, norms: readonly HourlyIncome[], method?: string): ReadDocument {
  const taken = takeRanges(value);
  const findings: Finding[] = [...taken.findings];
  const report: Report = (found) => findings.push(found);
  const object = readObject(taken.document, "", report);
  const document = object === null ? null : readFields(object, norms, method, taken.ranges, report);
  return { document: hasErrors(findings) ? null : document, findings };
}

function readFields(
  object: JsonObject,
  norms: readonly HourlyIncome[],
  chosen: string | undefined,
  ranges: readonly Range[],
  report: Report,
): CostDocument | null {
  nameUnknown(object, documentNames, "", report);
  const method = readMethod(chosen ?? object.method, report);
  if (method === undefined) return null;
  const scenarios = readScenarios(object, method, report);
  const norm = readNorm(object.norms, norms, report);
  if (norm === null && !isGiven(object.norms) && needsNorm(scenarios, method)) reportNormMissing(method, norms, report);
  return {
    method,
    currency: readText(object.currency, "currency", report) ?? method.currency,
    norm,
    parameters: readParameters(object.parameters, method, report),
    ...scenarios,
    inputs: isGiven(object.inputs)
      ? readInputs(readObject(object.inputs, "inputs", report) ?? {}, "inputs", report)
      : null,
    ranges,
    published: readPublished(object.published, report),
    tolerance: isGiven(object.tolerance) ? (readExact(object.tolerance, "tolerance", report) ?? exact(0)) : exact(0),
  };
}

function readMethod(name: unknown, report: Report): CostMethod | undefined {
  if (!isGiven(name)) return costMethods[0];
  const method = typeof name === "string" ? findCostMethod(name) : undefined;
  if (method === undefined) {
    const known = costMethods.map(({ code }) => code).join(", ");
    report(finding("error", "method", "costing.issue.unknown-method", { given: shortly(name), known }));
  }
  return method;
}

/** The after scenario keeps the current volume where it does not state its own: after is current, adjusted. */
function readScenarios(object: JsonObject, method: CostMethod, report: Report) {
  const volume = readVolume(object, "", { timesPerYear: null, subjects: null }, report);
  if (!isGiven(object.current) && !isGiven(object.inputs)) {
    report(finding("error", "current", "costing.issue.current-missing"));
  }
  const current = isGiven(object.current)
    ? readSheet(object.current, "current", volume, report, method.hourlyRate)
    : null;
  const kept = {
    timesPerYear: volume.timesPerYear ?? statedBy(object.current, current?.timesPerYear, "times_per_year"),
    subjects: volume.subjects ?? statedBy(object.current, current?.subjects, "subjects"),
  };
  const after = isGiven(object.after) ? readSheet(object.after, "after", kept, report, method.hourlyRate) : null;
  return { current, after };
}

function statedBy(scenario: unknown, value: Exact | undefined, name: string): Exact | null {
  const stated = typeof scenario === "object" && scenario !== null && isGiven((scenario as JsonObject)[name]);
  return stated && value !== undefined ? value : null;
}

function readNorm(value: unknown, norms: readonly HourlyIncome[], report: Report): AppliedNorm | null {
  if (!isGiven(value)) return null;
  const object = readObject(value, "norms", report);
  if (object === null) return null;
  nameUnknown(object, ["hourly_income", "year", "source"], "norms", report);
  const year = isGiven(object.year) ? readYear(object.year, norms, !isGiven(object.hourly_income), report) : null;
  if (!isGiven(object.hourly_income)) return year;
  const given = readAmount(object.hourly_income, "money", "norms.hourly_income", report);
  if (given !== null && year !== null && !given.eq(year.value)) {
    const params = { given: given.toFixed(), norm: year.value.toFixed(), year: year.year ?? "" };
    report(finding("warning", "norms.hourly_income", "costing.check.norm-differs", params));
  }
  return given === null ? null : { value: given, year: year?.value.eq(given) ? year.year : null };
}

function readYear(value: unknown, norms: readonly HourlyIncome[], needed: boolean, report: Report): AppliedNorm | null {
  const norm = hourlyIncomeForYear(norms, Number(value));
  if (norm !== undefined) return { value: norm.value, year: norm.year };
  if (needed) {
    const known = norms.map(({ year }) => year).join(", ");
    report(finding("error", "norms.year", "costing.issue.norm-year-unknown", { given: shortly(value), known }));
  }
  return null;
}

/** Whether somebody's time would cost nothing for want of a wage. */
function needsNorm({ current, after }: Pick<CostDocument, "current" | "after">, method: CostMethod): boolean {
  const lines = [...(current?.lines ?? []), ...(after?.lines ?? [])];
  const { unpaidAddressees } = method.rule(defaultsOf(method));
  const unpaid = (addressee: string | null) => addressee !== null && unpaidAddressees.includes(addressee);
  return lines.some((line) => line.wage === null && !minutesOf(line).isZero() && !unpaid(line.addressee));
}

function reportNormMissing(method: CostMethod, norms: readonly HourlyIncome[], report: Report): void {
  const known = norms.map(({ year }) => year).join(", ");
  if (method.usesHourlyIncome) report(finding("error", "norms", "costing.issue.norm-missing", { known }));
  else report(finding("error", "norms", "costing.issue.wage-missing"));
}

function defaultsOf(method: CostMethod): Parameters {
  return Object.fromEntries(Object.entries(method.parameters).map(([name, text]) => [name, exact(text)]));
}

function readParameters(value: unknown, method: CostMethod, report: Report): Parameters {
  const object = isGiven(value) ? (readObject(value, "parameters", report) ?? {}) : {};
  nameUnknown(object, Object.keys(method.parameters), "parameters", report);
  const entries = Object.entries(method.parameters).map(([name, otherwise]): [string, Exact] => {
    const given = isGiven(object[name]) ? readExact(object[name], `parameters.${name}`, report) : null;
    return [name, given ?? exact(otherwise)];
  });
  return Object.fromEntries(entries);
}

function readPublished(value: unknown, report: Report): Readonly<Record<string, Exact>> {
  const object = isGiven(value) ? (readObject(value, "published", report) ?? {}) : {};
  const entries = Object.entries(object).flatMap(([path, figure]): [string, Exact][] => {
    const number = readExact(figure, `published.${path}`, report);
    return number === null ? [] : [[path, number]];
  });
  return Object.fromEntries(entries);
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
