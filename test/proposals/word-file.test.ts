import { afterAll, beforeAll, expect, it } from "vitest";
import { redlineBlocks } from "../../src/amending/redline-blocks.ts";
import { writtenLines } from "../../src/amending/written-lines.ts";
import { outline } from "../../src/legal-text/outline.ts";
import { wordMediaType } from "../../src/office/docx.ts";
import { writeTrackedDocx } from "../../src/office/docx-tracked.ts";
import { findRevision, listTouched } from "../../src/proposals/repository.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { linesOf } from "../office/word-changes.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";
import { type ReformWorld, reformWorld } from "./reform-world.ts";

const title = "Thông tư số 38/2014/TT-BCT về kinh doanh xăng dầu";
const clauses = [
  "Điều 4. Chế độ báo cáo",
  "1. Thương nhân báo cáo hằng tháng về Sở Công Thương trước ngày 05 của tháng sau.",
  "2. Hồ sơ gồm bản sao có chứng thực giấy phép và bản sao có chứng thực giấy đăng ký.",
];

/** The file that Word would save: `edited` written over what was handed out, changes tracked. */
async function edited(handedOut: readonly string[], lines: readonly string[]): Promise<Blob> {
  const [before, after] = [handedOut, lines].map((each) => writtenLines(each.join("\n"), outline(each.join("\n"))));
  const blocks = redlineBlocks(before!, after!);
  const bytes = await writeTrackedDocx({ title: "", author: "Lan", madeAt: "2026-03-02T03:00:00Z", blocks });
  return new File([Buffer.from(bytes)], "sửa.docx", { type: wordMediaType });
}

