import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CostParts, costOfSheet } from "../../src/costing/line-cost.ts";
import { costMethods } from "../../src/costing/methods/registry.ts";
import { type CostSheet, costLine } from "../../src/costing/sheet.ts";
import { columnsOf, totalsOf } from "../../src/costing/sheet-columns.ts";
import { type Exact, exact } from "../../src/values/dong.ts";

const rules = costMethods.map(({ code, rule, parameters }) => {
  const defaults = Object.entries(parameters).map(([name, text]) => [name, exact(text)] as const);
  return [code, rule(Object.fromEntries(defaults))] as const;
});

const decimal = (largest: number, decimals: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: largest }), fc.integer({ min: 0, max: decimals }))
    .map(([whole, places]) => exact(whole).div(exact(10).pow(places)));
const share = fc.integer({ min: 0, max: 100 }).map((percent) => exact(percent).div(100));
const line = fc
  .record({
    hours: decimal(400, 2),
    minutes: fc.integer({ min: 0, max: 59 }).map(exact),
    people: fc.integer({ min: 1, max: 5 }).map(exact),
    wage: fc.option(decimal(5_000_000, 2)),
    services: decimal(50_000_000, 1),
    fees: decimal(50_000_000, 0),
    timesPerYear: fc.option(decimal(120, 1)),
    subjects: fc.option(fc.integer({ min: 0, max: 5_000_000 }).map(exact)),
    oneOff: fc.boolean(),
    anywayShare: share,
    takeUp: share,
    addressee: fc.constantFrom(null, "citizen", "business"),
  })
  .map(costLine);
const sheets = fc.record({
  lines: fc.array(line, { maxLength: 12 }),
  timesPerYear: decimal(50, 1),
  subjects: fc.integer({ min: 0, max: 900_000 }).map(exact),
});

const twelve = (value: Exact) => value.toDecimalPlaces(12).toFixed();
const told = ({ time, services, fees, total }: CostParts) => [time, services, fees, total].map(twelve);

describe("a sheet in columns", () => {
  it.each(rules)("gives the totals of its lines under %s", (_code, rule) => {
    fc.assert(
      fc.property(sheets, decimal(200_000, 2), (sheet, income) => {
        const columns = columnsOf(sheet, rule)!;
        const [laid, full] = [totalsOf(columns, income, rule), costOfSheet(sheet, income, rule)];
        expect(told(laid.perCase)).toEqual(told(full.perCase));
        expect(told(laid.perYear)).toEqual(told(full.perYear));
        expect(told(laid.oneOff)).toEqual(told(full.oneOff));
        expect(twelve(laid.hoursPerYear)).toBe(twelve(full.hoursPerYear));
        expect(twelve(laid.feesApart)).toBe(twelve(full.feesApart));
      }),
      { seed: 20170217, numRuns: 60 },
    );
  });

  it("stays exact where a double would not", () => {
    const sheet: CostSheet = {
      lines: [
        costLine({ hours: exact(13), services: exact("999999999999"), fees: exact(1) }),
        costLine({ minutes: exact(1) }),
      ],
      timesPerYear: exact(365),
      subjects: exact(98_765_432),
    };
    const [, rule] = rules[0]!;
    const laid = totalsOf(columnsOf(sheet, rule)!, exact(59_422), rule);
    expect(twelve(laid.perYear.total)).toBe(twelve(costOfSheet(sheet, exact(59_422), rule).perYear.total));
  });

  it("leaves a sheet with endless digits to the arithmetic of lines", () => {
    const endless = { lines: [costLine({ hours: exact(1).div(7) })], timesPerYear: exact(1), subjects: exact(1) };
    expect(columnsOf(endless, rules[0]![1])).toBeNull();
    expect(columnsOf({ lines: [], timesPerYear: exact(1), subjects: exact(0) }, rules[0]![1])?.lines).toBe(0);
  });
});
