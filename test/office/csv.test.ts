import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSeparator, readCsv, writeCsv } from "../../src/office/csv.ts";
import { describeShared, shared } from "../support/shared.ts";

const rowsOf = (text: string) => readCsv(text).sheets[0]!.rows.map((row) => [row.row, ...row.cells]);
const codesOf = (text: string) =>
  readCsv(text).problems.map((problem) => [problem.row, problem.code, problem.severity]);

describe("reading a text table", () => {
  it.each([
    ["commas", "a,b\n1,2", ","],
    ["semicolons, commas in the text", "Mã;Tên\n1;Cấp, đổi\n2;Thu, nộp, trả", ";"],
    ["tabs", "a\tb\tc\n1,5\t2\t3", "\t"],
    ["bars", "a|b\n1|2", "|"],
    ["separators inside quotes do not count", 'a,b\n"x;y;z;w",2\n"p;q;r;s",3', ","],
    ["a title line first", "DANH SÁCH\nMã;Tên\n1;a\n2;b", ";"],
  ])("finds the separator: %s", (_name, text, separator) => {
    expect(findSeparator(text).separator).toBe(separator);
  });

  it.each([
    [
      "a mark, Windows line ends, a blank row",
      "\uFEFFa,b\r\n\r\n1,2\r\n",
      [
        [1, "a", "b"],
        [3, "1", "2"],
      ],
    ],
    [
      "line breaks and doubled quotes in a cell",
      'a,b\n"Sở ""A""\r\nBộ B",2',
      [
        [1, "a", "b"],
        [2, 'Sở "A"\nBộ B', "2"],
      ],
    ],
    [
      "a stray quote",
      'a,b\nnhà 5" tầng,2',
      [
        [1, "a", "b"],
        [2, 'nhà 5" tầng', "2"],
      ],
    ],
    [
      "the spreadsheet's own first line",
      "sep=;\na;b\n1;2",
      [
        [1, "a", "b"],
        [2, "1", "2"],
      ],
    ],
    [
      "an escaped formula",
      "a,b\n'=1+1,'x",
      [
        [1, "a", "b"],
        [2, "=1+1", "'x"],
      ],
    ],
  ])("%s", (_name, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each([
    ["a row that ran over", "a,b\n1,2\n3,4,5\n6,7", [[3, "row-too-long", "error"]]],
    ["a row that stopped short", "a,b,c\n1,2,3\n4\n5,6,7", [[3, "row-too-short", "warning"]]],
    ["empty cells beyond the edge are no fault", "a,b\n1,2\n3,4,,\n6,7", []],
    ["an open quote", 'a,b\n1,2\n"3,4\n5,6', [[3, "quote-not-closed", "error"]]],
  ])("names the row of %s", (_name, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  it("refuses more rows or cells than the limit", () => {
    const limits = { rows: 2, cells: 5, inflatedBytes: 1 };
    expect(readCsv("a\nb\nc", limits).problems[0]!.code).toBe("file-too-many-rows");
    expect(readCsv("a,b,c\nd,e,f", limits).problems[0]!.code).toBe("file-too-many-cells");
  });
});

describe("writing a text table", () => {
  it("marks the file, quotes what needs it and defuses formulas, but not numbers", () => {
    expect(
      writeCsv([
        ["Mã", "Số"],
        ["=cmd|' /C calc'!A0", -5],
        ['a"b,c', null],
      ]),
    ).toBe('\uFEFFMã,Số\r\n\'=cmd|\' /C calc\'!A0,-5\r\n"a""b,c",\r\n');
  });

  it("gives back what was written", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "ộ", "=", "+", "-", "@", ",", ";", '"', "\n", " ", "|", "\t"),
      minLength: 1,
      maxLength: 6,
    });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const { sheets, problems } = readCsv(`sep=;\r\n${writeCsv(rows, ";").slice(1)}`);
        expect(problems).toEqual([]);
        expect(sheets[0]!.rows.map((row) => row.cells)).toEqual(rows);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

describeShared("real text tables", () => {
  it("reads the index of procedures", () => {
    const { sheets, problems } = readCsv(readFileSync(shared("data/vn-procedures/procedures_index.csv"), "utf8"));
    expect(problems).toEqual([]);
    expect(sheets[0]!.rows.length).toBe(1 + 1317);
  });

  it("reads 268 columns, most of them empty, with thousands separators inside quotes", () => {
    const { sheets } = readCsv(readFileSync(shared("data/hard/csv/regulatory_agency_personnel_by_fy_raw.csv"), "utf8"));
    const texts = sheets[0]!.rows.flatMap((row) => row.cells);
    expect(texts.some((text) => /^\s*\d{1,3},\d{3}\s*$/.test(text))).toBe(true);
  });
});
