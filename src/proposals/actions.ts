import { mayIn } from "../access/permissions.ts";
import { findRegulation } from "../catalog/repository.ts";
import { isInForceOn } from "../catalog/regulation.ts";
import type { CostSheet } from "../costing/sheet.ts";
import { saveProposalSheetStep } from "../costing/actions.ts";
import type { ActionContext } from "../db/action.ts";
import type { Tx } from "../db/database.ts";
import { record } from "../journal/actions.ts";
import type { Details } from "../journal/entry.ts";
import { isHashOf } from "../amending/wording-hash.ts";
import { Refused } from "../values/refusal.ts";
import { type AskedChange, noChange } from "./asked-change.ts";
import { contentHash } from "./content-hash.ts";
import { findLever } from "./levers.ts";
import { nextStatus, type ProposalEvent } from "./lifecycle.ts";
import { codePrefix, mayEdit, type Proposal, proposalCode, type Revision } from "./proposal.ts";
import { findProposalByCode, findRevision, listTouched } from "./repository.ts";
import { findSeen, unitsOf } from "./seen-repository.ts";
import type { Asked, Touched } from "./touched.ts";
import { findLastNumber, insertProposal, insertRevision, saveProposal } from "./writing-repository.ts";

type Content = Pick<Revision, "title" | "lever" | "reason" | "replacementMethod" | "sheetId">;

export type NewProposal = {
  readonly regulationId: string;
  readonly title: string;
  readonly lever: string;
  readonly provisionIds: readonly string[];
};

/** Starts a draft on a regulation of the drafter's own ministry; returns its code. Abolishing repeals what was ticked. */
export async function startProposal(context: ActionContext, input: NewProposal): Promise<string> {
  return context.database.inTransaction((tx) => startProposalStep(tx, context, input));
}

/** The step inside a larger transaction (seeding, imports). */
export async function startProposalStep(tx: Tx, context: ActionContext, input: NewProposal): Promise<string> {
  const { actor, now, newId } = context;
  const regulation = await findRegulation(tx, input.regulationId);
  if (!regulation) throw new Refused("not-found");
  assertDrafter(context, regulation.ministryId);
  if (!isInForceOn(regulation, context.today) || !findLever(input.lever)) throw new Refused("wrong-state");
  const prefix = codePrefix(context.today, regulation.ministryCode);
  const number = (await findLastNumber(tx, context.database.engine, prefix)) + 1;
  const proposal: Proposal = {
    id: newId(),
    code: proposalCode(context.today, regulation.ministryCode, number),
    ministryId: regulation.ministryId,
    unitId: actor.organisationId,
    regulationId: regulation.id,
    authorId: actor.personId,
    title: input.title,
    status: "draft",
    route: null,
    round: 1,
    revision: 1,
    version: 1,
    createdAt: now,
    updatedAt: now,
    submittedAt: null,
    submittedRevision: null,
    approvedAt: null,
    reversalReason: null,
  };
  const choice = input.lever === "abolish" ? "repeal" : "keep";
  const asked = await Promise.all(input.provisionIds.map((id) => askedOn(tx, context, id, { ...noChange, choice })));
  const content = { title: input.title, lever: input.lever, reason: "", replacementMethod: null, sheetId: null };
  await insertProposal(tx, proposal, regulation.name);
  await insertRevision(tx, revisionOf(context, proposal, content, asked), withIds(context, asked));
  await recordOn(tx, context, proposal, "proposals.started", { regulation: regulation.code, lever: input.lever });
  return proposal.code;
}

/** Where a save was made: the proposal's code and the version that its form showed. */
export type Place = { readonly code: string; readonly version: number };

/** Saves title, lever, reason and replacement method as a new revision. */
export async function saveContent(
  context: ActionContext,
  place: Place,
  content: Omit<Content, "sheetId">,
): Promise<void> {
  await context.database.inTransaction(async (tx) => {
    const proposal = await findForDrafting(tx, context, place);
    await saveRevisionStep(tx, context, proposal, { content });
  });
}

export type ClauseInput = AskedChange & {
  readonly provisionId: string;
  /** Of the wording that the form showed. */
  readonly baseHash: string;
  /** Its place in the revision before, where the change stays with the wording it was written for although the law moved. */
  readonly keptFrom?: number | null;
};
export type AddedClause = { readonly provisionId: string; readonly change: AskedChange };

/** Saves what is asked of each provision, and one more if any, as a new revision; a wording that moved meanwhile refuses. */
export async function saveWording(
  context: ActionContext,
  place: Place,
  clauses: readonly ClauseInput[],
  added: AddedClause | null = null,
): Promise<void> {
  await context.database.inTransaction(async (tx) => {
    const proposal = await findForDrafting(tx, context, place);
    const before = await findRevision(tx, proposal.id, proposal.revision);
    const asked = await readClauses(tx, context, clauses, before ? await listTouched(tx, before.id) : []);
    const more = added ? [await askedOn(tx, context, added.provisionId, added.change)] : [];
    await saveRevisionStep(tx, context, proposal, { asked: [...asked, ...more] });
  });
}

export type CostInput = {
  readonly current: CostSheet;
  readonly after: CostSheet;
  readonly normId: string;
  readonly assumed: boolean;
};

