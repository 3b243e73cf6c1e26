/** What an order adds to a text: provisions beside or in others, and paragraphs of provisions. */
import { parseAddress } from "../legal-text/address.ts";
import { compareNumbers } from "../legal-text/legal-alphabet.ts";
import { wordingKey } from "../legal-text/normalise.ts";
import { missing, type Outcome } from "./apply-outcome.ts";
import { type Grown, grownProvisions } from "./grown-provisions.ts";
import { withKeptIds } from "./kept-ids.ts";
import {
  type ChangeSource,
  endOf,
  insertBeside,
  insertInOrder,
  type LiveProvision,
  type LiveText,
  placeOf,
  replaceAt,
} from "./live-text.ts";
import { locatePassage, wordsPlace } from "./located-passage.ts";
import { splitPassage } from "./passage.ts";
import type { ReadOperation } from "./read-operation.ts";
import { parentOf } from "./unit-list.ts";

export type Insertion = ReadOperation & { readonly text: string; readonly position: string; readonly beside: string };

/** The text with the new provision or paragraph. */
export function inserted(text: LiveText, operation: Insertion, source: ChangeSource): Outcome {
  const { target, beside, position } = operation;
  if (splitPassage(target)) return insertedPassage(text, operation, source);
  const there = placeOf(text, target);
  const named = neighbourOf(text, operation);
  const neighbour = named === undefined ? undefined : levelWith(text, named, operation);
  if (neighbour === "inside") return { reason: "target-missing", place: beside };
  const parent = neighbour === undefined ? (parentOf(target) ?? null) : text[neighbour]!.parent;
  const fresh = grownProvisions(operation.text, target, parent).map((one) => freshProvision(one, source));
  if (there >= 0) return alreadyThere(text, there, fresh, source);
  if (neighbour !== undefined) return { text: insertBeside(text, neighbour, position !== "before", fresh) };
  const isDivision = /^(?:phan|chuong|muc|tieu-muc)-[^/]*$/.test(beside) || /\/(?:muc|tieu-muc)-[^/]*$/.test(beside);
  const holder = target.startsWith("dieu-") && !target.includes("/") && isDivision ? beside : parent;
  if (holder === null && target.startsWith("phu-luc")) return { text: insertInOrder(text, null, fresh) };
  if (holder === null || placeOf(text, holder) < 0) return missing(text, holder ?? target);
  if (text[placeOf(text, holder)]!.status === "repealed") return { reason: "target-repealed", place: holder };
  const rooted = [{ ...fresh[0]!, parent: holder }, ...fresh.slice(1)];
  return { text: insertInOrder(text, holder, rooted) };
}

export function freshProvision(provision: Grown, source: ChangeSource): LiveProvision {
  return { ...provision, provisionId: null, status: "in_force", sources: [source] };
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

const divisions: ReadonlySet<string> = new Set(["phan", "chuong", "muc", "tieu_muc"]);

/** A chapter goes after the chapter that ends with the article named; "inside" when that article is not its last. */
function levelWith(text: LiveText, neighbour: number, { target, position }: Insertion): number | "inside" {
  const kind = parseAddress(target)?.at(-1)?.kind ?? "";
  let place = neighbour;
  while (divisions.has(kind) && text[place]!.kind !== kind) {
    const parent = text[place]!.parent;
    const holder = parent === null ? -1 : placeOf(text, parent);
    if (holder < 0 || position !== "after" || endOf(text, holder) !== endOf(text, place)) return "inside";
    place = holder;
  }
  return place;
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

/** A new paragraph: beside another, at the number that it will have, or last. */
function insertedPassage(text: LiveText, operation: Insertion, source: ChangeSource): Outcome {
  const { target, position, beside } = operation;
  const { provision, parts } = splitPassage(target)!;
  const holder = placeOf(text, provision);
  if (holder < 0) return missing(text, provision);
  if (text[holder]!.status === "repealed") return { reason: "target-repealed", place: provision };
  if (parts.length > 1 || parts[0]!.startsWith("cau")) return { reason: "target-missing", place: target };
  if (target.endsWith("/doan-cuoi") && position === "last_in")
    return { text: withClosing(text, holder, operation.text, source) };
  const isBeside = position !== "last_in" && splitPassage(beside) !== undefined;
  const near = isBeside ? locatePassage(text, beside) : locatePassage(text, target);
  if (near) {
    const at = isBeside && position === "after" ? near.span.end : near.span.start;
    return { text: withParagraph(text, near.place, at, operation.text, source) };
  }
  const place = wordsPlace(text, holder);
  const words = text[place]!.text;
  const due = words === "" ? 1 : words.split("\n").length + 1;
  if (isBeside || parts[0] !== `doan-${due}`) return { reason: "target-missing", place: isBeside ? beside : target };
  return { text: withParagraph(text, place, words.length, operation.text, source) };
}

function withParagraph(text: LiveText, place: number, at: number, words: string, source: ChangeSource): LiveText {
  const one = text[place]!;
  const parts = [one.text.slice(0, at), words, one.text.slice(at)].map((part) => part.replace(/^\n|\n$/g, ""));
  const whole = parts.filter((part) => part !== "").join("\n");
  return replaceAt(text, place, place + 1, [{ ...one, text: whole, sources: [...one.sources, source] }]);
}

/** The closing words come after everything that stands in the provision. */
function withClosing(text: LiveText, holder: number, words: string, source: ChangeSource): LiveText {
  const { address } = text[holder]!;
  const end = endOf(text, holder);
  const own = end === holder + 1 ? holder : placeOf(text, `${address}/doan-cuoi`);
  if (own >= 0) return withParagraph(text, own, text[own]!.text.length, words, source);
  const closing = { kind: "doan", number: "cuoi", heading: null, text: words, parent: address, line: 0 } as const;
  return replaceAt(text, end, end, [freshProvision({ ...closing, address: `${address}/doan-cuoi` }, source)]);
}
