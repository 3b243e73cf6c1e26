/** What every page of the editor needs: a proposal that the visitor may change now, and an answer when two people saved. */
import { mayIn } from "../access/permissions.ts";
import { Refused } from "../values/refusal.ts";
import type { Reply, SignedInVisit, Submission, Typed } from "../web/route.ts";
import { render } from "../web/view.ts";
import { type ConflictRow, conflictPage, renderConflict } from "./conflict-pages.ts";
import { isOpenForDrafting } from "./lifecycle.ts";
import { mayEdit, type Proposal } from "./proposal.ts";
import { findProposalByCode } from "./repository.ts";

export async function findEditable(visit: SignedInVisit): Promise<Proposal> {
  const proposal = await findProposalByCode(visit.reader, visit.params.code ?? "");
  if (!proposal) throw new Refused("not-found");
  if (!mayIn(visit.actor, "proposals.draft", proposal.ministryId)) throw new Refused("foreign-agency");
  if (!isOpenForDrafting(proposal.status)) throw new Refused("wrong-state");
  if (!mayEdit(proposal, visit.actor)) throw new Refused("not-permitted");
  return proposal;
}

/** Where the form goes again, and what stands beside what was typed. */
export type Saved = { readonly action: string; readonly rows: readonly ConflictRow[] };

/** Saves; when somebody was faster, shows what stands beside what was typed (409), so that nothing is lost. */
export async function answerConflict(
  submission: Submission,
  typed: Typed,
  save: () => Promise<Reply>,
  findSaved: (current: Proposal) => Promise<Saved>,
): Promise<Reply> {
  try {
    return await save();
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== "stale") throw error;
    const current = await findEditable(submission);
    const { action, rows } = await findSaved(current);
    const model = conflictPage(current, action, rows, typed, submission.t);
    return { kind: "page", status: 409, html: render(renderConflict, submission.frame, model) };
  }
}
