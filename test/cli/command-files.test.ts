import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { oleOf } from "../office/sheet-files.ts";
import { readGivenJson, readGivenText, readSwitches } from "../../src/office/command-files.ts";

describe("what a command is given", () => {
  const cwd = mkdtempSync(join(tmpdir(), "rasoat-given-"));
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));
  const given = { args: [], json: false, strict: false, cwd, out: process.stdout, err: process.stderr };
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(cwd, name), content);
  mkdirSync(join(cwd, "thu-muc"));
  put("trong.txt", "");
  put("bang.xls", oleOf(["Root Entry", "Workbook"]));
  put("hong.txt", Buffer.from("Nh\uFFFDng \uFFFDi\uFFFDu kho\uFFFDn\n".repeat(20)));
  put("luat.txt", Buffer.from(`Điều 1. Phạm vi điều chỉnh\n`.normalize("NFD")));
  put("bang.json", '{"a": 1}');
  put("hong.json", '{\n"current": {,}\n}');

  it("reads a text beside the place where the command was typed, in NFC", async () => {
    expect(await readGivenText(given, "luat.txt")).toBe("Điều 1. Phạm vi điều chỉnh\n");
    expect(await readGivenJson(given, "bang.json")).toEqual({ a: 1 });
  });

  it.each<[string, string, string]>([
    ["a missing file", "khong-co.txt", "Không có tệp khong-co.txt."],
    ["a folder", "thu-muc", "thu-muc là thư mục, cần một tệp."],
    ["an empty file", "trong.txt", "trong.txt: tệp trống."],
    ["a workbook", "bang.xls", "bang.xls: đây là bảng tính Excel cũ, không phải văn bản."],
    ["destroyed letters", "hong.txt", "hong.txt: chữ trong tệp đã hỏng khi chuyển mã"],
    ["broken JSON", "hong.json", "hong.json, dòng 2: không phải JSON hợp lệ."],
  ])("refuses %s in one sentence", async (_name, path, sentence) => {
    const failure = await readGivenJson(given, path).catch((error: unknown) => error);
    expect(failure).toMatchObject({ status: 1 });
    expect((failure as { sentence: { vi: string } }).sentence.vi).toContain(sentence);
  });

  it("splits words from switches, wherever they stand", () => {
    const read = readSwitches(["--kind", "procedures", "a.csv", "--dry-run"], { flags: ["dry-run"], values: ["kind"] });
    expect(read.words).toEqual(["a.csv"]);
    expect([...read.flags, ...read.values]).toEqual(["dry-run", ["kind", "procedures"]]);
  });

  it.each([
    [["--colour"], "--colour"],
    [["a.csv", "--kind"], "--kind"],
    [["-x"], "-x"],
  ])("names the switch of %j that it does not understand", (args, named) => {
    const read = () => readSwitches(args, { flags: ["dry-run"], values: ["kind"] });
    if (args.at(-1) === "--kind") expect(read).toThrow("A value is missing after --kind");
    expect(read).toThrow(expect.objectContaining({ status: 2, message: expect.stringContaining(named) }));
  });
});
