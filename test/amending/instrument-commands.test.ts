import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { instrumentCommands } from "../../src/amending/instrument-commands.ts";
import { amendingMessages } from "../../src/amending/messages.ts";
import { createTranslator } from "../../src/i18n/message.ts";
import { fileKind } from "../../src/office/file-kind.ts";

const instrument = {
  type: "Nghị định",
  issuer: "Chính phủ",
  effective_on: "2026-07-01",
  title: "",
  grounds: [],
  transition: [],
};
const operations = [
  { op: "replace_provision", document: "12/2025/NĐ-CP", target: "dieu-5/khoan-2", text: "2. Nộp hồ sơ trực tuyến." },
  {
    op: "insert_provision",
    document: "12/2025/NĐ-CP",
    target: "dieu-5/khoan-2a",
    position: "after",
    text: "Không thu phí.",
  },
  {
    op: "repeal",
    document: "12/2025/NĐ-CP",
    target: "dieu-9",
    source: "dieu-1/khoan-2",
    effective_on: null,
    position: null,
  },
];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "instrument-"));
  const save = (name: string, content: object) => writeFileSync(join(folder, name), JSON.stringify(content));
  save("ops.json", { instrument, operations });
  save("unreadable.json", { instrument, operations: [{ ...operations[0], text: "Nộp” và “" }] });
  save("overlapping.json", { instrument, operations: [operations[0], { ...operations[2], target: "dieu-5" }] });
  save("wrong.json", { instrument, operations: [operations[2], { ...operations[0], op: "rewrite" }] });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(args: readonly string[], json = false) {
  const said = { out: "", err: "" };
  const into = (name: "out" | "err") =>
    new Writable({
      write(chunk, _, done) {
        said[name] += String(chunk);
        done();
      },
    });
  const t = createTranslator(amendingMessages, "vi");
  const given = { args, json, strict: false, cwd: folder, out: into("out"), err: into("err") };
  const status = await instrumentCommands[0]!.run(given, { t });
  return { status, ...said };
}

test("instrument prints the text, and writes it as text and as a Word file", async () => {
  const { status, out } = await run(["ops.json"]);
  expect(status).toBe(0);
  expect(out).toContain("b) Bổ sung khoản 2a vào sau khoản 2 như sau:\n“2a. Không thu phí.”.\n2. Bãi bỏ Điều 9.\n");
  expect(await run(["ops.json", "--text", "out.txt", "--docx", "out.docx"])).toEqual({ status: 0, out: "", err: "" });
  expect(readFileSync(join(folder, "out.txt"), "utf8")).toBe(out);
  expect(fileKind(readFileSync(join(folder, "out.docx")))).toBe("docx");
});

test("instrument --json gives the articles, the text and what does not read back", async () => {
  const { articles, text, problems } = JSON.parse((await run(["ops.json"], true)).out);
  expect(articles[0].clauses[1]).toEqual({ number: "2", words: "Bãi bỏ Điều 9", quoted: null, points: [] });
  expect(text).toMatch(/^CHÍNH PHỦ\n/);
  expect(problems).toEqual([]);
  const blocked = await run(["unreadable.json"], true);
  expect(blocked.status).toBe(0);
  expect(JSON.parse(blocked.out).problems[0].code).toBe("open-quotes");
});

test("instrument writes no file that does not read back, and names the order", async () => {
  const { status, out, err } = await run(["unreadable.json", "--text", "no.txt"]);
  expect([status, out]).toEqual([1, ""]);
  expect(err).toContain("khoản 2 Điều 5 của Nghị định số 12/2025/NĐ-CP");
  expect(existsSync(join(folder, "no.txt"))).toBe(false);
});

test("instrument writes a new provision with a day of effect of its own", async () => {
  const own = { op: "set_effective", document: "12/2025/NĐ-CP", target: "dieu-5/khoan-2a", effective_on: "2028-01-01" };
  writeFileSync(join(folder, "own-day.json"), JSON.stringify({ instrument, operations: [operations[1], own] }));
  const { status, out } = await run(["own-day.json"]);
  expect(status).toBe(0);
  expect(out).toContain(
    "2. Khoản 2a Điều 5 của Nghị định số 12/2025/NĐ-CP của Chính phủ có hiệu lực thi hành từ ngày 01",
  );
});

test("instrument says what to choose in place of one occurrence of a phrase", async () => {
  const once = {
    op: "delete_words",
    document: "12/2025/NĐ-CP",
    target: "dieu-5",
    old: "bản sao",
    within: null,
    scope: "once",
  };
  writeFileSync(join(folder, "once.json"), JSON.stringify({ instrument, operations: [once] }));
  const { status, err } = await run(["once.json"]);
  expect(status).toBe(1);
  expect(err.match(/Bỏ cụm từ/g)).toHaveLength(1);
  expect(err).toContain("scope all");
});

test("instrument names the orders that contradict each other, and writes neither", async () => {
  const { status, err } = await run(["overlapping.json", "--text", "no.txt"]);
  expect([status, existsSync(join(folder, "no.txt"))]).toEqual([1, false]);
  expect(err).toMatch(/khoản 2 Điều 5 của Nghị định số 12\/2025\/NĐ-CP.*Mâu thuẫn.*tại Điều 5/);
  expect(err).toMatch(/Bãi bỏ Điều 5 của Nghị định số 12\/2025\/NĐ-CP.*Mâu thuẫn.*tại khoản 2 Điều 5/);
});

test.each([
  ["an empty wording", { ...operations[0], text: " " }, "operations.0.text"],
  ["a target that is no address", { ...operations[0], target: "Điều 5 khoản 2" }, "operations.0.target"],
])("instrument refuses %s", async (_, operation, place) => {
  writeFileSync(join(folder, "one.json"), JSON.stringify({ instrument, operations: [operation] }));
  await expect(run(["one.json"])).rejects.toMatchObject({ status: 1, message: expect.stringContaining(place) });
});

test("instrument names the place of what it cannot take", async () => {
  await expect(run(["wrong.json"])).rejects.toMatchObject({
    status: 1,
    message: expect.stringContaining("operations.1.op"),
  });
});
