/** SQLite through better-sqlite3: one connection that writes (BEGIN IMMEDIATE), one that can only read; WAL between them. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import SqliteFile from "better-sqlite3";
import { Kysely, SqliteDialect, sql } from "kysely";
import { settlingConflicts } from "./conflict.ts";
import type { Database, Tx } from "./database.ts";
import { migrateToLatest, pendingMigrations } from "./migrate.ts";
import type { Tables } from "./tables.ts";

/** Opens (and creates) the file; the folder is made when missing. */
export function openSqlite(path: string): Database {
  mkdirSync(dirname(path), { recursive: true });
  const writer = connect(path, ["foreign_keys = ON", "journal_mode = WAL", "synchronous = NORMAL"]);
  const reader = connect(path, ["query_only = ON"]);
  return {
    engine: "sqlite",
    reader,
    inTransaction: (work) => settlingConflicts(() => immediately(writer, work)),
    migrate: () => immediately(writer, (tx) => migrateToLatest(tx, "sqlite")),
    pendingMigrations: () => pendingMigrations(writer),
    async close() {
      await reader.destroy();
      await writer.destroy();
    },
  };
}

function connect(path: string, pragmas: readonly string[]): Kysely<Tables> {
  const file = new SqliteFile(path);
  for (const pragma of ["busy_timeout = 5000", "cache_size = -16000", ...pragmas]) file.pragma(pragma);
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: withStatementCache(file) }) });
}

/** Kysely prepares every query anew; preparing costs more than most reads, and the set of queries is small. */
function withStatementCache(file: SqliteFile.Database) {
  const statements = new Map<string, ReturnType<SqliteFile.Database["prepare"]>>();
  return {
    close: () => file.close(),
    prepare(text: string) {
      let statement = statements.get(text);
      if (!statement) {
        if (statements.size >= 500) statements.clear();
        statement = file.prepare(text);
        statements.set(text, statement);
      }
      return statement as never;
    },
  };
}

/** A deferred transaction that upgrades fails under load whatever the busy timeout: take the write lock first. */
function immediately<Result>(writer: Kysely<Tables>, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return writer.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      const result = await work(connection as Tx);
      await sql`commit`.execute(connection);
      return result;
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}
