/**
 * Hourly income (TN) by reference year: GDP per head of the year / (12 months × 22 days × 8 hours), in whole đồng
 * (Circular 02/2017/TT-VPCP, Article 27 and form 03/SCM-KSTT). The table is dated data with a source per row; a year that
 * it lacks is reported, never guessed, and a row that contradicts its own GDP figure is refused.
 */
import type { Day } from "../values/day.ts";
import { type Exact, exact, wholeDong } from "../values/dong.ts";
import type { Issue } from "../values/issue.ts";

/** Working hours of a year as the Circular counts them: 12 × 22 × 8. */
export const hoursPerYear = 2112;

export type HourlyIncome = {
  readonly year: number;
  readonly gdpPerCapita: Exact;
  /** Whole đồng per hour. */
  readonly value: Exact;
  readonly source: string;
};

/** One row of data/reference/hourly-income.json. */
export type HourlyIncomeRow = {
  readonly year: number;
  readonly gdp_per_capita_dong: string | number;
  readonly hourly_income_dong: string | number;
  readonly source: string;
};

/** GDP per head in đồng → whole đồng per hour, half up. */
export function hourlyIncomeOf(gdpPerCapita: Exact): Exact {
  return wholeDong(gdpPerCapita.div(hoursPerYear));
}

/** Reads the table; rows that contradict themselves, repeat a year or name no source are issues and are left out. */
export function readHourlyIncomes(rows: readonly HourlyIncomeRow[]): {
  readonly norms: readonly HourlyIncome[];
  readonly issues: readonly Issue[];
} {
  const norms: HourlyIncome[] = [];
  const issues: Issue[] = [];
  for (const [index, row] of rows.entries()) {
    const found = problemsOf(row, rows.slice(0, index)).map((problem) => ({ ...problem, field: `[${index}]` }));
    issues.push(...found);
    if (found.length === 0) norms.push(normOf(row));
  }
  return { norms: norms.sort((a, b) => a.year - b.year), issues };
}

export function hourlyIncomeForYear(norms: readonly HourlyIncome[], year: number): HourlyIncome | undefined {
  return norms.find((norm) => norm.year === year);
}

/** The norm of the last reference year that had ended by that day: GDP per head is published after the year. */
export function hourlyIncomeOn(norms: readonly HourlyIncome[], day: Day): HourlyIncome | undefined {
  const year = Number(day.slice(0, 4));
  return norms.filter((norm) => norm.year < year).sort((a, b) => b.year - a.year)[0];
}

function normOf(row: HourlyIncomeRow): HourlyIncome {
  return {
    year: row.year,
    gdpPerCapita: exact(row.gdp_per_capita_dong),
    value: exact(row.hourly_income_dong),
    source: row.source,
  };
}

function problemsOf(row: HourlyIncomeRow, earlier: readonly HourlyIncomeRow[]): Omit<Issue, "field">[] {
  const expected = hourlyIncomeOf(exact(row.gdp_per_capita_dong));
  const problems: Omit<Issue, "field">[] = [];
  if (!expected.eq(exact(row.hourly_income_dong))) {
    const params = { year: row.year, stated: String(row.hourly_income_dong), expected: expected.toFixed() };
    problems.push({ key: "costing.issue.norm-contradicts-gdp", params });
  }
  if (earlier.some(({ year }) => year === row.year)) {
    problems.push({ key: "costing.issue.norm-year-twice", params: { year: row.year } });
  }
  if (row.source.trim() === "") problems.push({ key: "costing.issue.norm-no-source", params: { year: row.year } });
  return problems;
}
