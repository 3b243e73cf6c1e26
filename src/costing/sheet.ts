/**
 * A cost sheet: what one performance of a regulated procedure asks of the people who must comply, line by line, and how
 * often it happens. The same structure serves every method; Circular 02/2017/TT-VPCP, Article 27 (form 03/SCM-KSTT) is the
 * default. All numbers are exact decimals; nothing here is rounded.
 */
import type { Exact } from "../values/dong.ts";
import { exact, zero } from "../values/dong.ts";

/** The groups of rows of form 03/SCM-KSTT, in the order in which the form prints them. */
export const workGroups = [
  { number: 1, code: "prepare", vi: "Chuẩn bị hồ sơ", en: "Preparing the dossier" },
  { number: 2, code: "submit", vi: "Nộp hồ sơ", en: "Submitting the dossier" },
  { number: 3, code: "pay", vi: "Nộp phí, lệ phí, chi phí khác", en: "Paying fees, charges and other costs" },
  {
    number: 4,
    code: "inspection",
    vi: "Chuẩn bị, phục vụ việc kiểm tra, đánh giá thực tế",
    en: "Preparing for and attending inspections",
  },
  { number: 5, code: "other", vi: "Công việc khác", en: "Other work" },
  { number: 6, code: "receive", vi: "Nhận kết quả", en: "Receiving the result" },
] as const;

export type WorkGroup = (typeof workGroups)[number]["code"];

export type CostLine = {
  readonly group: WorkGroup;
  readonly name: string;
  /** Time of one person for one performance is `hours` plus `minutes`: twenty minutes has no exact decimal in hours. */
  readonly hours: Exact;
  readonly minutes: Exact;
  readonly people: Exact;
  /** Money per hour of this line; null takes the norm of the calculation. */
  readonly wage: Exact | null;
  /** Paid services, printing, travel (TV) per performance, for all its people together. */
  readonly services: Exact;
  /** Fees, charges and other prescribed costs (PL) per performance. */
  readonly fees: Exact;
  /** Null takes the sheet's number. May be fractional: a five-year licence is 0.2. */
  readonly timesPerYear: Exact | null;
  readonly subjects: Exact | null;
  readonly oneOff: boolean;
  /** 0…1, the share of this work that people would do without the regulation. */
  readonly anywayShare: Exact;
  /** 0…1, the share of the subjects who do this line. */
  readonly takeUp: Exact;
  readonly addressee: string | null;
  /** Where the figures come from; the Circular wants one for every line. */
  readonly source: string | null;
  /** Permanent id or citation of the clause that causes the work. */
  readonly provision?: string | null;
};

/** One scenario (current or after). No lines means that nothing has to be done: not yet there, or abolished. */
export type CostSheet = {
  readonly lines: readonly CostLine[];
  readonly timesPerYear: Exact;
  readonly subjects: Exact;
};

export type Scenario = "current" | "after";

/** A line with nothing in it yet; give it what is known. */
export function costLine(known: Partial<CostLine> = {}): CostLine {
  return { ...emptyLine, ...known };
}

/** Minutes of one person in one performance of the line. */
export function minutesOf(line: CostLine): Exact {
  return line.hours.times(60).plus(line.minutes);
}

const emptyLine: CostLine = {
  group: "other",
  name: "",
  hours: zero,
  minutes: zero,
  people: exact(1),
  wage: null,
  services: zero,
  fees: zero,
  timesPerYear: null,
  subjects: null,
  oneOff: false,
  anywayShare: zero,
  takeUp: exact(1),
  addressee: null,
  source: null,
};
