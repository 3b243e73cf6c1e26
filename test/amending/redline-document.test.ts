import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Provision } from "../../src/amending/provision-tree.ts";
import { redlineDocuments, toRedlineJson } from "../../src/amending/redline-document.ts";
import { provisionsByLine } from "./plain-lines.ts";

const decree = `Điều 1. Hồ sơ cấp giấy phép
1. Đơn đề nghị cấp giấy phép theo mẫu ban hành kèm theo Nghị định này.
2. Bản sao có chứng thực giấy chứng nhận đăng ký doanh nghiệp của tổ chức đề nghị.
3. Bản thuyết minh cơ sở vật chất, nhân lực và phương án kinh doanh của tổ chức.
a) Danh sách người quản lý kèm theo văn bằng, chứng chỉ chuyên môn phù hợp;
b) Sơ đồ mặt bằng nơi kinh doanh có xác nhận của chủ sở hữu.
Điều 2. Trình tự cấp giấy phép
1. Tổ chức nộp hồ sơ trực tiếp hoặc qua đường bưu điện đến Sở Công Thương nơi đặt trụ sở chính.
2. Trong thời hạn 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Công Thương cấp giấy phép.
3. Bộ Công Thương quy định chi tiết Điều này.
Điều 3. Thu hồi giấy phép
1. Giấy phép bị thu hồi khi tổ chức chấm dứt hoạt động hoặc bị giải thể theo quy định của pháp luật.
2. Bộ Công Thương quy định chi tiết Điều này.`;

function compare(before: string, after: string): string[] {
  const compared = redlineDocuments({ provisions: provisionsByLine(before) }, { provisions: provisionsByLine(after) });
  return compared.changes.map((change) =>
    [change.kind, change.beforeAddress ?? "–", change.afterAddress ?? "–", change.classes.join("+")].join(" "),
  );
}

const edit = (...pairs: [string | RegExp, string][]) =>
  pairs.reduce((text, [from, to]) => text.replace(from, to), decree);

