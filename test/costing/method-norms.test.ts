import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { type MethodNormRow, readMethodNorms } from "../../src/costing/method-norms.ts";
import { hoursPerYear } from "../../src/costing/norms.ts";

const rows: readonly MethodNormRow[] = JSON.parse(readFileSync("data/reference/method-norms.json", "utf8"));
const changed = (id: string, change: Partial<MethodNormRow>) =>
  rows.map((row) => (row.id === id ? { ...row, ...change } : row));

describe("norms of the methods", () => {
  it("ship with values that follow from their inputs and are those that the methods use", () => {
    const { norms, issues } = readMethodNorms(rows);
    expect(issues).toEqual([]);
    expect(norms).toHaveLength(rows.length);
    expect(norms.find(({ id }) => id === "vn-hours-per-year")?.value.toNumber()).toBe(hoursPerYear);
  });

  it.each<[string, Partial<MethodNormRow>, string, object]>([
    ["vn-hours-per-year", { value: "2080" }, "inputs", { stated: "2080", expected: "2112" }],
    ["uk-annuity", { value: "8.3166" }, "inputs", { stated: "8.3166", expected: "8.6077" }],
    ["ca-recovery-factor", { value: "0.142377" }, "inputs", { expected: "0.142378" }],
    ["vn-prices-2024", { product: ["103.25", "1.04"] }, "inputs", { expected: "107.38" }],
    ["uk-discount-rate", { value: "0.03" }, "parameter", { stated: "0.03", expected: "0.035" }],
    ["uk-discount-rate", { parameter: "ratio" }, "parameter", { expected: "–" }],
    ["eu-overhead", { source: " " }, "no-source", {}],
    ["eu-overhead", { method: "atlantis" }, "method", {}],
    ["vn-prices-2024", { valid_to: "2024-01-01" as never }, "validity", {}],
    ["vn-prices-2024", { id: "vn-prices-2023" }, "validity", {}],
  ])("refuse %s with %j by name", (id, change, problem, params) => {
    const { norms, issues } = readMethodNorms(changed(id, change));
    expect(issues.map(({ key }) => key)).toContain(`costing.norms.issue.${problem}`);
    expect(issues.at(-1)).toMatchObject({ params });
    expect(issues.every(({ params: said }) => said?.name === (change.id ?? id))).toBe(true);
    expect(norms).toHaveLength(rows.length - 1);
  });

  it("refuse two values of one name on the same day, and take one after the other", () => {
    const [first] = rows;
    const later = (from: string) => ({ ...first!, id: "later", valid_from: from as never });
    expect(readMethodNorms([first!, later("2026-01-01")]).issues[0]?.key).toBe("costing.norms.issue.validity");
    const ended = { ...first!, valid_to: "2026-01-01" as never };
    expect(readMethodNorms([ended, later("2026-01-01")]).issues).toEqual([]);
  });
});
