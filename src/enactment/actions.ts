import { mayIn, type Permission } from "../access/permissions.ts";
import { saveFileStep, type StoredFile } from "../approvals/actions.ts";
import type { ActionContext } from "../db/action.ts";
import type { Tx } from "../db/database.ts";
import { record } from "../journal/actions.ts";
import type { Details } from "../journal/entry.ts";
import { type DocumentKind, printedNumber } from "../legal-text/document.ts";
import { findDocumentByNumber } from "../legal-text/repository.ts";
import { findOrganisation } from "../organisations/repository.ts";
import { findProposal } from "../proposals/repository.ts";
import type { Day } from "../values/day.ts";
import { Refused } from "../values/refusal.ts";
import { enactStep } from "./effect-actions.ts";
import {
  codePrefix,
  type Instrument,
  type InstrumentStatus,
  instrumentCode,
  issueIssues,
  lastApprovalOf,
  mayIssue,
  mayRemove,
  submissionIssues,
} from "./instrument.ts";
import { deleteItem, insertItem, listItems } from "./item-repository.ts";
import { findMayCarry } from "./carrying-repository.ts";
import {
  findInstrumentByCode,
  findInstrumentByNumber,
  findInstrumentOf,
  findLastNumber,
  insertInstrument,
  insertRecall,
  saveInstrument,
} from "./repository.ts";

export type NewInstrument = {
  readonly kind: DocumentKind;
  readonly issuerId: string;
  readonly title: string;
  readonly proposalIds: readonly string[];
};

/** Starts the draft of an amending text, led by the actor's ministry; returns its code. */
export async function prepareInstrument(context: ActionContext, input: NewInstrument): Promise<string> {
  return context.database.inTransaction((tx) => prepareInstrumentStep(tx, context, input));
}

export async function prepareInstrumentStep(tx: Tx, context: ActionContext, input: NewInstrument): Promise<string> {
  const { actor } = context;
  if (!mayIn(actor, "instruments.prepare", actor.ministryId)) throw new Refused("not-permitted");
  const issuer = await findOrganisation(tx, input.issuerId);
  if (!issuer) throw new Refused("not-found");
  const isMinistry = issuer.kind === "ministry" || issuer.kind === "ministerial_agency";
  if (!mayIssue(input.kind, issuer.kind)) throw new Refused("wrong-state");
  if (isMinistry && issuer.id !== actor.ministryId) throw new Refused("foreign-agency");
  const prefix = codePrefix(context.today, issuer.code);
  const number = (await findLastNumber(tx, context.database.engine, prefix)) + 1;
  const instrument: Instrument = {
    id: context.newId(),
    code: instrumentCode(prefix, number),
    kind: input.kind,
    title: input.title,
    number: null,
    issuerId: issuer.id,
    leadId: actor.ministryId,
    status: "drafting",
    submittedOn: null,
    issuedOn: null,
    effectiveOn: null,
    effectiveCondition: null,
    signer: null,
    fileId: null,
    grounds: [],
    transition: [],
    version: 1,
    createdAt: context.now,
  };
  await insertInstrument(tx, instrument);
  await recordOn(tx, context, instrument, "enactment.prepared", { kind: input.kind });
  for (const proposalId of input.proposalIds) await carry(tx, context, instrument, proposalId);
  return instrument.code;
}

/** Which instrument a form was about, and the version that it showed. */
export type Place = { readonly code: string; readonly version: number };

export type InstrumentWording = Pick<Instrument, "title" | "grounds" | "transition">;

/** Saves what the drafter writes himself, while the text is being drafted. */
export async function changeWording(context: ActionContext, place: Place, wording: InstrumentWording): Promise<void> {
  await context.database.inTransaction(async (tx) => {
    const instrument = await findChangeable(tx, context, place, "instruments.prepare", "drafting");
    await save(tx, { ...instrument, ...wording });
    const { grounds, transition } = wording;
    await recordOn(tx, context, instrument, "enactment.worded", {
      grounds: grounds.length,
      transition: transition.length,
    });
  });
}

/** Takes approved proposals into a text under drafting. */
export async function addItems(context: ActionContext, place: Place, proposalIds: readonly string[]): Promise<void> {
  await context.database.inTransaction(async (tx) => {
    const instrument = await findChangeable(tx, context, place, "instruments.prepare", "drafting");
    await save(tx, instrument);
    for (const proposalId of proposalIds) await carry(tx, context, instrument, proposalId);
  });
}

/** Takes proposals out of a text under drafting, all of them by its lead, one's own by any ministry: they wait for another. */
export async function removeItems(context: ActionContext, place: Place, proposalIds: readonly string[]): Promise<void> {
  await context.database.inTransaction(async (tx) => {
    const { actor } = context;
    if (!mayIn(actor, "instruments.prepare", actor.ministryId)) throw new Refused("not-permitted");
    const instrument = await findExisting(tx, place.code);
    const carried = new Map((await listItems(tx, instrument.id)).map((item) => [item.proposalId, item]));
    const owners = proposalIds.map((id) => carried.get(id) ?? { ministryId: instrument.leadId });
    if (!owners.every((owner) => mayRemove(actor, instrument, owner))) throw new Refused("foreign-agency");
    assertShown(instrument, place, "drafting");
    await save(tx, instrument);
    for (const proposalId of proposalIds) {
      if (!(await deleteItem(tx, instrument.id, proposalId))) throw new Refused("stale");
      await recordOn(tx, context, instrument, "enactment.item-removed", { proposal: proposalId });
    }
  });
}

/** Records that the draft went to whoever issues it. */
export async function submitInstrument(context: ActionContext, place: Place, submittedOn: Day): Promise<void> {
  await context.database.inTransaction((tx) => submitInstrumentStep(tx, context, place, submittedOn));
}

