import { describe, expect, it } from "vitest";
import { checkComparison, checkRoundedRows, checkSheet, usualLimits } from "../../src/costing/checks.ts";
import { compare, computeScenario } from "../../src/costing/methods/circular-02-2017.ts";
import type { CostLine, CostSheet } from "../../src/costing/sheet.ts";
import { exact } from "../../src/values/dong.ts";
import { line, sheetOf } from "./worked-examples.ts";

const sheet = (known: Partial<CostLine>, m: number | string = 10): CostSheet => ({
  ...sheetOf({ m }),
  lines: [line(known)],
});
const keys = (found: readonly { field: string; key: string }[]) => found.map(({ field, key }) => `${field} ${key}`);

describe("checks of a sheet", () => {
  it.each<[string, CostSheet, string[]]>([
    ["a sound line", sheet({ hours: exact(2) }), []],
    ["no source", sheet({ source: null }), ["current.lines[0].source costing.check.no-source"]],
    ["a blank source", sheet({ source: " " }), ["current.lines[0].source costing.check.no-source"]],
    [
      "200 h 1 min",
      sheet({ hours: exact(200), minutes: exact(1) }),
      ["current.lines[0].hours costing.check.hours-over-limit"],
    ],
    ["201 h", sheet({ hours: exact(201) }), ["current.lines[0].hours costing.check.hours-over-limit"]],
    ["45 h", sheet({ hours: exact(45) }), ["current.lines[0].hours costing.check.minutes-as-hours"]],
    ["24 h", sheet({ hours: exact(24) }), []],
    ["10 h", sheet({ hours: exact(10) }), []],
    ["a negative fee", sheet({ fees: exact(-1) }), ["current.lines[0].fees costing.issue.negative"]],
    [
      "one-off, no times",
      sheet({ oneOff: true }),
      ["current.lines[0].times_per_year costing.check.one-off-without-times"],
    ],
    [
      "every hour of a year",
      sheet({ timesPerYear: exact(8760) }),
      ["current.lines[0].times_per_year costing.check.times-over-limit"],
    ],
    ["done anyway", sheet({ anywayShare: exact("0.5") }), ["current.lines[0].anyway_share costing.check.anyway-share"]],
    ["nobody performs it", sheet({ hours: exact(5) }, 0), ["current.subjects costing.check.nobody-performs"]],
    ["nothing to do", sheetOf({ m: 0 }), []],
  ])("%s", (_name, given, expected) => expect(keys(checkSheet(given, "current"))).toEqual(expected));

  it("knows how many enterprises there are, when told", () => {
    const limits = { ...usualLimits, enterprises: exact(940000) };
    expect(keys(checkSheet(sheet({}, 940001), "after", limits))).toEqual([
      "after.subjects costing.check.subjects-over-enterprises",
    ]);
  });
});

describe("checks of a comparison", () => {
  const check = (current: CostSheet, after: CostSheet) =>
    checkComparison(current, after, compare(current, after, exact(59422)));

  it.each<[string, CostSheet, CostSheet, string[]]>([
    ["nothing remarkable", sheet({ hours: exact(2) }), sheet({ hours: exact(1) }), []],
    ["a new burden", sheetOf({ m: 1 }), sheet({ hours: exact(1) }, 1), ["saving costing.check.new-burden"]],
    ["a growing burden", sheet({ hours: exact(1) }), sheet({ hours: exact(2) }), ["saving costing.check.burden-grows"]],
    [
      "a saving above the cost",
      sheet({ fees: exact(5) }),
      sheet({ fees: exact(-5) }),
      ["saving.per_year costing.check.saving-over-cost"],
    ],
    [
      "two incomes",
      sheet({ hours: exact(14), wage: exact(59422) }),
      sheet({ hours: exact(12), wage: exact(48722) }),
      ["after.lines[0].wage costing.check.wage-differs"],
    ],
    [
      "fewer subjects",
      sheet({ hours: exact(2) }),
      sheet({ hours: exact(2) }, 8),
      ["after.subjects costing.check.subjects-differ"],
    ],
    [
      "an optional way",
      sheet({ hours: exact(9) }),
      sheet({ hours: exact(6), takeUp: exact("0.3") }),
      ["after.lines[0].take_up costing.check.take-up-others-stay"],
    ],
    [
      "an optional way that replaces nothing",
      sheet({ group: "submit", hours: exact(9) }),
      sheet({ group: "receive", hours: exact(6), takeUp: exact("0.3") }),
      ["after.lines[0].take_up costing.check.take-up-replaces-nothing"],
    ],
  ])("%s", (_name, current, after, expected) => expect(keys(check(current, after))).toEqual(expected));

  it("E13: says that the rounded figures do not add up", () => {
    const [found] = check(sheetOf({ hours: ["0.33", "0.33", "0.33"], m: 7 }), sheetOf({ hours: ["0.33"], m: 7 }));
    expect(found).toMatchObject({
      key: "costing.check.rounded-difference",
      params: { current: "411794", after: "137265", saving: "274530" },
    });
  });

  it("E13: says that rounded rows do not sum to the rounded total", () => {
    const cost = computeScenario(sheetOf({ hours: ["0.33", "0.33", "0.33"], m: 7 }), exact(59422));
    expect(checkRoundedRows(cost, "current")).toMatchObject([{ params: { rows: "411795", total: "411794" } }]);
    expect(checkRoundedRows(computeScenario(sheetOf({ hours: [1, 2], m: 7 }), exact(59422)), "current")).toEqual([]);
  });
});
