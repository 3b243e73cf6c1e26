/** What two wordings share at their edges: most of an amended text is as it was, and need not be looked at. */
import { sortAt, sorts } from "./character-sorts.ts";

type Edges = { readonly start: number; readonly end: number };

/** How many characters are the same at the start, and of the rest at the end. */
export function commonEdges(one: string, other: string): Edges {
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < most - start && one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end))
    end += 1;
  return { start, end };
}

/** The two wordings without the parts of sentences at both edges that are the same; the marks that end them stay. */
export function differingParts(one: string, other: string): readonly [string, string] {
  const alike = commonEdges(one, other);
  let start = alike.start - partOpening;
  while (start > 0 && !endsPart(one, start)) start -= 1;
  start = Math.max(0, start);
  let close = one.length - alike.end;
  while (close < one.length && !endsPart(one, close)) close += 1;
  const end = Math.max(0, one.length - close - 1);
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
}

/** A mark, a space and two letters of a word: no figure or list of numbers goes on across it. */
const partOpening = 4;

function endsPart(text: string, at: number): boolean {
  if (!",;.".includes(text.charAt(at)) || text.charAt(at + 1) !== " ") return false;
  return sortAt(text, at + 2) === sorts.letter && sortAt(text, at + 3) === sorts.letter;
}
