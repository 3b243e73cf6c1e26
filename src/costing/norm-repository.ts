import type { Reader, Tx } from "../db/database.ts";
import type { NormRow } from "../db/tables.ts";
import { exact, toStored } from "../values/dong.ts";
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
