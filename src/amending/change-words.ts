/** Phrase orders on the provisions of a text: the words are changed wherever they stand in the places that are meant. */
import { findPhrase, replaceSpans, type Span } from "./phrase.ts";
import { wordingKey } from "../legal-text/normalise.ts";
import type { Change } from "./read-operation.ts";

export type PhraseChange = Extract<Change, { readonly old: string }>;
export type ChangedWords = { readonly text: string; readonly count: number };

/** `text` after the change and in how many places it was made; `most` limits them. */
export function changeWords(text: string, change: PhraseChange, most = Number.POSITIVE_INFINITY): ChangedWords {
  const { phrase, places } = placesOf(text, change);
  const made = places.slice(0, most);
  let changed = text;
  for (const place of made.toReversed()) {
    changed = replaceSpans(changed, [place], newWords(change, changed.slice(place.start, place.end), phrase));
  }
  return { text: changed, count: made.length };
}

type Places = { readonly phrase: string; readonly places: readonly Span[] };

/** The places of the phrase as quoted; a phrase quoted in small letters also where it begins a sentence. */
function placesOf(text: string, change: PhraseChange): Places {
  if (change.old === "") return { phrase: "", places: edgeOf(text, change) };
  const phrase = change.op === "delete_words" && change.within !== null ? change.within : change.old;
  const asQuoted = findPhrase(text, phrase);
  const capital = phrase.charAt(0).toUpperCase() + phrase.slice(1);
  const atStart = capital === phrase ? [] : findPhrase(text, capital);
  const places = [...asQuoted, ...atStart].sort((one, other) => one.start - other.start);
  return { phrase, places: places.filter((place) => !standsAlready(text, place, change)) };
}

/** New words at the end of the words go before the mark that ends them, unless they bring their own. */
function edgeOf(text: string, change: PhraseChange): Span[] {
  if (change.op !== "insert_words") return [];
  if (change.position === "before") return [{ start: 0, end: 0 }];
  const mark = /[.;:,]?\s*$/.exec(text)!.index;
  const brings = /[.;:,]$/.test(change.new.trim());
  return [{ start: mark, end: brings ? text.length : mark }];
}

/** New words that already stand beside the phrase are not put there twice. */
function standsAlready(text: string, { start, end }: Span, change: PhraseChange): boolean {
  if (change.op !== "insert_words") return false;
  const key = wordingKey(change.new);
  return change.position === "before"
    ? wordingKey(text.slice(0, start)).endsWith(key)
    : wordingKey(text.slice(end)).startsWith(key);
}

function newWords(change: PhraseChange, found: string, phrase: string): string {
  if (change.op === "replace_words") return likeCase(found, phrase, change.new.trim());
  if (change.op === "delete_words") return change.within === null ? "" : withoutWords(found, change.old);
  const fresh = change.new.trim();
  if (change.old === "") return change.position === "after" ? joinWords("", fresh) : `${fresh} `;
  if (change.position === "after") return joinWords(found, fresh);
  const [first, rest] = [found.charAt(0), found.slice(1)];
  const isCapital = found.charAt(0) !== phrase.charAt(0);
  return isCapital ? joinWords(likeCase(found, phrase, fresh), first.toLowerCase() + rest) : joinWords(fresh, found);
}

function withoutWords(found: string, old: string): string {
  return replaceSpans(found, findPhrase(found, old).slice(0, 1), "");
}

/** New words at the start of a sentence take its capital. */
function likeCase(found: string, phrase: string, fresh: string): string {
  return found.charAt(0) === phrase.charAt(0) ? fresh : fresh.charAt(0).toUpperCase() + fresh.slice(1);
}

function joinWords(left: string, right: string): string {
  return /^[,.;:)”\n]/.test(right) || /[(“]$/.test(left) ? left + right : `${left} ${right}`;
}
