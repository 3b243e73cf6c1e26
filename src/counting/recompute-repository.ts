import type { Insertable, Selectable } from "kysely";
import type { Reader, Tx } from "../db/database.ts";
import type { RecomputeRow } from "../db/tables.ts";
import type { Discrepancy } from "../costing/recompute.ts";
import type { Instant } from "../values/instant.ts";
import type { PortfolioTotals } from "./portfolio.ts";
import type { Recompute, RecomputeProgress } from "./recompute.ts";

/** The newest runs first. */
export async function listRecomputes(reader: Reader, limit: number): Promise<readonly Recompute[]> {
  const rows = await recomputes(reader)
    .orderBy("started_at", "desc")
    .orderBy("recomputes.id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toRecompute);
}

export async function findRecompute(reader: Reader, id: string): Promise<Recompute | undefined> {
  const row = await recomputes(reader).where("recomputes.id", "=", id).executeTakeFirst();
  return row && toRecompute(row);
}

/** The run that has not ended, whether or not it still goes on. */
export async function findOpenRecompute(reader: Reader): Promise<Recompute | undefined> {
  const row = await recomputes(reader).where("running", "=", 1).executeTakeFirst();
  return row && toRecompute(row);
}

export type StoredFinding = Discrepancy & {
  readonly id: string;
  /** Of the regulation that the sheet belongs to. */
  readonly code: string;
  readonly name: string;
  readonly isOfProposal: boolean;
  readonly version: number;
};

/** What a run found, in the order in which it did; `after` is the id before the page. */
export async function listFindings(
  reader: Reader,
  { recomputeId, after, limit }: { readonly recomputeId: string; readonly after: string; readonly limit: number },
): Promise<readonly StoredFinding[]> {
  const rows = await reader
    .selectFrom("recompute_findings")
    .innerJoin("cost_sheets", "cost_sheets.id", "recompute_findings.sheet_id")
    .innerJoin("regulations", "regulations.id", "cost_sheets.regulation_id")
    .selectAll("recompute_findings")
    .select(["regulations.code", "regulations.name", "cost_sheets.proposal_id", "cost_sheets.version"])
    .where("recompute_id", "=", recomputeId)
    .where("recompute_findings.id", ">", after)
    .orderBy("recompute_findings.id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    figure: row.figure as Discrepancy["figure"],
    stored: row.stored,
    computed: row.computed,
    code: row.code,
    name: row.name,
    isOfProposal: row.proposal_id !== null,
    version: row.version,
  }));
}

/** Throws Refused("stale") where another run goes on: `running` is a key. */
export async function insertRecompute(tx: Tx, run: Insertable<RecomputeRow>): Promise<void> {
  await tx.insertInto("recomputes").values(run).execute();
}

export async function saveProgress(tx: Tx, id: string, progress: RecomputeProgress, at: Instant): Promise<void> {
  await tx
    .updateTable("recomputes")
    .set({
      sheets_done: progress.sheets,
      lines_done: progress.lines,
      finding_count: progress.findings,
      reported_at: at,
    })
    .where("id", "=", id)
    .execute();
}

export async function insertFindings(
  tx: Tx,
  recomputeId: string,
  findings: readonly (Discrepancy & { readonly id: string; readonly sheetId: string })[],
): Promise<void> {
  for (let start = 0; start < findings.length; start += 100) {
    const rows = findings.slice(start, start + 100).map(({ id, sheetId, figure, stored, computed }) => ({
      ...{ id, recompute_id: recomputeId, sheet_id: sheetId },
      ...{ figure, stored, computed },
    }));
    await tx.insertInto("recompute_findings").values(rows).execute();
  }
}

/** Ends a run; totals are null where it failed. False when it had ended already. */
export async function endRecompute(
  tx: Tx,
  id: string,
  { totals, at }: { readonly totals: PortfolioTotals | null; readonly at: Instant },
): Promise<boolean> {
  const result = await tx
    .updateTable("recomputes")
    .set({
      status: totals ? "done" : "failed",
      running: null,
      totals: totals && JSON.stringify(totals),
      reported_at: at,
      ended_at: at,
    })
    .where("id", "=", id)
    .where("running", "=", 1)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function recomputes(reader: Reader) {
  return reader
    .selectFrom("recomputes")
    .leftJoin("users", "users.id", "recomputes.started_by")
    .selectAll("recomputes")
    .select("users.full_name");
}

function toRecompute(row: Selectable<RecomputeRow> & { full_name: string | null }): Recompute {
  return {
    id: row.id,
    status: row.status,
    sheetsTotal: row.sheets_total,
    progress: { sheets: row.sheets_done, lines: row.lines_done, findings: row.finding_count },
    totals: row.totals === null ? null : (JSON.parse(row.totals) as PortfolioTotals),
    startedBy: row.full_name,
    startedAt: row.started_at,
    reportedAt: row.reported_at,
    endedAt: row.ended_at,
  };
}
