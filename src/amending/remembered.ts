/**
 * Results that are asked for again and again on one page are worked out once: the latest of them are kept by the words they
 * were made from, and all are forgotten when they grow too many. A result never depends on whether it was known.
 */
export type Remembered<Value> = (key: string, make: () => Value) => Value;

/** `most` is the sum of `sizeOf` the values that may be kept. */
export function remembered<Value>(most: number, sizeOf: (value: Value, key: string) => number): Remembered<Value> {
  const known = new Map<string, Value>();
  let held = 0;
  return (key, make) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = make();
    held += sizeOf(value, key);
    if (held > most) {
      known.clear();
      held = sizeOf(value, key);
    }
    if (held <= most) known.set(key, value);
    return value;
  };
}
