import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CostRule } from "../../src/costing/line-cost.ts";
import { compareSheets } from "../../src/costing/line-cost.ts";
import { circularRule } from "../../src/costing/methods/circular-02-2017.ts";
import { evaluate, type Step, traceComparison } from "../../src/costing/trace.ts";
import { exact } from "../../src/values/dong.ts";
import { line, sheetOf } from "./worked-examples.ts";

const overhead: CostRule = {
  countsFees: false,
  oneOff: "apart",
  wageFactor: exact("1.25"),
  unpaidAddressees: ["citizens"],
};

function trace(current: ReturnType<typeof sheetOf>, after: ReturnType<typeof sheetOf>, rule = circularRule) {
  const comparison = compareSheets(current, after, exact(59422), rule);
  const entered = { current: current.lines.length, after: after.lines.length };
  return traceComparison(comparison, { rule, normYear: 2025, entered });
}

/** A step in one line, as a reader would check it with a calculator. */
const shown = ({ symbol, parts, value }: Step) =>
  `${symbol} = ${parts.map((part) => `${part.operator} ${part.value.toFixed()}`.trim()).join(" ")} = ${value?.toFixed() ?? "–"}`;

describe("trace", () => {
  it("writes the formula with its numbers", () => {
    const steps = trace(sheetOf({ hours: [8], fees: 150000, m: 2400 }), sheetOf({ m: 2400 }));
    expect(steps.map(shown)).toEqual([
      "T = 8 × 1 × 59422 = 475376",
      "c = 475376 + 0 + 0 = 475376",
      "C = 475376 × 1 × 2400 = 1140902400",
      "T = 0 × 1 × 59422 = 0",
      "c = 0 + 0 + 150000 = 150000",
      "C = 150000 × 1 × 2400 = 360000000",
      "C1 = 475376 + 150000 = 625376",
      "Cyear = 1140902400 + 360000000 = 1500902400",
      "C1 =  = 0",
      "Cyear =  = 0",
      "B = 1500902400 − 0 = 1500902400",
      "pct = 1500902400 × 100 ÷ 1500902400 = 100",
    ]);
  });

  it("links each number to its cell, its norm or its step", () => {
    const [time, , year] = trace(sheetOf({ hours: [8], m: 5 }), sheetOf({ m: 5 }));
    expect(time?.parts.map(({ from }) => from)).toEqual([
      { cell: "current.lines[0].hours" },
      { cell: "current.lines[0].people" },
      { norm: "hourly-income", year: 2025 },
    ]);
    expect(year?.parts.map(({ from }) => from)).toEqual([
      { step: "current.lines[0].perCase" },
      { cell: "current.times_per_year" },
      { cell: "current.subjects" },
    ]);
  });

  it("keeps the share of nothing empty", () => {
    expect(trace(sheetOf({ m: 900 }), sheetOf({ hours: [6], m: 900 })).at(-1)).toMatchObject({
      symbol: "pct",
      value: null,
      rounding: "half-up-2",
    });
  });

  it("marks the lines of those who stay as they were", () => {
    const current = sheetOf({ hours: [9], m: 10 });
    const after = { ...current, lines: [{ ...current.lines[0]!, hours: exact(6), takeUp: exact("0.3") }] };
    expect(trace(current, after).map(({ id }) => id)).toContain("after.staying[0].perYear");
  });

  it.each([
    ["the Circular", circularRule],
    ["a rule with overhead, fees apart and hours only for citizens", overhead],
  ])("every step of %s can be redone from its parts, and only names steps before it", (_name, rule) => {
    const number = fc.integer({ min: 0, max: 99_999 }).map((value) => exact(value).div(100));
    const share = fc.integer({ min: 0, max: 4 }).map((value) => exact(value).div(4));
    const cells = fc.record({
      hours: number,
      minutes: number,
      services: number,
      fees: number,
      takeUp: share,
      anywayShare: share,
    });
    const extra = fc.record({
      oneOff: fc.boolean(),
      addressee: fc.constantFrom(null, "citizens"),
      name: fc.constantFrom("a", "b"),
    });
    const anyLine = fc.tuple(cells, extra).map(([some, more]) => line({ ...some, ...more }));
    const sheet = fc.record({ lines: fc.array(anyLine, { maxLength: 4 }), timesPerYear: number, subjects: number });
    const property = fc.property(sheet, sheet, (current, after) => {
      const known = new Set<string>();
      for (const step of trace(current, after, rule)) {
        const names = step.parts.flatMap(({ from }) => ("step" in from ? [from.step] : []));
        if (!names.every((name) => known.has(name))) return false;
        const redone = evaluate(step.parts);
        const rounded = step.rounding === "none" ? redone?.toDecimalPlaces(30) : redone?.toDecimalPlaces(2);
        if (rounded?.toFixed() !== step.value?.toDecimalPlaces(30).toFixed()) return false;
        known.add(step.id);
      }
      return true;
    });
    fc.assert(property, { seed: 27, numRuns: 60 });
  });
});
