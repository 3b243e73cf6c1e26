/**
 * A turn says who must act on a proposal, since when, until when. There is one open turn at a time; it ends with a decision,
 * a withdrawal or a new submission. Deadlines count working days of the official calendar; no reply never approves.
 */
import type { Day } from "../values/day.ts";
import type { Instant } from "../values/instant.ts";
import { addWorkingDays, type WorkCalendar, workingDaysBetween } from "../values/working-days.ts";
import type { StageCode } from "./stages.ts";

export type Turn = {
  readonly id: string;
  readonly proposalId: string;
  readonly round: number;
  readonly stage: StageCode | "revising";
  readonly organisationId: string;
  readonly role: string;
  readonly sinceAt: Instant;
  readonly dueOn: Day;
  readonly endedAt: Instant | null;
};

/** Working days before the deadline from which a turn is due soon. */
const soon = 2;

export function dueOn(since: Day, workingDays: number, calendar: WorkCalendar): Day {
  return addWorkingDays(since, workingDays, calendar);
}

export type Lateness = {
  readonly level: "on-time" | "due-soon" | "overdue";
  /** Working days left, or days overdue. */
  readonly days: number;
};

/** Where the deadline stands today. */
export function latenessOf(due: Day, today: Day, calendar: WorkCalendar): Lateness {
  if (today > due) return { level: "overdue", days: Math.max(1, workingDaysBetween(due, today, calendar)) };
  const days = workingDaysBetween(today, due, calendar);
  return { level: days <= soon ? "due-soon" : "on-time", days };
}
