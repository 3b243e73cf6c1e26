import { describe, expect, test } from "vitest";
import { organisationKinds } from "../../src/organisations/organisation.ts";
import { type Day, dayFromIso, weekdayOf } from "../../src/values/day.ts";
import {
  accounts,
  baselines,
  documents,
  fields,
  instruments,
  offices,
  organisations,
  proposals,
  regulations,
  repeated,
  sheets,
  targets,
  units,
  unknown,
  type Year,
  years,
} from "./read-world.ts";

describe("reference data", () => {
  test.each([
    ["organisations", organisations.map(({ code }) => code)],
    ["fields", fields.map(({ code }) => code)],
    ["units", units.map(({ code }) => code)],
    ["accounts", accounts.users.map(({ username }) => username)],
    ["regulations", regulations.map(({ code }) => code)],
    ["proposals", proposals.map(({ code }) => code)],
    ["instruments", instruments.map(({ code }) => code)],
    ["instrument items", instruments.flatMap((instrument) => instrument.proposals)],
    ["targets", targets.map(({ code }) => code)],
  ])("%s have codes of their own", (_, codes) => {
    expect(repeated(codes)).toEqual([]);
  });

  test.each([
    ["organisations", organisations],
    ["fields", fields],
    ["years", years],
    ["control agencies", organisations.flatMap(({ control_agency }) => control_agency ?? [])],
    ["units", units],
    ["documents", documents],
    ["regulations", regulations],
    ["cost sheets", sheets],
    ["cost lines", [...sheets, ...proposals.map(({ after }) => after)].flatMap(({ lines }) => lines)],
    ["baselines", baselines],
    ["targets", targets],
  ])("%s name their source", (_, rows) => {
    expect(rows.filter(({ source }) => !source || source.length < 10)).toEqual([]);
  });

  test("organisations form a tree in time; who closed has a successor", () => {
    const all = [...offices.values()];
    expect(all.filter(({ kind }) => !organisationKinds.some((known) => known === kind))).toEqual([]);
    expect(
      unknown(
        all.flatMap(({ parent }) => parent ?? []),
        offices,
      ),
    ).toEqual([]);
    expect(
      unknown(
        all.flatMap(({ successors }) => successors),
        offices,
      ),
    ).toEqual([]);
    expect(all.filter(({ valid_from, valid_to }) => valid_to !== null && valid_to <= valid_from)).toEqual([]);
    expect(all.filter(({ valid_to, successors }) => (valid_to !== null) !== successors.length > 0)).toEqual([]);
    expect(all.filter(({ kind, valid_to }) => kind === "province" && valid_to === null)).toHaveLength(34);
    expect(all.filter(({ kind, valid_to }) => kind === "ministry" && valid_to === null)).toHaveLength(14);
    expect(
      unknown(
        fields.map(({ ministry }) => ministry),
        offices,
      ),
    ).toEqual([]);
  });

  test("the control agency changes hands without gap or overlap", () => {
    const turns = organisations
      .flatMap(({ code, control_agency }) => (control_agency ?? []).map((turn) => ({ code, ...turn })))
      .toSorted((a, b) => (a.from < b.from ? -1 : 1));
    expect(turns.map(({ code }) => code)).toEqual(["VPCP", "BTP", "VPCP", "BTP"]);
    expect(turns.map(({ to }) => to)).toEqual([...turns.slice(1).map(({ from }) => from), null]);
  });

  test.each(years)("the calendar of $year keeps the eleven days of Article 112 and every swap", (year) => {
    const days = year.holidays.map(({ day }) => dayFromIso(day));
    expect(days).not.toContain(undefined);
    expect(days).toEqual([...new Set(days)].toSorted());
    expect(year.holidays.filter(({ name }) => !/^Nghỉ (bù|hoán đổi)/.test(name))).toHaveLength(11);
    for (const { day, swapped_for } of year.working_weekends) {
      expect([weekdayOf(day as Day), weekdayOf(swapped_for as Day) <= 5, days.includes(swapped_for as Day)]).toEqual([
        6,
        true,
        true,
      ]);
    }
    expect(year.holidays.filter(({ name }) => name.startsWith("Nghỉ bù"))).toHaveLength(weekendHolidays(year));
  });

  test.each(["2025-01-29", "2026-02-17", "2027-02-06"])("%s is the first day of the lunar year", (day) => {
    const name = years.flatMap(({ holidays }) => holidays).find((holiday) => holiday.day === day)?.name;
    expect(name).toBe("Tết Nguyên đán (mùng 1)");
  });
});

/** Statutory days off that fall on a weekend each give one day more. */
function weekendHolidays({ holidays }: Year): number {
  return holidays.filter(({ name, day }) => !/^Nghỉ/.test(name) && weekdayOf(day as Day) > 5).length;
}
