/**
 * Working days: Monday to Friday, less public holidays, plus swap days on which people work at a weekend.
 * The calendar is dated data (Labour Code 45/2019/QH14, Article 112, and each year's notice); a year that the data
 * does not cover is reported by `isCovered`, never guessed.
 */
import { addDays, type Day, weekdayOf } from "./day.ts";

export type WorkCalendar = {
  readonly holidays: ReadonlySet<Day>;
  readonly workingWeekends: ReadonlySet<Day>;
  readonly years: ReadonlySet<number>;
};

export function isWorkingDay(day: Day, calendar: WorkCalendar): boolean {
  if (calendar.workingWeekends.has(day)) return true;
  return weekdayOf(day) <= 5 && !calendar.holidays.has(day);
}

export function isCovered(day: Day, calendar: WorkCalendar): boolean {
  return calendar.years.has(Number(day.slice(0, 4)));
}

/** The day that is `count` working days after `day` (count ≥ 0; 0 gives `day` itself). */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day {
  let current = day;
  for (let left = count; left > 0; ) {
    current = addDays(current, 1);
    if (isWorkingDay(current, calendar)) left -= 1;
  }
  return current;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let current = from; current < to; ) {
    current = addDays(current, 1);
    if (isWorkingDay(current, calendar)) count += 1;
  }
  return count;
}
