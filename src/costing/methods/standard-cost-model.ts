/**
 * Administrative burden by the International Standard Cost Model (SCM network manual): price × quantity, that is tariff ×
 * time for one performance and population × frequency for a year. What people would do anyway is taken off, fees are
 * outside, one-off costs stand apart.
 */
import { exact } from "../../values/dong.ts";
import { amountOf, given, type Inputs } from "./inputs.ts";
import type { CostMethod } from "./method.ts";

export const standardCostModel: CostMethod = {
  code: "scm",
  aliases: ["international scm", "standard cost model"],
  title: { vi: "Mô hình chi phí chuẩn quốc tế (SCM)", en: "International Standard Cost Model" },
  citation: "SCM Network, International Standard Cost Model Manual",
  currency: "EUR",
  usesHourlyIncome: false,
  parameters: { overhead: "0" },
  rule: ({ overhead }) => ({
    countsFees: false,
    oneOff: "apart",
    wageFactor: exact(1).plus(overhead!),
    unpaidAddressees: [],
  }),
  fromInputs: (inputs) => ({ figures: priceTimesQuantity(inputs) }),
};

function priceTimesQuantity(inputs: Inputs) {
  const hours = amountOf(inputs, "time_hours") ?? amountOf(inputs, "time_minutes")?.div(60) ?? null;
  const known = [hours, amountOf(inputs, "tariff"), amountOf(inputs, "population"), amountOf(inputs, "frequency")];
  const outOfPocket = amountOf(inputs, "out_of_pocket") ?? exact(0);
  const anyway = amountOf(inputs, "anyway_share") ?? exact(0);
  return given(known, (time, tariff, population, frequency) => {
    const price = tariff!.times(time!).plus(outOfPocket);
    const quantity = population!.times(frequency!);
    const cost = price.times(quantity);
    return { price, quantity, cost, burden: cost.times(exact(1).minus(anyway)) };
  });
}
