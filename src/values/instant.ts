/** A moment in UTC as an ISO string with milliseconds ("2026-11-22T03:04:05.678Z"): sorts as text on both engines. */
export type Instant = string & { readonly __instant: unique symbol };

/** Where "now" comes from. Cores take an Instant or a Day as an argument; only the edge owns a Clock. */
export type Clock = { now(): Instant };

export const systemClock: Clock = { now: () => new Date().toISOString() as Instant };

/** A clock that stands still until it is set: tests and the demo world. */
export function fixedClock(start: string): Clock & { set(moment: string): void } {
  let current = parseInstant(start);
  return {
    now: () => current,
    set(moment) {
      current = parseInstant(moment);
    },
  };
}

/** Reads an ISO date-time with an offset or Z; throws a plain Error for anything else (a bug, never user input). */
export function parseInstant(text: string): Instant {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds) || !/[Zz]|[+-]\d\d:\d\d$/.test(text)) throw new Error(`not an instant: ${text}`);
  return new Date(milliseconds).toISOString() as Instant;
}

export function addMilliseconds(moment: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(moment) + milliseconds).toISOString() as Instant;
}
