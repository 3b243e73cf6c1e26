/**
 * A sheet in columns of whole numbers, for thousands of sheets at once: each column holds its values times a power of ten, so
 * that a line is a handful of integer multiplications. Totals are exact, the same as those of line-cost.ts: a product that a
 * double cannot hold is made with big integers, and the only division (minutes to hours) comes last.
 */
import { type Exact, exact, zero } from "../values/dong.ts";
import type { CostParts, CostRule } from "./line-cost.ts";
import { type CostLine, type CostSheet, minutesOf } from "./sheet.ts";

/** `values[i] / 10 ** scale` is the cell of line i. */
export type Column = { readonly values: Float64Array; readonly scale: number };

export type SheetColumns = {
  readonly lines: number;
  /** Minutes of all people together in one performance. */
  readonly minutes: Column;
  /** Money per hour; NaN where the line takes the norm. */
  readonly wage: Column;
  readonly services: Column;
  readonly fees: Column;
  /** Performances that count in a year. */
  readonly performances: Column;
  readonly oneOff: Uint8Array;
  readonly addressees: readonly (string | null)[];
};

export type SheetTotals = {
  readonly perCase: CostParts;
  readonly perYear: CostParts;
  /** Cost of one-off lines: within `perYear` or apart from it, as the rule says. */
  readonly oneOff: CostParts;
  readonly hoursPerYear: Exact;
  readonly feesApart: Exact;
};

/** Lays a sheet out; null when a cell has more digits than a double holds exactly, for which line-cost.ts is there. */
export function columnsOf(sheet: CostSheet, rule: Pick<CostRule, "oneOff">): SheetColumns | null {
  const { lines } = sheet;
  const minutes = productOf([column(lines, wholeMinutes), column(lines, ({ people }) => people)]);
  const performances = productOf([
    column(lines, (line) => timesOf(line, sheet, rule)),
    column(lines, ({ subjects }) => subjects ?? sheet.subjects),
    column(lines, ({ takeUp }) => takeUp),
    column(lines, ({ anywayShare }) => (anywayShare.isZero() ? one : one.minus(anywayShare))),
  ]);
  const [wage, services, fees] = [
    column(lines, (line) => line.wage),
    column(lines, (line) => line.services),
    column(lines, (line) => line.fees),
  ];
  if (!minutes || !performances || !wage || !services || !fees) return null;
  return {
    lines: lines.length,
    minutes,
    wage,
    services,
    fees,
    performances,
    oneOff: Uint8Array.from(lines, (line) => (line.oneOff ? 1 : 0)),
    addressees: lines.map(({ addressee }) => addressee),
  };
}

/** Totals of a sheet under a rule; `hourlyIncome` serves the lines that have no wage of their own. */
export function totalsOf(columns: SheetColumns, hourlyIncome: Exact, rule: CostRule): SheetTotals {
  const norm = scaled(hourlyIncome);
  if (!norm) throw new Error(`an hourly income with too many digits: ${hourlyIncome.toFixed()}`);
  const sums = sumsOf(columns, norm, rule);
  const { wageFactor } = rule;
  const wageScale = Math.max(columns.wage.scale, norm.scale);
  const perCaseScale = columns.minutes.scale + wageScale;
  const perYearScale = perCaseScale + columns.performances.scale;
  const parts = (kind: "perCase" | "perYear" | "oneOff"): CostParts => {
    const times = kind === "perCase" ? 0 : columns.performances.scale;
    const time = sums[kind].time
      .exact(kind === "perCase" ? perCaseScale : perYearScale)
      .times(wageFactor)
      .div(60);
    const services = sums[kind].services.exact(columns.services.scale + times);
    const fees = rule.countsFees ? sums[kind].fees.exact(columns.fees.scale + times) : zero;
    return { time, services, fees, total: time.plus(services).plus(fees) };
  };
  return {
    perCase: parts("perCase"),
    perYear: parts("perYear"),
    oneOff: parts("oneOff"),
    hoursPerYear: sums.minutes.exact(columns.minutes.scale + columns.performances.scale).div(60),
    feesApart: rule.countsFees ? zero : sums.perYear.fees.exact(columns.fees.scale + columns.performances.scale),
  };
}

type Sums = Record<"perCase" | "perYear" | "oneOff", Record<"time" | "services" | "fees", WholeSum>> & {
  readonly minutes: WholeSum;
};

