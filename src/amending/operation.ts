/**
 * An operation is a change as an amending act orders it, tied to the provision it was written for: by its permanent id and
 * by the fingerprint of its wording, subordinate units included. What a proposal asks for and what an enacted instrument did
 * share this shape. It is applied by the engine that applies the orders read from real acts; on another wording it does not
 * apply, and where the provision got another number meanwhile it follows it there.
 */
import type { Day } from "../values/day.ts";
import { applyReadOperations, type NotAppliedReason } from "./apply-operations.ts";
import { endOf, type LiveText, placeOf } from "./live-text.ts";
import type { Change, ReadOperation } from "./read-operation.ts";
import { parentOf } from "./unit-list.ts";
import { isHashOf } from "./wording-hash.ts";

export type Operation = Change & {
  /** Permanent id of the provision that changes; for what comes to be, of the one beside which or in which it will stand. */
  readonly provisionId: string;
  /** `wordingHash` of that provision as the author saw it. */
  readonly baseHash: string;
  readonly reason: string;
  /** The day from which this change alone applies; null when it applies with the instrument. */
  readonly effectiveOn: Day | null;
  /** What this change waits for where its day is not known yet; null otherwise. */
  readonly condition: string | null;
};

export type OperationProblem = {
  readonly operation: Operation;
  readonly reason: "base-moved" | NotAppliedReason;
  /** The provision in which it does not fit. */
  readonly place: string;
};
export type AppliedOperations = { readonly text: LiveText; readonly problems: readonly OperationProblem[] };

/** Applies operations of one instrument to the text they were written for; what does not fit is left out and told. */
export function applyOperations(text: LiveText, operations: readonly Operation[]): AppliedOperations {
  const problems: OperationProblem[] = [];
  const asked = new Map<ReadOperation, Operation>();
  for (const operation of operations) {
    const here = asOrder(operation, text);
    if (!here) problems.push({ operation, reason: "base-moved", place: anchorOf(operation) });
    else if (operation.op !== "set_effective") asked.set(here, operation);
  }
  const applied = applyReadOperations(text, [...asked.keys()], "");
  for (const { operation, reason, place } of applied.notApplied) {
    problems.push({ operation: asked.get(operation)!, reason, place });
  }
  return { text: applied.text, problems };
}

/** The operation as an order on `text`; undefined when its provision is gone or has another wording there. */
export function asOrder(operation: Operation, text: LiveText): ReadOperation | undefined {
  const place = text.findIndex(({ provisionId }) => provisionId === operation.provisionId);
  const own = text[place];
  if (own?.status !== "in_force") return undefined;
  const below = text.slice(place + 1, endOf(text, place)).filter(({ status }) => status === "in_force");
  if (!isHashOf(operation.baseHash, own, below)) return undefined;
  return { ...movedTo(changeOf(operation), own.address), document: "", source: "", effectiveOn: operation.effectiveOn };
}

/** The change alone: by the address, without ids, fingerprint, reason and day. */
export function changeOf(operation: Operation): Change {
  const {
    provisionId: _id,
    baseHash: _hash,
    reason: _why,
    effectiveOn: _day,
    condition: _until,
    ...change
  } = operation;
  return change;
}

/** The address of the provision that a change is tied to: the one it changes, or beside or in which something comes to be. */
export function anchorOf(change: Change): string {
  if (change.op === "insert_provision") return change.beside;
  return change.op === "table_row" && change.position !== "in_place" ? change.beside : change.target;
}

/** The change as it reads when the provision it is tied to stands at `address`. */
function movedTo(change: Change, address: string): Change {
  const from = anchorOf(change);
  if (from === address) return change;
  const comesToBe = change.target !== from;
  const isInside = comesToBe && change.target.startsWith(`${from}/`);
  const [old, fresh] = comesToBe && !isInside ? [parentOf(from), parentOf(address)] : [from, address];
  const target = old === undefined || fresh === undefined ? change.target : fresh + change.target.slice(old.length);
  return comesToBe || (change.op === "table_row" && change.position === "in_place")
    ? ({ ...change, target, beside: address } as Change)
    : { ...change, target };
}

/** Whether a provision stands at the address, in force. */
export function isTaken(text: LiveText, address: string): boolean {
  const place = placeOf(text, address);
  return place >= 0 && text[place]!.status === "in_force";
}
