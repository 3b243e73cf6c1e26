import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "../../src/values/instant.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { useDatabase } from "../support/temp-database.ts";
import { type World, worldOf } from "./world.ts";

describe("the delivery pages", () => {
  const database = useDatabase();
  let world: World;
  let server: RunningServer;
  beforeAll(async () => {
    world = await worldOf(database());
    server = await serve(database(), { clock: fixedClock("2026-03-02T02:00:00Z") });
  });
  afterAll(() => server?.close());

  const as = async (username: string): Promise<Client> => {
    const client = clientOf(server.url);
    await client.signIn(username);
    return client;
  };
  const tokenOf = (html: string) => /name="form_token" value="([^"]+)"/.exec(html)?.[1] ?? "";

  it("lead from what waits to a text in force, and show every step in words", async () => {
    const { id } = await world.approved({ saving: "1234567" });
    const lan = await as("lan");
    const list = await lan.get("/thuc-thi");
    expect(list.html).toContain("1 đề xuất, tiết kiệm 1,23 triệu đồng/năm");
    expect(list.html).toContain("28 ngày kể từ khi phê duyệt phương án (02/02/2026)");
    const form = await lan.get("/thuc-thi/soan-moi");
    expect(form.html).toContain("DX-2026-BCT-0001");
    const title = "Nghị định sửa đổi, bổ sung Nghị định số 12/2025/NĐ-CP";
    const made = await lan.post("/thuc-thi/soan-moi", {
      form_token: tokenOf(form.html),
      form: "nghi_dinh:CP",
      title,
      items: id,
    });
    expect(made.location).toBe("/thuc-thi/VB-2026-CP-01");
    const drafted = await lan.get("/thuc-thi/VB-2026-CP-01");
    expect(drafted.html).toContain("Bãi bỏ khoản 2 Điều 1.");
    const wrong = await lan.post("/thuc-thi/VB-2026-CP-01/trinh", { version: "1", submitted_on: "03/03/2026" });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("Nhập ngày không sau hôm nay");
    expect(wrong.html).toContain('value="03/03/2026"');
    const token = tokenOf(drafted.html);
    const submitted = { form_token: token, version: "1", submitted_on: "25/02/2026" };
    expect((await lan.post("/thuc-thi/VB-2026-CP-01/trinh", submitted)).status).toBe(303);
    expect((await lan.post("/thuc-thi/VB-2026-CP-01/trinh", submitted)).status).toBe(409);
    expect((await lan.get("/thuc-thi/VB-2026-CP-01")).html).not.toContain("/ban-hanh");
    const recall = { version: "2", reason: "Đề nghị sửa" };
    const short = await lan.post("/thuc-thi/VB-2026-CP-01/thu-hoi", recall);
    expect([short.status, short.html.includes("Nêu lý do, ít nhất 20 ký tự")]).toEqual([422, true]);
    const reason = "Bộ Tư pháp đề nghị sửa lời văn";
    expect((await lan.post("/thuc-thi/VB-2026-CP-01/thu-hoi", { ...recall, reason })).status).toBe(303);
    const recalled = await lan.get("/thuc-thi/VB-2026-CP-01");
    expect(recalled.html).toContain(reason);
    const soon = await lan.post("/thuc-thi/VB-2026-CP-01/trinh", { version: "3", submitted_on: "01/02/2026" });
    expect(soon.html).toContain("Nhập ngày từ 02/02/2026 trở đi");
    const again = { form_token: tokenOf(recalled.html), version: "3", submitted_on: "25/02/2026" };
    expect((await lan.post("/thuc-thi/VB-2026-CP-01/trinh", again)).status).toBe(303);
    const ha = await as("ha");
    const file = new File(["%PDF-1.7"], "nghi-dinh.pdf");
    const issue = { file, version: "4", number: "30/2026/NĐ-CP", issued_on: "26/02/2026", signer: "Phó Thủ tướng" };
    const early = await ha.post("/thuc-thi/VB-2026-CP-01/ban-hanh", { ...issue, effective_on: "25/02/2026" });
    expect(early.html).toContain("Ngày có hiệu lực phải từ ngày ban hành trở đi");
    const issued = await ha.post("/thuc-thi/VB-2026-CP-01/ban-hanh", { ...issue, effective_on: "01/03/2026" });
    expect(issued.location).toBe("/thuc-thi/VB-2026-CP-01");
    const shown = await ha.get("/thuc-thi/VB-2026-CP-01");
    expect(shown.html).toContain("Đã ghi nhận ban hành VB-2026-CP-01");
    expect(shown.html).toContain("Có hiệu lực");
    expect(shown.html).toContain("ghi nhận ngày 02/03/2026");
    const [, path = ""] = /href="(\/tep\/[^"]+)"/.exec(shown.html) ?? [];
    expect((await ha.get(path)).html).toBe("%PDF-1.7");
    expect((await ha.get("/en/thuc-thi/VB-2026-CP-01")).html).toContain("In force");
  });

  it("show a cut in force on the page of its regulation and of its proposal, with links for those who may follow", async () => {
    const anyone = await clientOf(server.url).get("/quy-dinh/QD-1");
    const title = "Cắt giảm, đơn giản hóa đã ban hành";
    for (const shown of [title, "30/2026/NĐ-CP", "01/03/2026", "1.234.567", "Có hiệu lực", "DX-2026-BCT-0001"]) {
      expect(anyone.html).toContain(shown);
    }
    expect(anyone.html).not.toMatch(/href="\/(thuc-thi\/VB|de-xuat\/DX)/);
    const mai = await as("mai");
    expect((await mai.get("/quy-dinh/QD-1")).html).not.toMatch(/href="\/(thuc-thi\/VB|de-xuat\/DX)/);
    const lan = await as("lan");
    const regulation = await lan.get("/quy-dinh/QD-1");
    expect(regulation.html).toContain('href="/thuc-thi/VB-2026-CP-01"');
    expect(regulation.html).toContain('href="/de-xuat/DX-2026-BCT-0001"');
    const proposal = (await lan.get("/de-xuat/DX-2026-BCT-0001")).html.replaceAll(/\s+/g, " ");
    expect(proposal).toContain("12/2025/NĐ-CP 30/2026/NĐ-CP</a> · Có hiệu lực · có hiệu lực từ 01/03/2026");
    expect(proposal).toMatch(/c-tag--green[^>]*>\s*Có hiệu lực/);
    await world.approved({ address: "dieu-3/khoan-3" });
    expect((await lan.get("/quy-dinh/QD-2")).html).not.toContain(title);
  });

  it.each(["them", "bot", "trinh", "thu-hoi", "ban-hanh"])("lead from /%s back to the text", async (step) => {
    const lan = await as("lan");
    expect(await lan.get(`/thuc-thi/VB-2026-CP-01/${step}`)).toMatchObject({
      status: 303,
      location: "/thuc-thi/VB-2026-CP-01",
    });
    expect((await lan.get(`/en/thuc-thi/VB-2026-CP-01/${step}`)).location).toBe("/en/thuc-thi/VB-2026-CP-01");
  });

  it("are closed to other ministries and to those without the right", async () => {
    const mai = await as("mai");
    expect((await mai.get("/thuc-thi/VB-2026-CP-01")).status).toBe(403);
    expect((await mai.get("/thuc-thi")).html).not.toContain("VB-2026-CP-01");
    const ha = await as("ha");
    expect((await ha.get("/thuc-thi/soan-moi")).status).toBe(403);
    expect((await ha.get("/thuc-thi/VB-2026-CP-99")).status).toBe(404);
    const admin = await as("admin");
    expect((await admin.get("/thuc-thi")).status).toBe(403);
    const lan = await as("lan");
    const empty = await lan.post("/thuc-thi/soan-moi", { form: "", title: "" });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain("Chọn ít nhất một đề xuất");
  });
});
