/**
 * What a careful reviewer looks at before believing a cost sheet: sources, implausible times, two incomes in one
 * comparison, savings above the cost, figures whose rounded forms do not add up (Circular 02/2017/TT-VPCP, Article 27: name
 * the source of every number). Findings never change a figure.
 */
import { type Exact, sumExact, wholeDong } from "../values/dong.ts";
import { type Finding, finding } from "./finding.ts";
import type { Comparison, ScenarioCost } from "./line-cost.ts";
import type { CostLine, CostSheet, Scenario } from "./sheet.ts";
import { replacesSome } from "./take-up.ts";

export type CheckLimits = {
  /** Hours of one person for one performance above which a person looks again. */
  readonly hours: number;
  readonly timesPerYear: number;
  /** Number of all enterprises, when it is known: no procedure has more subjects. */
  readonly enterprises: Exact | null;
};

export const usualLimits: CheckLimits = { hours: 200, timesPerYear: 366, enterprises: null };

/** Findings of one scenario; fields are paths as in the sheet's JSON ("current.lines[0].hours"). */
export function checkSheet(sheet: CostSheet, scenario: Scenario, limits: CheckLimits = usualLimits): Finding[] {
  return [
    ...sheet.lines.flatMap((line, index) => checkLine(line, `${scenario}.lines[${index}]`, limits)),
    ...checkVolume(sheet, scenario, limits),
  ];
}

/** Findings of a comparison; `current` and `after` are the sheets as entered. */
export function checkComparison(current: CostSheet, after: CostSheet, result: Comparison): Finding[] {
  return [
    ...checkSaving(result),
    ...checkWages(current, after),
    ...checkSubjects(current, after),
    ...checkTakeUp(current, after),
    ...checkRoundedDifference(result),
  ];
}

/** Rows, each rounded for display, that do not sum to the rounded total; none when they do. */
export function checkRoundedRows(cost: ScenarioCost, scenario: Scenario): Finding[] {
  const rows = sumExact(cost.lines.map(({ perYear }) => wholeDong(perYear.total)));
  const total = wholeDong(sumExact(cost.lines.map(({ perYear }) => perYear.total)));
  if (rows.eq(total)) return [];
  const params = { rows: rows.toFixed(), total: total.toFixed() };
  return [finding("info", `${scenario}.per_year`, "costing.check.rounded-rows", params)];
}

function checkLine(line: CostLine, at: string, limits: CheckLimits): Finding[] {
  const hours = line.hours.plus(line.minutes.div(60));
  const found = checkNegative(line, at);
  if (line.source === null || line.source.trim() === "")
    found.push(finding("warning", `${at}.source`, "costing.check.no-source"));
  if (hours.gt(limits.hours)) {
    const params = { hours: hours.toFixed(2), limit: limits.hours };
    found.push(finding("warning", `${at}.hours`, "costing.check.hours-over-limit", params));
  }
  if (looksLikeMinutes(line)) {
    const params = { hours: line.hours.toFixed(), meant: line.hours.div(60).toFixed(2) };
    found.push(finding("warning", `${at}.hours`, "costing.check.minutes-as-hours", params));
  }
  if (line.oneOff && line.timesPerYear === null)
    found.push(finding("warning", `${at}.times_per_year`, "costing.check.one-off-without-times"));
  if (line.timesPerYear?.gt(limits.timesPerYear))
    found.push(finding("warning", `${at}.times_per_year`, "costing.check.times-over-limit"));
  if (line.anywayShare.gt(0)) found.push(finding("info", `${at}.anyway_share`, "costing.check.anyway-share"));
  return found;
}

function checkNegative(line: CostLine, at: string): Finding[] {
  const cells: readonly [string, Exact | null][] = [
    ["hours", line.hours],
    ["minutes", line.minutes],
    ["people", line.people],
    ["wage", line.wage],
    ["services", line.services],
    ["fees", line.fees],
    ["times_per_year", line.timesPerYear],
    ["subjects", line.subjects],
  ];
  return cells.flatMap(([cell, value]) =>
    value?.isNegative() && !value.isZero()
      ? [finding("error", `${at}.${cell}`, "costing.issue.negative", { given: value.toFixed() })]
      : [],
  );
}

