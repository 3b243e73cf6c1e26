/**
 * Of pairs of positions with weights, those that rise on both sides and weigh most together: the heaviest increasing
 * subsequence, with a Fenwick tree (1994) over the second position, O(n log n).
 */
import type { Pair } from "./common-order.ts";

export type WeighedPair = readonly [before: number, after: number, weight: number];

type Run = { readonly pair: WeighedPair; readonly previous: Run | null; readonly sum: number };

/** The chosen pairs in rising order; weights are above 0. */
export function heaviestRun(pairs: readonly WeighedPair[]): Pair[] {
  const size = pairs.reduce((most, [, after]) => Math.max(most, after + 1), 0);
  const best: (Run | null)[] = Array.from({ length: size + 1 }, () => null);
  // Of pairs on one line the last place comes first, so that none of them follows another.
  for (const pair of pairs.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const previous = heaviestBefore(best, pair[1]);
    const run = { pair, previous, sum: (previous?.sum ?? 0) + pair[2] };
    for (let at = pair[1] + 1; at <= size; at += at & -at) if (run.sum > (best[at]?.sum ?? 0)) best[at] = run;
  }
  const chosen: Pair[] = [];
  for (let run = heaviestBefore(best, size); run !== null; run = run.previous) chosen.push([run.pair[0], run.pair[1]]);
  return chosen.reverse();
}

/** The heaviest run that ends before position `end` on the second side. */
function heaviestBefore(best: readonly (Run | null)[], end: number): Run | null {
  let heaviest: Run | null = null;
  for (let at = end; at > 0; at -= at & -at) {
    const run = best[at] ?? null;
    if (run !== null && run.sum > (heaviest?.sum ?? 0)) heaviest = run;
  }
  return heaviest;
}
