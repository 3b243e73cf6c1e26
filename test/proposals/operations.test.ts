import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDocumentStep, saveTextStep } from "../../src/legal-text/actions.ts";
import { listProvisionsOn } from "../../src/legal-text/repository.ts";
import { saveContent, saveWording, startProposal } from "../../src/proposals/actions.ts";
import { noChange } from "../../src/proposals/asked-change.ts";
import { findDraft } from "../../src/proposals/draft-repository.ts";
import { movedLaw } from "../../src/proposals/moved-law.ts";
import { lacksOf } from "../../src/proposals/readiness.ts";
import { findRevision, listTouched } from "../../src/proposals/repository.ts";
import { addRegulationStep } from "../../src/catalog/actions.ts";
import { findSeen } from "../../src/proposals/seen-repository.ts";
import type { Day } from "../../src/values/day.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { describeOnEveryEngine, useDatabase } from "../support/temp-database.ts";
import { type ReformWorld, reformWorld } from "./reform-world.ts";

const tableText = `Điều 1. Danh mục
Danh mục ngành, nghề tại Phụ lục I.
PHỤ LỤC I
DANH MỤC NGÀNH, NGHỀ
| STT | Ngành, nghề | Cơ quan |
| 1 | Kinh doanh khí | Bộ Công Thương |
| 2 | Kinh doanh gạo | Bộ Công Thương |
| 3 | Kinh doanh thuốc | Bộ Y tế |`;

const later = "2026-03-05" as Day;

/** From 3 March on, the words of one provision are others. */
async function amend(
  world: ReformWorld,
  documentId: string,
  address: string,
  text: string,
  effectiveOn = "2026-03-03" as Day,
): Promise<void> {
  const context = await world.as("admin");
  await world.database.inTransaction(async (tx) => {
    const before = await listProvisionsOn(tx, documentId, effectiveOn);
    const after = before.map((each) => ({ ...each, text: each.address === address ? text : each.text }));
    await saveTextStep(tx, context, { documentId, effectiveOn, before, after });
  });
}

async function touchedOf(world: ReformWorld, code: string) {
  const { id, revision } = await world.read(code);
  const found = await findRevision(world.database.reader, id, revision);
  return listTouched(world.database.reader, found!.id);
}

describeOnEveryEngine("a change that is kept", (database) => {
  let world: ReformWorld;
  beforeAll(async () => {
    world = await reformWorld(database());
  });

  it("comes back as it was asked, with the law that its author saw", async () => {
    const code = await world.completeDraft();
    const [first] = await touchedOf(world, code);
    const { provisionId, baseHash } = first!;
    const asked = [
      { ...noChange, choice: "insert_provision", side: "after", newAddress: "dieu-4/khoan-1a", text: "Nộp điện tử." },
      { ...noChange, choice: "insert_words", oldWords: "hằng tháng", newWords: "hoặc hằng quý", side: "after" },
      { ...noChange, choice: "renumber", newAddress: "dieu-4/khoan-9", effectiveCondition: "hệ thống vận hành" },
      { ...noChange, choice: "repeal", effectiveOn: "2027-01-01" as Day },
    ] as const;
    const { version } = await world.read(code);
    const inputs = asked.map((change) => ({ ...change, provisionId, baseHash }));
    await saveWording(await world.as("lan"), { code, version }, inputs);
    const kept = await touchedOf(world, code);
    expect(kept.map(({ baseOn, repeat }) => [baseOn, repeat])).toEqual([0, 1, 2, 3].map((at) => ["2026-03-02", at]));
    for (const [at, change] of asked.entries()) expect(kept[at]).toMatchObject(change);
  });

  it("is told apart from the law that came after it, provision by provision", async () => {
    const circular = await world.provision(world.circular, "dieu-4");
    const whole = await world.completeDraft([circular]);
    const other = await world.completeDraft([await world.provision(world.circular, "dieu-5/khoan-1")]);
    await amend(world, world.circular, "dieu-4/khoan-2", "Hồ sơ gồm bản sao giấy phép.");
    const lacks = async (code: string) =>
      lacksOf(await findDraft(database().reader, await world.read(code), later))
        .filter(({ weight }) => weight === "stops")
        .map(({ key }) => key);
    expect(await lacks(whole)).toContain("proposals.lack.base-moved");
    expect(await lacks(other)).toEqual([]);
  });
});

