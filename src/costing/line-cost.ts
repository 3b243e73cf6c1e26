/**
 * The arithmetic that every line-by-line method shares: a line costs time × people × hourly money + services + fees for one
 * performance, and that times performances for a year. A rule says what a method counts. Nothing is rounded on the way;
 * totals are sums of lines, so the order of lines never matters.
 */
import { type Exact, exact, sumExact, zero } from "../values/dong.ts";
import { type Share, shareOf } from "./share.ts";
import { type CostLine, type CostSheet, minutesOf } from "./sheet.ts";
import { withThoseWhoStay } from "./take-up.ts";

/** What a method counts, as data. */
export type CostRule = {
  /** Fees are a transfer: inside the total in Viet Nam, outside it in most other methods. */
  readonly countsFees: boolean;
  /** One-off lines either enter the year with their own times per year, or are totalled apart from it. */
  readonly oneOff: "in-year" | "apart";
  /** Multiplies hourly money: on-costs and overhead. */
  readonly wageFactor: Exact;
  /** Addressees whose time is given in hours and never in money. */
  readonly unpaidAddressees: readonly string[];
};

export type CostParts = {
  readonly time: Exact;
  readonly services: Exact;
  readonly fees: Exact;
  readonly total: Exact;
};

export type LineCost = {
  readonly line: CostLine;
  /** Money for one hour, after the rule's factor. */
  readonly hourly: Exact;
  readonly timesPerYear: Exact;
  readonly subjects: Exact;
  /** Performances that count in a year: times × subjects × take-up × (1 − anyway share). */
  readonly performances: Exact;
  readonly perCase: CostParts;
  readonly perYear: CostParts;
  readonly hoursPerYear: Exact;
  /** Fees of a year that the rule leaves outside the total. */
  readonly feesApart: Exact;
};

export type ScenarioCost = {
  readonly lines: readonly LineCost[];
  readonly perCase: CostParts;
  readonly perYear: CostParts;
  /** Cost of one-off lines: within `perYear` or apart from it, as the rule says. */
  readonly oneOff: CostParts;
  readonly hoursPerYear: Exact;
  readonly feesApart: Exact;
};

export type Comparison = {
  readonly current: ScenarioCost;
  readonly after: ScenarioCost;
  /** current − after, part by part; negative when the burden grows. */
  readonly saving: { readonly perCase: CostParts; readonly perYear: CostParts; readonly hoursPerYear: Exact };
  /** Yearly saving of the yearly current cost. */
  readonly share: Share;
};

const minutesPerHour = 60;

/** Costs a scenario; `hourlyIncome` serves the lines that have no wage of their own. */
export function costOfSheet(sheet: CostSheet, hourlyIncome: Exact, rule: CostRule): ScenarioCost {
  const lines = sheet.lines.map((line) => costOfLine(line, sheet, hourlyIncome, rule));
  const yearly = lines.filter(({ line }) => rule.oneOff === "in-year" || !line.oneOff);
  return {
    lines,
    perCase: sumParts(yearly.map(({ perCase }) => perCase)),
    perYear: sumParts(yearly.map(({ perYear }) => perYear)),
    oneOff: sumParts(lines.filter(({ line }) => line.oneOff).map(({ perYear }) => perYear)),
    hoursPerYear: sumExact(yearly.map(({ hoursPerYear }) => hoursPerYear)),
    feesApart: sumExact(yearly.map(({ feesApart }) => feesApart)),
  };
}

/** Both sides with the same hourly income and the same rule; those who do not take up a new way stay as they were. */
export function compareSheets(current: CostSheet, after: CostSheet, hourlyIncome: Exact, rule: CostRule): Comparison {
  const before = costOfSheet(current, hourlyIncome, rule);
  const then = costOfSheet(withThoseWhoStay(current, after), hourlyIncome, rule);
  const perYear = minusParts(before.perYear, then.perYear);
  return {
    current: before,
    after: then,
    saving: {
      perCase: minusParts(before.perCase, then.perCase),
      perYear,
      hoursPerYear: before.hoursPerYear.minus(then.hoursPerYear),
    },
    share: shareOf(perYear.total, before.perYear.total),
  };
}

export function sumParts(all: readonly CostParts[]): CostParts {
  return partsOf(
    sumExact(all.map(({ time }) => time)),
    sumExact(all.map(({ services }) => services)),
    sumExact(all.map(({ fees }) => fees)),
  );
}

export function minusParts(a: CostParts, b: CostParts): CostParts {
  return partsOf(a.time.minus(b.time), a.services.minus(b.services), a.fees.minus(b.fees));
}

function costOfLine(line: CostLine, sheet: CostSheet, hourlyIncome: Exact, rule: CostRule): LineCost {
  const hourly = hourlyMoney(line, hourlyIncome, rule);
  const personMinutes = minutesOf(line).times(line.people);
  const time = personMinutes.times(hourly).div(minutesPerHour);
  const timesPerYear = line.timesPerYear ?? (line.oneOff && rule.oneOff === "apart" ? exact(1) : sheet.timesPerYear);
  const subjects = line.subjects ?? sheet.subjects;
  const performances = timesPerYear.times(subjects).times(line.takeUp).times(exact(1).minus(line.anywayShare));
  const perCase = partsOf(time, line.services, rule.countsFees ? line.fees : zero);
  return {
    line,
    hourly,
    timesPerYear,
    subjects,
    performances,
    perCase,
    perYear: timesParts(perCase, performances),
    hoursPerYear: personMinutes.times(performances).div(minutesPerHour),
    feesApart: rule.countsFees ? zero : line.fees.times(performances),
  };
}

function hourlyMoney(line: CostLine, hourlyIncome: Exact, rule: CostRule): Exact {
  if (line.addressee !== null && rule.unpaidAddressees.includes(line.addressee)) return zero;
  return (line.wage ?? hourlyIncome).times(rule.wageFactor);
}

function timesParts(parts: CostParts, factor: Exact): CostParts {
  return partsOf(parts.time.times(factor), parts.services.times(factor), parts.fees.times(factor));
}

function partsOf(time: Exact, services: Exact, fees: Exact): CostParts {
  return { time, services, fees, total: time.plus(services).plus(fees) };
}
