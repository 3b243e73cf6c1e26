/**
 * The number in a printed mark of any country: "Art. 10bis" → "10bis", "5 a §" → "5a", "CHAPTER IV" → "IV", "(a)" → "a",
 * "Điều 12." → "12". The words for the level and the signs around the number are left out; the number stays as printed.
 */
import { romanValue } from "./legal-alphabet.ts";
import { collapseSpaces, normaliseText } from "./normalise.ts";

const latinSuffix =
  /^(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies|undecies|duodecies|terdecies)$/i;
const ordinalEnding = /^(\d+|[IVXLC]+)(?:er|re|ère|st|nd|rd|th|º|°|ª)$/;

/** The number alone; a mark without one ("Article premier") comes back in its words, a bare sign as "". */
export function numberInMark(mark: string): string {
  const tokens = collapseSpaces(normaliseText(mark)).split(/[\s()[\]{}§¶]+/);
  const words = tokens.map(withoutSigns).filter((token) => token !== "");
  const counted = words.findIndex((token) => /\d/.test(token));
  const at = counted >= 0 ? counted : words.findIndex((token) => isFigure(token));
  return at < 0 ? words.join(" ") : seriesBefore(words, at) + words[at]! + suffixAfter(words, at);
}

/** "R" of "Art. R. 123-4". */
function seriesBefore(words: readonly string[], at: number): string {
  const before = words[at - 1] ?? "";
  return /^\p{Lu}$/u.test(before) ? before : "";
}

/** "a" of "5 a §", "bis" of "10 bis". */
function suffixAfter(words: readonly string[], at: number): string {
  const next = words[at + 1] ?? "";
  return /^\p{Ll}$/u.test(next) || latinSuffix.test(next) ? next : "";
}

/** A Roman figure in one case, one letter, or one letter doubled ("aa"). */
function isFigure(token: string): boolean {
  const oneCase = token === token.toUpperCase() || token === token.toLowerCase();
  return (oneCase && romanValue(token) !== undefined) || /^\p{L}$/u.test(token) || /^(\p{L})\1$/u.test(token);
}

function withoutSigns(token: string): string {
  return token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}°º]+$/gu, "").replace(ordinalEnding, "$1");
}
