/**
 * How alike two wordings are, by the syllable pairs that they share: 0 nothing, 1 the same syllables in the same order. The
 * mean of Dice's measure (1945; a penalty for unequal size) and of containment (a clause that was only extended stays close).
 */
import { tokenise } from "./tokens.ts";

/** Syllable pairs with their counts; `size` is the number of syllables. */
export type Grams = { readonly counts: ReadonlyMap<string, number>; readonly size: number };
export type Candidate = { readonly before: number; readonly after: number; readonly score: number };

/** Pairs found in more wordings than this tell nothing about which two belong together. */
const commonPair = 40;
const candidatesEach = 6;

export function gramsOf(text: string): Grams {
  const counts = new Map<string, number>();
  let [size, previous] = [0, ""];
  for (const token of tokenise(text)) {
    if (token.kind === "mark" || token.kind === "space" || token.kind === "note") continue;
    const syllable = token.key.toLowerCase();
    const pair = `${previous} ${syllable}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
    previous = syllable;
    size += 1;
  }
  return { counts, size };
}

export function sumGrams(parts: readonly Grams[]): Grams {
  const counts = new Map<string, number>();
  for (const part of parts) for (const [pair, count] of part.counts) counts.set(pair, (counts.get(pair) ?? 0) + count);
  return { counts, size: parts.reduce((sum, part) => sum + part.size, 0) };
}

export function similarity(a: Grams, b: Grams): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of small.counts) shared += Math.min(count, large.counts.get(pair) ?? 0);
  const dice = (2 * shared) / (a.size + b.size);
  return (dice + shared / Math.min(a.size, b.size)) / 2;
}

/** The likeliest partners of each wording by shared rare pairs, scored, the best first; positions of the given lists. */
export function likelyPairs(before: readonly Grams[], after: readonly Grams[]): Candidate[] {
  const holders = new Map<string, number[]>();
  after.forEach((grams, at) => {
    for (const pair of grams.counts.keys()) {
      const places = holders.get(pair);
      if (places) places.push(at);
      else holders.set(pair, [at]);
    }
  });
  const found = before.flatMap((grams, at) =>
    mostShared(grams, holders).map((other) => ({ before: at, after: other, score: similarity(grams, after[other]!) })),
  );
  return found.sort((a, b) => b.score - a.score || a.before - b.before || a.after - b.after);
}

function mostShared(grams: Grams, holders: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const pair of grams.counts.keys()) {
    const places = holders.get(pair) ?? [];
    if (places.length > commonPair) continue;
    for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  const ranked = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return ranked.slice(0, candidatesEach).map(([place]) => place);
}
