/**
 * Applies what an amending act orders to a text, one operation after the other. An operation is applied whole or not at all;
 * what does not fit the text is kept with the reason: the provision is missing (an earlier act was not given, or the order
 * is aimed wrongly), exists already with other words, lacks the phrase, or contradicts another order of the same act.
 */
import { inserted } from "./apply-insertions.ts";
import { missing, type NotAppliedReason, type Outcome } from "./apply-outcome.ts";
import { repealedPassage, replaced, withWords } from "./apply-wording.ts";
import { type ChangeSource, endOf, type LiveText, placeOf, repealedProvision, replaceAt } from "./live-text.ts";
import { moved, renumbered, renumberingOrder } from "./moved-provisions.ts";
import { findOverlaps } from "./overlap.ts";
import { splitPassage } from "./passage.ts";
import type { ReadOperation } from "./read-operation.ts";

export type { NotAppliedReason } from "./apply-outcome.ts";

export type NotApplied = {
  readonly operation: ReadOperation;
  /** Number of the act that orders it. */
  readonly act: string;
  readonly reason: NotAppliedReason;
  /** The provision that is missing, that exists already or that the other order names. */
  readonly place: string;
};

export type AppliedText = { readonly text: LiveText; readonly notApplied: readonly NotApplied[] };

/** Applies the operations of the act with that number that take effect together. */
export function applyReadOperations(text: LiveText, operations: readonly ReadOperation[], act: string): AppliedText {
  const overlaps = findOverlaps(operations, text);
  const notApplied: NotApplied[] = [];
  let current = text;
  for (const operation of phrasesLast(renumberingOrder(operations))) {
    const other = overlaps.get(operation);
    const outcome: Outcome = other ? { reason: "overlap", place: other.target } : applied(current, operation, act);
    if ("reason" in outcome) notApplied.push({ operation, act, ...outcome });
    else current = outcome.text;
  }
  return { text: current, notApplied };
}

/** Phrase orders speak of the words that are left when the same act's new wording is in place. */
function phrasesLast(operations: readonly ReadOperation[]): ReadOperation[] {
  const isPhrase = ({ op }: ReadOperation): boolean => op.endsWith("_words");
  return [...operations.filter((one) => !isPhrase(one)), ...operations.filter(isPhrase)];
}

function applied(text: LiveText, order: ReadOperation, act: string): Outcome {
  const operation = { ...order, target: inItsDivision(text, order.target) };
  const { op, source: address, effectiveOn, target } = operation;
  const source: ChangeSource = { number: act, address, op, effectiveOn, target };
  switch (operation.op) {
    case "insert_provision":
      return inserted(text, { ...operation, beside: inItsDivision(text, operation.beside) }, source);
    case "table_row":
      return operation.position === "in_place" ? replaced(text, operation, source) : inserted(text, operation, source);
    case "replace_provision":
      return replaced(text, operation, source);
    case "replace_words":
    case "insert_words":
    case "delete_words":
      return withWords(text, operation, source);
    case "repeal":
      return splitPassage(target) ? repealedPassage(text, target, source) : onExisting(text, operation, source);
    default:
      return onExisting(text, operation, source);
  }
}

/** A chapter, section or form named without what is around it, where the text has one alone with that number. */
function inItsDivision(text: LiveText, address: string): string {
  if (!/^(?:chuong|muc|tieu-muc|mau)-/.test(address) || placeOf(text, address) >= 0) return address;
  const [only, ...others] = text.filter((one) => one.address.endsWith(`/${address}`));
  return only && others.length === 0 ? only.address : address;
}

function onExisting(text: LiveText, operation: ReadOperation, source: ChangeSource): Outcome {
  if (operation.target === "" && operation.op === "set_effective") return { text };
  const place = placeOf(text, operation.target);
  if (place < 0) return missing(text, operation.target);
  const provision = text[place]!;
  if (provision.status === "repealed") return { reason: "target-repealed", place: operation.target };
  const sources = [...provision.sources, source];
  switch (operation.op) {
    case "repeal":
      return { text: repealed(text, place, source) };
    case "replace_heading":
      return { text: replaceAt(text, place, place + 1, [{ ...provision, heading: operation.text, sources }]) };
    case "set_effective":
      return { text: replaceAt(text, place, place + 1, [{ ...provision, status: "in_force", sources }]) };
    case "renumber":
      return changedPlace(renumbered(text, place, operation.to, source), operation.to);
    case "move":
      return changedPlace(moved(text, place, inItsDivision(text, operation.beside), source), operation.beside);
    default:
      return { reason: "nothing-to-do", place: operation.target };
  }
}

function changedPlace(text: LiveText | undefined, place: string): Outcome {
  return text ? { text } : { reason: "already-exists", place };
}

const divisions: ReadonlySet<string> = new Set(["phan", "chuong", "muc", "tieu_muc"]);

/** With a chapter or section go its articles: each keeps its number and is repealed itself; what stood inside is gone. */
function repealed(text: LiveText, place: number, source: ChangeSource): LiveText {
  const end = endOf(text, place);
  const own = text.slice(place, end);
  const kept = divisions.has(own[0]!.kind)
    ? own.filter(({ kind }) => divisions.has(kind) || kind === "dieu")
    : own.slice(0, 1);
  const gone = kept.map((one) =>
    one.status === "repealed" ? one : { ...repealedProvision(one), sources: [...one.sources, source] },
  );
  return replaceAt(text, place, end, gone);
}
