/**
 * Inputs of a published figure: named numbers, lists and groups of them, read once and exactly. A method asks for what it
 * knows by name and gives the figures that follow from what is there.
 */
import { Exact } from "../../values/dong.ts";
import { finding } from "../finding.ts";
import { type JsonObject, type Report, readExact } from "../json-cells.ts";

export type Input = Exact | string | boolean | readonly Input[] | Inputs;
export type Inputs = { readonly [name: string]: Input };

/** Reads a JSON object; text that is a plain number becomes one, other text stays text. */
export function readInputs(object: JsonObject, at: string, report: Report): Inputs {
  const entries = Object.entries(object).flatMap(([name, value]): [string, Input][] => {
    const input = readInput(value, `${at}.${name}`, report);
    return input === null ? [] : [[name, input]];
  });
  return Object.fromEntries(entries);
}

/** A number by its name, with or without a unit behind it ("wage" is also "wage_aud"); null when the inputs lack it. */
export function amountOf(inputs: Inputs, name: string): Exact | null {
  const value = namedValue(inputs, name);
  return isAmount(value) ? value : null;
}

export function amountsOf(inputs: Inputs, name: string): readonly Exact[] | null {
  const value = namedValue(inputs, name);
  return Array.isArray(value) && value.every(isAmount) ? value : null;
}

export function listOf(inputs: Inputs, name: string): readonly Input[] {
  const value = namedValue(inputs, name);
  return Array.isArray(value) ? value : [];
}

export function groupsOf(inputs: Inputs, name: string): readonly Inputs[] {
  return listOf(inputs, name).filter(isGroup);
}

export function groupOf(inputs: Inputs, name: string): Inputs | null {
  const value = inputs[name];
  return isGroup(value) ? value : null;
}

export function textOf(inputs: Inputs, name: string): string | null {
  const value = inputs[name];
  return typeof value === "string" ? value : null;
}

/** Figures that exist only where all their numbers do. */
export function given<T>(
  numbers: readonly (Exact | null)[],
  figures: (...numbers: Exact[]) => T,
): T | Record<string, never> {
  return numbers.every((number) => number !== null) ? figures(...(numbers as Exact[])) : {};
}

export function isAmount(value: unknown): value is Exact {
  return value instanceof Exact;
}

/** A unit or a price year behind a name. */
const unit = /(_(eur|usd|cad|aud|gbp|vnd|dong|bn|m|pct|\d{4})){1,3}$/;

function namedValue(inputs: Inputs, name: string): Input | undefined {
  const named = inputs[name];
  if (named !== undefined) return named;
  const key = Object.keys(inputs).find((candidate) => candidate.replace(unit, "") === name);
  return key === undefined ? undefined : inputs[key];
}

function isGroup(value: Input | undefined): value is Inputs {
  return typeof value === "object" && !Array.isArray(value) && !isAmount(value);
}

function readInput(value: unknown, at: string, report: Report): Input | null {
  if (typeof value === "boolean") return value;
  if (typeof value === "string" && !/^-?\d+(\.\d+)?$/.test(value)) return value;
  if (Array.isArray(value)) return readItems(value, at, report);
  if (typeof value === "object" && value !== null) return readInputs(value as JsonObject, at, report);
  if (value === null) {
    report(finding("error", at, "costing.issue.not-a-number", { given: "null" }));
    return null;
  }
  return readExact(value, at, report);
}

function readItems(values: readonly unknown[], at: string, report: Report): readonly Input[] {
  return values.map((item, index) => readInput(item, `${at}[${index}]`, report)).filter((item) => item !== null);
}
