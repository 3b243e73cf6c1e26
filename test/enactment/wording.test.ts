import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareInstrument } from "../../src/enactment/actions.ts";
import { findInstrumentByCode } from "../../src/enactment/repository.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { useDatabase } from "../support/temp-database.ts";
import { type World, worldOf } from "./world.ts";

describe("title, grounds and transition of an instrument", () => {
  const database = useDatabase();
  let world: World;
  let server: RunningServer;
  let code: string;
  let lan: Client;
  beforeAll(async () => {
    world = await worldOf(database());
    server = await serve(database(), { clock: fixedClock("2026-03-02T02:00:00Z") });
    const proposal = await world.approved({ address: "dieu-1/khoan-2" });
    const title = "Nghị định sửa đổi, bổ sung một số điều của Nghị định số 12/2025/NĐ-CP";
    code = await prepareInstrument(await world.as("lan", "2026-03-01T02:00:00Z"), {
      kind: "nghi_dinh",
      issuerId: world.organisation.CP!,
      title,
      proposalIds: [proposal.id],
    });
    lan = clientOf(server.url);
    await lan.signIn("lan");
  });
  afterAll(() => server?.close());

  const stored = async () => (await findInstrumentByCode(database().reader, code))!;
  const written = async (change: Record<string, string>) => ({
    version: String((await stored()).version),
    title: "Nghị định bãi bỏ thủ tục thừa",
    grounds: "",
    transition: "",
    ...change,
  });

  it("is written by the lead, stands in the draft, and what is still open is named", async () => {
    const draft = `/thuc-thi/${code}/du-thao`;
    expect((await lan.get(draft)).html).toContain("Căn cứ ban hành (chỗ ghi");
    const form = await written({
      grounds: "- Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;\r\n\r\nCăn cứ Luật Thương mại số 36/2005/QH11;",
      transition: "1. Hồ sơ đã nộp trước ngày Nghị định này có hiệu lực được giải quyết theo quy định có lợi hơn.",
    });
    const saved = await lan.post(`/thuc-thi/${code}/soan`, form);
    expect(saved).toMatchObject({ status: 303, location: draft });
    const { html } = await lan.get(draft);
    expect(html).toContain("Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;");
    expect(html).toContain("Quy định chuyển tiếp");
    expect(html).toContain("Hồ sơ đã nộp trước ngày Nghị định này có hiệu lực được giải quyết");
    expect(html).toContain("Đã kiểm tra: đọc lại dự thảo");
    expect(html).not.toContain("Cần viết thêm trước khi trình");
    expect((await stored()).grounds).toHaveLength(2);
    expect((await lan.get(`/thuc-thi/${code}/soan`)).html).toContain("Căn cứ Luật Thương mại số 36/2005/QH11;");
  });

  it("keeps what was typed, and refuses an older version of the form", async () => {
    const empty = await lan.post(`/thuc-thi/${code}/soan`, await written({ title: " ", grounds: "Căn cứ Luật Giá" }));
    expect(empty.status).toBe(422);
    expect(empty.html).toContain("Căn cứ Luật Giá");
    const stale = await lan.post(`/thuc-thi/${code}/soan`, { ...(await written({})), version: "1" });
    expect(stale.status).toBe(409);
  });

  it("does not hand out a draft whose transition orders what nobody approved", async () => {
    await lan.post(
      `/thuc-thi/${code}/soan`,
      await written({ transition: "Bãi bỏ khoản 1 Điều 2 của Nghị định số 12/2025/NĐ-CP" }),
    );
    const draft = await lan.get(`/thuc-thi/${code}/du-thao.docx`);
    expect(draft.status).toBe(409);
    await lan.post(`/thuc-thi/${code}/soan`, await written({}));
    expect((await lan.get(`/thuc-thi/${code}/du-thao.docx`)).status).toBe(200);
  });

  it.each(["mai", "minh"])("is closed to %s", async (username) => {
    const other = clientOf(server.url);
    await other.signIn(username);
    expect((await other.get(`/thuc-thi/${code}/soan`)).status).toBe(403);
    expect((await other.post(`/thuc-thi/${code}/soan`, await written({}))).status).toBe(403);
  });
});
