import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { amendingCommands } from "../../src/amending/commands.ts";
import { amendingMessages } from "../../src/amending/messages.ts";
import { redlineMessages } from "../../src/amending/redline-messages.ts";
import { createTranslator, mergeMessages } from "../../src/i18n/message.ts";
import { type WrittenText, readWrittenText } from "../../src/office/written-text.ts";
import { judgeAkomaNtoso } from "../../src/office/xml-schema.ts";
import { outlineGiven } from "../../src/legal-text/given-text.ts";
import { legalTextMessages } from "../../src/legal-text/messages.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { linesOf, partOf } from "../office/word-changes.ts";

const law = [
  "QUỐC HỘI\nLuật số: 20/2020/QH14",
  "Hà Nội, ngày 17 tháng 6 năm 2020\nLUẬT NUÔI CÁ",
  "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;",
  "Quốc hội ban hành Luật Nuôi cá.",
  "Điều 1. Ao\n1. Ao sâu.\n2. Ao rộng.",
].join("\n");
const later = law.replace("Ao sâu", "Ao sâu 2 mét").replace("2. Ao rộng.", "2. Ao có nắp.");
const act = [
  "QUỐC HỘI\nLuật số: 30/2030/QH16",
  "Hà Nội, ngày 20 tháng 6 năm 2030\nLUẬT SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT NUÔI CÁ",
  "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Nuôi cá số 20/2020/QH14.",
  "Điều 1. Sửa đổi, bổ sung một số điều của Luật Nuôi cá",
  "1. Bổ sung khoản 3 vào sau khoản 2 Điều 1 như sau:\n“3. Ao có nắp.”.",
  "2. Bãi bỏ khoản 7 Điều 1.",
  "3. Bãi bỏ các quy định về nắp tại Điều 1.",
  "Điều 2. Hiệu lực thi hành\nLuật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2031.",
].join("\n");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "amending-"));
  writeFileSync(join(folder, "law.txt"), law);
  writeFileSync(join(folder, "act.txt"), act);
  writeFileSync(join(folder, "later.txt"), later);
  writeFileSync(join(folder, "fees.txt"), law.replace("Ao sâu.", "Phí nuôi:\n| Ao | Phí | Ghi chú |\n| Sâu | 5 | |"));
  writeFileSync(join(folder, "empty.txt"), "");
  mkdirSync(join(folder, "sub"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const { now } = fixedClock("2031-01-04T08:00:00.000Z");
const services = {
  now,
  t: createTranslator(mergeMessages(amendingMessages, redlineMessages, legalTextMessages), "en"),
};

async function run(name: string, args: readonly string[], json = true): Promise<{ status: number; text: string }> {
  let text = "";
  const out = new Writable({
    write(chunk, _, done) {
      text += String(chunk);
      done();
    },
  });
  const command = amendingCommands.find((one) => one.name === name)!;
  const status = await command.run({ args, json, strict: false, cwd: folder, out, err: out }, services);
  return { status, text };
}

test("consolidate keeps tables apart that follow each other, in text and Word", async () => {
  const tables = "Phí nuôi:\n| Ao | Phí |\n| Sâu | 5 |\n\n| Cá | Phí |\n| To | 7 |";
  writeFileSync(join(folder, "tables.txt"), law.replace("Ao sâu.", tables));
  await run("consolidate", ["tables.txt", "act.txt", "--text", "tables-out.txt", "--docx", "tables-out.docx"]);
  for (const name of ["tables.txt", "tables-out.txt", "tables-out.docx"]) {
    const written = (await readWrittenText(readFileSync(join(folder, name)))) as WrittenText;
    const { provisions } = outlineGiven(written);
    const read = provisions.filter(({ kind }) => kind === "bang").map(({ address, text }) => `${address} ${text}`);
    expect(read).toEqual(["dieu-1/khoan-1/bang-1 Ao | Phí\nSâu | 5", "dieu-1/khoan-1/bang-2 Cá | Phí\nTo | 7"]);
  }
});

test.each([
  ["the law itself", law, []],
  ["the law without its number", law.replace("Luật số: 20/2020/QH14", ""), []],
  [
    "a consolidation of it",
    `VĂN BẢN HỢP NHẤT\nSố: 5/VBHN-VPQH\nLUẬT NUÔI CÁ\nLuật Nuôi cá số 20/2020/QH14 ngày 17 tháng 6 năm 2020 của Quốc hội.\n${law.slice(law.indexOf("Căn cứ"))}`,
    [],
  ],
  ["another law", law.replace("20/2020", "21/2020").replaceAll("NUÔI CÁ", "TRỒNG CÂY"), ["other-base"]],
  ["a nameless text", "Điều 1. Ao\n1. Ao sâu.", ["other-base"]],
])("read-amendment says whether the base is the target: %s", async (_, base, codes) => {
  writeFileSync(join(folder, "base.txt"), base);
  const { text } = await run("read-amendment", ["act.txt", "--target", "20/2020/QH14", "--base", "base.txt"]);
  expect(JSON.parse(text).warnings.map(({ code }: { code: string }) => code)).toEqual(codes);
});

test("read-amendment prints every field of an operation, and what was not read with its reason", async () => {
  const { status, text } = await run("read-amendment", ["act.txt", "--target", "20/2020/QH14"]);
  expect(status).toBe(0);
  const { operations, unread, warnings } = JSON.parse(text);
  expect(operations).toHaveLength(2);
  expect(operations[0]).toEqual({
    op: "insert_provision",
    document: "20/2020/QH14",
    target: "dieu-1/khoan-3",
    position: "after",
    beside: "dieu-1/khoan-2",
    text: "3. Ao có nắp.",
    old: null,
    new: null,
    within: null,
    scope: null,
    source: "dieu-1/khoan-1",
    effective_on: "2031-01-01",
    condition: null,
  });
  expect(unread).toEqual([
    {
      source: "dieu-1/khoan-3",
      text: "Bãi bỏ các quy định về nắp tại Điều 1",
      reason: "The order names a subject, not a provision. Pick the provisions by hand",
      code: "by-subject",
    },
  ]);
  expect(warnings).toEqual([]);
});

test("consolidate prints the outline with status and sources, and what did not fit", async () => {
  const { status, text } = await run("consolidate", ["law.txt", "act.txt", "--on", "2031-02-01"]);
  expect(status).toBe(0);
  const { document, provisions, not_applied } = JSON.parse(text);
  expect(document.number).toBe("20/2020/QH14");
  expect(provisions.at(-1)).toEqual({
    address: "dieu-1/khoan-3",
    kind: "khoan",
    number: "3",
    heading: null,
    text: "Ao có nắp.",
    status: "in_force",
    sources: [
      { number: "30/2030/QH16", address: "dieu-1/khoan-1", op: "insert_provision", effective_on: "2031-01-01" },
    ],
  });
  expect(not_applied).toHaveLength(1);
  expect(not_applied[0]).toMatchObject({
    operation: { op: "repeal", target: "dieu-1/khoan-7", act: "30/2030/QH16" },
    code: "target-missing",
    reason: "The text has no clause 7, Article 1. An earlier amending act may be missing",
  });
});

test("consolidate writes the text with its notes", async () => {
  await run("consolidate", ["law.txt", "act.txt", "--text", "out.txt"], false);
  expect(readFileSync(join(folder, "out.txt"), "utf8")).toContain("3.[1] Ao có nắp.\n[1] Khoản này được bổ sung theo");
});

test("consolidate tells on standard error what a written file does not hold", async () => {
  const { status, text } = await run("consolidate", ["law.txt", "act.txt", "--text", "out.txt"], false);
  expect(status).toBe(0);
  expect(text).toContain("! 30/2030/QH16 dieu-1/khoan-2: repeal: The text has no clause 7, Article 1.");
  expect(text).toContain("? 30/2030/QH16 dieu-1/khoan-3: ");
});

test.each(["text", "docx", "akn"])(
  "the head and the tables of a consolidation written as %s read back",
  async (format) => {
    await run("consolidate", ["fees.txt", "act.txt", `--${format}`, "fees.out"], false);
    const told = JSON.parse((await run("consolidate", ["fees.txt", "act.txt"])).text);
    const read = await readWrittenText(readFileSync(join(folder, "fees.out")));
    const { document, provisions } = outlineGiven(read as WrittenText);
    expect(document.issuedOn).toBe(told.document.issued_on);
    expect(provisions.find(({ kind }) => kind === "bang")?.text).toMatch(/^Ao \| Phí \| Ghi chú\nSâu \| 5 \| ?$/);
    expect(provisions.map(({ address }) => address)).toEqual(
      told.provisions.map((one: { address: string }) => one.address),
    );
  },
);

test("consolidate writes a Word file with a footnote on what was changed", async () => {
  await run("consolidate", ["law.txt", "act.txt", "--docx", "out.docx"], false);
  const bytes = readFileSync(join(folder, "out.docx"));
  const lines = linesOf(bytes, "accepted");
  expect(lines).toContain("3. Ao có nắp.");
  expect(lines).toContain("XÁC THỰC VĂN BẢN HỢP NHẤT");
  expect(lines.join("\n")).toMatch(
    /Luật Nuôi cá số 20\/2020\/QH14 ngày 17 tháng 6 năm 2020 của Quốc hội, được sửa đổi, bổ sung bởi Luật số 30\/2030\/QH16/,
  );
  expect(partOf(bytes, "word/document.xml")).toMatch(/3\.<\/w:t><\/w:r><w:r>.{0,80}<w:footnoteReference w:id="1"\/>/);
  expect(partOf(bytes, "word/footnotes.xml")).toContain("Khoản này được bổ sung theo quy định tại");
});

test("consolidate writes Akoma Ntoso that its schema accepts and that reads back", async () => {
  await run("consolidate", ["law.txt", "act.txt", "--akn", "out.xml"], false);
  const xml = readFileSync(join(folder, "out.xml"), "utf8");
  expect(await judgeAkomaNtoso(xml)).toEqual([]);
  const { status, text } = await run("redline", ["law.txt", "out.xml"]);
  expect(status).toBe(0);
  expect(JSON.parse(text).changes).toMatchObject([{ kind: "inserted", after_address: "dieu-1/khoan-3" }]);
});

test("redline writes a Word file that holds both texts, and a page that asks for nothing", async () => {
  const { status, text } = await run("redline", ["law.txt", "later.txt", "--docx", "r.docx", "--html", "r.html"], true);
  expect(status).toBe(0);
  expect(JSON.parse(text).changes).toHaveLength(2);
  const bytes = readFileSync(join(folder, "r.docx"));
  expect(linesOf(bytes, "rejected").join("\n")).toBe(law);
  expect(linesOf(bytes, "accepted").join("\n")).toBe(later);
  expect(partOf(bytes, "word/document.xml")).toContain('w:author="Rà soát" w:date="2031-01-04T08:00:00Z"');
  expect(readFileSync(join(folder, "r.html"), "utf8")).toContain(
    "<title>20/2020/QH14 compared with 20/2020/QH14</title>",
  );
});

test.each([
  ["redline", ["law.txt"], 2],
  ["redline", ["law.txt", "later.txt", "--pdf", "out.pdf"], 2],
  ["redline", ["law.txt", "missing.txt"], 1],
  ["redline", ["empty.txt", "law.txt"], 1],
  ["redline", ["law.txt", "later.txt", "--docx", "none/out.docx"], 1],
  ["redline", ["law.txt", "later.txt", "--html", "sub"], 1],
  ["consolidate", ["law.txt", "act.txt", "--docx", "none/out.docx"], 1],
  ["read-amendment", ["act.txt"], 2],
  ["read-amendment", ["missing.txt", "--target", "20/2020/QH14"], 1],
  ["consolidate", ["law.txt"], 2],
  ["consolidate", ["law.txt", "act.txt", "--on", "31/02/2031"], 2],
])("%s %j is refused with status %i", async (name, args, status) => {
  await expect(run(name, args)).rejects.toMatchObject({ status });
});
