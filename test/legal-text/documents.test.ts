import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDocument } from "../../src/legal-text/actions.ts";
import { printedNumber } from "../../src/legal-text/document.ts";
import { findDocumentByNumber, findDocumentBySlug, listDocuments } from "../../src/legal-text/repository.ts";
import { type Cast, castOf } from "../support/cast.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { describeOnEveryEngine, useDatabase } from "../support/temp-database.ts";

const text = "Điều 1. Phạm vi\n1. Thông tư này quy định về hồ sơ.";
const described = { title: "về hồ sơ", issuedOn: null, effectiveOn: null, source: "test", text };

describe("a number as it is printed", () => {
  it.each([
    ["12/2026/NĐ-CP", "12/2026/NĐ-CP"],
    [" Số: 12 / 2026/nđ – cp ", "12/2026/NĐ-CP"],
    ["số 08/2025/tt-bct", "08/2025/TT-BCT"],
    ["12/2026/NĐ-CP".normalize("NFD"), "12/2026/NĐ-CP"],
    ["2125/qđ-ttg", "2125/QĐ-TTg"],
    ["59/2020/QH14", "59/2020/QH14"],
    ["   ", ""],
  ])("%j is %j", (typed, printed) => {
    expect(printedNumber(typed)).toBe(printed);
  });
});

describeOnEveryEngine("legal texts", (database) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await castOf(database());
  });
  const add = async (by: string, number: string, issuer: string) =>
    addDocument(await cast.as(by), {
      ...described,
      number,
      kind: issuer === "CP" ? "nghi_dinh" : "thong_tu",
      issuerId: cast.organisation[issuer] ?? "nobody",
    });

  it("have one number each, however it is written", async () => {
    const id = await add("admin", "900/2025/NĐ-CP", "CP");
    for (const again of ["900/2025/nđ-cp", "900/2025/ND-CP", " số 900/2025/NĐ–CP"]) {
      await expect(add("admin", again, "CP"), again).rejects.toMatchObject({ code: "code-taken" });
      expect((await findDocumentByNumber(database().reader, again))?.id, again).toBe(id);
    }
    expect(await findDocumentBySlug(database().reader, "900-2025-nd-CP")).toMatchObject({ number: "900/2025/NĐ-CP" });
    expect(await findDocumentBySlug(database().reader, "900-2025-ND")).toBeUndefined();
  });

  it.each([
    ["lan", "BCT", null],
    ["lan", "CP", "foreign-agency"],
    ["lan", "BTC", "foreign-agency"],
    ["duc", "CP", null],
    ["duc", "TTG", null],
    ["duc", "BTC", "foreign-agency"],
    ["duc", "BCT-VP", "foreign-agency"],
    ["admin", "BTC", null],
    ["admin", "nobody", "not-found"],
    ["hung", "BCT", "not-permitted"],
  ])("%s adds one of %s: %s", async (by, issuer, code) => {
    const adding = add(by, `77/2026/${by}-${issuer}`, issuer);
    if (code) await expect(adding).rejects.toMatchObject({ code });
    else expect(await adding).toEqual(expect.any(String));
  });

  it("are searched by the first words of whatever is typed", async () => {
    const found = await listDocuments(database().reader, { search: `900/2025 ${"ho so ".repeat(2000)}` });
    expect(found.map(({ number }) => number)).toEqual(["900/2025/NĐ-CP"]);
  });
});

/** "Điều 1. Phạm vi điều chỉnh / 1. Thông tư này quy định về thủ tục hành chính." as TCVN3 bytes. */
const oldLetters =
  "\u00a7i\u00d2u 1. Ph\u00b9m vi \u00aei\u00d2u ch\u00d8nh\n1. Th\u00abng t\u00ad n\u00b5y quy \u00ae\u00denh v\u00d2 th\u00f1 t\u00f4c h\u00b5nh ch\u00ddnh.";

