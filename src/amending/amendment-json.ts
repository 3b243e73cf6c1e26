/** What was read from an amending act as the command line and the programming interface give it: stable names. */
import type { Translate } from "../i18n/message.ts";
import type { ReadOperation, Unread } from "./read-operation.ts";
import type { AmendmentReading } from "./reading.ts";

export type OperationJson = {
  readonly op: ReadOperation["op"];
  readonly document: string;
  /** Address in the amended text; null for the whole document. */
  readonly target: string | null;
  readonly position: "before" | "after" | "last_in" | "in_place" | null;
  /** Address of the neighbour, or of the provision that holds the new one. */
  readonly beside: string | null;
  readonly text: string | null;
  readonly old: string | null;
  /** New words; of a renumbering the new address. */
  readonly new: string | null;
  /** The longer phrase in which words are deleted. */
  readonly within: string | null;
  readonly scope: "all" | "once" | "heading" | null;
  /** Address in the amending act. */
  readonly source: string;
  /** "YYYY-MM-DD", null while unknown. */
  readonly effective_on: string | null;
  /** What the effect waits for, in the act's words; null when it waits for nothing. */
  readonly condition: string | null;
};

export type UnreadJson = {
  readonly source: string;
  readonly text: string;
  readonly reason: string;
  readonly code: string;
};

export type AmendmentJson = {
  readonly operations: readonly OperationJson[];
  readonly unread: readonly UnreadJson[];
  readonly warnings: readonly { readonly source: string; readonly code: string; readonly message: string }[];
  /** From when the act as a whole applies; null where it does not say a day. */
  readonly effective_on: string | null;
  readonly condition: string | null;
};

/** The reading in its published shape, its sentences in the translator's language. */
export function toAmendmentJson(reading: AmendmentReading, t: Translate): AmendmentJson {
  const { operations, unread, warnings, effective } = reading;
  return {
    operations: operations.map(toOperationJson),
    unread: unread.map((one) => toUnreadJson(one, t)),
    warnings: warnings.map(({ field, key, params }) => ({
      source: field,
      code: key.slice(key.lastIndexOf(".") + 1),
      message: t(key, params),
    })),
    effective_on: effective.day,
    condition: effective.condition,
  };
}

export function toOperationJson(operation: ReadOperation): OperationJson {
  const { op, document, target, source, effectiveOn, condition = null } = operation;
  return {
    op,
    document,
    target: target === "" ? null : target,
    position: "position" in operation ? operation.position : null,
    beside: "beside" in operation ? operation.beside : null,
    text: "text" in operation ? operation.text : null,
    old: "old" in operation ? operation.old : null,
    new: "new" in operation ? operation.new : operation.op === "renumber" ? operation.to : null,
    within: operation.op === "delete_words" ? operation.within : null,
    scope: "scope" in operation ? operation.scope : null,
    source,
    effective_on: effectiveOn,
    condition,
  };
}

export function toUnreadJson({ source, text, reason }: Unread, t: Translate): UnreadJson {
  return { source, text, reason: t(`amending.unread.${reason}`), code: reason };
}
