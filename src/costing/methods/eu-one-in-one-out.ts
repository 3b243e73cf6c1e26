/**
 * Administrative cost by the EU's one in, one out approach (Better Regulation Toolbox, tool on the Standard Cost Model):
 * hourly labour cost with 25 % overhead, recurring cost and one-off cost apart, business as usual taken off, fees outside.
 */
import { exact } from "../../values/dong.ts";
import type { CostMethod } from "./method.ts";

export const euOneInOneOut: CostMethod = {
  code: "eu-oioo",
  aliases: ["eu one in, one out", "eu one-in one-out", "eu oioo"],
  title: { vi: "Một vào, một ra của Liên minh châu Âu", en: "EU one in, one out" },
  citation: "European Commission, Better Regulation Toolbox",
  currency: "EUR",
  usesHourlyIncome: false,
  parameters: { overhead: "0.25" },
  rule: ({ overhead }) => ({
    countsFees: false,
    oneOff: "apart",
    wageFactor: exact(1).plus(overhead!),
    unpaidAddressees: [],
  }),
};
