import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changedShare, chooseOrder } from "../../src/amending/order-choice.ts";
import { changeWords } from "../../src/amending/change-words.ts";
import type { Change } from "../../src/amending/read-operation.ts";
import { redlineText } from "../../src/amending/redline.ts";

const target = "dieu-5/khoan-2";
const before =
  "Thương nhân nộp 02 bộ hồ sơ trực tiếp tại trụ sở cơ quan cấp phép và nộp lệ phí theo quy định của pháp luật.";
const choose = (after: string, asked: readonly Change[], heading: string | null = null, address = target) =>
  chooseOrder({ address, heading, before, after }, asked);
const replace = (text: string): Change => ({ op: "replace_provision", target, text });
const words = (old: string, fresh: string): Change => ({ op: "replace_words", target, old, new: fresh, scope: "all" });

describe("the order for a change", () => {
  test.each<[string, string, Partial<Change>]>([
    ["one phrase", before.replace("02 bộ", "01 bộ"), { op: "replace_words", old: "nộp 02", new: "nộp 01" }],
    ["a phrase less", before.replace(" trực tiếp", ""), { op: "delete_words", old: "trực tiếp" }],
    [
      "a phrase more",
      before.replace("hồ sơ", "hồ sơ điện tử"),
      { op: "insert_words", old: "hồ sơ", new: "điện tử", position: "after" },
    ],
    [
      "a word that stands twice, told apart by its neighbours",
      before.replace("và nộp lệ phí", "và trả lệ phí"),
      { op: "replace_words", old: "và nộp", new: "và trả" },
    ],
  ])("is on %s where the rest stays", (_name, after, change) => {
    expect(choose(after, [replace(after)])).toEqual([expect.objectContaining(change)]);
  });

  test("restates what changes in two places", () => {
    const after = before.replace("02 bộ", "01 bộ").replace("lệ phí", "phí");
    expect(choose(after, [replace(after)])).toEqual([replace(after)]);
  });

  test("restates above two fifths, whatever was asked", () => {
    const after = "Thương nhân nộp hồ sơ qua Cổng dịch vụ công quốc gia, không nộp lệ phí.";
    expect(changedShare(redlineText(before, after))).toBeGreaterThan(0.4);
    expect(choose(after, [words("02 bộ hồ sơ trực tiếp", "hồ sơ"), words("A", "B")])).toEqual([replace(after)]);
  });

  test("keeps phrase orders below two fifths", () => {
    const asked = [words("02 bộ", "01 bộ"), words("lệ phí", "phí")];
    expect(choose(before.replace("02 bộ", "01 bộ").replace("lệ phí", "phí"), asked)).toEqual(asked);
  });

  test("restates an article with its heading", () => {
    const asked = [{ ...replace("Không thu phí."), target: "dieu-5" }];
    expect(choose("Không thu phí.", asked, "Lệ phí", "dieu-5")).toEqual([
      { op: "replace_provision", target: "dieu-5", text: "Lệ phí\nKhông thu phí." },
    ]);
  });

  test("leaves repeals and new provisions alone", () => {
    const asked: readonly Change[] = [{ op: "repeal", target }];
    expect(choose("", asked)).toBe(asked);
  });

  test("always gives the draft", () => {
    const word = fc.constantFrom(
      "hồ sơ",
      "khoản 2",
      "02 bản",
      "nộp",
      "theo",
      "Điều 5,",
      "“giấy”",
      "phí;",
      "và",
      "đ) a",
    );
    const text = fc.array(word, { minLength: 3, maxLength: 25 }).map((all) => all.join(" "));
    const edit = fc.tuple(text, fc.nat(), fc.nat(6), fc.array(word, { maxLength: 4 })).map(([old, at, cut, fresh]) => {
      const all = old.split(" ");
      const start = at % all.length;
      return { old, new: [...all.slice(0, start), ...fresh, ...all.slice(start + cut)].join(" ") };
    });
    fc.assert(
      fc.property(edit, (pair) => {
        fc.pre(pair.new !== "" && pair.new !== pair.old);
        const provision = { address: target, heading: null, before: pair.old, after: pair.new };
        const [change, ...more] = chooseOrder(provision, [replace(pair.new)]);
        expect(more).toEqual([]);
        const isPhrase = "old" in change!;
        expect(isPhrase ? changeWords(pair.old, change).text : "text" in change! && change.text).toBe(pair.new);
      }),
      { seed: 2026, numRuns: 300 },
    );
  });
});
