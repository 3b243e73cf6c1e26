import { describe, expect, it } from "vitest";
import { calculate } from "../../src/costing/calculation.ts";
import { readCostDocument } from "../../src/costing/document-json.ts";
import { resultAt, resultJson } from "../../src/costing/result-json.ts";

const document = (more: object = {}) => ({
  norms: { hourly_income: { low: 50_000, central: 60_000, high: 70_000 } },
  current: {
    lines: [{ group: 1, name: "hồ sơ", hours: { low: 3, central: 4, high: 6 }, fees: 1_000, source: "khảo sát 2025" }],
    times_per_year: 1,
    subjects: { low: 1_000, central: 1_500, high: 2_000 },
  },
  after: { lines: [{ group: 1, name: "hồ sơ", hours: 2, source: "khảo sát 2025" }] },
  ...more,
});
const errors = (value: object) =>
  readCostDocument(value, [])
    .findings.filter(({ severity }) => severity === "error")
    .map(({ field, key }) => [field, key.slice(key.lastIndexOf(".") + 1)]);

describe("ranges in a JSON sheet", () => {
  it("give totals with their spans, percentiles and what moves them most", () => {
    const read = readCostDocument(document(), []);
    expect(read.findings).toEqual([]);
    const calculation = calculate(read.document!);
    const result = resultJson(calculation);
    expect(result).toMatchObject({
      saving: { per_year: "181500000" },
      range: {
        current_per_year: { low: "151000000", central: "361500000", high: "842000000" },
        // 1,000 × (3 h × 50,000 + 1,000 − 2 h × 50,000) and 2,000 × (6 h × 70,000 + 1,000 − 2 h × 70,000)
        saving_per_year: { low: "51000000", central: "181500000", high: "562000000" },
        most_influential: [{ cell: "current.lines[0].hours" }, { cell: "subjects" }, { cell: "norms.hourly_income" }],
      },
    });
    const percentile = (name: string) => resultAt(calculation, `range.percentiles.${name}`)!.toNumber();
    expect(percentile("p10")).toBeGreaterThan(51_000_000);
    expect(percentile("p50")).toBeGreaterThan(percentile("p10"));
    expect(percentile("p90")).toBeGreaterThan(percentile("p50"));
    expect(resultJson(calculate(read.document!))).toEqual(result);
  });

  it("leave a sheet without them as it is", () => {
    const plain = document({ norms: { hourly_income: 60_000 } });
    plain.current.lines[0]!.hours = 4 as never;
    plain.current.subjects = 1_500 as never;
    expect(resultJson(calculate(readCostDocument(plain, []).document!))).not.toHaveProperty("range");
  });

  it.each<[string, object, [string, string][]]>([
    [
      "in the wrong order",
      { norms: { hourly_income: { low: 5, central: 3 } } },
      [["norms.hourly_income", "range-order"]],
    ],
    [
      "of no number",
      { norms: { hourly_income: { central: 3, high: "ba" } } },
      [["norms.hourly_income.high", "not-plain-number"]],
    ],
    ["where none belongs", { tolerance: { low: 0, central: 1 } }, [["tolerance", "range-not-here"]]],
  ])("are refused %s", (_name, more, expected) => {
    expect(errors(document(more))).toEqual(expected);
  });
});
