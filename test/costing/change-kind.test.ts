import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CostVersion, creditOf, explainChange } from "../../src/costing/change-kind.ts";
import { costOfSheet } from "../../src/costing/line-cost.ts";
import { circularRule } from "../../src/costing/methods/circular-02-2017.ts";
import { type CostLine, costLine } from "../../src/costing/sheet.ts";
import { exact, sumExact } from "../../src/values/dong.ts";

const line = (change: Partial<CostLine> = {}) =>
  costLine({ name: "Đơn", hours: exact(2), services: exact(10_000), fees: exact(50_000), ...change });
const version = (lines: CostLine[], change: Partial<CostVersion["sheet"]> = {}, income = 60_000): CostVersion => ({
  sheet: { lines, timesPerYear: exact(1), subjects: exact(100), ...change },
  hourlyIncome: exact(income),
  rule: circularRule,
});
const before = version([line()]);

describe("why a cost changed", () => {
  it.each<[string, CostVersion, [string, string][], boolean]>([
    ["nothing", version([line()]), [], false],
    ["less time", version([line({ hours: exact(1) })]), [["policy", "6000000"]], false],
    ["rarer", version([line()], { timesPerYear: exact("0.5") }), [["policy", "9000000"]], false],
    ["a paper dropped", version([]), [["policy", "18000000"]], false],
    ["a paper more", version([line(), line({ name: "Phụ lục" })]), [["policy", "-18000000"]], false],
    ["a lower fee", version([line({ fees: exact(0) })]), [["transfer", "5000000"]], false],
    ["fewer firms", version([line()], { subjects: exact(50) }), [["volume", "9000000"]], false],
    ["higher wages", version([line()], {}, 70_000), [["price", "-2000000"]], false],
    ["dearer services", version([line({ services: exact(20_000) })]), [["price", "-1000000"]], false],
    ["fewer use it", version([line({ takeUp: exact("0.5") })]), [["take-up", "9000000"]], false],
    [
      "less time and fewer firms",
      version([line({ hours: exact(1) })], { subjects: exact(50) }),
      [
        ["volume", "9000000"],
        ["policy", "3000000"],
      ],
      true,
    ],
  ])("%s", (_name, after, parts, isMixed) => {
    const explained = explainChange(before, after, true);
    expect(explained.parts.map(({ kind, saving }) => [kind, saving.toFixed()])).toEqual(parts);
    expect(explained.isMixed).toBe(isMixed);
  });

  it("is a correction where no instrument changed the rules, and earns nothing", () => {
    const explained = explainChange(before, version([line({ hours: exact(1) })]), false);
    expect(explained.parts.map(({ kind }) => kind)).toEqual(["correction"]);
    expect(creditOf(explained).toFixed()).toBe("0");
    expect(creditOf(explainChange(before, version([]), true)).toFixed()).toBe("18000000");
  });

  it("adds up to the whole difference, whatever changed", () => {
    const amount = fc.integer({ min: 0, max: 1_000 }).map(exact);
    const anyLine = fc
      .record({
        name: fc.constantFrom("Đơn", "Bản sao", "Phụ lục"),
        hours: amount,
        services: amount,
        fees: amount,
        wage: fc.option(amount),
        subjects: fc.option(amount),
        takeUp: fc.constantFrom(exact(1), exact("0.3")),
      })
      .map(costLine);
    const anyVersion = fc
      .tuple(fc.array(anyLine, { maxLength: 5 }), amount, amount)
      .map(([lines, subjects, income]) => version(lines, { subjects }, income.toNumber()));
    fc.assert(
      fc.property(anyVersion, anyVersion, fc.boolean(), (one, other, isEnacted) => {
        const cost = ({ sheet, hourlyIncome, rule }: CostVersion) =>
          costOfSheet(sheet, hourlyIncome, rule).perYear.total;
        const parts = explainChange(one, other, isEnacted).parts.map(({ saving }) => saving);
        expect(sumExact(parts).toFixed()).toBe(cost(one).minus(cost(other)).toFixed());
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
