/**
 * Vietnamese legal text cut into the smallest parts that a redline may show on their own: syllables, figures, punctuation
 * and spaces. What a lawyer reads as one thing stays whole: 1.500.000 · 34,5% · 23/4/2018 · 61/2018/NĐ-CP · Điều 5 ·
 * khoản 2a · điểm đ. Nothing is lost: the texts of the tokens put together are the input, character for character.
 */
import { syllableKey } from "./written-form.ts";

export type TokenKind = "word" | "figure" | "reference" | "note" | "mark" | "space";
export type Token = {
  readonly kind: TokenKind;
  /** As written, in whatever Unicode form the text came. */
  readonly text: string;
  /** Equal for two spellings of the same thing: NFC/NFD, hòa/hoà, one space or three. */
  readonly key: string;
};

const grammar: readonly (readonly [TokenKind, string])[] = [
  ["note", String.raw`\[\d{1,3}\]|[¹²³⁰⁴-⁹]+`],
  ["reference", String.raw`\d+(?:\.\d+)?[a-zA-Z]?\/(?:\d{4}\/)?\p{Lu}[\p{L}\p{M}\d]*(?:[-/&][\p{L}\p{M}\d]+)*`],
  ["figure", String.raw`\d+(?:[.,/:]\d+)*(?:%|[a-zđ](?![\p{L}\p{M}\d]))?`],
  ["word", String.raw`[\p{L}\p{M}]+`],
  ["space", String.raw`[\s\u00AD\u200B-\u200D\u2060]+`],
  ["mark", String.raw`([^])\7*`],
];
const lexeme = new RegExp(grammar.map(([, pattern]) => `(${pattern})`).join("|"), "gu");

const numberedUnits = new Set(["điều", "khoản", "chương", "mục", "phần", "phụ lục"].map(syllableKey));
const pointUnit = syllableKey("điểm");

/** All tokens of a text, references glued together; `tokens.map(t => t.text).join("") === text` always. */
export function tokenise(text: string): Token[] {
  return glueReferences(lexemes(text));
}

/** The tokens before references are glued: what a quoted phrase is searched in, since "khoản" also occurs in "khoản 2". */
export function lexemes(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(lexeme)) {
    const kind = grammar[match.slice(1).findIndex((group) => group !== undefined)]![0];
    found.push({ kind, text: match[0], key: keyOf(kind, match[0]) });
  }
  return found;
}

function keyOf(kind: TokenKind, text: string): string {
  if (kind === "space") return " ";
  return kind === "word" ? syllableKey(text) : text.normalize("NFC");
}

function glueReferences(tokens: readonly Token[]): Token[] {
  const glued: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = referenceLength(tokens, at);
    glued.push(length > 1 ? joined(tokens.slice(at, at + length)) : tokens[at]!);
    at += length;
  }
  return glued;
}

/** How many tokens from `at` form one reference ("khoản" " " "2" is 3, "điểm" " " "a" "1" is 4), else 1. */
function referenceLength(tokens: readonly Token[], at: number): number {
  const [unit, gap, number, suffix] = tokens.slice(at, at + 4);
  if (unit?.kind !== "word" || gap?.kind !== "space" || number === undefined) return 1;
  const name = unit.key.toLowerCase();
  if (numberedUnits.has(name)) return /^(\d+[a-zđ]?|[IVXLC]+)$/.test(number.text) ? 3 : 1;
  if (name !== pointUnit || !/^[a-zđ]{1,2}$/.test(number.text)) return 1;
  return suffix?.kind === "figure" && /^\d{1,2}$/.test(suffix.text) ? 4 : 3;
}

function joined(parts: readonly Token[]): Token {
  const text = parts.map((part) => part.text).join("");
  return { kind: "reference", text, key: parts.map((part) => part.key).join("") };
}
