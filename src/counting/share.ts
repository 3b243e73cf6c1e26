/**
 * A share of a baseline. It cannot be made without its numerator, its denominator and the baseline that the denominator comes
 * from, and is printed with them: a percentage alone says nothing (the published bases of 2025 drifted from 4,225 to 4,888).
 */
import { type Exact, exact } from "../values/dong.ts";
import type { Baseline } from "./baseline.ts";

export type Share = {
  readonly numerator: number;
  readonly denominator: number;
  readonly baseline: string;
  /** Unrounded; shown half-up with two decimals. */
  readonly ratio: Exact;
};

/** Null where there is nothing to divide by. Throws when the part is larger than the whole (a bug). */
export function shareOf(numerator: number, denominator: number, baseline: Pick<Baseline, "code"> | null): Share | null {
  if (!baseline || denominator === 0) return null;
  if (numerator > denominator) throw new Error(`${numerator} of ${denominator} in ${baseline.code}`);
  return { numerator, denominator, baseline: baseline.code, ratio: exact(numerator).div(denominator) };
}
