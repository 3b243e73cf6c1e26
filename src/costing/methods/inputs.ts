/**
 * Inputs of a published figure: named numbers, lists and groups of them, read once and exactly. A method asks for what it
 * knows by name and gives the figures that follow from what is there.
 */
import type { Exact } from "../../values/dong.ts";
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

/** Numbers that a method may ask for and the inputs may lack. */
export function amountOr<T>(inputs: Inputs, name: string, otherwise: T): Exact | T {
  const value = inputs[name];
  return isAmount(value) ? value : otherwise;
}

export function amountsOf(inputs: Inputs, name: string): readonly Exact[] | null {
  const value = inputs[name];
  return Array.isArray(value) && value.every(isAmount) ? value : null;
}

export function groupsOf(inputs: Inputs, name: string): readonly Inputs[] {
  const value = inputs[name];
  return Array.isArray(value) ? value.filter(isGroup) : [];
}

export function groupOf(inputs: Inputs, name: string): Inputs | null {
  const value = inputs[name];
  return isGroup(value) ? value : null;
}

export function textOf(inputs: Inputs, name: string): string | null {
  const value = inputs[name];
  return typeof value === "string" ? value : null;
}

export function isAmount(value: Input | undefined): value is Exact {
  return typeof value === "object" && "toFixed" in value && typeof value.toFixed === "function";
}

function isGroup(value: Input | undefined): value is Inputs {
  return typeof value === "object" && !Array.isArray(value) && !isAmount(value);
}

function readInput(value: unknown, at: string, report: Report): Input | null {
  if (typeof value === "boolean") return value;
  if (typeof value === "string" && !/^-?\d+(\.\d+)?$/.test(value)) return value;
  if (Array.isArray(value)) return value.flatMap((item, index) => readInput(item, `${at}[${index}]`, report) ?? []);
  if (typeof value === "object" && value !== null) return readInputs(value as JsonObject, at, report);
  if (value === null) {
    report(finding("error", at, "costing.issue.not-a-number", { given: "null" }));
    return null;
  }
  return readExact(value, at, report);
}
