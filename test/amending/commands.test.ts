import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { amendingCommands } from "../../src/amending/commands.ts";
import { amendingMessages } from "../../src/amending/messages.ts";
import { createTranslator, mergeMessages } from "../../src/i18n/message.ts";
import { legalTextMessages } from "../../src/legal-text/messages.ts";

const law = [
  "QUỐC HỘI\nLuật số: 20/2020/QH14",
  "Hà Nội, ngày 17 tháng 6 năm 2020\nLUẬT NUÔI CÁ",
  "Quốc hội ban hành Luật Nuôi cá.",
  "Điều 1. Ao\n1. Ao sâu.\n2. Ao rộng.",
].join("\n");
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
});
afterAll(() => rmSync(folder, { recursive: true }));

const t = createTranslator(mergeMessages(amendingMessages, legalTextMessages), "en");

async function run(name: string, args: readonly string[], json = true): Promise<{ status: number; text: string }> {
  let text = "";
  const out = new Writable({
    write(chunk, _, done) {
      text += String(chunk);
      done();
    },
  });
  const command = amendingCommands.find((one) => one.name === name)!;
  const status = await command.run({ args, json, strict: false, cwd: folder, out, err: out }, { t });
  return { status, text };
}

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

test.each([
  ["read-amendment", ["act.txt"], 2],
  ["read-amendment", ["missing.txt", "--target", "20/2020/QH14"], 1],
  ["consolidate", ["law.txt"], 2],
  ["consolidate", ["law.txt", "act.txt", "--on", "31/02/2031"], 2],
])("%s %j is refused with status %i", async (name, args, status) => {
  await expect(run(name, args)).rejects.toMatchObject({ status });
});
