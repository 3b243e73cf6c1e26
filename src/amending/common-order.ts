/**
 * What two sequences share in the same order. Anchors are things that occur exactly once on each side; the longest run of
 * anchors that rises on both sides is kept, the rest has crossed over (patience difference; Fredman 1975 for the run).
 */
import { risingRun } from "../legal-text/reading-order.ts";

export type Pair = readonly [before: number, after: number];
type Keys = readonly (string | null)[];

/** Positions of the keys that are unique on both sides, in order on both sides. `null` keys never anchor. */
export function anchors(before: Keys, after: Keys): Pair[] {
  const pairs = uniquePairs(before, after);
  return risingRun(pairs.map((pair) => pair[1])).map((index) => pairs[index]!);
}

/** As `anchors`, those out of order too; sorted by the place on the first side. */
export function uniquePairs(before: Keys, after: Keys): Pair[] {
  const place = uniquePlaces(after);
  const pairs: Pair[] = [];
  for (const [key, at] of uniquePlaces(before)) {
    const other = place.get(key);
    if (other !== undefined) pairs.push([at, other]);
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}

function uniquePlaces(keys: Keys): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  keys.forEach((key, at) => {
    if (key === null) return;
    if (places.has(key)) repeated.add(key);
    places.set(key, at);
  });
  for (const key of repeated) places.delete(key);
  return places;
}
