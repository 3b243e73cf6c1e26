import type { Actor } from "../access/actor.ts";
import { may } from "../access/permissions.ts";
import type { Reader, Tx } from "../db/database.ts";
import type { DecisionRow, FileRow, TurnRow } from "../db/tables.ts";
import type { Day } from "../values/day.ts";
import type { Instant } from "../values/instant.ts";
import type { Verdict } from "./decision.ts";
import type { Turn } from "./turn.ts";

export async function findOpenTurn(reader: Reader, proposalId: string): Promise<Turn | undefined> {
  const row = await reader
    .selectFrom("turns")
    .selectAll()
    .where("proposal_id", "=", proposalId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row && toTurn(row);
}

/** The open turns of these proposals with the name of who must act, by proposal. */
export async function listOpenTurns(
  reader: Reader,
  proposalIds: readonly string[],
): Promise<ReadonlyMap<string, Turn & { readonly holderName: string }>> {
  if (proposalIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom("turns")
    .innerJoin("organisations", "organisations.id", "turns.organisation_id")
    .selectAll("turns")
    .select("organisations.name_vi")
    .where("turns.ended_at", "is", null)
    .where("turns.proposal_id", "in", proposalIds)
    .execute();
  return new Map(rows.map((row) => [row.proposal_id, { ...toTurn(row), holderName: row.name_vi }]));
}

/** The code of the instrument that carries the proposal; null while none does. */
export async function findCarrier(reader: Reader, proposalId: string): Promise<string | null> {
  const row = await reader
    .selectFrom("instrument_items")
    .innerJoin("instruments", "instruments.id", "instrument_items.instrument_id")
    .select("instruments.code")
    .where("instrument_items.proposal_id", "=", proposalId)
    .executeTakeFirst();
  return row?.code ?? null;
}

export type Decision = {
  readonly id: string;
  readonly proposalId: string;
  readonly revisionId: string;
  readonly turnId: string;
  readonly round: number;
  readonly stage: string;
  readonly verdict: Verdict;
  readonly reason: string;
  /** Null when the signer has no account here. */
  readonly deciderId: string | null;
  readonly deciderName: string;
  readonly deciderTitle: string;
  readonly recorderId: string;
  readonly recorderName: string;
  readonly onPaper: boolean;
  readonly documentNumber: string | null;
  readonly signedOn: Day | null;
  readonly fileId: string | null;
  readonly shownHash: string;
  readonly decidedAt: Instant;
};

/** The decisions on a proposal, oldest first. */
export async function listDecisions(reader: Reader, proposalId: string): Promise<readonly Decision[]> {
  const rows = await decisions(reader)
    .where("decisions.proposal_id", "=", proposalId)
    .orderBy("decisions.decided_at")
    .orderBy("decisions.id")
    .execute();
  return rows.map(toDecision);
}

export async function findDecisionOnTurn(reader: Reader, turnId: string): Promise<Decision | undefined> {
  const row = await decisions(reader).where("decisions.turn_id", "=", turnId).executeTakeFirst();
  return row && toDecision(row);
}

export type QueueItem = {
  readonly turn: Turn;
  readonly holderName: string;
  readonly proposalId: string;
  readonly code: string;
  readonly title: string;
  readonly ministryName: string;
  readonly status: string;
};

/** What waits for this person, the latest deadline last: turns of their unit or ministry in one of their roles. */
export async function listQueue(reader: Reader, actor: Actor, limit = 200): Promise<readonly QueueItem[]> {
  const rows = await queued(reader)
    .where("turns.ended_at", "is", null)
    .where((where) =>
      where.or([
        where.and([
          where("turns.organisation_id", "in", [actor.organisationId, actor.ministryId]),
          where("turns.role", "in", [...actor.roles, ""]),
        ]),
        ...(may(actor, "decisions.record") ? [where("turns.stage", "=", "prime_minister")] : []),
      ]),
    )
    .orderBy("turns.due_on")
    .orderBy("turns.id")
    .limit(limit)
    .execute();
  return rows.map(toQueueItem);
}

/** What this person wrote and others must act on now. */
export async function listWaiting(reader: Reader, actor: Actor, limit = 200): Promise<readonly QueueItem[]> {
  const rows = await queued(reader)
    .where("turns.ended_at", "is", null)
    .where("turns.stage", "!=", "revising")
    .where("proposals.author_id", "=", actor.personId)
    .orderBy("turns.due_on")
    .orderBy("turns.id")
    .limit(limit)
    .execute();
  return rows.map(toQueueItem);
}

export type DoneItem = Pick<QueueItem, "proposalId" | "code" | "title" | "ministryName" | "status"> & {
  readonly verdict: Verdict;
  readonly stage: string;
  readonly decidedAt: Instant;
};

/** What this person decided or recorded, newest first. */
export async function listDone(reader: Reader, actor: Actor, limit = 50): Promise<readonly DoneItem[]> {
  const rows = await reader
    .selectFrom("decisions")
    .innerJoin("proposals", "proposals.id", "decisions.proposal_id")
    .innerJoin("organisations", "organisations.id", "proposals.ministry_id")
    .innerJoin("proposal_revisions as decided", "decided.id", "decisions.revision_id")
    .select(["proposals.id", "proposals.code", "decided.title", "proposals.status", "organisations.short_name"])
    .select(["decisions.verdict", "decisions.stage", "decisions.decided_at"])
    .where("decisions.recorder_id", "=", actor.personId)
    .orderBy("decisions.decided_at", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    proposalId: row.id,
    code: row.code,
    title: row.title,
    status: row.status,
    ministryName: row.short_name,
    verdict: row.verdict as Verdict,
    stage: row.stage,
    decidedAt: row.decided_at,
  }));
}

