/**
 * Compliance cost by Circular 02/2017/TT-VPCP, Article 27 (form 03/SCM-KSTT):
 *   C1 = Σ (t × TN + TV + PL), Cyear = Σ (t × TN + TV + PL) × n × m, B = Cyear(current) − Cyear(after).
 * Fees are inside. One-off costs enter with their own n = 1/(years of validity), stated on the sheet. C1 is never rounded
 * before it is multiplied, and both sides of a comparison always use the same hourly income.
 */
import { type Exact, exact } from "../../values/dong.ts";
import { type Comparison, type CostRule, compareSheets, costOfSheet, type ScenarioCost } from "../line-cost.ts";
import type { CostSheet } from "../sheet.ts";

export const circular022017: CostRule = {
  countsFees: true,
  oneOff: "in-year",
  wageFactor: exact(1),
  unpaidAddressees: [],
};

/** Costs of one scenario in đồng: per line C1 with its parts, one performance, one year. */
export function computeScenario(sheet: CostSheet, hourlyIncome: Exact): ScenarioCost {
  return costOfSheet(sheet, hourlyIncome, circular022017);
}

/** Current against after with one hourly income; the share is null when the current cost is zero. */
export function compare(current: CostSheet, after: CostSheet, hourlyIncome: Exact): Comparison {
  return compareSheets(current, after, hourlyIncome, circular022017);
}
