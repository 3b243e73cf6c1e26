import { afterAll, beforeAll, expect, it } from "vitest";
import { prepareInstrument, submitInstrument } from "../../src/enactment/actions.ts";
import type { Day } from "../../src/values/day.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";
import { type World, worldOf } from "./world.ts";

describeOnEveryEngine("a text that is issued before its day is known", (database) => {
  let world: World;
  let server: RunningServer;
  let ha: Client;
  const clock = fixedClock("2026-03-02T02:00:00Z");
  const text = "/thuc-thi/VB-2026-CP-01";
  const condition = "khi Luật Đất đai (sửa đổi) có hiệu lực";
  const issue = { version: "2", number: "30/2026/NĐ-CP", issued_on: "26/02/2026", signer: "Phó Thủ tướng" };
  const undated = { ...issue, effective_on: "", day_unknown: "1", condition };
  const flat = async (path: string) => (await ha.get(path)).html.replaceAll(/\s+/g, " ");
  const counted = async (indicator: string) => {
    const { html } = await ha.get(`/dieu-hanh/bang-chung?chi-so=${indicator}`);
    return [...new Set(html.match(/QD-\d/g))].sort();
  };
  const tokenOf = (html: string) => /name="form_token" value="([^"]+)"/.exec(html)?.[1] ?? "";

  beforeAll(async () => {
    world = await worldOf(database());
    const cut = await world.approved({ address: "dieu-1/khoan-2", saving: "1234567" });
    const own = { effectiveCondition: "khi cơ sở dữ liệu vận hành" };
    const other = await world.approved({ address: "dieu-2/khoan-2", change: own });
    const context = await world.as("lan", "2026-02-20T02:00:00Z");
    const code = await prepareInstrument(context, {
      kind: "nghi_dinh",
      issuerId: world.organisation.CP!,
      title: "Nghị định sửa đổi Nghị định số 12/2025/NĐ-CP",
      proposalIds: [cut.id, other.id],
    });
    await submitInstrument(context, { code, version: 1 }, "2026-02-20" as Day);
    server = await serve(database(), { clock });
    ha = clientOf(server.url);
    await ha.signIn("ha");
  });
  afterAll(() => server?.close());

  it.each([
    ["neither day nor mark", { ...issue, effective_on: "" }, "Nhập ngày có thật"],
    ["a mark without a condition", { ...undated, condition: " " }, "Ghi điều kiện có hiệu lực"],
    ["both a day and the mark", { ...undated, effective_on: "01/04/2026" }, "Chỉ nhập một trong hai"],
    ["a condition beside a day", { ...issue, effective_on: "01/04/2026", condition }, "Chỉ nhập một trong hai"],
  ])("is refused with %s, and what was typed stays", async (_case, fields, sentence) => {
    const refused = await ha.post(`${text}/ban-hanh`, fields);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(sentence);
    expect(refused.html).toContain('value="30/2026/NĐ-CP"');
    expect(await flat(text)).toContain("Ghi nhận ban hành");
  });

  it("says what it waits for, and is issued but not in force", async () => {
    expect((await ha.post(`${text}/ban-hanh`, undated)).status).toBe(303);
    const shown = await flat(text);
    expect(shown).toContain("Cắt giảm chưa được tính cho đến khi ghi nhận ngày có hiệu lực");
    expect(shown).toContain("Chưa rõ ngày");
    expect(shown).toContain(`Chờ: ${condition}.`);
    expect(shown).toContain("1 nội dung chờ: khi cơ sở dữ liệu vận hành.");
    expect(await flat("/thuc-thi")).toMatch(/Chưa rõ ngày.*khi Luật Đất đai.*Đã ban hành/);
    const regulation = await flat("/quy-dinh/QD-1");
    expect(regulation).toContain("Chưa rõ ngày có hiệu lực");
    expect(await flat("/de-xuat/DX-2026-BCT-0001")).toContain("Đã ban hành · chưa rõ ngày có hiệu lực");
    expect(await flat("/van-ban/12-2025-ND-CP")).not.toContain("Bãi bỏ từ");
    expect(await counted("da-ban-hanh")).toEqual(["QD-1", "QD-2"]);
    expect(await counted("co-hieu-luc")).toEqual([]);
  });

  it("takes effect from the day that is recorded, each wait by itself, once", async () => {
    const form = await ha.get(text);
    const day = { form_token: tokenOf(form.html), version: "3", effective_on: "01/03/2026" };
    const [, act = "", changes = ""] =
      /name="wait"[^>]*value="(act)"[\s\S]*name="wait"[^>]*value="([^"]+)"/.exec(form.html) ?? [];
    const unchosen = await ha.post(`${text}/ngay-hieu-luc`, day);
    expect([unchosen.status, unchosen.html.includes("Chọn nội dung được ghi nhận ngày")]).toEqual([422, true]);
    const early = await ha.post(`${text}/ngay-hieu-luc`, { ...day, wait: act, effective_on: "25/02/2026" });
    expect([early.status, early.html.includes("từ ngày ban hành trở đi")]).toEqual([422, true]);
    expect((await ha.post(`${text}/ngay-hieu-luc`, { ...day, wait: act, version: "2" })).status).toBe(409);
    expect((await ha.post(`${text}/ngay-hieu-luc`, { ...day, wait: act })).status).toBe(303);
    expect((await ha.post(`${text}/ngay-hieu-luc`, { ...day, wait: act })).status).toBe(409);
    const shown = await flat(text);
    expect(shown).toContain("Đã ghi nhận ngày có hiệu lực của VB-2026-CP-01");
    expect(shown).toContain("01/03/2026");
    expect(shown).toContain("1 nội dung chờ: khi cơ sở dữ liệu vận hành.");
    expect(shown).not.toContain(condition);
    expect(await flat("/quy-dinh/QD-2")).toContain("Chưa rõ ngày có hiệu lực");
    const later = { version: "4", effective_on: "02/03/2026" };
    expect((await ha.post(`${text}/ngay-hieu-luc`, { ...later, wait: changes })).status).toBe(303);
    expect(await flat(text)).not.toContain("/ngay-hieu-luc");
    expect((await ha.post(`${text}/ngay-hieu-luc`, { ...later, version: "5" })).status).toBe(409);
    expect(await flat("/van-ban/12-2025-ND-CP")).toMatch(/Bãi bỏ từ 01\/03\/2026.*Bãi bỏ từ 02\/03\/2026/);
    expect(await counted("co-hieu-luc")).toEqual(["QD-1", "QD-2"]);
    expect((await flat(text)).match(/Ghi nhận ngày có hiệu lực/g)).toHaveLength(2);
  });

  it("gets its day from those who issue it, and nobody else", async () => {
    const lan = clientOf(server.url);
    await lan.signIn("lan");
    expect((await lan.post(`${text}/ngay-hieu-luc`, { version: "5", effective_on: "01/04/2026" })).status).toBe(403);
    expect((await lan.get(`${text}/ngay-hieu-luc`)).location).toBe(text);
  });
});