/** Quarter hours and tens from 15 up (15, 20, 30, 45, 60, 90, 120 …) are how minutes are stated, rarely hours. */
function looksLikeMinutes({ hours, minutes }: CostLine): boolean {
  if (!minutes.isZero() || hours.lt(15) || hours.gt(480)) return false;
  return hours.mod(15).isZero() || hours.mod(10).isZero();
}

function checkVolume(sheet: CostSheet, scenario: Scenario, limits: CheckLimits): Finding[] {
  const found: Finding[] = [];
  const subjects = [sheet.subjects, ...sheet.lines.flatMap((line) => line.subjects ?? [])];
  if (sheet.lines.length > 0 && sheet.subjects.isZero())
    found.push(finding("info", `${scenario}.subjects`, "costing.check.nobody-performs"));
  if (limits.enterprises !== null && subjects.some((value) => value.gt(limits.enterprises!)))
    found.push(finding("warning", `${scenario}.subjects`, "costing.check.subjects-over-enterprises"));
  if (sheet.timesPerYear.gt(limits.timesPerYear))
    found.push(finding("warning", `${scenario}.times_per_year`, "costing.check.times-over-limit"));
  return found;
}

function checkSaving({ current, after, saving }: Comparison): Finding[] {
  const before = current.perYear.total;
  if (saving.perYear.total.gt(before)) return [finding("error", "saving.per_year", "costing.check.saving-over-cost")];
  if (before.isZero() && after.perYear.total.gt(0)) return [finding("info", "saving", "costing.check.new-burden")];
  if (saving.perYear.total.lt(0)) return [finding("info", "saving", "costing.check.burden-grows")];
  return [];
}

/** The mixed income trap: a different hourly income on the two sides shows a change that nobody made. */
function checkWages(current: CostSheet, after: CostSheet): Finding[] {
  return after.lines.flatMap((line, index) => {
    const former = formerOf(line, current);
    if (former === undefined || sameAmount(former.wage, line.wage)) return [];
    return [finding("warning", `after.lines[${index}].wage`, "costing.check.wage-differs")];
  });
}

function checkSubjects(current: CostSheet, after: CostSheet): Finding[] {
  if (current.lines.length === 0 || after.lines.length === 0 || current.subjects.eq(after.subjects)) return [];
  const params = { current: current.subjects.toFixed(), after: after.subjects.toFixed() };
  return [finding("info", "after.subjects", "costing.check.subjects-differ", params)];
}

function checkTakeUp(current: CostSheet, after: CostSheet): Finding[] {
  return after.lines.flatMap((line, index) => {
    if (line.takeUp.gte(1)) return [];
    const key = replacesSome(line, current, after) ? "take-up-others-stay" : "take-up-replaces-nothing";
    const severity = key === "take-up-others-stay" ? "info" : "warning";
    const params = { share: line.takeUp.toFixed() };
    return [finding(severity, `after.lines[${index}].take_up`, `costing.check.${key}`, params)];
  });
}

function checkRoundedDifference({ current, after, saving }: Comparison): Finding[] {
  const shown = [current.perYear, after.perYear, saving.perYear].map(({ total }) => wholeDong(total));
  const [before, then, difference] = shown as [Exact, Exact, Exact];
  if (before.minus(then).eq(difference)) return [];
  const params = { current: before.toFixed(), after: then.toFixed(), saving: difference.toFixed() };
  return [finding("info", "saving.per_year", "costing.check.rounded-difference", params)];
}

function formerOf(line: CostLine, current: CostSheet): CostLine | undefined {
  return current.lines.find(({ group, name }) => group === line.group && name === line.name);
}

function sameAmount(a: Exact | null, b: Exact | null): boolean {
  return a === null || b === null ? a === b : a.eq(b);
}
