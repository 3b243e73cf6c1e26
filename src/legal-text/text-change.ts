/**
 * From how a document is to read on some days to the versions that say so. A provision gets a new version only where
 * something of it differs; what is no longer in the text is repealed with its last wording, and so is what is printed as
 * repealed. Versions on record that the new readings do not confirm are superseded, never deleted: a decision may name them.
 */
import type { Day } from "../values/day.ts";
import { ordinalsOf } from "./reading-order.ts";

/** A provision as a document reads on a day. */
export type TextProvision = {
  /** Permanent id; null for what comes to be. */
  readonly provisionId: string | null;
  readonly kind: string;
  readonly number: string;
  readonly address: string;
  readonly heading: string | null;
  readonly text: string;
  readonly status: "in_force" | "repealed";
  /** What last changed it; null for the text as issued. */
  readonly effectId: string | null;
};
export type KnownProvision = TextProvision & { readonly provisionId: string };

/** How the document reads from that day, in reading order. */
export type TextReading<Provision = TextProvision> = {
  readonly effectiveOn: Day;
  readonly after: readonly Provision[];
};

export type TextVersion = KnownProvision & {
  readonly ordinal: number;
  /** Repealed without a place in the text: the wording around it was restated without it. */
  readonly isOmitted: boolean;
};
export type StoredVersion = TextVersion & {
  readonly versionId: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
};
export type NewVersion = TextVersion & { readonly validFrom: Day; readonly validTo: Day | null };

export type TextChange = {
  /** Versions on record that end, or go on, otherwise than they were known to. */
  readonly ends: readonly { readonly version: StoredVersion; readonly validTo: Day | null }[];
  readonly superseded: readonly StoredVersion[];
  readonly fresh: readonly NewVersion[];
};

/**
 * What makes the document read so from the first day on. `stored` holds its versions that are in force on the day before the
 * first reading or later, but for superseded ones. Undefined when there is no room for a new provision between two others.
 */
export function planTextChange(
  stored: readonly StoredVersion[],
  readings: readonly TextReading<KnownProvision>[],
): TextChange | undefined {
  const first = readings[0]!.effectiveOn;
  const before = stored.filter((version) => standsBefore(version, first));
  const segments = new Map<string, NewVersion[]>();
  let current: readonly TextVersion[] = before.toSorted((one, other) => one.ordinal - other.ordinal);
  for (const { effectiveOn, after } of readings) {
    const next = versionsOf(current, after);
    if (!next) return undefined;
    const known = new Map(current.map((one) => [one.provisionId, one]));
    const isUnchanged = (version: TextVersion): boolean => {
      const last = known.get(version.provisionId);
      return last !== undefined && isSame(last, version);
    };
    current = attributed(next, known).map((one) => (isUnchanged(one) ? known.get(one.provisionId)! : one));
    for (const version of current.filter((one) => known.get(one.provisionId) !== one)) {
      const list = segments.get(version.provisionId) ?? [];
      if (list.length > 0) list.push({ ...list.pop()!, validTo: effectiveOn });
      list.push({ ...version, validFrom: effectiveOn, validTo: null });
      segments.set(version.provisionId, list);
    }
  }
  return changeOf(stored, first, segments);
}

/** What a text said when issued stands before anything that changes it from its own first day. */
export function standsBefore({ validFrom, effectId }: StoredVersion, day: Day): boolean {
  return validFrom === null || validFrom < day || (validFrom === day && effectId === null);
}

/**
 * What changes along with another (the points of a renumbered clause, the words that become its opening ones) names no effect
 * of its own: it has that of the nearest one before it that does, or else after it.
 */
function attributed(versions: readonly TextVersion[], known: ReadonlyMap<string, TextVersion>): readonly TextVersion[] {
  const hasOwn = ({ provisionId, effectId }: TextVersion) => effectId !== (known.get(provisionId)?.effectId ?? null);
  let nearest = versions.find(hasOwn)?.effectId ?? null;
  return versions.map((version) => {
    if (hasOwn(version)) nearest = version.effectId;
    return hasOwn(version) ? version : { ...version, effectId: nearest };
  });
}

