/** Real laws, decrees, consolidations and codified texts: what a reader counts in them by hand, the outline must find. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { expect, it } from "vitest";
import { createTranslator } from "../../src/i18n/message.ts";
import { follows } from "../../src/legal-text/legal-alphabet.ts";
import { legalTextMessages } from "../../src/legal-text/messages.ts";
import { outline, type Outline } from "../../src/legal-text/outline.ts";
import { toOutlineJson } from "../../src/legal-text/outline-json.ts";
import { decodeText } from "../../src/office/encodings.ts";
import { describeShared, hasShared, shared } from "../support/shared.ts";

// Articles counted in the printed texts: the last number, and what amendments inserted after which article.
const articleCounts: readonly (readonly [file: string, last: number, inserted: readonly string[]])[] = [
  ["vn-legal/luat-dau-tu/amending_90-2025-QH15.txt", 10, []],
  ["vn-legal/luat-dau-tu/consolidated_134-VBHN-VPQH-2025.txt", 77, ["18a", "36a"]],
  ["vn-legal/luat-dau-tu/original_61-2020-QH14.txt", 77, []],
  ["vn-legal/luat-lam-nghiep/consolidated_04-VBHN-VPQH-2024.txt", 108, []],
  ["vn-legal/luat-lam-nghiep/original_16-2017-QH14.txt", 108, []],
  ["vn-legal/luat-quan-ly-thue-2006/amending_21-2012-QH13.txt", 2, []],
  ["vn-legal/luat-quan-ly-thue-2006/consolidated_03-VBHN-VPQH-2014.txt", 120, ["98a"]],
  ["vn-legal/luat-quan-ly-thue-2006/original_78-2006-QH11.txt", 120, []],
  ["vn-legal/luat-thue-su-dung-dat-phi-nong-nghiep/consolidated_05-VBHN-VPQH-2024.txt", 13, []],
  ["vn-legal/luat-thue-su-dung-dat-phi-nong-nghiep/original_48-2010-QH12.txt", 13, []],
  ["vn-legal/luat-thue-thu-nhap-ca-nhan/amending_26-2012-QH13.txt", 2, []],
  ["vn-legal/luat-thue-thu-nhap-ca-nhan/amending_71-2014-QH13.txt", 6, []],
  ["vn-legal/luat-thue-thu-nhap-ca-nhan/consolidated_03-VBHN-VPQH-2024.txt", 35, []],
  ["vn-legal/luat-thue-thu-nhap-ca-nhan/consolidated_103-VBHN-VPQH-2025.txt", 35, []],
  ["vn-legal/luat-thue-thu-nhap-ca-nhan/original_04-2007-QH12.txt", 35, []],
  ["vn-legal/luat-thuy-loi/consolidated_07-VBHN-VPQH-2020.txt", 60, []],
  ["vn-legal/luat-thuy-loi/consolidated_16-VBHN-VPQH-2025.txt", 60, []],
  ["vn-legal/luat-thuy-loi/consolidated_35-VBHN-VPQH-2020.txt", 60, []],
  ["vn-legal/luat-thuy-loi/consolidated_43-VBHN-VPQH-2023.txt", 60, []],
  ["vn-legal/luat-thuy-san/consolidated_01-VBHN-VPQH-2024.txt", 105, []],
  ["vn-legal/luat-thuy-san/original_18-2017-QH14.txt", 105, []],
  ["vn-legal/luat-to-cao/consolidated_10-VBHN-VPQH-2020.txt", 67, []],
  ["vn-legal/luat-to-cao/consolidated_112-VBHN-VPQH-2025.txt", 67, []],
  ["vn-legal/nghi-dinh-dang-ky-doanh-nghiep/standalone_01-2021-ND-CP.txt", 101, []],
  ["vn-reform/nghi-quyet_66.17-2026-NQ-CP.txt", 6, []],
  ["vn-reform/nghi-quyet_66.18-2026-NQ-CP.txt", 7, []],
  ["hard/ocr/nghi-dinh_127-2026_ocr.txt", 28, []],
  ["hard/ocr/nghi-dinh_127-2026_second-transcription.txt", 28, []],
];

const outlines = new Map<string, Outline>();
function read(file: string): Outline {
  const known = outlines.get(file) ?? outline(readFileSync(shared(`data/${file}`), "utf8"));
  outlines.set(file, known);
  return known;
}

const codified = "vn-phapdien/kiem-soat-thu-tuc-hanh-chinh.txt";
const files = [...articleCounts.map(([file]) => file), codified];

describeShared("articles of real texts", () => {
  it.each(articleCounts)("%s: 1 to %i in order, inserted %j", (file, last, inserted) => {
    const expected = Array.from({ length: last }, (_, index) => String(index + 1)).flatMap((number) => [
      number,
      ...inserted.filter((other) => Number.parseInt(other, 10) === Number(number)),
    ]);
    const articles = read(file).provisions.filter(({ kind }) => kind === "dieu");
    expect(articles.map(({ number }) => number)).toEqual(expected);
    expect(articles.map(({ address }) => address)).toEqual(expected.map((number) => `dieu-${number}`));
  });

  it("of the codified text are those of its own list of contents, with the same headings", () => {
    const text = readFileSync(shared(`data/${codified}`), "utf8");
    const contents = text.slice(text.indexOf("## Danh sách điều khoản"));
    const listed = [...contents.matchAll(/^Điều (\S+)\. +(.*)$/gm)].map(([, number, heading]) => [number, heading]);
    const articles = read(codified).provisions.filter(({ kind }) => kind === "dieu");
    expect(articles).toHaveLength(84);
    expect(articles.map(({ number, heading }) => [number, heading])).toEqual(listed);
    expect(read(codified).provisions.filter(({ kind }) => kind === "chuong")).toHaveLength(8);
  });
});

describeShared("every real text", () => {
  it.each(files)("%s: clauses and points in sequence, or reported", (file) => {
    const { provisions, problems } = read(file);
    const reported = new Set(problems.map(({ address }) => address));
    const last = new Map<string, string>();
    const unreported = provisions.filter(({ kind, address, number, parent }) => {
      if (kind !== "khoan" && (kind !== "diem" || number.includes("."))) return false;
      const level = `${parent} ${kind}`;
      const fits = follows(number, last.get(level), kind === "khoan" ? "1" : "a");
      last.set(level, number);
      return !fits && !reported.has(address);
    });
    expect(unreported.map(({ address }) => address)).toEqual([]);
  });

  it.each(files)("%s: every word is in one provision, in the head, or in reported furniture", (file) => {
    const { provisions, problems } = read(file);
    const source = readFileSync(shared(`data/${file}`), "utf8").split("\n");
    const texts = provisions.map(({ heading, text }) => `${heading ?? ""} ${text}`).join(" ");
    const kept = texts.replace(/[^\p{L}]/gu, "");
    const furniture = new Set(problems.map(({ line }) => line));
    const begin = provisions[1]?.line ?? 0;
    const end = Math.min(
      ...problems.filter(({ code }) => endings.has(code)).map(({ line }) => line),
      source.length + 1,
    );
    const lost = source.filter((line, index) => {
      const words = line.replace(/[^\p{L}]/gu, "");
      const inText = index + 1 > begin && index + 1 < end && !furniture.has(index + 1);
      return inText && words.length > 60 && !kept.includes(words.slice(30, 55)) && !codifiers.test(line);
    });
    expect(lost).toEqual([]);
  });

  it.each(files)("%s: a provision on its own is read as itself", (file) => {
    const { provisions } = read(file);
    for (const { text } of provisions.filter(({ kind }) => kind === "diem" || kind === "doan").slice(0, 200)) {
      if (/["“‘]|\n|^\(|^(?:Điều|Chương) \d|: a\) /.test(text)) continue;
      const again = outline(`Điều 1. A\n1. B:\na) ${text}`).provisions;
      expect(again.at(-1)?.text).toBe(text);
    }
  });

  it.each(files)("%s: has its published shape, each problem with a sentence", (file) => {
    const t = createTranslator(legalTextMessages, "en");
    const json = toOutlineJson(read(file), t);
    expect(Object.keys(json)).toEqual(["document", "provisions", "problems"]);
    expect(json.problems.every(({ message }) => message.length > 10)).toBe(true);
    expect(json.provisions.every(({ text }) => !/\[\d{1,3}\]|\ufeff|\u00a0/.test(text))).toBe(true);
  });
});

const endings = new Set(["closing-formula", "signature", "recipients", "contents-list"]);
const codifiers = /^(?:\(|thuộc phạm vi|thi hành văn bản|lý Cơ sở)|nội dung liên quan/;

describeShared("the whole collection", () => {
  it("is read without an error, whatever the text", () => {
    for (const path of hasShared ? listTexts(shared("data")) : []) {
      const decoded = decodeText(readFileSync(path));
      const text = "text" in decoded ? decoded.text.slice(0, 200_000) : "";
      expect(() => outline(text), path).not.toThrow();
    }
  });
});

function listTexts(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => `${folder}/${name}`)
    .flatMap((path) => (statSync(path).isDirectory() ? listTexts(path) : [path]))
    .filter((path) => /\.(?:txt|md|csv|xml|html|xhtml|jsonl)$/.test(path));
}
