import { describe, expect, test } from "vitest";
import { changeIssue } from "../../src/amending/change-issue.ts";
import { combineOperations } from "../../src/amending/combined-operations.ts";
import { comparisonRows } from "../../src/amending/comparison.ts";
import { applyOperations, type Operation } from "../../src/amending/operation.ts";
import type { Change } from "../../src/amending/read-operation.ts";
import { type StoredProvision, storedText } from "../../src/amending/stored-text.ts";
import { isHashOf, wordingHash } from "../../src/amending/wording-hash.ts";
import { outline } from "../../src/legal-text/outline.ts";
import { textHash } from "../../src/legal-text/text-hash.ts";

const clause = "Bản sao có chứng thực giấy phép; lệ phí cấp giấy phép là 200.000 đồng, nộp một lần.";
const target = "dieu-5/khoan-2";
const drop = (old: string): Change => ({ op: "delete_words", target, old, within: null, scope: "all" });
const swap = (old: string, fresh: string): Change => ({ op: "replace_words", target, old, new: fresh, scope: "all" });
const put = (old: string, fresh: string, position: "before" | "after"): Change => ({
  op: "insert_words",
  target,
  old,
  new: fresh,
  position,
  scope: "all",
});

const open = { effectiveOn: null, condition: null } as const;

function on(text: string, change: Change, reason = "Giảm giấy tờ"): Operation {
  return { ...change, ...open, provisionId: "p-1", baseHash: textHash(text), reason };
}

const stored = (text: string): StoredProvision[] => [
  { provisionId: "p-1", address: target, kind: "khoan", number: "2", heading: null, text, status: "in_force" },
];

describe("an operation", () => {
  test.each<[string, Change, string]>([
    ["replaces a provision", { op: "replace_provision", target, text: "2. Bản sao giấy phép." }, "Bản sao giấy phép."],
    ["drops words and their spare space", drop("có chứng thực"), clause.replace("có chứng thực ", "")],
    ["drops words before a comma", drop(", nộp một lần"), clause.replace(", nộp một lần", "")],
    ["replaces words", swap("200.000 đồng", "100.000 đồng"), clause.replace("200", "100")],
    ["replaces them everywhere", swap("giấy phép", "chứng chỉ"), clause.replaceAll("giấy phép", "chứng chỉ")],
    ["finds words typed otherwise", swap("lệ  phí".normalize("NFD"), "phí"), clause.replace("lệ phí", "phí")],
    ["inserts words after", put("Bản sao", "điện tử", "after"), clause.replace("sao", "sao điện tử")],
    ["inserts words before", put("lệ phí", "mức", "before"), clause.replace("lệ", "mức lệ")],
    [
      "inserts a further item of a list",
      put("một lần", ", không hoàn lại", "after"),
      clause.replace("lần", "lần, không hoàn lại"),
    ],
  ])("%s", (_name, change, text) => {
    const applied = applyOperations(storedText(stored(clause)), [on(clause, change)]);
    expect(applied.problems).toEqual([]);
    expect(applied.text.map((each) => each.text)).toEqual([text]);
  });

  test.each<[string, Change, object]>([
    ["the phrase is absent", drop("hộ chiếu"), { key: "amending.problem.phrase-not-found" }],
    ["it is only a part of a syllable", drop("ph"), { key: "amending.problem.phrase-not-found" }],
    [
      "it occurs twice",
      drop("giấy phép"),
      { key: "amending.problem.phrase-repeated", params: { phrase: "giấy phép", count: 2 } },
    ],
    ["no phrase is given", swap(" ", "x"), { field: "old", key: "amending.problem.phrase-missing" }],
    ["no words are given in exchange", swap("lệ phí", ""), { field: "new", key: "amending.problem.phrase-missing" }],
    [
      "the new wording is blank",
      { op: "replace_provision", target, text: "\n" },
      { field: "text", key: "amending.problem.text-missing" },
    ],
  ])("is refused as typed when %s", (_name, change, problem) => {
    expect(changeIssue(change, stored(clause), true)).toMatchObject(problem);
  });

  test("does not touch another wording than it was written for", () => {
    const [operation] = [on(clause, drop("có chứng thực"))];
    const later = applyOperations(storedText(stored(`${clause} Mới.`)), [operation]);
    expect(later.problems).toMatchObject([{ reason: "base-moved", place: target }]);
    expect(applyOperations(storedText(stored(clause.normalize("NFD"))), [operation]).problems).toEqual([]);
  });
});

