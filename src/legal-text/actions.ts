import { may } from "../access/permissions.ts";
import type { ActionContext } from "../db/action.ts";
import type { Tx } from "../db/database.ts";
import { record } from "../journal/actions.ts";
import { findOrganisation, listOwnIssuers } from "../organisations/repository.ts";
import type { Day } from "../values/day.ts";
import { Refused } from "../values/refusal.ts";
import { cite } from "./address.ts";
import { type LegalDocument, printedNumber } from "./document.ts";
import { mayAddTextOf } from "./may-add.ts";
import { outline, type OutlinedProvision } from "./outline.ts";
import {
  findDocumentByNumber,
  findProvisionOn,
  insertDocument,
  insertProvisions,
  insertVersion,
  listProvisionsBelow,
  type ProvisionOn,
  saveVersionEnd,
} from "./repository.ts";
import { textHash } from "./text-hash.ts";

export type NewDocument = Omit<LegalDocument, "id"> & { readonly text: string };

/** Reads a text into provisions with permanent ids and stores both; returns the document's id. */
export async function addDocument(context: ActionContext, document: NewDocument): Promise<string> {
  const { actor, database } = context;
  if (!may(actor, "texts.add")) throw new Refused("not-permitted");
  return database.inTransaction(async (tx) => {
    const issuer = await findOrganisation(tx, document.issuerId);
    if (!issuer) throw new Refused("not-found");
    const own = await listOwnIssuers(tx, actor.ministryId);
    if (!mayAddTextOf(actor, issuer, own)) throw new Refused("foreign-agency");
    return addDocumentStep(tx, context, document);
  });
}

/** Stores the text under its number as it is printed; a number that is there in any writing is taken. */
export async function addDocumentStep(tx: Tx, context: ActionContext, document: NewDocument): Promise<string> {
  const number = printedNumber(document.number);
  if (await findDocumentByNumber(tx, number)) throw new Refused("code-taken", { code: number });
  const { text, ...described } = document;
  const stored = { ...described, number };
  const id = context.newId();
  const { provisions } = outline(text);
  await insertDocument(tx, { ...stored, id, sourceText: text });
  await insertProvisions(
    tx,
    provisions.map((provision, ordinal) => firstVersion(context, id, document.effectiveOn, provision, ordinal)),
  );
  await record(tx, context, {
    chain: document.issuerId,
    verb: "legal-text.added",
    objectKind: "document",
    objectId: id,
    details: { number, provisions: provisions.length, text_hash: textHash(text) },
  });
  return id;
}

export type ProvisionChange = {
  readonly provisionId: string;
  /** The wording that the change was written for; another wording in force on the day refuses the change. */
  readonly baseHash: string;
  /** The new wording; null when the provision is repealed. */
  readonly text: string | null;
  readonly effectiveOn: Day;
  readonly effectId: string;
};

/**
 * Ends the version in force on that day and opens the new one; a repeal takes everything below the provision with it, each
 * unit with a version of its own under the same effect. Throws Refused("base-text-changed") when the wording is no longer
 * the one that the change was written for, when a later wording was written without it (the change would be undone
 * silently) or when somebody else is changing it; Refused("wrong-state") when it is repealed already.
 */
export async function changeProvisionStep(tx: Tx, context: ActionContext, change: ProvisionChange): Promise<void> {
  const current = await findProvisionOn(tx, change.provisionId, change.effectiveOn);
  if (!current) throw new Refused("not-found");
  if (current.status === "repealed") throw new Refused("wrong-state");
  if (current.textHash !== change.baseHash) throw textChanged(current);
  const below = change.text === null ? await listProvisionsBelow(tx, current, change.effectiveOn) : [];
  for (const each of [current, ...below]) await succeed(tx, context, each, change);
}

async function succeed(tx: Tx, context: ActionContext, current: ProvisionOn, change: ProvisionChange): Promise<void> {
  if (!(await saveVersionEnd(tx, current.versionId, change.effectiveOn))) throw textChanged(current);
  const text = change.text ?? current.text;
  await insertVersion(tx, {
    ...current,
    versionId: context.newId(),
    text,
    textHash: textHash(text),
    status: change.text === null ? "repealed" : "in_force",
    validFrom: change.effectiveOn,
    validTo: null,
    effectId: change.effectId,
  });
}

function textChanged({ address }: ProvisionOn): Refused {
  return new Refused("base-text-changed", { address: cite(address, "vi") });
}

function firstVersion(
  context: ActionContext,
  documentId: string,
  validFrom: Day | null,
  provision: OutlinedProvision,
  ordinal: number,
): ProvisionOn {
  return {
    provisionId: context.newId(),
    versionId: context.newId(),
    documentId,
    kind: provision.kind,
    number: provision.number,
    address: provision.address,
    heading: provision.heading,
    text: provision.text,
    textHash: textHash(provision.text),
    status: "in_force",
    ordinal,
    validFrom,
    validTo: null,
    effectId: null,
  };
}
