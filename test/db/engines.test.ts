import { expect, it } from "vitest";
import { describeOnEveryEngine } from "../support/temp-database.ts";

describeOnEveryEngine("a fresh database", (database) => {
  it("has every migration and no row", async () => {
    expect(await database().pendingMigrations()).toEqual([]);
    const users = await database().reader.selectFrom("users").selectAll().execute();
    expect(users).toEqual([]);
  });
});
