import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatDongShort } from "../../src/i18n/format.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { readCsv } from "../../src/office/csv.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { useDatabase } from "../support/temp-database.ts";
import { countedWorldOf } from "./world.ts";

describe("the leadership pages", () => {
  const database = useDatabase();
  let server: RunningServer;
  let tuan: Client;
  beforeAll(async () => {
    await countedWorldOf(database());
    server = await serve(database(), { clock: fixedClock("2026-03-02T02:00:00Z") });
    tuan = await as("tuan");
  });
  afterAll(() => server?.close());
  const as = async (username: string) => {
    const client = clientOf(server.url);
    await client.signIn(username);
    return client;
  };

  it("say the story in one sentence, with its numbers", async () => {
    const text = textOf((await tuan.get("/dieu-hanh")).html);
    expect(text).toContain(
      "Đến hết ngày 02/03/2026, 2 quy định đã được cắt giảm, đơn giản hóa và có hiệu lực, bằng 33,33% của 6 trong kỳ gốc KG-2025. 2 đã phê duyệt phương án nhưng chưa ban hành văn bản.",
    );
    expect(text).toContain("Không có chỉ tiêu nào cùng động từ, đơn vị và mẫu số");
    expect(text).toContain("Không vạch: chỉ tiêu chỉ tính bãi bỏ, trang này tính cả đơn giản hóa");
    const conditions = textOf((await tuan.get("/dieu-hanh?loai=condition")).html);
    expect(conditions).toContain("Đạt chỉ tiêu 50% (hạn 31/12/2026), cao hơn 50 điểm phần trăm.");
    expect(textOf((await tuan.get("/en/dieu-hanh")).html)).toContain("33.33% of the 6 in baseline KG-2025");
  });

  it.each([
    ["tuan", "/dieu-hanh"],
    ["tuan", "/dieu-hanh?bo=BCT&sap-xep=ten&chieu=tang"],
    ["tuan", "/dieu-hanh?loai=procedure"],
    ["tuan", "/dieu-hanh?ngay=2026-02-21"],
    ["tuan", "/dieu-hanh?ngay=2025-12-30"],
    ["mai", "/dieu-hanh"],
    ["mai", "/dieu-hanh?bo=BCT&ngay=2026-02-21"],
  ])("show %s no figure on %s whose rows do not add up to it", async (username, address) => {
    const reader = await as(username);
    const shown = evidenceLinks((await reader.get(address)).html);
    expect(shown.length).toBeGreaterThan(50);
    for (const path of new Set(shown.map(({ path }) => path))) {
      const evidence = evidenceOf((await reader.get(path)).html);
      const contributions = evidence.rows.map((row) => row.at(-1)!);
      const isMoney = path.includes("chi-so=tiet-kiem");
      // Rows are rounded to whole đồng one by one, their exact sum once.
      const tolerance = isMoney ? contributions.length / 2 : 0;
      const difference = Math.abs(
        numbers(contributions.filter((text) => /\d/.test(text))) - numberOf(evidence.foot ?? "0"),
      );
      expect(difference, path).toBeLessThanOrEqual(tolerance);
      const texts = shown.filter((link) => link.path === path).map(({ text }) => text);
      const short = formatDongShort(String(numberOf(evidence.figure)), "vi");
      for (const text of texts) expect([evidence.figure, short, `${numberOf(evidence.figure)}`], path).toContain(text);
      if (!evidence.figure.endsWith("%")) expect(evidence.figure, path).toBe(evidence.foot ?? "0");
    }
  });

  it("lead in three clicks from the headline to the clause", async () => {
    const page = await tuan.get("/dieu-hanh");
    const { path } = evidenceLinks(page.html).find(({ text }) => text === "2")!;
    const evidence = await tuan.get(path);
    expect(evidence.html).toContain('href="/de-xuat/DX-2026-BCT-0001"');
    expect(evidence.html).toContain('href="/thuc-thi/VB-2026-CP-01"');
    expect(evidence.html).toContain('href="/van-ban/12-2025-ND-CP#dieu-2-khoan-2"');
    expect(textOf(evidence.html)).toContain("Một mục = một quy định");
  });

  it("know a past day as it was known then", async () => {
    const text = async (day: string) => textOf((await tuan.get(`/dieu-hanh?ngay=${day}`)).html);
    expect(await text("2026-02-24")).toContain("Đến hết ngày 24/02/2026, 0 quy định");
    expect(await text("2026-02-24")).toContain("5 đã phê duyệt phương án nhưng chưa ban hành");
    expect(await text("2026-01-31")).toContain("0 đã phê duyệt phương án nhưng chưa ban hành");
    expect(await text("2025-12-30")).toContain("Chưa có kỳ gốc nên không tính tỷ lệ");
    expect(await text("2027-01-01")).toContain("Bộ lọc không hiểu được nên bỏ qua: 2027-01-01");
  });

  it("give the rows as a spreadsheet whose last line is the figure", async () => {
    const answer = await tuan.get("/dieu-hanh/bang-chung/tai-ve.csv?chi-so=tiet-kiem-co-hieu-luc");
    expect(answer.headers.get("content-disposition")).toContain("can-cu-tiet-kiem-co-hieu-luc-2026-03-02.csv");
    const rows = readCsv(answer.html).sheets[0]!.rows.map(({ cells }) => cells.at(-1));
    expect(rows.slice(1)).toEqual(["10.2", "1234567890.4", "1234567900.6"]);
  });

  it("show of what another ministry has under review the regulation and the stage, and its saving in one sum", async () => {
    const mai = await as("mai");
    const read = async (query: string) => mai.get(`/dieu-hanh/bang-chung?${query}`);
    const [{ code } = { code: "" }] = await database()
      .reader.selectFrom("proposals")
      .select("code")
      .where("status", "=", "in_review")
      .execute();
    expect((await tuan.get("/dieu-hanh/bang-chung?chi-so=de-xuat")).html).toContain(code);
    const queries = [
      "chi-so=de-xuat",
      "chi-so=ky-goc",
      "chi-so=tiet-kiem-de-xuat",
      "chi-so=de-xuat&hinh-thuc=simplify",
    ];
    const pages = await Promise.all(queries.map(read));
    for (const page of pages) expect(page.html).not.toContain(code);
    const rows = pages.map(({ html }) => evidenceOf(html).rows);
    const withheld = "không nêu khi đang xem xét";
    expect(rows[0]).toEqual([["TT-4 Quy định TT-4", "Bộ Công Thương", "Đề xuất", ...Array(5).fill(withheld), "1"]]);
    expect(rows[1]).toHaveLength(6);
    const sum = ["1 đề xuất của bộ, ngành khác đang được xem xét, cộng gộp", "", "Đề xuất", ...Array(4).fill(withheld)];
    expect(rows[2]).toEqual([
      ["TT-4 Quy định TT-4", "Bộ Công Thương", "Đề xuất", ...Array(4).fill(withheld), withheld],
      [...sum, "3"],
    ]);
    expect(rows[3]).toEqual([[...sum, withheld, "1"]]);
    expect((await read(`chi-so=tiet-kiem-de-xuat&de-xuat=${code}`)).status).toBe(403);
    const csv = (await mai.get("/dieu-hanh/bang-chung/tai-ve.csv?chi-so=tiet-kiem-de-xuat")).html;
    expect(csv).not.toContain(code);
    const cells = readCsv(csv).sheets[0]!.rows.map((row) => [row.cells[0], row.cells[9] ?? ""]);
    expect(cells.slice(1)).toEqual([
      ["TT-4", ""],
      [sum[0], "3"],
      ["Tổng", "3"],
    ]);
  });

  it("name what is late and who holds it, and the minister who answers", async () => {
    const { id } = (await database()
      .reader.selectFrom("proposals")
      .select("id")
      .where("status", "=", "in_review")
      .executeTakeFirst())!;
    const unit = (await database()
      .reader.selectFrom("organisations")
      .select("id")
      .where("code", "=", "BCT-VP")
      .executeTakeFirst())!;
    await database().inTransaction((tx) =>
      tx
        .insertInto("turns")
        .values({
          id: "turn",
          proposal_id: id,
          round: 1,
          stage: "focal_point",
          organisation_id: unit.id,
          role: "focal_point",
          since_at: "2026-02-02T02:00:00.000Z" as never,
          due_on: "2026-02-26" as never,
          ended_at: null,
        })
        .execute(),
    );
    // Pages keep a reading until something is recorded; the row above went in without its journal line, signing in writes one.
    tuan = await as("tuan");
    const text = textOf((await tuan.get("/dieu-hanh")).html);
    expect(text).toContain("Văn phòng Bộ Công Thương Đầu mối kiểm soát TTHC");
    expect(text).toContain("Quá hạn 2 ngày làm việc");
    expect(text).toContain("Chịu trách nhiệm: Bộ trưởng");
    expect(evidenceOf((await tuan.get("/dieu-hanh/bang-chung?chi-so=qua-han")).html).rows).toHaveLength(1);
    const mai = textOf((await (await as("mai")).get("/dieu-hanh")).html);
    expect(mai).toContain("Quá hạn 2 ngày làm việc");
    expect(mai).not.toContain("Văn phòng Bộ Công Thương");
    expect(evidenceOf((await tuan.get("/dieu-hanh/bang-chung?chi-so=qua-han&ngay=2026-02-26")).html).rows).toEqual([]);
  });

  it("offer the indicators for an unknown one, and are closed to visitors", async () => {
    const unknown = await tuan.get("/dieu-hanh/bang-chung?chi-so=khong-co");
    expect(unknown.status).toBe(404);
    expect(links(unknown.html).length).toBeGreaterThan(20);
    expect((await tuan.get("/dieu-hanh/bang-chung/tai-ve.csv?chi-so=khong-co")).status).toBe(404);
    expect((await clientOf(server.url).get("/dieu-hanh")).html).toContain("Đăng nhập");
    const mai = await as("mai");
    const theirs = await mai.get("/dieu-hanh/bang-chung?chi-so=co-hieu-luc");
    expect(theirs.html).toContain("DX-2026-BCT-0001");
    expect(theirs.html).not.toContain('href="/de-xuat/DX-2026-BCT-0001"');
  });
});