const base = outline(`Chương I
QUY ĐỊNH CHUNG
Điều 1. Hồ sơ
1. Hồ sơ gồm:
a) Đơn đề nghị;
b) Bản sao giấy phép.
2. Nộp trực tiếp.
Điều 2. Phí
Thu phí.
Chương II
BÁO CÁO
Điều 3. Báo cáo
1. Báo cáo hằng tháng.
2. Báo cáo hằng năm.
3. Lưu báo cáo.`).provisions.map(
  (each): StoredProvision => ({ ...each, provisionId: each.address, status: "in_force" }),
);

const below = (address: string) => base.filter((each) => each.address.startsWith(`${address}/`));
const own = (address: string) => base.find((each) => each.address === address)!;
const asked = (change: Change, anchor = change.target): Operation => ({
  ...change,
  ...open,
  provisionId: anchor,
  baseHash: wordingHash(own(anchor), below(anchor)),
  reason: "",
});
const restated = (change: Change) => asked(change);
const printed = (operations: readonly Operation[]) => {
  const { text, problems } = combineOperations(storedText(base), operations);
  expect(problems).toEqual([]);
  return text
    .filter(({ status }) => status === "in_force")
    .map(({ address, text: words }) => `${address} ${words}`.trim());
};

describe("operations on a text with everything in it", () => {
  test("restate an article with its points, keeping the ids of what is still there", () => {
    const text = "Hồ sơ điện tử\n1. Hồ sơ gồm:\na) Đơn;\nb) Bản sao giấy phép;\nc) Ảnh.\n2. Nộp trực tuyến.";
    const after = combineOperations(storedText(base), [
      restated({ op: "replace_provision", target: "dieu-1", text }),
    ]).text;
    const article = after.filter(({ address }) => address.startsWith("dieu-1"));
    expect(article.map(({ address, provisionId, text: words }) => [address, provisionId, words])).toEqual([
      ["dieu-1", "dieu-1", ""],
      ["dieu-1/khoan-1", "dieu-1/khoan-1", ""],
      ["dieu-1/khoan-1/doan-dau", "dieu-1/khoan-1/doan-dau", "Hồ sơ gồm:"],
      ["dieu-1/khoan-1/diem-a", "dieu-1/khoan-1/diem-a", "Đơn;"],
      ["dieu-1/khoan-1/diem-b", "dieu-1/khoan-1/diem-b", "Bản sao giấy phép;"],
      ["dieu-1/khoan-1/diem-c", null, "Ảnh."],
      ["dieu-1/khoan-2", "dieu-1/khoan-2", "Nộp trực tuyến."],
    ]);
  });

  test("repeal a chapter with its articles", () => {
    expect(
      printed([{ ...restated({ op: "repeal", target: "chuong-2" }), baseHash: chapterHash() }]).join("\n"),
    ).not.toContain("dieu-3");
  });

  test("insert, renumber and move", () => {
    const lines = printed([
      asked(
        {
          op: "insert_provision",
          target: "dieu-1/khoan-1/diem-a1",
          text: "Ảnh;",
          position: "after",
          beside: "dieu-1/khoan-1/diem-a",
        },
        "dieu-1/khoan-1/diem-a",
      ),
      asked({ op: "renumber", target: "dieu-3/khoan-3", to: "dieu-3/khoan-4" }),
      asked(
        {
          op: "insert_provision",
          target: "dieu-3/khoan-3",
          text: "Gửi Sở.",
          position: "after",
          beside: "dieu-3/khoan-2",
        },
        "dieu-3/khoan-2",
      ),
      asked({ op: "move", target: "dieu-2", position: "last_in", beside: "chuong-2" }),
    ]);
    expect(lines).toContain("dieu-1/khoan-1/diem-a1 Ảnh;");
    expect(lines.slice(-6)).toEqual([
      "dieu-2 Thu phí.",
      "dieu-3",
      "dieu-3/khoan-1 Báo cáo hằng tháng.",
      "dieu-3/khoan-2 Báo cáo hằng năm.",
      "dieu-3/khoan-3 Gửi Sở.",
      "dieu-3/khoan-4 Lưu báo cáo.",
    ]);
  });

  test("see a change anywhere in the provision they were written for", () => {
    const hash = wordingHash(own("dieu-1"), below("dieu-1"));
    const changed = below("dieu-1").map((each, index) => (index === 1 ? { ...each, text: "Khác." } : each));
    expect(isHashOf(hash, own("dieu-1"), below("dieu-1"))).toBe(true);
    expect(isHashOf(hash, own("dieu-1"), changed)).toBe(false);
    expect(isHashOf(textHash(own("dieu-2").text), own("dieu-2"), [])).toBe(true);
  });

  test("follow a provision to its new number", () => {
    const moved = base.map((each) =>
      each.address.startsWith("dieu-3/khoan-2") ? { ...each, address: "dieu-3/khoan-2a", number: "2a" } : each,
    );
    const { text, problems } = applyOperations(storedText(moved), [
      asked({ op: "replace_words", target: "dieu-3/khoan-2", old: "hằng năm", new: "hằng quý", scope: "all" }),
    ]);
    expect(problems).toEqual([]);
    expect(text.find(({ address }) => address === "dieu-3/khoan-2a")?.text).toBe("Báo cáo hằng quý.");
  });

  test.each<[string, readonly Operation[], string]>([
    [
      "a number that is taken",
      [
        asked(
          {
            op: "insert_provision",
            target: "dieu-3/khoan-3",
            text: "Mới.",
            position: "after",
            beside: "dieu-3/khoan-2",
          },
          "dieu-3/khoan-2",
        ),
      ],
      "already-exists",
    ],
    [
      "a phrase inside what is repealed",
      [
        asked({ op: "repeal", target: "dieu-3" }),
        asked({ op: "replace_words", target: "dieu-3/khoan-1", old: "hằng tháng", new: "hằng quý", scope: "all" }),
      ],
      "overlap",
    ],
    [
      "a new unit inside what is restated",
      [
        asked({ op: "replace_provision", target: "dieu-3", text: "Báo cáo\n1. Không báo cáo." }),
        asked({ op: "repeal", target: "dieu-3/khoan-1" }),
      ],
      "overlap",
    ],
  ])("name %s", (_name, operations, reason) => {
    const { problems } = combineOperations(storedText(base), operations);
    expect(problems.map((each) => each.reason)).toContain(reason);
  });

  test("take a repeal inside another as part of it", () => {
    const both = [asked({ op: "repeal", target: "dieu-3" }), asked({ op: "repeal", target: "dieu-3/khoan-1" })];
    expect(combineOperations(storedText(base), both)).toMatchObject({
      problems: [],
      operations: [{ target: "dieu-3" }],
    });
  });
});

function chapterHash(): string {
  const start = base.findIndex(({ address }) => address === "chuong-2");
  return wordingHash(base[start]!, base.slice(start + 1));
}

describe("the comparison", () => {
  test("has a row per provision with both columns and every reason", () => {
    const rows = comparisonRows(
      [
        on(clause, drop("có chứng thực")),
        on(clause, swap("200.000", "100.000"), "Giảm lệ phí"),
        {
          ...on("Mốc.", {
            op: "insert_provision",
            target: "dieu-5a",
            text: "Điều mới.",
            position: "after",
            beside: "dieu-5",
          }),
          provisionId: "p-2",
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
      { address: "dieu-5a", current: [], proposed: [], reason: "Giảm giấy tờ", problem: null },
    ]);
  });

  test("keeps the current wording and says why when an operation does not apply", () => {
    const [row] = comparisonRows([on(clause, drop("hộ chiếu"))], new Map([["p-1", clause]]));
    expect(row).toMatchObject({ proposed: [["=", clause]], problem: "phrase-not-found" });
  });
});
