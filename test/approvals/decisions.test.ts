import { beforeAll, expect, it } from "vitest";
import { decide, recordDecision, submit } from "../../src/approvals/actions.ts";
import { withdraw } from "../../src/approvals/reversal-actions.ts";
import type { Verdict } from "../../src/approvals/decision.ts";
import { findOpenTurn, listDecisions, listQueue } from "../../src/approvals/repository.ts";
import type { Database } from "../../src/db/database.ts";
import { listChain } from "../../src/journal/repository.ts";
import { firstBreak } from "../../src/journal/entry.ts";
import { findRevision } from "../../src/proposals/repository.ts";
import { Refused } from "../../src/values/refusal.ts";
import type { Day } from "../../src/values/day.ts";
import { type ReformWorld, reformWorld, rewrite } from "../proposals/reform-world.ts";
import { runs } from "../support/soak.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";

const reason = "Nội dung đề xuất phù hợp và có căn cứ.";
const inMinistry = ["hung", "thao", "duc", "son"] as const;

describeOnEveryEngine("deciding", (database) => {
  let world: ReformWorld;
  beforeAll(async () => {
    world = await reformWorld(database());
  });

  it("leads a matter of the ministry's own circular to its minister, four stages, four decisions", async () => {
    const code = await sent(world);
    expect((await world.read(code)).route).toBe("minister");
    for (const username of inMinistry) await verdict(world, code, username, "approve");
    const proposal = await world.read(code);
    expect([proposal.status, proposal.approvedAt]).toEqual(["approved", "2026-03-02T02:00:00.000Z"]);
    const decisions = await listDecisions(database().reader, proposal.id);
    expect(decisions.map(({ stage, deciderName }) => [stage, deciderName])).toEqual([
      ["unit_head", "Phạm Văn Hùng"],
      ["focal_point", "Lê Thị Thảo"],
      ["legal_office", "Vũ Minh Đức"],
      ["ministry_leader", "Hoàng Văn Sơn"],
    ]);
    const revision = await findRevision(database().reader, proposal.id, proposal.revision);
    expect(new Set(decisions.map(({ shownHash }) => shownHash))).toEqual(new Set([revision!.contentHash]));
  });

  it("leads a matter of a decree to the Prime Minister, and keeps signer and recorder of a paper", async () => {
    const code = await sent(world, [await world.provision(world.decree, "dieu-7/khoan-2")]);
    for (const username of [...inMinistry, "minh"]) await verdict(world, code, username, "approve");
    await recordDecision(await world.as("ha"), { ...(await bound(world, code)), ...paper });
    const proposal = await world.read(code);
    expect([proposal.route, proposal.status]).toEqual(["prime_minister", "approved"]);
    const last = (await listDecisions(database().reader, proposal.id)).at(-1)!;
    expect(last).toMatchObject({
      stage: "prime_minister",
      deciderName: "Phạm Minh A",
      deciderTitle: "Thủ tướng",
      deciderId: null,
      recorderName: "Đỗ Thu Hà",
      onPaper: true,
      documentNumber: "209/QĐ-TTg",
      signedOn: "2026-03-02",
    });
  });

  it("returns to the drafting unit, in the next round from the first stage", async () => {
    const code = await sent(world);
    await verdict(world, code, "hung", "approve");
    await verdict(world, code, "thao", "return");
    const returned = await world.read(code);
    const turn = await findOpenTurn(database().reader, returned.id);
    expect([returned.status, returned.round, turn?.stage, turn?.organisationId]).toEqual([
      "returned",
      2,
      "revising",
      returned.unitId,
    ]);
    const mine = await listQueue(database().reader, await world.actor("lan"));
    expect(mine.map((item) => item.code)).toContain(code);
    const sentRevision = returned.submittedRevision;
    expect(sentRevision).toBe(returned.revision);
    await rewrite(world, code);
    expect((await world.read(code)).submittedRevision).toBe(sentRevision);
    await submit(await world.as("lan"), code, (await world.read(code)).version);
    expect((await world.read(code)).submittedRevision).toBe(returned.revision + 1);
    expect((await findOpenTurn(database().reader, returned.id))?.stage).toBe("unit_head");
  });

  it("keeps a refusal for good", async () => {
    const code = await sent(world);
    await verdict(world, code, "hung", "refuse");
    const { status, version } = await world.read(code);
    expect(status).toBe("refused");
    await expect(submit(await world.as("lan"), code, version)).rejects.toThrow("wrong-state");
    await expect(withdraw(await world.as("lan"), code, version, reason)).rejects.toThrow("wrong-state");
  });

  it.each([
    ["another role of the same unit", "lan", "not-permitted"],
    ["a later stage", "son", "not-permitted"],
    ["the reviewer before the turn", "minh", "not-permitted"],
    ["the administrator", "admin", "not-permitted"],
  ])("refuses %s", async (_who, username, refusal) => {
    const code = await sent(world);
    await expect(verdict(world, code, username, "approve")).rejects.toThrow(refusal);
  });

  it("refuses another ministry's officials", async () => {
    const code = await sent(world);
    await expect(submit(await world.as("mai"), code, 1)).rejects.toThrow("foreign-agency");
    await expect(rewrite(world, code, "mai")).rejects.toThrow("foreign-agency");
  });

  it("never lets whoever wrote a revision decide, whatever their roles", async () => {
    const lan = await world.as("lan");
    const both = { ...lan, actor: { ...lan.actor, roles: ["drafter", "unit_head"] as const } };
    const code = await sent(world);
    await expect(decide(both, { ...(await bound(world, code)), verdict: "approve", reason })).rejects.toThrow(
      "own-proposal",
    );
  });

  it("refuses a decision on content that is no longer what was shown", async () => {
    const code = await sent(world);
    const shown = await bound(world, code);
    const other = { ...shown, shownHash: "0".repeat(64), verdict: "approve" as const, reason };
    await expect(decide(await world.as("hung"), other)).rejects.toThrow("stale");
  });

  it("tells a second decider who was first, and when", async () => {
    const code = await sent(world);
    const input = { ...(await bound(world, code)), verdict: "approve" as const, reason };
    await decide(await world.as("hung"), input);
    const second = await decide(await world.as("hung"), input).catch((error: unknown) => error);
    expect(second).toMatchObject({
      code: "already-decided",
      params: { who: "Phạm Văn Hùng", when: "02/03/2026 09:00" },
    });
  });

  it.each([
    ["before the proposal was sent", { signedOn: "2026-03-01" as Day }],
    ["in the future", { signedOn: "2026-03-03" as Day }],
    ["a return without its reason", { verdict: "return" as const, reason: "ngắn" }],
  ])("refuses a paper: %s", async (_what, change) => {
    const code = await atLeader(world);
    const input = { ...(await bound(world, code)), ...paper, ...change };
    await expect(recordDecision(await world.as("ha"), input)).rejects.toThrow("incomplete-decision");
  });

  it("refuses a paper signed before the proposal came to the stage, though after it was sent", async () => {
    const code = await sent(world);
    for (const username of ["hung", "thao", "duc"])
      await verdict(world, code, username, "approve", "2026-03-04T02:00:00Z");
    const input = { ...(await bound(world, code)), ...paper, signedOn: "2026-03-03" as Day };
    const clerk = await world.as("ha", "2026-03-05T02:00:00Z");
    await expect(recordDecision(clerk, input)).rejects.toThrow("incomplete-decision");
    await recordDecision(clerk, { ...input, signedOn: "2026-03-04" as Day });
    expect((await world.read(code)).status).toBe("approved");
  });

  it("takes papers of several stages on one later day, each with its own day of signing", async () => {
    const code = await sent(world);
    await verdict(world, code, "hung", "approve");
    const clerk = await world.as("ha", "2026-03-10T02:00:00Z");
    for (const signedOn of ["2026-03-03", "2026-03-04", "2026-03-06"] as Day[]) {
      await recordDecision(clerk, { ...(await bound(world, code)), ...paper, signedOn });
    }
    expect((await world.read(code)).status).toBe("approved");
  });

  it("refuses a paper at the unit, by who is no clerk, or signed by the author", async () => {
    const first = await sent(world);
    const atUnit = { ...(await bound(world, first)), ...paper };
    await expect(recordDecision(await world.as("ha"), atUnit)).rejects.toThrow("wrong-state");
    const code = await atLeader(world);
    const input = { ...(await bound(world, code)), ...paper };
    await expect(recordDecision(await world.as("son"), input)).rejects.toThrow("not-permitted");
    const own = { ...input, signerName: "nguyễn thị lan" };
    await expect(recordDecision(await world.as("ha"), own)).rejects.toThrow("own-proposal");
    await recordDecision(await world.as("ha"), { ...own, isNamesake: true });
    expect((await world.read(code)).status).toBe("approved");
  });

  it("takes a form once", async () => {
    const code = await sent(world);
    const context = { ...(await world.as("hung")), formToken: `decide-${code}` };
    await decide(context, { ...(await bound(world, code)), verdict: "approve", reason });
    const replay = { ...(await world.as("thao")), formToken: `decide-${code}` };
    const input = { ...(await bound(world, code)), verdict: "approve" as const, reason };
    await expect(decide(replay, input)).rejects.toThrow("replayed");
    expect((await listDecisions(database().reader, (await world.read(code)).id)).length).toBe(1);
  });

  it("withdraws once, by its author, and nothing follows", async () => {
    const code = await sent(world);
    const { version } = await world.read(code);
    await expect(withdraw(await world.as("thao"), code, version, reason)).rejects.toThrow("not-permitted");
    await withdraw(await world.as("lan"), code, version, reason);
    const proposal = await world.read(code);
    expect([proposal.status, proposal.reversalReason]).toEqual(["withdrawn", reason]);
    expect(await findOpenTurn(database().reader, proposal.id)).toBeUndefined();
  });

  it("lets exactly one of two deciders at the same instant win", async () => {
    for (let round = 0; round < runs(20, 200); round += 1) {
      const code = await sent(world);
      const shown = await bound(world, code);
      const [first, second] = [await world.as("hung"), await secondHead(world)];
      const both = await Promise.allSettled([
        decide(first, { ...shown, verdict: "approve", reason }),
        decide(second, { ...shown, verdict: "refuse", reason }),
      ]);
      const lost = both.filter((result) => result.status === "rejected");
      expect(lost.map(({ reason: why }) => (why instanceof Refused ? why.code : why))).toEqual(["already-decided"]);
      const proposal = await world.read(code);
      const decisions = await listDecisions(database().reader, proposal.id);
      expect(decisions.map((each) => each.verdict)).toEqual([proposal.status === "refused" ? "refuse" : "approve"]);
    }
  });

  it("keeps the ministry's chain whole, without names or sentences in it", async () => {
    const chain = await listChain(database().reader, world.organisation.BCT!);
    expect(firstBreak(chain)).toBeNull();
    const details = chain.map((entry) => entry.details).join("\n");
    expect(details).not.toMatch(/Hùng|phù hợp|Phạm Minh A/);
  });
});

