/**
 * What registering an act from elsewhere would do to a text on record: the provisions that would read otherwise, what does
 * not fit, and the fingerprint of all that. A long text is told again in another thread, bound in time and memory; a plan
 * that is not worked out there says so, and nothing can be registered over it.
 */
import { heavyWork } from "../jobs/heavy-work.ts";
import type { Effect } from "./effect.ts";
import { type Recorded, rebuild } from "./rebuild.ts";
import { changesHash, changesOf, type ProvisionChange } from "./rebuild-changes.ts";
import type { Unfit } from "./replay.ts";

export type OutsideActPlan = {
  /** False where it took too long; then there is nothing in it. */
  readonly isWorkedOut: boolean;
  readonly changes: readonly ProvisionChange[];
  /** New effects that do not fit the text, and others on record that would not fit any more. */
  readonly unfit: readonly Unfit[];
  readonly lost: readonly Unfit[];
  /** Fingerprint of the plan, for `registerOutsideAct`. */
  readonly hash: string;
};

/** In characters on record; a shorter text is told again in less time than a thread takes to answer. */
const longText = 20_000;

/** `recorded` undefined: none of the effects has a day, and nothing changes yet. */
export function planChanges(recorded: Recorded | undefined, added: readonly Effect[]): OutsideActPlan {
  let count = 0;
  const found = recorded && rebuild(recorded, added, () => `coming-${count++}`);
  const changes = found ? changesOf(found.versions, found.readings) : [];
  const lost = (found?.unfit ?? []).filter(({ effect }) => effect.appliedAt !== null);
  const unfit = (found?.unfit ?? []).filter(({ effect }) => added.includes(effect));
  const shown = [...unfit, ...lost].map(({ effect, reason, place }) => [
    effect.act.number,
    effect.position,
    reason,
    place,
  ]);
  return { isWorkedOut: true, changes, unfit, lost, hash: changesHash(changes, shown) };
}

/** As `planChanges`. */
export async function planChangesAside(
  recorded: Recorded | undefined,
  added: readonly Effect[],
): Promise<OutsideActPlan> {
  const length = (recorded?.versions ?? []).reduce((sum, { text }) => sum + text.length, 0);
  if (length < longText) return planChanges(recorded, added);
  const task = { module: new URL(import.meta.url), name: planChanges.name, args: [recorded, added] };
  const outcome = await heavyWork.run<OutsideActPlan>(task);
  return "value" in outcome ? outcome.value : { isWorkedOut: false, changes: [], unfit: [], lost: [], hash: "" };
}