describe("the form for a text", () => {
  const database = useDatabase();
  let server: RunningServer;
  let lan: Client;
  beforeAll(async () => {
    await castOf(database());
    server = await serve(database());
    lan = clientOf(server.url);
    await lan.signIn("lan");
  });
  afterAll(() => server?.close());
  const typed = { number: "08/2025/tt-bct", kind: "thong_tu", title: "về hồ sơ", source: "test", text };
  const save = (fields: object) =>
    lan.post("/van-ban/them", { ...typed, issuer: "BCT", issued_on: "", effective_on: "", ...fields });

  it("offers the issuers whose texts the visitor may add, and takes no other", async () => {
    expect((await lan.get("/van-ban/them")).html).toContain('type="file"');
    const page = await lan.post("/van-ban/them/doc", { text });
    expect(page.html).toContain('value="BCT"');
    expect(page.html).not.toMatch(/value="(CP|BTC|BCT-VP)"/);
    expect((await save({ issuer: "CP" })).html).toContain("Chọn cơ quan ban hành");
  });

  it("chooses no issuer where the head names another, and says who adds such a text", async () => {
    const head = "CHÍNH PHỦ\nSố: 77/2025/NĐ-CP\nHà Nội, ngày 05 tháng 3 năm 2025\nNGHỊ ĐỊNH\nVỀ HỒ SƠ CẤP PHÉP";
    const { html } = await lan.post("/van-ban/them/doc", { text: `${head}\n${text}` });
    expect(html).toContain(
      "Văn bản này do Chính phủ ban hành. Tài khoản này chỉ thêm được văn bản của: Bộ Công Thương",
    );
    expect(html).not.toMatch(/value="BCT" selected/);
    expect((await save({ issuer: "", kind: "" })).html).toMatch(/Chọn loại văn bản.*Chọn cơ quan ban hành/s);
  });

  it("shows the articles alone of a text of many provisions, and how many there are", async () => {
    const articles = Array.from({ length: 450 }, (_, at) => `Điều ${at + 1}. Hồ sơ\n1. Đơn số ${at + 1}.\n2. Bản sao.`);
    const { html } = await lan.post("/van-ban/them/doc", { text: articles.join("\n") });
    expect(html).toContain("Văn bản có 1.350 điều khoản. Ở đây nêu 400 trong 450 điều");
    expect(html.match(/<dt>/g)).toHaveLength(400);
    expect(html).not.toContain("<dt>khoản 1");
  });

  it("fills in what the text says of itself, and keeps what was typed", async () => {
    const head = "BỘ CÔNG THƯƠNG\nSố: 77/2025/TT-BCT\nHà Nội, ngày 05 tháng 3 năm 2025\nTHÔNG TƯ\nVỀ HỒ SƠ CẤP PHÉP";
    const page = await lan.post("/van-ban/them/doc", { text: `${head}\n${text}`, number: "78/2025/TT-BCT" });
    expect(page.status).toBe(200);
    expect(page.html).toContain("Nhận ra 1 điều, 1 khoản, 0 điểm");
    expect(page.html).toContain('value="78/2025/TT-BCT"');
    expect(page.html).toContain('value="05/03/2025"');
    expect(page.html).toMatch(/<option value="thong_tu" selected/);
  });

  it("reads a file in an old encoding and shows how its letters came out", async () => {
    const bytes = Buffer.from(oldLetters, "latin1");
    const page = await lan.post("/van-ban/them/doc", { text: "", file: new File([bytes], "thong-tu.txt") });
    expect(page.html).toContain("Đọc từ tệp thong-tu.txt");
    expect(page.html).toContain("bảng mã cũ (TCVN3)");
    expect(page.html).toContain("thủ tục hành chính");
  });

  it.each([
    ["no file and no words", undefined, "Chọn tệp hoặc dán toàn văn của văn bản"],
    ["a workbook", Buffer.from("PK\u0003\u0004", "latin1"), "tệp bị hỏng hoặc tải về chưa đủ"],
    ["an empty file", Buffer.alloc(0), "tệp trống"],
  ])("says what is wrong with %s", async (_name, bytes, words) => {
    const file = bytes ? { file: new File([bytes], "van-ban.docx") } : {};
    const page = await lan.post("/van-ban/them/doc", { text: "", ...file });
    expect(page.status).toBe(422);
    expect(page.html).toContain(words);
  });

  it("stores the number as it is printed, once", async () => {
    expect((await save({})).location).toBe("/van-ban/08-2025-TT-BCT");
    const again = await save({ number: "08/2025/TT-BCT" });
    expect(again.status).toBe(422);
    expect(again.html).toContain("Văn bản số 08/2025/TT-BCT đã có");
  });

  it("answers searches of any length", async () => {
    const query = encodeURIComponent("x ".repeat(1500));
    expect((await lan.get(`/van-ban?q=${query}`)).status).toBe(200);
    expect((await lan.get(`/quy-dinh?tim=${query}`)).status).toBe(200);
  });
});
