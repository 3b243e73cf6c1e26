/** Fresh, migrated databases on the real engines; gone with the test file that asked for them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import type { Database, Engine } from "../../src/db/database.ts";
import { openDatabase } from "../../src/db/open.ts";
import { freshPostgres, postgresAddress } from "./postgres.ts";

/**
 * The same suite on SQLite and on PostgreSQL. `database` hands out the suite's own database, made before its first
 * test; where no PostgreSQL server runs, that half is skipped and its title says why.
 */
export function describeOnEveryEngine(title: string, suite: (database: () => Database) => void): void {
  describe(`${title} (SQLite)`, () => suite(useDatabase("sqlite")));
  if (postgresAddress()) describe(`${title} (PostgreSQL)`, () => suite(useDatabase("postgres")));
  else describe.skip(`${title} (PostgreSQL, skipped: no server on this machine)`, () => suite(notOpen));
}

/** A migrated database for the tests of the block that calls this; it is opened before them and removed after them. */
export function useDatabase(engine: Engine = "sqlite"): () => Database {
  let temporary: TemporaryDatabase | undefined;
  beforeAll(async () => {
    temporary = await openTemporary(engine);
  });
  afterAll(() => temporary?.remove());
  return () => temporary?.database ?? notOpen();
}

export type TemporaryDatabase = { readonly url: string; readonly database: Database; remove(): Promise<void> };

/** Opens and migrates an empty database; whoever asks for it removes it. */
export async function openTemporary(engine: Engine): Promise<TemporaryDatabase> {
  const { url, drop } = engine === "sqlite" ? freshSqlite() : await freshPostgres();
  const database = openDatabase(url);
  await database.migrate();
  const remove = async () => {
    await database.close();
    await drop();
  };
  return { url, database, remove };
}

/** A path for an empty SQLite file in a folder of its own. */
export function freshSqlite(): { url: string; drop(): Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), "rasoat-sqlite-"));
  return { url: join(folder, "test.sqlite"), drop: async () => rmSync(folder, { recursive: true, force: true }) };
}

function notOpen(): never {
  throw new Error("the database is opened before the first test of this block, not while tests are collected");
}
