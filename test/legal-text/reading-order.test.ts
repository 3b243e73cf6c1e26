import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ordinalStep, ordinalsOf } from "../../src/legal-text/reading-order.ts";

const numbered = (ordinals: Readonly<Record<string, number>>) => new Map(Object.entries(ordinals));

describe("reading order in numbers with room between them", () => {
  it.each([
    ["what is new goes between", "a x b", { a: 100, b: 200 }, { a: 100, x: 150, b: 200 }],
    ["several new ones share the room", "a x y z b", { a: 100, b: 200 }, { a: 100, x: 125, y: 150, z: 175, b: 200 }],
    ["one that moves leaves the others", "a d b c", { a: 10, b: 20, c: 30, d: 40 }, { a: 10, b: 20, c: 30, d: 15 }],
    ["the first of all", "x a", { a: 100 }, { x: 49, a: 100 }],
    ["the last of all", "a x", { a: 100 }, { a: 100, x: 1124 }],
    ["no room left", "a x b", { a: 7, b: 8 }, null],
    ["no room before the first", "x a", { a: 0 }, null],
  ])("%s", (_title, ids, before, expected) => {
    const ordinals = ordinalsOf(ids.split(" "), numbered(before));
    expect(ordinals ? Object.fromEntries(ordinals) : null).toEqual(expected);
  });

  it("rises, and keeps as many numbers as keep their order", () => {
    const ids = Array.from({ length: 12 }, (_, index) => `p${index}`);
    const before = new Map(ids.map((id, index) => [id, (index + 1) * ordinalStep(ids.length)]));
    const after = fc.shuffledSubarray([...ids, "new-1", "new-2", "new-3"], { minLength: 1 });
    fc.assert(
      fc.property(after, (order) => {
        const ordinals = ordinalsOf(order, before)!;
        const numbers = order.map((id) => ordinals.get(id)!);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        const kept = order.filter((id) => ordinals.get(id) === before.get(id)).length;
        expect(kept).toBeGreaterThanOrEqual(longestRise(order.flatMap((id) => before.get(id) ?? [])));
      }),
      { seed: 20_260_502, numRuns: 300 },
    );
  });

  it("has room for any text that is not larger than the column", () => {
    for (const count of [1, 5_000, 40_000, 500_000]) {
      expect(ordinalStep(count)).toBeGreaterThan(1_000);
      expect(ordinalStep(count) * (count + 1)).toBeLessThan(2 ** 31);
    }
  });
});

function longestRise(values: readonly number[]): number {
  const lengths: number[] = [];
  for (const [at, value] of values.entries()) {
    const before = lengths.filter((_, index) => index < at && values[index]! < value);
    lengths.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...lengths);
}
