import { afterAll, beforeAll, expect, it } from "vitest";
import { addRegulationStep } from "../../src/catalog/actions.ts";
import { saveNormStep, saveRegulationSheetStep } from "../../src/costing/actions.ts";
import { findNorm } from "../../src/costing/norm-repository.ts";
import { findLatestSheet } from "../../src/costing/repository.ts";
import { costLine } from "../../src/costing/sheet.ts";
import { listEntriesOf } from "../../src/journal/repository.ts";
import { exact } from "../../src/values/dong.ts";
import { castOf } from "../support/cast.ts";
import { clientOf, type RunningServer, serve } from "../support/server.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";

describeOnEveryEngine("norms on their pages", (database) => {
  let server: RunningServer;
  const regulationIds: string[] = [];
  beforeAll(async () => {
    const cast = await castOf(database());
    server = await serve(database());
    const context = await cast.as("lan");
    await database().inTransaction(async (tx) => {
      const norm = { year: 2024, gdpPerCapita: exact(114_000_000), value: exact(53_977), source: "Thống kê 2024" };
      const normId = await saveNormStep(tx, context, norm);
      const add = async (code: string, line: Parameters<typeof costLine>[0]) => {
        const described = { kind: "procedure", name: `Quy định ${code}`, ministryId: cast.organisation.BCT! } as const;
        const told = { field: null, summary: null, source: "thử", assumed: true, procedure: null };
        const regulationId = await addRegulationStep(tx, context, { code, ...described, ...told });
        const current = { lines: [costLine(line)], timesPerYear: exact(1), subjects: exact(10) };
        await saveRegulationSheetStep(tx, context, { regulationId, current, normId, assumed: true });
        regulationIds.push(regulationId);
      };
      for (let index = 0; index < 52; index += 1) {
        await add(`1.${String(index).padStart(6, "0")}`, { name: "Lập hồ sơ", hours: exact(2) });
      }
      await add("2.000001", { name: "Nộp phí", fees: exact(5000) });
    });
  });
  afterAll(() => server.close());

  const typed = { step: "preview", year: "2025", gdp: "125,5 triệu", source: "Cục Thống kê, 05/01/2026" };

  it("lists every norm with its source, its validity and the sheets that use it, for everybody", async () => {
    const { status, html } = await clientOf(server.url).get("/chi-phi/dinh-muc");
    expect(status).toBe(200);
    for (const said of ["53.977", "Thống kê 2024", "từ 01/01/2025", "2.112", ">53<", "67,6", "0,035"]) {
      expect(html).toContain(said);
    }
    expect(html).not.toContain("/chi-phi/dinh-muc/them");
  });

  it("shows what a new year would change, and changes nothing", async () => {
    const client = clientOf(server.url);
    await client.signIn("admin");
    expect((await client.get("/chi-phi/dinh-muc")).html).toContain("/chi-phi/dinh-muc/them");
    const { status, html } = await client.post("/chi-phi/dinh-muc/them", typed);
    expect(status).toBe(200);
    for (const said of ["59.422", "+5.445 đồng/giờ (+10,09%)", "20 trong 53 bảng tính", "/chi-phi/1.000000"]) {
      expect(html).toContain(said);
    }
    expect(await findNorm(database().reader, 2025)).toBeUndefined();
  });

  it("saves the year with a journal line and leaves every sheet its norm", async () => {
    const client = clientOf(server.url);
    await client.signIn("admin");
    const saved = await client.post("/chi-phi/dinh-muc/them", { ...typed, step: "save" });
    expect([saved.status, saved.location]).toEqual([303, "/chi-phi/dinh-muc"]);
    expect((await client.get("/chi-phi/dinh-muc")).html).toContain("Không bảng tính nào thay đổi");
    const norm = (await findNorm(database().reader, 2025))!;
    expect(norm.value.toFixed()).toBe("59422");
    expect(await listEntriesOf(database().reader, "norm", norm.id)).toHaveLength(1);
    const sheet = (await findLatestSheet(database().reader, regulationIds[0]!))!;
    expect([sheet.norm.year, sheet.results.perYear.toFixed()]).toEqual([2024, "1079540"]);
  });

  it.each<[string, Record<string, string>, readonly string[]]>([
    ["a year that is there", { year: "2024" }, ["Năm 2024 đã có mức 53.977 đồng/giờ"]],
    ["no source", { year: "2023", source: "" }, ["Ghi nguồn của số liệu"]],
    ["millions", { year: "2023", gdp: "102,9" }, ["“102,9” được đọc là 102,9 đồng", "102.900.000", 'value="102,9"']],
  ])("refuses %s at both steps and keeps what was typed", async (_name, wrong, said) => {
    const client = clientOf(server.url);
    await client.signIn("admin");
    for (const step of ["preview", "save"]) {
      const { status, html } = await client.post("/chi-phi/dinh-muc/them", { ...typed, ...wrong, step });
      expect(status).toBe(422);
      for (const sentence of [...said, `value="${wrong.year}"`]) expect(html).toContain(sentence);
    }
  });

  it("lists the sheets of a year page by page and says which would change", async () => {
    const client = clientOf(server.url);
    const first = await client.get("/chi-phi/dinh-muc/2024");
    expect(first.html).toContain("50 trong 53 bảng tính");
    expect(first.html).toContain("/chi-phi/dinh-muc/2024?sau&#x3D;1.000049");
    const second = await client.get("/chi-phi/dinh-muc/2024?sau=1.000049");
    for (const said of ["1.000050", "1.000051", "2.000001", "không đổi", "ra số khác"])
      expect(second.html).toContain(said);
    expect((await client.get("/chi-phi/dinh-muc/bang-tinh")).status).toBe(200);
    for (const year of ["1999", "mot"]) expect((await client.get(`/chi-phi/dinh-muc/${year}`)).status).toBe(404);
  });

  it("lets nobody but administrators add a year", async () => {
    const client = clientOf(server.url);
    expect((await client.get("/chi-phi/dinh-muc/them")).html).toContain("Đăng nhập");
    await client.signIn("lan");
    expect((await client.get("/chi-phi/dinh-muc/them")).status).toBe(403);
    expect((await client.post("/chi-phi/dinh-muc/them", { ...typed, year: "2022", step: "save" })).status).toBe(403);
    expect(await findNorm(database().reader, 2022)).toBeUndefined();
  });

  it("shows every published case with what it has to give and what it gives", async () => {
    const { status, html } = await clientOf(server.url).get("/chi-phi/tu-kiem-tra");
    expect(status).toBe(200);
    for (const said of [
      "e01-base",
      "1.560.000.000",
      "61,54",
      "Đã gắn cờ: published.saving.per_year published-differs",
    ]) {
      expect(html).toContain(said);
    }
    expect(html).not.toContain("Không đạt</");
    const english = (await clientOf(server.url).get("/en/chi-phi/tu-kiem-tra")).html;
    expect(english).toContain("1,560,000,000");
    expect(english).toContain('href="https://dantri.com.vn');
  });
});
