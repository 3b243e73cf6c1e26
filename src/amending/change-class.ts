/**
 * What kind of change a provision underwent, for filters and counts. "form" stands alone: nothing but Unicode form, place of
 * the tone, spacing or note marks differs. Every other change has at least one class. Compared in order: references,
 * deadlines, other figures, binding words (nghĩa vụ, cấm), then the words that remain, then punctuation.
 */
import { tokenise } from "./tokens.ts";
import { isSameForm, withoutBareNotes } from "./written-form.ts";

export type ChangeClass =
  | "form"
  | "punctuation"
  | "renumber"
  | "cross_reference"
  | "number"
  | "deadline"
  | "obligation"
  | "spelling"
  | "wording";

type Feature = "cross_reference" | "deadline" | "number" | "obligation";
type Part = readonly [Feature, RegExp];

const numeral = "(?:một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|trăm)";
const quantity = String.raw`(?:\d+(?:[.,]\d+)?|${numeral}(?:\s+${numeral})*)(?:\s*\([^)]{1,30}\))?`;
const listed = String.raw`(?:\s*(?:,|và|hoặc|đến)\s*(?:\d+[a-zđ]?|[a-zđ]\d?)(?![\p{L}\p{M}\d]))*`;
const unit = "(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Mm]ục|[Cc]hương|[Pp]hần|[Pp]hụ lục|[Mm]ẫu số)";

/** In order of reading: what an earlier pattern took, a later one no longer sees. */
const parts: readonly Part[] = [
  ["cross_reference", /\d+(?:\.\d+)?[a-zA-Z]?\/(?:\d{4}\/)?\p{Lu}[\p{L}\d]*(?:[-/&][\p{L}\d]+)*/gu],
  ["cross_reference", new RegExp(String.raw`${unit}\s+(?:\d+[a-zđ]?|[IVXLC]+|[a-zđ]\d?)(?![\p{L}\d])${listed}`, "gu")],
  ["number", /(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}\/\d{1,2}\/\d{4}|năm\s+\d{4}/gu],
  [
    "deadline",
    new RegExp(String.raw`(?<!\p{L})${quantity}\s*(?:ngày(?:\s+làm việc)?|giờ|tuần|tháng|quý|năm)(?!\p{L})`, "gu"),
  ],
  ["number", /\d+(?:[.,/:]\d+)*%?/gu],
  [
    "obligation",
    /(?<!\p{L})(?:không được|chỉ được|nghiêm cấm|bị cấm|cấm|bắt buộc|buộc|phải|có trách nhiệm|có nghĩa vụ|có thể|được phép|không phải|không bắt buộc)(?!\p{L})/giu,
  ],
];

/** The classes of a change of wording; empty when the two are identical. Renumbering is for the caller to add. */
export function changeClasses(before: string, after: string): ChangeClass[] {
  if (before === after) return [];
  if (isSameForm(before, after)) return ["form"];
  const [was, is] = [featuresOf(before), featuresOf(after)];
  const classes: ChangeClass[] = (["cross_reference", "number", "deadline", "obligation"] as const).filter(
    (feature) => was[feature] !== is[feature],
  );
  if (was.words.join(" ") !== is.words.join(" "))
    classes.push(isSpelling(was.words, is.words) ? "spelling" : "wording");
  if (classes.length > 0) return classes;
  if (was.marks !== is.marks) return ["punctuation"];
  return isSameForm(withoutZeros(before), withoutZeros(after)) ? ["spelling"] : ["wording"];
}

type Features = Readonly<Record<Feature, string>> & { readonly words: readonly string[]; readonly marks: string };

function featuresOf(text: string): Features {
  const found: Record<Feature, string[]> = { cross_reference: [], deadline: [], number: [], obligation: [] };
  let rest = withoutZeros(withoutBareNotes(text));
  for (const [feature, pattern] of parts) {
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
  return text.replace(/(?<![\d.,/])0+(?=[1-9])/g, "");
}

function isSpelling(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((word, at) => isVariant(word, after[at]!));
}

/** Capital letters and i/y (kĩ, kỹ); and a tone that no syllable ending in c, ch, p or t can have (đươc, được). */
function isVariant(a: string, b: string): boolean {
  const plain = (word: string) => word.toLowerCase().replace(/^(qu|[^aeiouy]*)y(?=\p{M}*$)/u, "$1i");
  if (plain(a) === plain(b)) return true;
  const bare = (word: string) => plain(word).replace(/\p{M}/gu, "");
  return bare(a) === bare(b) && (isImpossible(a) || isImpossible(b));
}

function isImpossible(key: string): boolean {
  return /(?:ch|[cpt])$/i.test(key) && !/[\u0301\u0323]/.test(key);
}
