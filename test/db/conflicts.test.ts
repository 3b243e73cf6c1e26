import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import { addUser } from "../../src/accounts/actions.ts";
import { insertSetting } from "../../src/accounts/repository.ts";
import type { Database, Tx } from "../../src/db/database.ts";
import { record } from "../../src/journal/actions.ts";
import { firstBreak } from "../../src/journal/entry.ts";
import { listChain } from "../../src/journal/repository.ts";
import { Refused } from "../../src/values/refusal.ts";
import { type Cast, castOf, newId, password } from "../support/cast.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";

describeOnEveryEngine("two changes that meet", (database) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await castOf(database());
    await database().inTransaction(async (tx) => {
      for (const name of ["a", "b"]) await insertSetting(tx, name, "");
    });
  });

  it("a key that somebody else took a moment ago is a refusal that keeps the engine's own words", async () => {
    const take = () =>
      database().inTransaction(async (tx) => {
        await tx.insertInto("settings").values({ name: "taken", value: "1" }).execute();
      });
    const settled = await Promise.allSettled(Array.from({ length: 4 }, take));
    const reasons = settled.flatMap((each) => (each.status === "rejected" ? [each.reason as Refused] : []));
    expect(reasons.map(({ code }) => code)).toEqual(["stale", "stale", "stale"]);
    for (const { cause } of reasons) expect(String(cause)).toMatch(/unique/i);
  });

  it("two people who add one user name at once are not told of a fault", async () => {
    const context = await cast.as("admin");
    const user = { username: "hai.nguoi", fullName: "Hai Người", organisationId: cast.organisation.BCT!, password };
    const add = () => addUser(context, { ...user, roles: ["clerk"], demoNote: null });
    const settled = await Promise.allSettled([add(), add(), add()]);
    const reasons = settled.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
    expect(reasons).toHaveLength(2);
    for (const reason of reasons) expect(reason).toBeInstanceOf(Refused);
  });

  it("two that wait for one another are both done in the end", async () => {
    const steps = (first: string, second: string) => async (tx: Tx, meet: () => Promise<void>) => {
      await mark(tx, first);
      await meet();
      await mark(tx, second);
    };
    const runs = await together(database(), [steps("a", "b"), steps("b", "a")]);
    const values = await database().reader.selectFrom("settings").select("value").where("name", "in", ["a", "b"]);
    expect((await values.execute()).map(({ value }) => value)).toEqual(["++", "++"]);
    expect(runs).toBe(database().engine === "postgres" ? 3 : 2);
  });

  it("two that write to the same two chains the other way round both leave their lines, and their forms are spent", async () => {
    const note = (chain: string) => ({
      chain,
      verb: "test.written",
      objectKind: "test",
      objectId: newId(),
      details: {},
    });
    const contexts = await Promise.all(
      ["one", "two"].map(async (formToken) => ({ ...(await cast.as("lan")), formToken })),
    );
    const work = (at: number, first: string, second: string) => async (tx: Tx, meet: () => Promise<void>) => {
      await record(tx, contexts[at]!, note(first));
      await meet();
      await record(tx, contexts[at]!, note(second));
    };
    await together(database(), [work(0, "x", "y"), work(1, "y", "x")]);
    for (const chain of ["x", "y"]) {
      const entries = await listChain(database().reader, chain);
      expect([entries.length, firstBreak(entries)]).toEqual([2, null]);
    }
    for (const context of contexts) {
      const again = database().inTransaction((tx) => record(tx, context, note("z")));
      await expect(again).rejects.toThrow(new Refused("replayed"));
    }
  });

  it("what is no conflict is run once and thrown as it is", async () => {
    let runs = 0;
    const work = database().inTransaction(async (tx) => {
      runs += 1;
      await sql`select 1 from nowhere`.execute(tx);
    });
    await expect(work).rejects.toThrow(/nowhere/);
    expect(runs).toBe(1);
  });
});

async function mark(tx: Tx, name: string): Promise<void> {
  const value = sql<string>`value || '+'`;
  await tx.updateTable("settings").set({ value }).where("name", "=", name).execute();
}

type Meeting = (tx: Tx, meet: () => Promise<void>) => Promise<void>;

/** Starts both at once; on PostgreSQL each waits half-way until the other is there too. Returns how often they ran. */
async function together(database: Database, works: readonly Meeting[]): Promise<number> {
  let runs = 0;
  let waiting = works.length;
  let release = () => {};
  const everybody = new Promise<void>((resolve) => {
    release = resolve;
  });
  const meet = async () => {
    if (database.engine === "sqlite") return; // there one writer goes after the other
    waiting -= 1;
    if (waiting <= 0) release();
    await everybody;
  };
  await Promise.all(
    works.map((work) =>
      database.inTransaction(async (tx) => {
        runs += 1;
        await work(tx, meet);
      }),
    ),
  );
  return runs;
}
