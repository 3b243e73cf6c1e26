import type { Reader } from "../db/database.ts";
import { type Exact, exact } from "../values/dong.ts";

/** Every regulation with its field and what it costs a year by its own current sheet; null without one. */
export async function listCostsOfRegulations(
  reader: Reader,
): Promise<
  readonly { readonly regulationId: string; readonly field: string | null; readonly perYear: Exact | null }[]
> {
  const rows = await reader
    .selectFrom("regulations")
    .leftJoin("cost_sheets", (join) =>
      join
        .onRef("cost_sheets.regulation_id", "=", "regulations.id")
        .on("cost_sheets.proposal_id", "is", null)
        .on("cost_sheets.is_latest", "=", 1),
    )
    .select(["regulations.id", "regulations.field", "cost_sheets.per_year_dong"])
    .execute();
  return rows.map(({ id, field, per_year_dong }) => ({
    regulationId: id,
    field,
    perYear: per_year_dong === null ? null : exact(per_year_dong),
  }));
}
