import { createHash } from "node:crypto";
import { mayIn } from "../access/permissions.ts";
import type { ActionContext } from "../db/action.ts";
import type { Tx } from "../db/database.ts";
import { moveStep } from "../proposals/actions.ts";
import { findDraft } from "../proposals/draft-repository.ts";
import { isReady, lacksOf } from "../proposals/readiness.ts";
import { findRevision } from "../proposals/repository.ts";
import { type Day, dayOfInstant } from "../values/day.ts";
import { Refused } from "../values/refusal.ts";
import {
  isSignedByAuthor,
  judgeDecider,
  judgeRecorder,
  maySubmit,
  reasonProblem,
  signedOnProblem,
  type Situation,
  type Verdict,
} from "./decision.ts";
import { type Decision, insertDecision, insertFile, saveTurnEnd } from "./repository.ts";
import { findSituation } from "./situation-repository.ts";
import { revising, stageAfter, stagesOf } from "./stages.ts";
import { alreadyDecided, endTurnStep, findExisting, openTurnStep, recordStep, refuse } from "./turn-actions.ts";

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
  await endTurnStep(tx, context, proposal);
  const sent = await moveStep(tx, context, proposal, "submit", {
    route,
    submittedAt: context.now,
    reversalReason: null,
  });
  await openTurnStep(tx, context, sent, stagesOf(route, context.today)[0]!);
  await recordStep(tx, context, sent, "approvals.submitted", { route, round: sent.round, revision: sent.revision });
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
  if (reasonProblem(input.verdict, input.reason)) throw new Refused("incomplete-decision");
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
  /** The recorder confirms that the signer only bears an author's name. */
  readonly isNamesake?: boolean;
  readonly file: StoredFile;
};

/** Records a decision that was signed on paper: the signer decided, the clerk recorded; both are kept. */
export async function recordDecision(context: ActionContext, input: PaperDecision): Promise<void> {
  await context.database.inTransaction((tx) => recordDecisionStep(tx, context, input));
}

export async function recordDecisionStep(tx: Tx, context: ActionContext, input: PaperDecision): Promise<void> {
  const situation = await findCurrent(tx, input);
  refuse(judgeRecorder(situation, context.actor));
  if (isSignedByAuthor(situation, input.signerName) && !input.isNamesake) throw new Refused("own-proposal");
  assertShown(situation, input);
  const problem =
    reasonProblem(input.verdict, input.reason) ?? signedOnProblem(input.signedOn, situation.arrivedOn!, context.today);
  if (problem) throw new Refused("incomplete-decision");
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
  await recordStep(tx, context, proposal, "approvals.decided", {
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
    await openTurnStep(tx, context, returned, { ...revising, seat: { at: "drafting-unit" } });
    return;
  }
  const next = stageAfter(proposal.route!, dayOfInstant(proposal.submittedAt!), stage!.code);
  if (next) await openTurnStep(tx, context, await moveStep(tx, context, proposal, "advance"), next);
  else await moveStep(tx, context, proposal, "approve", { approvedAt: context.now });
}

/** The situation, if the turn that the form was opened in is still open. */
async function findCurrent(tx: Tx, { code, turnId }: Shown): Promise<Situation> {
  const situation = await findSituation(tx, await findExisting(tx, code));
  if (situation.turn?.id === turnId) return situation;
  throw await alreadyDecided(tx, turnId);
}

function assertShown(situation: Situation, { shownHash }: Shown): void {
  if (situation.contentHash !== shownHash) throw new Refused("stale");
}
