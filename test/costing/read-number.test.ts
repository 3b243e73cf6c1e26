import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber } from "../../src/i18n/format.ts";
import { type NumberField, readNumber } from "../../src/i18n/read-number.ts";
import { exact } from "../../src/values/dong.ts";

const readingOf = (typed: string, field: NumberField = {}) => {
  const reading = readNumber(typed, field);
  return "value" in reading ? reading.value.toFixed() : reading.problem;
};

describe("a number as it is typed", () => {
  it.each([
    ["1234567", "1234567"],
    ["1.234.567,89", "1234567.89"],
    ["1,234,567.89", "1234567.89"],
    ["1,234,567", "1234567"],
    ["1 234 567", "1234567"],
    ["1\u00a0234\u00a0567,5", "1234567.5"],
    ["1.234", "1234"],
    ["1,234", "1.234"],
    ["0.250", "0.25"],
    ["0,25", "0.25"],
    ["1.5", "1.5"],
    ["1234,567", "1234.567"],
    ["3,5 tỷ", "3500000000"],
    ["3,5 tỉ đồng", "3500000000"],
    ["1.234 tỷ", "1234000000000"],
    ["2 nghìn tỷ", "2000000000000"],
    ["250 nghìn", "250000"],
    ["250k", "250000"],
    ["250.000đ", "250000"],
    ["250.000 VNĐ", "250000"],
    ["1 tỷ 200 triệu", "1200000000"],
    ["1 tỷ 200 triệu 500 nghìn đồng", "1200500000"],
    ["2.5 million", "2500000"],
    ["１２３", "123"],
    ["  42  ", "42"],
    ["0", "0"],
  ])("reads %j as %s", (typed, value) => expect(readingOf(typed)).toBe(value));

  it.each([
    ["1,234", "1234"],
    ["1.234", "1.234"],
  ])("reads %j as %s in English", (typed, value) => expect(readingOf(typed, { locale: "en" })).toBe(value));

  it.each([
    ["", "empty"],
    ["-5", "negative"],
    ["−1.234", "negative"],
    ["(500)", "negative"],
    ["(1.234,5 đ)", "negative"],
    ["NaN", "not-a-number"],
    ["Infinity", "not-a-number"],
    ["1e308", "exponent"],
    ["9999999999999999999999", "too-large"],
    ["2.000.000 tỷ", "too-large"],
    ["0,1234567890123", "too-precise"],
    ["1.23.456", "not-a-number"],
    ["1,2,3", "not-a-number"],
    ["12 giờ", "not-a-number"],
    ["200 triệu 1 tỷ", "not-a-number"],
    ["khoảng 5", "not-a-number"],
    ["0x10", "not-a-number"],
    ["constructor", "not-a-number"],
    ["5 constructor", "not-a-number"],
    [",5", "not-a-number"],
    ["9".repeat(60), "too-large"],
    ["9".repeat(61), "not-a-number"],
    [`(${"1 ".repeat(500_000)}`, "not-a-number"],
  ])("refuses %j: %s", (typed, problem) => expect(readingOf(typed)).toBe(problem));

  it.each<[string, NumberField, string[]]>([
    ["1,234", { whole: true }, ["1.234", "1234"]],
    ["1.234", { whole: true, locale: "en" }, ["1.234", "1234"]],
  ])("offers both readings of %j in a whole-number field", (typed, field, readings) => {
    const reading = readNumber(typed, field);
    expect(reading).toMatchObject({ problem: "ambiguous" });
    expect("readings" in reading && reading.readings?.map((value) => value.toFixed())).toEqual(readings);
  });

  it.each([
    ["1234,5", "not-whole"],
    ["1,5 tỷ", "1500000000"],
    ["1.234", "1234"],
  ])("a whole-number field takes %j as %s", (typed, value) => expect(readingOf(typed, { whole: true })).toBe(value));

  it("takes no more than the field allows", () => expect(readingOf("201", { max: 200 })).toBe("too-large"));

  it("reads back what is displayed, in both languages", () => {
    const cents = fc.integer({ min: 0, max: 2 ** 40 });
    const language = fc.constantFrom("vi" as const, "en" as const);
    fc.assert(
      fc.property(cents, language, (value, locale) => {
        const number = exact(value).div(100);
        return readingOf(formatNumber(number, locale), { locale }) === number.toFixed();
      }),
      { seed: 44, numRuns: 300 },
    );
  });
});
