/** The cuts that instruments carry or still wait for one, and what became of them. */
import type { Reader, Tx } from "../db/database.ts";
import type { DocumentKind } from "../legal-text/document.ts";
import type { Instant } from "../values/instant.ts";
import type { Instrument } from "./instrument.ts";
import { listCutDays } from "./effect-repository.ts";
import { concerns } from "./repository.ts";

/** An approved proposal on its way into law; `revisionId` is the revision that was approved. */
export type Item = {
  readonly proposalId: string;
  readonly code: string;
  readonly title: string;
  readonly ministryId: string;
  readonly ministryName: string;
  readonly regulationId: string;
  readonly regulationCode: string;
  readonly regulationName: string;
  readonly revisionId: string;
  readonly lever: string;
  /** Exact đồng per year; null where the cost was not worked out. */
  readonly savingDong: string | null;
  readonly approvedAt: Instant | null;
};
export type PlacedItem = Item & { readonly instrumentId: string };

export async function listItems(reader: Reader, instrumentId: string): Promise<readonly PlacedItem[]> {
  const rows = await placed(reader).where("instrument_items.instrument_id", "=", instrumentId).execute();
  return rows.map((row) => ({ ...toItem(row), instrumentId: row.instrument_id }));
}

/** The items of all instruments in scope, in one read. */
export async function listAllItems(reader: Reader, scope: string | null): Promise<readonly PlacedItem[]> {
  let query = placed(reader).innerJoin("instruments", "instruments.id", "instrument_items.instrument_id");
  if (scope !== null) query = query.where((where) => concerns(where, scope));
  const rows = await query.execute();
  return rows.map((row) => ({ ...toItem(row), instrumentId: row.instrument_id }));
}

/** A cut of a regulation that an issued instrument makes, on its own day or already. */
export type IssuedCut = Item & {
  readonly instrument: Pick<Instrument, "code" | "title" | "number" | "status" | "effectiveOn">;
};

/** The cuts of a regulation that were issued, whether or not they are in force yet, each with its own day. */
export async function listIssuedCuts(reader: Reader, regulationId: string): Promise<readonly IssuedCut[]> {
  const rows = await placed(reader)
    .innerJoin("instruments", "instruments.id", "instrument_items.instrument_id")
    .select(["instruments.code as instrument_code", "instruments.title as instrument_title", "instruments.number"])
    .select(["instruments.status", "instruments.effective_on"])
    .where("proposals.regulation_id", "=", regulationId)
    .where("instruments.status", "=", "issued")
    .execute();
  const days = await listCutDays(reader, regulationId);
  return rows.map((row) => ({
    ...toItem(row),
    instrument: {
      code: row.instrument_code,
      title: row.instrument_title,
      number: row.number,
      status: row.status,
      effectiveOn: days.has(row.id) ? days.get(row.id)! : row.effective_on,
    },
  }));
}

export type WaitingItem = Item & {
  /** The texts that it changes. */
  readonly documents: readonly WaitingDocument[];
};
export type WaitingDocument = {
  readonly id: string;
  readonly number: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly issuerId: string;
};

/** Approved proposals that no instrument carries, with the texts that they change; one ministry's, or all. */
export async function listWaitingItems(reader: Reader, scope: string | null): Promise<readonly WaitingItem[]> {
  const items = await waiting(reader, scope).select(itemColumns).orderBy("proposals.code").execute();
  const changed = await waiting(reader, scope)
    .innerJoin("proposal_operations", "proposal_operations.revision_id", "proposal_revisions.id")
    .innerJoin("provisions", "provisions.id", "proposal_operations.provision_id")
    .innerJoin("documents", "documents.id", "provisions.document_id")
    .select(["proposals.id as proposal_id", "documents.id", "documents.number", "documents.kind", "documents.title"])
    .select("documents.issuer_id")
    .where("proposal_operations.op", "!=", "keep")
    .distinct()
    .execute();
  const byProposal = Map.groupBy(changed, (row) => row.proposal_id);
  return items.map((row) => ({
    ...toItem(row),
    documents: (byProposal.get(row.id) ?? []).map(({ id, number, kind, title, issuer_id: issuerId }) => ({
      id,
      number,
      kind: kind as DocumentKind,
      title,
      issuerId,
    })),
  }));
}

