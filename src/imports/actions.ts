import { createHash } from "node:crypto";
import { systemActor } from "../access/actor.ts";
import { may, mayIn } from "../access/permissions.ts";
import type { ActionContext } from "../db/action.ts";
import type { Tx } from "../db/database.ts";
import { record } from "../journal/actions.ts";
import type { Id } from "../values/id.ts";
import { Refused } from "../values/refusal.ts";
import { findHoldings, findScope, findUndoPlan } from "./holdings-repository.ts";
import { type Import, type ImportCounts, importCode, importCodePrefix, isUndoable, undoDays } from "./import.ts";
import { type ImportPlan, isFreeOfErrors, rowsLeftOut } from "./plan.ts";
import { planDigest } from "./plan-digest.ts";
import { isError } from "./problem.ts";
import type { ProcedureList } from "./procedure-list.ts";
import { takeBackStep, writePlanStep } from "./record-actions.ts";
import {
  findImportByCode,
  findLastNumber,
  insertChanges,
  insertImport,
  saveApplied,
  saveUndone,
} from "./repository.ts";
import { planWithin } from "./scoped-plan.ts";
import { obstaclesDigest } from "./undo.ts";

export type Upload = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What the preview shows; made from these bytes. */
  readonly plan: ImportPlan;
  /** The ministry whose records the file is about; null for several. */
  readonly ministryId: Id | null;
};

/** Keeps the file and the counts of its preview, and nothing of its rows; returns the receipt's code. */
export async function storeUpload(context: ActionContext, upload: Upload): Promise<string> {
  assertMayImport(context, upload.ministryId);
  const { database, actor, newId, now, today } = context;
  const fileDigest = createHash("sha256").update(upload.bytes).digest("hex");
  const planned = { counts: countsOf(upload.plan), planDigest: planDigest(upload.plan) };
  return database.inTransaction(async (tx) => {
    const number = (await findLastNumber(tx, database.engine, importCodePrefix(today))) + 1;
    const one = { id: newId(), code: importCode(today, number), kind: "procedures", fileDigest, ...planned } as const;
    const { fileName, bytes: content, ministryId } = upload;
    const uploaderId = actor.personId === systemActor.personId ? null : actor.personId;
    await insertImport(tx, { ...one, fileName, content, ministryId, uploaderId, uploadedAt: now });
    await recordOn(tx, context, { ...one, ministryId }, "imports.uploaded");
    return one.code;
  });
}

export type Approval = {
  /** The plan's digest as the preview showed it. */
  readonly shownDigest: string;
  /** Applies the good rows although others have errors. */
  readonly skipBadRows: boolean;
};

/**
 * Writes what the preview showed, all of it or nothing; returns the plan that was applied. `list` is read from the stored file.
 * Refuses a handled import, a catalogue that moved since the preview, and errors that nobody agreed to leave out.
 */
export async function applyImport(
  context: ActionContext,
  code: string,
  list: ProcedureList,
  approval: Approval,
): Promise<ImportPlan> {
  return context.database.inTransaction(async (tx) => {
    const one = await findOwn(tx, context, code);
    if (one.status !== "previewed") throw new Refused("import-already-applied");
    const holdings = await findHoldings(tx, context.today);
    const plan = planWithin(list, holdings, await findScope(tx, context.actor, one.ministryId));
    const digest = planDigest(plan);
    if (digest !== approval.shownDigest) throw new Refused("import-outdated");
    const counts = countsOf(plan);
    if (!isFreeOfErrors(plan) && !approval.skipBadRows)
      throw new Refused("import-has-problems", { count: counts.errors });
    const isFirst = await saveApplied(tx, one.id, { at: context.now, counts, planDigest: digest });
    if (!isFirst) throw new Refused("import-already-applied");
    await insertChanges(tx, await writePlanStep(tx, context, { plan, holdings, one }));
    await recordOn(tx, context, { ...one, counts }, "imports.applied", {
      plan_digest: digest,
      left_out: rowsLeftOut(plan).length,
    });
    return plan;
  });
}

export type Undoing = {
  /** Codes of records to take back although they were changed since. */
  readonly ticked: ReadonlySet<string>;
  /** The digest of the records in the way as they were shown. */
  readonly shownDigest: string;
};

/** Takes an applied import back within thirty days; returns how many records went, returned to before, and stayed. */
export async function undoImport(
  context: ActionContext,
  code: string,
  undoing: Undoing,
): Promise<{ readonly removed: number; readonly restored: number; readonly kept: number }> {
  return context.database.inTransaction(async (tx) => {
    const one = await findOwn(tx, context, code);
    if (one.status !== "applied") throw new Refused("import-not-applied");
    if (!isUndoable(one, context.now)) throw new Refused("import-too-old", { days: undoDays });
    const { plan, holdings } = await findUndoPlan(tx, one, context.today, undoing.ticked);
    const obstacles = plan.changedSince.length + plan.used.length;
    if (obstaclesDigest(plan) !== undoing.shownDigest) throw new Refused("import-changed-since", { count: obstacles });
    if (!(await saveUndone(tx, one.id, context.now))) throw new Refused("import-not-applied");
    await takeBackStep(tx, context, { plan, holdings });
    const held = plan.changedSince.filter((change) => !undoing.ticked.has(change.code));
    const kept = new Set([...held, ...plan.used].map((each) => each.code)).size;
    const outcome = { removed: plan.remove.length, restored: plan.restore.length, kept };
    await recordOn(tx, context, one, "imports.undone", outcome);
    return outcome;
  });
}

export function countsOf(plan: ImportPlan): ImportCounts {
  return {
    rows: plan.rowCount,
    add: plan.add.length,
    change: plan.change.length,
    same: plan.same.length,
    errors: plan.problems.filter(isError).length,
  };
}

/** An import of another ministry is nobody's business. */
async function findOwn(tx: Tx, context: ActionContext, code: string): Promise<Import> {
  const one = await findImportByCode(tx, code);
  if (!one) throw new Refused("not-found");
  assertMayImport(context, one.ministryId);
  return one;
}

function assertMayImport({ actor }: ActionContext, ministryId: Id | null): void {
  if (!may(actor, "imports.run")) throw new Refused("not-permitted");
  if (!mayIn(actor, "imports.run", ministryId ?? "")) throw new Refused("foreign-agency");
}

function recordOn(
  tx: Tx,
  context: ActionContext,
  one: Pick<Import, "id" | "code" | "ministryId" | "fileDigest" | "counts">,
  verb: string,
  details: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  const { id: objectId, code, ministryId, fileDigest: file_digest, counts } = one;
  return record(tx, context, {
    chain: ministryId ?? "system",
    verb,
    objectKind: "import",
    objectId,
    details: { code, file_digest, ...counts, ...details },
  });
}
