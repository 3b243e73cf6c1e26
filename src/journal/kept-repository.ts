/** Readings that cost much and change only with a journal line: kept until there is a newer one. */
import type { Reader } from "../db/database.ts";
import type { Instant } from "../values/instant.ts";

type Kept = { readonly tip: string; readonly value: Promise<unknown> };

const keptBy = new WeakMap<Reader, Map<string, Kept>>();
/** More keys than this (filters, past days) and the oldest reading goes. */
const most = 200;

/**
 * What `find` gives, or gave when it was last asked under this key, if nothing was recorded since. Everything that changes a
 * stored fact writes a journal line; should a writer's line come in behind a later one, the reading is a minute old at most.
 */
export async function findKept<Value>(
  reader: Reader,
  key: string,
  now: Instant,
  find: () => Promise<Value>,
): Promise<Value> {
  const kept = keptBy.get(reader) ?? new Map<string, Kept>();
  keptBy.set(reader, kept);
  const tip = `${now.slice(0, "2026-11-23T02:43".length)} ${await findNewestId(reader)}`;
  const known = kept.get(key);
  if (known?.tip === tip) return known.value as Promise<Value>;
  const value = find();
  kept.delete(key);
  kept.set(key, { tip, value });
  value.catch(() => kept.delete(key));
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return value;
}

async function findNewestId(reader: Reader): Promise<string> {
  const row = await reader
    .selectFrom("journal_entries")
    .select("id")
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? "";
}
