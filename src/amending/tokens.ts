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

const letter = /[\p{L}\p{M}]/u;
const blank = /[\s\u00AD\u200B-\u200D\u2060]/;
/** Characters that begin something longer, and halves of characters beyond 16 bits. */
const opening = /[\d[¹²³⁰⁴-⁹\uD800-\uDFFF]/;

const grammar: readonly (readonly [TokenKind, string])[] = [
  ["note", String.raw`\[\d{1,3}\]|[¹²³⁰⁴-⁹]+`],
  ["reference", String.raw`\d+(?:\.\d+)?[a-zA-Z]?\/(?:\d{4}\/)?\p{Lu}[\p{L}\p{M}\d]*(?:[-/&][\p{L}\p{M}\d]+)*`],
  ["figure", String.raw`\d+(?:[.,/:]\d+)*(?:%|[a-zđ](?![\p{L}\p{M}\d]))?`],
  ["word", String.raw`[\p{L}\p{M}]+`],
  ["mark", String.raw`([^])\6*`],
];
const lexeme = new RegExp(grammar.map(([, pattern]) => `(${pattern})`).join("|"), "uy");

const numberedUnits = new Set(["điều", "khoản", "chương", "mục", "phần", "phụ lục"].map(syllableKey));
const pointUnit = syllableKey("điểm");
const unitInitials = "đĐkKcCmMpP";

/** All tokens of a text, references glued together; `tokens.map(t => t.text).join("") === text` always. */
export function tokenise(text: string): Token[] {
  return glueReferences(lexemes(text));
}

/** The tokens before references are glued: what a quoted phrase is searched in, since "khoản" also occurs in "khoản 2". */
export function lexemes(text: string): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = plainLexeme(text, at) ?? patternLexeme(text, at);
    found.push(token);
    at += token.text.length;
  }
  return found;
}

/** Most of a text is syllables, spaces and marks, which are read without a pattern; undefined for what needs one. */
function plainLexeme(text: string, at: number): Token | undefined {
  const first = sortOf(text.charCodeAt(at));
  if (first === sorts.opening) return undefined;
  let end = at + 1;
  if (first === sorts.blank && sortOf(text.charCodeAt(end)) !== sorts.blank && text[at] === " ") return space;
  if (first === sorts.mark) while (text.charCodeAt(end) === text.charCodeAt(at)) end += 1;
  else while (end < text.length && sortOf(text.charCodeAt(end)) === first) end += 1;
  if (first === sorts.letter && isHalf(text.charCodeAt(end))) return undefined;
  return plainToken(text.slice(at, end), first);
}

const space: Token = { kind: "space", text: " ", key: " " };
const plainTokens = new Map<string, Token>();

/** One token for all places of a syllable: a law has a hundred thousand places and two thousand syllables. */
function plainToken(text: string, sort: number): Token {
  const known = plainTokens.get(text);
  if (known) return known;
  const token: Token =
    sort === sorts.letter
      ? { kind: "word", text, key: syllableKey(text) }
      : sort === sorts.blank
        ? { kind: "space", text, key: " " }
        : { kind: "mark", text, key: text.normalize("NFC") };
  if (plainTokens.size < 20_000) plainTokens.set(text, token);
  return token;
}

function patternLexeme(text: string, at: number): Token {
  lexeme.lastIndex = at;
  const match = lexeme.exec(text)!;
  const kind = grammar[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]![0];
  return { kind, text: match[0], key: kind === "word" ? syllableKey(match[0]) : match[0].normalize("NFC") };
}

const sorts = { letter: 1, blank: 2, opening: 3, mark: 4 } as const;
/** The sort of each 16-bit unit met so far; 0 is not known yet. */
const knownSorts = new Uint8Array(0x10000);

function sortOf(unit: number): number {
  const known = knownSorts[unit]!;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  const sort = (["opening", "blank", "letter"] as const).find((name) => patterns[name].test(character)) ?? "mark";
  knownSorts[unit] = sorts[sort];
  return sorts[sort];
}
const patterns = { opening, blank, letter } as const;

function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
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
  const unit = tokens[at]!;
  if (unit.kind !== "word" || !unitInitials.includes(unit.text.charAt(0))) return 1;
  const number = tokens[at + 2];
  if (number === undefined || tokens[at + 1]!.kind !== "space") return 1;
  const name = unit.key.toLowerCase();
  if (numberedUnits.has(name)) return /^(\d+[a-zđ]?|[IVXLC]+)$/.test(number.text) ? 3 : 1;
  if (name !== pointUnit || !/^[a-zđ]{1,2}$/.test(number.text)) return 1;
  const suffix = tokens[at + 3];
  return suffix?.kind === "figure" && /^\d{1,2}$/.test(suffix.text) ? 4 : 3;
}

function joined(parts: readonly Token[]): Token {
  const text = parts.map((part) => part.text).join("");
  return { kind: "reference", text, key: parts.map((part) => part.key).join("") };
}