/** Another person with the same right: a deputy head of the same unit. */
async function secondHead(world: ReformWorld) {
  const [head, deputy] = [await world.as("hung"), await world.actor("thao")];
  return { ...head, actor: { ...head.actor, personId: deputy.personId, name: deputy.name } };
}

const paper = {
  verdict: "approve" as Verdict,
  reason: "",
  documentNumber: "209/QĐ-TTg",
  signedOn: "2026-03-02" as Day,
  signerName: "Phạm Minh A",
  signerTitle: "Thủ tướng",
  file: { name: "209.pdf", mediaType: "application/pdf", bytes: new TextEncoder().encode("%PDF-1.7") },
};

async function sent(world: ReformWorld, provisions?: readonly string[]): Promise<string> {
  const code = await world.completeDraft(provisions);
  await submit(await world.as("lan"), code, (await world.read(code)).version);
  return code;
}

async function atLeader(world: ReformWorld): Promise<string> {
  const code = await sent(world);
  for (const username of ["hung", "thao", "duc"]) await verdict(world, code, username, "approve");
  return code;
}

async function bound(world: ReformWorld, code: string) {
  const proposal: Awaited<ReturnType<ReformWorld["read"]>> = await world.read(code);
  const reader: Database["reader"] = world.database.reader;
  const turn = await findOpenTurn(reader, proposal.id);
  const revision = await findRevision(reader, proposal.id, proposal.revision);
  return { code, turnId: turn!.id, shownHash: revision!.contentHash };
}

async function verdict(world: ReformWorld, code: string, username: string, each: Verdict, at?: string): Promise<void> {
  await decide(await world.as(username, at), { ...(await bound(world, code)), verdict: each, reason });
}
