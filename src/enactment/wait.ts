/**
 * A wait: what was issued and has no day yet, an act as a whole or those of its changes that wait for something of their own.
 * None of it counts as in force. All that waits for the same gets its day at once.
 */
import type { Effect, KnownDay } from "./effect.ts";

export type Wait = {
  /** Tells it among the waits of its act; stays the same while others get their days. */
  readonly key: string;
  /** Null where nothing is said of what it waits for. */
  readonly condition: string | null;
  /** Changes without a day. */
  readonly effects: readonly Effect[];
  /** The act itself waits, and all that has no condition of its own. */
  readonly isWhole: boolean;
};

/** An act as far as its day goes. */
export type DatedAct = { readonly effectiveOn: KnownDay["effectiveOn"] | null; readonly condition: string | null };

/** What waits of an issued act, the act itself first. */
export function waitsOf({ effectiveOn, condition }: DatedAct, effects: readonly Effect[]): readonly Wait[] {
  const undated = effects.filter((effect) => effect.effectiveOn === null);
  const own = undated.filter((effect) => effectiveOn !== null || effect.condition !== condition);
  const whole: Wait = { key: "act", condition, effects: undated.filter((one) => !own.includes(one)), isWhole: true };
  const others = [...Map.groupBy(own, (effect) => effect.condition)].map(
    ([awaited, waiting]): Wait => ({
      key: `changes ${waiting[0]!.id}`,
      condition: awaited,
      effects: waiting,
      isWhole: false,
    }),
  );
  return effectiveOn === null ? [whole, ...others] : others;
}

/** The day for what waits. */
export function knownDayOf({ isWhole, effects }: Wait, effectiveOn: KnownDay["effectiveOn"]): KnownDay {
  return isWhole ? { effectiveOn } : { effectiveOn, effectIds: effects.map(({ id }) => id) };
}
