import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { submit } from "../../src/approvals/actions.ts";
import { withdraw } from "../../src/approvals/reversal-actions.ts";
import { findDraft } from "../../src/proposals/draft-repository.ts";
import { lacksOf } from "../../src/proposals/readiness.ts";
import { findRevision, listTouched } from "../../src/proposals/repository.ts";
import type { Day } from "../../src/values/day.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { describeOnEveryEngine, useDatabase } from "../support/temp-database.ts";
import { type ReformWorld, reformWorld } from "./reform-world.ts";

const firstClause = "1. Thương nhân báo cáo hằng tháng về Sở Công Thương trước ngày 05 của tháng sau.";
const day = "2026-03-02" as Day;
const secondClause = "2. Hồ sơ gồm bản sao có chứng thực giấy phép và bản sao có chứng thực giấy đăng ký.";

describeOnEveryEngine("an article that stands in its clauses", (database) => {
  let world: ReformWorld;
  beforeAll(async () => {
    world = await reformWorld(database());
  });

  it("is repealed with them, from the first draft on, and can be sent", async () => {
    const code = await world.completeDraft([await world.provision(world.circular, "dieu-4")]);
    const { reader } = database();
    const proposal = await world.read(code);
    const revision = await findRevision(reader, proposal.id, proposal.revision);
    const [article] = await listTouched(reader, revision!.id);
    expect(article!.below.map(({ address }) => address)).toEqual(["dieu-4/khoan-1", "dieu-4/khoan-2"]);
    expect(lacksOf(await findDraft(reader, proposal, day))).toEqual([]);
    await submit(await world.as("lan"), code, proposal.version);
    expect((await world.read(code)).status).toBe("in_review");
  });

  it("is told of the other proposals on its regulation until they are withdrawn", async () => {
    const first = await world.completeDraft();
    const second = await world.read(await world.completeDraft());
    const rivals = async () => (await findDraft(database().reader, second, day)).rivals;
    expect(await rivals()).toContain(first);
    await withdraw(await world.as("lan"), first, (await world.read(first)).version, "Gộp vào đề xuất khác.");
    expect(await rivals()).not.toContain(first);
    expect(await rivals()).not.toContain(second.code);
  });
});

describe("wording over HTTP", () => {
  const database = useDatabase();
  let world: ReformWorld;
  let server: RunningServer;
  let lan: Client;
  beforeAll(async () => {
    world = await reformWorld(database());
    server = await serve(database(), { clock: fixedClock("2026-03-02T02:00:00Z") });
    lan = clientOf(server.url);
    await lan.signIn("lan");
  });
  afterAll(() => server.close());

  it("shows a repealed article with everything under it, to its author and to readers", async () => {
    const path = `/de-xuat/${await world.completeDraft([await world.provision(world.circular, "dieu-4")])}`;
    for (const page of ["/soan/loi-van", "", "?xem=so-sanh", "?xem=ban-sach"]) {
      const html = plain((await lan.get(`${path}${page}`)).html);
      for (const words of [firstClause, secondClause]) expect(html).toContain(words);
      expect(html).toContain("Bãi bỏ Điều 4.");
    }
    const fields = keptFields((await lan.get(`${path}/soan/loi-van`)).html);
    const saved = await lan.post(`${path}/soan/loi-van`, { ...fields, "clauses.0.choice": "repeal" });
    expect(saved.status).toBe(303);
  });

  it("warns of another proposal on the regulation, when one is started and before it is sent", async () => {
    const [first, second] = [await world.completeDraft(), await world.completeDraft()];
    expect((await lan.get("/quy-dinh/QD-BCT-0001/de-xuat-moi")).html).toContain(first);
    const check = await lan.get(`/de-xuat/${second}/kiem-tra`);
    expect(check.html).toContain("Quy định này còn có đề xuất");
    expect(check.html).toContain("Gửi xem xét</button>");
  });

  it("leads from the address that adds a clause to the page with its form", async () => {
    const path = `/de-xuat/${await world.completeDraft()}/soan/loi-van`;
    expect((await lan.get(`${path}/them`)).location).toBe(path);
  });

  it("answers a sheet with a far-off row in a page of ordinary size", async () => {
    const path = `/de-xuat/${await world.completeDraft()}/chi-phi`;
    const fields = keptFields((await lan.get(path)).html);
    const answer = await lan.post(path, { ...fields, "current.rows.9999.hours": "1", act: "compute" });
    expect(answer.html.length).toBeLessThan(200_000);
  });
});

/** Hidden fields of the page, as a browser would send them back. */
function keptFields(html: string): Record<string, string> {
  const found = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name!, value!]));
}

/** What a person reads: without tags. */
function plain(html: string): string {
  return html.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");
}
