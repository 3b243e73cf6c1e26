import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readJsonLines } from "../../src/office/json-lines.ts";
import { describeShared, shared } from "../support/shared.ts";

describe("reading JSON lines", () => {
  it("gathers the keys of all objects and keeps line numbers", () => {
    const { sheets, problems } = readJsonLines('\uFEFF{"a":"1","b":null}\n\n{"c":2,"a":"dòng\\r\\nhai"}\r\n');
    expect(problems).toEqual([]);
    expect(sheets[0]!.rows).toEqual([
      { row: 0, cells: ["a", "b", "c"] },
      { row: 1, cells: ["1"] },
      { row: 3, cells: ["dòng\nhai", "", "2"] },
    ]);
  });

  it("writes lists as lines and objects as their values", () => {
    const { sheets } = readJsonLines(
      '{"k":[{"hinh_thuc":"Trực tiếp","han":"20 Ngày","mo_ta":""},{"hinh_thuc":"Trực tuyến"}],"l":["x","y"]}',
    );
    expect(sheets[0]!.rows[1]!.cells).toEqual(["Trực tiếp | 20 Ngày\nTrực tuyến", "x\ny"]);
  });

  it.each([
    ["a broken line", '{"a":1}\n{"a":\n{"a":3}', [[2, "line-not-json"]], 2],
    [
      "a line that is no object",
      '{"a":1}\n[1]\n"x"\nnull',
      [
        [2, "line-not-object"],
        [3, "line-not-object"],
        [4, "line-not-object"],
      ],
      1,
    ],
    ["nothing at all", "\n", [], 0],
  ])("names %s", (_name, text, expected, rows) => {
    const { sheets, problems } = readJsonLines(text);
    expect(problems.map((problem) => [problem.row, problem.code])).toEqual(expected);
    expect((sheets[0]?.rows.length ?? 1) - 1).toBe(rows);
  });

  it("stops at the limits, also when each line brings a new key", () => {
    const lines = Array.from({ length: 100 }, (_value, index) => `{"k${index}":1}`).join("\n");
    expect(readJsonLines(lines, { rows: 1000, cells: 200, inflatedBytes: 1 }).problems[0]!.code).toBe(
      "file-too-many-cells",
    );
    expect(readJsonLines(lines, { rows: 10, cells: 200, inflatedBytes: 1 }).problems[0]!.code).toBe(
      "file-too-many-rows",
    );
  });
});

describeShared("real JSON lines", () => {
  it.each([
    ["procedures_full.jsonl", 569],
    ["procedures_mod_structured.jsonl", 102],
  ])("%s has %i objects", (name, count) => {
    const { sheets, problems } = readJsonLines(readFileSync(shared(`data/vn-procedures/${name}`), "utf8"));
    expect(problems).toEqual([]);
    expect(sheets[0]!.rows.length).toBe(count + 1);
  });
});
