/**
 * The proof that an instrument says what was decided: its text is read back like anybody else's amending act, the orders
 * read must be those it was written from, and applied to the amended text they must give the draft. What does not come back
 * is named with its order; an instrument with such a mismatch is not handed out.
 */
import { type AddressPart, addressOf, parseAddress } from "../legal-text/address.ts";
import { type Mark, readArticle, readClause, readPoint } from "../legal-text/marks.ts";
import { wordingKey } from "../legal-text/normalise.ts";
import type { Outline } from "../legal-text/outline.ts";
import { applyReadOperations, type NotAppliedReason } from "./apply-operations.ts";
import type { Order } from "./instrument-text.ts";
import type { LiveProvision, LiveText } from "./live-text.ts";
import { openingOfClause } from "./order-wording.ts";
import { withoutMark } from "./quoted-block.ts";
import type { Change, ReadOperation, UnreadReason } from "./read-operation.ts";
import { readAmendment } from "./reading.ts";

/** An amended text as it stands, and as it shall read. */
export type DraftedText = { readonly number: string; readonly text: LiveText; readonly after: LiveText };

export type Mismatch =
  /** Its words close a quotation that they did not open: a reader could take the rest for the instrument's own. */
  | { readonly kind: "open-quotes"; readonly order: Order }
  /** Its wording begins with a number that is not the target's. */
  | { readonly kind: "other-number"; readonly order: Order; readonly found: string }
  /** The order is not read from the text; `read` is what is read on the same provision instead. */
  | { readonly kind: "lost"; readonly order: Order; readonly read: ReadOperation | null }
  /** The text gives an order that nobody asked for. */
  | { readonly kind: "extra"; readonly read: ReadOperation }
  | { readonly kind: "unread"; readonly document: string; readonly words: string; readonly reason: UnreadReason }
  | { readonly kind: "other-day"; readonly order: Order; readonly read: ReadOperation }
  | {
      readonly kind: "not-applied";
      readonly read: ReadOperation;
      readonly reason: NotAppliedReason;
      readonly place: string;
    }
  /** Applied, the provision does not read as in the draft. */
  | { readonly kind: "other-text"; readonly document: string; readonly address: string };

/** Reads `act`, the outlined instrument, for every amended document; an empty list is the proof. */
export function proveRoundTrip(
  act: Outline,
  orders: readonly Order[],
  effectiveOn: Order["effectiveOn"],
  bases: readonly DraftedText[] = [],
): readonly Mismatch[] {
  const asked = Map.groupBy(orders.filter(isComparable), ({ document }) => document);
  return [...asked].flatMap(([number, wanted]) => {
    const { operations: all, unread } = readAmendment(act, { number });
    const operations = all.filter(isComparable);
    const base = bases.find((one) => one.number === number);
    return [
      ...wanted.filter(hasOpenQuotes).map((order) => ({ kind: "open-quotes" as const, order })),
      ...wanted.flatMap(contradictNumber),
      ...compareOrders(wanted, operations, effectiveOn),
      ...unread.map(({ text, reason }) => ({ kind: "unread" as const, document: number, words: text, reason })),
      ...(base ? compareTexts(base, operations) : []),
    ];
  });
}

/** From when a document as a whole applies is no order on its provisions, and is not read as one. */
function isComparable({ op, target }: Pick<Change, "op" | "target">): boolean {
  return op !== "set_effective" || target !== "";
}

function hasOpenQuotes(order: Order): boolean {
  const words = ["text", "old", "new"].map((name) => (order as Readonly<Record<string, unknown>>)[name]);
  return words.some((one) => typeof one === "string" && !areQuotesPaired(one));
}

const marks: Partial<Record<AddressPart["kind"], (text: string) => Mark | undefined>> = {
  dieu: readArticle,
  khoan: readClause,
  diem: readPoint,
};

/** "9. Nộp đơn" as the wording of khoan-2 would be printed under two numbers. */
function contradictNumber(order: Order): readonly Mismatch[] {
  if (order.op !== "replace_provision" && order.op !== "insert_provision") return [];
  const unit = parseAddress(order.target.replace(openingOfClause, "$1"))?.at(-1);
  const found = unit && marks[unit.kind]?.(order.text.trim().split("\n")[0]!)?.number;
  const isOther = found && addressOf(null, unit.kind, found) !== addressOf(null, unit.kind, unit.number);
  return isOther ? [{ kind: "other-number", order, found }] : [];
}

function areQuotesPaired(words: string): boolean {
  let depth = 0;
  for (const [mark] of words.matchAll(/[“”]/g)) {
    depth += mark === "“" ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0 && (words.match(/"/g) ?? []).length % 2 === 0;
}

function compareOrders(
  wanted: readonly Order[],
  read: readonly ReadOperation[],
  effectiveOn: Order["effectiveOn"],
): readonly Mismatch[] {
  const found = new Map(read.map((operation) => [contentOf(operation), operation]));
  const asked = new Map(wanted.map((order) => [contentOf(order), order]));
  const extra = [...found].filter(([content]) => !asked.has(content)).map(([, operation]) => operation);
  const mismatches = [...asked].flatMap(([content, order]): Mismatch[] => {
    const operation = found.get(content);
    if (!operation) return [{ kind: "lost", order, read: extra.find(({ target }) => target === order.target) ?? null }];
    const isOtherDay = operation.effectiveOn !== (order.condition ? null : (order.effectiveOn ?? effectiveOn));
    return isOtherDay ? [{ kind: "other-day", order, read: operation }] : [];
  });
  const told = new Set(mismatches.map((mismatch) => ("read" in mismatch ? mismatch.read : null)));
  return [
    ...mismatches,
    ...extra.filter((one) => !told.has(one)).map((one) => ({ kind: "extra" as const, read: one })),
  ];
}

/** Everything that the change orders; new wording without its own number, since either way of writing it is the same. */
function contentOf(
  change: Change & { document?: string; source?: string; effectiveOn?: unknown; condition?: unknown },
): string {
  const { document: _document, source: _source, effectiveOn: _day, condition: _until, ...rest } = change;
  const content = "text" in rest ? { ...rest, text: bareWording(rest.text, rest.target) } : rest;
  return JSON.stringify(Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function compareTexts({ number, text: base, after }: DraftedText, operations: readonly ReadOperation[]): Mismatch[] {
  const { text, notApplied } = applyReadOperations(base, operations, "");
  const [read, meant] = [byAddress(text), byAddress(after)];
  const addresses = new Set([...meant.keys(), ...read.keys()]);
  const differing = [...addresses].filter((address) => !isSameProvision(read.get(address), meant.get(address)));
  return [
    ...notApplied.map(({ operation: read, reason, place }) => ({ kind: "not-applied" as const, read, reason, place })),
    ...differing.map((address) => ({ kind: "other-text" as const, document: number, address })),
  ];
}

function byAddress(text: LiveText): ReadonlyMap<string, LiveProvision> {
  return new Map(text.map((provision) => [provision.address, provision]));
}

/** Whether both stand in one place and say the same. */
function isSameProvision(one: LiveProvision | undefined, other: LiveProvision | undefined): boolean {
  if (!one || !other || one.status !== other.status || one.parent !== other.parent) return false;
  return isSameWording(one.heading ?? "", other.heading ?? "") && isSameWording(one.text, other.text);
}

/** Most of a text is what no order touched. */
function isSameWording(one: string, other: string): boolean {
  return one === other || wordingKey(one) === wordingKey(other);
}

function bareWording(text: string, address: string): string {
  return wordingKey(withoutMark(text.trim(), address.replace(openingOfClause, "$1")));
}
