/**
 * What a document becomes with effects that are new: its text as it stood before the first of them, and from that day on
 * every effect again, those known before among them, so that an earlier effect that becomes known late rebuilds what follows.
 */
import type { LiveText } from "../amending/live-text.ts";
import { storedText } from "../amending/stored-text.ts";
import { type StoredVersion, standsBefore, type TextReading } from "../legal-text/text-change.ts";
import type { CreatedProvision } from "../legal-text/text-repository.ts";
import type { Day } from "../values/day.ts";
import type { NewId } from "../values/id.ts";
import type { Effect } from "./effect.ts";
import { type Replay, replay } from "./replay.ts";

export type Rebuild = Pick<Replay, "unfit" | "changed"> & {
  /** What is on record from the first day on. */
  readonly versions: readonly StoredVersion[];
  /** The text on record for the first day. */
  readonly before: readonly StoredVersion[];
  /** Effects on record that did not fit, and were tried again. */
  readonly retried: readonly Effect[];
  /** How it reads from the first day and from each later one on which it changes. */
  readonly readings: readonly TextReading[];
};

/** What is on record of a document. */
export type Recorded = {
  /** From the first day of the new effects, or earlier. */
  readonly versions: readonly StoredVersion[];
  readonly created: readonly CreatedProvision[];
  readonly effects: readonly Effect[];
};

/** `added` are the new effects; at least one of them has a day. */
export function rebuild({ versions, created, effects }: Recorded, added: readonly Effect[], newId: NewId): Rebuild {
  const beginsOn = firstDayOf(versions);
  const first = daysOf(added).toSorted()[0]!;
  const from = beginsOn !== null && beginsOn > first ? beginsOn : first;
  const all = [...effects.filter(({ id }) => !added.some((one) => one.id === id)), ...added];
  const dated = all.filter(({ effectiveOn }) => effectiveOn !== null && (effectiveOn >= from || from === beginsOn));
  const start = versions.filter((version) => standsBefore(version, from) && isOnOrEndsOn(version, from));
  const ids = new Map(created.map((one) => [`${one.createdOn} ${one.address}`, one.provisionId]));
  const idOf = (day: Day, address: string): string => {
    const key = `${day} ${address}`;
    if (!ids.has(key)) ids.set(key, newId());
    return ids.get(key)!;
  };
  const told = replay(standingText(start, all), dated, idOf, beginsOn);
  const madeBy = new Map(start.map(({ provisionId, effectId }) => [provisionId, effectId]));
  const readings = told.steps.map(({ day, text }) => ({ effectiveOn: day, after: readingOf(text, madeBy) }));
  const before = versions.filter((version) => isOn(version, from));
  const retried = dated.filter((effect) => effect.appliedAt === null && !added.includes(effect));
  const { unfit, changed } = told;
  return { unfit, changed, versions, before, retried, readings };
}

/** A stored text as effects apply to it, without what stood in a repealed provision; each provision knows what made it so. */
export function standingText(versions: readonly StoredVersion[], effects: readonly Effect[]): LiveText {
  const byId = new Map(effects.map((effect) => [effect.id, effect]));
  const shown = versions.filter(({ isOmitted }) => !isOmitted);
  const madeBy = new Map(shown.map(({ provisionId, effectId }) => [provisionId, byId.get(effectId ?? "")]));
  const gone = new Set<string>();
  return storedText(shown).flatMap((one) => {
    if (one.parent !== null && gone.has(one.parent)) gone.add(one.address);
    else {
      if (one.status === "repealed") gone.add(one.address);
      else gone.delete(one.address);
      const effect = madeBy.get(one.provisionId!);
      return effect ? [{ ...one, sources: [sourceOf(effect)] }] : [one];
    }
    return [];
  });
}

function sourceOf({ id, act, change, effectiveOn }: Effect) {
  return { number: act.number, address: id, op: change.op, effectiveOn, target: change.target };
}

/** The text as it is stored; `madeBy` tells the effect of what nothing has changed since. */
function readingOf(text: LiveText, madeBy: ReadonlyMap<string, string | null>): TextReading["after"] {
  return text.map(({ provisionId, kind, number, address, heading, text: words, status, sources }) => ({
    provisionId,
    kind,
    number,
    address,
    heading,
    text: words,
    status: status === "repealed" ? "repealed" : "in_force",
    effectId: sources.at(-1)?.address ?? madeBy.get(provisionId ?? "") ?? null,
  }));
}

/** The day from which the text as issued is the law; null when it is not known. */
function firstDayOf(versions: readonly StoredVersion[]): Day | null {
  const issued = versions.filter(({ effectId }) => effectId === null).map(({ validFrom }) => validFrom);
  return issued.includes(null) ? null : (daysIn(issued).toSorted()[0] ?? null);
}

function daysOf(effects: readonly Effect[]): Day[] {
  return daysIn(effects.map(({ effectiveOn }) => effectiveOn));
}

function daysIn(days: readonly (Day | null)[]): Day[] {
  return days.filter((day) => day !== null);
}

export function isOn({ validFrom, validTo, isOmitted }: StoredVersion, day: Day): boolean {
  return !isOmitted && (validFrom === null || validFrom <= day) && (validTo === null || validTo > day);
}

function isOnOrEndsOn({ validTo }: StoredVersion, day: Day): boolean {
  return validTo === null || validTo >= day;
}
