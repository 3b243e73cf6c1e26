import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareNumbers,
  follows,
  numberAfter,
  pointLetters,
  roman,
  romanValue,
} from "../../src/legal-text/legal-alphabet.ts";

describe("the order of numbers", () => {
  it.each([
    [["1", "2", "9", "10", "11"]],
    [["5", "5a", "5b", "6"]],
    [["2", "2a", "2a1", "2b", "3"]],
    [["c", "d", "d1", "đ", "đ1", "e", "g", "g2", "h"]],
    [["44.5.nđ.1", "44.5.nđ.2", "44.5.nđ.10", "44.5.tt.1.1"]],
    [["1.1", "1.2", "1.10", "2.1"]],
  ])("%j", (sorted) => {
    expect([...sorted].reverse().sort(compareNumbers)).toEqual(sorted);
  });

  it("knows the 23 letters of the law: no f, j, w, z, and đ after d", () => {
    expect(pointLetters).toHaveLength(23);
    expect([..."fjwz"].some((letter) => pointLetters.includes(letter))).toBe(false);
    expect([..."eđda"].sort(compareNumbers).join("")).toBe("adđe");
  });

  it("is a total order", () => {
    const number = fc.oneof(
      fc.integer({ min: 1, max: 30 }).map(String),
      fc.tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom(...pointLetters)).map(([n, letter]) => `${n}${letter}`),
      fc.constantFrom(...pointLetters),
      fc.tuple(fc.constantFrom(...pointLetters), fc.integer({ min: 1, max: 9 })).map(([letter, n]) => `${letter}${n}`),
    );
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(Math.sign(compareNumbers(a, b))).toBe(-Math.sign(compareNumbers(b, a)) + 0);
        expect(compareNumbers(a, b) === 0).toBe(a === b);
        if (compareNumbers(a, b) <= 0 && compareNumbers(b, c) <= 0) expect(compareNumbers(a, c)).toBeLessThanOrEqual(0);
      }),
      { seed: 63, numRuns: 500 },
    );
  });
});

describe("what may follow", () => {
  it.each([
    [undefined, "1", "1", true],
    [undefined, "2", "1", false],
    ["4", "5", "1", true],
    ["4", "4a", "1", true],
    ["4", "4b", "1", false],
    ["4a", "4b", "1", true],
    ["4b", "5", "1", true],
    ["4", "6", "1", false],
    ["4", "4", "1", false],
    [undefined, "a", "a", true],
    ["d", "đ", "a", true],
    ["d", "e", "a", false],
    ["đ", "đ1", "a", true],
    ["g1", "g2", "a", true],
    ["g", "g2", "a", false],
    ["đ1", "e", "a", true],
    ["e", "g", "a", true],
    ["e", "f", "a", false],
  ] as const)("after %s comes %s (starting from %s): %s", (last, next, first, may) => {
    expect(follows(next, last, first)).toBe(may);
  });

  it.each([
    ["9", "10"],
    ["12c", "13"],
    ["đ", "e"],
    ["e", "g"],
    ["i", "k"],
    ["v", "x"],
    ["y", "aa"],
  ])("after %s the plain number is %s", (last, next) => {
    expect(numberAfter(last, "1")).toBe(next);
  });
});

describe("Roman figures", () => {
  it("are read as they are written", () => {
    for (let value = 1; value < 200; value++) expect(romanValue(roman(value))).toBe(value);
  });
  it.each(["", "IIII", "VX", "IC", "A", "1"])("%j is none", (text) => {
    expect(romanValue(text)).toBeUndefined();
  });
});
