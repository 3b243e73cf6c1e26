/**
 * Present values of equal yearly amounts. Conventions differ between methods (whether the first year is discounted), so the
 * timing is always an argument and never a habit.
 */
import { type Exact, exact } from "../../values/dong.ts";

/** When the first amount falls: at the start (not discounted) or after the first period. */
export type FirstYear = "undiscounted" | "discounted";

/** Σ (1+rate)^−t over `years` amounts, t from 0 or from 1; `years` when the rate is zero. */
export function annuityFactor(rate: Exact, years: Exact, first: FirstYear): Exact {
  if (rate.isZero()) return years;
  const growth = rate.plus(1);
  const ordinary = exact(1).minus(growth.pow(years.neg())).div(rate);
  return first === "undiscounted" ? ordinary.times(growth) : ordinary;
}

/** The yearly amount, paid at the end of each of `years`, that is worth 1 now. */
export function capitalRecoveryFactor(rate: Exact, years: Exact): Exact {
  return exact(1).div(annuityFactor(rate, years, "discounted"));
}
