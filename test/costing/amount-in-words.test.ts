import { describe, expect, it } from "vitest";
import { amountInWords } from "../../src/costing/amount-in-words.ts";
import { exact } from "../../src/values/dong.ts";

describe("amounts in words", () => {
  it.each([
    ["0", "không đồng"],
    ["5", "năm đồng"],
    ["10", "mười đồng"],
    ["11", "mười một đồng"],
    ["14", "mười bốn đồng"],
    ["15", "mười lăm đồng"],
    ["20", "hai mươi đồng"],
    ["21", "hai mươi mốt đồng"],
    ["24", "hai mươi tư đồng"],
    ["25", "hai mươi lăm đồng"],
    ["105", "một trăm linh năm đồng"],
    ["111", "một trăm mười một đồng"],
    ["1001", "một nghìn không trăm linh một đồng"],
    ["1040000", "một triệu không trăm bốn mươi nghìn đồng"],
    ["1000005", "một triệu không trăm linh năm đồng"],
    ["100000005", "một trăm triệu không trăm linh năm đồng"],
    ["1200000000", "một tỷ hai trăm triệu đồng"],
    ["1000000005", "một tỷ không trăm linh năm đồng"],
    ["5441785920", "năm tỷ bốn trăm bốn mươi mốt triệu bảy trăm tám mươi lăm nghìn chín trăm hai mươi đồng"],
    ["975000000000", "chín trăm bảy mươi lăm tỷ đồng"],
    ["1234000000000", "một nghìn hai trăm ba mươi tư tỷ đồng"],
    ["2000000000000000000", "hai tỷ tỷ đồng"],
    ["-320878800", "âm ba trăm hai mươi triệu tám trăm bảy mươi tám nghìn tám trăm đồng"],
    ["193121.5", "một trăm chín mươi ba nghìn một trăm hai mươi hai đồng"],
    ["-0.4", "không đồng"],
  ])("%s → %s", (value, words) => expect(amountInWords(exact(value), "vi")).toBe(words));

  it("says lẻ where a unit prefers it", () => {
    expect(amountInWords(exact("2005"), "vi", "lẻ")).toBe("hai nghìn không trăm lẻ năm đồng");
    expect(amountInWords(exact("5"), "vi", "lẻ")).toBe("năm đồng");
  });

  it.each([
    ["0", "zero dong"],
    ["21", "twenty-one dong"],
    ["1200000000", "one billion two hundred million dong"],
    ["1000105", "one million one hundred five dong"],
    ["-19", "minus nineteen dong"],
  ])("%s → %s in English", (value, words) => expect(amountInWords(exact(value), "en")).toBe(words));
});