/** The texts that a revision changes, with who issued each. */
export async function listChangedDocuments(reader: Reader, revisionId: string): Promise<readonly WaitingDocument[]> {
  const rows = await reader
    .selectFrom("proposal_operations")
    .innerJoin("provisions", "provisions.id", "proposal_operations.provision_id")
    .innerJoin("documents", "documents.id", "provisions.document_id")
    .select(["documents.id", "documents.number", "documents.kind", "documents.title", "documents.issuer_id"])
    .where("proposal_operations.revision_id", "=", revisionId)
    .where("proposal_operations.op", "!=", "keep")
    .distinct()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    kind: row.kind as DocumentKind,
    title: row.title,
    issuerId: row.issuer_id,
  }));
}

export async function insertItem(tx: Tx, instrumentId: string, proposalId: string): Promise<void> {
  await tx.insertInto("instrument_items").values({ instrument_id: instrumentId, proposal_id: proposalId }).execute();
}

/** Takes a proposal out; false when it was not in. */
export async function deleteItem(tx: Tx, instrumentId: string, proposalId: string): Promise<boolean> {
  const result = await tx
    .deleteFrom("instrument_items")
    .where("instrument_id", "=", instrumentId)
    .where("proposal_id", "=", proposalId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

const itemColumns = [
  "proposals.id",
  "proposals.code",
  "proposals.title",
  "proposals.ministry_id",
  "proposals.regulation_id",
  "proposals.approved_at",
  "organisations.short_name as ministry_name",
  "regulations.code as regulation_code",
  "regulations.name as regulation_name",
  "proposal_revisions.id as revision_id",
  "proposal_revisions.lever",
  "cost_sheets.saving_dong",
] as const;

/** Proposals with what an item shows of them: the present revision, which for an approved one is the approved one. */
function proposals(reader: Reader) {
  return reader
    .selectFrom("proposals")
    .innerJoin("proposal_revisions", (join) =>
      join
        .onRef("proposal_revisions.proposal_id", "=", "proposals.id")
        .onRef("proposal_revisions.number", "=", "proposals.revision"),
    )
    .innerJoin("regulations", "regulations.id", "proposals.regulation_id")
    .innerJoin("organisations", "organisations.id", "proposals.ministry_id")
    .leftJoin("cost_sheets", "cost_sheets.id", "proposal_revisions.sheet_id");
}

function placed(reader: Reader) {
  return proposals(reader)
    .innerJoin("instrument_items", "instrument_items.proposal_id", "proposals.id")
    .select(itemColumns)
    .select("instrument_items.instrument_id")
    .orderBy("proposals.code");
}

function waiting(reader: Reader, scope: string | null) {
  const query = proposals(reader)
    .leftJoin("instrument_items", "instrument_items.proposal_id", "proposals.id")
    .where("instrument_items.proposal_id", "is", null)
    .where("proposals.status", "=", "approved");
  return scope === null ? query : query.where("proposals.ministry_id", "=", scope);
}

type ItemRow = Awaited<ReturnType<ReturnType<typeof placed>["execute"]>>[number];

function toItem(row: Omit<ItemRow, "instrument_id">): Item {
  return {
    proposalId: row.id,
    code: row.code,
    title: row.title,
    ministryId: row.ministry_id,
    ministryName: row.ministry_name,
    regulationId: row.regulation_id,
    regulationCode: row.regulation_code,
    regulationName: row.regulation_name,
    revisionId: row.revision_id,
    lever: row.lever,
    savingDong: row.saving_dong,
    approvedAt: row.approved_at,
  };
}