/** Saves the cost before and after as an immutable sheet, and a new revision that names it. */
export async function saveCost(context: ActionContext, place: Place, cost: CostInput): Promise<void> {
  await context.database.inTransaction(async (tx) => {
    const proposal = await findForDrafting(tx, context, place);
    const { id: proposalId, regulationId } = proposal;
    const sheetId = await saveProposalSheetStep(tx, context, { regulationId, proposalId, ...cost });
    await saveRevisionStep(tx, context, proposal, { content: { sheetId } });
  });
}

export type Changes = { readonly content?: Partial<Content>; readonly asked?: readonly Asked[] };

/** Makes the next revision of a proposal under drafting; what is not changed is carried over. */
export async function saveRevisionStep(
  tx: Tx,
  context: ActionContext,
  proposal: Proposal,
  changes: Changes,
): Promise<Revision> {
  const before = await findRevision(tx, proposal.id, proposal.revision);
  if (!before) throw new Error(`proposal ${proposal.code} lacks revision ${proposal.revision}`);
  const asked = changes.asked ?? (await listTouched(tx, before.id));
  const content = { ...before, ...changes.content };
  const next = { ...proposal, title: content.title, revision: proposal.revision + 1 };
  const revision = revisionOf(context, next, content, asked);
  await insertRevision(tx, revision, withIds(context, asked));
  await saveStep(tx, context, next);
  await recordOn(tx, context, next, "proposals.saved", { revision: next.revision, content_hash: revision.contentHash });
  return revision;
}

/** Moves a proposal along the table of lifecycle.ts; an event that its status does not know refuses. */
export async function moveStep(
  tx: Tx,
  context: ActionContext,
  proposal: Proposal,
  event: ProposalEvent,
  changes: Partial<Pick<Proposal, "route" | "round" | "submittedAt" | "approvedAt" | "reversalReason">> = {},
): Promise<Proposal> {
  const status = nextStatus(proposal.status, event);
  if (!status) throw new Refused("wrong-state");
  const submittedRevision = event === "submit" ? proposal.revision : proposal.submittedRevision;
  const moved = { ...proposal, submittedRevision, ...changes, status };
  await saveStep(tx, context, moved);
  return { ...moved, version: proposal.version + 1 };
}

async function saveStep(tx: Tx, context: ActionContext, proposal: Proposal): Promise<void> {
  const regulation = await findRegulation(tx, proposal.regulationId);
  const saved = await saveProposal(tx, { ...proposal, updatedAt: context.now }, regulation?.name ?? "");
  if (!saved) throw new Refused("stale");
}

async function findForDrafting(tx: Tx, context: ActionContext, { code, version }: Place): Promise<Proposal> {
  const proposal = await findProposalByCode(tx, code);
  if (!proposal) throw new Refused("not-found");
  assertDrafter(context, proposal.ministryId);
  if (!nextStatus(proposal.status, "save")) throw new Refused("wrong-state");
  if (!mayEdit(proposal, context.actor)) throw new Refused("not-permitted");
  if (proposal.version !== version) throw new Refused("stale");
  return proposal;
}

function assertDrafter({ actor }: ActionContext, ministryId: string): void {
  if (!mayIn(actor, "proposals.draft", actor.ministryId)) throw new Refused("not-permitted");
  if (!mayIn(actor, "proposals.draft", ministryId)) throw new Refused("foreign-agency");
}

async function readClauses(
  tx: Tx,
  context: ActionContext,
  clauses: readonly ClauseInput[],
  stored: readonly Touched[],
): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (const { provisionId, baseHash, keptFrom = null, ...change } of clauses) {
    const kept = keptFrom === null ? undefined : stored[keptFrom];
    if (keptFrom !== null && kept?.provisionId !== provisionId) throw new Refused("stale");
    asked.push(kept ? { ...kept, ...change } : await askedOn(tx, context, provisionId, change, baseHash));
  }
  return asked;
}

/** The change on the wording in force today, which must be the one that the form showed. */
async function askedOn(
  tx: Tx,
  { today }: ActionContext,
  provisionId: string,
  change: AskedChange,
  shownHash?: string,
): Promise<Asked> {
  const seen = await findSeen(tx, provisionId, today);
  if (!seen) throw new Refused("not-found");
  const { own, below, hash } = seen;
  const isOther = shownHash !== undefined && !isHashOf(shownHash, own, below);
  if (own.status === "repealed" || isOther) throw new Refused("base-text-changed", { address: own.address });
  const base = { baseVersionId: own.versionId, baseHash: hash, baseOn: today, baseUnits: unitsOf(seen) };
  return { ...change, ...base, provisionId, address: own.address };
}

function revisionOf(
  context: ActionContext,
  proposal: Proposal,
  { title, lever, reason, replacementMethod, sheetId }: Content,
  touched: readonly Asked[],
): Revision {
  return {
    id: context.newId(),
    proposalId: proposal.id,
    number: proposal.revision,
    title,
    lever,
    reason,
    replacementMethod,
    sheetId,
    contentHash: contentHash({ title, lever, reason, replacementMethod, sheetId, touched }),
    authorId: context.actor.personId,
    createdAt: context.now,
  };
}

function withIds(context: ActionContext, asked: readonly Asked[]) {
  return asked.map((each) => ({ ...each, id: context.newId() }));
}

function recordOn(tx: Tx, context: ActionContext, proposal: Proposal, verb: string, details: Details): Promise<void> {
  const happening = { chain: proposal.ministryId, verb, objectKind: "proposal", objectId: proposal.id };
  return record(tx, context, { ...happening, details: { code: proposal.code, ...details } });
}
