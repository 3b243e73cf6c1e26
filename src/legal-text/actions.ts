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
import { outlineSource } from "./given-text.ts";
import { ordinalStep } from "./reading-order.ts";
import { findDocumentByNumber, insertDocument, type ProvisionOn } from "./repository.ts";
import {
  type KnownProvision,
  planTextChange,
  type StoredVersion,
  type TextChange,
  type TextReading,
} from "./text-change.ts";
import { textHash } from "./text-hash.ts";
import {
  findLocked,
  insertProvisions,
  insertVersions,
  listProvisionIds,
  listVersionsFrom,
  saveSpacedOrdinals,
  saveSuperseded,
  saveVersionEnds,
} from "./text-repository.ts";

export type NewDocument = Omit<LegalDocument, "id"> & { readonly text: string };

/** Reads a text into provisions with permanent ids and stores both; `read` is the text's outline. Returns the document's id. */
export async function addDocument(
  context: ActionContext,
  document: NewDocument,
  read = outlineSource(document.text),
): Promise<string> {
  const { actor, database } = context;
  if (!may(actor, "texts.add")) throw new Refused("not-permitted");
  return database.inTransaction(async (tx) => {
    const issuer = await findOrganisation(tx, document.issuerId);
    if (!issuer) throw new Refused("not-found");
    const own = await listOwnIssuers(tx, actor.ministryId);
    if (!mayAddTextOf(actor, issuer, own)) throw new Refused("foreign-agency");
    return addDocumentStep(tx, context, document, read);
  });
}

/** Stores the text under its number as it is printed; a number that is there in any writing is taken. */
export async function addDocumentStep(
  tx: Tx,
  context: ActionContext,
  document: NewDocument,
  { provisions } = outlineSource(document.text),
): Promise<string> {
  const number = printedNumber(document.number);
  if (await findDocumentByNumber(tx, number)) throw new Refused("code-taken", { code: number });
  const { text, ...described } = document;
  const stored = { ...described, number };
  const id = context.newId();
  await insertDocument(tx, { ...stored, id, sourceText: text });
  const step = ordinalStep(provisions.length);
  const versions = provisions.map(({ line: _line, parent: _parent, ...provision }, index) => ({
    ...provision,
    provisionId: context.newId(),
    versionId: context.newId(),
    documentId: id,
    status: "in_force" as const,
    effectId: null,
    ordinal: (index + 1) * step,
    isOmitted: false,
    validFrom: document.effectiveOn,
    validTo: null,
  }));
  await insertProvisions(tx, id, versions);
  await insertVersions(tx, versions);
  await record(tx, context, {
    chain: document.issuerId,
    verb: "legal-text.added",
    objectKind: "document",
    objectId: id,
    details: { number, provisions: provisions.length, text_hash: textHash(text) },
  });
  return id;
}

export type TextStep = {
  readonly documentId: string;
  /** The provisions as listed for `effectiveOn`, from which `after` was worked out. */
  readonly before: readonly Pick<ProvisionOn, "provisionId" | "versionId" | "address">[];
  /** Where it is given, how the document reads on later days; all that is on record for these gives way to it. */
  readonly later?: readonly TextReading[];
} & TextReading;

/** Holds the text for the rest of the transaction: what is read of it from here on nobody else changes. */
export async function holdTextStep(tx: Tx, context: ActionContext, documentId: string): Promise<void> {
  if (!(await findLocked(tx, context.database.engine, documentId))) throw new Refused("not-found");
}

/**
 * Stores how the whole document reads from a day. Only what differs gets a new version, what comes to be a permanent id.
 * Throws Refused("base-text-changed") with the place when the text is no longer the one that the reading was worked out
 * from, or when without `later` a provision would change that has a wording for a later day.
 */
export async function saveTextStep(tx: Tx, context: ActionContext, step: TextStep): Promise<void> {
  const { documentId, effectiveOn, before, later } = step;
  await holdTextStep(tx, context, documentId);
  const readings = [{ effectiveOn, after: step.after }, ...(later ?? [])].map((reading) => ({
    ...reading,
    after: reading.after.map((one) => ({ ...one, provisionId: one.provisionId ?? context.newId() })),
  }));
  const { stored, planned } = await findPlan(tx, documentId, readings);
  const moved = findMoved(stored, before, effectiveOn);
  if (moved !== undefined) throw textChanged(moved);
  const change = later ? planned : aloneOn(planned, effectiveOn);
  await saveChange(tx, context, documentId, change);
}

async function findPlan(
  tx: Tx,
  documentId: string,
  readings: readonly TextReading<KnownProvision>[],
): Promise<{ readonly stored: readonly StoredVersion[]; readonly planned: TextChange }> {
  for (const isSpaced of [false, true]) {
    if (isSpaced) await saveSpacedOrdinals(tx, documentId);
    const stored = await listVersionsFrom(tx, documentId, readings[0]!.effectiveOn);
    const planned = planTextChange(stored, readings);
    if (planned) return { stored, planned };
  }
  throw new Error(`no room for new provisions in document ${documentId}`);
}

/** The address of a provision that does not stand on record for the day as `before` shows it. */
function findMoved(stored: readonly StoredVersion[], before: TextStep["before"], day: Day): string | undefined {
  const isOn = ({ validFrom, validTo, isOmitted }: StoredVersion) =>
    !isOmitted && (validFrom === null || validFrom <= day) && (validTo === null || validTo > day);
  const present = new Map(stored.filter(isOn).map((version) => [version.versionId, version.address]));
  const shown = new Set(before.map(({ versionId }) => versionId));
  const gone = before.find(({ versionId }) => !present.has(versionId))?.address;
  return gone ?? [...present].find(([versionId]) => !shown.has(versionId))?.[1];
}

/** The change of that day alone: other provisions keep what is on record for later days, and these must have none. */
function aloneOn({ ends, superseded, fresh }: TextChange, day: Day): TextChange {
  const onDay = superseded.filter(({ validFrom }) => validFrom === day);
  const changed = new Set([...fresh, ...onDay].map(({ provisionId }) => provisionId));
  const undone = superseded.find((version) => version.validFrom !== day && changed.has(version.provisionId));
  if (undone) throw textChanged(undone.address);
  return { fresh, superseded: onDay, ends: ends.filter(({ version }) => changed.has(version.provisionId)) };
}

async function saveChange(
  tx: Tx,
  context: ActionContext,
  documentId: string,
  { ends, superseded, fresh }: TextChange,
): Promise<void> {
  await saveSuperseded(tx, superseded, context.now);
  // What ends does so before another goes on: a provision has one open version at any time.
  const byDay = [...Map.groupBy(ends, ({ validTo }) => validTo)].sort(
    ([one], [other]) => Number(!one) - Number(!other),
  );
  for (const [validTo, group] of byDay) {
    const versions = group.map(({ version }) => version);
    if (!(await saveVersionEnds(tx, versions, validTo))) throw textChanged(versions[0]!.address);
  }
  const known = await listProvisionIds(tx, documentId);
  const created = new Map(
    fresh.filter(({ provisionId }) => !known.has(provisionId)).map((one) => [one.provisionId, one]),
  );
  await insertProvisions(tx, documentId, [...created.values()]);
  await insertVersions(
    tx,
    fresh.map((version) => ({ ...version, documentId, versionId: context.newId() })),
  );
}

function textChanged(address: string): Refused {
  return new Refused("base-text-changed", { address: cite(address, "vi") });
}
