/**
 * A year's hourly income as somebody types it: the year, GDP per head in đồng and its source. The value itself is never
 * typed, it follows from GDP (Circular 02/2017/TT-VPCP, form 03/SCM-KSTT). GDP per head is known once the year has ended, and a
 * figure far from any that Viet Nam has had was typed in another unit.
 */
import type { Locale } from "../i18n/message.ts";
import { readNumber } from "../i18n/read-number.ts";
import { formatNumber } from "../i18n/format.ts";
import type { Day } from "../values/day.ts";
import { type Exact, exact } from "../values/dong.ts";
import type { Issue } from "../values/issue.ts";
import { type HourlyIncome, hourlyIncomeForYear, hourlyIncomeOf } from "./norms.ts";

export type NormDraft = { readonly year: string; readonly gdp: string; readonly source: string };

type Scene = { readonly norms: readonly HourlyIncome[]; readonly locale: Locale; readonly today: Day };

/** GDP per head passed 10 million đồng in 2007; a thousand million is eight times that of 2025. */
const plausible = { least: exact(10_000_000), most: exact(1_000_000_000) };
/** What people leave out: "125,5" means millions, "125.500" thousands. */
const units = ["1e6", "1e3"];
/** The Circular is of 2017; sheets may be made for some years before it. */
const firstYear = 2010;

/** The norm that the draft comes to, or everything that is wrong with it. */
export function readNormDraft(
  draft: NormDraft,
  scene: Scene,
): { readonly norm: HourlyIncome | null; readonly issues: readonly Issue[] } {
  const year = /^\d{4}$/.test(draft.year.trim()) ? Number(draft.year.trim()) : null;
  const gdp = readNumber(draft.gdp, { locale: scene.locale });
  const source = draft.source.trim();
  const issues = [
    ...yearIssues(year, draft.year, scene),
    ...("value" in gdp ? unitIssues(gdp.value, draft.gdp, scene.locale) : [unreadable(gdp.problem, draft.gdp)]),
    ...(source === "" ? [{ field: "source", key: "costing.norms.issue.source" }] : []),
  ];
  if (issues.length > 0 || year === null || !("value" in gdp)) return { norm: null, issues };
  return { norm: { year, gdpPerCapita: gdp.value, value: hourlyIncomeOf(gdp.value), source }, issues };
}

function yearIssues(year: number | null, given: string, { norms, locale, today }: Scene): readonly Issue[] {
  const issue = (key: string, params: Issue["params"] = {}): readonly Issue[] => [{ field: "year", key, params }];
  const thisYear = Number(today.slice(0, 4));
  if (year === null || year < firstYear) return issue("costing.norms.issue.year", { given, first: firstYear });
  if (year >= thisYear) return issue("costing.norms.issue.year-not-over", { year });
  const known = hourlyIncomeForYear(norms, year);
  if (!known) return [];
  return issue("costing.norms.issue.year-twice", { year, value: formatNumber(known.value, locale, 0) });
}

function unitIssues(gdp: Exact, given: string, locale: Locale): readonly Issue[] {
  if (isPlausible(gdp)) return [];
  const reading = formatNumber(gdp, locale);
  const meant = units.map((unit) => gdp.times(unit)).find(isPlausible);
  if (!meant) return [{ field: "gdp", key: "costing.norms.issue.gdp-unit", params: { given, reading } }];
  const params = { given, reading, meant: formatNumber(meant, locale) };
  return [{ field: "gdp", key: "costing.norms.issue.gdp-meant", params }];
}

function isPlausible(gdp: Exact): boolean {
  return gdp.gte(plausible.least) && gdp.lte(plausible.most);
}

function unreadable(problem: string, given: string): Issue {
  const key = problem === "empty" ? "costing.norms.issue.gdp" : `costing.cell.${problem}`;
  return { field: "gdp", key, params: { given, first: "", second: "" } };
}
