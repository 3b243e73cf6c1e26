/** The costing methods that the product knows; the first is the default. */
import { fold } from "../../i18n/fold.ts";
import { circular022017 } from "./circular-02-2017.ts";
import type { CostMethod } from "./method.ts";

export const costMethods: readonly CostMethod[] = [circular022017];

/** By its code or by a name people use for it; undefined when the product does not know it. */
export function findCostMethod(name: string): CostMethod | undefined {
  const wanted = fold(name);
  return costMethods.find((method) => method.code === wanted || method.aliases.includes(wanted));
}
