import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readHourlyIncomes } from "../../src/costing/norms.ts";
import { type CostCase, runCostCase, runCostCases } from "../../src/costing/self-test.ts";
import { accepts } from "./json-schema.ts";

const reference = (name: string) => JSON.parse(readFileSync(`data/reference/${name}`, "utf8"));
const { norms } = readHourlyIncomes(reference("hourly-income.json"));
const schema = reference("cost-sheet.schema.json");
const cases: readonly CostCase[] = reference("cost-cases.json");

describe("the published cases that ship", () => {
  it.each(cases.map((one) => [one.id, one] as const))("%s", (_id, one) => {
    const { expected, computed, flagged, passed } = runCostCase(one, norms);
    expect({ passed, computed, flagged }).toMatchObject({ passed: true, flagged: one.flagged ?? [] });
    expect(Object.keys(computed)).toEqual(Object.keys(expected));
    expect(accepts(schema, one.input)).toBe(true);
  });

  it("each has its own id and names its source", () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(cases.filter(({ source }) => source.trim() === "")).toEqual([]);
  });
});

describe("a case fails", () => {
  const one = cases[0]!;
  it.each<[string, CostCase]>([
    ["when a figure differs", { ...one, expected: { "current.per_case": "1040001" } }],
    ["when a share must not be there", { ...one, expected: { "share.value": null } }],
    ["when a figure does not exist", { ...one, expected: { "current.nothing": null } }],
    ["when an expected flag is not raised", { ...one, flagged: ["saving new-burden"] }],
    ["when its input cannot be read", { ...one, input: {} }],
  ])("%s", (_name, wrong) => expect(runCostCases([wrong], norms).cases[0]?.passed).toBe(false));

  it("but not within its tolerance", () => {
    const close = { ...one, expected: { "current.per_case": "1040001" }, tolerance: "1" };
    expect(runCostCase(close, norms).passed).toBe(true);
  });
});
