import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { elapsedMs, percentDone, type Recompute, stateOn } from "../../src/counting/recompute.ts";
import { beginRecompute, runRecompute } from "../../src/counting/recompute-actions.ts";
import { findRecompute, listFindings, listRecomputes } from "../../src/counting/recompute-repository.ts";
import { listEntriesOf } from "../../src/journal/repository.ts";
import { fixedClock, parseInstant } from "../../src/values/instant.ts";
import type { World } from "../enactment/world.ts";
import { clientOf, type RunningServer, serve } from "../support/server.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";
import { countedWorldOf } from "./world.ts";

const at = "2026-03-02T02:00:00Z";

describe("a run over the sheets", () => {
  const run: Recompute = {
    ...{ id: "r", status: "running", sheetsTotal: 300, progress: { sheets: 299, lines: 1, findings: 0 } },
    ...{ totals: null, startedBy: null, endedAt: null },
    startedAt: parseInstant(at),
    reportedAt: parseInstant("2026-03-02T02:00:05Z"),
  };

  it.each([
    ["2026-03-02T02:01:00Z", "running", "running"],
    ["2026-03-02T02:10:00Z", "running", "interrupted"],
    ["2026-03-02T02:10:00Z", "done", "done"],
  ] as const)("is at %s, stored as %s, %s", (now, status, state) => {
    expect(stateOn({ ...run, status }, parseInstant(now))).toBe(state);
  });

  it("is not done before its last sheet", () => {
    expect(percentDone(run)).toBe(99);
    expect(percentDone({ ...run, sheetsTotal: 0 })).toBe(100);
    expect(elapsedMs(run)).toBe(5000);
  });
});

describeOnEveryEngine("computing every sheet again", (database) => {
  let world: World;
  let server: RunningServer;
  beforeAll(async () => {
    world = await countedWorldOf(database());
    server = await serve(database(), { clock: fixedClock(at) });
  });
  afterAll(() => server?.close());
  const admin = async () => {
    const client = clientOf(server.url);
    await client.signIn("admin");
    return client;
  };
  const runOnce = async (moment = at) => {
    const context = await world.as("admin", moment);
    const id = await beginRecompute(context);
    await runRecompute(context, id, fixedClock(moment));
    return (await findRecompute(database().reader, id))!;
  };

  it("finds nothing wrong with what the product stored, and keeps the totals", async () => {
    const run = await runOnce();
    expect(run).toMatchObject({ status: "done", progress: { sheets: 6, lines: 12, findings: 0 }, sheetsTotal: 6 });
    expect(run.totals!.all).toMatchObject({ compared: 6, saving: "1235137912.6", share: "100" });
    expect(run.totals!.by.lever.map(({ key }) => key)).toContain("abolish");
    const verbs = (await listEntriesOf(database().reader, "recompute", run.id)).map(({ verb }) => verb);
    expect(verbs.toSorted()).toEqual(["counting.recompute-begun", "counting.recomputed"]);
  });

  it("lists a stored figure that does not follow from its cells, and leaves it as it is", async () => {
    const saved = await spoil(database());
    const run = await runOnce("2026-03-02T03:00:00Z");
    expect(run.progress.findings).toBe(1);
    const findings = await listFindings(database().reader, { recomputeId: run.id, after: "", limit: 10 });
    expect(findings).toMatchObject([{ figure: "saving", stored: "1", computed: saved, isOfProposal: true }]);
    const page = (await (await admin()).get(`/quan-tri/tinh-lai/${run.id}`)).html;
    for (const said of ["Tiết kiệm một năm", "Theo biện pháp", "Đã xong"]) expect(page).toContain(said);
    const { saving_dong } = await database()
      .reader.selectFrom("cost_sheets")
      .select("saving_dong")
      .where("saving_dong", "=", "1")
      .executeTakeFirstOrThrow();
    expect(saving_dong).toBe("1");
  });

  it("starts from the page, goes on by itself, and one at a time", async () => {
    const client = await admin();
    const begun = await client.post("/quan-tri/tinh-lai", {});
    expect(begun.status).toBe(303);
    await expect.poll(async () => (await client.get(begun.location!)).html).toContain("Đã xong");
    const context = await world.as("admin", at);
    const open = await beginRecompute(context);
    await expect(beginRecompute(context)).rejects.toMatchObject({ code: "stale" });
    expect((await client.get("/quan-tri/tinh-lai")).html).toContain("Một lần tính lại đang chạy");
    expect((await client.get(`/quan-tri/tinh-lai/${open}`)).html).toContain('value="0"');
    expect((await client.post("/quan-tri/tinh-lai", {})).location).toBe(`/quan-tri/tinh-lai/${open}`);
  });

  it("takes the place of a run that was ended with its process", async () => {
    const run = await runOnce("2026-03-02T05:00:00Z");
    expect(run.status).toBe("done");
    const states = (await listRecomputes(database().reader, 10)).map(({ status }) => status);
    expect(states).toContain("failed");
    expect(states).not.toContain("running");
  });

  it("is for administrators alone", async () => {
    const client = clientOf(server.url);
    await client.signIn("lan");
    for (const path of ["/quan-tri/tinh-lai", "/quan-tri/tinh-lai/x"])
      expect((await client.get(path)).status).toBe(403);
    expect((await client.post("/quan-tri/tinh-lai", {})).status).toBe(403);
    await expect(beginRecompute(await world.as("lan"))).rejects.toMatchObject({ code: "not-permitted" });
    expect((await (await admin()).get("/quan-tri/tinh-lai/x")).status).toBe(404);
  });
});

/** Writes another saving over one that is stored, as only a fault of the product or a foreign hand could. */
async function spoil(database: Database): Promise<string> {
  return database.inTransaction(async (tx) => {
    const { id, saving_dong } = await tx
      .selectFrom("cost_sheets")
      .select(["id", "saving_dong"])
      .where("saving_dong", "=", "500000")
      .executeTakeFirstOrThrow();
    await tx.updateTable("cost_sheets").set({ saving_dong: "1" }).where("id", "=", id).execute();
    return saving_dong!;
  });
}
