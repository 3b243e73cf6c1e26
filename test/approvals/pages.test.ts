import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findOpenTurn } from "../../src/approvals/repository.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { type ReformWorld, reformWorld, rewrite } from "../proposals/reform-world.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { useDatabase } from "../support/temp-database.ts";

const clock = fixedClock("2026-03-02T02:00:00Z");

describe("a proposal over HTTP", () => {
  const database = useDatabase();
  let world: ReformWorld;
  let server: RunningServer;
  const clients = new Map<string, Client>();

  beforeAll(async () => {
    world = await reformWorld(database());
    server = await serve(database(), { clock });
  });
  afterAll(() => server.close());

  /** The signed-in client of a person; signing in is slow on purpose, so each does it once. */
  async function as(username: string): Promise<Client> {
    const known = clients.get(username);
    if (known) return known;
    const client = clientOf(server.url);
    await client.signIn(username);
    clients.set(username, client);
    return client;
  }

  it("is drafted by its forms, checked, sent, decided on and recorded from paper", async () => {
    const lan = await as("lan");
    const start = await lan.get("/quy-dinh/QD-BCT-0001/de-xuat-moi");
    expect(start.html).toContain("khoản 1 Điều 4");
    const ticked = hidden(start.html, "provisions");
    const title = "Bỏ chế độ báo cáo hằng tháng";
    const started = await lan.post("/quy-dinh/QD-BCT-0001/de-xuat-moi", {
      title,
      lever: "reduce_frequency",
      provisions: ticked,
    });
    expect(started.location).toBe("/de-xuat/DX-2026-BCT-0001/soan");
    const path = "/de-xuat/DX-2026-BCT-0001";

    const content = await lan.get(`${path}/soan/noi-dung`);
    const reason = "Số liệu đã có trong hệ thống hóa đơn điện tử.";
    const saved = await lan.post(`${path}/soan/noi-dung`, {
      ...keptFields(content.html),
      title,
      lever: "reduce_frequency",
      reason,
    });
    expect(saved.location).toBe(`${path}/soan`);

    const wording = await lan.get(`${path}/soan/loi-van`);
    const clause = {
      "clauses.0.choice": "replace_words",
      "clauses.0.old_words": "hằng quý",
      "clauses.0.new_words": "hằng năm",
    };
    const wrong = await lan.post(`${path}/soan/loi-van`, { ...keptFields(wording.html), ...clause });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("Không có cụm từ “hằng quý”");
    const right = { ...keptFields(wording.html), ...clause, "clauses.0.old_words": "hằng tháng" };
    expect((await lan.post(`${path}/soan/loi-van`, right)).status).toBe(303);
    const redline = await lan.get(`${path}/soan/loi-van`);
    expect(plain(redline.html)).toContain("Thay thế cụm từ “hằng tháng” bằng cụm từ “hằng năm” tại khoản 1 Điều 4.");

    const incomplete = await lan.get(`${path}/kiem-tra`);
    expect(incomplete.html).toContain("Chưa có chi phí sau đề xuất");
    expect(incomplete.html).not.toContain("Gửi xem xét</button>");
    const refused = await lan.post(`${path}/kiem-tra`, keptFields(incomplete.html));
    expect(refused.status).toBe(409);

    const cost = await lan.get(`${path}/chi-phi`);
    const figures = {
      ...keptFields(cost.html),
      norm: world.normId,
      act: "save",
      ...sheet("current", "12"),
      ...sheet("after", "1"),
    };
    const badCell = await lan.post(`${path}/chi-phi`, { ...figures, "after.rows.0.hours": "bốn giờ" });
    expect(badCell.status).toBe(422);
    expect(badCell.html).toContain("bốn giờ");
    expect((await lan.post(`${path}/chi-phi`, figures)).status).toBe(303);

    const check = await lan.get(`${path}/kiem-tra`);
    expect(check.html).toContain("Nơi nhận: Lãnh đạo đơn vị");
    expect((await lan.post(`${path}/kiem-tra`, keptFields(check.html))).location).toBe(path);
    const sent = await lan.get(path);
    expect(sent.html).toContain("hạn 05/03/2026");
    // 4 hours × 53.977 đồng × 1.000 subjects × (12 − 1) times a year
    expect(plain(sent.html)).toContain("2.374.988.000 đồng/năm");

    for (const username of ["hung", "thao", "duc"]) await approve(username, path);
    const ha = await as("ha");
    const record = await ha.get(`${path}/ghi-nhan`);
    const paper = {
      ...keptFields(record.html),
      verdict: "approve",
      document_number: "815/QĐ-BCT",
      signed_on: "02/03/2026",
      signer_name: "Hoàng Văn Sơn",
      signer_title: "Thứ trưởng",
    };
    const withoutFile = await ha.post(`${path}/ghi-nhan`, paper);
    expect([withoutFile.status, withoutFile.html.includes("Chọn tệp quyết định đã ký")]).toEqual([422, true]);
    const shown = keptFields((await ha.get(`${path}/ghi-nhan`)).html);
    const page = await ha.post(`${path}/ghi-nhan`, { ...paper, ...shown, file: new Blob(["<script>1</script>"]) });
    expect([page.status, page.html.includes("phải là PDF, JPEG hoặc PNG")]).toEqual([422, true]);
    expect(page.html).toContain(`value="${paper.document_number}"`);
    const file = new Blob(["%PDF-1.7 quyết định"]);
    const again = { ...paper, ...keptFields((await ha.get(`${path}/ghi-nhan`)).html), file };
    const namesake = await ha.post(`${path}/ghi-nhan`, { ...again, signer_name: "Nguyễn Thị Lan" });
    expect([namesake.status, namesake.html.includes("Người ký không phải là người soạn đề xuất")]).toEqual([422, true]);
    expect((await ha.post(`${path}/ghi-nhan`, again)).status).toBe(303);
    const approved = await lan.get(path);
    for (const words of [
      "Đã phê duyệt phương án",
      "Hoàng Văn Sơn, Thứ trưởng",
      "815/QĐ-BCT",
      "Người ghi nhận: Đỗ Thu Hà",
    ])
      expect(plain(approved.html)).toContain(words);
    const filePath = /\/tep\/[0-9a-f-]+/.exec(approved.html)![0];
    expect((await lan.get(filePath)).html).toContain("%PDF-1.7");
    expect((await (await as("mai")).get(filePath)).status).toBe(403);
  });

  it("shows both versions when two people saved, and loses nothing", async () => {
    const code = await world.completeDraft();
    const lan = await as("lan");
    const opened = await lan.get(`/de-xuat/${code}/soan/noi-dung`);
    await rewrite(world, code);
    const typed = { title: "Tên vừa nhập", lever: "abolish", reason: "Lý do vừa nhập, dài hơn hai mươi ký tự." };
    const answer = await lan.post(`/de-xuat/${code}/soan/noi-dung`, { ...keptFields(opened.html), ...typed });
    expect(answer.status).toBe(409);
    for (const words of ["Tên vừa nhập", "Bỏ báo cáo hằng tháng", "Lý do vừa nhập"])
      expect(answer.html).toContain(words);
    const resent = await lan.post(`/de-xuat/${code}/soan/noi-dung`, { ...typed, ...keptFields(answer.html) });
    expect(resent.status).toBe(303);
    expect((await world.read(code)).title).toBe("Tên vừa nhập");
  });

  it("binds a decision to what its page showed", async () => {
    const code = await sentDraft();
    const hung = await as("hung");
    const opened = await hung.get(`/de-xuat/${code}/quyet-dinh`);
    const fields = { ...keptFields(opened.html), verdict: "approve" };
    const tampered = await hung.post(`/de-xuat/${code}/quyet-dinh`, { ...fields, shown_hash: "0" });
    expect(tampered.status).toBe(409);
    const short = await hung.post(`/de-xuat/${code}/quyet-dinh`, { ...fields, verdict: "return", reason: "ngắn" });
    expect([short.status, short.html.includes("ít nhất 20 ký tự")]).toEqual([422, true]);
    expect((await hung.post(`/de-xuat/${code}/quyet-dinh`, fields)).status).toBe(303);
    expect((await (await as("thao")).get(`/de-xuat/${code}/quyet-dinh`)).html).toContain("Phạm Văn Hùng,");
    const late = await hung.post(`/de-xuat/${code}/quyet-dinh`, { ...fields, form_token: "opened-twice" });
    expect([late.status, late.html.includes("Phạm Văn Hùng đã quyết định lúc 02/03/2026 09:00")]).toEqual([409, true]);
  });

  it("adds a clause by its address, and says when there is none", async () => {
    const code = await world.completeDraft();
    const lan = await as("lan");
    const opened = await lan.get(`/de-xuat/${code}/soan/loi-van`);
    const typed = { "clauses.0.choice": "repeal", "clauses.0.reason": "Lý do vừa gõ." };
    const add = { ...keptFields(opened.html), ...typed, number: "83/2014/NĐ-CP", address: "khoản 9 Điều 7" };
    const unknown = await lan.post(`/de-xuat/${code}/soan/loi-van/them`, add);
    expect([unknown.status, unknown.html.includes("Lý do vừa gõ.")]).toEqual([422, true]);
    const added = await lan.post(`/de-xuat/${code}/soan/loi-van/them`, { ...add, address: "khoản 2 Điều 7" });
    expect(added.location).toBe(`/de-xuat/${code}/soan/loi-van#dieu-7-khoan-2`);
    const saved = (await lan.get(`/de-xuat/${code}/soan/loi-van`)).html;
    for (const words of ["Nghị định số 83/2014/NĐ-CP", "Lý do vừa gõ."]) expect(saved).toContain(words);
  });

  it.each([
    ["mai", "/soan", 403],
    ["mai", "", 403],
    ["hung", "/soan", 403],
    ["duc", "/quyet-dinh", 403],
    ["lan", "/quyet-dinh", 403],
    ["lan", "/ghi-nhan", 403],
    ["ha", "/quyet-dinh", 403],
    ["ha", "/ghi-nhan", 409],
    ["lan", "/soan", 409],
    ["minh", "", 200],
    ["hung", "/quyet-dinh", 200],
    ["lan", "/rut", 200],
  ])("answers %s at %s with %i while the head of unit decides", async (username, page, status) => {
    const code = await sentDraft();
    expect((await (await as(username)).get(`/de-xuat/${code}${page}`)).status).toBe(status);
  });

  it.each(["", "?xem=so-sanh", "?xem=ban-sach"])("is read as %j", async (query) => {
    const code = await sentDraft();
    const { status, html } = await (await as("lan")).get(`/de-xuat/${code}${query}`);
    expect(status).toBe(200);
    expect(plain(html)).toContain("Thương nhân báo cáo hằng tháng");
  });

  it("lists within the reader's ministry, by filter and search without marks", async () => {
    await sentDraft();
    const own = await (await as("lan")).get("/de-xuat?trang_thai=in_review&tim=bo%20bao%20cao");
    expect(own.html).toContain("Chờ lãnh đạo đơn vị");
    expect((await (await as("mai")).get("/de-xuat")).html).not.toContain("DX-2026-BCT");
    expect((await (await as("minh")).get("/de-xuat?bo=BTC")).html).toContain("Không có dòng nào khớp bộ lọc");
    expect((await (await as("minh")).get("/de-xuat?bo=BCT")).html).toContain("DX-2026-BCT");
  });

  it("stands on the page of its regulation, for those who may read it", async () => {
    const code = await sentDraft();
    const tone = (html: string) => /c-tag--(\w+)/.exec(html.slice(html.indexOf(code)))?.[1];
    const pages = await Promise.all(["/de-xuat", "/quy-dinh/QD-BCT-0001"].map((page) => clients.get("lan")!.get(page)));
    expect(pages.map(({ html }) => tone(html))).toEqual(["yellow", "yellow"]);
    expect((await (await as("lan")).get("/quy-dinh/QD-BCT-0001")).html).toContain(code);
    expect((await (await as("mai")).get("/quy-dinh/QD-BCT-0001")).html).not.toContain(code);
  });

  it("puts work into the holder's queue and on the way home", async () => {
    const code = await sentDraft();
    const queue = await (await as("hung")).get("/viec-cua-toi");
    expect(plain(queue.html)).toContain("Còn 3 ngày làm việc");
    expect(queue.html).toContain(code);
    expect((await (await as("lan")).get("/viec-cua-toi?the=cho-nguoi-khac")).html).toContain(code);
    expect((await (await as("hung")).get("/viec-cua-toi?the=da-xong")).html).toContain("Đồng ý");
    for (const username of ["lan", "hung", "ha", "minh", "tuan", "admin"])
      expect((await (await as(username)).get("/tong-quan")).status).toBe(200);
    expect((await (await as("lan")).get("/en/tong-quan")).html).toContain("Waiting for me");
  });

  async function sentDraft(): Promise<string> {
    const code = await world.completeDraft();
    const lan = await as("lan");
    await lan.post(`/de-xuat/${code}/kiem-tra`, keptFields((await lan.get(`/de-xuat/${code}/kiem-tra`)).html));
    expect(await findOpenTurn(database().reader, (await world.read(code)).id)).toBeDefined();
    return code;
  }

  async function approve(username: string, path: string): Promise<void> {
    const client = await as(username);
    const fields = keptFields((await client.get(`${path}/quyet-dinh`)).html);
    expect((await client.post(`${path}/quyet-dinh`, { ...fields, verdict: "approve" })).status).toBe(303);
  }
});

function sheet(scenario: string, times: string): Record<string, string> {
  return {
    [`${scenario}.times`]: times,
    [`${scenario}.subjects`]: "1.000",
    [`${scenario}.rows.0.group`]: "prepare",
    [`${scenario}.rows.0.name`]: "Lập báo cáo",
    [`${scenario}.rows.0.hours`]: "4",
    [`${scenario}.rows.0.people`]: "1",
    [`${scenario}.rows.0.source`]: "Khảo sát",
  };
}

/** Hidden fields of the page, as a browser would send them back. */
function keptFields(html: string): Record<string, string> {
  const found = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name!, value!]));
}

function hidden(html: string, name: string): string {
  return new RegExp(`name="${name}" type="checkbox" value="([^"]+)"`).exec(html)![1]!;
}

/** What a person reads: without tags. */
function plain(html: string): string {
  return html.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");
}
