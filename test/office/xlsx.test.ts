import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textAt } from "../../src/office/sheet.ts";
import { readXlsx, writeXlsx } from "../../src/office/xlsx.ts";
import { describeShared, shared } from "../support/shared.ts";
import { workbookOf, zipOf } from "./sheet-files.ts";

const inline = (ref: string, value: string) =>
  `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;

async function cellsOf(body: string) {
  const { sheets, problems } = await readXlsx(workbookOf(body));
  expect(problems).toEqual([]);
  return sheets[0]!.rows;
}

describe("reading a workbook", () => {
  it.each([
    ["text that looks like a formula", inline("A1", "=HYPERLINK(1)"), "=HYPERLINK(1)"],
    ["floating point noise", '<c r="A1"><v>0.30000000000000004</v></c>', "0.3"],
    ["a code typed as a number", '<c r="A1"><v>1.000448</v></c>', "1.000448"],
    ["a great number", '<c r="A1"><v>1E+21</v></c>', "1000000000000000000000"],
    ["a small number", '<c r="A1"><v>1.5E-7</v></c>', "0.00000015"],
    ["a day", '<c r="A1" s="1"><v>46086</v></c>', "2026-03-05"],
    ["a day and a time", '<c r="A1" s="1"><v>46086.4375</v></c>', "2026-03-05T10:30"],
    ["a time", '<c r="A1" s="2"><v>0.4375</v></c>', "10:30"],
    ["a truth value", '<c r="A1" t="b"><v>1</v></c>', "TRUE"],
    ["a formula by its last value", '<c r="A1"><f>1+1</f><v>2</v></c>', "2"],
    ["a fault", '<c r="A1" t="e"><v>#REF!</v></c>', "#REF!"],
    ["line breaks", inline("A1", "Sở Tư pháp&#13;&#10;Bộ Tư pháp&#10;"), "Sở Tư pháp\nBộ Tư pháp\n"],
  ])("%s", async (_name, cell, text) => {
    expect(await cellsOf(`<sheetData><row r="1">${cell}</row></sheetData>`)).toEqual([{ row: 1, cells: [text] }]);
  });

  it("keeps row numbers over empty rows and leaves empty rows out", async () => {
    const body = `<sheetData><row r="2">${inline("B2", "x")}</row><row r="7">${inline("A7", "y")}<c r="D7" s="1"/></row><row r="90"><c r="A90" s="1"/></row></sheetData>`;
    expect(await cellsOf(body)).toEqual([
      { row: 2, cells: ["", "x"] },
      { row: 7, cells: ["y"] },
    ]);
  });

  it("tells covered cells which text stands over them, and only those below read it", async () => {
    const body = `<sheetData><row r="1">${inline("A1", "Bộ")}${inline("B1", "1")}</row><row r="2">${inline("B2", "2")}</row></sheetData><mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>`;
    const [first, second] = await cellsOf(body);
    expect(second!.cells).toEqual(["", "2"]);
    expect(textAt(second!, 0)).toBe("Bộ");
    expect(first!.covered!.get(2)).toEqual({ text: "1", fromAbove: false });
    expect(textAt(first!, 2)).toBe("");
  });

  const limits = { rows: 3, cells: 8, inflatedBytes: 20_000 };
  const rows = (count: number, perRow: number) =>
    Array.from(
      { length: count },
      (_r, r) =>
        `<row r="${r + 1}">${Array.from({ length: perRow }, (_c, c) => inline(`${"ABCDEFGHIJ"[c]}${r + 1}`, "x")).join("")}</row>`,
    ).join("");
  it.each([
    ["too many rows", workbookOf(`<sheetData>${rows(4, 1)}</sheetData>`), "file-too-many-rows"],
    ["too many cells", workbookOf(`<sheetData>${rows(3, 3)}</sheetData>`), "file-too-many-cells"],
    [
      "a merged cell without end",
      workbookOf(`<sheetData>${rows(1, 1)}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
      "file-too-many-cells",
    ],
    ["a bomb that says so", zipOf([{ name: "xl/workbook.xml", content: "0".repeat(500_000) }]), "file-inflates"],
    [
      "a bomb that lies",
      zipOf([{ name: "xl/workbook.xml", content: "0".repeat(500_000), statedBytes: 10 }]),
      "file-inflates",
    ],
    ["no workbook inside", zipOf([{ name: "a.txt", content: "x" }]), "file-broken"],
    ["no container at all", new Uint8Array([1, 2, 3]), "file-broken"],
  ])("refuses %s", async (_name, bytes, code) => {
    const { sheets, problems } = await readXlsx(bytes, limits);
    expect(sheets).toEqual([]);
    expect(problems.map((problem) => [problem.code, problem.severity])).toEqual([[code, "error"]]);
  });

  it("reads a file cut off anywhere as a whole file or not at all", async () => {
    const whole = workbookOf(`<sheetData>${rows(2, 2)}</sheetData>`);
    for (let end = 0; end < whole.length; end += 97) {
      const { problems } = await readXlsx(whole.subarray(0, end));
      expect(problems[0]?.code).toBe("file-broken");
    }
  });
});

describe("writing a workbook", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.constantFrom("=1+1", "_x000D_", "+ Văn bản\nhai", "1.000200"),
  );

  it("gives text back as it was, whatever it looks like", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        async (rows) => {
          // Control characters and lone halves of a pair cannot stand in XML 1.0.
          const clean = rows.map((row) => row.map((text) => text.replace(/[^\P{C}\n\t]|[\uFFFE\uFFFF]/gu, "")));
          const { sheets } = await readXlsx(await writeXlsx([{ name: "A", rows: [["đầu"], ...clean] }]));
          for (const [index, row] of clean.entries()) {
            const read = sheets[0]!.rows.find((candidate) => candidate.row === index + 2)?.cells ?? [];
            expect(row.map((_text, column) => read[column] ?? "")).toEqual(row);
          }
        },
      ),
      { seed: 20261122, numRuns: 60 },
    );
  });

  it("writes numbers as numbers and text as text", async () => {
    const bytes = await writeXlsx([
      {
        name: "Lỗi: [1]/2",
        rows: [
          ["Mã", "Số"],
          ["1.000200", 1250000.5],
          ["=1+1", null],
        ],
      },
    ]);
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]!.name).toBe("Lỗi   1  2");
    expect(sheets[0]!.rows.map((row) => row.cells)).toEqual([["Mã", "Số"], ["1.000200", "1250000.5"], ["=1+1"]]);
  });
});

describeShared("the portal's own lists", () => {
  it.each([
    ["danh-sach-tthc-BoTuPhap.xlsx", 273],
    ["toa-an-nhan-dan.xlsx", 5],
  ])("%s has %i rows", async (name, count) => {
    const { sheets, problems } = await readXlsx(readFileSync(shared(`data/hard/xlsx/${name}`)));
    expect(problems).toEqual([]);
    expect(sheets.map((sheet) => sheet.rows.length)).toEqual([count]);
    expect(sheets[0]!.rows[1]!.cells).toEqual(["Mã số", "Tên", "Cơ quan ban hành", "Cơ quan thực hiện", "Lĩnh vực"]);
    expect(sheets[0]!.rows[0]!.covered!.get(4)!.text).toContain("DANH SÁCH THỦ TỤC HÀNH CHÍNH");
  });
});
