import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addItems, prepareInstrument } from "../../src/enactment/actions.ts";
import type { Proposal } from "../../src/proposals/proposal.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { clientOf, type RunningServer, serve } from "../support/server.ts";
import { useDatabase } from "../support/temp-database.ts";
import { type World, worldOf } from "./world.ts";

describe("a text as it is going to read", () => {
  const database = useDatabase();
  let world: World;
  let server: RunningServer;
  let cut: Proposal;
  let waiting: Proposal;
  beforeAll(async () => {
    world = await worldOf(database());
    server = await serve(database(), { clock: fixedClock("2026-03-02T02:00:00Z") });
    cut = await world.approved({ address: "dieu-1/khoan-2" });
    waiting = await world.approved({ address: "dieu-2/khoan-2" });
    await prepareInstrument(await world.as("lan", "2026-03-01T02:00:00Z"), {
      kind: "nghi_dinh",
      issuerId: world.organisation.CP!,
      title: "Nghị định sửa đổi Nghị định số 12/2025/NĐ-CP",
      proposalIds: [cut.id],
    });
  });
  afterAll(() => server?.close());
  const path = "/van-ban/12-2025-ND-CP/du-kien";

  it("shows everybody only what is issued", async () => {
    const anybody = clientOf(server.url);
    const { status, html } = await anybody.get(path);
    expect(status).toBe(200);
    expect(html).toContain("Không có thay đổi nào đang chờ");
    expect(html).not.toContain("DX-");
    expect((await anybody.get(`${path}?muc=approved`)).html).not.toContain("DX-");
    expect((await anybody.get("/van-ban/12-2025-ND-CP")).html).toContain(`href="${path}"`);
    expect((await anybody.get("/van-ban/khong-co/du-kien")).status).toBe(404);
  });

  it("shows whoever works on it what is approved, provision by provision", async () => {
    const lan = clientOf(server.url);
    await lan.signIn("lan");
    const { html } = await lan.get(`${path}?muc=approved`);
    expect(html).toContain("2 điều, khoản, điểm sẽ khác lời văn hiện hành");
    expect(html).toMatch(/DX-2026-BCT-\d+, trong VB-2026-CP-01/);
    expect(html).toMatch(/DX-2026-BCT-\d+, đã phê duyệt phương án/);
    expect(html).toContain("<del>");
    expect(html).not.toContain("Kho chứa riêng");
    const whole = await lan.get(`${path}?muc=approved&xem=toan-van`);
    expect(whole.html).toContain("Kho chứa riêng");
    expect((await lan.get(`/en${path}?muc=approved`)).html).toContain("2 provisions would read otherwise");
  });

  it("shows a ministry no approved change of another one, but for those in a text that carries its own", async () => {
    const [mai, minh] = [clientOf(server.url), clientOf(server.url)];
    await mai.signIn("mai");
    await minh.signIn("minh");
    const seen = async (client: typeof mai) => (await client.get(`${path}?muc=approved`)).html;
    expect(await seen(mai)).not.toContain("DX-");
    expect(await seen(mai)).toContain("của bộ khác không được tính");
    expect(await seen(minh)).toContain(cut.code);
    expect(await seen(minh)).not.toContain("của bộ khác không được tính");
    const own = await world.approved({ address: "dieu-3/khoan-2", by: "mai" });
    expect(await seen(mai)).toContain(own.code);
    expect(await seen(mai)).not.toContain("DX-2026-BCT");
    await addItems(await world.as("lan", "2026-03-01T03:00:00Z"), { code: "VB-2026-CP-01", version: 1 }, [own.id]);
    expect(await seen(mai)).toContain(cut.code);
    expect(await seen(mai)).not.toContain(waiting.code);
  });

  it("counts the kinds of change apart, and shows one kind alone", async () => {
    const rewritten = { choice: "replace_provision" as const, text: "Thương nhân báo cáo bằng văn bản trong 10 ngày." };
    await world.approved({ address: "dieu-2/khoan-1", change: rewritten });
    const words = { choice: "replace_provision" as const, text: "Kho chứa thuê;" };
    await world.approved({ address: "dieu-3/khoan-1/diem-a", change: words });
    const lan = clientOf(server.url);
    await lan.signIn("lan");
    const all = await lan.get(`${path}?muc=approved`);
    expect(all.html).toMatch(/loai[^"]{1,8}deadline"/);
    expect(all.html).toContain("Thời hạn: 1");
    const deadlines = await lan.get(`${path}?muc=approved&loai=deadline`);
    expect(deadlines.html).toContain("10 ngày");
    expect(deadlines.html).not.toContain("thuê");
    expect((await lan.get(`${path}?muc=approved&loai=khong-co`)).html).toContain("thuê");
  });
});
