import { afterAll, beforeAll, expect, it } from "vitest";
import { addDocument } from "../../src/legal-text/actions.ts";
import { outlineGiven } from "../../src/legal-text/given-text.ts";
import { readWrittenText } from "../../src/office/written-text.ts";
import { judgeAkomaNtoso } from "../../src/office/xml-schema.ts";
import type { Day } from "../../src/values/day.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";
import { amendedWorldOf } from "./amended-world.ts";
import type { World } from "./world.ts";

const day = (text: string) => text as Day;

describeOnEveryEngine("the whole text as a file", (database) => {
  let world: World;
  let server: RunningServer;
  let anybody: Client;
  const path = "/van-ban/12-2025-ND-CP/toan-van";

  beforeAll(async () => {
    world = await amendedWorldOf(database());
    server = await serve(database(), { clock: fixedClock("2026-05-02T02:00:00Z") });
    anybody = clientOf(server.url);
  });
  afterAll(() => server?.close());

  it("notes on each changed provision the act, the place and the day, in plain text", async () => {
    const { html: text, headers } = await anybody.get(`${path}.txt`);
    expect(headers.get("content-type")).toContain("text/plain");
    expect(headers.get("content-disposition")).toContain("12-2025-ND-CP-2026-05-02.txt");
    expect(text).toMatch(/^CHÍNH PHỦ\nSố: 12\/2025\/NĐ-CP.*\nNGHỊ ĐỊNH VỀ KINH DOANH\n/);
    expect(text).toContain("2.[1] (được bãi bỏ)");
    expect(text).toContain("1.[2] Thương nhân báo cáo hằng năm bằng văn bản.");
    expect(text).toContain("2a.[3] Người quản lý không phải nộp bản sao.");
    expect(text).toMatch(
      /\[1\] Khoản này được bãi bỏ theo quy định tại khoản \d Điều 1 của Nghị định số 30\/2026\/NĐ-CP sửa đổi, bổ sung Nghị định số 12\/2025\/NĐ-CP, có hiệu lực kể từ ngày 01 tháng 3 năm 2026\./,
    );
    expect(text).toContain("[2] Khoản này được thay thế cụm từ theo quy định tại khoản");
    expect(text).toContain(
      "khoản 3 Điều 1 của Nghị định số 40/2026/NĐ-CP, có hiệu lực kể từ ngày 01 tháng 5 năm 2026.",
    );
  });

  it("reads on another day as it did then", async () => {
    const before = (await anybody.get(`${path}.txt?ngay=2026-02-28`)).html;
    expect(before).toContain("2. Bản sao Giấy chứng nhận đăng ký doanh nghiệp.");
    expect(before).not.toContain("[1]");
    const between = (await anybody.get(`${path}.txt?ngay=01/03/2026`)).html;
    expect(between).toContain("2.[1] (được bãi bỏ)");
    expect(between).not.toContain("2a.");
  });

  it("is a Word file in the layout of consolidated texts", async () => {
    const { bytes } = await anybody.get(`${path}.docx`);
    const written = await readWrittenText(bytes);
    const text = "text" in written ? written.text : "";
    expect(text).toContain("XÁC THỰC VĂN BẢN HỢP NHẤT");
    expect(text).toContain("được sửa đổi, bổ sung bởi:\n1. Nghị định số 30/2026/NĐ-CP");
    expect(text).toContain("theo quy định tại khoản 3 Điều 1 của Nghị định số 40/2026/NĐ-CP");
  });

  it("is valid Akoma Ntoso that gives the same provisions when it is read", async () => {
    const { html: xml } = await anybody.get(`${path}.xml`);
    expect(await judgeAkomaNtoso(xml)).toEqual([]);
    const written = await readWrittenText(new TextEncoder().encode(xml));
    const read = outlineGiven("text" in written ? written : { kind: "xml", text: "" });
    expect(read.provisions.map(({ address }) => address)).toContain("dieu-3/khoan-2a");
    expect(xml).toContain('href="/akn/vn/act/nghi-dinh/2026/30-2026-nd-cp/!main#art_1__para_2"');
  });

  it("writes a long text in another thread", async () => {
    const articles = Array.from(
      { length: 300 },
      (_, at) => `Điều ${at + 1}. Hồ sơ\n${"Người nộp hồ sơ gồm: ".repeat(5)}`,
    );
    await addDocument(await world.as("admin"), {
      number: "99/2025/NĐ-CP",
      kind: "nghi_dinh",
      title: "Nghị định quy định về hồ sơ",
      issuerId: world.organisation.CP!,
      issuedOn: day("2025-05-01"),
      effectiveOn: day("2025-07-01"),
      source: "viết để thử",
      text: articles.join("\n"),
    });
    const answers = await Promise.all(
      ["docx", "txt", "xml"].map((format) => anybody.get(`/van-ban/99-2025-ND-CP/toan-van.${format}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers[1]!.html).toContain("Điều 300. Hồ sơ");
  });

  it("leads from a day that is none to the page that says so, and finds no text that is not there", async () => {
    expect(await anybody.get(`${path}.docx?ngay=hom-qua`)).toMatchObject({
      status: 303,
      location: "/van-ban/12-2025-ND-CP?ngay=hom-qua",
    });
    expect((await anybody.get("/van-ban/khong-co/toan-van.txt")).status).toBe(404);
  });

  it("is offered on the page of the text for the day that is shown", async () => {
    expect((await anybody.get("/van-ban/12-2025-ND-CP")).html).toContain(`href="${path}.docx"`);
    const past = (await anybody.get("/van-ban/12-2025-ND-CP?ngay=2026-02-28")).html;
    expect(past).toContain(`href="${path}.xml?ngay&#x3D;2026-02-28"`);
  });
});
