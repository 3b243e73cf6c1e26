/** The costing methods that the product knows; the first is the default. */
import { fold } from "../../i18n/fold.ts";
import { australiaBurden } from "./australia-burden.ts";
import { canadaOneForOne } from "./canada-one-for-one.ts";
import { circular022017 } from "./circular-02-2017.ts";
import { costIndex, countedShares } from "./counting.ts";
import { euOneInOneOut } from "./eu-one-in-one-out.ts";
import { germanCompliance } from "./german-compliance.ts";
import type { CostMethod } from "./method.ts";
import { standardCostModel } from "./standard-cost-model.ts";
import { ukAnnualCost, ukNetDirectCost } from "./uk-business-cost.ts";
import { usPaperwork } from "./us-paperwork.ts";

export const costMethods: readonly CostMethod[] = [
  circular022017,
  standardCostModel,
  euOneInOneOut,
  germanCompliance,
  usPaperwork,
  canadaOneForOne,
  ukNetDirectCost,
  ukAnnualCost,
  australiaBurden,
  countedShares,
  costIndex,
];

/** Those that cost a sheet line by line; the others count. */
export const lineMethods: readonly CostMethod[] = costMethods.filter(
  (method) => method !== countedShares && method !== costIndex,
);

/** By its code or by a name people use for it; undefined when the product does not know it. */
export function findCostMethod(name: string): CostMethod | undefined {
  const wanted = fold(name);
  return costMethods.find((method) => [method.code, ...method.aliases].some((known) => fold(known) === wanted));
}