export async function submitInstrumentStep(
  tx: Tx,
  context: ActionContext,
  place: Place,
  submittedOn: Day,
): Promise<void> {
  const instrument = await findChangeable(tx, context, place, "instruments.prepare", "drafting");
  const items = await listItems(tx, instrument.id);
  if (items.length === 0) throw new Refused("nothing-carried");
  if (submissionIssues(submittedOn, lastApprovalOf(items), context.today).length > 0)
    throw new Refused("impossible-days");
  await save(tx, { ...instrument, status: "submitted", submittedOn });
  await recordOn(tx, context, instrument, "enactment.submitted", { submitted_on: submittedOn, items: items.length });
}

/** Takes a submitted text back to be drafted again: its proposals can be changed for others, with the reason on record. */
export async function recallInstrument(context: ActionContext, place: Place, reason: string): Promise<void> {
  await context.database.inTransaction(async (tx) => {
    const instrument = await findChangeable(tx, context, place, "instruments.prepare", "submitted");
    const { id: instrumentId } = instrument;
    const submittedOn = instrument.submittedOn!;
    await save(tx, { ...instrument, status: "drafting", submittedOn: null });
    await insertRecall(tx, { id: context.newId(), instrumentId, submittedOn, recalledAt: context.now, reason });
    await recordOn(tx, context, instrument, "enactment.recalled", { submitted_on: submittedOn });
  });
}

export type Issue = {
  readonly number: string;
  readonly issuedOn: Day;
  /** Null while it is not known: the text is issued, and nothing of it is in force. */
  readonly effectiveOn: Day | null;
  /** What an unknown day waits for. */
  readonly condition?: string | null;
  readonly signer: string;
  /** The text as issued, scanned or signed. */
  readonly file?: StoredFile | null;
};

/** Records that the text was issued: from its effective day the law reads as its operations say. All of it, or nothing. */
export async function issueInstrument(context: ActionContext, place: Place, issue: Issue): Promise<void> {
  await context.database.inTransaction((tx) => issueInstrumentStep(tx, context, place, issue));
}

export async function issueInstrumentStep(tx: Tx, context: ActionContext, place: Place, issue: Issue): Promise<void> {
  const instrument = await findChangeable(tx, context, place, "instruments.issue", "submitted");
  if (issueIssues(issue, instrument.submittedOn, context.today).length > 0) throw new Refused("impossible-days");
  const { file, condition, ...described } = issue;
  const number = printedNumber(issue.number);
  const isTaken = (await findInstrumentByNumber(tx, number)) ?? (await findDocumentByNumber(tx, number));
  if (isTaken) throw new Refused("code-taken", { code: number });
  const fileId = file ? await saveFileStep(tx, context, { ...file, organisationId: instrument.leadId }) : null;
  const effectiveCondition = issue.effectiveOn === null ? (condition ?? null) : null;
  const issued = { ...instrument, ...described, number, fileId, effectiveCondition, status: "issued" as const };
  await save(tx, issued);
  const effects = await enactStep(tx, context, issued);
  const { issuedOn: issued_on, effectiveOn: effective_on } = issue;
  await recordOn(tx, context, issued, "enactment.issued", { number, issued_on, effective_on, effects });
}

/** The instrument of a form that its reader may change, in that state and as it was shown. */
export async function findChangeable(
  tx: Tx,
  context: ActionContext,
  place: Place,
  permission: Permission,
  status: InstrumentStatus,
): Promise<Instrument> {
  const instrument = await findExisting(tx, place.code);
  const { actor } = context;
  if (!mayIn(actor, permission, actor.ministryId)) throw new Refused("not-permitted");
  if (!mayIn(actor, permission, instrument.leadId)) throw new Refused("foreign-agency");
  assertShown(instrument, place, status);
  return instrument;
}

async function findExisting(tx: Tx, code: string): Promise<Instrument> {
  const instrument = await findInstrumentByCode(tx, code);
  if (!instrument) throw new Refused("not-found");
  return instrument;
}

function assertShown(instrument: Instrument, place: Place, status: InstrumentStatus): void {
  if (instrument.status !== status) throw new Refused("wrong-state");
  if (instrument.version !== place.version) throw new Refused("stale");
}

async function save(tx: Tx, instrument: Instrument): Promise<void> {
  if (!(await saveInstrument(tx, instrument))) throw new Refused("stale");
}

/** One approved proposal that no other instrument carries and whose texts this one may amend. */
async function carry(tx: Tx, context: ActionContext, instrument: Instrument, proposalId: string): Promise<void> {
  const proposal = await findProposal(tx, proposalId);
  if (!proposal) throw new Refused("not-found");
  if (proposal.status !== "approved") throw new Refused("wrong-state");
  const other = await findInstrumentOf(tx, proposalId);
  if (other) throw new Refused("in-instrument", { proposal: proposal.code, instrument: other.code });
  const verdict = await findMayCarry(tx, instrument, proposal);
  if (verdict !== "yes") throw new Refused(verdict === "foreign" ? "foreign-agency" : "not-amendable");
  await insertItem(tx, instrument.id, proposalId);
  await recordOn(tx, context, instrument, "enactment.item-added", { proposal: proposal.code });
}

/** A line on the instrument in the journal of the ministry that leads it. */
export function recordOn(
  tx: Tx,
  context: ActionContext,
  instrument: Instrument,
  verb: string,
  details: Details,
): Promise<void> {
  const { leadId: chain, id: objectId, code } = instrument;
  return record(tx, context, { chain, verb, objectKind: "instrument", objectId, details: { code, ...details } });
}