describe("the wording form", () => {
  const database = useDatabase();
  let world: ReformWorld;
  let server: RunningServer;
  let lan: Client;
  let path: string;
  beforeAll(async () => {
    world = await reformWorld(database());
    server = await serve(database(), { clock: fixedClock("2026-03-02T02:00:00Z") });
    lan = clientOf(server.url);
    await lan.signIn("lan");
    path = `/de-xuat/${await world.completeDraft()}/soan/loi-van`;
  });
  afterAll(() => server?.close());

  const open = async () => keptFields((await lan.get(path)).html);
  const fresh = async (address = "dieu-4/khoan-1") => {
    path = `/de-xuat/${await world.completeDraft([await world.provision(world.circular, address)])}/soan/loi-van`;
    return open();
  };
  const change = (fields: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [`clauses.0.${name}`, value]));

  it.each<[string, string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      "a clause restated",
      "dieu-4/khoan-1",
      { choice: "replace_provision", text: "Thương nhân báo cáo hằng năm." },
      ["Sửa đổi, bổ sung khoản 1 Điều 4 như sau:"],
    ],
    [
      "an article restated with its clauses",
      "dieu-4",
      { choice: "replace_provision", text: "Chế độ báo cáo\r\n1. Báo cáo hằng năm.\r\n2. Hồ sơ điện tử." },
      ["Sửa đổi, bổ sung Điều 4 như sau:", "“Điều 4. Chế độ báo cáo"],
    ],
    [
      "a phrase everywhere in an article",
      "dieu-4",
      { choice: "replace_words", old_words: "bản sao có chứng thực", new_words: "bản sao", place: "everywhere" },
      ["Thay thế cụm từ “bản sao có chứng thực” bằng cụm từ “bản sao” tại Điều 4."],
    ],
    [
      "a phrase added",
      "dieu-4/khoan-1",
      { choice: "insert_words", old_words: "hằng tháng", new_words: "hoặc hằng quý", phrase_side: "after" },
      ["Bổ sung cụm từ “hoặc hằng quý” vào sau cụm từ “hằng tháng” tại khoản 1 Điều 4."],
    ],
    [
      "another number",
      "dieu-4/khoan-2",
      { choice: "renumber", new_number: "3" },
      ["Chuyển khoản 2 Điều 4 thành khoản 3."],
    ],
    [
      "another article",
      "dieu-4/khoan-2",
      { choice: "renumber", new_number: "khoản 2 Điều 5" },
      ["Chuyển khoản 2 Điều 4 thành khoản 2 Điều 5."],
    ],
    ["another place", "dieu-4/khoan-2", { choice: "move", new_place: "Điều 5" }, ["Chuyển khoản 2 Điều 4 vào Điều 5."]],
    [
      "another heading",
      "dieu-5",
      { choice: "replace_heading", heading: "Trách nhiệm của thương nhân" },
      ["Sửa đổi, bổ sung tên Điều 5 như sau:", "“Điều 5. Trách nhiệm của thương nhân”."],
    ],
    [
      "a day of its own",
      "dieu-4/khoan-1",
      { choice: "repeal", effective_on: "1/7/2027" },
      ["Bãi bỏ khoản 1 Điều 4.", 'value="01/07/2027"'],
    ],
    [
      "a condition",
      "dieu-4/khoan-1",
      { choice: "repeal", effective_condition: "hệ thống hóa đơn điện tử vận hành" },
      ["Bãi bỏ khoản 1 Điều 4.", 'value="hệ thống hóa đơn điện tử vận hành"'],
    ],
  ])("takes %s", async (_what, address, fields, expected) => {
    const kept = await fresh(address);
    const saved = await lan.post(path, { ...kept, ...change(fields) });
    expect([saved.status, saved.location]).toEqual([303, path]);
    const { html } = await lan.get(path);
    for (const words of expected) expect(html).toContain(words);
    const read = path.replace("/soan/loi-van", "");
    for (const view of ["", "?xem=so-sanh", "?xem=ban-sach"]) expect((await lan.get(read + view)).status).toBe(200);
  });

  it.each<[string, string, Readonly<Record<string, string>>, string]>([
    [
      "a number that is taken",
      "dieu-4/khoan-1",
      { choice: "renumber", new_number: "2" },
      "Văn bản đã có khoản 2 Điều 4",
    ],
    [
      "a letter that laws do not use",
      "dieu-4/khoan-1",
      { choice: "renumber", new_number: "2w" },
      "không có f, j, w, z",
    ],
    ["no number", "dieu-4/khoan-1", { choice: "renumber" }, "Nhập số của điều khoản mới"],
    [
      "a place that is not there",
      "dieu-4/khoan-1",
      { choice: "move", new_place: "Điều 99" },
      "Kiểm tra lại nơi chuyển đến",
    ],
    [
      "a place where the number is taken",
      "dieu-4/khoan-1",
      { choice: "move", new_place: "Điều 5" },
      "Văn bản đã có khoản 1 Điều 5. Chọn nơi khác, hoặc chọn Đổi số",
    ],
    [
      "a phrase that is not there",
      "dieu-4",
      { choice: "delete_words", old_words: "hộ chiếu" },
      "Không có cụm từ “hộ chiếu”",
    ],
    ["a phrase in two places", "dieu-4", { choice: "delete_words", old_words: "bản sao" }, "có ở 2 chỗ"],
    ["a day that is none", "dieu-4", { choice: "repeal", effective_on: "mai" }, "Nhập ngày, ví dụ 05/03/2026"],
    [
      "the same heading",
      "dieu-5",
      { choice: "replace_heading", heading: "Trách nhiệm" },
      "Lời văn mới giống lời văn hiện hành",
    ],
  ])("tells %s at its field, and keeps what was typed", async (_what, address, fields, message) => {
    const kept = await fresh(address);
    const refused = await lan.post(path, { ...kept, ...change({ ...fields, reason: "Lý do vừa gõ." }) });
    expect([refused.status, refused.html.includes(message)]).toEqual([422, true]);
    expect(refused.html).toContain("Lý do vừa gõ.");
    expect(refused.html).toContain("govuk-error-message");
  });

  it("puts a new clause beside another under the number due, and takes it out again", async () => {
    const kept = { ...(await fresh()), "clauses.0.choice": "keep" };
    const add = { ...kept, number: "38/2014/TT-BCT", address: "khoản 1 Điều 4", add_as: "after" };
    const added = await lan.post(`${path}/them`, add);
    expect(added.location).toBe(`${path}#dieu-4-khoan-1a`);
    const page = await lan.get(path);
    expect(page.html).toContain("Bổ sung khoản 1a vào sau khoản 1 Điều 4");
    const fields = keptFields(page.html);
    const written = {
      ...fields,
      "clauses.0.choice": "keep",
      "clauses.1.new_number": "1b",
      "clauses.1.text": "Nộp điện tử.",
    };
    expect((await lan.post(path, written)).status).toBe(303);
    expect((await lan.get(path)).html).toContain("“1b. Nộp điện tử.”.");
    const taken = await lan.post(path, {
      ...(await open()),
      ...written,
      version: (await open()).version!,
      "clauses.1.new_number": "2",
    });
    expect([taken.status, taken.html.includes("Văn bản đã có khoản 2 Điều 4")]).toEqual([422, true]);
    const removing = { ...(await open()), "clauses.0.choice": "keep", "clauses.1.remove": "yes" };
    expect((await lan.post(path, removing)).status).toBe(303);
    expect((await lan.get(path)).html).not.toContain("khoản 1b");
  });

  it("changes, adds and drops rows of a table cell by cell", async () => {
    const context = await world.as("admin");
    await database().inTransaction((tx) =>
      addDocumentStep(tx, context, {
        number: "90/2025/TT-BCT",
        kind: "thong_tu",
        title: "về danh mục",
        issuerId: world.organisation.BCT!,
        issuedOn: "2025-01-01" as Day,
        effectiveOn: "2025-01-01" as Day,
        source: "test",
        text: tableText,
      }),
    );
    const kept = { ...(await fresh()), "clauses.0.choice": "keep" };
    const add = { ...kept, number: "90/2025/TT-BCT", address: "số thứ tự 2 Phụ lục I", add_as: "change" };
    expect((await lan.post(`${path}/them`, add)).location).toBe(`${path}#phu-luc-1-dong-2`);
    const page = await lan.get(path);
    for (const words of ["Ngành, nghề", 'value="Kinh doanh gạo"', "Bỏ dòng"]) expect(page.html).toContain(words);
    const row = { "clauses.0.choice": "keep", "clauses.1.choice": "table_row", "clauses.1.side": "after" };
    const cells = { "clauses.1.cells.0": "2a", "clauses.1.cells.1": "Kinh doanh muối", "clauses.1.cells.2": "Bộ Y tế" };
    const fields = { ...keptFields(page.html), ...row, ...cells };
    const stroke = await lan.post(path, { ...fields, "clauses.1.cells.1": "muối | đường" });
    expect([stroke.status, stroke.html.includes("Bỏ dấu | trong các ô")]).toEqual([422, true]);
    const taken = await lan.post(path, { ...fields, "clauses.1.cells.0": "1" });
    expect([taken.status, taken.html.includes("Văn bản đã có số thứ tự 1 Phụ lục I")]).toEqual([422, true]);
    expect((await lan.post(path, { ...fields, form_token: (await open()).form_token! })).status).toBe(303);
    const saved = (await lan.get(path)).html;
    expect(saved).toContain("Bổ sung số thứ tự 2a vào sau số thứ tự 2 Phụ lục I như sau:");
    expect(saved).toContain("2a | Kinh doanh muối | Bộ Y tế");
  });

  it("refuses two changes that cannot both be", async () => {
    const kept = await fresh("dieu-4");
    const add = {
      ...kept,
      "clauses.0.choice": "repeal",
      number: "38/2014/TT-BCT",
      address: "khoản 1 Điều 4",
      add_as: "change",
    };
    await lan.post(`${path}/them`, add);
    const both = {
      ...(await open()),
      "clauses.0.choice": "repeal",
      "clauses.1.choice": "delete_words",
      "clauses.1.old_words": "hằng tháng",
    };
    const refused = await lan.post(path, both);
    expect([refused.status, refused.html.includes("Mâu thuẫn với nội dung sửa đổi khác")]).toEqual([422, true]);
  });

  it("shows both versions in words when two people saved, and no codes", async () => {
    const kept = await fresh();
    const code = path.split("/")[2]!;
    const { version } = await world.read(code);
    await saveContent(
      await world.as("lan"),
      { code, version },
      { title: "Tên khác", lever: "merge", reason: "", replacementMethod: null },
    );
    const typed = { choice: "delete_words", old_words: "hằng tháng", place: "everywhere" };
    const stale = await lan.post(path, { ...kept, ...change(typed) });
    expect(stale.status).toBe(409);
    const rows = stale.html.slice(stale.html.indexOf("<table"), stale.html.indexOf("</table>"));
    for (const words of ["Bỏ cụm từ", "Bãi bỏ", "Mọi chỗ có cụm từ"]) expect(rows).toContain(words);
    expect(rows).not.toMatch(/delete_words|everywhere|repeal|clauses\./);
    const again = await lan.post(path, { ...change(typed), ...keptFields(stale.html) });
    expect(again.status).toBe(303);
  });

  it("is closed to other ministries and to a form sent twice", async () => {
    const kept = await fresh();
    const mai = clientOf(server.url);
    await mai.signIn("mai");
    expect((await mai.post(path, kept)).status).toBe(403);
    const sent = { ...kept, ...change({ choice: "repeal", reason: "Một lần." }) };
    const first = await lan.post(path, sent);
    const second = await lan.post(path, sent);
    const { version } = await world.read(path.split("/")[2]!);
    expect([first.status, second.status >= 300, version]).toEqual([303, true, Number(kept.version) + 1]);
  });
});

