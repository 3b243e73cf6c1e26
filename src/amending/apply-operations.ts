/**
 * Applies what an amending act orders to a text, one operation after the other. An operation is applied whole or not at all;
 * what does not fit the text is kept with the reason: the provision is missing (an earlier act was not given, or the order
 * is aimed wrongly), exists already with other words, lacks the phrase, or contradicts another order of the same act.
 */
import { parseAddress } from "../legal-text/address.ts";
import { compareNumbers } from "../legal-text/legal-alphabet.ts";
import { wordingKey } from "../legal-text/normalise.ts";
import { changeWords, type PhraseChange } from "./change-words.ts";
import { grownProvisions } from "./grown-provisions.ts";
import { withKeptIds } from "./kept-ids.ts";
import {
  type ChangeSource,
  endOf,
  insertBeside,
  insertInOrder,
  type LiveProvision,
  type LiveText,
  placeOf,
  repealedProvision,
  replaceAt,
} from "./live-text.ts";
import { moved, renumbered, renumberingOrder } from "./moved-provisions.ts";
import { findOverlaps } from "./overlap.ts";
import type { ReadOperation } from "./read-operation.ts";

export type NotAppliedReason =
  | "target-missing"
  | "parent-missing"
  | "target-repealed"
  | "already-exists"
  | "phrase-not-found"
  | "overlap"
  | "day-unknown"
  | "nothing-to-do";

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
  const overlaps = findOverlaps(operations);
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

type Outcome = { readonly text: LiveText } | { readonly reason: NotAppliedReason; readonly place: string };

/** Phrase orders speak of the words that are left when the same act's new wording is in place. */
function phrasesLast(operations: readonly ReadOperation[]): ReadOperation[] {
  const isPhrase = ({ op }: ReadOperation): boolean => op.endsWith("_words");
  return [...operations.filter((one) => !isPhrase(one)), ...operations.filter(isPhrase)];
}

function applied(text: LiveText, operation: ReadOperation, act: string): Outcome {
  const { op, source: address, effectiveOn, target } = operation;
  const source: ChangeSource = { number: act, address, op, effectiveOn, target };
  switch (operation.op) {
    case "insert_provision":
      return inserted(text, operation, source);
    case "table_row":
      return operation.position === "in_place" ? replaced(text, operation, source) : inserted(text, operation, source);
    case "replace_provision":
      return replaced(text, operation, source);
    case "replace_words":
    case "insert_words":
    case "delete_words":
      return withWords(text, operation, source);
    case "set_effective":
      return { reason: "nothing-to-do", place: target };
    default:
      return onExisting(text, operation, source);
  }
}

function onExisting(text: LiveText, operation: ReadOperation, source: ChangeSource): Outcome {
  const place = placeOf(text, operation.target);
  if (place < 0) return missing(text, operation.target);
  const provision = text[place]!;
  if (provision.status === "repealed") return { reason: "target-repealed", place: operation.target };
  const sources = [...provision.sources, source];
  if (operation.op === "repeal") {
    return { text: replaceAt(text, place, endOf(text, place), [{ ...repealedProvision(provision), sources }]) };
  }
  if (operation.op === "replace_heading") {
    return { text: replaceAt(text, place, place + 1, [{ ...provision, heading: operation.text, sources }]) };
  }
  const result =
    operation.op === "renumber"
      ? renumbered(text, place, operation.to, source)
      : operation.op === "move"
        ? moved(text, place, operation.beside, source)
        : undefined;
  return result ? { text: result } : { reason: "already-exists", place: operation.target };
}

/** The provision is missing; the first of those around it that is missing too is named. */
function missing(text: LiveText, target: string): Outcome {
  const parts = target.split("/");
  const places = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  const absent = places.find((place) => placeOf(text, place) < 0) ?? target;
  return { reason: absent === target ? "target-missing" : "parent-missing", place: absent };
}

/** The words that stand directly in a provision are its own text until something stands inside it. */
function placeOfWords(text: LiveText, target: string): number {
  const place = placeOf(text, target);
  return place < 0 && target.endsWith("/doan-dau") ? placeOf(text, target.replace(/\/doan-dau$/, "")) : place;
}

function replaced(text: LiveText, operation: ReadOperation & { text: string }, source: ChangeSource): Outcome {
  const { target } = operation;
  const place = placeOfWords(text, target);
  if (place < 0) return missing(text, target);
  const old = text[place]!;
  if (old.status === "repealed") return { reason: "target-repealed", place: target };
  const sources = [...old.sources, source];
  if (parseAddress(target)?.at(-1)?.kind === "doan") {
    return { text: replaceAt(text, place, place + 1, [{ ...old, text: operation.text, sources }]) };
  }
  const [root, ...inside] = grownProvisions(operation.text, target, old.parent).map((one) =>
    freshProvision(one, source),
  );
  const end = endOf(text, place);
  const fresh = withKeptIds(text.slice(place, end), [{ ...root!, sources }, ...inside]);
  return { text: replaceAt(text, place, end, fresh) };
}

