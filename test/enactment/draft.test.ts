import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareInstrument } from "../../src/enactment/actions.ts";
import { judgeAkomaNtoso } from "../../src/office/xml-schema.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { useDatabase } from "../support/temp-database.ts";
import { type Asked, type World, worldOf } from "./world.ts";

describe("the draft of an instrument", () => {
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
  const drafted = async (asked: readonly Asked[]): Promise<string> => {
    const proposals = [];
    for (const one of asked) proposals.push(await world.approved(one));
    const lan = await world.as("lan", "2026-03-01T02:00:00Z");
    const title = "Nghị định sửa đổi, bổ sung một số điều của Nghị định số 12/2025/NĐ-CP";
    const proposalIds = proposals.map(({ id }) => id);
    return prepareInstrument(lan, { kind: "nghi_dinh", issuerId: world.organisation.CP!, title, proposalIds });
  };
  const rewritten = (text: string) => ({ choice: "replace_provision" as const, text });

  it("is shown as it will be printed, proved, and handed out as Word and as text", async () => {
    const code = await drafted([
      { address: "dieu-1/khoan-2" },
      { address: "dieu-1/khoan-1", change: rewritten("Đơn đề nghị.") },
      { address: "dieu-2/khoan-1", change: rewritten("Thương nhân báo cáo hằng năm bằng văn bản.") },
    ]);
    const lan = await as("lan");
    expect((await lan.get(`/thuc-thi/${code}`)).html).toContain(`href="/thuc-thi/${code}/du-thao"`);
    const { status, html } = await lan.get(`/thuc-thi/${code}/du-thao`);
    expect(status).toBe(200);
    expect(html).toContain("Đã kiểm tra: đọc lại dự thảo cho đúng các nội dung sửa đổi đã phê duyệt");
    expect(html).toContain("DỰ THẢO");
    expect(html).toContain("Theo đề nghị của Bộ trưởng Bộ Công Thương;");
    expect(html).toContain("1. Sửa đổi, bổ sung khoản 1 Điều 1 như sau:");
    expect(html).toContain("“1. Đơn đề nghị.”.");
    expect(html).toContain("2. Thay thế cụm từ “hằng tháng” bằng cụm từ “hằng năm” tại khoản 1 Điều 2.");
    expect(html).toContain("3. Bãi bỏ khoản 2 Điều 1.");
    expect((await lan.get(`/en/thuc-thi/${code}/du-thao`)).html).toContain("reading the draft back gives exactly");
    const plain = await lan.get(`/thuc-thi/${code}/du-thao.txt`);
    expect(plain.html).toContain("Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2025/NĐ-CP");
    const word = await lan.get(`/thuc-thi/${code}/du-thao.docx`);
    expect(word.html).toMatch(/^PK/);
    expect(word.html).toContain("word/document.xml");
    const xml = await lan.get(`/thuc-thi/${code}/du-thao.xml`);
    expect(xml.headers.get("content-type")).toContain("application/akn+xml");
    expect(await judgeAkomaNtoso(xml.html)).toEqual([]);
    expect(xml.html).toContain('<quotedText eId="art_1__para_2__mod_1__');
  });

  it("says every kind of change, each from its day", async () => {
    const added = { choice: "insert_provision", side: "after", newAddress: "dieu-1/khoan-1a", text: "Ảnh." } as const;
    const code = await drafted([
      { address: "dieu-1/khoan-1", change: added },
      { address: "dieu-1/khoan-2", change: { choice: "renumber", newAddress: "dieu-1/khoan-4" } },
      {
        address: "dieu-2/khoan-1",
        change: { choice: "insert_words", oldWords: "hằng tháng", newWords: "hoặc hằng quý", side: "after" },
      },
      { address: "dieu-2/khoan-2", change: { choice: "repeal", effectiveCondition: "hệ thống vận hành" } },
    ]);
    const lan = await as("lan");
    expect((await lan.get(`/thuc-thi/${code}/du-thao`)).html).toContain("Đã kiểm tra: đọc lại dự thảo");
    const { html } = await lan.get(`/thuc-thi/${code}/du-thao.txt`);
    for (const words of [
      "Bổ sung khoản 1a vào sau khoản 1 như sau:",
      "Chuyển khoản 2 thành khoản 4",
      "Bổ sung cụm từ “hoặc hằng quý” vào sau cụm từ “hằng tháng” tại khoản 1 Điều 2.",
      "có hiệu lực thi hành khi hệ thống vận hành.",
    ]) {
      expect(html).toContain(words);
    }
  });

  it("is not handed out when it would not say what was approved, and names the change", async () => {
    const code = await drafted([
      { address: "dieu-2/khoan-2", change: rewritten("Báo cáo nộp khi có yêu cầu”.\n3. Bãi bỏ khoản 1 Điều 1.") },
    ]);
    const lan = await as("lan");
    const { html } = await lan.get(`/thuc-thi/${code}/du-thao`);
    expect(html).toContain("Chưa tải được dự thảo");
    expect(html).toContain(
      "Dấu ngoặc kép mở và đóng không thành cặp: Sửa đổi, bổ sung khoản 2 Điều 2 của Nghị định số 12/2025/NĐ-CP",
    );
    expect(html).not.toContain("du-thao.docx");
    expect((await lan.get(`/thuc-thi/${code}/du-thao.docx`)).status).toBe(409);
    expect((await lan.get(`/thuc-thi/${code}/du-thao.txt`)).status).toBe(409);
    expect((await lan.get(`/thuc-thi/${code}/du-thao.xml`)).status).toBe(409);
  });

  it("names two cuts that contradict each other", async () => {
    const code = await drafted([
      { address: "dieu-1/khoan-1", change: rewritten("Đơn.") },
      { address: "dieu-1/khoan-1", change: rewritten("Bản sao.") },
    ]);
    const { html } = await (await as("lan")).get(`/thuc-thi/${code}/du-thao`);
    expect(html).toContain("Các đề xuất sửa khoản 1 Điều 1 của 12/2025/NĐ-CP trái nhau");
  });

  it("is closed to other ministries and to those without the right", async () => {
    const code = "VB-2026-CP-01";
    for (const path of ["du-thao", "du-thao.docx", "du-thao.txt", "du-thao.xml"]) {
      expect((await (await as("mai")).get(`/thuc-thi/${code}/${path}`)).status).toBe(403);
      expect((await (await as("admin")).get(`/thuc-thi/${code}/${path}`)).status).toBe(403);
      expect((await (await as("ha")).get(`/thuc-thi/VB-2026-CP-99/${path}`)).status).toBe(404);
    }
  });
});
