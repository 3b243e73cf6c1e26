import { describe, expect, it } from "vitest";
import { type NormDraft, readNormDraft } from "../../src/costing/norm-draft.ts";
import type { Day } from "../../src/values/day.ts";
import { exact } from "../../src/values/dong.ts";

const norms = [{ year: 2025, gdpPerCapita: exact(125_500_000), value: exact(59_422), source: "thử" }];
const scene = { norms, locale: "vi", today: "2027-02-01" as Day } as const;
const good: NormDraft = { year: "2026", gdp: "135000000", source: "Cục Thống kê, 06/01/2027" };

describe("a year's hourly income as typed", () => {
  it.each([
    ["135000000", "63920"],
    ["135.000.000", "63920"],
    ["135,5 triệu", "64157"],
    ["135.500.000 đồng", "64157"],
  ])("%s of GDP a head give %s đồng an hour", (gdp, value) => {
    const { norm, issues } = readNormDraft({ ...good, gdp }, scene);
    expect(issues).toEqual([]);
    expect(norm?.value.toFixed()).toBe(value);
  });

  it.each<[Partial<NormDraft>, string, string, object]>([
    [{ year: "2025" }, "year", "year-twice", { year: 2025, value: "59.422" }],
    [{ year: "2027" }, "year", "year-not-over", { year: 2027 }],
    [{ year: "hai nghìn" }, "year", "year", { given: "hai nghìn" }],
    [{ year: "" }, "year", "year", { given: "" }],
    [{ source: "  " }, "source", "source", {}],
    [{ gdp: "" }, "gdp", "gdp", {}],
    [{ gdp: "125,5" }, "gdp", "gdp-meant", { reading: "125,5", meant: "125.500.000" }],
    [{ gdp: "125.500" }, "gdp", "gdp-meant", { reading: "125.500", meant: "125.500.000" }],
    [{ gdp: "5026" }, "gdp", "gdp-unit", { reading: "5.026" }],
    [{ gdp: "12.500.000.000" }, "gdp", "gdp-unit", {}],
    [{ gdp: "0" }, "gdp", "gdp-unit", { reading: "0" }],
  ])("%j is refused at %s: %s", (wrong, field, code, params) => {
    const { norm, issues } = readNormDraft({ ...good, ...wrong }, scene);
    expect(norm).toBeNull();
    const [issue] = issues;
    expect(issues).toHaveLength(1);
    expect(issue).toMatchObject({ field, key: `costing.norms.issue.${code}` });
    expect(issue?.params ?? {}).toMatchObject(params);
  });

  it("tells everything that is wrong at once", () => {
    const { issues } = readNormDraft({ year: "x", gdp: "-1", source: "" }, scene);
    expect(issues.map(({ field, key }) => [field, key])).toEqual([
      ["year", "costing.norms.issue.year"],
      ["gdp", "costing.cell.negative"],
      ["source", "costing.norms.issue.source"],
    ]);
  });
});