describeOnEveryEngine("the wording of a draft as a Word file", (database) => {
  let world: ReformWorld;
  let server: RunningServer;
  let lan: Client;
  beforeAll(async () => {
    world = await reformWorld(database());
    server = await serve(database(), { clock: fixedClock("2026-03-02T02:00:00Z") });
    lan = clientOf(server.url);
    await lan.signIn("lan");
  });
  afterAll(() => server.close());

  const pathOf = (code: string) => `/de-xuat/${code}/soan/tep-word`;
  const touchedIn = async (code: string) => {
    const proposal = await world.read(code);
    const revision = await findRevision(database().reader, proposal.id, proposal.revision);
    return listTouched(database().reader, revision!.id);
  };
  const fileOf = async (code: string) => {
    const page = (await lan.get(pathOf(code))).html;
    const path = /href="([^"]+loi-van\.docx)"/.exec(page)![1]!;
    return (await lan.get(path)).bytes;
  };

  it("is handed out as whole articles, from what is in force to what is proposed", async () => {
    const bytes = await fileOf(await world.completeDraft());
    expect(linesOf(bytes, "rejected")).toEqual([title, ...clauses]);
    expect(linesOf(bytes, "accepted")).toEqual([title, clauses[0], clauses[2]]);
  });

  it("hands out the comparison as a table with the reason and the saving", async () => {
    const code = await world.completeDraft();
    const lines = linesOf((await lan.get(`${pathOf(code)}/bang-so-sanh.docx`)).bytes, "accepted").join("\n");
    expect(lines).toContain("BẢNG SO SÁNH");
    expect(lines).toContain("| khoản 1 Điều 4 | Thương nhân báo cáo hằng tháng");
    expect(lines).toMatch(/Chi phí tuân thủ tiết kiệm được: .+ một năm\./);
  });

  it("takes an edited file back: shows what it asks for, saves exactly that, keeps what it left alone", async () => {
    const code = await world.completeDraft();
    const handedOut = [title, clauses[0]!, clauses[2]!];
    const file = await edited(handedOut, [
      title,
      clauses[0]!,
      "2. Hồ sơ gồm bản sao giấy phép và bản sao giấy đăng ký.",
      "3. Sở Công Thương trả kết quả trong 03 ngày làm việc.",
    ]);
    const preview = await lan.post(pathOf(code), { ...(await token(lan, code)), file });
    expect(preview.status).toBe(200);
    expect(preview.html).toContain("Sửa đổi, bổ sung khoản 2 Điều 4 như sau:");
    expect(preview.html).toContain("Bổ sung khoản 3 vào sau khoản 2 Điều 4 như sau:");
    expect(preview.html).toContain("1 nội dung đề xuất khác giữ nguyên.");
    expect((await touchedIn(code)).map(({ choice }) => choice)).toEqual(["repeal"]);
    const saved = await lan.post(`${pathOf(code)}/ap-dung`, hiddenFields(preview.html));
    expect([saved.status, saved.location]).toEqual([303, `/de-xuat/${code}/soan/loi-van`]);
    const touched = await touchedIn(code);
    expect(touched.map(({ choice, address, newAddress, text }) => [choice, address, newAddress, text])).toEqual([
      ["repeal", "dieu-4/khoan-1", null, null],
      ["replace_provision", "dieu-4/khoan-2", null, "Hồ sơ gồm bản sao giấy phép và bản sao giấy đăng ký."],
      ["insert_provision", "dieu-4/khoan-2", "dieu-4/khoan-3", "3. Sở Công Thương trả kết quả trong 03 ngày làm việc."],
    ]);
    const bytes = await fileOf(code);
    expect(linesOf(bytes, "accepted").at(-1)).toBe("3. Sở Công Thương trả kết quả trong 03 ngày làm việc.");
    const again = await lan.post(pathOf(code), {
      ...(await token(lan, code)),
      file: new File([Buffer.from(bytes)], "a.docx"),
    });
    expect(again.html).toContain("Tệp không có thay đổi nào");
  });

  it("tells what it cannot take over", async () => {
    const code = await world.completeDraft();
    const file = await edited(
      [title, clauses[0]!],
      ["Nhờ anh Minh xem giúp.", title, clauses[0]!, "3. Hồ sơ nộp qua mạng."],
    );
    const { html } = await lan.post(pathOf(code), { ...(await token(lan, code)), file });
    expect(html).toContain("Không đưa vào được");
    expect(html).toContain("Nhờ anh Minh xem giúp.");
  });

  it("saves nothing where the draft was saved meanwhile: the file is read anew", async () => {
    const code = await world.completeDraft();
    const file = await edited([title], [title, clauses[0]!, "2. Hồ sơ gồm bản sao giấy phép."]);
    const preview = await lan.post(pathOf(code), { ...(await token(lan, code)), file });
    const fields = hiddenFields(preview.html);
    await lan.post(`${pathOf(code)}/ap-dung`, fields);
    const { version } = await world.read(code);
    const late = await lan.post(`${pathOf(code)}/ap-dung`, { ...fields, ...(await token(lan, code)) });
    expect(late.status).toBe(409);
    expect(late.html).toContain("Chưa ghi gì");
    expect((await world.read(code)).version).toBe(version);
  });

  it("is named after its text, and refused under another text of the proposal", async () => {
    const [clause, condition] = [
      await world.provision(world.circular, "dieu-4/khoan-1"),
      await world.provision(world.decree, "dieu-7/khoan-1"),
    ];
    const code = await world.completeDraft([clause, condition]);
    const { headers, bytes } = await lan.get(`${pathOf(code)}/${world.circular}/loi-van.docx`);
    expect(headers.get("content-disposition")).toContain(`loi-van-${code}-38-2014-TT-BCT.docx`);
    const sent = { ...(await token(lan, code)), file: new File([Buffer.from(bytes)], "a.docx") };
    const refused = await lan.post(pathOf(code), { ...sent, document: world.decree });
    expect([refused.status, refused.html.includes("Tệp này là của Thông tư số 38/2014/TT-BCT")]).toEqual([422, true]);
    expect((await lan.post(pathOf(code), { ...sent, document: world.circular })).status).toBe(200);
  });

  it.each([
    ["no file", {}, 422, "Chọn tệp Word đã sửa"],
    ["another kind of file", { file: new File(["Điều 1. Ao"], "a.txt") }, 415, "không phải .docx"],
  ])("refuses %s with a sentence", async (_name, fields, status, sentence) => {
    const code = await world.completeDraft();
    const answer = await lan.post(pathOf(code), { ...(await token(lan, code)), ...fields });
    expect([answer.status, answer.html.includes(sentence)]).toEqual([status, true]);
  });

  it("is open to those alone who may edit the draft", async () => {
    const code = await world.completeDraft();
    const mai = clientOf(server.url);
    await mai.signIn("mai");
    expect((await mai.get(pathOf(code))).status).toBe(403);
    expect((await mai.get(`${pathOf(code)}/bang-so-sanh.docx`)).status).toBe(403);
    for (const path of [pathOf(code), `${pathOf(code)}/ap-dung`]) expect((await mai.post(path, {})).status).toBe(403);
  });

  async function token(client: Client, code: string): Promise<Record<string, string>> {
    const { form_token: formToken } = hiddenFields((await client.get(pathOf(code))).html);
    return formToken ? { form_token: formToken } : {};
  }
});

function hiddenFields(html: string): Record<string, string> {
  const found = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name!, unescaped(value!)]));
}

function unescaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#x27;": "'",
    "&#x3D;": "=",
    "&#x60;": "`",
  };
  return text.replace(/&(?:lt|gt|quot|#x27|#x3D|#x60);/g, (entity) => entities[entity]!).replaceAll("&amp;", "&");
}
