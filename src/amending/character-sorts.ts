/**
 * What a 16-bit unit of text is to a reader who compares wordings: part of a syllable, a space, a mark, or the beginning of
 * something that only a pattern can read (figures, note marks, characters beyond 16 bits). Looked up, since a law has half
 * a million of them.
 */
export const sorts = { letter: 1, blank: 2, pattern: 3, mark: 4 } as const;
export type Sort = (typeof sorts)[keyof typeof sorts];

const members: readonly (readonly [Sort, RegExp])[] = [
  [sorts.pattern, /[\d[¹²³⁰⁴-⁹\uD800-\uDFFF]/],
  [sorts.blank, /[\s\u00AD\u200B-\u200D\u2060]/],
  [sorts.letter, /[\p{L}\p{M}]/u],
];

/** The sort of each unit met so far; 0 is not known yet. */
const known = new Uint8Array(0x10000);

/** The sort of `text[at]`; undefined past its end. */
export function sortAt(text: string, at: number): Sort | undefined {
  if (at >= text.length) return undefined;
  const unit = text.charCodeAt(at);
  if (known[unit] === 0) known[unit] = sortOf(String.fromCharCode(unit));
  return known[unit] as Sort;
}

/** The end of the longest run from `at` of units of one sort. */
export function runEnd(text: string, at: number): number {
  const sort = sortAt(text, at);
  let end = at + 1;
  while (end < text.length && sortAt(text, end) === sort) end += 1;
  return end;
}

function sortOf(character: string): Sort {
  return members.find(([, pattern]) => pattern.test(character))?.[0] ?? sorts.mark;
}
