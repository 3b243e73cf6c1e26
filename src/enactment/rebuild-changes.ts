/**
 * What new effects change of a document, for whoever looks before it is saved: provision by provision against what is on
 * record for the same day, with a fingerprint of all that was shown.
 */
import type { StoredVersion, TextReading } from "../legal-text/text-change.ts";
import { textHash } from "../legal-text/text-hash.ts";
import type { Day } from "../values/day.ts";
import { isOn } from "./rebuild.ts";

export type ProvisionWording = {
  readonly address: string;
  readonly heading: string | null;
  readonly text: string;
  readonly status: "in_force" | "repealed";
};
export type ProvisionChange = {
  /** The first day on which it reads otherwise than on record. */
  readonly day: Day;
  /** Null for what comes to be. */
  readonly before: ProvisionWording | null;
  /** Null for what has no place in the text any more. */
  readonly after: ProvisionWording | null;
};

/** In the order of days and of the text; a change that lasts is told once. */
export function changesOf(versions: readonly StoredVersion[], readings: readonly TextReading[]): ProvisionChange[] {
  const told = new Map<string, string>();
  return readings.flatMap(({ effectiveOn: day, after }) => {
    const onRecord = new Map(versions.filter((one) => isOn(one, day)).map((one) => [one.provisionId, one]));
    const present = new Set(after.map(({ provisionId }) => provisionId));
    const gone = [...onRecord.values()].filter((one) => !present.has(one.provisionId) && one.status === "in_force");
    const pairs = [
      ...after.map((one) => ({ id: one.provisionId!, before: onRecord.get(one.provisionId!), after: one })),
      ...gone.map((one) => ({ id: one.provisionId, before: one, after: null })),
    ];
    return pairs.flatMap(({ id, ...pair }): ProvisionChange[] => {
      const before = pair.before ? wordingOf(pair.before) : null;
      const after = pair.after ? wordingOf(pair.after) : null;
      const difference = isSame(before, after) ? "" : JSON.stringify([before, after]);
      if (difference === (told.get(id) ?? "")) return [];
      told.set(id, difference);
      return difference === "" ? [] : [{ day, before, after }];
    });
  });
}

/** The fingerprint of what was shown; another text or another effect meanwhile gives another. */
export function changesHash(changes: readonly ProvisionChange[], unfit: readonly unknown[]): string {
  return textHash(JSON.stringify([changes, unfit]));
}

function wordingOf({ address, heading, text, status }: ProvisionWording): ProvisionWording {
  return { address, heading, text, status };
}

/** What is repealed is the same whatever words stand for it. */
function isSame(one: ProvisionWording | null, other: ProvisionWording | null): boolean {
  if (!one || !other) return one === other;
  if (one.address !== other.address || one.status !== other.status) return false;
  return one.status === "repealed" || (one.heading === other.heading && one.text === other.text);
}
