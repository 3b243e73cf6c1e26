import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSheets } from "../../src/costing/line-cost.ts";
import { circularRule } from "../../src/costing/methods/circular-02-2017.ts";
import { type Range, type RangedSheets, rangedTotals } from "../../src/costing/ranges.ts";
import { type CostSheet, costLine } from "../../src/costing/sheet.ts";
import { exact } from "../../src/values/dong.ts";

const sheet = (hours: number[], subjects = 1_500): CostSheet => ({
  lines: hours.map((each, index) => costLine({ name: `việc ${index}`, hours: exact(each), fees: exact(1_000) })),
  timesPerYear: exact(1),
  subjects: exact(subjects),
});
const range = (place: Range["place"], low: number, high: number): Range => ({
  place,
  low: exact(low),
  central: exact(low),
  high: exact(high),
});
const spanned = (ranges: readonly Range[], after: CostSheet | null = sheet([2])) =>
  rangedTotals({ current: sheet([4, 2]), after, hourlyIncome: exact(60_000), ranges }, circularRule);
const told = ({ low, central, high }: { low: unknown; central: unknown; high: unknown }) =>
  [low, central, high].map(String);

describe("totals with a range", () => {
  it("are the figure itself where nothing is ranged", () => {
    const { current, saving } = spanned([]);
    expect(told(current)).toEqual(["543000000", "543000000", "543000000"]);
    expect(told(saving!)).toEqual(["361500000", "361500000", "361500000"]);
  });

  it("move with the cells that cause them, each side in its own direction", () => {
    const hours = range({ of: "line", scenario: "current", line: 0, cell: "hours" }, 3, 6);
    const later = range({ of: "line", scenario: "after", line: 0, cell: "hours" }, 1, 3);
    const { current, after, saving } = spanned([hours, later]);
    expect(told(current)).toEqual(["453000000", "543000000", "723000000"]);
    expect(told(after!)).toEqual(["91500000", "181500000", "271500000"]);
    expect(told(saving!)).toEqual(["181500000", "361500000", "631500000"]);
  });

  it("use one income and one volume on both sides", () => {
    const income = range({ of: "income" }, 50_000, 70_000);
    const volume = range({ of: "volume", scenario: null, cell: "subjects" }, 1_000, 2_000);
    const { saving, mostInfluential } = spanned([income, volume]);
    expect(told(saving!)).toEqual(["201000000", "361500000", "562000000"]);
    expect(mostInfluential.map(({ range: { place }, swing }) => [place.of, String(swing)])).toEqual([
      ["volume", "241000000"],
      ["income", "120000000"],
    ]);
  });

  it("lower the burden where more people would do the work anyway", () => {
    const anyway = range({ of: "line", scenario: "current", line: 0, cell: "anywayShare" }, 0, 1);
    expect(told(spanned([anyway], null).current)).toEqual(["181500000", "543000000", "543000000"]);
  });
});

describe("no corner lies outside the span", () => {
  const bounds = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }));
  const places: readonly Range["place"][] = [
    { of: "income" },
    { of: "volume", scenario: null, cell: "subjects" },
    { of: "volume", scenario: "current", cell: "timesPerYear" },
    { of: "line", scenario: "current", line: 0, cell: "hours" },
    { of: "line", scenario: "current", line: 1, cell: "fees" },
    { of: "line", scenario: "after", line: 0, cell: "minutes" },
    { of: "line", scenario: "after", line: 0, cell: "takeUp" },
    { of: "line", scenario: "after", line: 1, cell: "takeUp" },
  ];

  it("and both ends are reached", () => {
    fc.assert(
      fc.property(fc.array(bounds, { minLength: places.length, maxLength: places.length }), (drawn) => {
        const ranges = places.map((place, index) => {
          const [one, other] = drawn[index]!;
          const scale = place.of === "line" && place.cell === "takeUp" ? 100 : 1;
          const [low, high] = [Math.min(one, other) / scale, Math.max(one, other) / scale];
          return { place, low: exact(String(low)), central: exact(String(low)), high: exact(String(high)) };
        });
        const sheets = { current: sheet([4, 2], 30), after: sheet([3, 1], 30), hourlyIncome: exact(20), ranges };
        const { saving } = rangedTotals(sheets, circularRule);
        const values = corners(sheets).map(({ current, after, hourlyIncome }) =>
          compareSheets(current, after!, hourlyIncome, circularRule).saving.perYear.total.toNumber(),
        );
        expect(Math.min(...values)).toBeCloseTo(saving!.low.toNumber(), 4);
        expect(Math.max(...values)).toBeCloseTo(saving!.high.toNumber(), 4);
      }),
      { seed: 27, numRuns: 15 },
    );
  });

  /** Every combination of lows and highs, set without the code under test. */
  function corners(sheets: RangedSheets): RangedSheets[] {
    return sheets.ranges.reduce<RangedSheets[]>(
      (all, { place, low, high }) => all.flatMap((at) => [set(at, place, low), set(at, place, high)]),
      [sheets],
    );
  }
  function set(at: RangedSheets, place: Range["place"], value: Range["low"]): RangedSheets {
    const copy = structuredCloneSheets(at);
    if (place.of === "income") return { ...copy, hourlyIncome: value };
    const sides =
      place.of === "volume" && place.scenario === null ? (["current", "after"] as const) : [place.scenario!];
    for (const side of sides) {
      const target = place.of === "line" ? copy[side]!.lines[place.line]! : copy[side]!;
      Object.assign(target, { [place.cell]: value });
    }
    return copy;
  }
  function structuredCloneSheets(at: RangedSheets): RangedSheets {
    const copied = (one: CostSheet): CostSheet => ({ ...one, lines: one.lines.map((each) => ({ ...each })) });
    return { ...at, current: copied(at.current), after: at.after && copied(at.after) };
  }
});
