/** A provision's words in parts, so that a reader can go from a citation to what is cited. */
import { findCitations } from "./citation.ts";

export type CitedPlace = {
  /** Number of the document cited; null for the text's own. */
  readonly number: string | null;
  /** The first provision cited, by its address when the words were written. */
  readonly address: string;
};
export type TextPart = { readonly text: string; readonly cited: CitedPlace | null };

/**
 * The parts of `text`, in order; put together they are the text. `at` is the address of the provision whose text it is. A
 * document cited by its name alone cannot be told for sure and is no link.
 */
export function citedParts(text: string, at: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let place = 0;
  for (const { start, end, addresses, document } of findCitations(text, at)) {
    if (document !== null && document.number === null) continue;
    if (start > place) parts.push({ text: text.slice(place, start), cited: null });
    const cited = { number: document?.number ?? null, address: addresses[0]! };
    parts.push({ text: text.slice(start, end), cited });
    place = end;
  }
  return place < text.length ? [...parts, { text: text.slice(place), cited: null }] : parts;
}

/** The document numbers that stand in the texts: "01/2021/NĐ-CP", "66.17/2026/NQ-CP", "36/2005/QH11". */
export function numbersIn(texts: readonly string[]): readonly string[] {
  const number = /(?<![\d/])\d{1,4}(?:\.\d{1,3})?\/(?:\d{4}\/)?\p{Lu}{1,12}\d{0,2}(?:-\p{Lu}\p{L}{0,11}\d{0,2})*/gu;
  return [...new Set(texts.flatMap((text) => text.match(number) ?? []))];
}
