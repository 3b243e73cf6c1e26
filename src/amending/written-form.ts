/**
 * Two texts of one written form say the same with other keys on the keyboard: composed or decomposed Unicode, the tone on
 * another letter of the syllable (hòa, hoà), other spacing, note marks of a consolidation. Such a difference changes no rule.
 * Spaces between two digits count: "1 5" is not "15".
 */
import { commonEdges } from "./common-edges.ts";
import { runEnd, sortAt, sorts } from "./character-sorts.ts";

/** Grave, acute, tilde, hook and dot below, wherever they stand in a run of decomposed vowels. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const vowels = /(?:[aeiouy][\u0302\u0306\u031B\u0300\u0301\u0303\u0309\u0323]*)+/gi;
const noteMark = /\[\d{1,3}\]|[¹²³⁰⁴-⁹]+/g;
/**
 * Consolidations of 2014 print the note number bare: after a word ("thu nhập chịu thuế2 của"), before the first word of a
 * provision ("18 Cơ quan thuế") or alone on a line. Units (km2) are no notes.
 */
const bareNoteMark =
  /(?=\d)(?<=\p{L}{2})(?<![Kk]m|[Cc]m|[Mm]m|[Dd]m|\p{Lu}{2})\d{1,3}(?![\p{L}\p{N}.,/-])|^\d{1,3}(?=[ \t]+\p{Lu}|[ \t]*$)/gmu;

const keys = new Map<string, string>();

/** A syllable with its tone after its vowels, so that "hòa" and "hoà" (and their decomposed forms) are one key. */
export function syllableKey(syllable: string): string {
  const known = keys.get(syllable);
  if (known !== undefined) return known;
  const key = syllable
    .normalize("NFD")
    .replace(vowels, (run) => run.replace(tones, "") + (run.match(tones) ?? []).join(""));
  if (keys.size < 50_000) keys.set(syllable, key);
  return key;
}

/** The text without everything that is form only; equal keys mean equal content. Not for display. */
export function formKey(text: string): string {
  const words = text.normalize("NFC").replace(noteMark, "");
  let key = "";
  for (let at = 0, end = 0; at < words.length; at = end) {
    const sort = sortAt(words, at);
    end = runEnd(words, at);
    if (sort === sorts.letter) key += syllableKey(words.slice(at, end));
    else if (sort !== sorts.blank) key += words.slice(at, end);
    else if (isFigure(words.charAt(at - 1)) && isFigure(words.charAt(end))) key += " ";
  }
  return key;
}

/** The text without the bare note numbers. A guess ("Điều5" would lose its number), so it is made on one side only. */
export function withoutBareNotes(text: string): string {
  return text.normalize("NFC").replace(noteMark, "").replace(bareNoteMark, "");
}

export function isSameForm(before: string, after: string): boolean {
  if (before === after) return true;
  const [old, fresh] = differingWords(before, after);
  return hasSameKey(old, fresh) && hasSameKey(before, after);
}

/** The two texts from the first word that differs to the last, each with the spaces around them: most often the rest is the same. */
function differingWords(before: string, after: string): readonly [string, string] {
  const alike = commonEdges(before, after);
  const start = Math.max(0, before.lastIndexOf(" ", alike.start - 1));
  const close = before.indexOf(" ", before.length - alike.end);
  const end = close < 0 ? 0 : before.length - close - 1;
  return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}

function hasSameKey(before: string, after: string): boolean {
  const [was, is] = [formKey(before), formKey(after)];
  return was === is || keyWithoutBareNotes(before) === is || keyWithoutBareNotes(after) === was;
}

/** Undefined where there are none. */
function keyWithoutBareNotes(text: string): string | undefined {
  const noted = text.normalize("NFC").replace(noteMark, "");
  const bare = noted.replace(bareNoteMark, "");
  return bare === noted ? undefined : formKey(bare);
}

function isFigure(character: string): boolean {
  return character >= "0" && character <= "9";
}
