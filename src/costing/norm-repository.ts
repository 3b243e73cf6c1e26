import type { Reader, Tx } from "../db/database.ts";
import type { NormRow } from "../db/tables.ts";
import { type Exact, exact, toStored } from "../values/dong.ts";
import type { HourlyIncome } from "./norms.ts";

/** A stored norm: a dated hourly income with its id. */
export type Norm = HourlyIncome & { readonly id: string };

export async function listNorms(reader: Reader): Promise<readonly Norm[]> {
  const rows = await reader
    .selectFrom("norms")
    .selectAll()
    .where("kind", "=", hourlyIncomeKind)
    .orderBy("year")
    .execute();
  return rows.map(toNorm);
}

export async function findNorm(reader: Reader, year: number): Promise<Norm | undefined> {
  const row = await reader
    .selectFrom("norms")
    .selectAll()
    .where("kind", "=", hourlyIncomeKind)
    .where("year", "=", year)
    .executeTakeFirst();
  return row && toNorm(row);
}

/** How many current sheets use a norm: those of regulations, and those of proposals. */
export type NormUse = { readonly normId: string; readonly ofRegulations: number; readonly ofProposals: number };

export async function listNormUses(reader: Reader): Promise<readonly NormUse[]> {
  const rows = await reader
    .selectFrom("cost_sheets")
    .select("norm_id")
    .select(({ fn }) => [fn.countAll<number>().as("count"), fn.count<number>("proposal_id").as("of_proposals")])
    .where("is_latest", "=", 1)
    .groupBy("norm_id")
    .execute();
  return rows.map(({ norm_id: normId, count, of_proposals: ofProposals }) => ({
    normId,
    ofRegulations: count - ofProposals,
    ofProposals,
  }));
}

export type SheetOfNorm = {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly perYear: Exact;
  /** False where every line has a wage of its own or takes no time. */
  readonly isMoved: boolean;
};

/** What regulations cost by that year's norm, or by any, in the order of their codes; `after` is the code before the page. */
export async function listSheetsOfNorms(
  reader: Reader,
  { year, after, limit }: { readonly year: number | null; readonly after: string | null; readonly limit: number },
): Promise<readonly SheetOfNorm[]> {
  let query = reader
    .selectFrom("cost_sheets")
    .innerJoin("norms", "norms.id", "cost_sheets.norm_id")
    .innerJoin("regulations", "regulations.id", "cost_sheets.regulation_id")
    .select(["regulations.code", "regulations.name", "norms.year", "cost_sheets.per_year_dong"])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom("cost_lines")
          .select("cost_lines.id")
          .whereRef("cost_lines.sheet_id", "=", "cost_sheets.id")
          .where("cost_lines.wage_dong", "is", null)
          .where((where) => where.or([where("hours", "!=", "0"), where("minutes", "!=", "0")])),
      ).as("is_moved"),
    )
    .where("cost_sheets.is_latest", "=", 1)
    .where("cost_sheets.proposal_id", "is", null);
  if (year !== null) query = query.where("norms.year", "=", year);
  if (after !== null) query = query.where("regulations.code", ">", after);
  const rows = await query.orderBy("regulations.code").limit(limit).execute();
  return rows.map(({ code, name, year: used, per_year_dong, is_moved }) => ({
    code,
    name,
    year: used,
    perYear: exact(per_year_dong),
    isMoved: Boolean(is_moved),
  }));
}

export async function insertNorm(tx: Tx, norm: Norm): Promise<void> {
  await tx
    .insertInto("norms")
    .values({
      id: norm.id,
      kind: hourlyIncomeKind,
      year: norm.year,
      value_dong: toStored(norm.value),
      gdp_per_capita_dong: toStored(norm.gdpPerCapita),
      source: norm.source,
    })
    .execute();
}

const hourlyIncomeKind = "hourly_income";

function toNorm(row: NormRow): Norm {
  return {
    id: row.id,
    year: row.year,
    value: exact(row.value_dong),
    gdpPerCapita: exact(row.gdp_per_capita_dong ?? 0),
    source: row.source,
  };
}
