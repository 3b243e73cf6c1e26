/** Rows of the journal: only ever added. */
import { sql } from "kysely";
import type { Database, Reader, Tx } from "../db/database.ts";
import type { Instant } from "../values/instant.ts";
import type { Entry } from "./entry.ts";

export type StoredEntry = Entry & {
  readonly hash: string;
  readonly salt: string | null;
  readonly details: string | null;
  readonly personName: string | null;
};

/** The newest entry of a chain, under a lock on PostgreSQL so that two writers cannot continue from the same one. */
export async function findTip(tx: Tx, engine: Database["engine"], chain: string) {
  if (engine === "postgres") await sql`select pg_advisory_xact_lock(hashtext(${chain}))`.execute(tx);
  return tx
    .selectFrom("journal_entries")
    .select(["position", "hash"])
    .where("chain", "=", chain)
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirst();
}

export async function isFormTokenUsed(tx: Tx, formToken: string): Promise<boolean> {
  const row = await tx
    .selectFrom("journal_entries")
    .select("id")
    .where("form_token", "=", formToken)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertEntry(
  tx: Tx,
  entry: Entry,
  rest: { readonly hash: string; readonly formToken: string | null; readonly salt: string; readonly details: string },
): Promise<void> {
  await tx
    .insertInto("journal_entries")
    .values({
      id: entry.id,
      chain: entry.chain,
      position: entry.position,
      at: entry.at,
      person_id: entry.personId,
      verb: entry.verb,
      object_kind: entry.objectKind,
      object_id: entry.objectId,
      details_digest: entry.detailsDigest,
      previous_hash: entry.previousHash,
      hash: rest.hash,
      form_token: rest.formToken,
    })
    .execute();
  await tx
    .insertInto("journal_details")
    .values({ entry_id: entry.id, salt: rest.salt, details: rest.details })
    .execute();
}

/** What happened to one object, newest first. */
export async function listEntriesOf(
  reader: Reader,
  objectKind: string,
  objectId: string,
  limit = 200,
): Promise<readonly StoredEntry[]> {
  const rows = await entries(reader)
    .where("journal_entries.object_kind", "=", objectKind)
    .where("journal_entries.object_id", "=", objectId)
    .orderBy("journal_entries.at", "desc")
    .orderBy("journal_entries.id", "desc")
    .limit(limit)
    .execute();
  return rows.map(toEntry);
}

export type JournalFilter = {
  readonly chain: string | null;
  readonly verb: string | null;
  readonly before: { readonly at: Instant; readonly id: string } | null;
  readonly limit: number;
};

/** The journal, newest first, from a place onwards. */
export async function listEntries(reader: Reader, filter: JournalFilter): Promise<readonly StoredEntry[]> {
  let query = entries(reader);
  if (filter.chain) query = query.where("journal_entries.chain", "=", filter.chain);
  if (filter.verb) query = query.where("journal_entries.verb", "=", filter.verb);
  const { before } = filter;
  if (before) {
    query = query.where((where) =>
      where.or([
        where("journal_entries.at", "<", before.at),
        where.and([where("journal_entries.at", "=", before.at), where("journal_entries.id", "<", before.id)]),
      ]),
    );
  }
  const rows = await query
    .orderBy("journal_entries.at", "desc")
    .orderBy("journal_entries.id", "desc")
    .limit(filter.limit)
    .execute();
  return rows.map(toEntry);
}

/** Every chain's name, for verification. */
export async function listChains(reader: Reader): Promise<readonly string[]> {
  const rows = await reader.selectFrom("journal_entries").select("chain").distinct().orderBy("chain").execute();
  return rows.map((row) => row.chain);
}

/** One chain in its own order. */
export async function listChain(reader: Reader, chain: string): Promise<readonly StoredEntry[]> {
  const rows = await entries(reader)
    .where("journal_entries.chain", "=", chain)
    .orderBy("journal_entries.position")
    .execute();
  return rows.map(toEntry);
}

function entries(reader: Reader) {
  return reader
    .selectFrom("journal_entries")
    .leftJoin("journal_details", "journal_details.entry_id", "journal_entries.id")
    .leftJoin("users", "users.id", "journal_entries.person_id")
    .select([
      "journal_entries.id",
      "journal_entries.chain",
      "journal_entries.position",
      "journal_entries.at",
      "journal_entries.person_id",
      "journal_entries.verb",
      "journal_entries.object_kind",
      "journal_entries.object_id",
      "journal_entries.details_digest",
      "journal_entries.previous_hash",
      "journal_entries.hash",
      "journal_details.salt",
      "journal_details.details",
      "users.full_name",
    ]);
}

type EntryRow = Awaited<ReturnType<ReturnType<typeof entries>["execute"]>>[number];

function toEntry(row: EntryRow): StoredEntry {
  return {
    id: row.id,
    chain: row.chain,
    position: row.position,
    at: row.at,
    personId: row.person_id,
    verb: row.verb,
    objectKind: row.object_kind,
    objectId: row.object_id,
    detailsDigest: row.details_digest,
    previousHash: row.previous_hash,
    hash: row.hash,
    salt: row.salt,
    details: row.details,
    personName: row.full_name,
  };
}
