import { beforeAll, expect, it } from "vitest";
import { setUserStatus, signOutEverywhere } from "../../src/accounts/actions.ts";
import { sessionStore } from "../../src/accounts/session-store.ts";
import { parseInstant } from "../../src/values/instant.ts";
import type { StoredSession } from "../../src/web/session.ts";
import { type Cast, castOf } from "../support/cast.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";

describeOnEveryEngine("sessions in the database", (database) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await castOf(database());
  });
  const at = parseInstant("2026-03-02T02:00:00Z");
  const sessionOf = async (username: string): Promise<StoredSession> => {
    const { personId: userId } = await cast.actor(username);
    return { userId, startedAt: at, seenAt: at, flash: null };
  };

  it("keep what changed while they are open", async () => {
    const store = sessionStore(database());
    const session = await sessionOf("lan");
    await store.start("open", session);
    const later = { ...session, seenAt: parseInstant("2026-03-02T02:30:00Z"), flash: { tone: "success", key: "x" } };
    await store.save("open", later as StoredSession);
    expect(await store.find("open")).toEqual(later);
    await store.remove("open");
    expect(await store.find("open")).toBeNull();
  });

  it.each<[string, () => Promise<void>]>([
    ["signed out everywhere", async () => signOutEverywhere(await cast.as("hung"))],
    ["suspended", async () => setUserStatus(await cast.as("admin"), "hung", "suspended")],
  ])("that were ended while a page was on its way stay ended: %s", async (title, end) => {
    const store = sessionStore(database());
    const session = await sessionOf("hung");
    await store.start(title, session);
    await end();
    await store.save(title, { ...session, flash: { tone: "success", key: "x" } });
    expect(await store.find(title)).toBeNull();
  });

  it("that never began are not made up by a page that ends", async () => {
    const store = sessionStore(database());
    await store.save("planted", await sessionOf("lan"));
    expect(await store.find("planted")).toBeNull();
  });
});
