import type { ActionContext } from "../db/action.ts";
import type { Tx } from "../db/database.ts";
import { moveStep } from "../proposals/actions.ts";
import type { Proposal } from "../proposals/proposal.ts";
import { Refused } from "../values/refusal.ts";
import { judgeReverser, judgeWithdrawer } from "./decision.ts";
import { findSituation } from "./situation-repository.ts";
import { revising } from "./stages.ts";
import { endTurnStep, findExisting, openTurnStep, recordStep, refuse } from "./turn-actions.ts";

/** Takes a proposal that is not decided yet back for good. */
export async function withdraw(context: ActionContext, code: string, version: number, reason: string): Promise<void> {
  await context.database.inTransaction(async (tx) => {
    const { proposal, authors } = await findSituation(tx, await findExisting(tx, code));
    refuse(judgeWithdrawer(proposal, authors, context.actor));
    assertVersion(proposal, version);
    await endTurnStep(tx, context, proposal);
    const moved = await moveStep(tx, context, proposal, "withdraw", { reversalReason: reason });
    await recordStep(tx, context, moved, "approvals.withdrawn", { from: proposal.status });
  });
}

/** Takes an approval back, so that the unit drafts again; from there every stage is passed once more. */
export async function reopen(context: ActionContext, code: string, version: number, reason: string): Promise<void> {
  await context.database.inTransaction(async (tx) => {
    const proposal = await findReversible(tx, context, code, version);
    const changes = { round: proposal.round + 1, approvedAt: null, reversalReason: reason };
    const moved = await moveStep(tx, context, proposal, "reopen", changes);
    await openTurnStep(tx, context, moved, { ...revising, seat: { at: "drafting-unit" } });
    await recordStep(tx, context, moved, "approvals.reopened", { round: moved.round });
  });
}

/** Takes an approved proposal back for good: it counts no longer. */
export async function revoke(context: ActionContext, code: string, version: number, reason: string): Promise<void> {
  await context.database.inTransaction(async (tx) => {
    const proposal = await findReversible(tx, context, code, version);
    const moved = await moveStep(tx, context, proposal, "revoke", { reversalReason: reason });
    await recordStep(tx, context, moved, "approvals.revoked", { round: proposal.round });
  });
}

async function findReversible(tx: Tx, context: ActionContext, code: string, version: number): Promise<Proposal> {
  const situation = await findSituation(tx, await findExisting(tx, code));
  const refusal = judgeReverser(situation, context.actor);
  if (refusal) throw new Refused(refusal, { instrument: situation.carrier ?? "" });
  assertVersion(situation.proposal, version);
  return situation.proposal;
}

function assertVersion(proposal: Proposal, version: number): void {
  if (proposal.version !== version) throw new Refused("stale");
}
