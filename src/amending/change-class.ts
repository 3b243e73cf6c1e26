/**
 * What kind of change a provision underwent, for filters and counts. "form" stands alone: nothing but Unicode form, place of
 * the tone, spacing or note marks differs. Every other change has at least one class. Compared in order: references,
 * deadlines, other figures, binding words (nghĩa vụ, cấm), then the words that remain, then punctuation.
 */
import { differingParts } from "./common-edges.ts";
import { plainQuotes } from "../legal-text/normalise.ts";
import { meanDifferentThings } from "./sense-words.ts";
import { tokenise } from "./tokens.ts";
import { isSameForm, withoutBareNotes } from "./written-form.ts";

/** From what weighs most for those who must comply to what weighs least. */
export const changeClassNames = [
  "obligation",
  "deadline",
  "number",
  "wording",
  "cross_reference",
  "renumber",
  "punctuation",
  "spelling",
  "form",
] as const;
export type ChangeClass = (typeof changeClassNames)[number];

type Feature = "cross_reference" | "deadline" | "number" | "obligation";
/** `sign` stands wherever the pattern is found, and is looked for in less time. */
type Part = readonly [feature: Feature, pattern: RegExp, sign?: RegExp];

const numeral = "(?:một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|trăm)";
const quantity = String.raw`(?:\d+(?:[.,]\d+)?|${numeral}(?:\s+${numeral})*)(?:\s*\([^)]{1,30}\))?`;
const listed = String.raw`(?:\s*(?:,|và|hoặc|đến)\s*(?:\d+[a-zđ]?|[a-zđ]\d?)(?![\p{L}\p{M}\d]))*`;
const duration = String.raw`(?:ngày(?:\s+làm việc)?|giờ|tuần|tháng|quý|năm)`;
const unit = "(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Mm]ục|[Cc]hương|[Pp]hần|[Pp]hụ lục|[Mm]ẫu số)";

/** "35/2001/PL- UBTVQH10": a document number with a space in it. */
const brokenCode = /(\/\p{Lu}[\p{L}\d]*)\s?-\s?(?=\p{Lu}{2})/gu;

/** In order of reading: what an earlier pattern took, a later one no longer sees. */
const parts: readonly Part[] = [
  ["cross_reference", /\d+(?:\.\d+)?[a-zA-Z]?\/(?:\d{4}\/)?\p{Lu}[\p{L}\d]*(?:[-/&][\p{L}\d]+)*/gu, /\//],
  ["cross_reference", new RegExp(String.raw`${unit}\s+(?:\d+[a-zđ]?|[IVXLC]+|[a-zđ]\d?)(?![\p{L}\d])${listed}`, "gu")],
  ["number", /(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}\/\d{1,2}\/\d{4}|năm\s+\d{4}/gu, /\d/],
  [
    "deadline",
    new RegExp(String.raw`(?=[\dmhbtnlsc])(?<!\p{L})${quantity}\s*${duration}(?!\p{L})`, "gu"),
    new RegExp(duration),
  ],
  ["number", /\d+(?:[.,/:]\d+)*%?/gu, /\d/],
  [
    "obligation",
    /(?=[kcnbpđ])(?<!\p{L})(?:không được|chỉ được|nghiêm cấm|bị cấm|cấm|bắt buộc|buộc|phải|có trách nhiệm|có nghĩa vụ|có thể|được phép|không phải|không bắt buộc)(?!\p{L})/giu,
  ],
];

/** The classes of a change of wording; empty when the two are identical. Renumbering is for the caller to add. */
export function changeClasses(before: string, after: string): ChangeClass[] {
  if (before === after) return [];
  const [old, fresh] = [plainGlyphs(before), plainGlyphs(after)];
  if (isSameForm(old, fresh)) return ["form"];
  const [was, is] = differingParts(old, fresh).map(featuresOf) as [Features, Features];
  const classes: ChangeClass[] = (["cross_reference", "number", "deadline", "obligation"] as const).filter(
    (feature) => was[feature] !== is[feature],
  );
  if (was.words.join(" ") !== is.words.join(" "))
    classes.push(isSpelling(was.words, is.words) ? "spelling" : "wording");
  if (classes.length > 0) return classes;
  if (was.marks !== is.marks) return ["punctuation"];
  return isSameForm(withoutZeros(old).toLowerCase(), withoutZeros(fresh).toLowerCase()) ? ["spelling"] : ["wording"];
}

/** “…” and "…", – and - are one mark in another typeface. */
function plainGlyphs(text: string): string {
  return plainQuotes(text).replaceAll("…", "...");
}

type Features = Readonly<Record<Feature, string>> & { readonly words: readonly string[]; readonly marks: string };

function featuresOf(text: string): Features {
  const found: Record<Feature, string[]> = { cross_reference: [], deadline: [], number: [], obligation: [] };
  let rest = withoutZeros(withoutBareNotes(text)).replace(brokenCode, "$1-");
  for (const [feature, pattern, sign] of parts) {
    if (sign && !sign.test(rest)) continue;
    rest = rest.replace(pattern, (match) => {
      found[feature].push(match.toLowerCase().replace(/\s+/g, " "));
      return " ";
    });
  }
  const tokens = tokenise(rest);
  return {
    cross_reference: found.cross_reference.join("|"),
    deadline: found.deadline.join("|"),
    number: found.number.join("|"),
    obligation: found.obligation.join("|"),
    words: tokens.filter((token) => token.kind !== "space" && token.kind !== "mark").map((token) => token.key),
    marks: tokens
      .filter((token) => token.kind === "mark")
      .map((token) => token.text)
      .join(""),
  };
}

/** 03 ngày is 3 ngày. */
function withoutZeros(text: string): string {
  return text.replace(/(?=0)(?<![\d.,/])0+(?=[1-9])/g, "");
}

function isSpelling(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((word, at) => isVariant(word, after[at]!));
}

/**
 * Capital letters, i/y (kĩ, kỹ), and one letter of a syllable (vơi, với; khai, khái): what official texts of one law differ by
 * without an amendment. A single letter (nhóm A, nhóm B) and an abbreviation are names, not spellings; và and về are two words.
 */
function isVariant(a: string, b: string): boolean {
  if (a === b) return true;
  const plain = (word: string) => word.toLowerCase().replace(/^(qu|[^aeiouy]*)y(?=\p{M}*$)/u, "$1i");
  if (plain(a) === plain(b)) return true;
  const isSlip = isSyllable(a) && isSyllable(b) && differByOneLetter(a.toLowerCase(), b.toLowerCase());
  return isSlip && !meanDifferentThings(a, b);
}

function isSyllable(word: string): boolean {
  return /^[\p{L}\p{M}]{2,}$/u.test(word.normalize("NFC")) && /\p{Ll}/u.test(word);
}

/** One letter, with what stands above or below it, is another, is missing or is added. */
function differByOneLetter(a: string, b: string): boolean {
  const [short, long] = [a, b].map((word) => word.normalize("NFC")).toSorted((one, other) => one.length - other.length);
  let start = 0;
  while (start < short!.length && short![start] === long![start]) start++;
  return (
    long!.length - short!.length <= 1 &&
    short!.slice(start + short!.length + 1 - long!.length) === long!.slice(start + 1)
  );
}