describe("a law that was amended after drafting", () => {
  const database = useDatabase();
  let world: ReformWorld;
  let server: RunningServer;
  let lan: Client;
  beforeAll(async () => {
    world = await reformWorld(database());
    server = await serve(database(), { clock: fixedClock("2026-03-05T02:00:00Z") });
    lan = clientOf(server.url);
    await lan.signIn("lan");
  });
  afterAll(() => server?.close());

  const drafted = async (text: string): Promise<string> => {
    const code = await world.completeDraft();
    const { version } = await world.read(code);
    const [{ provisionId, baseHash } = { provisionId: "", baseHash: "" }] = await touchedOf(world, code);
    const change = { ...noChange, choice: "replace_provision", text } as const;
    await saveWording(await world.as("lan"), { code, version }, [{ ...change, provisionId, baseHash }]);
    return `/de-xuat/${code}/soan/loi-van`;
  };

  it("is shown beside the draft, joined only when that is confirmed, and never silently", async () => {
    const apart = await drafted("Thương nhân báo cáo hằng năm về Sở Công Thương trước ngày 05 của tháng sau.");
    const meeting = await drafted("Thương nhân báo cáo hằng tháng về Sở Công Thương trước ngày 20 của tháng sau.");
    await amend(
      world,
      world.circular,
      "dieu-4/khoan-1",
      "Thương nhân báo cáo hằng tháng về Sở Công Thương trước ngày 10 của tháng sau.",
    );
    const page = await lan.get(apart);
    for (const words of [
      "Văn bản đã thay đổi",
      "Lời văn khi soạn (02/03/2026)",
      "Đang có hiệu lực",
      "Ghép được hai thay đổi",
    ]) {
      expect(page.html).toContain(words);
    }
    const same = {
      "clauses.0.choice": "replace_provision",
      "clauses.0.text": "Thương nhân báo cáo hằng năm về Sở Công Thương trước ngày 05 của tháng sau.",
    };
    expect((await lan.post(apart, { ...keptFields(page.html), ...same })).status).toBe(303);
    const code = apart.split("/")[2]!;
    const [still] = await touchedOf(world, code);
    expect(still).toMatchObject({ baseOn: "2026-03-02", own: { text: expect.stringContaining("ngày 05") } });
    const joining = { ...keptFields((await lan.get(apart)).html), ...same, "clauses.0.settle": "join" };
    expect((await lan.post(apart, joining)).status).toBe(303);
    const [joined] = await touchedOf(world, code);
    expect(joined).toMatchObject({
      text: "Thương nhân báo cáo hằng năm về Sở Công Thương trước ngày 10 của tháng sau.",
      baseOn: "2026-03-05",
    });
    const other = await lan.get(meeting);
    expect(other.html).toContain("ở chính chỗ đề xuất sửa");
    expect(other.html).not.toContain('value="join"');
    const anew = {
      ...keptFields(other.html),
      "clauses.0.choice": "replace_provision",
      "clauses.0.text": "Không báo cáo.",
      "clauses.0.settle": "anew",
    };
    expect((await lan.post(meeting, anew)).status).toBe(303);
    expect((await touchedOf(world, meeting.split("/")[2]!))[0]).toMatchObject({
      text: "Không báo cáo.",
      baseOn: "2026-03-05",
    });
  });

  it("is not taken for what the author saw when it applies from the day of drafting or before", async () => {
    const before = "Trách nhiệm\n1. Thương nhân lưu hồ sơ trong 05 năm.";
    const code = await world.completeDraft([await world.provision(world.circular, "dieu-5")]);
    const { version } = await world.read(code);
    const [{ provisionId, baseHash } = { provisionId: "", baseHash: "" }] = await touchedOf(world, code);
    const change = {
      ...noChange,
      choice: "replace_provision",
      text: before.replace("lưu hồ sơ", "lưu hồ sơ điện tử"),
    } as const;
    await saveWording(await world.as("lan"), { code, version }, [{ ...change, provisionId, baseHash }]);
    const law = "Thương nhân lưu hồ sơ trong 03 năm.";
    await amend(world, world.circular, "dieu-5/khoan-1", law, "2026-03-02" as Day);
    const [touched] = await touchedOf(world, code);
    expect(touched!.below.map(({ text }) => text)).toEqual(["Thương nhân lưu hồ sơ trong 05 năm."]);
    const seen = (await findSeen(database().reader, provisionId, later))!;
    expect(movedLaw(touched!, seen).joined?.change.text).toBe(
      "Trách nhiệm\n1. Thương nhân lưu hồ sơ điện tử trong 03 năm.",
    );
  });

  it("does not take words typed for a wording that changed under the form", async () => {
    const path = `/de-xuat/${await world.completeDraft([await world.provision(world.decree, "dieu-7/khoan-2")])}/soan/loi-van`;
    const opened = keptFields((await lan.get(path)).html);
    const fields = {
      ...opened,
      "clauses.0.choice": "replace_provision",
      "clauses.0.text": "Có ít nhất 02 nhân viên.",
      "clauses.0.base_hash": "khác",
    };
    const refused = await lan.post(path, fields);
    expect([refused.status, refused.html.includes("Lời văn hiện hành đã khác lời văn khi soạn")]).toEqual([422, true]);
    expect(refused.html).toContain("Có ít nhất 02 nhân viên.");
  });
});

