/**
 * Real texts, spoilt as crawlers, converters and scanners spoil them: broken and joined lines, other marks, page furniture.
 * The structure must stay what it is in the untouched text. Which lines are spoilt is drawn with a fixed seed.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { outline } from "../../src/legal-text/outline.ts";
import { describeShared, hasShared, shared } from "../support/shared.ts";

type Draw = () => number;
type Spoil = (lines: readonly string[], draw: Draw) => readonly string[];

const files = [
  "luat-dau-tu/amending_90-2025-QH15.txt",
  "luat-lam-nghiep/original_16-2017-QH14.txt",
  "luat-quan-ly-thue-2006/consolidated_03-VBHN-VPQH-2014.txt",
  "luat-thue-thu-nhap-ca-nhan/amending_71-2014-QH13.txt",
  "luat-thue-thu-nhap-ca-nhan/consolidated_103-VBHN-VPQH-2025.txt",
];

const isArticle = (line: string): boolean => /^Điều \d+[a-z]?\. /.test(line);
const isClause = (line: string): boolean => /^\d+[a-zđ]?\. \S/.test(line);
const isPoint = (line: string): boolean => /^[a-zđ]\d?\) /.test(line);
const ends = (line: string): boolean => /[.;:”]$/.test(line);

/** Ways of spoiling that lose nothing: the outline must be the same, word for word. */
const harmless: Readonly<Record<string, Spoil>> = {
  "a blank line after every line": (lines) => lines.flatMap((line) => [line, ""]),
  "decomposed letters": each((line) => line.normalize("NFD")),
  "carriage returns and indents": each((line, draw) => `${" ".repeat(draw() * 8)}${line}  \r`),
  "tabs after the marks": each((line) => line.replace(/^(\d+[a-z]?\.|[a-zđ]\)) /, "$1\t")),
  "no space after the marks": each((line) => line.replace(/^(Điều \d+[a-z]?\.|\d+[a-z]?\.|[a-zđ]\)) /, "$1")),
  "the Icelandic Ð": each((line) => line.replaceAll("Đ", "Ð")),
  "articles in capitals": each((line) => (isArticle(line) ? line.replace(/^Điều/, "ĐIỀU") : line)),
  "articles with a colon": each((line) => line.replace(/^(Điều \d+[a-z]?)\. /, "$1: ")),
  "articles without a full stop": each((line) => line.replace(/^(Điều \d+[a-z]?)\. /, "$1 ")),
  "Markdown headings": each((line) => (isArticle(line) ? `### ${line}` : isPoint(line) ? `- ${line}` : line)),
  "bold marks": each((line) => (isArticle(line) ? `**${line}**` : line.replace(/^(\d+\.) /, "**$1** "))),
  "raised note marks": each((line, draw) => (/[.;:]$/.test(line) && draw() < 0.05 ? `${line}¹²` : line)),
  "page numbers": between((page) => ["", String(page), ""]),
  "gazette heads": between((page) => [`${page} CÔNG BÁO/Số 731 + 732/Ngày 28-7-2020`]),
  "a portal's buttons": between(() => ["Tải về", "In"]),
  "numbers on a line of their own": (lines, draw) =>
    lines.flatMap((line) => {
      const [, mark, words] = /^(\d+[a-zđ]?\.|[a-zđ]\d?\)) (.*)$/.exec(line) ?? [];
      return mark && words && !words.startsWith("“") && draw() < 0.2 ? [mark, words] : [line];
    }),
};

