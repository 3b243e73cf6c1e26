/**
 * A calendar day of Vietnamese law as "YYYY-MM-DD", always a real day, without a time or a zone: it sorts as text on
 * both engines. Which day an instant falls on is decided in Asia/Ho_Chi_Minh (UTC+7 all year, no summer time).
 */
import type { Instant } from "./instant.ts";

export type Day = string & { readonly __day: unique symbol };

const vietnamOffsetMs = 7 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** "2026-03-05" → Day; undefined when it is not a real day. */
export function dayFromIso(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** What an official types: 5/3/2026, 05-03-2026, 05.03.2026, 05032026 or 2026-03-05; undefined when it is no real day. */
export function readDay(text: string): Day | undefined {
  const trimmed = text.trim();
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(trimmed);
  return match ? dayOf(Number(match[3]), Number(match[2]), Number(match[1])) : dayFromIso(trimmed);
}

export function dayOf(year: number, month: number, date: number): Day | undefined {
  const moment = new Date(Date.UTC(year, month - 1, date));
  const real = moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
  return real && year >= 1900 ? (moment.toISOString().slice(0, 10) as Day) : undefined;
}

/** The day in Vietnam at that moment. */
export function dayOfInstant(moment: Instant): Day {
  return new Date(Date.parse(moment) + vietnamOffsetMs).toISOString().slice(0, 10) as Day;
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10) as Day;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** Days below 10 and the months 1 and 2 take a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function dayInWords(day: Day): string {
  const month = Number(day.slice(5, 7));
  return `ngày ${day.slice(8, 10)} tháng ${month <= 2 ? `0${month}` : month} năm ${day.slice(0, 4)}`;
}
