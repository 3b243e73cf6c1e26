import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  addRegulationStep,
  changeRegulationStep,
  endRegulationStep,
  type RegulationInput,
  tieProvisionStep,
} from "../../src/catalog/actions.ts";
import { noFilter, readFilter } from "../../src/catalog/filter.ts";
import { completeness, emptyProcedure } from "../../src/catalog/procedure.ts";
import { isInForceOn } from "../../src/catalog/regulation.ts";
import {
  countRegulations,
  findRegulationByCode,
  listProvisionsOf,
  listRegulations,
} from "../../src/catalog/repository.ts";
import { addDocument } from "../../src/legal-text/actions.ts";
import { listProvisionsOn } from "../../src/legal-text/repository.ts";
import type { Day } from "../../src/values/day.ts";
import { Refused } from "../../src/values/refusal.ts";
import { type Cast, castOf } from "../support/cast.ts";
import { clientOf, type RunningServer, serve } from "../support/server.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";

const today = "2026-03-02" as Day;

describe("a procedure's parts", () => {
  it("counts seven required ones, the name always being there", () => {
    expect(completeness(emptyProcedure)).toMatchObject({ stated: 1, required: 7 });
    const some = { ...emptyProcedure, steps: "Bước 1", channels: "Trực tuyến: 5 ngày", applicants: "Doanh nghiệp" };
    expect(completeness(some)).toEqual({ stated: 5, required: 7, missing: ["dossier", "agency"] });
  });
});

describe("a filter in the address", () => {
  it("reads what it knows and names what it does not", () => {
    const { filter, ignored } = readFilter({ q: "xang dau", bo: "BCT", loai: "condition", "hieu-luc": "hôm qua" });
    expect(filter).toEqual({ search: "xang dau", ministry: "BCT", kind: "condition", field: null, state: null });
    expect(ignored).toEqual(["hieu-luc=hôm qua"]);
  });
});

describe("the day of its end", () => {
  it.each([
    [null, true],
    ["2026-03-03", true],
    ["2026-03-02", false],
  ])("ended on %s: in force today %s", (endedOn, expected) => {
    expect(isInForceOn({ endedOn: endedOn as Day | null }, today)).toBe(expected);
  });
});