type Shown = { readonly text: string; readonly path: string };

/** Every figure with its evidence address; of a bar the label is the link and the figure stands at its end. */
function evidenceLinks(html: string): readonly Shown[] {
  const bars = [...html.matchAll(/<li>\s*<span class="c-chart__label">[\s\S]*?<\/li>/g)].map(([bar]) => bar);
  const figureOf = (bar: string) => textOf(/c-chart__figure">([^<]*)</.exec(bar)?.[1] ?? "").split(" ")[0]!;
  const ofBars = bars.flatMap((bar) => links(bar).map(({ path }) => ({ path, text: figureOf(bar) })));
  const others = links(bars.reduce((rest, bar) => rest.replace(bar, ""), html));
  return [...ofBars, ...others];
}

function links(html: string): readonly Shown[] {
  const found = html.matchAll(/<a href="(\/dieu-hanh\/bang-chung\?[^"]*)">([^<]*)</g);
  return [...found].map(([, path = "", text = ""]) => ({ path: decoded(path), text: decoded(text) }));
}

function evidenceOf(html: string) {
  const figure = textOf(/class="c-figures__value">([^<]*)</.exec(html)?.[1] ?? "");
  const cellsOf = (part: string) =>
    [...part.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<t[hd][\s\S]*?<\/t[hd]>/g)].map(([cell]) => textOf(cell)),
    );
  const body = /<tbody[\s\S]*<\/tbody>/.exec(html)?.[0] ?? "";
  const foot = cellsOf(/<tfoot[\s\S]*<\/tfoot>/.exec(html)?.[0] ?? "")[0]?.at(-1);
  return { figure, rows: cellsOf(body), foot };
}

function textOf(html: string): string {
  return decoded(html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " "))
    .replace(/ ([.,])/g, "$1")
    .trim();
}

function decoded(html: string): string {
  return html
    .replace(/&amp;/g, "&")
    .replace(/&#x3D;/g, "=")
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"');
}

/** "−1.234" → -1234. */
function numberOf(text: string): number {
  return Number(text.replace("\u2212", "-").replaceAll(".", "").replace(",", ".").replace("%", ""));
}

function numbers(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + numberOf(text), 0);
}
