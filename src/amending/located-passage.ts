/**
 * Where a passage ("khoan-1/doan-2/cau-cuoi") stands in a text: which provision bears its words, and where in them. Only the
 * words that stand directly in a provision count; the closing words of one with points may stand in its last point.
 */
import { endOf, type LiveText, placeOf, replaceAt } from "./live-text.ts";
import { passageSpan, splitPassage } from "./passage.ts";
import { replaceSpans, type Span } from "./phrase.ts";

export type LocatedPassage = {
  /** Index of the provision that bears the words. */
  readonly place: number;
  readonly span: Span;
};

/** The passage at `address`; undefined when the provision has no such passage. A provision of its own is no passage. */
export function locatePassage(text: LiveText, address: string): LocatedPassage | undefined {
  const split = splitPassage(address);
  const holder = split ? placeOf(text, split.provision) : -1;
  if (!split || holder < 0) return undefined;
  const [first = "", second] = split.parts;
  const found = first.startsWith("cau") ? sentence(text, holder, first) : paragraph(text, holder, first);
  if (!found || second === undefined) return found;
  const inner = passageSpan(text[found.place]!.text.slice(found.span.start, found.span.end), second);
  return inner && { place: found.place, span: moved(inner, found.span.start) };
}

/** The text with other words in the passage's place; "" takes its line or space along. */
export function withPassage(text: LiveText, { place, span }: LocatedPassage, words: string): LiveText {
  const one = text[place]!;
  return replaceAt(text, place, place + 1, [{ ...one, text: replaceSpans(one.text, [span], words) }]);
}

/** The provision that bears the words standing directly in the one at `holder`, before anything inside it. */
export function wordsPlace(text: LiveText, holder: number): number {
  const opening = placeOf(text, `${text[holder]!.address}/doan-dau`);
  return opening < 0 ? holder : opening;
}

function sentence(text: LiveText, holder: number, label: string): LocatedPassage | undefined {
  const place = wordsPlace(text, holder);
  const span = passageSpan(text[place]!.text, label);
  return span && { place, span };
}

function paragraph(text: LiveText, holder: number, label: string): LocatedPassage | undefined {
  if (label === "doan-cuoi") return lastParagraph(text, holder);
  const place = wordsPlace(text, holder);
  const isOpening = label === "doan-dau" && place !== holder;
  const words = text[place]!.text;
  const span = isOpening ? whole(words) : passageSpan(words, label);
  return span && words !== "" ? { place, span } : undefined;
}

/** The closing words; a first paragraph is none. */
function lastParagraph(text: LiveText, holder: number): LocatedPassage | undefined {
  const own = placeOf(text, `${text[holder]!.address}/doan-cuoi`);
  if (own >= 0) return { place: own, span: whole(text[own]!.text) };
  const place = endOf(text, holder) - 1;
  const words = text[place]!.text;
  const span = passageSpan(words, "doan-cuoi");
  return span && span.start > 0 ? { place, span } : undefined;
}

function whole(words: string): Span {
  return { start: 0, end: words.length };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
