/**
 * How one provision has read: each day on which it or anything inside it changed, with what changed against the day before. A
 * provision is followed under whatever address it had; what a later act superseded never was the law and is not told.
 */
import type { StoredVersion } from "../legal-text/text-change.ts";
import type { Day } from "../values/day.ts";
import { isOn } from "./rebuild.ts";

/** Two versions of one provision; null before it came to be, and after it has no place any more. */
export type VersionPair = { readonly before: StoredVersion | null; readonly after: StoredVersion | null };

export type HistoryStep = {
  /** Null where it is not known since when it read so. */
  readonly day: Day | null;
  /** The first step has every provision, a later one those that changed. */
  readonly pairs: readonly VersionPair[];
};

/** A day before every text. */
export const beginning = "0001-01-01" as Day;

/** Oldest first; `versions` are all of the document that count. Empty when the provision is none of it. */
export function provisionHistory(versions: readonly StoredVersion[], provisionId: string): readonly HistoryStep[] {
  const inOrder = versions.toSorted((one, other) => one.ordinal - other.ordinal);
  const own = inOrder.filter((version) => version.provisionId === provisionId);
  let before: readonly StoredVersion[] = [];
  return daysOf(inOrder, own).flatMap((day, index): HistoryStep[] => {
    const after = readingOn(inOrder, own, day);
    const pairs = index === 0 ? after.map((one) => ({ before: null, after: one })) : changedPairs(before, after);
    before = after;
    return pairs.length === 0 ? [] : [{ day: day === beginning ? null : day, pairs }];
  });
}

function daysOf(versions: readonly StoredVersion[], own: readonly StoredVersion[]): Day[] {
  const first = own.map(startOf).toSorted()[0];
  const days = own.flatMap((version) => {
    const inside = versions.filter((one) => isInside(one, version)).flatMap((one) => [startOf(one), one.validTo]);
    const within = (day: Day | null) =>
      day !== null && day >= startOf(version) && (version.validTo === null || day < version.validTo);
    return [startOf(version), ...inside.filter(within)];
  });
  return [...new Set(days.filter((day) => day !== null && day >= first!))].toSorted() as Day[];
}

/** The provision with what stands in it; what is repealed holds nothing. */
function readingOn(
  versions: readonly StoredVersion[],
  own: readonly StoredVersion[],
  day: Day,
): readonly StoredVersion[] {
  const current = own.find((version) => isOn(version, day));
  if (!current) return [];
  if (current.status === "repealed") return [current];
  return [current, ...versions.filter((one) => isInside(one, current) && isOn(one, day))];
}

function changedPairs(before: readonly StoredVersion[], after: readonly StoredVersion[]): VersionPair[] {
  const earlier = new Map(before.map((one) => [one.provisionId, one]));
  const present = new Set(after.map(({ provisionId }) => provisionId));
  const changed = after
    .map((one) => ({ before: earlier.get(one.provisionId) ?? null, after: one }))
    .filter((pair) => pair.before === null || wordsOf(pair.before) !== wordsOf(pair.after));
  const gone = before.filter(({ provisionId, status }) => !present.has(provisionId) && status === "in_force");
  return [...changed, ...gone.map((one) => ({ before: one, after: null }))];
}

function wordsOf({ address, heading, text, status }: StoredVersion): string {
  return JSON.stringify(status === "repealed" ? [address, status] : [address, heading, text, status]);
}

function isInside({ address }: StoredVersion, outer: StoredVersion): boolean {
  return address.startsWith(`${outer.address}/`);
}

function startOf({ validFrom }: StoredVersion): Day {
  return validFrom ?? beginning;
}
