/** PostgreSQL through pg: the same tables and queries for installations with more than one application process. */
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { settlingConflicts } from "./conflict.ts";
import type { Database, Tx } from "./database.ts";
import { migrateToLatest, pendingMigrations } from "./migrate.ts";
import type { Tables } from "./tables.ts";

const int8 = 20;
const numeric = 1700;
/** Any constant: every process of an installation asks for the same lock before it changes the schema. */
const migrationLock = 7260_2017;

/** Opens a pool; counts and sums come back as numbers (the product stores no integer beyond 2^53). */
export function openPostgres(connectionString: string): Database {
  const types = {
    getTypeParser: (id: number, format?: "text" | "binary") =>
      id === int8 || id === numeric ? Number : pg.types.getTypeParser(id, format as "text"),
  };
  const pool = new pg.Pool({ connectionString, types: types as pg.CustomTypesConfig, max: 10 });
  pool.on("error", () => {}); // an idle connection that dies is replaced by the pool; the next query reports what matters
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    engine: "postgres",
    reader: db,
    inTransaction: (work) =>
      settlingConflicts(() => db.transaction().execute((transaction) => work(transaction as unknown as Tx))),
    migrate: () =>
      db.transaction().execute(async (transaction) => {
        await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction);
        return migrateToLatest(transaction as unknown as Tx, "postgres");
      }),
    pendingMigrations: () => pendingMigrations(db),
    close: () => db.destroy(),
  };
}
