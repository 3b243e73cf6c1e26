import { may } from "../access/permissions.ts";
import { systemActor } from "../access/actor.ts";
import { discrepanciesOf, type StoredComputation } from "../costing/recompute.ts";
import { countCurrentSheets, listCurrentSheets } from "../costing/recompute-repository.ts";
import type { ActionContext } from "../db/action.ts";
import { giveWay } from "../jobs/background.ts";
import { record } from "../journal/actions.ts";
import type { Clock, Instant } from "../values/instant.ts";
import { Refused } from "../values/refusal.ts";
import { allSeeing } from "./disclosure.ts";
import { type PortfolioTotals, portfolioTotals } from "./portfolio.ts";
import { findPortfolio } from "./portfolio-repository.ts";
import { type RecomputeProgress, stateOn } from "./recompute.ts";
import {
  endRecompute,
  findOpenRecompute,
  insertFindings,
  insertRecompute,
  saveProgress,
} from "./recompute-repository.ts";

/** Read and computed in a few hundredths of a second: requests wait no longer than that. */
const batchSize = 50;
const reportEveryMs = 1000;

/** Opens a run and returns its id. Throws Refused("stale") while another one goes on. */
export async function beginRecompute(context: ActionContext): Promise<string> {
  return context.database.inTransaction(async (tx) => {
    const { actor, now } = context;
    if (!may(actor, "administration")) throw new Refused("not-permitted");
    const open = await findOpenRecompute(tx);
    if (open && stateOn(open, now) === "interrupted") await endRecompute(tx, open.id, { totals: null, at: now });
    const id = context.newId();
    await insertRecompute(tx, {
      ...{ id, status: "running", running: 1 },
      ...{ sheets_total: await countCurrentSheets(tx), sheets_done: 0, lines_done: 0, finding_count: 0, totals: null },
      started_by: actor.personId === systemActor.personId ? null : actor.personId,
      ...{ started_at: now, reported_at: now, ended_at: null },
    });
    await record(tx, context, {
      chain: "system",
      verb: "counting.recompute-begun",
      objectKind: "recompute",
      objectId: id,
      details: {},
    });
    return id;
  });
}

/**
 * Computes every current sheet again, batch by batch, and keeps what differs from the stored figures; the figures themselves
 * stay. At the end the portfolio's totals are kept with the run. A run that throws is kept as failed.
 * @param context of the installation, not of a form: a run is many transactions
 */
export async function runRecompute(context: ActionContext, id: string, clock: Clock): Promise<void> {
  try {
    const progress = await recomputeAll(context, id, clock);
    const { reader } = context.database;
    const at = clock.now();
    const totals = portfolioTotals(await findPortfolio(reader, { today: context.today, now: at }, allSeeing));
    await end(context, id, { totals, at: clock.now() }, progress);
  } catch (error) {
    await context.database.inTransaction((tx) => endRecompute(tx, id, { totals: null, at: clock.now() }));
    throw error;
  }
}

async function recomputeAll(context: ActionContext, id: string, clock: Clock): Promise<RecomputeProgress> {
  const { database } = context;
  let progress: RecomputeProgress = { sheets: 0, lines: 0, findings: 0 };
  let after = "";
  let reported = clock.now();
  while (true) {
    const sheets = await listCurrentSheets(database.reader, { after, limit: batchSize });
    if (sheets.length === 0) return progress;
    const found = sheets.flatMap((sheet) =>
      discrepanciesOf(sheet).map((one) => ({ ...one, id: context.newId(), sheetId: sheet.id })),
    );
    progress = advanced(progress, sheets, found.length);
    after = sheets.at(-1)!.id;
    const now = clock.now();
    if (found.length > 0 || isDue(reported, now)) {
      await database.inTransaction(async (tx) => {
        await insertFindings(tx, id, found);
        await saveProgress(tx, id, progress, now);
      });
      reported = now;
    }
    await giveWay();
  }
}

function advanced(before: RecomputeProgress, sheets: readonly StoredComputation[], found: number): RecomputeProgress {
  const lines = sheets.reduce((sum, { current, after }) => sum + current.lines.length + (after?.lines.length ?? 0), 0);
  return { sheets: before.sheets + sheets.length, lines: before.lines + lines, findings: before.findings + found };
}

function isDue(reported: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(reported) >= reportEveryMs;
}

async function end(
  context: ActionContext,
  id: string,
  result: { readonly totals: PortfolioTotals; readonly at: Instant },
  progress: RecomputeProgress,
): Promise<void> {
  await context.database.inTransaction(async (tx) => {
    await saveProgress(tx, id, progress, result.at);
    if (!(await endRecompute(tx, id, result))) return;
    await record(
      tx,
      { ...context, now: result.at },
      {
        chain: "system",
        verb: "counting.recomputed",
        objectKind: "recompute",
        objectId: id,
        details: { rows: progress.sheets, errors: progress.findings },
      },
    );
  });
}
