import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decide, submit } from "../../src/approvals/actions.ts";
import { findOpenTurn, listQueue } from "../../src/approvals/repository.ts";
import { reopen, revoke } from "../../src/approvals/reversal-actions.ts";
import { prepareInstrument } from "../../src/enactment/actions.ts";
import { listChain } from "../../src/journal/repository.ts";
import { findRevision } from "../../src/proposals/repository.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { type ReformWorld, reformWorld } from "../proposals/reform-world.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { describeOnEveryEngine, useDatabase } from "../support/temp-database.ts";

const reason = "Lời văn gốc đã được một thông tư khác sửa.";

describeOnEveryEngine("taking an approval back", (database) => {
  let world: ReformWorld;
  beforeAll(async () => {
    world = await reformWorld(database());
  });

  it("reopens for the drafting unit, in the next round, and can be sent again", async () => {
    const code = await approved(world);
    const { version } = await world.read(code);
    await reopen(await world.as("duc"), code, version, reason);
    const reopened = await world.read(code);
    expect(reopened).toMatchObject({ status: "returned", round: 2, approvedAt: null, reversalReason: reason });
    const turn = await findOpenTurn(database().reader, reopened.id);
    expect([turn?.stage, turn?.organisationId]).toEqual(["revising", reopened.unitId]);
    expect((await listQueue(database().reader, await world.actor("lan"))).map((item) => item.code)).toContain(code);
    await submit(await world.as("lan"), code, reopened.version);
    expect(await world.read(code)).toMatchObject({ status: "in_review", reversalReason: null });
  });

  it("revokes for good, and keeps when it was approved", async () => {
    const code = await approved(world);
    const { version, approvedAt } = await world.read(code);
    await revoke(await world.as("son"), code, version, reason);
    const revoked = await world.read(code);
    expect(revoked).toMatchObject({ status: "withdrawn", approvedAt, reversalReason: reason });
    await expect(reopen(await world.as("son"), code, revoked.version, reason)).rejects.toThrow("wrong-state");
  });

  it.each([reopen, revoke])("leaves to the instrument what it carries: %o", async (act) => {
    const code = await approved(world);
    const { id, version } = await world.read(code);
    const issuerId = world.organisation.BCT!;
    const draft = { kind: "thong_tu", issuerId, title: "Sửa đổi", proposalIds: [id] } as const;
    const instrument = await prepareInstrument(await world.as("lan"), draft);
    await expect(act(await world.as("duc"), code, version, reason)).rejects.toMatchObject({
      code: "held-by-instrument",
      params: { instrument },
    });
    expect((await world.read(code)).status).toBe("approved");
  });

  it.each([
    ["its author", "lan", "not-permitted"],
    ["its head of unit", "hung", "not-permitted"],
    ["the reviewing agency", "minh", "not-permitted"],
    ["another ministry", "mai", "not-permitted"],
  ])("refuses %s", async (_who, username, refusal) => {
    const code = await approved(world);
    const { version } = await world.read(code);
    await expect(reopen(await world.as(username), code, version, reason)).rejects.toThrow(refusal);
  });

  it("refuses another ministry's leader, and whoever saw an older version", async () => {
    const code = await approved(world);
    const { version } = await world.read(code);
    const [mai, duc] = [await world.as("mai"), await world.as("duc")];
    const leader = { ...mai, actor: { ...mai.actor, roles: ["ministry_leader"] as const } };
    await expect(revoke(leader, code, version, reason)).rejects.toThrow("foreign-agency");
    await expect(revoke(duc, code, version - 1, reason)).rejects.toThrow("stale");
  });

  it("stands in the journal without the reason", async () => {
    const lines = await listChain(database().reader, world.organisation.BCT!);
    const verbs = lines.map(({ verb }) => verb);
    expect(verbs).toContain("approvals.reopened");
    expect(verbs).toContain("approvals.revoked");
    expect(lines.map(({ details }) => details).join()).not.toContain("thông tư khác");
  });
});

describe("taking an approval back over HTTP", () => {
  const database = useDatabase();
  let world: ReformWorld;
  let server: RunningServer;
  let duc: Client;
  beforeAll(async () => {
    world = await reformWorld(database());
    server = await serve(database(), { clock: fixedClock("2026-03-02T02:00:00Z") });
    duc = clientOf(server.url);
    await duc.signIn("duc");
  });
  afterAll(() => server.close());

  it("asks why, and says so on the proposal's page", async () => {
    const path = `/de-xuat/${await approved(world)}`;
    expect((await duc.get(path)).html).toContain("Rút đề xuất đã phê duyệt");
    const fields = keptFields((await duc.get(`${path}/tra-lai`)).html);
    const short = await duc.post(`${path}/tra-lai`, { ...fields, reason: "ngắn" });
    expect([short.status, short.html.includes("Nhập lý do, ít nhất 20 ký tự")]).toEqual([422, true]);
    expect((await duc.post(`${path}/tra-lai`, { ...fields, reason })).location).toBe(path);
    const page = await duc.get(path);
    for (const words of ["Cần hoàn thiện", reason, "Đã trả lại đề xuất"]) expect(page.html).toContain(words);
    expect((await duc.get(`${path}/rut-phe-duyet`)).status).toBe(409);
  });

  it("names the instrument that carries the proposal, and what to do first", async () => {
    const code = await approved(world);
    const { id } = await world.read(code);
    const issuerId = world.organisation.BCT!;
    const draft = { kind: "thong_tu", issuerId, title: "Sửa đổi", proposalIds: [id] } as const;
    const instrument = await prepareInstrument(await world.as("lan"), draft);
    const page = await duc.get(`/de-xuat/${code}`);
    expect(page.html).toContain(`href="/thuc-thi/${instrument}"`);
    expect(page.html).not.toContain("Rút đề xuất đã phê duyệt");
    const refused = await duc.get(`/de-xuat/${code}/tra-lai`);
    expect([refused.status, refused.html.includes(`Đề xuất đang nằm trong ${instrument}`)]).toEqual([409, true]);
  });
});

async function approved(world: ReformWorld): Promise<string> {
  const code = await world.completeDraft();
  await submit(await world.as("lan"), code, (await world.read(code)).version);
  const { reader } = world.database;
  for (const username of ["hung", "thao", "duc", "son"]) {
    const { id, revision } = await world.read(code);
    const [turn, shown] = [await findOpenTurn(reader, id), await findRevision(reader, id, revision)];
    const bound = { code, turnId: turn!.id, shownHash: shown!.contentHash };
    await decide(await world.as(username), { ...bound, verdict: "approve", reason: "" });
  }
  return code;
}

/** Hidden fields of the page, as a browser would send them back. */
function keptFields(html: string): Record<string, string> {
  const found = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name!, value!]));
}
