import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withCapitals } from "../../src/legal-text/lost-capitals.ts";
import { outline } from "../../src/legal-text/outline.ts";
import { describeShared, shared } from "../support/shared.ts";

test.each([
  ["a title", "Chương I NHữNG QUY ĐịNH CHUNG", "Chương I NHỮNG QUY ĐỊNH CHUNG"],
  ["a title before a sentence", "QUốC HộI ban hành Luật", "QUỐC HỘI ban hành Luật"],
  [
    "the start of an article, a clause, a point",
    "LUậT\nĐiều 3. áp dụng\n1. ủy ban\na) ở xã",
    "LUẬT\nĐiều 3. Áp dụng\n1. Ủy ban\na) Ở xã",
  ],
  ["the start of a sentence", "LUậT\nA. ủy ban nhân dân", "LUẬT\nA. Ủy ban nhân dân"],
  ["words in small letters", "LUậT\nCó hộ ở xã", "LUẬT\nCó hộ ở xã"],
  ["a text that has its capitals", "LUẬT\nủy ban ĐịNH", "LUẬT\nủy ban ĐịNH"],
])("%s", (_name, lost, found) => {
  expect(withCapitals(lost)).toBe(found);
});

describeShared("a law without its accented capitals", () => {
  test.each(["luat-lam-nghiep/original_16-2017-QH14.txt", "luat-dau-tu/consolidated_134-VBHN-VPQH-2025.txt"])(
    "%s has the same provisions",
    (file) => {
      const text = readFileSync(shared(`data/vn-legal/${file}`), "utf8").normalize("NFC");
      const lost = text.replace(/\p{Lu}/gu, (letter) => (isToned(letter) ? letter.toLowerCase() : letter));
      const addresses = (one: string) => outline(one).provisions.map(({ address }) => address);
      expect(addresses(lost)).toEqual(addresses(text));
      expect(outline(lost).document.title).toBe(outline(text).document.title);
    },
  );
});

function isToned(letter: string): boolean {
  return /[\u0300\u0301\u0303\u0309\u0323]/.test(letter.normalize("NFD"));
}