function freshProvision(provision: ReturnType<typeof grownProvisions>[number], source: ChangeSource): LiveProvision {
  return { ...provision, provisionId: null, status: "in_force", sources: [source] };
}

type Insertion = ReadOperation & { readonly text: string; readonly position: string; readonly beside: string };

function inserted(text: LiveText, operation: Insertion, source: ChangeSource): Outcome {
  const { target, beside, position } = operation;
  const there = placeOf(text, target);
  const neighbour = neighbourOf(text, operation);
  const parent = neighbour === undefined ? parentOf(target) : text[neighbour]!.parent;
  const fresh = grownProvisions(operation.text, target, parent).map((one) => freshProvision(one, source));
  if (there >= 0) return alreadyThere(text, there, fresh, source);
  if (neighbour !== undefined) return { text: insertBeside(text, neighbour, position !== "before", fresh) };
  const isDivision = /^(?:phan|chuong|muc|tieu-muc)-[^/]*$/.test(beside) || /\/(?:muc|tieu-muc)-[^/]*$/.test(beside);
  const holder = target.startsWith("dieu-") && !target.includes("/") && isDivision ? beside : parent;
  if (holder === null || placeOf(text, holder) < 0) return missing(text, holder ?? target);
  if (text[placeOf(text, holder)]!.status === "repealed") return { reason: "target-repealed", place: holder };
  const rooted = [{ ...fresh[0]!, parent: holder }, ...fresh.slice(1)];
  return { text: insertInOrder(text, holder, rooted) };
}

/** The neighbour that the order names; for an article without one, that with the number before it. */
function neighbourOf(text: LiveText, { target, position, beside }: Insertion): number | undefined {
  const named = position === "last_in" ? -1 : placeOf(text, beside);
  if (named >= 0) return named;
  const last = parseAddress(target)?.at(-1);
  if (last?.kind !== "dieu" || target.includes("/") || /(?:chuong|muc|phan)-/.test(beside)) return undefined;
  const before = text.findLastIndex(
    (one) => one.kind === "dieu" && !one.address.includes("/") && compareNumbers(one.number, last.number) < 0,
  );
  return before < 0 ? undefined : before;
}

/** A text into which somebody worked the new provision before: the same words count as done, others are a contradiction. */
function alreadyThere(text: LiveText, place: number, fresh: LiveText, source: ChangeSource): Outcome {
  const old = text[place]!;
  if (old.status === "repealed") {
    const again = fresh.map((one, index) => (index === 0 ? { ...one, sources: [...old.sources, source] } : one));
    return { text: replaceAt(text, place, place + 1, withKeptIds([old], again)) };
  }
  const words = (list: LiveText): string => wordingKey(list.map((one) => `${one.heading ?? ""} ${one.text}`).join(" "));
  const end = endOf(text, place);
  const isSame = words(text.slice(place, end)).replace(/\W+$/, "") === words(fresh).replace(/\W+$/, "");
  return isSame
    ? { text: replaceAt(text, place, end, withKeptIds(text.slice(place, end), fresh)) }
    : { reason: "already-exists", place: old.address };
}

function withWords(text: LiveText, operation: PhraseChange & ReadOperation, source: ChangeSource): Outcome {
  const { target, scope } = operation;
  const start = target === "" ? 0 : placeOfWords(text, target);
  if (start < 0) return missing(text, target);
  const end =
    target === "" ? text.length : scope === "heading" || target.endsWith("/doan-dau") ? start + 1 : endOf(text, start);
  let count = 0;
  const changed = text.slice(start, end).map((provision) => {
    if (provision.status !== "in_force" || provision.kind === "mo_dau" || isNew(provision, source)) return provision;
    const most = scope === "once" ? 1 - count : Number.POSITIVE_INFINITY;
    const heading = changeWords(provision.heading ?? "", operation, most);
    const words = changeWords(provision.text, operation, scope === "heading" ? 0 : most - heading.count);
    count += heading.count + words.count;
    if (heading.count + words.count === 0) return provision;
    const sources = [...provision.sources, source];
    return { ...provision, heading: provision.heading === null ? null : heading.text, text: words.text, sources };
  });
  return count > 0 ? { text: replaceAt(text, start, end, changed) } : { reason: "phrase-not-found", place: target };
}

/** Wording that the same act put in place has the new phrase already. */
function isNew({ sources }: LiveProvision, { number }: ChangeSource): boolean {
  const last = sources.at(-1);
  return last?.number === number && !last.op.endsWith("_words") && last.op !== "replace_heading";
}

function parentOf(address: string): string | null {
  return address.includes("/") ? address.slice(0, address.lastIndexOf("/")) : null;
}
