import { beforeAll, expect, it } from "vitest";
import { record } from "../../src/journal/actions.ts";
import { findKept } from "../../src/journal/kept-repository.ts";
import { parseInstant } from "../../src/values/instant.ts";
import { type Cast, castOf } from "../support/cast.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";

describeOnEveryEngine("a kept reading", (database) => {
  let cast: Cast;
  let asked = 0;
  const now = parseInstant("2026-03-02T02:00:10Z");
  const read = (at = now, key = "count") => findKept(database().reader, key, at, async () => ++asked);
  beforeAll(async () => {
    cast = await castOf(database());
  });

  it("is asked once while nothing is recorded, anew after a journal line, a new minute, and under another key", async () => {
    expect([await read(), await read()]).toEqual([1, 1]);
    const context = await cast.as("lan", "2026-03-02T02:00:20Z");
    const happening = { chain: "system", verb: "accounts.signed-in", objectKind: "person", objectId: "x", details: {} };
    await database().inTransaction((tx) => record(tx, context, happening));
    expect([await read(), await read()]).toEqual([2, 2]);
    expect(await read(parseInstant("2026-03-02T02:01:00Z"))).toBe(3);
    expect(await read(now, "other")).toBe(4);
  });

  it("keeps no failure", async () => {
    const failing = () => findKept(database().reader, "fails", now, () => Promise.reject(new Error("no")));
    await expect(failing()).rejects.toThrow("no");
    await expect(failing()).rejects.toThrow("no");
    expect(await read(now, "fails")).toBeGreaterThan(4);
  });
});
