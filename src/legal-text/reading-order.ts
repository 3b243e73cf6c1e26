/**
 * Reading order as whole numbers with room between them, so that a provision put between two others leaves theirs as they
 * are. Only what is new or has changed places gets a number; the longest run that kept its order keeps its numbers.
 */

/** The largest number that the column holds on both engines. */
const largest = 2 ** 31 - 1;
const appended = 1024;

/** From one provision to the next in a text of that many laid out anew: the first stands at one step. */
export function ordinalStep(count: number): number {
  return Math.min(65_536, Math.floor(largest / 2 / (count + 1)));
}

/**
 * A rising number for each of `ids`, those of `before` that kept their order with theirs; undefined when there is no room
 * between two of them.
 */
export function ordinalsOf(
  ids: readonly string[],
  before: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> | undefined {
  const known = ids.filter((id) => before.has(id));
  const kept = new Set(risingRun(known.map((id) => before.get(id)!)).map((index) => known[index]!));
  const ordinals = new Map<string, number>();
  let last = -1;
  let waiting: string[] = [];
  for (const id of [...ids, null]) {
    if (id !== null && !kept.has(id)) {
      waiting.push(id);
      continue;
    }
    const next = id === null ? last + appended * (waiting.length + 1) : before.get(id)!;
    if (next - last <= waiting.length || next > largest) return undefined;
    waiting.forEach((each, index) => {
      ordinals.set(each, last + Math.floor(((next - last) * (index + 1)) / (waiting.length + 1)));
    });
    if (id !== null) ordinals.set(id, next);
    [last, waiting] = [next, []];
  }
  return ordinals;
}

/** Indexes of a longest strictly rising subsequence (Fredman 1975), in order, O(n log n). */
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
