/**
 * Compliance cost by Circular 02/2017/TT-VPCP, Article 27 (form 03/SCM-KSTT):
 *   C1 = Σ (t × TN + TV + PL), Cyear = Σ (t × TN + TV + PL) × n × m, B = Cyear(current) − Cyear(after).
 * Fees are inside. One-off costs enter with their own n = 1/(years of validity), stated on the sheet. C1 is never rounded
 * before it is multiplied, and both sides of a comparison always use the same hourly income.
 */
import { type Exact, exact, sumExact, zero } from "../../values/dong.ts";
import { type Comparison, type CostRule, compareSheets, costOfSheet, type ScenarioCost } from "../line-cost.ts";
import type { CostSheet } from "../sheet.ts";
import { amountOf, given, groupOf, type Inputs, isAmount } from "./inputs.ts";
import type { CostMethod, Figures } from "./method.ts";

export const circularRule: CostRule = {
  countsFees: true,
  oneOff: "in-year",
  wageFactor: exact(1),
  unpaidAddressees: [],
};

export const circular022017: CostMethod = {
  code: "circular-02-2017",
  aliases: ["02/2017/tt-vpcp", "tt-02-2017", "vietnam compliance cost", "chi phi tuan thu tthc"],
  title: { vi: "Chi phí tuân thủ thủ tục hành chính", en: "Compliance cost of administrative procedures (Viet Nam)" },
  citation: "Thông tư 02/2017/TT-VPCP, Điều 27",
  currency: "VND",
  usesHourlyIncome: true,
  parameters: {},
  rule: () => circularRule,
  fromInputs: (inputs) => ({ figures: ofInputs(inputs) }),
};

/** Costs of one scenario in đồng: per line C1 with its parts, one performance, one year. */
export function computeScenario(sheet: CostSheet, hourlyIncome: Exact): ScenarioCost {
  return costOfSheet(sheet, hourlyIncome, circularRule);
}

/** Current against after with one hourly income; the share is null when the current cost is zero. */
export function compare(current: CostSheet, after: CostSheet, hourlyIncome: Exact): Comparison {
  return compareSheets(current, after, hourlyIncome, circularRule);
}

/** The formula on bare numbers, and the benefit of a published before and after. */
function ofInputs(inputs: Inputs): Figures {
  const byWork = Object.values(groupOf(inputs, "hours") ?? {}).filter(isAmount);
  const hours = byWork.length > 0 ? sumExact(byWork) : amountOf(inputs, "hours");
  const services = amountOf(inputs, "paid_services") ?? zero;
  const fees = amountOf(inputs, "fees") ?? zero;
  const factors = ["hourly_income", "times_per_year", "subjects"].map((name) => amountOf(inputs, name));
  return {
    ...given([hours, ...factors], (time, income, times, subjects) => {
      const withoutFees = time!.times(income!).plus(services);
      const volume = times!.times(subjects!);
      const one = withoutFees.plus(fees);
      return { one, year: one.times(volume), year_without_fees: withoutFees.times(volume) };
    }),
    ...given([amountOf(inputs, "before"), amountOf(inputs, "after")], (before, after) => {
      const saving = before!.minus(after!);
      return { saving, pct: before!.isZero() ? null : saving.times(100).div(before!) };
    }),
  };
}
