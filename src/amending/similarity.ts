/**
 * How alike two wordings are, by the syllable pairs that they share: 0 nothing, 1 the same syllables in the same order. The
 * mean of Dice's measure (1945; a penalty for unequal size) and of containment (a clause that was only extended stays close).
 */
import { tokenise } from "./tokens.ts";

/**
 * The syllable pairs of a wording, one per syllable, as 32-bit digests in rising order; what occurs twice stands twice. Two
 * pairs of one digest are so rare that they change no ranking.
 */
export type Grams = { readonly pairs: Int32Array; readonly size: number };
export type Candidate = { readonly before: number; readonly after: number; readonly score: number };

/** Pairs found in more wordings than this tell nothing about which two belong together. */
const commonPair = 40;
const candidatesEach = 6;

export function gramsOf(text: string): Grams {
  const pairs: number[] = [];
  let previous = 0;
  for (const { kind, key } of tokenise(text)) {
    if (kind === "mark" || kind === "space" || kind === "note") continue;
    const syllable = digestOf(key);
    pairs.push(Math.imul(previous, 0x9e3779b1) ^ syllable);
    previous = syllable;
  }
  return { pairs: Int32Array.from(pairs).sort(), size: pairs.length };
}

/** The pairs of several wordings together. */
export function sumGrams(parts: readonly Grams[]): Grams {
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const pairs = new Int32Array(size);
  let at = 0;
  for (const part of parts) {
    pairs.set(part.pairs, at);
    at += part.size;
  }
  return { pairs: pairs.sort(), size };
}

export function similarity(a: Grams, b: Grams): number {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = countShared(a.pairs, b.pairs);
  const dice = (2 * shared) / (a.size + b.size);
  return (dice + shared / Math.min(a.size, b.size)) / 2;
}

/** The likeliest partners of each wording by shared rare pairs, scored, the best first; positions of the given lists. */
export function likelyPairs(before: readonly Grams[], after: readonly Grams[]): Candidate[] {
  const holders = holdersOf(after);
  const shared = new Uint32Array(after.length);
  const found: Candidate[] = [];
  before.forEach((grams, at) => {
    for (const other of mostShared(grams, holders, shared))
      found.push({ before: at, after: other, score: similarity(grams, after[other]!) });
  });
  return found.sort((a, b) => b.score - a.score || a.before - b.before || a.after - b.after);
}

type Holders = ReadonlyMap<number, readonly number[]>;

/** Which wordings hold a pair. */
function holdersOf(wordings: readonly Grams[]): Holders {
  const holders = new Map<number, number[]>();
  wordings.forEach(({ pairs }, place) => {
    for (let at = 0; at < pairs.length; at += 1) {
      if (isRepeated(pairs, at)) continue;
      const places = holders.get(pairs[at]!);
      if (places) places.push(place);
      else holders.set(pairs[at]!, [place]);
    }
  });
  return holders;
}

/** `shared` is the tally of pairs shared with each wording: zeros before and after. */
function mostShared({ pairs }: Grams, holders: Holders, shared: Uint32Array): number[] {
  const met: number[] = [];
  for (let at = 0; at < pairs.length; at += 1) {
    if (isRepeated(pairs, at)) continue;
    const places = holders.get(pairs[at]!);
    if (places === undefined || places.length > commonPair) continue;
    for (const place of places) {
      if (shared[place] === 0) met.push(place);
      shared[place]! += 1;
    }
  }
  const ranked = met.toSorted((a, b) => shared[b]! - shared[a]! || a - b);
  for (const place of met) shared[place] = 0;
  return ranked.slice(0, candidatesEach);
}

function isRepeated(pairs: Int32Array, at: number): boolean {
  return at > 0 && pairs[at] === pairs[at - 1];
}

function countShared(a: Int32Array, b: Int32Array): number {
  let [shared, at, other] = [0, 0, 0];
  while (at < a.length && other < b.length) {
    const order = a[at]! - b[other]!;
    if (order === 0) shared += 1;
    if (order <= 0) at += 1;
    if (order >= 0) other += 1;
  }
  return shared;
}

const digests = new Map<string, number>();

/** FNV-1a over the lower-case key of a syllable. */
function digestOf(key: string): number {
  const known = digests.get(key);
  if (known !== undefined) return known;
  let digest = 0x811c9dc5;
  for (const character of key.toLowerCase()) digest = Math.imul(digest ^ character.codePointAt(0)!, 0x01000193);
  if (digests.size < 50_000) digests.set(key, digest);
  return digest;
}
