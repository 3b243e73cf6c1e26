/**
 * Vietnamese legal text cut into the smallest parts that a redline may show on their own: syllables, figures, punctuation
 * and spaces. What a lawyer reads as one thing stays whole: 1.500.000 · 34,5% · 23/4/2018 · 61/2018/NĐ-CP · Điều 5 ·
 * khoản 2a · điểm đ. Nothing is lost: the texts of the tokens put together are the input, character for character.
 */
import { runEnd, type Sort, sortAt, sorts } from "./character-sorts.ts";
import { remembered } from "./remembered.ts";
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
  ["mark", String.raw`([^])\6*`],
];
const lexeme = new RegExp(grammar.map(([, pattern]) => `(${pattern})`).join("|"), "uy");

const numberedUnits = new Set(["điều", "khoản", "chương", "mục", "phần", "phụ lục"].map(syllableKey));
const pointUnit = syllableKey("điểm");
/** As many tokens as two long laws have. */
const mostHeld = 600_000;
const unitInitials = "đĐkKcCmMpP";
const shortestUnit = 3;

const recent = remembered<readonly Token[]>(mostHeld, (tokens) => tokens.length);

/**
 * All tokens of a text, references glued together; `tokens.map(t => t.text).join("") === text` always. A comparison reads
 * each wording for its likeness, for its kind of change and for its runs.
 */
export function tokenise(text: string): readonly Token[] {
  return recent(text, () => glueReferences(lexemes(text)));
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
  const sort = sortAt(text, at)!;
  if (sort === sorts.pattern) return undefined;
  let end = sort === sorts.mark ? at + 1 : runEnd(text, at);
  while (sort === sorts.mark && text.charCodeAt(end) === text.charCodeAt(at)) end += 1;
  if (sort === sorts.letter && isHalf(text.charCodeAt(end))) return undefined;
  if (sort === sorts.blank && end === at + 1 && text.charAt(at) === " ") return space;
  return plainToken(text.slice(at, end), sort);
}

const space: Token = { kind: "space", text: " ", key: " " };
const plainTokens = new Map<string, Token>();

/** One token for all places of a syllable: a law has a hundred thousand places and two thousand syllables. */
function plainToken(text: string, sort: Sort): Token {
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

function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function glueReferences(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex((_token, at) => referenceLength(tokens, at) > 1);
  if (first < 0) return tokens;
  const glued = tokens.slice(0, first);
  for (let at = first; at < tokens.length; ) {
    const length = referenceLength(tokens, at);
    glued.push(length > 1 ? joined(tokens.slice(at, at + length)) : tokens[at]!);
    at += length;
  }
  return glued;
}

/** How many tokens from `at` form one reference ("khoản" " " "2" is 3, "điểm" " " "a" "1" is 4), else 1. */
function referenceLength(tokens: readonly Token[], at: number): number {
  const unit = tokens[at]!;
  if (unit.text.length < shortestUnit || !unitInitials.includes(unit.text.charAt(0))) return 1;
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