describe("two proposals on one provision", () => {
  const database = useDatabase();
  let world: ReformWorld;
  let server: RunningServer;
  const as = async (username: string): Promise<Client> => {
    const client = clientOf(server.url);
    await client.signIn(username);
    return client;
  };
  beforeAll(async () => {
    world = await reformWorld(database());
    server = await serve(database(), { clock: fixedClock("2026-03-02T02:00:00Z") });
  });
  afterAll(() => server?.close());

  it("tell each other while drafted: to one's own ministry in full, of another's draft only that it is there", async () => {
    const clause = await world.provision(world.decree, "dieu-7/khoan-2");
    const first = await world.completeDraft([clause]);
    const second = await world.completeDraft([clause]);
    const admin = await world.as("admin");
    const regulationId = await database().inTransaction((tx) =>
      addRegulationStep(tx, admin, {
        code: "QD-BTC-0001",
        kind: "condition",
        name: "Nhân viên được đào tạo",
        ministryId: world.organisation.BTC!,
        field: null,
        summary: null,
        source: "test",
        assumed: false,
        procedure: null,
      }),
    );
    const mai = await world.as("mai");
    const foreign = await startProposal(mai, {
      regulationId,
      title: "Giảm số nhân viên",
      lever: "merge",
      provisionIds: [clause],
    });
    const [stored] = await touchedOf(world, foreign);
    const words = { ...noChange, choice: "replace_words", oldWords: "05 nhân viên", newWords: "02 nhân viên" } as const;
    await saveWording(mai, { code: foreign, version: 1 }, [
      { ...words, provisionId: clause, baseHash: stored!.baseHash },
    ]);

    const lan = await as("lan");
    for (const page of ["/soan/loi-van", "/soan", ""]) {
      const { html } = await lan.get(`/de-xuat/${first}${page}`);
      expect(html).toContain(`href="/de-xuat/${second}"`);
      expect(html).toContain("Hai đề xuất yêu cầu cùng một nội dung");
      expect(html).toContain("Một đề xuất khác của Bộ Tài chính cũng sửa khoản 2 Điều 7.");
      expect(html).not.toContain(foreign);
    }
    const theirs = await (await as("mai")).get(`/de-xuat/${foreign}/soan/loi-van`);
    expect(theirs.html).toContain("Một đề xuất khác của Bộ Công Thương cũng sửa khoản 2 Điều 7.");
    expect(theirs.html).not.toContain(first);
  });
});

/** Hidden fields of the page, as a browser would send them back. */
function keptFields(html: string): Record<string, string> {
  const found = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name!, value!]));
}