describe("a redline of two texts", () => {
  test.each<[string, string, string[]]>([
    ["nothing", decree, []],
    ["a deadline", edit(["15 ngày", "07 ngày"]), ["changed dieu-2/khoan-2 dieu-2/khoan-2 deadline"]],
    [
      "the Unicode form of one clause",
      edit([/2\. Bản sao.*/, (decree.match(/2\. Bản sao.*/)?.[0] ?? "").replace("chứng", "chứng  ")]),
      ["changed dieu-1/khoan-2 dieu-1/khoan-2 form"],
    ],
    [
      "a clause that goes: what follows is renumbered",
      edit([/2\. Bản sao.*\n/, ""], ["3. Bản thuyết", "2. Bản thuyết"]),
      ["deleted dieu-1/khoan-2 – wording", "renumbered dieu-1/khoan-3 dieu-1/khoan-2 renumber"],
    ],
    [
      "a new article in the middle: the rest keeps its identity",
      edit(
        ["Điều 3.", "Điều 4."],
        ["Điều 2. Trình", "Điều 2. Lệ phí cấp giấy phép\nTổ chức nộp lệ phí theo quy định.\nĐiều 3. Trình"],
      ),
      ["inserted – dieu-2 wording", "renumbered dieu-2 dieu-3 renumber", "renumbered dieu-3 dieu-4 renumber"],
    ],
    [
      "a clause that went to another article, edited",
      edit(
        [/3\. Bản thuyết(.*\n){3}/, ""],
        [/$/, "\n3. Bản thuyết minh cơ sở vật chất, nhân lực và phương án kinh doanh của doanh nghiệp."],
      ),
      [
        "deleted dieu-1/khoan-3/diem-a – wording",
        "deleted dieu-1/khoan-3/diem-b – wording",
        "moved dieu-1/khoan-3 dieu-3/khoan-3 wording",
      ],
    ],
    [
      "a clause marked as repealed",
      edit([/2\. Bản sao.*/, "2. [4] (được bãi bỏ)"]),
      ["deleted dieu-1/khoan-2 dieu-1/khoan-2 wording"],
    ],
    [
      "a clause repealed under its number that stands elsewhere: moved, and no more",
      `${edit([/2\. Bản sao.*/, "2. (được bãi bỏ)"])}\n3. ${/Bản sao.*/.exec(decree)?.[0]}`,
      ["moved dieu-1/khoan-2 dieu-3/khoan-3 renumber"],
    ],
    [
      "a clause written anew under its number",
      edit([
        /1\. Tổ chức nộp.*/,
        "1. Hồ sơ được gửi trên Cổng dịch vụ công quốc gia; Sở Công Thương nơi đặt trụ sở chính không yêu cầu bản giấy.",
      ]),
      ["changed dieu-2/khoan-1 dieu-2/khoan-1 wording"],
    ],
    [
      "what has nothing in common but its number",
      edit([/1\. Đơn đề.*/, "1. Ảnh chân dung cỡ 4 x 6 cm."]),
      ["deleted dieu-1/khoan-1 – wording", "inserted – dieu-1/khoan-1 number+wording"],
    ],
  ])("shows %s", (_name, after, expected) => {
    expect(compare(decree, after)).toEqual(expected);
  });

  test("never pairs boiler-plate across articles", () => {
    const after = edit([/3\. Bộ Công Thương quy định chi tiết Điều này\.\n/, ""], [/2\. Bộ Công Thương.*$/, ""]);
    const moved = `${after}Điều 4. Tổ chức thực hiện\n1. Bộ Công Thương quy định chi tiết Điều này.`;
    expect(compare(decree, moved).some((line) => line.startsWith("moved"))).toBe(false);
  });

  test("knows a row of a table by its words, not by its number", () => {
    const row = (number: string, words: string) => {
      const address = `phu-luc-4/dong-${number}`;
      return { address, kind: "bang", number, heading: null, text: `${number} | ${words}` };
    };
    const before = [
      row("1", "Hành nghề luật sư"),
      row("2", "Kinh doanh dịch vụ phòng cháy, chữa cháy"),
      row("3", "Đại lý bảo hiểm"),
    ];
    const after = [
      row("1", "Hành nghề luật sư"),
      row("2", "(được bãi bỏ)"),
      row("3", "Đại lý bảo hiểm nhân thọ"),
      row("4", "Cầm đồ"),
    ];
    const { changes } = redlineDocuments({ provisions: before }, { provisions: after });
    expect(changes.map(({ kind, afterAddress, classes }) => [kind, afterAddress, ...classes])).toEqual([
      ["deleted", "phu-luc-4/dong-2", "wording"],
      ["changed", "phu-luc-4/dong-3", "wording"],
      ["inserted", "phu-luc-4/dong-4", "wording"],
    ]);
  });

  test("keeps a clause one clause when it is divided into points", () => {
    const plain = { kind: "khoan", number: "1", heading: null };
    const before = { ...plain, address: "dieu-1/khoan-1", text: "Hồ sơ gồm đơn đề nghị và bản sao giấy phép." };
    const opening = { ...plain, kind: "doan", address: "dieu-1/khoan-1/doan-dau", text: "Hồ sơ gồm:" };
    const after = [
      { ...before, text: "" },
      opening,
      { ...plain, kind: "diem", address: "dieu-1/khoan-1/diem-a", text: "Đơn;" },
    ];
    const { changes } = redlineDocuments({ provisions: [before] }, { provisions: after });
    expect(changes.map(({ kind, afterAddress }) => [kind, afterAddress])).toEqual([
      ["changed", "dieu-1/khoan-1"],
      ["inserted", "dieu-1/khoan-1/diem-a"],
    ]);
    expect(changes[0]?.runs[0]).toEqual(["=", "Hồ sơ gồm"]);
  });

  test("counts what stayed and tells JSON in the stable names", () => {
    const after = { provisions: provisionsByLine(edit(["đặt trụ sở", "Đặt trụ sở"])) };
    const json = toRedlineJson(redlineDocuments({ provisions: provisionsByLine(decree) }, after), 12);
    expect(json).toMatchObject({
      changes: [
        { kind: "changed", before_address: "dieu-2/khoan-1", after_address: "dieu-2/khoan-1", classes: ["spelling"] },
      ],
      unchanged: 12,
      approximate: [],
      elapsed_ms: 12,
    });
  });

  test("accounts for every provision once and rebuilds its wording", () => {
    const lines = decree.split("\n");
    fc.assert(
      fc.property(fc.shuffledSubarray(lines), fc.shuffledSubarray(lines), (one, other) => {
        const [before, after] = [provisionsByLine(one.join("\n")), provisionsByLine(other.join("\n"))];
        const { changes, unchanged } = redlineDocuments({ provisions: before }, { provisions: after });
        const inserted = changes.filter((change) => change.beforeAddress === null);
        const deleted = changes.filter((change) => change.afterAddress === null);
        expect(unchanged + changes.length - deleted.length).toBe(after.length);
        expect(unchanged + changes.length - inserted.length).toBe(before.length);
        for (const change of changes) {
          const text = (skip: string) => change.runs.map(([sign, run]) => (sign === skip ? "" : run)).join("");
          expect(wordings(before)).toContain(text("+"));
          expect(wordings(after)).toContain(text("-"));
        }
      }),
      { seed: 20_260_104, numRuns: 150 },
    );
  });
});

function wordings(provisions: readonly Provision[]): string[] {
  return ["", ...provisions.map(({ heading, text }) => [heading ?? "", text].filter((part) => part !== "").join("\n"))];
}
