/** Rows of the journal: only ever added. */
import { type ExpressionBuilder, sql } from "kysely";
import type { Database, Reader, Tx } from "../db/database.ts";
import type { Tables } from "../db/tables.ts";
import type { Entry } from "./entry.ts";

export type StoredEntry = Entry & {
  readonly hash: string;
  readonly salt: string | null;
  readonly details: string | null;
  readonly personName: string | null;
  /** The present name of the person whom it is about. */
  readonly subjectName: string | null;
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

/** Under a lock on PostgreSQL: of one form sent twice at once, the second waits here and then finds the first. */
export async function isFormTokenUsed(tx: Tx, engine: Database["engine"], formToken: string): Promise<boolean> {
  if (engine === "postgres") await sql`select pg_advisory_xact_lock(1, hashtext(${formToken}))`.execute(tx);
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
    .orderBy("journal_entries.position", "desc")
    .limit(limit)
    .execute();
  return rows.map(toEntry);
}

/** A line's place in the whole journal: lines of one moment stand in the order of their chain. */
export type JournalPlace = Pick<Entry, "at" | "chain" | "position">;
export type JournalFilter = { readonly chain: string | null; readonly verb: string | null };
export type JournalPage = {
  readonly filter: JournalFilter;
  /** Older than this line, or newer than it; neither for the newest. */
  readonly before?: JournalPlace | null;
  readonly after?: JournalPlace | null;
  readonly limit: number;
};

/** One page of the journal, newest first, by keyset. */
export async function listEntries(reader: Reader, page: JournalPage): Promise<readonly StoredEntry[]> {
  const { filter, before = null, after = null, limit } = page;
  let query = entries(reader).limit(limit);
  if (filter.chain) query = query.where("journal_entries.chain", "=", filter.chain);
  if (filter.verb) query = query.where("journal_entries.verb", "=", filter.verb);
  if (before) query = query.where((where) => beyond(where, "<", before));
  if (after) query = query.where((where) => beyond(where, ">", after));
  const direction = after ? "asc" : "desc";
  const rows = await query
    .orderBy("journal_entries.at", direction)
    .orderBy("journal_entries.chain", direction)
    .orderBy("journal_entries.position", direction)
    .execute();
  return (after ? rows.reverse() : rows).map(toEntry);
}

export async function countEntries(reader: Reader, filter: JournalFilter): Promise<number> {
  let query = reader.selectFrom("journal_entries").select(({ fn }) => fn.countAll<number>().as("count"));
  if (filter.chain) query = query.where("chain", "=", filter.chain);
  if (filter.verb) query = query.where("verb", "=", filter.verb);
  return (await query.executeTakeFirstOrThrow()).count;
}

/** A chain and the organisation whose it is; no organisation for what belongs to none. */
export type Chain = {
  readonly id: string;
  readonly owner: { readonly code: string; readonly vi: string; readonly en: string } | null;
};

/** Every chain, in alphabetical order of its owners. */
export async function listChains(reader: Reader): Promise<readonly Chain[]> {
  const rows = await reader
    .selectFrom("journal_entries")
    .leftJoin("organisations", "organisations.id", "journal_entries.chain")
    .select(["journal_entries.chain", "organisations.code", "organisations.name_vi", "organisations.name_en"])
    .select("organisations.sort_key")
    .distinct()
    .orderBy("organisations.sort_key")
    .orderBy("journal_entries.chain")
    .execute();
  return rows.map(({ chain, code, name_vi, name_en }) => ({
    id: chain,
    owner: code !== null && name_vi !== null && name_en !== null ? { code, vi: name_vi, en: name_en } : null,
  }));
}

/** One chain in its own order. */
export async function listChain(reader: Reader, chain: string): Promise<readonly StoredEntry[]> {
  const rows = await entries(reader)
    .where("journal_entries.chain", "=", chain)
    .orderBy("journal_entries.position")
    .execute();
  return rows.map(toEntry);
}

type Where = ExpressionBuilder<Tables, "journal_entries">;

function beyond(where: Where, side: "<" | ">", { at, chain, position }: JournalPlace) {
  const sameMoment = where("journal_entries.at", "=", at);
  const sameChain = where("journal_entries.chain", "=", chain);
  return where.or([
    where("journal_entries.at", side, at),
    where.and([sameMoment, where("journal_entries.chain", side, chain)]),
    where.and([sameMoment, sameChain, where("journal_entries.position", side, position)]),
  ]);
}

function entries(reader: Reader) {
  return reader
    .selectFrom("journal_entries")
    .leftJoin("journal_details", "journal_details.entry_id", "journal_entries.id")
    .leftJoin("users", "users.id", "journal_entries.person_id")
    .leftJoin("users as subject", "subject.id", "journal_entries.object_id")
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
      "subject.full_name as subject_name",
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
    subjectName: row.subject_name,
  };
}
