import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { calculate } from "../../src/costing/calculation.ts";
import { readCostDocument } from "../../src/costing/document-json.ts";
import { describeShared, hasShared, shared } from "../support/shared.ts";

type SharedCase = {
  readonly id: string;
  readonly method: string;
  readonly kind: string;
  readonly inputs: Record<string, unknown>;
  readonly expected: Record<string, unknown>;
  readonly tolerance: number;
  readonly verified: boolean;
};

const cases: readonly SharedCase[] = hasShared ? JSON.parse(readFileSync(shared("cases/cost-cases.json"), "utf8")) : [];

type CountInputs = Readonly<
  Record<
    | "low_impact"
    | "significant"
    | "gic_total"
    | "non_gic"
    | "procedures_abolished"
    | "procedures_simplified"
    | "business_m"
    | "citizen_m"
    | "published_hours",
    number
  >
>;
type Renamed = { readonly inputs: object; readonly names: Readonly<Record<string, string>> };

/** Counts whose inputs are named after their subject: the same numbers by part and whole, or as amounts. */
const counts: Readonly<Record<string, (inputs: CountInputs) => Renamed>> = {
  "ca-report-shares": ({ low_impact: low, significant: sig, gic_total: gic, non_gic }) => ({
    inputs: { parts: { low, sig }, wholes: { gic, all: gic + non_gic } },
    names: {},
  }),
  "vn-66nq-enacted-vs-planned": (inputs) => ({
    inputs: { ...inputs, procedures_enacted: inputs.procedures_abolished + inputs.procedures_simplified },
    names: { abolished_only_pct: "procedures_abolished_pct", conditions_enacted_pct: "conditions_cut_pct" },
  }),
  "sv-omr-rollup": (inputs) => ({ inputs: { amounts: [inputs.business_m, inputs.citizen_m] }, names: {} }),
  "us-pra-ed-cost-inconsistent": (inputs) => ({
    inputs: { ...inputs, annual_hours: inputs.published_hours },
    names: {},
  }),
};

/** Names of one figure in a case and in the result. */
const figureNames: Readonly<Record<string, string>> = {
  cost: "annual_cost",
  hours: "annual_hours",
  eac: "eac",
  person_days: "person_days",
};

const plainName = (name: string) => name.replace(/(_(eur|usd|cad|aud|gbp|vnd|bn|m|2012))+$/, "");

function documentOf(one: SharedCase): { document: object; paths: string[] } {
  const { inputs, names } = counts[one.id]?.(one.inputs as CountInputs) ?? { inputs: one.inputs, names: {} };
  const published: Record<string, unknown> = {};
  for (const [name, figure] of Object.entries(one.expected)) {
    if (typeof figure === "boolean" || name.startsWith("recomputed_") || name.endsWith("_from_wrong_register"))
      continue;
    const stated = name.replace(/^published_/, "");
    const bare = names[name] ?? plainName(stated);
    const path = stated === name ? bare : (figureNames[bare] ?? bare);
    const items = Array.isArray(figure) ? figure.entries() : [];
    for (const [index, item] of items) published[`result.${path}[${index}]`] = item;
    if (!Array.isArray(figure) && !(one.id === "sv-omr-rollup" && name === "modalities"))
      published[`result.${path}`] = figure;
  }
  return {
    document: { method: one.method, inputs, published, tolerance: one.tolerance },
    paths: Object.keys(published),
  };
}

function flagsOf(one: SharedCase): { flags: string[]; paths: string[] } {
  const { document, paths } = documentOf(one);
  const read = readCostDocument(document, []);
  expect(read.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const { findings } = calculate(read.document!);
  const flags = findings.filter(({ key }) => key.startsWith("costing.check.published-"));
  return { flags: flags.map(({ field, key, params }) => `${field} ${key} ${JSON.stringify(params)}`), paths };
}

describeShared("published cases of other governments and tools", () => {
  const sound = cases.filter(({ kind }) => kind !== "negative");
  it.each(sound.map((one) => [one.id, one] as const))("%s comes out as published", (_id, one) => {
    const { flags, paths } = flagsOf(one);
    expect(flags).toEqual([]);
    if (one.id !== "ca-bc-reduction") expect(paths.length).toBeGreaterThan(0);
  });

  const contradictory = cases.filter(({ kind }) => kind === "negative");
  it.each(contradictory.map((one) => [one.id, one] as const))("%s is flagged", (_id, one) => {
    const { flags } = flagsOf(one);
    expect(flags.length).toBeGreaterThan(0);
    expect(flags.every((flag) => flag.includes("published-differs"))).toBe(true);
  });
});

describe("the collection of cases", () => {
  it.runIf(hasShared)("was read", () => expect(cases.length).toBeGreaterThan(20));
});
