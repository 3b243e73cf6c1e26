import { describe, expect, it } from "vitest";
import { latinLookAlikes, normaliseText, placeTones, wordingKey } from "../../src/legal-text/normalise.ts";

describe("stored text", () => {
  it.each([
    ["decomposed letters", "Đie\u0302\u0300u".normalize("NFD"), "Điều"],
    ["line ends", "a\r\nb\rc\u2028d", "a\nb\nc\nd"],
    ["no-break and narrow spaces", "khoản\u00a01\u202fĐiều\t2", "khoản 1 Điều 2"],
    ["invisible characters", "\ufeffLu\u200bật\u00ad", "Luật"],
    ["the style of tone marks stays", "hoà, thuý, hóa", "hoà, thuý, hóa"],
    ["quotes stay", "“Điều 5”", "“Điều 5”"],
  ])("%s", (_name, text, stored) => {
    expect(normaliseText(text)).toBe(stored);
    expect(normaliseText(stored)).toBe(stored);
  });
});

describe("the place of the tone mark", () => {
  it.each([
    ["hoà", "hòa"],
    ["HOÀ", "HÒA"],
    ["khoẻ", "khỏe"],
    ["luỹ", "lũy"],
    ["thuý", "thúy"],
    ["quý", "quý"],
    ["Quỹ", "Quỹ"],
    ["hoàn", "hoàn"],
    ["khoáng", "khoáng"],
    ["thuế", "thuế"],
    ["hàng hoá, dịch vụ", "hàng hóa, dịch vụ"],
    ["xoá nợ", "xóa nợ"],
  ])("%s → %s", (old, modern) => {
    expect(placeTones(old)).toBe(modern);
    expect(placeTones(modern)).toBe(modern);
  });
});

describe("the key of a wording", () => {
  it.each([
    ["hàng hoá  xuất khẩu", "hàng hóa xuất khẩu"],
    ["‘‘Điều 58’'", "“Điều 58”"],
    ["1990 – 1995", "1990 - 1995"],
    ["thuỷ sản".normalize("NFD"), "thủy sản"],
  ])("is the same for %s and %s", (one, other) => {
    expect(wordingKey(one)).toBe(wordingKey(other));
  });
  it.each([
    ["khoáng sản", "khóang sản"],
    ["ba", "bà"],
    ["với", "vơi"],
  ])("differs for %s and %s, which are spelt differently", (one, other) => {
    expect(wordingKey(one)).not.toBe(wordingKey(other));
  });
});

it("Cyrillic letters that look Latin become Latin; others stay", () => {
  expect(latinLookAlikes("р) Đầu mối; с) Tổ chứс; Ж")).toBe("p) Đầu mối; c) Tổ chức; Ж");
});
