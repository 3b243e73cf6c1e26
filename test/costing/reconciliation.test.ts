import { describe, expect, it } from "vitest";
import { costOfSheet } from "../../src/costing/line-cost.ts";
import { circularRule } from "../../src/costing/methods/circular-02-2017.ts";
import { costMethods } from "../../src/costing/methods/registry.ts";
import { reconcile } from "../../src/costing/reconciliation.ts";
import { type CostSheet, costLine } from "../../src/costing/sheet.ts";
import { exact, sumExact } from "../../src/values/dong.ts";

const sheet: CostSheet = {
  lines: [
    costLine({ name: "hồ sơ", hours: exact(2), services: exact(50), fees: exact(30), addressee: "business" }),
    costLine({ name: "người dân", hours: exact(1), addressee: "citizen" }),
    costLine({ name: "thiết lập", hours: exact(10), oneOff: true }),
  ],
  timesPerYear: exact(2),
  subjects: exact(10),
};
const ruleOf = (code: string) => {
  const { rule, parameters } = costMethods.find((method) => method.code === code)!;
  return rule(Object.fromEntries(Object.entries(parameters).map(([name, text]) => [name, exact(text)])));
};

describe("why methods differ on one sheet", () => {
  it.each<[string, [string, string, number[]][]]>([
    ["circular-02-2017", []],
    [
      "scm",
      [
        ["fees", "-600", [0]],
        ["one-off", "-20000", [2]],
      ],
    ],
    [
      "de-erfuellungsaufwand",
      [
        ["fees", "-600", [0]],
        ["unpaid-time", "-2000", [1]],
        ["one-off", "-20000", [2]],
      ],
    ],
    [
      "eu-oioo",
      [
        ["fees", "-600", [0]],
        ["overhead", "6500", [0, 1, 2]],
        ["one-off", "-25000", [2]],
      ],
    ],
  ])("%s", (code, steps) => {
    const { steps: found } = reconcile(sheet, exact(100), circularRule, ruleOf(code));
    expect(
      found.map(({ difference, amount, lines }) => [difference, amount.toFixed(), lines.map(({ line }) => line)]),
    ).toEqual(steps);
  });

  it.each(costMethods.map(({ code }) => code))("adds up from the default to %s", (code) => {
    const rule = ruleOf(code);
    const { from, to, steps } = reconcile(sheet, exact(100), circularRule, rule);
    expect(from.toFixed()).toBe(costOfSheet(sheet, exact(100), circularRule).perYear.total.toFixed());
    expect(to.toFixed()).toBe(costOfSheet(sheet, exact(100), rule).perYear.total.toFixed());
    expect(from.plus(sumExact(steps.map(({ amount }) => amount))).toFixed()).toBe(to.toFixed());
    for (const { amount, lines } of steps)
      expect(sumExact(lines.map((one) => one.amount)).toFixed()).toBe(amount.toFixed());
  });
});
