/**
 * Cells of a JSON cost sheet. Numbers are JSON numbers or plain decimal text ("1234.5"); each wrong one is an error that
 * names its path, reading goes on, and all problems come back together. Unknown names are reported, never dropped in
 * silence: a misspelt "fee" would be a saving that nobody made.
 */
import { type Exact, exact } from "../values/dong.ts";
import { type Finding, finding } from "./finding.ts";

export type JsonObject = Readonly<Record<string, unknown>>;
export type Report = (found: Finding) => void;

/** The largest value of each kind of number; the smallest is zero. The JSON Schema states the same. */
export const largest = {
  money: "1e15",
  hours: "1e6",
  minutes: "1e8",
  people: "1e6",
  timesPerYear: "1e6",
  subjects: "1e12",
  share: "1",
} as const;

export type NumberKind = keyof typeof largest;

const maxDecimals = 20;
const plainNumber = /^\d+(\.\d+)?$/;

/** A number of that kind; null after reporting what is wrong. */
export function readAmount(value: unknown, kind: NumberKind, at: string, report: Report): Exact | null {
  const number = readExact(value, at, report);
  if (number === null) return null;
  const problem = problemOf(number, kind);
  if (problem === null) return warnOfFloat(number, value, kind, at, report);
  report(finding("error", at, `costing.issue.${problem}`, { given: shortly(value), largest: largest[kind] }));
  return null;
}

/** Any exact number, negative too; null after reporting what is wrong. */
export function readExact(value: unknown, at: string, report: Report): Exact | null {
  const problem = formProblem(value);
  if (problem === null) return exact(String(value));
  report(finding("error", at, `costing.issue.${problem}`, { given: shortly(value) }));
  return null;
}

export function readText(value: unknown, at: string, report: Report): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "string") return value.normalize("NFC").trim();
  report(finding("error", at, "costing.issue.not-text", { given: shortly(value) }));
  return null;
}

export function readFlag(value: unknown, at: string, report: Report): boolean {
  if (value === undefined || typeof value === "boolean") return value ?? false;
  report(finding("error", at, "costing.issue.not-true-or-false", { given: shortly(value) }));
  return false;
}

export function readObject(value: unknown, at: string, report: Report): JsonObject | null {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as JsonObject;
  report(finding("error", at, "costing.issue.not-an-object", { given: shortly(value) }));
  return null;
}

export function readList(value: unknown, at: string, report: Report): readonly unknown[] {
  if (Array.isArray(value)) return value;
  report(finding("error", at, "costing.issue.not-a-list", { given: shortly(value) }));
  return [];
}

/** Warns of each name that the sheet does not know; names that start with "x-" or "$" are the writer's own. */
export function nameUnknown(object: JsonObject, known: readonly string[], at: string, report: Report): void {
  for (const name of Object.keys(object)) {
    if (known.includes(name) || /^(x-|\$)/.test(name)) continue;
    const path = at === "" ? name : `${at}.${name}`;
    report(finding("warning", path, "costing.issue.unknown-field", { name: name.slice(0, 60) }));
  }
}

/** A value in one short line for a message. */
export function shortly(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "undefined");
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function formProblem(value: unknown): string | null {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return "not-a-number";
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? "unsafe-integer" : null;
  }
  if (typeof value !== "string") return "not-a-number";
  return plainNumber.test(value.trim().replace(/^-/, "")) && value.length <= 60 ? null : "not-plain-number";
}

function problemOf(number: Exact, kind: NumberKind): string | null {
  if (number.isNegative() && !number.isZero()) return "negative";
  if (number.gt(largest[kind])) return kind === "share" ? "not-a-share" : "too-large";
  return number.decimalPlaces() > maxDecimals ? "too-precise" : null;
}

/** Money with a fraction is text in JSON, because a binary number cannot hold most fractions. */
function warnOfFloat(number: Exact, value: unknown, kind: NumberKind, at: string, report: Report): Exact {
  if (kind === "money" && typeof value === "number" && !Number.isInteger(value))
    report(finding("warning", at, "costing.issue.money-as-float", { given: String(value) }));
  return number;
}
