/**
 * Money in đồng as exact decimals. Sheets multiply hours by hourly income, so values inside may have decimals; they are
 * kept whole, stored as text, and rounded half up once, when shown (Circular 02/2017/TT-VPCP prints whole đồng).
 */
import { Decimal } from "decimal.js";

export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });
export type Exact = Decimal;

/** An exact number from text or a safe integer; throws a plain Error for anything else (a bug, never user input). */
export function exact(value: string | number | Decimal): Exact {
  if (typeof value === "number" && !Number.isSafeInteger(value) && Number.isInteger(value)) {
    throw new Error(`unsafe integer: ${value}`);
  }
  const number = new Exact(value);
  if (!number.isFinite()) throw new Error(`not a finite number: ${value}`);
  return number;
}

export const zero: Exact = exact(0);

export function sumExact(values: Iterable<Exact>): Exact {
  let total = zero;
  for (const value of values) total = total.plus(value);
  return total;
}

/** Whole đồng, half away from zero: 193,121.5 → 193,122. */
export function wholeDong(value: Exact): Exact {
  return value.toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
}

/** How an exact value is stored and exported: plain decimal text without exponent or trailing zeros. */
export function toStored(value: Exact): string {
  return value.toFixed();
}
