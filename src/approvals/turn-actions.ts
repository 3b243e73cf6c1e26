/** What every action on a proposal's way does: find it, end its turn, open the next, write the journal line. */
import type { ActionContext } from "../db/action.ts";
import type { Tx } from "../db/database.ts";
import { formatInstant } from "../i18n/format.ts";
import { record } from "../journal/actions.ts";
import type { Details } from "../journal/entry.ts";
import { findWorkCalendar } from "../organisations/repository.ts";
import type { Proposal } from "../proposals/proposal.ts";
import { findProposalByCode } from "../proposals/repository.ts";
import { Refused, type RefusalCode } from "../values/refusal.ts";
import { findDecisionOnTurn, findOpenTurn, insertTurn, saveTurnEnd } from "./repository.ts";
import { findSeat } from "./situation-repository.ts";
import type { Stage } from "./stages.ts";
import { dueOn } from "./turn.ts";

export async function findExisting(tx: Tx, code: string): Promise<Proposal> {
  const proposal = await findProposalByCode(tx, code);
  if (!proposal) throw new Refused("not-found");
  return proposal;
}

export async function openTurnStep(
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

export async function endTurnStep(tx: Tx, context: ActionContext, proposal: Proposal): Promise<void> {
  const turn = await findOpenTurn(tx, proposal.id);
  if (turn && !(await saveTurnEnd(tx, turn.id, context.now))) throw await alreadyDecided(tx, turn.id);
}

export async function alreadyDecided(tx: Tx, turnId: string): Promise<Refused> {
  const decision = await findDecisionOnTurn(tx, turnId);
  if (!decision) return new Refused("wrong-state");
  return new Refused("already-decided", { who: decision.deciderName, when: formatInstant(decision.decidedAt) });
}

export function refuse(code: RefusalCode | null): void {
  if (code) throw new Refused(code);
}

export function recordStep(
  tx: Tx,
  context: ActionContext,
  proposal: Proposal,
  verb: string,
  details: Details,
): Promise<void> {
  const happening = { chain: proposal.ministryId, verb, objectKind: "proposal", objectId: proposal.id };
  return record(tx, context, { ...happening, details: { code: proposal.code, ...details } });
}
