/** Long laws to measure with: real articles one after another where a folder `shared` lies beside the repository, else made up. */
import { readFileSync } from "node:fs";
import { sharedFile } from "./collection.ts";
import { chanceOf, law, phrase } from "./vocabulary.ts";

const sources = [
  "luat-dau-tu/original_61-2020-QH14.txt",
  "luat-thuy-san/original_18-2017-QH14.txt",
  "luat-lam-nghiep/original_16-2017-QH14.txt",
  "nghi-dinh-dang-ky-doanh-nghiep/standalone_01-2021-ND-CP.txt",
];
const articleStart = /^[#* ]*Điều \d+[a-z]?\./;
/** Divisions would be numbered twice; signatures would end the law before its time. */
const leftOut = /^[#*_ |-]*(?:Chương|Mục|Phụ lục|Luật này (?:đã )?được Quốc hội|Nơi nhận|TM\.|CHỦ TỊCH|\|)/i;

/** A law of about that many bytes of UTF-8, its articles numbered through. */
export function longLaw(bytes: number): string {
  const articles = realArticles();
  if (articles.length === 0) return law(Math.round(bytes * 0.75));
  const lines = ["QUỐC HỘI", "Luật số: 99/2020/QH14", "LUẬT", "MẪU ĐỂ ĐO"];
  let size = 0;
  for (let number = 1; size < bytes; number += 1) {
    const article = articles[(number - 1) % articles.length]!.replace(articleStart, `Điều ${number}.`);
    lines.push(article);
    size += Buffer.byteLength(article);
  }
  return lines.join("\n");
}

function realArticles(): readonly string[] {
  return sources.flatMap((name) => {
    const path = sharedFile(`data/vn-legal/${name}`);
    if (!path) return [];
    const lines = readFileSync(path, "utf8").normalize("NFC").split("\n");
    const kept = lines.slice(lines.findIndex((line) => articleStart.test(line))).filter((line) => !leftOut.test(line));
    return kept.join("\n").split(/\n(?=[#* ]*Điều \d+[a-z]?\.)/);
  });
}

/** The articles of a law in reverse order, numbered through. */
export function reversed(text: string): string {
  const [head, ...articles] = text.split(/^(?=Điều \d+\.)/m);
  const turned = articles.toReversed().map((article, at) => article.replace(/^Điều \d+\./, `Điều ${at + 1}.`));
  return [head, ...turned].join("").replace(/([^\n])(?=Điều \d+\. )/g, "$1\n");
}

/** The same text with that share of its words other ones. */
export function changed(text: string, share: number, seed = 8): string {
  const chance = chanceOf(seed);
  const isChanged = (word: string) => chance() < share && /^\p{Ll}/u.test(word);
  return text.replace(/\p{L}+/gu, (word) => (isChanged(word) ? phrase(chance, 1) : word));
}

/** One paragraph of that many syllables. */
export function paragraph(text: string, syllables: number): string {
  return text.split(/\s+/).slice(0, syllables).join(" ");
}

/** Rows of a table, in cells. */
export function table(rows: number, columns: number): string[][] {
  const chance = chanceOf(5);
  const cell = (column: number) => (column % 3 === 1 ? String(Math.floor(chance() * 1e6)) : phrase(chance, 4));
  return Array.from({ length: rows }, (_, at) => [
    String(at + 1),
    ...Array.from({ length: columns - 1 }, (_unused, column) => cell(column)),
  ]);
}
