import { afterAll, beforeAll, expect, it } from "vitest";
import { readCsv } from "../../src/office/csv.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";
import { countedWorldOf } from "./world.ts";

describeOnEveryEngine("the portfolio's pages", (database) => {
  let server: RunningServer;
  beforeAll(async () => {
    await countedWorldOf(database());
    server = await serve(database(), { clock: fixedClock("2026-03-02T02:00:00Z") });
  });
  afterAll(() => server?.close());
  const as = async (username: string | null): Promise<Client> => {
    const client = clientOf(server.url);
    if (username) await client.signIn(username);
    return client;
  };

  /** Enacted are 1,234,567,890.4 and 10.2 of one ministry and 9 of another; sent 500,000, approved 70,000, proposed 3. */
  it.each<[string | null, string, string]>([
    [null, "", "1.234.567.910"],
    ["lan", "", "1.235.137.913"],
    ["mai", "", "1.235.137.910"],
    ["tuan", "", "1.235.137.913"],
    ["tuan", "?tu=phe-duyet", "1.235.137.910"],
    ["tuan", "?tu=co-hieu-luc", "1.234.567.901"],
    ["tuan", "?bo=BTC", "9"],
    ["tuan", "?loai=condition", "10"],
  ])("show %s%s a saving of %s", async (username, query, saving) => {
    const client = await as(username);
    const { status, html } = await client.get(`/chi-phi/tong-hop${query}`);
    expect(status).toBe(200);
    expect(html).toContain(`<dd class="c-note c-figures__full">${saving} đồng/năm</dd>`);
    const rows = await client.get(`/chi-phi/tong-hop/chi-tiet${query}`);
    expect(rows.html.split("<tfoot")[1]).toContain(`>${saving}<`);
  });

  it("link every total to rows that add up to it", async () => {
    const client = await as("tuan");
    const { html } = await client.get("/chi-phi/tong-hop");
    const cells = [...html.matchAll(/<td[^>]*data-head="Tiết kiệm \(đồng\/năm\)"[^>]*><a href="([^"]+)">([^<]+)</g)];
    expect(cells.length).toBeGreaterThan(10);
    for (const [, path, shown] of cells) {
      const rows = await client.get(path!.replaceAll("&amp;", "&").replaceAll("&#x3D;", "="));
      expect(rows.status).toBe(200);
      expect(rows.html.split("<tfoot")[1]).toContain(`>${shown}<`);
    }
  });

  it("keep the codes of proposals from those without an account", async () => {
    const path = "/chi-phi/tong-hop/chi-tiet";
    expect((await (await as(null)).get(path)).html).not.toMatch(/DX-\d/);
    expect((await (await as("tuan")).get(path)).html).toMatch(/DX-\d/);
    expect((await (await as(null)).get(path)).html).toContain("30/2026/NĐ-CP");
  });

  it("come as spreadsheets with exact amounts", async () => {
    const client = await as(null);
    const cellsOf = async (path: string) => {
      const { bytes, headers } = await client.get(path);
      expect(headers.get("content-type")).toContain("text/csv");
      return readCsv(new TextDecoder().decode(bytes)).sheets[0]!.rows.map(({ cells }) => cells);
    };
    const totals = await cellsOf("/chi-phi/tong-hop/tai-ve.csv");
    expect(totals[1]).toEqual(["Tổng", "", "0", "0", "3", "1234567909.6", "0", "1234567909.6", "100"]);
    expect(totals.filter(([dimension]) => dimension === "Văn bản thực thi")).toHaveLength(2);
    const rows = await cellsOf("/chi-phi/tong-hop/chi-tiet.csv?theo=bien-phap&nhom=abolish");
    expect(rows.slice(1).map((cells) => cells.at(-1))).toEqual(["1234567890.4"]);
  });

  it("say so when nothing is found, and name a filter that means nothing", async () => {
    const client = await as(null);
    expect((await client.get("/chi-phi/tong-hop?loai=inspection")).html).toContain("Không có bảng tính nào");
    expect((await client.get("/chi-phi/tong-hop?bo=XYZ&tu=xa")).html).toContain("Không hiểu giá trị lọc: XYZ, xa.");
    expect((await client.get("/chi-phi/tong-hop?theo=linh-vuc")).html).toContain("Xem mọi cách tổng hợp");
    expect((await client.get("/en/chi-phi/tong-hop")).html).toContain("Compliance cost in total");
  });
});
