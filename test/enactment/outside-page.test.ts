import { beforeAll, expect, it, afterAll } from "vitest";
import { listEffectsOfDocument } from "../../src/enactment/effect-repository.ts";
import { findDocumentByNumber, listProvisionsOn } from "../../src/legal-text/repository.ts";
import type { Day } from "../../src/values/day.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";
import { decree, type World, worldOf } from "./world.ts";

const act = `CHÍNH PHỦ
Số: 45/2026/NĐ-CP
Hà Nội, ngày 10 tháng 01 năm 2026
NGHỊ ĐỊNH
Sửa đổi, bổ sung một số điều của Nghị định số 12/2025/NĐ-CP
Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2025/NĐ-CP
1. Sửa đổi, bổ sung khoản 1 Điều 2 như sau:
“1. Thương nhân báo cáo hằng năm bằng bản điện tử.”.
2. Bãi bỏ khoản 3 Điều 3.
3. Bãi bỏ các quy định liên quan đến kho chứa.
Điều 2. Hiệu lực thi hành
Nghị định này có hiệu lực thi hành từ ngày 01 tháng 02 năm 2026.`;

describeOnEveryEngine("an amending act from elsewhere", (database) => {
  let world: World;
  let server: RunningServer;
  let duc: Client;
  beforeAll(async () => {
    world = await worldOf(database());
    await world.approved({ address: "dieu-1/khoan-2" });
    server = await serve(database(), { clock: fixedClock("2026-03-02T02:00:00Z") });
    duc = clientOf(server.url);
    await duc.signIn("duc");
  });
  afterAll(() => server?.close());
  const path = "/van-ban/12-2025-ND-CP/sua-doi";
  const hidden = (html: string) => /name="shown" value="([^"]*)"/.exec(html)?.[1] ?? "";
  const form = (more: Record<string, string> = {}) => ({
    text: act,
    number: "45/2026/NĐ-CP",
    issued_on: "10/01/2026",
    effective_on: "01/02/2026",
    condition: "",
    step: "look",
    ...more,
  });
  const textOn = async (day: string, address: string) => {
    const document = (await findDocumentByNumber(database().reader, decree))!;
    const provisions = await listProvisionsOn(database().reader, document.id, day as Day);
    return provisions.find((one) => one.address === address);
  };

  it("is read from its file: what it says of itself, its changes, and what could not be read", async () => {
    expect((await duc.get(path)).html).toContain('type="file"');
    const file = new File([act], "nghi-dinh-45.txt");
    const { status, html } = await duc.post(`${path}/doc`, { text: "", file });
    expect(status).toBe(200);
    expect(html).toContain("Đọc được 2 nội dung sửa đổi, 1 chỗ chưa đọc được");
    expect(html).toContain('value="45/2026/NĐ-CP"');
    expect(html).toContain('value="01/02/2026"');
    expect(html).toContain("Bãi bỏ: khoản 3 Điều 3");
    expect(html).toContain("Quy định theo nội dung, không theo điều khoản cụ thể");
    expect(html).toContain("<del>");
  });

  it("asks for what a pick lacks, at its field, and keeps what was typed", async () => {
    const { status, html } = await duc.post(path, form({ "picks.0.choice": "repeal", "picks.0.place": "kho chứa" }));
    expect(status).toBe(422);
    expect(html).toContain("Ghi điều khoản, ví dụ: khoản 2 Điều 5");
    expect(html).toContain('value="kho chứa"');
    expect((await duc.post(path, form({ number: "" }))).status).toBe(422);
    expect((await duc.post(path, form({ effective_on: "31/02/2026" }))).status).toBe(422);
    expect((await duc.post(path, form({ condition: "chờ ".repeat(200) }))).status).toBe(422);
  });

  it("offers as many picks as a form can send back", async () => {
    const vague = (place: string) => `${place}. Bãi bỏ các quy định liên quan đến kho chứa.`;
    const clauses = Array.from({ length: 130 }, (_, at) => vague(String(at + 1))).join("\n");
    const articles = [1, 2, 3, 4].map((at) => `Điều ${at}. Sửa đổi Nghị định số 12/2025/NĐ-CP\n${clauses}`).join("\n");
    const { html } = await duc.post(path, form({ text: articles }));
    expect(html).toContain("520 chỗ chưa đọc được");
    expect(html.match(/name="picks\.\d+\.choice"/g)).toHaveLength(500);
  });

  it("changes the text from its day, with what was picked and without what was left out", async () => {
    const chosen = { "picks.0.choice": "repeal", "picks.0.place": "điểm a khoản 1 Điều 3", left_out: "1" };
    const looked = await duc.post(path, form(chosen));
    expect(looked.status).toBe(200);
    expect(await listEffectsOfDocument(database().reader, (await textOn("2026-03-01", "dieu-1"))!.documentId)).toEqual(
      [],
    );
    const saved = await duc.post(path, form({ ...chosen, step: "register", shown: hidden(looked.html) }));
    expect(saved).toMatchObject({ status: 303, location: "/van-ban/12-2025-ND-CP" });
    expect((await textOn("2026-01-31", "dieu-2/khoan-1"))?.text).toBe("Thương nhân báo cáo hằng tháng bằng văn bản.");
    expect((await textOn("2026-02-01", "dieu-2/khoan-1"))?.text).toBe("Thương nhân báo cáo hằng năm bằng bản điện tử.");
    expect((await textOn("2026-02-01", "dieu-3/khoan-1/diem-a"))?.status).toBe("repealed");
    expect((await textOn("2026-02-01", "dieu-3/khoan-3"))?.status).toBe("in_force");
    const stale = await duc.post(path, form({ ...chosen, step: "register", shown: hidden(looked.html) }));
    expect(stale.status).toBe(409);
    expect(stale.html).toContain("không còn như lần xem trước");
    const again = await duc.post(path, form(chosen));
    expect(
      (await duc.post(path, form({ ...chosen, step: "register", keeps_unfit: "1", shown: hidden(again.html) }))).status,
    ).toBe(409);
  });

  it("says what does not fit, and keeps it on record only when that is wanted", async () => {
    const text = act.replace("khoản 3 Điều 3", "khoản 9 Điều 3").replaceAll("45/2026", "46/2026");
    const given = { text, number: "46/2026/NĐ-CP" };
    const looked = await duc.post(path, form(given));
    expect(looked.html).toContain("Văn bản không có");
    const sent = { ...given, step: "register", shown: hidden(looked.html) };
    expect((await duc.post(path, form(sent))).status).toBe(422);
    expect((await duc.post(path, form({ ...sent, keeps_unfit: "1" }))).status).toBe(303);
  });

  it("is for those who may add that text", async () => {
    for (const username of ["lan", "mai", "son"]) {
      const other = clientOf(server.url);
      await other.signIn(username);
      expect((await other.get(path)).status, username).toBe(403);
      expect((await other.post(path, form())).status, username).toBe(403);
    }
  });
});
