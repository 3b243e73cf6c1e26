/** The costing data that ships with the product, read from data/reference/ once and kept. */
import { readFileSync } from "node:fs";
import type { Issue } from "../values/issue.ts";
import { type MethodNorm, readMethodNorms } from "./method-norms.ts";
import { type HourlyIncome, readHourlyIncomes } from "./norms.ts";
import type { CostCase } from "./self-test.ts";

const records = new Map<string, unknown>();

export function listCostCases(): readonly CostCase[] {
  return findRecords<readonly CostCase[]>("cost-cases.json");
}

/** Hourly incomes as shipped, before anything that an installation has added. Throws for a row that contradicts itself. */
export function listShippedNorms(): readonly HourlyIncome[] {
  return sound("hourly-income.json", readHourlyIncomes);
}

export function listMethodNorms(): readonly MethodNorm[] {
  return sound("method-norms.json", readMethodNorms);
}

/** What ships is checked before it is used: a plain Error names every row that is wrong. */
function sound<Row, Norm>(
  name: string,
  read: (rows: readonly Row[]) => { readonly norms: readonly Norm[]; readonly issues: readonly Issue[] },
): readonly Norm[] {
  const { norms, issues } = read(findRecords<readonly Row[]>(name));
  if (issues.length > 0) throw new Error(`data/reference/${name}: ${JSON.stringify(issues)}`);
  return norms;
}

function findRecords<Shape>(name: string): Shape {
  const known = records.get(name);
  if (known !== undefined) return known as Shape;
  const read = JSON.parse(readFileSync(new URL(`../../data/reference/${name}`, import.meta.url), "utf8")) as Shape;
  records.set(name, read);
  return read;
}
