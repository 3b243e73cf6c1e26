/**
 * Two yearly equivalents of the United Kingdom. EANDCB (Better Regulation Framework): −business NPV / annuity, the first
 * year not discounted, a cost to business positive. EAC (HM Treasury, supplementary guidance on discounting, annex 4): an
 * amount now as equal payments at the end of each year.
 */
import { type Exact, exact } from "../../values/dong.ts";
import type { ScenarioCost } from "../line-cost.ts";
import { annuityFactor, capitalRecoveryFactor } from "./discounting.ts";
import { amountOf, given, type Inputs } from "./inputs.ts";
import type { CostMethod, Figures, Parameters } from "./method.ts";

export const ukNetDirectCost: CostMethod = {
  code: "uk-eandcb",
  aliases: ["uk eandcb", "eandcb"],
  title: { vi: "Chi phí trực tiếp ròng hằng năm cho doanh nghiệp (Anh)", en: "Equivalent annual net direct cost (UK)" },
  citation: "UK Better Regulation Framework; HM Treasury Green Book",
  currency: "GBP",
  usesHourlyIncome: false,
  parameters: { rate: "0.035", years: "10" },
  rule: () => ({ countsFees: false, oneOff: "apart", wageFactor: exact(1), unpaidAddressees: [] }),
  figures: yearlyNetCost,
  fromInputs: (inputs, parameters) => ({ figures: fromNetPresentValue(inputs, parameters) }),
};

export const ukAnnualCost: CostMethod = {
  ...ukNetDirectCost,
  code: "uk-eac",
  aliases: ["uk equivalent annual cost", "equivalent annual cost", "eac"],
  title: { vi: "Chi phí tương đương hằng năm (Anh)", en: "Equivalent annual cost (UK)" },
  citation: "HM Treasury, Green Book supplementary guidance: discounting, annex 4",
  figures: ({ perYear, oneOff }, { rate, years }) => ({
    eac: perYear.total.plus(oneOff.total.times(capitalRecoveryFactor(rate!, years!))),
  }),
  fromInputs: (inputs, parameters) => ({ figures: ofAmount(inputs, parameters) }),
};

function yearlyNetCost({ perYear, oneOff }: ScenarioCost, { rate, years }: Parameters): Figures {
  const factor = annuityFactor(rate!, years!, "undiscounted");
  const presentValue = perYear.total.times(factor).plus(oneOff.total);
  return { present_value: presentValue, eandcb: presentValue.div(factor) };
}

function fromNetPresentValue(inputs: Inputs, parameters: Parameters): Figures {
  const { rate, years } = horizon(inputs, parameters);
  const factor = annuityFactor(rate, years, inputs.first_year_undiscounted === false ? "discounted" : "undiscounted");
  return given([amountOf(inputs, "business_npv")], (netPresentValue) => ({
    annuity: factor,
    eandcb: netPresentValue!.neg().div(factor),
  }));
}

function ofAmount(inputs: Inputs, parameters: Parameters): Figures {
  const { rate, years } = horizon(inputs, parameters);
  const factor = capitalRecoveryFactor(rate, years);
  return given([amountOf(inputs, "amount")], (amount) => ({ factor, eac: amount!.times(factor) }));
}

function horizon(inputs: Inputs, parameters: Parameters): { rate: Exact; years: Exact } {
  return {
    rate: amountOf(inputs, "rate") ?? parameters.rate!,
    years: amountOf(inputs, "years") ?? parameters.years!,
  };
}
