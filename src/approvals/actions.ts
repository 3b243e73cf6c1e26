import { createHash } from "node:crypto";
import { mayIn } from "../access/permissions.ts";
import type { ActionContext } from "../db/action.ts";
import type { Tx } from "../db/database.ts";
import { formatInstant } from "../i18n/format.ts";
import { record } from "../journal/actions.ts";
import type { Details } from "../journal/entry.ts";
import { findWorkCalendar } from "../organisations/repository.ts";
import { moveStep } from "../proposals/actions.ts";
import { findDraft } from "../proposals/draft-repository.ts";
import type { Proposal } from "../proposals/proposal.ts";
import { isReady, lacksOf } from "../proposals/readiness.ts";
import { findProposalByCode, findRevision } from "../proposals/repository.ts";
import { type Day, dayOfInstant } from "../values/day.ts";
import { Refused, type RefusalCode } from "../values/refusal.ts";
import {
  isSignedByAuthor,
  judgeDecider,
  judgeRecorder,
  maySubmit,
  mayWithdraw,
  reasonProblem,
  signedOnProblem,
  type Situation,
  type Verdict,
} from "./decision.ts";
import {
  type Decision,
  findDecisionOnTurn,
  findOpenTurn,
  insertDecision,
  insertFile,
  insertTurn,
  saveTurnEnd,
} from "./repository.ts";
import { findSeat, findSituation } from "./situation-repository.ts";
import { revising, type Stage, stageAfter, stagesOf } from "./stages.ts";
import { dueOn } from "./turn.ts";

/** Sends a draft or a returned proposal on its way, from the first stage. Refuses as not ready while something stops it. */
export async function submit(context: ActionContext, code: string, version: number): Promise<void> {
  await context.database.inTransaction((tx) => submitStep(tx, context, code, version));
}

export async function submitStep(tx: Tx, context: ActionContext, code: string, version: number): Promise<void> {
  const proposal = await findExisting(tx, code);
  if (!mayIn(context.actor, "proposals.draft", context.actor.ministryId)) throw new Refused("not-permitted");
  if (proposal.ministryId !== context.actor.ministryId) throw new Refused("foreign-agency");
  if (proposal.status !== "draft" && proposal.status !== "returned") throw new Refused("wrong-state");
  if (!maySubmit(proposal, context.actor)) throw new Refused("not-permitted");
  if (proposal.version !== version) throw new Refused("stale");
  const draft = await findDraft(tx, proposal, context.today);
  const stopping = lacksOf(draft).filter(({ weight }) => weight === "stops");
  const route = draft.competence?.route;
  if (!isReady(stopping) || !route) throw new Refused("not-ready", { count: Math.max(stopping.length, 1) });
  await endOpenTurn(tx, context, proposal);
  const sent = await moveStep(tx, context, proposal, "submit", { route, submittedAt: context.now });
  await openTurn(tx, context, sent, stagesOf(route, context.today)[0]!);
  await recordOn(tx, context, sent, "approvals.submitted", { route, round: sent.round, revision: sent.revision });
}

/** What a form on a decision names: the turn it was opened in, and the fingerprint of what was shown. */
export type Shown = { readonly code: string; readonly turnId: string; readonly shownHash: string };
export type Verdicted = Shown & { readonly verdict: Verdict; readonly reason: string };

/** Decides in one's own name. Of two deciders at the same instant the second is told who was first. */
export async function decide(context: ActionContext, input: Verdicted): Promise<void> {
  await context.database.inTransaction((tx) => decideStep(tx, context, input));
}

export async function decideStep(tx: Tx, context: ActionContext, input: Verdicted): Promise<void> {
  const situation = await findCurrent(tx, input);
  refuse(judgeDecider(situation, context.actor));
  assertShown(situation, input);
  if (reasonProblem(input.verdict, input.reason)) throw new Refused("not-ready", { count: 1 });
  const { personId, name, organisationName } = context.actor;
  await settle(tx, context, situation, input, {
    deciderId: personId,
    deciderName: name,
    deciderTitle: organisationName,
    onPaper: false,
    documentNumber: null,
    signedOn: null,
    fileId: null,
  });
}

export type StoredFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };
export type PaperDecision = Verdicted & {
  readonly documentNumber: string;
  readonly signedOn: Day;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly file: StoredFile;
};

/** Records a decision that was signed on paper: the signer decided, the clerk recorded; both are kept. */
export async function recordDecision(context: ActionContext, input: PaperDecision): Promise<void> {
  await context.database.inTransaction((tx) => recordDecisionStep(tx, context, input));
}

export async function recordDecisionStep(tx: Tx, context: ActionContext, input: PaperDecision): Promise<void> {
  const situation = await findCurrent(tx, input);
  refuse(judgeRecorder(situation, context.actor));
  if (isSignedByAuthor(situation, input.signerName)) throw new Refused("own-proposal");
  assertShown(situation, input);
  const sentOn = dayOfInstant(situation.proposal.submittedAt ?? context.now);
  const problem = reasonProblem(input.verdict, input.reason) ?? signedOnProblem(input.signedOn, sentOn, context.today);
  if (problem) throw new Refused("not-ready", { count: 1 });
  const organisationId = situation.proposal.ministryId;
  const fileId = await saveFileStep(tx, context, { ...input.file, organisationId });
  await settle(tx, context, situation, input, {
    deciderId: null,
    deciderName: input.signerName,
    deciderTitle: input.signerTitle,
    onPaper: true,
    documentNumber: input.documentNumber,
    signedOn: input.signedOn,
    fileId,
  });
}

