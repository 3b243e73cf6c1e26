import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenise } from "../../src/amending/tokens.ts";

const legalText = fc
  .array(
    fc.oneof(
      fc.constantFrom("Điều 5", "khoản 2a", "điểm đ", "1.500.000", "34,5%", "23/4/2018", "61/2018/NĐ-CP", "hòa", "hoà"),
      fc.constantFrom(" ", "\n", "  ", ", ", "; ", ".", "“", "”", "[12]", "\u00A0"),
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom("thủ tục".normalize("NFD"), "Điều 7".normalize("NFD"), "\u0301"),
    ),
  )
  .map((parts) => parts.join(""));

describe("tokens", () => {
  test("put together are the text again", () => {
    fc.assert(
      fc.property(legalText, (text) => {
        expect(
          tokenise(text)
            .map((token) => token.text)
            .join(""),
        ).toBe(text);
      }),
      { seed: 20_260_101, numRuns: 300 },
    );
  });

  test.each([
    ["nộp 1.500.000 đồng", ["nộp", "1.500.000", "đồng"]],
    ["ngày 23/4/2018.", ["ngày", "23/4/2018", "."]],
    ["Nghị định số 61/2018/NĐ-CP;", ["Nghị", "định", "số", "61/2018/NĐ-CP", ";"]],
    ["Nghị quyết số 66.7/2025/NQ-CP", ["Nghị", "quyết", "số", "66.7/2025/NQ-CP"]],
    ["Quyết định 209/QĐ-TTg, 134/VBHN-VPQH", ["Quyết", "định", "209/QĐ-TTg", ",", "134/VBHN-VPQH"]],
    ["giảm 34,5%, còn 12 %", ["giảm", "34,5%", ",", "còn", "12", "%"]],
    ["điểm b khoản 3 Điều 5a Chương IV", ["điểm b", "khoản 3", "Điều 5a", "Chương IV"]],
    ["tại điểm a1, điểm đ và điểm g2 khoản 1", ["tại", "điểm a1", ",", "điểm đ", "và", "điểm g2", "khoản 1"]],
    ["thời điểm nộp", ["thời", "điểm", "nộp"]],
    ["Quốc hội[12] ban hành", ["Quốc", "hội", "[12]", "ban", "hành"]],
    ["“phí”......", ["“", "phí", "”", "......"]],
  ])("of %s", (text, expected) => {
    const shown = tokenise(text).filter((token) => token.kind !== "space");
    expect(shown.map((token) => token.text)).toEqual(expected);
  });

  test("are the same for composed and decomposed text and for both places of the tone", () => {
    const keys = (text: string) => tokenise(text).map((token) => token.key);
    expect(keys("Điều 5. Hòa giải".normalize("NFD"))).toEqual(keys("Điều 5. Hoà giải"));
    expect(keys("thủ  tục\u00A0thuế")).toEqual(keys("thủ tục thuế"));
    expect(keys("bán")).not.toEqual(keys("bàn"));
  });
});
