/** The costing data that ships with the product, read from data/reference/ once and kept. */
import { readFileSync } from "node:fs";
import { type MethodNorm, type MethodNormRow, readMethodNorms } from "./method-norms.ts";
import { type HourlyIncome, type HourlyIncomeRow, readHourlyIncomes } from "./norms.ts";
import type { CostCase } from "./self-test.ts";

const records = new Map<string, unknown>();

export function listCostCases(): readonly CostCase[] {
  return findRecords<readonly CostCase[]>("cost-cases.json");
}

/** Hourly incomes as shipped, before anything that an installation has added. */
export function listShippedNorms(): readonly HourlyIncome[] {
  return readHourlyIncomes(findRecords<readonly HourlyIncomeRow[]>("hourly-income.json")).norms;
}

/** Throws a plain Error that names every row which contradicts itself: what ships is checked before it is shown. */
export function listMethodNorms(): readonly MethodNorm[] {
  const { norms, issues } = readMethodNorms(findRecords<readonly MethodNormRow[]>("method-norms.json"));
  if (issues.length > 0) throw new Error(`data/reference/method-norms.json: ${JSON.stringify(issues)}`);
  return norms;
}

function findRecords<Shape>(name: string): Shape {
  const known = records.get(name);
  if (known !== undefined) return known as Shape;
  const read = JSON.parse(readFileSync(new URL(`../../data/reference/${name}`, import.meta.url), "utf8")) as Shape;
  records.set(name, read);
  return read;
}
