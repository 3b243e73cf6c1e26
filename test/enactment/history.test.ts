import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReadOperation } from "../../src/amending/read-operation.ts";
import { provisionHistory } from "../../src/enactment/provision-history.ts";
import type { StoredVersion } from "../../src/legal-text/text-change.ts";
import type { Day } from "../../src/values/day.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";
import { amendedWorldOf, registerOn } from "./amended-world.ts";
import { decree, type World } from "./world.ts";

const day = (text: string) => text as Day;

describeOnEveryEngine("what amended a text", (database) => {
  let world: World;
  let server: RunningServer;
  let anybody: Client;
  const path = "/van-ban/12-2025-ND-CP/lich-su";
  const waits = "khi Chính phủ ban hành biểu phí";

  beforeAll(async () => {
    world = await amendedWorldOf(database());
    const order = { document: decree, source: "dieu-2", effectiveOn: null, scope: "all" as const };
    const undated: ReadOperation[] = [
      { ...order, op: "replace_words", target: "dieu-2/khoan-1", old: "bằng văn bản", new: "trực tuyến" },
      { ...order, op: "repeal", target: "dieu-3/khoan-3", condition: "khi có cơ sở dữ liệu" },
    ];
    const act = { issuedOn: day("2026-04-01"), effectiveOn: null, condition: waits };
    await registerOn(database(), world, { ...act, number: "50/2026/NĐ-CP" }, undated);
    const unfit: ReadOperation = { ...order, op: "repeal", target: "dieu-9" };
    const dated = { issuedOn: day("2026-04-02"), effectiveOn: day("2026-06-01"), condition: null };
    await registerOn(database(), world, { ...dated, number: "60/2026/NĐ-CP" }, [unfit]);
    server = await serve(database(), { clock: fixedClock("2026-05-02T02:00:00Z") });
    anybody = clientOf(server.url);
  });
  afterAll(() => server?.close());
  const flat = async (client: Client, at = path) => (await client.get(at)).html.replaceAll(/\s+/g, " ");
  const signedIn = async (username: string) => {
    const client = clientOf(server.url);
    await client.signIn(username);
    return client;
  };

  it("is told in the text itself: what was amended, repealed and added, each from its day", async () => {
    const html = await flat(anybody, "/van-ban/12-2025-ND-CP");
    const marks = [...html.matchAll(/(?:Sửa đổi|Bãi bỏ|Bổ sung) từ [\d/]+/g)].map(([mark]) => mark);
    expect(marks).toEqual(["Bãi bỏ từ 01/03/2026", "Sửa đổi từ 01/03/2026", "Bổ sung từ 01/05/2026"]);
  });

  it("is listed act by act with the place, the order in official words, the day and what became of it", async () => {
    const html = await flat(anybody);
    expect(html).toContain("4 văn bản, 6 nội dung sửa đổi đã ghi nhận.");
    expect(html).toMatch(
      /Nghị định số 30\/2026\/NĐ-CP.*Nghị định số 40\/2026.*Nghị định số 60\/2026.*Nghị định số 50\/2026/,
    );
    expect(html).toMatch(
      /Thay thế cụm từ “hằng tháng” bằng cụm từ “hằng năm” tại khoản 1 Điều 2.*khoản 1 Điều 1.*Bãi bỏ khoản 2 Điều 1/,
    );
    expect(html).toMatch(/Bổ sung khoản 2a vào sau khoản 2 Điều 3.*khoản 3 Điều 1.*01\/05\/2026.*Có hiệu lực/);
    expect(html).toMatch(/Bãi bỏ Điều 9.*01\/06\/2026.*Chưa áp dụng được.*Văn bản không có Điều 9/);
    expect(html).toMatch(/50\/2026\/NĐ-CP.*chưa rõ ngày có hiệu lực · chờ: khi Chính phủ.*Chưa rõ ngày có hiệu lực/);
    expect(html).not.toContain("/thuc-thi/");
    expect(html).not.toContain('name="effective_on"');
    expect(await flat(await signedIn("lan"))).toContain('href="/thuc-thi/VB-2026-CP-01"');
    expect(await flat(anybody, "/van-ban/08-2025-TT-BCT/lich-su")).toContain("Chưa ghi nhận văn bản nào");
    expect((await anybody.get("/van-ban/khong-co/lich-su")).status).toBe(404);
    expect(await flat(anybody, `/en${path}`)).toContain("4 acts with 6 changes are on record.");
  });

  it("is linked from the page of the text, whole and provision by provision", async () => {
    const html = await flat(anybody, "/van-ban/12-2025-ND-CP");
    expect(html).toContain(`href="${path}"`);
    expect(html).toContain(`href="${path}/dieu-khoan?dieu&#x3D;dieu-2%2Fkhoan-1"`);
    expect(html).not.toContain("dieu-1%2Fkhoan-1");
  });

  it("is told of a provision version by version, each against the one before", async () => {
    const html = await flat(anybody, `${path}/dieu-khoan?dieu=dieu-2/khoan-1`);
    expect(html).toContain("1 lần sửa đổi");
    expect(html).toMatch(
      /Từ 01\/03\/2026.*khoản \d Điều 1 Nghị định số 30\/2026\/NĐ-CP.*<del>.*tháng.*<ins>.*năm.*Lời văn đầu tiên, từ 01\/06\/2025/,
    );
    const article = await flat(anybody, `${path}/dieu-khoan?dieu=dieu-1`);
    expect(article).toMatch(/Từ 01\/03\/2026.*Bản sao Giấy chứng nhận.*Lời văn đầu tiên.*Đơn đề nghị/);
    const inserted = await flat(anybody, `${path}/dieu-khoan?dieu=dieu-3/khoan-2a`);
    expect(inserted).toContain("Lời văn đầu tiên, từ 01/05/2026");
    expect((await anybody.get(`${path}/dieu-khoan?dieu=dieu-77`)).status).toBe(404);
    expect((await anybody.get(`${path}/dieu-khoan`)).status).toBe(404);
  });

  it("gets the day of an act that waits for one, from those who may, once", async () => {
    const admin = await signedIn("admin");
    const asked = await admin.get(path);
    const keys = [...asked.html.matchAll(/name="wait"[^>]*value="([^"]+)"/g)].map(([, key]) => key!);
    expect(keys).toHaveLength(2);
    const fields = { wait: keys[0]!, effective_on: "15/04/2026" };
    const to = `${path}/ngay-hieu-luc`;
    expect((await (await signedIn("mai")).post(to, fields)).status).toBe(403);
    const wrong = await admin.post(to, { ...fields, effective_on: "31/02/2026" });
    expect([wrong.status, wrong.html.includes('value="31/02/2026"')]).toEqual([422, true]);
    expect((await admin.post(to, { effective_on: "15/04/2026" })).html).toContain("Chọn nội dung được ghi nhận ngày");
    const early = await admin.post(to, { ...fields, effective_on: "31/03/2026" });
    expect([early.status, early.html.includes("từ ngày ban hành trở đi")]).toEqual([422, true]);
    expect((await admin.post(to, fields)).location).toBe(path);
    expect((await admin.post(to, fields)).status).toBe(409);
    expect(await flat(admin)).toContain("Đã ghi nhận ngày có hiệu lực của 50/2026/NĐ-CP");
    expect(await flat(anybody, "/van-ban/12-2025-ND-CP")).toContain("báo cáo hằng năm trực tuyến");
    expect((await admin.post(to, { wait: keys[1]!, effective_on: "01/05/2026" })).status).toBe(303);
    expect((await admin.get(path)).html).not.toContain('name="effective_on"');
    expect((await admin.get(to)).location).toBe(path);
    expect(await flat(anybody, `${path}/dieu-khoan?dieu=dieu-2/khoan-1`)).toContain("2 lần sửa đổi");
  });
});

