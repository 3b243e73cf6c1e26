/**
 * What two sequences share in the same order. Anchors are things that occur exactly once on each side; the longest run of
 * anchors that rises on both sides is kept, the rest has crossed over (patience difference; Fredman 1975 for the run).
 */
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

/** Indexes of a longest strictly rising subsequence, O(n log n). */
export function risingRun(values: readonly number[]): number[] {
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, index) => {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (values[ends[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? ends[low - 1]! : -1);
    ends[low] = index;
  });
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) run.push(at);
  return run.reverse();
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
