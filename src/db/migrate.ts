/**
 * Schema changes, in order, each applied once and recorded in `schema_migrations`. A released migration is frozen: it
 * never imports the application, and a change of mind is a new migration.
 */
import { type Kysely, sql } from "kysely";
import type { Engine } from "./database.ts";
import { migration as people } from "./migrations/0001-people.ts";
import { migration as law } from "./migrations/0002-law.ts";
import { migration as reform } from "./migrations/0003-reform.ts";
import { migration as textModel } from "./migrations/0004-text-model.ts";
import { migration as proposalOperations } from "./migrations/0005-proposal-operations.ts";
import { migration as instrumentWording } from "./migrations/0006-instrument-wording.ts";
import { migration as operationBase } from "./migrations/0007-operation-base.ts";
import { migration as recomputes } from "./migrations/0008-recomputes.ts";

/** The handful of column types whose names differ between the engines. */
export type ColumnTypes = { readonly blob: "blob" | "bytea"; readonly key: ReturnType<typeof sql> };
// biome-ignore lint/suspicious/noExplicitAny: a migration sees the schema of its own day, not today's types
export type Schema = Kysely<any>;
export type Migration = { readonly name: string; up(schema: Schema, types: ColumnTypes): Promise<void> };

export const migrations: readonly Migration[] = [
  people,
  law,
  reform,
  textModel,
  proposalOperations,
  instrumentWording,
  operationBase,
  recomputes,
];

/** Applies what is missing inside the caller's transaction; returns the names applied. */
export async function migrateToLatest(schema: Schema, engine: Engine): Promise<readonly string[]> {
  await schema.schema
    .createTable("schema_migrations")
    .ifNotExists()
    .addColumn("name", "text", (column) => column.primaryKey())
    .execute();
  const types = columnTypes(engine);
  const pending = await pendingMigrations(schema);
  for (const migration of migrations.filter(({ name }) => pending.includes(name))) {
    await migration.up(schema, types);
    await schema.insertInto("schema_migrations").values({ name: migration.name }).execute();
  }
  return pending;
}

/** Names not yet applied; all of them when the database is new. */
export async function pendingMigrations(schema: Schema): Promise<readonly string[]> {
  const tables = await schema.introspection.getTables();
  if (!tables.some(({ name }) => name === "schema_migrations")) return migrations.map(({ name }) => name);
  const applied = new Set(
    (await schema.selectFrom("schema_migrations").select("name").execute()).map((row) => row.name),
  );
  return migrations.map(({ name }) => name).filter((name) => !applied.has(name));
}

/** `key` columns sort by bytes on both engines, whatever the server's locale. */
function columnTypes(engine: Engine): ColumnTypes {
  return engine === "sqlite"
    ? { blob: "blob", key: sql`text collate binary` }
    : { blob: "bytea", key: sql`text collate "C"` };
}
