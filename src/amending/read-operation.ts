/**
 * One change that an amending act orders, as read from its words: which provision by its address, what becomes of it, where
 * the act says so and from which day. Unlike an operation of a proposal it knows no permanent ids and no fingerprint; whether
 * it fits the text is seen when it is applied. One order on several provisions becomes one operation for each of them.
 */
import type { Day } from "../values/day.ts";

/**
 * The new words and where they go; `target` is the provision that changes or comes to be, "" the whole document. A paragraph
 * or sentence has the address of its provision with doan-2, doan-dau, doan-cuoi or cau-2 behind it.
 */
export type Change =
  | { readonly op: "replace_provision"; readonly target: string; readonly text: string }
  | ({ readonly op: "insert_provision"; readonly target: string; readonly text: string } & Beside)
  | { readonly op: "repeal"; readonly target: string }
  | ({ readonly op: "replace_words"; readonly target: string; readonly old: string; readonly new: string } & Scope)
  | ({
      readonly op: "insert_words";
      readonly target: string;
      /** The words beside which the new ones are put; "" all words of the target: the new ones open or close it. */
      readonly old: string;
      readonly new: string;
      readonly position: "before" | "after";
    } & Scope)
  | ({
      readonly op: "delete_words";
      readonly target: string;
      readonly old: string;
      /** Only where the words stand in this longer phrase; null when anywhere. */
      readonly within: string | null;
    } & Scope)
  /** `to` is the address after. */
  | { readonly op: "renumber"; readonly target: string; readonly to: string }
  | ({ readonly op: "move"; readonly target: string } & Beside)
  | { readonly op: "replace_heading"; readonly target: string; readonly text: string }
  /** A row that comes beside another, or with position "in_place" the new words of that row; cells divided by " | ". */
  | ({ readonly op: "table_row"; readonly target: string; readonly text: string } & Beside)
  /** The provision, or the whole document, applies from `effectiveOn` of the operation. */
  | { readonly op: "set_effective"; readonly target: string };

type Beside = {
  readonly position: "before" | "after" | "last_in" | "in_place";
  /** Address of the neighbour, or of the provision that holds the new one. */
  readonly beside: string;
};

/** Which of the places in the target are meant: all, the first alone, or those in its heading. */
type Scope = { readonly scope: "all" | "once" | "heading" };

export type OperationName = Change["op"];

export type ReadOperation = Change & {
  /** Number of the amended document. */
  readonly document: string;
  /** Address in the amending act. */
  readonly source: string;
  /** Null while the act's words do not give a day. */
  readonly effectiveOn: Day | null;
  /** What the effect waits for where its day is not known: "Luật … có hiệu lực thi hành". */
  readonly condition?: string | null;
};

/** Why an order was not read: the code of a sentence in messages.ts. */
export type UnreadReason =
  | "by-subject"
  | "no-target"
  | "part-of-provision"
  | "no-new-text"
  | "number-mismatch"
  | "attached-text"
  | "temporary-effect"
  | "wording-unknown"
  | "document-unclear";

export type Unread = {
  /** Address in the amending act. */
  readonly source: string;
  readonly text: string;
  readonly reason: UnreadReason;
};
