import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertSetting } from "../../src/accounts/repository.ts";
import type { Database, Engine, Tx } from "../../src/db/database.ts";
import { migrations } from "../../src/db/migrate.ts";
import { openDatabase } from "../../src/db/open.ts";
import { freshPostgres, postgresAddress } from "../support/postgres.ts";
import { serve } from "../support/server.ts";
import { describeOnEveryEngine, freshSqlite } from "../support/temp-database.ts";

const names = migrations.map(({ name }) => name);
const settings = async (database: Database) =>
  (await database.reader.selectFrom("settings").select("name").orderBy("name").execute()).map(({ name }) => name);
const set = (tx: Tx, name: string) => insertSetting(tx, name, "1");

describeOnEveryEngine("a database", (database) => {
  it("has every migration and no row, and migrating again changes nothing", async () => {
    expect(await database().pendingMigrations()).toEqual([]);
    expect(await database().migrate()).toEqual([]);
    expect(await database().reader.selectFrom("users").selectAll().execute()).toEqual([]);
  });

  it("stores all of a transaction or nothing, and goes on afterwards", async () => {
    const work = database().inTransaction(async (tx) => {
      await set(tx, "first");
      await set(tx, "second");
      throw new Error("changed my mind");
    });
    await expect(work).rejects.toThrow("changed my mind");
    expect(await settings(database())).toEqual([]);
    await database().inTransaction((tx) => set(tx, "third"));
    expect(await settings(database())).toEqual(["third"]);
  });

  it("rolls back when a statement fails, and refuses what breaks a reference", async () => {
    const orphan = database().inTransaction(async (tx) => {
      await set(tx, "fourth");
      await tx.insertInto("user_roles").values({ user_id: "nobody", role: "admin" }).execute();
    });
    await expect(orphan).rejects.toThrow();
    expect(await settings(database())).toEqual(["third"]);
  });

  it("shows readers nothing of a transaction before its end, and never makes them wait for it", async () => {
    let readMeanwhile: readonly string[] = [];
    await database().inTransaction(async (tx) => {
      await set(tx, "fifth");
      readMeanwhile = await settings(database());
    });
    expect(readMeanwhile).toEqual(["third"]);
    expect(await settings(database())).toEqual(["fifth", "third"]);
  });

  it("lets 32 writers take turns: none fails, no step of theirs is lost, readers see whole states alone", async () => {
    await database().inTransaction((tx) => insertSetting(tx, "counter", "0"));
    const read = (reader: Database["reader"]) =>
      reader.selectFrom("settings").select("value").where("name", "=", "counter");
    const writers = Array.from({ length: 32 }, async (_, writer) => {
      for (let turn = 0; turn < 5; turn += 1) {
        await database().inTransaction(async (tx) => {
          const locked = database().engine === "postgres" ? read(tx).forUpdate() : read(tx);
          const { value } = await locked.executeTakeFirstOrThrow();
          await set(tx, `turn-${writer}-${turn}`);
          await tx
            .updateTable("settings")
            .set({ value: String(Number(value) + 1) })
            .where("name", "=", "counter")
            .execute();
        });
      }
    });
    const seen: boolean[] = [];
    const readers = Array.from({ length: 20 }, async () => {
      const { value, turns } = await stateOf(database());
      seen.push(value === turns);
    });
    await Promise.all([...writers, ...readers]);
    expect(await stateOf(database())).toEqual({ value: 160, turns: 160 });
    expect(seen).toEqual(Array.from({ length: 20 }, () => true));
  });
});

/** The counter and how many turns are stored, read by one statement. */
async function stateOf({ reader }: Database): Promise<{ readonly value: number; readonly turns: number }> {
  const rows = await reader.selectFrom("settings").select(["name", "value"]).execute();
  const turns = rows.filter(({ name }) => name.startsWith("turn-")).length;
  return { value: Number(rows.find(({ name }) => name === "counter")?.value), turns };
}

describe.each<Engine>(postgresAddress() ? ["sqlite", "postgres"] : ["sqlite"])("a new database (%s)", (engine) => {
  let place: { readonly url: string; drop(): Promise<void> };
  beforeAll(async () => {
    place = engine === "sqlite" ? freshSqlite() : await freshPostgres();
  });
  afterAll(() => place.drop());

  it("is not ready before it is migrated, by processes that start at once, each migration once", async () => {
    const database = openDatabase(place.url);
    const server = await serve(database);
    expect(await database.pendingMigrations()).toEqual(names);
    const before = await fetch(`${server.url}/readyz`);
    expect([before.status, await before.json()]).toEqual([503, { status: "migrations-pending", pending: names }]);

    const starter = resolve(import.meta.dirname, "starter.ts");
    const started = await Promise.all(
      Array.from({ length: 3 }, () => promisify(execFile)(process.execPath, [starter, place.url])),
    );
    const applied = started.map(({ stdout }) => JSON.parse(stdout) as string[]);
    expect(applied.flat().sort()).toEqual([...names].sort());
    expect(applied.filter((list) => list.length > 0)).toHaveLength(1);

    const after = await fetch(`${server.url}/readyz`);
    expect([after.status, await after.json()]).toEqual([200, { status: "ok", engine }]);
    await server.close();
    await database.close();
  });

  it("keeps a stored change when the process that wrote it is gone", async () => {
    const first = openDatabase(place.url);
    await first.inTransaction((tx) => set(tx, "kept"));
    await first.close();
    const second = openDatabase(place.url);
    expect(await settings(second)).toEqual(["kept"]);
    await second.close();
  });
});
