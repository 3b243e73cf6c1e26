/**
 * Australia's Regulatory Burden Measurement framework: hourly wage × 1.75 for on-costs and overheads; yearly cost as the
 * average over ten years, start-up cost included. Present values do not discount the first year.
 */
import { exact } from "../../values/dong.ts";
import { annuityFactor } from "./discounting.ts";
import { amountOf, given, type Inputs } from "./inputs.ts";
import type { CostMethod, Figures, Parameters } from "./method.ts";

export const australiaBurden: CostMethod = {
  code: "au-rbm",
  aliases: ["australia rbm", "australia rbm framework", "regulatory burden measurement"],
  title: { vi: "Đo lường gánh nặng quy định của Úc", en: "Australian Regulatory Burden Measurement" },
  citation: "Office of Impact Analysis, Regulatory Burden Measurement Framework",
  currency: "AUD",
  usesHourlyIncome: false,
  parameters: { multiplier: "1.75", rate: "0.07", years: "10" },
  rule: ({ multiplier }) => ({
    countsFees: false,
    oneOff: "apart",
    wageFactor: exact(multiplier!),
    unpaidAddressees: [],
  }),
  figures: ({ perYear, oneOff }, { rate, years }) => ({
    average_per_year: perYear.total.plus(oneOff.total.div(years!)),
    present_value: perYear.total.times(annuityFactor(rate!, years!, "undiscounted")).plus(oneOff.total),
  }),
  fromInputs: (inputs, parameters) => ({ figures: ofInputs(inputs, parameters) }),
};

function ofInputs(inputs: Inputs, parameters: Parameters): Figures {
  const rate = amountOf(inputs, "rate") ?? parameters.rate!;
  const years = amountOf(inputs, "years") ?? parameters.years!;
  const multiplier = amountOf(inputs, "multiplier") ?? parameters.multiplier!;
  return {
    ...given([amountOf(inputs, "wage")], (wage) => ({ rate: wage!.times(multiplier) })),
    ...given([amountOf(inputs, "annual_cost")], (cost) => ({
      pv: cost!.times(annuityFactor(rate, years, "undiscounted")),
    })),
  };
}
