import { type ExpressionBuilder, sql } from "kysely";
import type { Database, Reader, Tx } from "../db/database.ts";
import type { InstrumentRow, Tables } from "../db/tables.ts";
import type { DocumentKind } from "../legal-text/document.ts";
import type { Instrument, InstrumentStatus, Recall } from "./instrument.ts";

export async function findInstrumentByCode(reader: Reader, code: string): Promise<ListedInstrument | undefined> {
  const row = await listed(reader).where("instruments.code", "=", code).executeTakeFirst();
  return row && toListed(row);
}

export async function findInstrumentByNumber(reader: Reader, number: string): Promise<Instrument | undefined> {
  const row = await reader.selectFrom("instruments").selectAll().where("number", "=", number).executeTakeFirst();
  return row && toInstrument(row);
}

/** The instrument that carries a proposal; a proposal stands in at most one. */
export async function findInstrumentOf(reader: Reader, proposalId: string): Promise<Instrument | undefined> {
  const row = await reader
    .selectFrom("instruments")
    .innerJoin("instrument_items", "instrument_items.instrument_id", "instruments.id")
    .selectAll("instruments")
    .where("instrument_items.proposal_id", "=", proposalId)
    .executeTakeFirst();
  return row && toInstrument(row);
}

export type ListedInstrument = Instrument & { readonly issuerName: string; readonly leadName: string };
export type InstrumentFilter = {
  /** The scope of the reader: a ministry that leads it or has a cut in it; null for all. */
  readonly scope: string | null;
  readonly status?: InstrumentStatus | null;
};

/** Newest first. */
export async function listInstruments(reader: Reader, filter: InstrumentFilter): Promise<readonly ListedInstrument[]> {
  let query = listed(reader);
  const { scope, status } = filter;
  if (scope !== null) query = query.where((where) => concerns(where, scope));
  if (status) query = query.where("instruments.status", "=", status);
  const rows = await query.orderBy("instruments.created_at", "desc").orderBy("instruments.code", "desc").execute();
  return rows.map(toListed);
}

/** Does the ministry lead it, or has it a cut in it? */
export async function findIsConcerned(reader: Reader, instrumentId: string, ministryId: string): Promise<boolean> {
  const row = await reader
    .selectFrom("instruments")
    .select("id")
    .where("id", "=", instrumentId)
    .where((where) => concerns(where, ministryId))
    .executeTakeFirst();
  return row !== undefined;
}

/** The highest running number used under that prefix; locked on PostgreSQL, so that no two instruments share a code. */
export async function findLastNumber(tx: Tx, engine: Database["engine"], prefix: string): Promise<number> {
  if (engine === "postgres") await sql`select pg_advisory_xact_lock(hashtext(${prefix}))`.execute(tx);
  const row = await tx
    .selectFrom("instruments")
    .select("code")
    .where("code", "like", `${prefix}%`)
    .orderBy(sql`length(code)`, "desc")
    .orderBy("code", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? Number(row.code.slice(prefix.length)) : 0;
}

export async function insertInstrument(tx: Tx, instrument: Instrument): Promise<void> {
  await tx
    .insertInto("instruments")
    .values({
      id: instrument.id,
      code: instrument.code,
      issuer_id: instrument.issuerId,
      lead_organisation_id: instrument.leadId,
      created_at: instrument.createdAt,
      ...changeable(instrument),
    })
    .execute();
}

/** Saves over the version that was read; false when somebody was faster. */
export async function saveInstrument(tx: Tx, instrument: Instrument): Promise<boolean> {
  const result = await tx
    .updateTable("instruments")
    .set(changeable({ ...instrument, version: instrument.version + 1 }))
    .where("id", "=", instrument.id)
    .where("version", "=", instrument.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The submissions that were taken back, newest first. */
export async function listRecalls(reader: Reader, instrumentId: string): Promise<readonly Recall[]> {
  const rows = await reader
    .selectFrom("instrument_recalls")
    .selectAll()
    .where("instrument_id", "=", instrumentId)
    .orderBy("recalled_at", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    instrumentId: row.instrument_id,
    submittedOn: row.submitted_on,
    recalledAt: row.recalled_at,
    reason: row.reason,
  }));
}

export async function insertRecall(tx: Tx, recall: Recall): Promise<void> {
  await tx
    .insertInto("instrument_recalls")
    .values({
      id: recall.id,
      instrument_id: recall.instrumentId,
      submitted_on: recall.submittedOn,
      recalled_at: recall.recalledAt,
      reason: recall.reason,
    })
    .execute();
}

function listed(reader: Reader) {
  return reader
    .selectFrom("instruments")
    .innerJoin("organisations as issuer", "issuer.id", "instruments.issuer_id")
    .innerJoin("organisations as lead", "lead.id", "instruments.lead_organisation_id")
    .selectAll("instruments")
    .select(["issuer.name_vi as issuer_name", "lead.short_name as lead_name"]);
}

/** A condition: the ministry leads the instrument or has a cut in it. */
export function concerns(where: ExpressionBuilder<Tables, "instruments">, ministryId: string) {
  return where.or([
    where("instruments.lead_organisation_id", "=", ministryId),
    where.exists(
      where
        .selectFrom("instrument_items as item")
        .innerJoin("proposals as carried", "carried.id", "item.proposal_id")
        .select("item.proposal_id")
        .whereRef("item.instrument_id", "=", "instruments.id")
        .where("carried.ministry_id", "=", ministryId),
    ),
  ]);
}

function toListed(row: InstrumentRow & { readonly issuer_name: string; readonly lead_name: string }): ListedInstrument {
  return { ...toInstrument(row), issuerName: row.issuer_name, leadName: row.lead_name };
}

function toInstrument(row: InstrumentRow): Instrument {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind as DocumentKind,
    title: row.title,
    number: row.number,
    issuerId: row.issuer_id,
    leadId: row.lead_organisation_id,
    status: row.status,
    submittedOn: row.submitted_on,
    issuedOn: row.issued_on,
    effectiveOn: row.effective_on,
    effectiveCondition: row.effective_condition,
    signer: row.signer,
    fileId: row.file_id,
    grounds: paragraphs(row.grounds),
    transition: paragraphs(row.transition),
    version: row.version,
    createdAt: row.created_at,
  };
}

function paragraphs(stored: string): readonly string[] {
  return stored === "" ? [] : stored.split("\n");
}

function changeable(instrument: Instrument) {
  return {
    kind: instrument.kind,
    title: instrument.title,
    number: instrument.number,
    status: instrument.status,
    submitted_on: instrument.submittedOn,
    issued_on: instrument.issuedOn,
    effective_on: instrument.effectiveOn,
    effective_condition: instrument.effectiveCondition,
    signer: instrument.signer,
    file_id: instrument.fileId,
    grounds: instrument.grounds.join("\n"),
    transition: instrument.transition.join("\n"),
    version: instrument.version,
  };
}
