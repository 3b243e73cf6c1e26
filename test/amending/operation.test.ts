import { describe, expect, test } from "vitest";
import { comparisonRows } from "../../src/amending/comparison.ts";
import { applyOperation, applyOperations, type Operation } from "../../src/amending/operation.ts";
import { textHash } from "../../src/legal-text/text-hash.ts";

const clause = "Bản sao có chứng thực giấy phép; lệ phí cấp giấy phép là 200.000 đồng, nộp một lần.";

type Change = Operation extends infer Each
  ? Each extends Operation
    ? Omit<Each, "target" | "address" | "baseHash" | "reason">
    : never
  : never;

function on(text: string, change: Change, reason = "Giảm giấy tờ"): Operation {
  return { target: "p-1", address: "dieu-5/khoan-2", baseHash: textHash(text), reason, ...change } as Operation;
}

describe("an operation", () => {
  test.each<[string, Change, string]>([
    ["replaces a provision", { op: "replace_provision", text: "Bản sao giấy phép." }, "Bản sao giấy phép."],
    ["repeals it", { op: "repeal" }, ""],
    [
      "drops words and their spare space",
      { op: "delete_words", old: "có chứng thực" },
      clause.replace("có chứng thực ", ""),
    ],
    ["drops words before a comma", { op: "delete_words", old: ", nộp một lần" }, clause.replace(", nộp một lần", "")],
    ["replaces words", { op: "replace_words", old: "200.000 đồng", new: "100.000 đồng" }, clause.replace("200", "100")],
    [
      "replaces them everywhere when asked",
      { op: "replace_words", old: "giấy phép", new: "chứng chỉ", everywhere: true },
      clause.replaceAll("giấy phép", "chứng chỉ"),
    ],
    [
      "finds words typed otherwise",
      { op: "replace_words", old: "lệ  phí".normalize("NFD"), new: "phí" },
      clause.replace("lệ phí", "phí"),
    ],
    [
      "inserts words after",
      { op: "insert_words", old: "Bản sao", new: "điện tử", position: "after" },
      clause.replace("sao", "sao điện tử"),
    ],
    [
      "inserts words before",
      { op: "insert_words", old: "lệ phí", new: "mức", position: "before" },
      clause.replace("lệ", "mức lệ"),
    ],
    [
      "inserts a further item of a list",
      { op: "insert_words", old: "một lần", new: ", không hoàn lại", position: "after" },
      clause.replace("lần", "lần, không hoàn lại"),
    ],
  ])("%s", (_name, change, text) => {
    expect(applyOperation(clause, on(clause, change))).toEqual({ text });
  });

  test.each<[string, Change, object]>([
    [
      "the phrase is absent",
      { op: "delete_words", old: "hộ chiếu" },
      { key: "amending.problem.phrase-not-found", params: { phrase: "hộ chiếu" } },
    ],
    [
      "it is only a part of a syllable",
      { op: "delete_words", old: "ph" },
      { key: "amending.problem.phrase-not-found" },
    ],
    [
      "it occurs twice",
      { op: "delete_words", old: "giấy phép" },
      { key: "amending.problem.phrase-repeated", params: { phrase: "giấy phép", count: 2 } },
    ],
    [
      "no phrase is given",
      { op: "replace_words", old: " ", new: "x" },
      { field: "old", key: "amending.problem.phrase-missing" },
    ],
    [
      "no words are given in exchange",
      { op: "replace_words", old: "lệ phí", new: "" },
      { field: "new", key: "amending.problem.phrase-missing" },
    ],
    [
      "the new wording is blank",
      { op: "replace_provision", text: "\n" },
      { field: "text", key: "amending.problem.text-missing" },
    ],
  ])("says when %s", (_name, change, problem) => {
    expect(applyOperation(clause, on(clause, change))).toMatchObject({ problem });
  });

  test("does not touch another wording than it was written for", () => {
    const operation = on(clause, { op: "delete_words", old: "có chứng thực" });
    expect(applyOperation(`${clause} Mới.`, operation)).toMatchObject({
      problem: { key: "amending.problem.base-moved" },
    });
    expect(applyOperation(clause.normalize("NFD"), operation)).toHaveProperty("text");
  });

  test("follows another on the same provision", () => {
    const both = [
      on(clause, { op: "delete_words", old: "có chứng thực" }),
      on(clause, { op: "replace_words", old: "200.000", new: "0" }),
    ];
    expect(applyOperations(clause, both)).toEqual({
      text: clause.replace("có chứng thực ", "").replace("200.000", "0"),
    });
  });
});

describe("the comparison", () => {
  test("has a row per provision with both columns and every reason", () => {
    const rows = comparisonRows(
      [
        on(clause, { op: "delete_words", old: "có chứng thực" }),
        on(clause, { op: "replace_words", old: "200.000", new: "100.000" }, "Giảm lệ phí"),
        {
          ...on("Mốc.", { op: "insert_provision", text: "Điều mới.", position: "after", beside: "dieu-5" }),
          target: "p-2",
          address: "dieu-5a",
        },
      ],
      new Map([
        ["p-1", clause],
        ["p-2", "Mốc."],
      ]),
    );
    expect(rows).toEqual([
      {
        address: "dieu-5/khoan-2",
        current: [
          ["=", "Bản sao "],
          ["-", "có chứng thực "],
          ["=", "giấy phép; lệ phí cấp giấy phép là "],
          ["-", "200.000"],
          ["=", " đồng, nộp một lần."],
        ],
        proposed: [
          ["=", "Bản sao "],
          ["=", "giấy phép; lệ phí cấp giấy phép là "],
          ["+", "100.000"],
          ["=", " đồng, nộp một lần."],
        ],
        reason: "Giảm giấy tờ\nGiảm lệ phí",
        problem: null,
      },
      { address: "dieu-5a", current: [], proposed: [["+", "Điều mới."]], reason: "Giảm giấy tờ", problem: null },
    ]);
  });

  test("keeps the current wording and says why when an operation does not apply", () => {
    const [row] = comparisonRows([on(clause, { op: "delete_words", old: "hộ chiếu" })], new Map([["p-1", clause]]));
    expect(row).toMatchObject({ proposed: [["=", clause]], problem: { key: "amending.problem.phrase-not-found" } });
  });
});
