import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hourlyIncomeForYear, hourlyIncomeOf, hourlyIncomeOn, readHourlyIncomes } from "../../src/costing/norms.ts";
import type { Day } from "../../src/values/day.ts";
import { exact } from "../../src/values/dong.ts";

const rows = JSON.parse(readFileSync("data/reference/hourly-income.json", "utf8"));

describe("hourly income", () => {
  const { norms, issues } = readHourlyIncomes(rows);

  it("ships rows that agree with their own GDP figure", () => expect(issues).toEqual([]));

  it.each([
    [2023, "48722"],
    [2024, "53977"],
    [2025, "59422"],
  ])("%i → %s đồng an hour", (year, value) => {
    expect(hourlyIncomeForYear(norms, year)?.value.toFixed()).toBe(value);
  });

  it("knows no year that the table lacks", () => expect(hourlyIncomeForYear(norms, 2022)).toBeUndefined());

  it.each([
    ["2026-01-06", 2025],
    ["2025-12-31", 2024],
    ["2031-05-01", 2025],
    ["2023-12-31", undefined],
  ])("on %s the reference year is %s", (day, year) => expect(hourlyIncomeOn(norms, day as Day)?.year).toBe(year));

  it("is GDP per head / 2,112, half up", () => {
    expect(hourlyIncomeOf(exact(2112 * 50_000 + 1056)).toFixed()).toBe("50001");
  });

  it.each([
    [{ hourly_income_dong: 59421 }, "costing.issue.norm-contradicts-gdp"],
    [{ source: " " }, "costing.issue.norm-no-source"],
    [{ year: 2023, gdp_per_capita_dong: 102900000, hourly_income_dong: 48722 }, "costing.issue.norm-year-twice"],
  ])("refuses %o", (wrong, key) => {
    const result = readHourlyIncomes([...rows.slice(0, 2), { ...rows[2], ...wrong }]);
    expect(result.issues.map((issue) => [issue.field, issue.key])).toEqual([["[2]", key]]);
    expect(result.norms).toHaveLength(2);
  });
});
