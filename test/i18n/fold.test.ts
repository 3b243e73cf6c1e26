import { describe, expect, it } from "vitest";
import { searchWords } from "../../src/i18n/fold.ts";

describe("the words of a search", () => {
  it.each<[string, string[]]>([
    ["", []],
    ["  %_ – ", []],
    ["Đăng ký  kinh doanh", ["dang", "ky", "kinh", "doanh"]],
    ["15/2025/TT-BCT", ["15/2025/tt-bct"]],
    ["một hai ba bốn năm sáu bảy tám chín mười mười-một", "mot hai ba bon nam sau bay tam chin muoi".split(" ")],
    [`${"a".repeat(300)} b`, ["a".repeat(200)]],
  ])("%j", (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });
});
