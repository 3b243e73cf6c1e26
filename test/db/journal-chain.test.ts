import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { record } from "../../src/journal/actions.ts";
import { firstBreak } from "../../src/journal/entry.ts";
import { listChain } from "../../src/journal/repository.ts";
import { Refused } from "../../src/values/refusal.ts";
import { type Cast, castOf, newId } from "../support/cast.ts";
import { postgresAddress } from "../support/postgres.ts";
import { openTemporary, type TemporaryDatabase } from "../support/temp-database.ts";

describe.each(postgresAddress() ? (["sqlite", "postgres"] as const) : (["sqlite"] as const))(
  "the journal under many writers (%s)",
  (engine) => {
    let world: TemporaryDatabase;
    let cast: Cast;
    beforeAll(async () => {
      world = await openTemporary(engine);
      cast = await castOf(world.database);
    });
    afterAll(() => world.remove());

    const write = async (chain: string, formToken: string | null = null) => {
      const context = { ...(await cast.as("lan")), formToken };
      const happening = { chain, verb: "test.written", objectKind: "test", objectId: newId(), details: { by: "lan" } };
      return world.database.inTransaction((tx) => record(tx, context, happening));
    };

    it("no chain forks, whoever writes to it", async () => {
      const chains = ["a", "b", "c"];
      await Promise.all(Array.from({ length: 96 }, (_, at) => write(chains[at % 3]!)));
      for (const chain of chains) {
        const entries = await listChain(world.database.reader, chain);
        expect(entries.map(({ position }) => position)).toEqual(Array.from({ length: 32 }, (_, at) => at + 1));
        expect(firstBreak(entries)).toBeNull();
      }
    });

    it("no chain forks when several processes write", async () => {
      const writer = resolve(import.meta.dirname, "journal-writer.ts");
      const start = () => promisify(execFile)(process.execPath, [writer, world.url, "d", "20"]);
      await Promise.all([start(), start(), start()]);
      const entries = await listChain(world.database.reader, "d");
      expect([entries.length, firstBreak(entries)]).toEqual([60, null]);
    });

    it("a refused action leaves no line and no gap", async () => {
      const context = await cast.as("lan");
      const happening = { chain: "e", verb: "test.written", objectKind: "test", objectId: newId(), details: {} };
      const refused = world.database.inTransaction(async (tx) => {
        await record(tx, context, happening);
        throw new Refused("wrong-state");
      });
      await Promise.allSettled([write("e"), refused, write("e")]);
      const entries = await listChain(world.database.reader, "e");
      expect([entries.length, firstBreak(entries)]).toEqual([2, null]);
    });

    it("of one form sent many times at once, one change is stored", async () => {
      const sent = await Promise.allSettled(Array.from({ length: 12 }, (_, at) => write(`f${at % 4}`, "one-form")));
      const refused = sent.flatMap((one) => (one.status === "rejected" ? [one.reason as Refused] : []));
      expect(refused.map(({ code }) => code)).toEqual(Array.from({ length: 11 }, () => "replayed"));
    });
  },
);