export async function findFile(reader: Reader, id: string): Promise<FileRow | undefined> {
  return reader.selectFrom("files").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function insertTurn(tx: Tx, turn: Turn): Promise<void> {
  await tx
    .insertInto("turns")
    .values({
      id: turn.id,
      proposal_id: turn.proposalId,
      round: turn.round,
      stage: turn.stage,
      organisation_id: turn.organisationId,
      role: turn.role,
      since_at: turn.sinceAt,
      due_on: turn.dueOn,
      ended_at: turn.endedAt,
    })
    .execute();
}

/** Ends a turn; false when somebody ended it before: of two deciders at the same instant exactly one goes on. */
export async function saveTurnEnd(tx: Tx, turnId: string, at: Instant): Promise<boolean> {
  const result = await tx
    .updateTable("turns")
    .set({ ended_at: at })
    .where("id", "=", turnId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function insertDecision(tx: Tx, decision: Omit<Decision, "recorderName">): Promise<void> {
  await tx
    .insertInto("decisions")
    .values({
      id: decision.id,
      proposal_id: decision.proposalId,
      revision_id: decision.revisionId,
      turn_id: decision.turnId,
      round: decision.round,
      stage: decision.stage,
      verdict: decision.verdict,
      reason: decision.reason,
      decider_id: decision.deciderId,
      decider_name: decision.deciderName,
      decider_title: decision.deciderTitle,
      recorder_id: decision.recorderId,
      on_paper: decision.onPaper ? 1 : 0,
      document_number: decision.documentNumber,
      signed_on: decision.signedOn,
      file_id: decision.fileId,
      shown_hash: decision.shownHash,
      decided_at: decision.decidedAt,
    })
    .execute();
}

export async function insertFile(tx: Tx, file: FileRow): Promise<void> {
  await tx.insertInto("files").values(file).execute();
}

function decisions(reader: Reader) {
  return reader
    .selectFrom("decisions")
    .innerJoin("users", "users.id", "decisions.recorder_id")
    .selectAll("decisions")
    .select("users.full_name as recorder_name");
}

function queued(reader: Reader) {
  return reader
    .selectFrom("turns")
    .innerJoin("proposals", "proposals.id", "turns.proposal_id")
    .innerJoin("organisations as holder", "holder.id", "turns.organisation_id")
    .innerJoin("organisations as ministry", "ministry.id", "proposals.ministry_id")
    .selectAll("turns")
    .select(["proposals.code", "proposals.title", "proposals.status"])
    .select(["holder.name_vi as holder_name", "ministry.short_name as ministry_name"]);
}

type QueueRow = Awaited<ReturnType<ReturnType<typeof queued>["execute"]>>[number];

function toQueueItem(row: QueueRow): QueueItem {
  return {
    turn: toTurn(row),
    holderName: row.holder_name,
    proposalId: row.proposal_id,
    code: row.code,
    title: row.title,
    ministryName: row.ministry_name,
    status: row.status,
  };
}

function toTurn(row: TurnRow): Turn {
  return {
    id: row.id,
    proposalId: row.proposal_id,
    round: row.round,
    stage: row.stage as Turn["stage"],
    organisationId: row.organisation_id,
    role: row.role,
    sinceAt: row.since_at,
    dueOn: row.due_on,
    endedAt: row.ended_at,
  };
}

function toDecision(row: DecisionRow & { readonly recorder_name: string }): Decision {
  return {
    id: row.id,
    proposalId: row.proposal_id,
    revisionId: row.revision_id,
    turnId: row.turn_id,
    round: row.round,
    stage: row.stage,
    verdict: row.verdict as Verdict,
    reason: row.reason,
    deciderId: row.decider_id,
    deciderName: row.decider_name,
    deciderTitle: row.decider_title,
    recorderId: row.recorder_id,
    recorderName: row.recorder_name,
    onPaper: row.on_paper === 1,
    documentNumber: row.document_number,
    signedOn: row.signed_on,
    fileId: row.file_id,
    shownHash: row.shown_hash,
    decidedAt: row.decided_at,
  };
}
