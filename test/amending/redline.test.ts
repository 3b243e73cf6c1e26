import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Run, redline, redlineText } from "../../src/amending/redline.ts";

const phrase = fc.constantFrom(
  ..."cơ quan có thẩm quyền phải cấp giấy phép trong thời hạn 15 ngày kể từ ngày nhận đủ hồ sơ hợp lệ , ; . hòa hoà".split(
    " ",
  ),
  "Điều 5",
  "khoản 2",
  "thủ".normalize("NFD"),
  "thủ",
  "[3]",
);
const sentence = fc.array(fc.tuple(phrase, fc.constantFrom(" ", "  ", "\n", ""))).map((parts) => parts.flat().join(""));

const oldText = (runs: readonly Run[]) => runs.map(([sign, text]) => (sign === "+" ? "" : text)).join("");
const newText = (runs: readonly Run[]) => runs.map(([sign, text]) => (sign === "-" ? "" : text)).join("");

describe("a redline", () => {
  test("rebuilds both texts exactly and never repeats a sign", () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const runs = redlineText(before, after);
        expect(oldText(runs)).toBe(before);
        expect(newText(runs)).toBe(after);
        expect(runs.every(([sign, text], at) => text !== "" && sign !== runs[at + 1]?.[0])).toBe(true);
      }),
      { seed: 20_260_102, numRuns: 500 },
    );
  });

  test("of a text with itself changes nothing", () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(redlineText(text, text).filter(([sign]) => sign !== "=")).toEqual([]);
      }),
      { seed: 20_260_103, numRuns: 100 },
    );
  });

  test.each<[string, string, string, Run[]]>([
    [
      "a deadline",
      "Trong thời hạn 15 ngày làm việc, cơ quan cấp phép.",
      "Trong thời hạn 07 ngày làm việc, cơ quan cấp phép.",
      [
        ["=", "Trong thời hạn "],
        ["-", "15"],
        ["+", "07"],
        ["=", " ngày làm việc, cơ quan cấp phép."],
      ],
    ],
    [
      "a decree number, whole",
      "theo Nghị định số 61/2018/NĐ-CP và Điều 5",
      "theo Nghị định số 118/2025/NĐ-CP và Điều 15",
      [
        ["=", "theo Nghị định số "],
        ["-", "61/2018/NĐ-CP và Điều 5"],
        ["+", "118/2025/NĐ-CP và Điều 15"],
      ],
    ],
    [
      "a phrase that goes",
      "bản sao có chứng thực giấy chứng nhận",
      "bản sao giấy chứng nhận",
      [
        ["=", "bản sao "],
        ["-", "có chứng thực "],
        ["=", "giấy chứng nhận"],
      ],
    ],
    [
      "an item of a list from its first word to its comma",
      "khu chế xuất, khu công nghệ cao, khu chức năng",
      "khu chế xuất, khu công nghệ cao, khu công nghệ số, khu chức năng",
      [
        ["=", "khu chế xuất, khu công nghệ cao, "],
        ["+", "khu công nghệ số, "],
        ["=", "khu chức năng"],
      ],
    ],
    [
      "an island that would be a crumb",
      "Thủ trưởng cơ quan quản lý nhà nước quyết định",
      "Người đứng đầu cơ quan chuyên môn cấp tỉnh quyết định",
      [
        ["-", "Thủ trưởng cơ quan quản lý nhà nước"],
        ["+", "Người đứng đầu cơ quan chuyên môn cấp tỉnh"],
        ["=", " quyết định"],
      ],
    ],
    [
      "a tone on the other letter",
      "hòa giải",
      "hoà giải",
      [
        ["-", "hòa"],
        ["+", "hoà"],
        ["=", " giải"],
      ],
    ],
    ["from nothing", "", "Bãi bỏ.", [["+", "Bãi bỏ."]]],
  ])("shows %s", (_name, before, after, runs) => {
    expect(redlineText(before, after)).toEqual(runs);
  });

  test("keeps two small edits of a long clause apart", () => {
    const before = `Tổ chức nộp hồ sơ ${"theo quy định của pháp luật về doanh nghiệp và đầu tư ".repeat(10)}trong 15 ngày.`;
    const after = before.replace("Tổ chức", "Cá nhân").replace("15", "10");
    const changed = redlineText(before, after).filter(([sign]) => sign !== "=");
    expect(changed).toEqual([
      ["-", "Tổ chức"],
      ["+", "Cá nhân"],
      ["-", "15"],
      ["+", "10"],
    ]);
  });

  test("of a rewrite beyond every limit is whole, marked and exact", () => {
    const before = Array.from({ length: 4000 }, (_, n) => `cũ${n % 7 ? "" : " x"}`).join(" ");
    const after = Array.from({ length: 4000 }, (_, n) => `mới${n % 5 ? "" : " x"}`).join(" ");
    const { runs, approximate } = redline(before, after);
    expect(approximate).toBe(true);
    expect([oldText(runs), newText(runs)]).toEqual([before, after]);
  });

  test("of a long text with many edits is cut at phrases that occur once, not replaced", () => {
    const words = Array.from({ length: 8000 }, (_, n) =>
      `mục${String.fromCharCode(97 + (n % 26))}${n * 7919}`.replace(/\d/g, (d) => "abcdeghikl"[Number(d)]!),
    );
    const after = words.map((word, n) => (n % 4 === 0 ? `thay${word}` : word));
    const { runs, approximate } = redline(words.join(" "), after.join(" "));
    expect(approximate).toBe(false);
    expect([oldText(runs), newText(runs)]).toEqual([words.join(" "), after.join(" ")]);
    expect(runs.filter(([sign]) => sign === "=").length).toBeGreaterThan(1000);
  });
});