/** Ways that lose a sign by which provisions are told apart: nearly all must still be found, and every article. */
const harmful: Readonly<Record<string, Spoil>> = {
  "lines of eighty letters": (lines) => lines.flatMap((line) => (line.startsWith("|") ? [line] : wrap(line, 80))),
  "numbers at the end of the line above": (lines, draw) =>
    lines.reduce<string[]>((out, line) => {
      const [, mark, words] = /^(\d+\.) (.*)$/.exec(line) ?? [];
      const moves = mark && words && out.length > 0 && !out.at(-1)!.startsWith("|") && draw() < 0.2;
      if (moves) out[out.length - 1] += ` ${mark}`;
      out.push(moves ? words : line);
      return out;
    }, []),
  "heading and first clause in one": join((last, line, draw) => isArticle(last) && /^1\. /.test(line) && draw() < 0.5),
  "clauses in one line": join((last, line, draw) => isClause(line) && ends(last) && !isArticle(last) && draw() < 0.15),
  "points in one line": join((_last, line, draw) => isPoint(line) && draw() < 0.15),
  "articles behind a sentence": join((last, line, draw) => isArticle(line) && /[.;”]$/.test(last) && draw() < 0.2),
  "headings below their numbers": (lines, draw) =>
    lines.flatMap((line) => (isArticle(line) && draw() < 0.5 ? line.split(/(?<=^Điều \d+[a-z]?\.) /) : [line])),
  "clauses by their word": each((line) => line.replace(/^(\d+[a-zđ]?)\. /, "Khoản $1. ")),
  "points by their word": each((line) => line.replace(/^([a-zđ]\d?)\) /, "Điểm $1) ")),
  "orders broken at a link": (lines) =>
    lines.flatMap((line) =>
      line
        .replace(/^(\d+)\. (?=Sửa|Bổ|Bãi|Thay)/, "Khoản $1. ")
        .replace(/^(Khoản \d+\. .*?)(Điều \d+[a-z]?) như sau:/, "$1\n$2 - Luật doanh nghiệp 2020 như sau")
        .split("\n"),
    ),
  "wording without quotes": each((line) => line.replace(/^[“"‘]+/, "").replace(/[”"’]+([.;]*)$/, "$1")),
  "wording in single quotes": each((line) => line.replaceAll("“", "‘").replaceAll("”", "’")),
  "points with a full stop": each((line) => line.replace(/^([a-zđ])\) /, "$1. ")),
};

const texts = hasShared
  ? files.map((file) => [file, readFileSync(shared(`data/vn-legal/${file}`), "utf8")] as const)
  : [];

describeShared("a spoilt text", () => {
  test.each(Object.keys(harmless))("with %s keeps its outline", (name) => {
    for (const [file, text] of texts) expect(shape(spoil(harmless[name]!, text)), file).toEqual(shape(text));
  });

  test.each(Object.keys(harmful))("with %s keeps its articles and nearly all that is in them", (name) => {
    for (const [file, text] of texts) {
      const [found, wanted] = [addresses(spoil(harmful[name]!, text)), addresses(text)];
      const isOwnArticle = (address: string): boolean => /^dieu-[^/]+$/.test(address);
      expect(found.filter(isOwnArticle), file).toEqual(wanted.filter(isOwnArticle));
      const missing = wanted.filter((address) => !found.includes(address));
      expect(missing.length, `${file}: ${missing.join(" ")}`).toBeLessThan(Math.max(4, wanted.length * 0.06));
    }
  });
});

function spoil(how: Spoil, text: string): string {
  return how(text.normalize("NFC").split("\n"), draws(42)).join("\n");
}

function shape(text: string): string[] {
  const { provisions } = outline(text);
  return provisions
    .filter(({ kind }) => ["phan", "chuong", "muc", "dieu", "khoan", "diem"].includes(kind))
    .map(({ address, heading, text: words }) => `${address} ${letters(heading ?? "")} ${letters(words)}`);
}

function addresses(text: string): string[] {
  return outline(text).provisions.flatMap(({ kind, address }) =>
    kind === "dieu" || kind === "khoan" || kind === "diem" ? [address] : [],
  );
}

function letters(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function each(change: (line: string, draw: Draw) => string): Spoil {
  return (lines, draw) => lines.map((line) => (line.startsWith("|") ? line : change(line, draw)));
}

/** Puts lines of the page after every thirtieth line. */
function between(furniture: (page: number) => readonly string[]): Spoil {
  return (lines) =>
    lines.flatMap((line, at) =>
      at % 30 === 29 && !line.startsWith("|") ? [line, ...furniture((at + 1) / 30)] : [line],
    );
}

function join(joins: (last: string, line: string, draw: Draw) => boolean): Spoil {
  return (lines, draw) =>
    lines.reduce<string[]>((out, line) => {
      const last = out.at(-1);
      const row = line.startsWith("|") || last?.startsWith("|");
      if (last !== undefined && !row && joins(last, line, draw)) out[out.length - 1] = `${last} ${line}`;
      else out.push(line);
      return out;
    }, []);
}

function wrap(line: string, width: number): string[] {
  return line.split(" ").reduce<string[]>((out, word) => {
    const last = out.at(-1);
    if (last !== undefined && last.length + word.length < width) out[out.length - 1] = `${last} ${word}`;
    else out.push(word);
    return out;
  }, []);
}

/** Numbers from 0 to 1, the same for the same seed (linear congruential generator, Numerical Recipes). */
function draws(seed: number): Draw {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
