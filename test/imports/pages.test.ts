import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listRegulations } from "../../src/catalog/repository.ts";
import { noFilter } from "../../src/catalog/filter.ts";
import { listImports } from "../../src/imports/repository.ts";
import { readXlsx, writeXlsx } from "../../src/office/xlsx.ts";
import type { Day } from "../../src/values/day.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { castOf } from "../support/cast.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { useDatabase } from "../support/temp-database.ts";
import { oleOf, zipOf } from "../office/sheet-files.ts";
import { csvOf } from "./procedure-sheets.ts";

const heads = ["Mã số", "Tên", "Cơ quan ban hành", "Lĩnh vực"];
const good = ["1.000001", "Cấp giấy phép kinh doanh", "Bộ Công Thương", "Thương mại"];
const page = "/nhap-du-lieu";
const macros = zipOf(["xl/workbook.xml", "xl/vbaProject.bin"].map((name) => ({ name, content: "" })));

describe("the pages of imports", () => {
  const database = useDatabase();
  let server: RunningServer;
  let thao: Client;
  const catalogue = async () =>
    (await listRegulations(database().reader, { filter: noFilter, today: "2026-03-02" as Day, limit: 100 })).map(
      ({ code }) => code,
    );
  const signedIn = async (username: string) => {
    const client = clientOf(server.url);
    await client.signIn(username);
    return client;
  };
  const send = (client: Client, bytes: Uint8Array | string, fields: Record<string, string> = {}, name = "tep.csv") =>
    client.post(page, { file: new File([Buffer.from(bytes)], name), ...fields });
  /** Uploads and opens the preview; returns its address and text. */
  const preview = async (client: Client, bytes: Uint8Array, fields: Record<string, string> = {}) => {
    const { location, status } = await send(client, bytes, fields);
    expect(status).toBe(303);
    const shown = await client.get(location!);
    const digest = /name="digest" value="(\w+)"/.exec(shown.html)?.[1] ?? "";
    return { path: location!, html: shown.html, digest };
  };
  beforeAll(async () => {
    await castOf(database());
    const environment = { UPLOAD_LIMIT_MB: "1" };
    server = await serve(database(), { clock: fixedClock("2026-03-02T02:00:00Z"), environment });
    thao = await signedIn("thao");
  });
  afterAll(() => server.close());

  it("lead from the file to the receipt and back", async () => {
    const { path, html, digest } = await preview(thao, csvOf([heads, good]));
    expect(html).toContain("Chưa ghi gì vào danh mục");
    expect(html).toContain("Cấp giấy phép kinh doanh");
    expect(html).toContain("CSV, UTF-8");
    expect(await catalogue()).toEqual([]);
    const applied = await thao.post(`${path}/nhap`, { digest, rows: "all" });
    expect([applied.status, applied.location]).toEqual([303, path]);
    expect(await catalogue()).toEqual(["1.000001"]);
    const receipt = await thao.get(path);
    expect(receipt.html).toContain("Đã nhập: thêm 1, cập nhật 0 thủ tục");
    expect((await preview(thao, csvOf([heads, good]))).html).toContain("Không có gì thay đổi");
    const obstacles = /name="digest" value="(\w+)"/.exec(receipt.html)![1]!;
    expect((await thao.post(`${path}/hoan-tac`, { digest: obstacles })).status).toBe(303);
    expect(await catalogue()).toEqual([]);
    expect((await thao.post(`${path}/hoan-tac`, { digest: obstacles })).status).toBe(409);
    expect((await thao.post(`${path}/nhap`, { digest, rows: "all" })).status).toBe(409);
  });

  it("name every faulty cell, hand out the faulty rows, and write nothing while there are errors", async () => {
    const wrong = ["1.0001", "Mã thiếu số", "Bộ Tài chính", ""];
    const bytes = await writeXlsx([
      { name: "DS", rows: [heads, good, ["abc", "Mã sai", "Bộ Công Thương", ""], wrong, good] },
    ]);
    const { path, html, digest } = await preview(thao, bytes);
    expect(html).toContain("Thủ tục do Bộ Tài chính quản lý");
    expect(html).toMatch(/A3/);
    expect(html).toContain("bỏ lại 3 dòng");
    expect(html).not.toContain("Nhập chính thức");
    expect((await thao.post(`${path}/nhap`, { digest, rows: "all" })).status).toBe(409);
    expect(await catalogue()).toEqual([]);
    const errors = await fetch(`${server.url}${path}/loi.xlsx`, { headers: { cookie: await cookieOf("thao") } });
    const { sheets } = await readXlsx(new Uint8Array(await errors.arrayBuffer()));
    expect(sheets[0]!.rows.map(({ cells }) => [cells.length, cells[0]])).toEqual([
      [5, "Mã số"],
      [5, "abc"],
      [5, "1.0001"],
      [5, "1.000001"],
    ]);
    expect((await thao.get(`${path}?xem=canh-bao`)).html).toContain("thiếu chữ số");
    expect((await thao.post(`${path}/nhap`, { digest, rows: "good" })).status).toBe(303);
    expect(await catalogue()).toEqual(["1.000001"]);
  });

  it("show the new preview when the catalogue has moved", async () => {
    const first = await preview(thao, csvOf([heads, ["1.000002", "Thủ tục hai", "", ""]]));
    const second = await preview(thao, csvOf([heads, ["1.000002", "Thủ tục hai", "", "Thương mại"]]));
    await thao.post(`${second.path}/nhap`, { digest: second.digest, rows: "all" });
    const refused = await thao.post(`${first.path}/nhap`, { digest: first.digest, rows: "all" });
    expect(refused.status).toBe(409);
    expect(refused.html).toContain("Danh mục đã đổi sau lần xem trước");
    expect(refused.html).toContain("Không có gì thay đổi");
  });

  it.each<[string, Uint8Array | string, number, string]>([
    ["an empty file", "", 422, "Tệp trống"],
    ["a PDF", "%PDF-1.7\n", 415, "Tệp PDF"],
    ["a web page called .xls", "<html><table><tr><td>1</td></tr></table></html>", 415, "Trang web"],
    ["an old Office file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 415, "Tệp Office đời cũ"],
    ["a broken archive", "PK\x03\x04rest", 415, "bị hỏng"],
    [
      "a missing heading",
      csvOf([
        ["Mã số", "Lĩnh vực"],
        ["1.000001", "A"],
      ]),
      422,
      "Thiếu cột “Tên”",
    ],
    ["headings alone", csvOf([heads]), 422, "Không có dòng dữ liệu"],
    ["a workbook with macros", macros, 415, "có macro"],
    ["a workbook under a password", oleOf(["EncryptedPackage"]), 415, "có mật khẩu"],
    ["a truncated workbook", macros.subarray(0, 60), 415, "bị hỏng"],
  ])("answer %s with one sentence and keep nothing", async (_name, bytes, status, sentence) => {
    const before = (await listImports(database().reader, null, 100)).length;
    const answer = await send(thao, bytes);
    expect([answer.status, answer.html.includes(sentence)]).toEqual([status, true]);
    expect((await listImports(database().reader, null, 100)).length).toBe(before);
  });

  it("ask for a file, refuse one over the limit", async () => {
    expect((await thao.post(page, { nothing: new Blob([]) })).html).toContain("Chọn tệp để tải lên");
    const large = await send(thao, "x".repeat(8 * 1024 * 1024));
    expect(large.status).toBe(413);
    expect(large.html).toContain("1 MB");
  });

  it("read decomposed letters as the letters they are", async () => {
    const row = ["1.000077", "Đăng ký hợp đồng thế chấp", "Bộ Công Thương", "Thương mại"];
    const bytes = new TextEncoder().encode(new TextDecoder().decode(csvOf([heads, row])).normalize("NFD"));
    expect((await preview(thao, bytes)).html).toContain("Đăng ký hợp đồng thế chấp");
  });

  it("let an administrator choose the ministry where the file names none", async () => {
    const admin = await signedIn("admin");
    const bytes = csvOf([
      ["Mã số", "Tên"],
      ["1.000088", "Không ghi bộ"],
    ]);
    const asked = await send(admin, bytes);
    expect(asked.status).toBe(422);
    expect(asked.html).toContain("Chọn bộ quản lý rồi tải tệp lên lại");
    expect((await send(admin, bytes, { ministry: "XYZ" })).status).toBe(422);
    const { html } = await preview(admin, bytes, { ministry: "BTC" });
    expect(html).toContain("Bộ Tài chính");
  });

  it("are closed to other ministries and to those who import nothing", async () => {
    const { path, digest } = await preview(thao, csvOf([heads, ["1.000099", "Thủ tục", "", ""]]));
    const mai = await signedIn("mai");
    expect((await mai.get(path)).status).toBe(403);
    expect((await mai.get(`${path}/loi.xlsx`)).status).toBe(403);
    expect((await mai.post(`${path}/nhap`, { digest, rows: "all" })).status).toBe(403);
    expect((await mai.get(page)).html).not.toContain(path);
    expect((await (await signedIn("tuan")).get(page)).status).toBe(403);
    expect((await clientOf(server.url).get(page)).status).toBe(401);
    expect((await thao.get(`${page}/NL-2026-9999`)).status).toBe(404);
  });

  it("speak English to those who ask for it", async () => {
    const { path } = await preview(thao, csvOf([heads, ["1.000100", "Thủ tục", "Bộ X", ""]]));
    const { html } = await thao.get(`/en${path}`);
    expect(html).toContain("There is no agency called “Bộ X”");
  });

  async function cookieOf(username: string): Promise<string> {
    const body = new URLSearchParams({ username, password: "mat khau thu nghiem" });
    const headers = { "sec-fetch-site": "same-origin" };
    const answer = await fetch(`${server.url}/dang-nhap`, { method: "POST", body, headers, redirect: "manual" });
    return answer.headers.getSetCookie()[0]!.split(";")[0]!;
  }
});