describe("the history of a provision", () => {
  let ordinal = 0;
  const version = (provisionId: string, address: string, text: string, from: string | null, to: string | null = null) =>
    ({
      versionId: `${provisionId} ${from}`,
      provisionId,
      address,
      text,
      kind: "khoan",
      number: "1",
      heading: null,
      status: "in_force",
      effectId: null,
      ordinal: ++ordinal,
      isOmitted: false,
      validFrom: from,
      validTo: to,
    }) as StoredVersion;
  const told = (versions: readonly StoredVersion[], id: string) =>
    provisionHistory(versions, id).map(({ day: on, pairs }) =>
      [on ?? "–", ...pairs.map(({ before, after }) => `${before?.text ?? "∅"} → ${after?.text ?? "∅"}`)].join(" | "),
    );

  it("follows it to its new address, with what stands inside it then", () => {
    const versions = [
      version("a", "dieu-1", "A", null, "2025-01-01"),
      version("a1", "dieu-1/khoan-1", "x", null, "2025-01-01"),
      version("a", "dieu-2", "A", "2025-01-01"),
      version("a1", "dieu-2/khoan-1", "y", "2025-01-01", "2026-01-01"),
      version("b", "dieu-1", "B", "2025-01-01"),
      version("b1", "dieu-1/khoan-1", "not inside", "2025-06-01"),
    ];
    expect(told(versions, "a")).toEqual(["– | ∅ → A | ∅ → x", "2025-01-01 | A → A | x → y", "2026-01-01 | y → ∅"]);
  });

  it("is empty for a provision that the text does not have, and leaves out days without a change", () => {
    const versions = [
      version("a", "dieu-1", "A", "2024-01-01", "2025-01-01"),
      version("a", "dieu-1", "A", "2025-01-01"),
    ];
    expect(told(versions, "a")).toEqual(["2024-01-01 | ∅ → A"]);
    expect(told(versions, "b")).toEqual([]);
  });
});
