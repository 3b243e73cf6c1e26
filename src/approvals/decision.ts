/**
 * May this person decide this, here, now? The order of the answers is fixed: what is already decided, the stage, the holder,
 * duties apart (whoever wrote any revision never decides), and whether what was shown is still what stands. On paper the
 * same holds for the signer; the clerk who records is kept beside the decider.
 */
import type { Actor } from "../access/actor.ts";
import { hasRole } from "../access/actor.ts";
import { mayIn } from "../access/permissions.ts";
import { formatDay } from "../i18n/format.ts";
import { fold } from "../i18n/fold.ts";
import { nextStatus } from "../proposals/lifecycle.ts";
import { mayEdit, type Proposal } from "../proposals/proposal.ts";
import { shortestReason } from "../proposals/readiness.ts";
import type { Day } from "../values/day.ts";
import type { Issue } from "../values/issue.ts";
import type { RefusalCode } from "../values/refusal.ts";
import type { Stage } from "./stages.ts";
import type { Turn } from "./turn.ts";

export const verdicts = ["approve", "return", "refuse"] as const;
export type Verdict = (typeof verdicts)[number];

export type Situation = {
  readonly proposal: Proposal;
  /** The open turn and its stage; null when nobody decides now. */
  readonly turn: Turn | null;
  readonly stage: Stage | null;
  /** When the matter came to the open turn: the day on which the stage before was decided, on paper or here. */
  readonly arrivedOn: Day | null;
  readonly authors: readonly { readonly id: string; readonly name: string }[];
  readonly contentHash: string;
  /** Code of the instrument that carries it; null while none does. */
  readonly carrier: string | null;
};

/** Why the actor may not decide now; null when they may. */
export function judgeDecider({ proposal, turn, stage, authors }: Situation, actor: Actor): RefusalCode | null {
  if (proposal.status !== "in_review" || !turn || !stage) return "wrong-state";
  if (!mayIn(actor, "proposals.decide", actor.ministryId)) return "not-permitted";
  if (!mayIn(actor, "proposals.decide", proposal.ministryId)) return "foreign-agency";
  if (!holdsTurn(turn, actor)) return "not-permitted";
  return authors.some(({ id }) => id === actor.personId) ? "own-proposal" : null;
}

/** Why the actor may not record a decision signed on paper; null when they may. */
export function judgeRecorder({ proposal, turn, stage, authors }: Situation, actor: Actor): RefusalCode | null {
  if (proposal.status !== "in_review" || !turn || !stage) return "wrong-state";
  if (!mayIn(actor, "decisions.record", proposal.ministryId)) return "not-permitted";
  if (!stage.isRecordable) return "wrong-state";
  return authors.some(({ id }) => id === actor.personId) ? "own-proposal" : null;
}

/** True when the signer bears the name of somebody who wrote it: the recorder then confirms that it is another person. */
export function isSignedByAuthor({ authors }: Situation, signer: string): boolean {
  return authors.some(({ name }) => fold(name) === fold(signer));
}

/** The turn is of the actor's unit or ministry, in one of the actor's roles. */
export function holdsTurn(turn: Pick<Turn, "organisationId" | "role">, actor: Actor): boolean {
  const isTheirs = turn.organisationId === actor.organisationId || turn.organisationId === actor.ministryId;
  return isTheirs && actor.roles.some((role) => role === turn.role);
}

/** Every verdict but plain approval needs its reason. */
export function reasonProblem(verdict: Verdict, reason: string): Issue | null {
  if (verdict === "approve" || reason.trim().length >= shortestReason) return null;
  return { field: "reason", key: "approvals.issue.reason" };
}

/** A paper is signed after the matter came to the stage and not later than today. */
export function signedOnProblem(signedOn: Day, arrivedOn: Day, today: Day): Issue | null {
  if (signedOn > today) return { field: "signed_on", key: "approvals.issue.signed-future" };
  return signedOn < arrivedOn
    ? { field: "signed_on", key: "approvals.issue.signed-before", params: { day: formatDay(arrivedOn) } }
    : null;
}

/** Why the actor may not withdraw it; null when they may: its author or its head of unit, while nothing is decided for good. */
export function judgeWithdrawer(proposal: Proposal, authors: Situation["authors"], actor: Actor): RefusalCode | null {
  if (!nextStatus(proposal.status, "withdraw")) return "wrong-state";
  const isAuthor = authors.some(({ id }) => id === actor.personId) || proposal.authorId === actor.personId;
  const isHead = hasRole(actor, "unit_head") && actor.organisationId === proposal.unitId;
  const mayAct = (isAuthor && mayIn(actor, "proposals.draft", proposal.ministryId)) || isHead;
  return mayAct ? null : "not-permitted";
}

/** Why the actor may not take the approval back; null when they may: the ministry's leader or its legal office. */
export function judgeReverser({ proposal, carrier }: Situation, actor: Actor): RefusalCode | null {
  if (proposal.status !== "approved") return "wrong-state";
  if (!hasRole(actor, "ministry_leader") && !hasRole(actor, "legal_office")) return "not-permitted";
  if (proposal.ministryId !== actor.ministryId) return "foreign-agency";
  return carrier === null ? null : "held-by-instrument";
}

/** May the actor send it for approval? A drafter of its own unit. */
export function maySubmit(proposal: Proposal, actor: Actor): boolean {
  return nextStatus(proposal.status, "submit") !== undefined && mayEdit(proposal, actor);
}

export const actionCodes = ["edit", "submit", "decide", "record", "withdraw", "reopen", "revoke"] as const;
export type ActionCode = (typeof actionCodes)[number];

/** What the actor may do with the proposal now, in the order in which a page offers it. */
export function openActions(situation: Situation, actor: Actor): readonly ActionCode[] {
  const { proposal, authors } = situation;
  const isOpen: Readonly<Record<ActionCode, boolean>> = {
    edit: mayEdit(proposal, actor),
    submit: maySubmit(proposal, actor),
    decide: judgeDecider(situation, actor) === null,
    record: judgeRecorder(situation, actor) === null,
    withdraw: judgeWithdrawer(proposal, authors, actor) === null,
    reopen: judgeReverser(situation, actor) === null,
    revoke: judgeReverser(situation, actor) === null,
  };
  return actionCodes.filter((code) => isOpen[code]);
}