describeOnEveryEngine("the catalogue", (database) => {
  let cast: Cast;
  let server: RunningServer;
  const input = (over: Partial<RegulationInput>): RegulationInput => ({
    code: "QD-BCT-0001",
    kind: "condition",
    name: "Kho chứa xăng dầu tối thiểu 30 m³",
    ministryId: cast.organisation.BCT!,
    field: "Lưu thông hàng hóa trong nước",
    summary: null,
    source: "giả định để thử",
    assumed: true,
    procedure: null,
    ...over,
  });
  const add = async (over: Partial<RegulationInput>) => {
    const context = await cast.as("lan");
    return database().inTransaction((tx) => addRegulationStep(tx, context, input(over)));
  };

  beforeAll(async () => {
    cast = await castOf(database());
    server = await serve(database());
    for (let number = 1; number <= 60; number += 1) {
      await add({ code: `QD-BCT-${String(number).padStart(4, "0")}`, name: `Điều kiện kinh doanh số ${number}` });
    }
    await add({ code: "1.000001", kind: "procedure", name: "Đăng ký hoạt động lữ hành", procedure: emptyProcedure });
    await add({ code: "QD-BTC-0001", kind: "reporting", name: "Báo cáo bảo hiểm", ministryId: cast.organisation.BTC! });
  });
  afterAll(() => server.close());

  it("finds with and without marks, by code and by name", async () => {
    for (const search of ["dang ky lu hanh", "Đăng ký lữ hành", "ĐĂNG KÝ", "1.000001"]) {
      const found = await listRegulations(database().reader, { filter: { ...noFilter, search }, today, limit: 5 });
      expect(found.map(({ code }) => code)).toEqual(["1.000001"]);
    }
  });

  it("treats what people type as text, not as a pattern", async () => {
    expect(await countRegulations(database().reader, { ...noFilter, search: "%" }, today)).toBe(62);
    expect(await countRegulations(database().reader, { ...noFilter, search: "0' or 1=1" }, today)).toBe(0);
  });

  it("pages by keyset, forwards and back, without losing or repeating a row", async () => {
    const reader = database().reader;
    const codes: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await listRegulations(reader, { filter: noFilter, today, after, limit: 25 });
      if (page.length === 0) break;
      codes.push(...page.map(({ code }) => code));
      after = page.at(-1)!.code;
    }
    expect(codes).toHaveLength(62);
    expect(new Set(codes).size).toBe(62);
    const back = await listRegulations(reader, { filter: noFilter, today, before: codes[30]!, limit: 10 });
    expect(back.map(({ code }) => code)).toEqual(codes.slice(20, 30));
  });

  it("refuses a code that exists and a change over another version", async () => {
    await expect(add({ code: "1.000001" })).rejects.toThrow(Refused);
    const context = await cast.as("lan");
    const regulation = (await findRegulationByCode(database().reader, "QD-BCT-0002"))!;
    const change = (version: number) =>
      database().inTransaction((tx) => changeRegulationStep(tx, context, regulation.id, version, { name: "Tên mới" }));
    expect(await change(1)).toBe(2);
    await expect(change(1)).rejects.toMatchObject({ code: "stale" });
  });

  it("shows a regulation with the provision that lays it down, as it reads today and after", async () => {
    const context = await cast.as("admin");
    const text = "NGHỊ ĐỊNH\nĐiều 1. Kho chứa\n1. Có kho chứa tối thiểu 30 m³.\n2. Có hợp đồng thuê.\n";
    const documentId = await addDocument(context, {
      number: "901/2025/NĐ-CP",
      kind: "nghi_dinh",
      title: "Nghị định thử",
      issuerId: cast.organisation.CP!,
      issuedOn: "2025-08-15" as Day,
      effectiveOn: "2025-10-01" as Day,
      source: "viết để thử",
      text,
    });
    const clause = (await listProvisionsOn(database().reader, documentId, today)).find(
      ({ address }) => address === "dieu-1/khoan-1",
    )!;
    const regulation = (await findRegulationByCode(database().reader, "QD-BCT-0003"))!;
    await database().inTransaction((tx) => tieProvisionStep(tx, context, regulation.id, clause.provisionId, null));
    expect(await listProvisionsOf(database().reader, regulation.id)).toHaveLength(1);
    const page = await clientOf(server.url).get("/quy-dinh/QD-BCT-0003");
    expect(page.status).toBe(200);
    expect(page.html).toContain("Có kho chứa tối thiểu 30 m³.");
    expect(page.html).toContain("/van-ban/901-2025-ND-CP#dieu-1-khoan-1");
    const reader = await clientOf(server.url).get("/van-ban/901-2025-ND-CP");
    expect(reader.html).toContain('id="dieu-1-khoan-1"');
    expect(reader.html).toContain("QD-BCT-0003");
  });

  it("links what a text cites where it is kept here", async () => {
    const context = await cast.as("admin");
    const add = (number: string, text: string) =>
      addDocument(context, {
        number,
        kind: "nghi_dinh",
        title: "Nghị định thử trích dẫn",
        issuerId: cast.organisation.CP!,
        issuedOn: "2025-08-15" as Day,
        effectiveOn: "2025-10-01" as Day,
        source: "viết để thử",
        text,
      });
    await add("902/2025/NĐ-CP", "Điều 1. Hồ sơ\n1. Đơn.\n2. Bản sao.");
    await add(
      "903/2025/NĐ-CP",
      "Điều 1. Nộp\n1. Nộp theo khoản 2 Điều này và khoản 2 Điều 1 Nghị định số 902/2025/NĐ-CP.\n2. Khác với Điều 9 và khoản 1 Điều 1 Nghị định số 999/2025/NĐ-CP.",
    );
    const { html } = await clientOf(server.url).get("/van-ban/903-2025-ND-CP");
    expect(
      [...html.matchAll(/class="c-citation" href="([^"]+)">([^<]+)</g)].map(([, path, text]) => [path, text]),
    ).toEqual([
      ["/van-ban/903-2025-ND-CP#dieu-1-khoan-2", "khoản 2 Điều này"],
      ["/van-ban/902-2025-ND-CP#dieu-1-khoan-2", "khoản 2 Điều 1 Nghị định số 902/2025/NĐ-CP"],
    ]);
    const past = await clientOf(server.url).get("/van-ban/903-2025-ND-CP?ngay=2025-12-01");
    expect(past.html.replaceAll("&#x3D;", "=")).toContain(
      'href="/van-ban/903-2025-ND-CP?ngay=2025-12-01#dieu-1-khoan-2"',
    );
  });

  it("lays a table of a text out as a table", async () => {
    await addDocument(await cast.as("admin"), {
      number: "904/2025/NĐ-CP",
      kind: "nghi_dinh",
      title: "Nghị định thử bảng",
      issuerId: cast.organisation.CP!,
      issuedOn: "2025-08-15" as Day,
      effectiveOn: "2025-10-01" as Day,
      source: "viết để thử",
      text: "Điều 1. Biểu thuế\n1. Thuế suất như sau:\n| Bậc | Thuế suất (%) |\n| 1 | 5 |\n| 2 | |\n2. Khác.",
    });
    const { html } = await clientOf(server.url).get("/van-ban/904-2025-ND-CP");
    expect(html).toContain('<th scope="col">Bậc</th><th scope="col">Thuế suất (%)</th>');
    expect(html).toContain("<tr><td>1</td><td>5</td></tr><tr><td>2</td><td></td></tr>");
  });

  it("ends on its day", async () => {
    const context = await cast.as("admin");
    const regulation = (await findRegulationByCode(database().reader, "QD-BCT-0004"))!;
    const endedOn = "2026-08-01" as Day;
    await database().inTransaction((tx) => endRegulationStep(tx, context, regulation.id, endedOn));
    const count = (day: string) => countRegulations(database().reader, { ...noFilter, state: "ended" }, day as Day);
    expect([await count("2026-07-31"), await count("2026-08-01")]).toEqual([0, 1]);
  });

  it("lists, filters, exports and answers for what is not there", async () => {
    const client = clientOf(server.url);
    const list = await client.get("/quy-dinh?bo=BTC");
    expect(list.html).toContain("QD-BTC-0001");
    expect(list.html).not.toContain("QD-BCT-0001");
    expect((await client.get("/quy-dinh?q=khongcogi")).html).toContain("Không có dòng nào khớp bộ lọc");
    expect((await client.get("/quy-dinh/khong-co")).status).toBe(404);
    const csv = await client.get("/quy-dinh/tai-ve.csv?bo=BTC");
    expect(csv.headers.get("content-type")).toContain("text/csv");
    expect(csv.html.trim().split("\n")).toHaveLength(2);
    const english = await client.get("/en/quy-dinh?loai=reporting");
    expect(english.html).toContain("Reporting regime");
  });
});
