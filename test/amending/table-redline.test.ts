import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Run, redline } from "../../src/amending/redline.ts";

const sideOf = (runs: readonly Run[], other: Run[0]) =>
  runs.map(([sign, text]) => (sign === other ? "" : text)).join("");
const table = (...rows: readonly string[]) => rows.join("\n");

/** Changes alone, as "-old", "+new". */
const changes = (before: string, after: string) =>
  redline(before, after).runs.flatMap(([sign, text]) => (sign === "=" ? [] : [sign + text]));

const fees = [
  "STT | Thủ tục | Thời hạn | Lệ phí",
  "1 | Cấp giấy phép kinh doanh rượu | 15 ngày | 200.000",
  "2 | Cấp lại giấy phép kinh doanh rượu | 07 ngày | 100.000",
  "3 | Gia hạn giấy phép bán lẻ thuốc lá | 10 ngày | 150.000",
];

describe("a redline of a table", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      "changes in neighbouring cells stay apart",
      fees.with(1, "1 | Cấp giấy phép kinh doanh rượu | 10 ngày | 0"),
      ["-15", "+10", "-200.000", "+0"],
    ],
    [
      "cells rewritten side by side never run into one another",
      fees.with(2, "2 | Cấp lại giấy phép kinh doanh rượu | ngay trong ngày | miễn"),
      ["-07", "+ngay trong", "-100.000", "+miễn"],
    ],
    [
      "a new column leaves all others as they are",
      fees.map((row, at) => row.replace(/ \| ([^|]+)$/, ` | ${["Nơi nộp", "Sở", "Xã", "Xã"][at]} | $1`)),
      ["+ | Nơi nộp", "+ | Sở", "+ | Xã", "+ | Xã"],
    ],
    [
      "a column that goes takes nothing else along",
      fees.map((row) => row.replace(/ \| [^|]+$/, "")),
      ["- | Lệ phí", "- | 200.000", "- | 100.000", "- | 150.000"],
    ],
    ["a row that goes", fees.toSpliced(2, 1), [`-${fees[2]}\n`]],
    [
      "a row that comes at the end",
      [...fees, "4 | Cấp giấy phép nhập khẩu | 20 ngày | 0"],
      ["+\n4 | Cấp giấy phép nhập khẩu | 20 ngày | 0"],
    ],
  ])("shows that %s", (_name, after, expected) => {
    expect(changes(table(...fees), table(...after))).toEqual(expected);
  });

  test("rebuilds both tables, whatever their rows and columns", () => {
    const cell = fc.constantFrom("", "15 ngày", "Sở Công Thương cấp giấy phép", "200.000", "x", "hòa giải", "hoà giải");
    const row = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(" | "));
    const rows = fc.array(row, { maxLength: 8 }).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const { runs } = redline(before, after);
        expect(sideOf(runs, "+")).toBe(before);
        expect(sideOf(runs, "-")).toBe(after);
        expect(runs.every(([sign, text], at) => text !== "" && sign !== runs[at + 1]?.[0])).toBe(true);
      }),
      { seed: 20_260_110, numRuns: 500 },
    );
  });

  test("of 300 rows and 12 columns keeps every cell that did not change", () => {
    const cells = (at: number) => Array.from({ length: 12 }, (_, column) => `mục ${at * 7 + column * 31}`);
    const before = Array.from({ length: 300 }, (_, at) => cells(at));
    const wider = before.map((row, at) => row.toSpliced(6, 0, `cột mới ${at}`));
    const { runs, approximate } = redline(
      before.map((row) => row.join(" | ")).join("\n"),
      wider.map((row) => row.join(" | ")).join("\n"),
    );
    expect(approximate).toBe(false);
    expect(runs.filter(([sign]) => sign !== "=").map(([sign, text]) => sign + text)).toEqual(
      before.map((_, at) => `+ | cột mới ${at}`),
    );
  });
});
