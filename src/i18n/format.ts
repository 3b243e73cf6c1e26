/**
 * How figures are written. Vietnamese: 1.234.567,89 · 34,5% · −1.234 · 05/03/2026 · "3,59 tỷ đồng". English: 1,234,567.89 and
 * the same dates. The platform's own Vietnamese short dates and compact numbers are unusable ("3,6 T"), so these are ours.
 */
import type { Day } from "../values/day.ts";
import { type Exact, exact, wholeDong } from "../values/dong.ts";
import { dayOfInstant } from "../values/day.ts";
import type { Instant } from "../values/instant.ts";
import type { Locale } from "./message.ts";

const minus = "\u2212";

/** A number with at most `decimals` decimals, rounded half up, grouped by thousands. */
export function formatNumber(value: Exact | number | string, locale: Locale, decimals = 2): string {
  const number = exact(typeof value === "number" ? String(value) : value).toDecimalPlaces(decimals);
  const [whole = "0", fraction] = number.abs().toFixed().split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === "vi" ? "." : ",");
  const tail = fraction ? (locale === "vi" ? "," : ".") + fraction : "";
  return `${number.isNegative() && !number.isZero() ? minus : ""}${grouped}${tail}`;
}

/** Whole đồng without the unit: 3.586.549.231. */
export function formatDong(value: Exact | number | string, locale: Locale): string {
  return formatNumber(wholeDong(exact(value)), locale, 0);
}

/** Headline money: "3,59 tỷ đồng", "25 triệu đồng"; below a million in full. Only nghìn tỷ, tỷ, triệu are used. */
export function formatDongShort(value: Exact | number | string, locale: Locale): string {
  const number = exact(value);
  const size = number.abs();
  const scales: readonly [string, string, string][] = [
    ["1e12", "nghìn tỷ đồng", "trillion đồng"],
    ["1e9", "tỷ đồng", "billion đồng"],
    ["1e6", "triệu đồng", "million đồng"],
  ];
  for (const [unit, vi, en] of scales) {
    if (size.gte(unit)) return `${formatNumber(number.div(unit), locale, 2)} ${locale === "vi" ? vi : en}`;
  }
  return `${formatDong(number, locale)} đồng`;
}

/** A ratio as a percentage with two decimals, half up, no space: 0.63114 → "63,11%". Never shown without its two numbers. */
export function formatShare(ratio: Exact | number | string, locale: Locale, decimals = 2): string {
  return `${formatNumber(exact(typeof ratio === "number" ? String(ratio) : ratio).times(100), locale, decimals)}%`;
}

export function formatDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** "22/11/2026 10:32", in Vietnam. */
export function formatInstant(moment: Instant): string {
  const local = new Date(Date.parse(moment) + 7 * 60 * 60 * 1000).toISOString();
  return `${formatDay(dayOfInstant(moment))} ${local.slice(11, 16)}`;
}