function sumsOf(columns: SheetColumns, norm: Scaled, rule: CostRule): Sums {
  const { minutes, wage, services, fees, performances, oneOff, addressees } = columns;
  const sums: Sums = { perCase: threeSums(), perYear: threeSums(), oneOff: threeSums(), minutes: new WholeSum() };
  const wageScale = Math.max(wage.scale, norm.scale);
  const [ownFactor, normFactor] = [10 ** (wageScale - wage.scale), 10 ** (wageScale - norm.scale)];
  const isPaid = paidLines(addressees, rule);
  for (let line = 0; line < columns.lines; line++) {
    const own = wage.values[line]!;
    const hourly = isPaid?.[line] === 0 ? 0 : Number.isNaN(own) ? norm.value * normFactor : own * ownFactor;
    const times = performances.values[line]!;
    const isYearly = rule.oneOff === "in-year" || oneOff[line] === 0;
    if (isYearly) {
      sums.perCase.time.add(minutes.values[line]!, hourly, 1);
      sums.perCase.services.add(services.values[line]!, 1, 1);
      sums.perCase.fees.add(fees.values[line]!, 1, 1);
      addYear(sums.perYear, minutes.values[line]!, hourly, services.values[line]!, fees.values[line]!, times);
      sums.minutes.add(minutes.values[line]!, times, 1);
    }
    if (oneOff[line] === 1) {
      addYear(sums.oneOff, minutes.values[line]!, hourly, services.values[line]!, fees.values[line]!, times);
    }
  }
  return sums;
}

function addYear(
  sums: Record<"time" | "services" | "fees", WholeSum>,
  minutes: number,
  hourly: number,
  services: number,
  fees: number,
  times: number,
): void {
  sums.time.add(minutes, hourly, times);
  sums.services.add(services, times, 1);
  sums.fees.add(fees, times, 1);
}

function threeSums(): Record<"time" | "services" | "fees", WholeSum> {
  return { time: new WholeSum(), services: new WholeSum(), fees: new WholeSum() };
}

/** Undefined where the rule pays everybody's time. */
function paidLines(addressees: SheetColumns["addressees"], { unpaidAddressees }: CostRule): Uint8Array | undefined {
  if (unpaidAddressees.length === 0) return undefined;
  return Uint8Array.from(addressees, (one) => (one !== null && unpaidAddressees.includes(one) ? 0 : 1));
}

/** A sum of products of whole numbers, exact however large. */
class WholeSum {
  private small = 0;
  private large = 0n;

  add(one: number, other: number, third: number): void {
    const product = one * other * third;
    const sum = this.small + product;
    if (
      Math.abs(one * other) <= Number.MAX_SAFE_INTEGER &&
      Math.abs(sum) <= Number.MAX_SAFE_INTEGER &&
      Math.abs(product) <= Number.MAX_SAFE_INTEGER
    ) {
      this.small = sum;
    } else {
      this.large += BigInt(this.small) + BigInt(one) * BigInt(other) * BigInt(third);
      this.small = 0;
    }
  }

  exact(scale: number): Exact {
    const whole = this.large + BigInt(this.small);
    return exact(whole.toString()).div(exact(10).pow(scale));
  }
}

/** Most lines state hours alone or minutes alone. */
function wholeMinutes(line: CostLine): Exact {
  if (line.hours.isZero()) return line.minutes;
  return minutesOf(line);
}

function timesOf(line: CostLine, sheet: CostSheet, rule: Pick<CostRule, "oneOff">): Exact {
  return line.timesPerYear ?? (line.oneOff && rule.oneOff === "apart" ? one : sheet.timesPerYear);
}

type Scaled = { readonly value: number; readonly scale: number };

/** So many that scaling a double still gives the right whole number. */
const largestWhole = 2 ** 50;
const one = exact(1);

function scaled(value: Exact): Scaled | null {
  const number = value.toNumber();
  const scale = Number.isInteger(number) ? 0 : value.decimalPlaces();
  const whole = scale === 0 ? number : Math.round(number * 10 ** scale);
  return scale <= 15 && Math.abs(whole) <= largestWhole ? { value: whole, scale } : null;
}

function column(lines: readonly CostLine[], cell: (line: CostLine) => Exact | null): Column | null {
  const values = new Float64Array(lines.length).fill(Number.NaN);
  const scales = new Uint8Array(lines.length);
  let scale = 0;
  for (const [index, line] of lines.entries()) {
    const value = cell(line);
    if (value === null) continue;
    const whole = scaled(value);
    if (!whole) return null;
    values[index] = whole.value;
    scales[index] = whole.scale;
    scale = Math.max(scale, whole.scale);
  }
  return scale === 0 ? { values, scale } : levelled(values, scales, scale);
}

/** All cells at the same power of ten. */
function levelled(values: Float64Array, scales: Uint8Array, scale: number): Column | null {
  for (const [index, value] of values.entries()) {
    const whole = value * 10 ** (scale - scales[index]!);
    if (Math.abs(whole) > largestWhole) return null;
    values[index] = whole;
  }
  return { values, scale };
}

function productOf(columns: readonly (Column | null)[]): Column | null {
  let product: Column | null = null;
  for (const each of columns) {
    if (!each) return null;
    product = product ? timesColumn(product, each) : each;
    if (!product) return null;
  }
  return product;
}

function timesColumn(left: Column, right: Column): Column | null {
  const values = new Float64Array(left.values.length);
  for (const [index, value] of left.values.entries()) {
    const whole = value * right.values[index]!;
    if (Math.abs(whole) > Number.MAX_SAFE_INTEGER) return null;
    values[index] = whole;
  }
  return { values, scale: left.scale + right.scale };
}
