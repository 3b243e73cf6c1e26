import { afterAll, beforeAll, expect, it } from "vitest";
import { record } from "../../src/journal/actions.ts";
import { countEntries, listEntries } from "../../src/journal/repository.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { type Cast, castOf } from "../support/cast.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";

const all = { chain: null, verb: null };

describeOnEveryEngine("the journal", (database) => {
  let cast: Cast;
  let server: RunningServer;
  let client: Client;
  beforeAll(async () => {
    cast = await castOf(database());
    server = await serve(database(), { clock: fixedClock("2026-03-02T02:00:00Z") });
    const context = await cast.as("lan");
    await database().inTransaction(async (tx) => {
      for (let revision = 1; revision <= 120; revision += 1) {
        await record(tx, context, {
          chain: cast.organisation.BCT!,
          verb: "proposals.saved",
          objectKind: "proposal",
          objectId: "p1",
          details: { code: "DX-2026-BCT-0007", revision, content_hash: "ab".repeat(32), saved_on: "2026-03-02" },
        });
      }
    });
    client = clientOf(server.url);
    await client.signIn("tuan");
  });
  afterAll(() => server.close());

  it("is read by those who may, and by nobody else", async () => {
    expect((await clientOf(server.url).get("/nhat-ky")).status).toBe(401);
    const drafter = clientOf(server.url);
    await drafter.signIn("lan");
    expect((await drafter.get("/nhat-ky")).status).toBe(403);
    expect((await drafter.get("/nhat-ky/tai-ve.csv")).status).toBe(403);
  });

  it("says in words who did what to which record", async () => {
    const { html, status } = await client.get("/nhat-ky?viec=proposals.saved&co-quan=BCT");
    expect(status).toBe(200);
    expect(html).toContain("Lưu nội dung đề xuất");
    expect(html).toContain("Nguyễn Thị Lan");
    expect(html).toContain('href="/de-xuat/DX-2026-BCT-0007"');
    expect(html).toContain("Bản: 120");
    expect(html).toContain("Bộ Công Thương");
    expect(html).not.toContain("abab");
    expect((await client.get("/en/nhat-ky?viec=proposals.saved")).html).toContain("Saved a proposal");
  });

  it("names a filter that means nothing, and shows everything", async () => {
    const { html } = await client.get("/nhat-ky?viec=khong-co");
    expect(html).toContain("khong-co");
    expect(html).toContain("Thêm tài khoản");
  });

  it("turns pages forth and back by place, and every line is on exactly one of them", async () => {
    const filter = { chain: cast.organisation.BCT!, verb: null };
    const first = await listEntries(database().reader, { filter, limit: 50 });
    const second = await listEntries(database().reader, { filter, before: first.at(-1)!, limit: 50 });
    const third = await listEntries(database().reader, { filter, before: second.at(-1)!, limit: 50 });
    const ids = [...first, ...second, ...third].map(({ id }) => id);
    expect([new Set(ids).size, await countEntries(database().reader, filter)]).toEqual([120, 120]);
    const back = await listEntries(database().reader, { filter, after: second[0]!, limit: 50 });
    expect(back).toEqual(first);
    const page = await client.get("/nhat-ky?co-quan=BCT");
    const next = /rel="next" href="([^"]+)"/.exec(page.html)![1]!.replaceAll("&amp;", "&").replaceAll("&#x3D;", "=");
    const older = await client.get(next);
    expect(older.html).toContain('rel="prev"');
    expect(older.html).toContain("Đang xem 50 trên 120 dòng");
  });

  it("gives the filtered lines as CSV", async () => {
    const { html, headers } = await client.get("/nhat-ky/tai-ve.csv?co-quan=BCT");
    expect(headers.get("content-type")).toContain("text/csv");
    expect(html.trimEnd().split("\r\n")).toHaveLength(121);
    expect(html).toContain("Nguyễn Thị Lan,Lưu nội dung đề xuất,proposals.saved,Đề xuất DX-2026-BCT-0007");
  });

  it("finds a line that was altered behind its back", async () => {
    const lines = await countEntries(database().reader, all);
    const sound = await client.get("/nhat-ky?kiem-tra=1");
    expect(sound.html).toContain("Nhật ký còn nguyên vẹn");
    expect(sound.html).toContain(`Đã đọc lại ${lines} dòng của 2 cơ quan`);
    await database().inTransaction(async (tx) => {
      const altered = tx.updateTable("journal_entries").set({ verb: "proposals.started" });
      await altered.where("chain", "=", cast.organisation.BCT!).where("position", "=", 7).execute();
    });
    const broken = await client.get("/nhat-ky?kiem-tra=1&co-quan=BTC");
    expect(broken.html).toContain("Nhật ký đã bị thay đổi sau khi ghi");
    expect(broken.html).toContain("Bộ Công Thương: nội dung dòng 7 đã bị sửa");
    expect(broken.html).not.toMatch(/hash/i);
  });
});
