/**
 * A text as it would read if all that is on its way took effect: what is issued and not yet in force or waits for its day, then
 * what is submitted, then what is approved. Each provision that would change names who changes it; what does not fit what
 * comes before it is told with the reason. Nothing of it is the law.
 */
import { applyReadOperations, type NotAppliedReason } from "../amending/apply-operations.ts";
import type { LiveProvision, LiveText } from "../amending/live-text.ts";
import { anchorOf, asOrder, type Operation } from "../amending/operation.ts";
import type { ReadOperation } from "../amending/read-operation.ts";
import type { Day } from "../values/day.ts";
import type { Effect } from "./effect.ts";
import type { ProvisionWording } from "./rebuild-changes.ts";
import { replay } from "./replay.ts";

/** How far on its way a change is taken into account, each with those before it. */
export const pendingLevels = ["issued", "submitted", "approved"] as const;
export type PendingLevel = (typeof pendingLevels)[number];

export type PendingSource =
  /** An issued act by its number. */
  | {
      readonly kind: "act";
      readonly number: string;
      readonly effectiveOn: Day | null;
      readonly condition: string | null;
    }
  /** An approved proposal by its code, with the code of the instrument that carries it. */
  | { readonly kind: "proposal"; readonly code: string; readonly instrument: string | null };

export type PendingProvision = Pick<
  LiveProvision,
  "address" | "kind" | "number" | "heading" | "text" | "parent" | "status"
> & {
  /** Null for what would come to be. */
  readonly provisionId: string | null;
  /** Who would change it; empty for what stays. */
  readonly by: readonly PendingSource[];
  /** How it reads today where it would change; null for what stays and for what would come to be. */
  readonly today: ProvisionWording | null;
};
export type PendingUnfit = {
  readonly source: PendingSource;
  readonly reason: NotAppliedReason | "base-moved";
  readonly place: string;
};
export type PendingText = {
  /** False where it took too long; then there is nothing in it. */
  readonly isWorkedOut: boolean;
  readonly provisions: readonly PendingProvision[];
  /** What would have no place in the text any more, as it reads today. */
  readonly gone: readonly (ProvisionWording & {
    readonly provisionId: string;
    readonly by: readonly PendingSource[];
  })[];
  readonly unfit: readonly PendingUnfit[];
};

/** Operations that stand or fall together: of one instrument, or of a proposal that waits for one. */
export type PendingGroup = readonly { readonly source: PendingSource; readonly operation: Operation }[];

/** `text` as it stands today, `effects` those that it does not show, `groups` in the order of their way. */
export function pendingText(text: LiveText, effects: readonly Effect[], groups: readonly PendingGroup[]): PendingText {
  const start = text.map((one) => ({ ...one, sources: [] }));
  const sources = new Map<string, PendingSource>(effects.map((effect) => [effect.id, actOf(effect)]));
  const told = replay(start, effects.map(withSomeDay), (day, address) => `${coming}${day} ${address}`);
  const unfit: PendingUnfit[] = told.unfit.map(({ effect, reason, place }) => ({
    source: actOf(effect),
    reason,
    place,
  }));
  let current: LiveText = told.steps.at(-1)?.text ?? start;
  for (const [at, group] of groups.entries()) {
    const orders: ReadOperation[] = [];
    for (const [index, { source, operation }] of group.entries()) {
      const order = asOrder(operation, current);
      if (!order) unfit.push({ source, reason: "base-moved", place: anchorOf(operation) });
      else orders.push({ ...order, source: keyOf(at, index) });
      sources.set(keyOf(at, index), source);
    }
    const applied = applyReadOperations(current, orders, keyOf(at, 0));
    for (const { operation, reason, place } of applied.notApplied) {
      if (reason !== "nothing-to-do") unfit.push({ source: sources.get(operation.source)!, reason, place });
    }
    current = applied.text.map((one) => ({ ...one, provisionId: one.provisionId ?? `${coming}${at} ${one.address}` }));
  }
  return { isWorkedOut: true, ...compared(start, current, sources), unfit };
}

const coming = "coming ";
const unknownDay = "9999-12-31" as Day;

function withSomeDay(effect: Effect): Effect {
  return { ...effect, effectiveOn: effect.effectiveOn ?? unknownDay };
}

function actOf({ act, effectiveOn, condition }: Effect): PendingSource {
  return { kind: "act", number: act.number, effectiveOn, condition };
}

function keyOf(group: number, index: number): string {
  return `${group} ${index}`;
}

/** What changes along with another has the same source as the nearest one before it. */
function compared(
  start: LiveText,
  end: LiveText,
  sources: ReadonlyMap<string, PendingSource>,
): Pick<PendingText, "provisions" | "gone"> {
  const before = new Map(start.map((one) => [one.provisionId, one]));
  const changedBy = new Map<string | null, readonly PendingSource[]>();
  let nearest: readonly PendingSource[] = [];
  const provisions = end.map(({ sources: made, provisionId: id, line: _line, ...provision }): PendingProvision => {
    const old = before.get(id);
    const own = [...new Set(made.flatMap(({ address }) => sources.get(address) ?? []))];
    if (own.length > 0) nearest = own;
    const isChanged = !old || wordsOf(old) !== wordsOf(provision);
    const by = isChanged ? nearest : [];
    changedBy.set(id, isChanged ? nearest : own);
    const provisionId = id?.startsWith(coming) ? null : id;
    return { ...provision, provisionId, by, today: isChanged && old ? wordingOf(old) : null };
  });
  let last: readonly PendingSource[] = [];
  const gone = start.flatMap((one) => {
    const by = changedBy.get(one.provisionId);
    if (by) last = by;
    return by || one.status === "repealed" ? [] : [{ ...wordingOf(one), provisionId: one.provisionId!, by: last }];
  });
  return { provisions, gone };
}

function wordsOf({ address, heading, text, status }: Pick<LiveProvision, keyof ProvisionWording>): string {
  return JSON.stringify(status === "repealed" ? [address, status] : [address, heading, text, status]);
}

function wordingOf({ address, heading, text, status }: LiveProvision): ProvisionWording {
  return { address, heading, text, status: status === "repealed" ? status : "in_force" };
}
