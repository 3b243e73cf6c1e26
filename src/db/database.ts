/**
 * The door to the stored data. A Reader can only select; writing happens in `inTransaction`, which hands out the one
 * handle that may write. Inside it use `tx` alone: on SQLite the reading handle would see the state before it.
 */
import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

export type Reader = Pick<Kysely<Tables>, "selectFrom" | "fn" | "case" | "dynamic">;
export type Tx = Kysely<Tables> & { readonly __transaction: true };

export type Engine = "sqlite" | "postgres";

export type Database = {
  readonly engine: Engine;
  readonly reader: Reader;
  /**
   * Runs `work` in one transaction: all of it is stored, or nothing. Writers wait for each other instead of failing;
   * where two wait for one another, `work` is run again. Throws Refused("stale") when somebody else took a unique key.
   */
  inTransaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Brings the schema up to date under a lock, so that several processes may start at once; returns what was run. */
  migrate(): Promise<readonly string[]>;
  /** Names of migrations that are not yet applied. */
  pendingMigrations(): Promise<readonly string[]>;
  close(): Promise<void>;
};
