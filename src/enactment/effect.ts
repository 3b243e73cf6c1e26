/**
 * An effect is one change that an issued act orders in a document: the change as an amending act words it, where the act says
 * so, and from which day. The act was prepared here or comes from elsewhere. The day may not be known, or wait for something:
 * such an effect is on record and never counts as in force. An effect that does not fit the text stays with its reason.
 */
import type { NotAppliedReason } from "../amending/apply-operations.ts";
import type { Change, ReadOperation } from "../amending/read-operation.ts";
import type { Day } from "../values/day.ts";
import type { Instant } from "../values/instant.ts";

export type EffectAct = {
  readonly kind: "instrument" | "outside";
  readonly id: string;
  readonly number: string;
  readonly issuedOn: Day | null;
};

export type Effect = {
  readonly id: string;
  /** The amended document. */
  readonly documentId: string;
  readonly act: EffectAct;
  /** The approved cut that it carries out, and the regulation that is cut; null for acts from elsewhere. */
  readonly proposalId: string | null;
  readonly regulationId: string | null;
  /** The provision that changes or came to be; null while it is not there, and for a change of the whole document. */
  readonly provisionId: string | null;
  /** Address in the act; empty when not known. */
  readonly placeInAct: string;
  /** Order within the act. */
  readonly position: number;
  readonly change: Change;
  readonly effectiveOn: Day | null;
  /** What an unknown day waits for. */
  readonly condition: string | null;
  /** When the versions were made to show it; null while they do not. */
  readonly appliedAt: Instant | null;
  readonly unapplied: Unapplied | null;
};

/** Why an effect does not fit the text, and the provision where. */
export type Unapplied = { readonly reason: NotAppliedReason; readonly place: string };

export type EffectStage = "day_unknown" | "unapplied" | "coming" | "in_force";

/** Where an effect stands on that day. */
export function effectStageOn({ effectiveOn, appliedAt }: Effect, day: Day): EffectStage {
  if (effectiveOn === null) return "day_unknown";
  if (appliedAt === null) return "unapplied";
  return effectiveOn <= day ? "in_force" : "coming";
}

/** A day that became known. */
export type KnownDay = {
  readonly effectiveOn: Day;
  /** Changes that wait for something of their own; without it, the act and all that waits with it. */
  readonly effectIds?: readonly string[];
};

/** The effects of an act that the day is for; `condition` is what the act itself waits for. */
export function effectsWaiting(
  effects: readonly Effect[],
  { effectIds }: KnownDay,
  condition: string | null,
): readonly Effect[] {
  const undated = effects.filter(({ effectiveOn }) => effectiveOn === null);
  return undated.filter((one) => (effectIds ? effectIds.includes(one.id) : one.condition === condition));
}

/** What an order changes, without where it stands, in which document and when. */
export function changeOfOrder(order: ReadOperation): Change {
  const { document: _document, source: _source, effectiveOn: _day, condition: _until, ...change } = order;
  return change;
}

/**
 * In the order in which they change the text: by day, then by the day and the number of the act, then as the act says them
 * (as `consolidate` orders acts). Unknown days come last.
 */
export function compareEffects(one: Effect, other: Effect): number {
  const left = orderOf(one);
  const right = orderOf(other);
  const at = left.findIndex((key, index) => key !== right[index]);
  if (at >= 0) return left[at]! < right[at]! ? -1 : 1;
  return one.position - other.position;
}

const unknownDay = "9999";

function orderOf({ effectiveOn, act }: Effect): string[] {
  const serial = act.number.split("/")[0]!.padStart(8, "0");
  return [effectiveOn ?? unknownDay, act.issuedOn ?? unknownDay, serial, act.number, act.id];
}
