/**
 * What a costing method is: its rule for counting lines, its citation, and what it adds to the plain totals. Methods are
 * data and small pure functions; the sheet, the trace and the checks are the same for all of them.
 */
import type { Message } from "../../i18n/message.ts";
import type { Exact } from "../../values/dong.ts";
import type { Finding } from "../finding.ts";
import type { CostRule, ScenarioCost } from "../line-cost.ts";
import type { Inputs } from "./inputs.ts";

export type Parameters = Readonly<Record<string, Exact>>;

/** Named results beyond the totals: a number, or a list of them in the order of the inputs. */
export type Figures = Readonly<Record<string, Exact | readonly Exact[] | null>>;

export type FiguresAndFindings = { readonly figures: Figures; readonly findings?: readonly Finding[] };

export type CostMethod = {
  readonly code: string;
  /** Other names under which people know it. */
  readonly aliases: readonly string[];
  readonly title: Message;
  /** The text that lays the method down. */
  readonly citation: string;
  /** ISO 4217, where a sheet names none. */
  readonly currency: string;
  /** Whether lines without a wage take the hourly income norm. */
  readonly usesHourlyIncome: boolean;
  /** Settings of the method with their defaults, as decimal text. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly rule: (parameters: Parameters) => CostRule;
  /** Money per hour from the method's own table, for a line that names a level and a grade instead of a wage. */
  readonly hourlyRate?: (level: string | null, grade: string | null) => Exact | null;
  /** Further figures of one scenario of a sheet. */
  readonly figures?: (cost: ScenarioCost, parameters: Parameters) => Figures;
  /** Figures from published inputs rather than from a sheet. */
  readonly fromInputs?: (inputs: Inputs, parameters: Parameters) => FiguresAndFindings;
};
