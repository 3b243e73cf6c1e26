/**
 * A share never travels without its two numbers: 71.64 % of what is the question that a reader asks first. It is null
 * ("không áp dụng") where there is nothing to divide by, and rounded once, half up, to two decimals of a percent.
 */
import type { Exact } from "../values/dong.ts";

export type Rounding = "none" | "half-up-0" | "half-up-1" | "half-up-2" | "half-up-4";

export type Share = {
  /** Per cent, rounded as `rounding` says; null when the denominator is zero. */
  readonly value: Exact | null;
  readonly numerator: Exact;
  readonly denominator: Exact;
  readonly rounding: Rounding;
};

/** numerator / denominator in per cent, half up to `decimals` (0, 1, 2 or 4). */
export function shareOf(numerator: Exact, denominator: Exact, decimals: 0 | 1 | 2 | 4 = 2): Share {
  const value = denominator.isZero() ? null : numerator.times(100).div(denominator).toDecimalPlaces(decimals);
  return { value, numerator, denominator, rounding: `half-up-${decimals}` };
}