/** Takes a proposal back for good. */
export async function withdraw(context: ActionContext, code: string, version: number, reason: string): Promise<void> {
  await context.database.inTransaction(async (tx) => {
    const proposal = await findExisting(tx, code);
    const { authors } = await findSituation(tx, proposal);
    if (!mayWithdraw(proposal, authors, context.actor)) {
      const isOver = ["approved", "refused", "withdrawn"].includes(proposal.status);
      throw new Refused(isOver ? "wrong-state" : "not-permitted");
    }
    if (proposal.version !== version) throw new Refused("stale");
    await endOpenTurn(tx, context, proposal);
    const moved = await moveStep(tx, context, proposal, "withdraw", { withdrawalReason: reason });
    await recordOn(tx, context, moved, "approvals.withdrawn", { from: proposal.status });
  });
}

/** Keeps a file; whoever may read the proposals of `organisationId` (the actor's ministry unless told) may read it. */
export async function saveFileStep(
  tx: Tx,
  context: ActionContext,
  file: StoredFile & { readonly organisationId?: string },
): Promise<string> {
  const id = context.newId();
  await insertFile(tx, {
    id,
    name: file.name,
    media_type: file.mediaType,
    size: file.bytes.byteLength,
    digest: createHash("sha256").update(file.bytes).digest("hex"),
    content: file.bytes,
    organisation_id: file.organisationId ?? context.actor.ministryId,
    uploaded_by: context.actor.personId,
    uploaded_at: context.now,
  });
  return id;
}

type Decider = Pick<
  Decision,
  "deciderId" | "deciderName" | "deciderTitle" | "onPaper" | "documentNumber" | "signedOn" | "fileId"
>;

async function settle(
  tx: Tx,
  context: ActionContext,
  situation: Situation,
  { verdict, reason, shownHash }: Verdicted,
  decider: Decider,
): Promise<void> {
  const { proposal } = situation;
  const turn = situation.turn!;
  if (!(await saveTurnEnd(tx, turn.id, context.now))) throw await alreadyDecided(tx, turn.id);
  const revision = await findRevision(tx, proposal.id, proposal.revision);
  await insertDecision(tx, {
    id: context.newId(),
    proposalId: proposal.id,
    revisionId: revision!.id,
    turnId: turn.id,
    round: proposal.round,
    stage: turn.stage,
    verdict,
    reason,
    recorderId: context.actor.personId,
    shownHash,
    decidedAt: context.now,
    ...decider,
  });
  await follow(tx, context, situation, verdict);
  await recordOn(tx, context, proposal, "approvals.decided", {
    stage: turn.stage,
    verdict,
    round: proposal.round,
    revision: proposal.revision,
    shown_hash: shownHash,
    on_paper: decider.onPaper,
  });
}

/** What follows from a verdict: back to the unit, the end, the next stage, or approval. */
async function follow(tx: Tx, context: ActionContext, { proposal, stage }: Situation, verdict: Verdict): Promise<void> {
  if (verdict === "refuse") {
    await moveStep(tx, context, proposal, "refuse");
    return;
  }
  if (verdict === "return") {
    const returned = await moveStep(tx, context, proposal, "return", { round: proposal.round + 1 });
    await openTurn(tx, context, returned, { ...revising, seat: { at: "drafting-unit" } });
    return;
  }
  const next = stageAfter(proposal.route!, dayOfInstant(proposal.submittedAt!), stage!.code);
  if (next) await openTurn(tx, context, await moveStep(tx, context, proposal, "advance"), next);
  else await moveStep(tx, context, proposal, "approve", { approvedAt: context.now });
}

async function openTurn(
  tx: Tx,
  context: ActionContext,
  proposal: Proposal,
  stage: Pick<Stage, "role" | "seat" | "workingDays"> & { readonly code: Stage["code"] | "revising" },
): Promise<void> {
  const { now, today, newId } = context;
  await insertTurn(tx, {
    id: newId(),
    proposalId: proposal.id,
    round: proposal.round,
    stage: stage.code,
    organisationId: await findSeat(tx, stage.seat, proposal, today),
    role: stage.role,
    sinceAt: now,
    dueOn: dueOn(today, stage.workingDays, await findWorkCalendar(tx)),
    endedAt: null,
  });
}

async function endOpenTurn(tx: Tx, context: ActionContext, proposal: Proposal): Promise<void> {
  const turn = await findOpenTurn(tx, proposal.id);
  if (turn && !(await saveTurnEnd(tx, turn.id, context.now))) throw await alreadyDecided(tx, turn.id);
}

async function findExisting(tx: Tx, code: string): Promise<Proposal> {
  const proposal = await findProposalByCode(tx, code);
  if (!proposal) throw new Refused("not-found");
  return proposal;
}

/** The situation, if the turn that the form was opened in is still open. */
async function findCurrent(tx: Tx, { code, turnId }: Shown): Promise<Situation> {
  const situation = await findSituation(tx, await findExisting(tx, code));
  if (situation.turn?.id === turnId) return situation;
  throw await alreadyDecided(tx, turnId);
}

async function alreadyDecided(tx: Tx, turnId: string): Promise<Refused> {
  const decision = await findDecisionOnTurn(tx, turnId);
  if (!decision) return new Refused("wrong-state");
  return new Refused("already-decided", { who: decision.deciderName, when: formatInstant(decision.decidedAt) });
}

function assertShown(situation: Situation, { shownHash }: Shown): void {
  if (situation.contentHash !== shownHash) throw new Refused("stale");
}

function refuse(code: RefusalCode | null): void {
  if (code) throw new Refused(code);
}

function recordOn(tx: Tx, context: ActionContext, proposal: Proposal, verb: string, details: Details): Promise<void> {
  const happening = { chain: proposal.ministryId, verb, objectKind: "proposal", objectId: proposal.id };
  return record(tx, context, { ...happening, details: { code: proposal.code, ...details } });
}
