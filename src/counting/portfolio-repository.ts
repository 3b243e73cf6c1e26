import type { Reader } from "../db/database.ts";
import { listCostsOfRegulations } from "../costing/cost-repository.ts";
import { findKept } from "../journal/kept-repository.ts";
import type { Day } from "../values/day.ts";
import type { Instant } from "../values/instant.ts";
import { findLedger } from "./ledger-repository.ts";
import type { Eyes } from "./disclosure.ts";
import { type Holding, portfolioOf } from "./portfolio.ts";

/** The portfolio as these eyes see it; what was read is kept for the next who see the same. */
export async function findPortfolio(
  reader: Reader,
  { today, now }: { readonly today: Day; readonly now: Instant },
  { name, sees }: Eyes,
): Promise<readonly Holding[]> {
  return findKept(reader, `portfolio ${name} ${today}`, now, async () => {
    const [ledger, costs] = await Promise.all([
      findKept(reader, `ledger ${today}`, now, () => findLedger(reader, today)),
      listCostsOfRegulations(reader),
    ]);
    return portfolioOf(ledger, costs, sees);
  });
}
