/**
 * The JSON form of a cost sheet (data/reference/cost-sheet.schema.json says the same): method, norms, a current and an after
 * scenario. What a line leaves out comes from its scenario, what the after scenario leaves out from the current one. All
 * problems are named with their path; only errors keep a sheet from being computed.
 */
import { fold } from "../i18n/fold.ts";
import { type Exact, exact, zero } from "../values/dong.ts";
import { type Finding, finding, hasErrors } from "./finding.ts";
import {
  type JsonObject,
  nameUnknown,
  type Report,
  readAmount,
  readFlag,
  readList,
  readObject,
  readText,
  shortly,
} from "./json-cells.ts";
import type { CostLine, CostSheet, Scenario, WorkGroup } from "./sheet.ts";
import { workGroups } from "./sheet.ts";

/** Names that each level of the JSON knows, in the order of the schema. */
export const knownNames = {
  scenario: ["lines", "times_per_year", "subjects", "name", "note"],
  line: [
    "group",
    "name",
    "hours",
    "minutes",
    "people",
    "wage",
    "level",
    "grade",
    "services",
    "fees",
    "times_per_year",
    "subjects",
    "one_off",
    "anyway_share",
    "take_up",
    "addressee",
    "source",
    "provision",
    "note",
  ],
} as const;

/** What a scenario that lacks its own numbers falls back to. */
export type Volume = { readonly timesPerYear: Exact | null; readonly subjects: Exact | null };

/** Money per hour by level and grade, where a method has such a table. */
export type HourlyRate = (level: string | null, grade: string | null) => Exact | null;

const noRates: HourlyRate = () => null;

/** Reads one scenario; null after reporting errors. */
export function readSheet(
  value: unknown,
  scenario: Scenario,
  fallback: Volume,
  report: Report,
  hourlyRate: HourlyRate = noRates,
): CostSheet | null {
  const findings: Finding[] = [];
  const sheet = readScenario(value, scenario, fallback, (found) => findings.push(found), hourlyRate);
  findings.forEach(report);
  return hasErrors(findings) ? null : sheet;
}

/** Times and subjects of any level that has them. */
export function readVolume(object: JsonObject, at: string, fallback: Volume, report: Report): Volume {
  const cell = (name: string) => (at === "" ? name : `${at}.${name}`);
  const optional = (name: string, kind: "timesPerYear" | "subjects") =>
    isGiven(object[name]) ? readAmount(object[name], kind, cell(name), report) : fallback[kind];
  return { timesPerYear: optional("times_per_year", "timesPerYear"), subjects: optional("subjects", "subjects") };
}

function readScenario(
  value: unknown,
  scenario: Scenario,
  fallback: Volume,
  report: Report,
  hourlyRate: HourlyRate,
): CostSheet | null {
  const object = readObject(value, scenario, report);
  if (object === null) return null;
  nameUnknown(object, [...knownNames.scenario, "norms"], scenario, report);
  if ("norms" in object) report(finding("error", `${scenario}.norms`, "costing.issue.norm-per-scenario"));
  const volume = readVolume(object, scenario, fallback, report);
  const cells = readList(object.lines, `${scenario}.lines`, report);
  const lines = cells.flatMap((cell, index) => readLine(cell, `${scenario}.lines[${index}]`, report, hourlyRate) ?? []);
  reportMissing(object, lines, volume, scenario, report);
  return { lines, timesPerYear: volume.timesPerYear ?? zero, subjects: volume.subjects ?? zero };
}

/** A number is missing only where some line needs it; a wrong one has been reported already. */
function reportMissing(
  object: JsonObject,
  lines: readonly CostLine[],
  volume: Volume,
  scenario: Scenario,
  report: Report,
): void {
  const missing = (name: string, value: Exact | null) => value === null && !isGiven(object[name]);
  if (missing("times_per_year", volume.timesPerYear) && lines.some(({ timesPerYear }) => timesPerYear === null))
    report(finding("error", `${scenario}.times_per_year`, "costing.issue.times-missing"));
  if (missing("subjects", volume.subjects) && lines.some(({ subjects }) => subjects === null))
    report(finding("error", `${scenario}.subjects`, "costing.issue.subjects-missing"));
}

function readLine(value: unknown, at: string, report: Report, hourlyRate: HourlyRate): CostLine | null {
  const object = readObject(value, at, report);
  if (object === null) return null;
  nameUnknown(object, knownNames.line, at, report);
  if (isGiven(object.hours) && isGiven(object.minutes))
    report(finding("warning", at, "costing.issue.hours-and-minutes"));
  return {
    group: readGroup(object.group, `${at}.group`, report),
    name: readText(object.name, `${at}.name`, report) ?? "",
    ...readAmounts(object, at, report),
    wage: readWage(object, at, report, hourlyRate),
    ...readVolume(object, at, { timesPerYear: null, subjects: null }, report),
    oneOff: readFlag(object.one_off, `${at}.one_off`, report),
    addressee: readText(object.addressee, `${at}.addressee`, report),
    source: readText(object.source, `${at}.source`, report),
    provision: readText(object.provision, `${at}.provision`, report),
  };
}

function readAmounts(object: JsonObject, at: string, report: Report) {
  const amount = (name: string, kind: Parameters<typeof readAmount>[1], otherwise: Exact) =>
    isGiven(object[name]) ? (readAmount(object[name], kind, `${at}.${name}`, report) ?? otherwise) : otherwise;
  return {
    hours: amount("hours", "hours", zero),
    minutes: amount("minutes", "minutes", zero),
    people: amount("people", "people", exact(1)),
    services: amount("services", "money", zero),
    fees: amount("fees", "money", zero),
    anywayShare: amount("anyway_share", "share", zero),
    takeUp: amount("take_up", "share", exact(1)),
  };
}

/** A wage as stated, or by level and grade from the method's table. */
function readWage(object: JsonObject, at: string, report: Report, hourlyRate: HourlyRate): Exact | null {
  if (isGiven(object.wage)) return readAmount(object.wage, "money", `${at}.wage`, report);
  const level = readText(object.level, `${at}.level`, report);
  const grade = readText(object.grade, `${at}.grade`, report);
  if (level === null && grade === null) return null;
  const rate = hourlyRate(level, grade);
  const params = { level: level ?? "–", grade: grade ?? "–" };
  if (rate === null) report(finding("error", `${at}.level`, "costing.issue.no-such-rate", params));
  return rate;
}

/** A group by its number on the form (1, "1.2"), its code, or its Vietnamese or English name. */
function readGroup(value: unknown, at: string, report: Report): WorkGroup {
  if (!isGiven(value)) return "other";
  const wanted = fold(String(value));
  const number = /^([1-6])(\.\d+)*$/.exec(wanted)?.[1];
  const group = workGroups.find(
    ({ number: own, code, vi, en }) => String(own) === number || [code, fold(vi), fold(en)].includes(wanted),
  );
  if (group === undefined) report(finding("warning", at, "costing.issue.unknown-group", { given: shortly(value) }));
  return group?.code ?? "other";
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
