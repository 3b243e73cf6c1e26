/**
 * A proposal is one regulation × one change: what to cut, in which words, for which saving. Its content stands in immutable
 * revisions; a decision names the revision it was taken on. `version` counts every change of the row, so that two people who
 * edit at once never overwrite each other.
 */
import type { Actor } from "../access/actor.ts";
import { mayIn } from "../access/permissions.ts";
import type { Day } from "../values/day.ts";
import type { Instant } from "../values/instant.ts";
import type { ApprovalRoute } from "./competence.ts";
import { isOpenForDrafting, type ProposalStatus } from "./lifecycle.ts";

export type Proposal = {
  readonly id: string;
  readonly code: string;
  readonly ministryId: string;
  /** The unit that drafts it and to which it returns. */
  readonly unitId: string;
  readonly regulationId: string;
  readonly authorId: string;
  readonly title: string;
  readonly status: ProposalStatus;
  /** Fixed by each submission; null before the first. */
  readonly route: ApprovalRoute | null;
  readonly round: number;
  readonly revision: number;
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly submittedAt: Instant | null;
  /** The revision last sent: what everybody outside the drafting ministry sees and what is counted. */
  readonly submittedRevision: number | null;
  readonly approvedAt: Instant | null;
  /** Why it was withdrawn, or why its approval was taken back; null once it is sent again. */
  readonly reversalReason: string | null;
};

export type Revision = {
  readonly id: string;
  readonly proposalId: string;
  readonly number: number;
  readonly title: string;
  readonly lever: string;
  readonly reason: string;
  /** How the matter is managed once the burden is gone (phương thức quản lý thay thế). */
  readonly replacementMethod: string | null;
  readonly sheetId: string | null;
  readonly contentHash: string;
  readonly authorId: string;
  readonly createdAt: Instant;
};

/** May the actor read it? Its own ministry always; others whose reach goes that far, once it was sent. */
export function isReadableBy(proposal: Pick<Proposal, "ministryId" | "submittedRevision">, actor: Actor): boolean {
  if (!mayIn(actor, "proposals.read", proposal.ministryId)) return false;
  return proposal.ministryId === actor.ministryId || proposal.submittedRevision !== null;
}

/** The number of the revision that the actor reads: within the ministry the present one, elsewhere the one last sent. */
export function revisionFor(
  proposal: Pick<Proposal, "ministryId" | "revision" | "submittedRevision">,
  actor: Actor,
): number {
  return proposal.ministryId === actor.ministryId
    ? proposal.revision
    : (proposal.submittedRevision ?? proposal.revision);
}

/** May the actor change the content now? The drafters of its own unit, while it is with them. */
export function mayEdit(proposal: Pick<Proposal, "status" | "unitId" | "ministryId">, actor: Actor): boolean {
  const isTheirs = actor.organisationId === proposal.unitId && mayIn(actor, "proposals.draft", proposal.ministryId);
  return isTheirs && isOpenForDrafting(proposal.status);
}

/** "DX-2026-BCT-0007": the year of the first draft, the ministry, its running number in that year. */
export function proposalCode(today: Day, ministryCode: string, number: number): string {
  return `${codePrefix(today, ministryCode)}${String(number).padStart(4, "0")}`;
}

export function codePrefix(today: Day, ministryCode: string): string {
  return `DX-${today.slice(0, 4)}-${ministryCode}-`;
}