function isSame(one: TextVersion, other: TextVersion): boolean {
  return (
    one.address === other.address &&
    one.number === other.number &&
    one.heading === other.heading &&
    one.text === other.text &&
    one.status === other.status &&
    one.ordinal === other.ordinal &&
    one.isOmitted === other.isOmitted
  );
}

/** The provisions of a reading with what it leaves out, in reading order. */
function versionsOf(current: readonly TextVersion[], after: readonly KnownProvision[]): TextVersion[] | undefined {
  const last = new Map(current.map((one) => [one.provisionId, one]));
  const present = after.map((one) => ({ ...wordingOf(one, last.get(one.provisionId)), isOmitted: false }));
  const all = withAbsent(current, present);
  const ordinals = ordinalsOf(
    all.map(({ provisionId }) => provisionId),
    new Map(current.map(({ provisionId, ordinal }) => [provisionId, ordinal])),
  );
  return ordinals && all.map((one) => ({ ...one, ordinal: ordinals.get(one.provisionId)! }));
}

/** What is repealed keeps its last wording: its status says the rest. */
function wordingOf(provision: KnownProvision, last: TextVersion | undefined): KnownProvision {
  if (provision.status === "in_force" || !last) return provision;
  return { ...provision, heading: last.heading, text: last.text };
}

type Placed = Omit<TextVersion, "ordinal">;

/**
 * What stood in the text and does so no more stays behind the provision that it followed, and goes with the change of the one
 * it stood in: in a repealed provision it is repealed with it and still shown there, in a restated one it has no place any
 * more.
 */
function withAbsent(current: readonly TextVersion[], present: readonly Placed[]): Placed[] {
  const byId = new Map(present.map((one) => [one.provisionId, one]));
  const following = new Map<string | null, Placed[]>();
  let before: Placed | null = null;
  const open: { readonly address: string; readonly now: Placed }[] = [];
  for (const one of current) {
    while (open.length > 0 && !one.address.startsWith(`${open.at(-1)!.address}/`)) open.pop();
    const still = byId.get(one.provisionId);
    if (still) {
      before = still;
      open.push({ address: one.address, now: still });
      continue;
    }
    const holder = open.at(-1)?.now ?? before;
    const isOmitted = one.isOmitted || holder?.status !== "repealed";
    const isNew = one.status === "in_force" || one.isOmitted !== isOmitted;
    const effectId = isNew && holder ? holder.effectId : one.effectId;
    const list = following.get(before?.provisionId ?? null) ?? [];
    list.push({ ...one, status: "repealed", effectId, isOmitted });
    following.set(before?.provisionId ?? null, list);
  }
  const after = (id: string | null) => following.get(id) ?? [];
  return [...after(null), ...present.flatMap((one) => [one, ...after(one.provisionId)])];
}

/** Compares what the readings ask for with what is on record from the first day on. */
function changeOf(
  stored: readonly StoredVersion[],
  first: Day,
  segments: ReadonlyMap<string, readonly NewVersion[]>,
): TextChange {
  const ends: { version: StoredVersion; validTo: Day | null }[] = [];
  const superseded: StoredVersion[] = [];
  const confirmed = new Set<NewVersion>();
  for (const version of stored) {
    const asked = segments.get(version.provisionId) ?? [];
    const isEarlier = standsBefore(version, first);
    const same = isEarlier ? undefined : asked.find((one) => isConfirmed(version, one));
    if (!isEarlier && !same) superseded.push(version);
    else {
      if (same) confirmed.add(same);
      const validTo = same ? same.validTo : (asked[0]?.validFrom ?? null);
      if (validTo !== version.validTo) ends.push({ version, validTo });
    }
  }
  const fresh = [...segments.values()].flat().filter((one) => !confirmed.has(one));
  return { ends, superseded, fresh };
}

function isConfirmed(version: StoredVersion, asked: NewVersion): boolean {
  return version.validFrom === asked.validFrom && version.effectId === asked.effectId && isSame(version, asked);
}
