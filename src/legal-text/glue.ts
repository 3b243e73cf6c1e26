/**
 * Headings that lost their line end. Copied and converted texts run a heading into the paragraph before it ("… khoản 1 Điều
 * này.”Điều 2.", "…, Chương 1."), a chapter into its first article, a clause number to the end of the line above it.
 */
import { isCapitals, readArticle } from "./marks.ts";
import type { Line, Page } from "./page.ts";

const codifiedGlued = /(?<=[.)”"\]\p{Ll}])(?=Điều \d+\.\d+\.\p{Lu}+\.\d)/u;
const divisionGlued =
  /(?<=[.;:,”"] ?)(?<!^.{0,3})((?:Phần|Chương|Mục|Tiểu mục|PHẦN|CHƯƠNG|MỤC) (?:thứ )?(?:\d{1,2}|[IVXLC]{1,6})[.:]?)(?: (?=\p{Lu}{2})(?!.*\p{Ll}).*)?$/u;
const divisionInside =
  /(?<=[.;:”"] )(?=(?:Phần|Chương|Mục|PHẦN|CHƯƠNG|MỤC) (?:thứ )?(?:\d{1,2}|[IVXLC]{1,6})[.:]? [^\p{Ll}|]{4,250}? (?:Điều \d+[a-zđ]?[.:] \p{Lu}|(?:Mục|MỤC) \d))/u;
const articleAfterDivision = /^(?:Phần|Chương|Mục|Tiểu mục|CHƯƠNG|PHẦN|MỤC) .{1,250}? (?=Điều \d+[a-zđ]?[.:] \p{Lu})/u;
const sectionAfterDivision = /^(?:Phần|Chương|CHƯƠNG|PHẦN) [^\p{Ll}]{1,250}? (?=(?:Mục|MỤC) \d+[.:]? \p{Lu}{2})/u;
const appendixInAppendix = /^PHỤ LỤC \(.{1,200}?\) (?=Phụ lục [IVX\d]+ )/;

/** The lines, with the headings that can be told from the line alone on lines of their own; each line cut is reported. */
export function splitGluedHeadings(lines: readonly Line[]): Page {
  const split = lines.map((line, index) => splitLine(line, lines[index + 1]));
  const problems = split
    .filter((parts) => parts.length > 1)
    .map((parts) => ({ line: parts[0]!.at, address: null, code: "mark-inside-line" }));
  return { lines: split.flat(), problems };
}

/** The lines, with a division's word and number put together again where the line end fell between: "… Mục ⏎ 2. KHAI". */
export function mendBrokenDivisions(lines: readonly Line[]): Page {
  const mended: Line[] = [];
  for (const line of lines) {
    const last = mended.at(-1);
    const broken = last && /(?:^|[.:;”"] )(?:Phần|Chương|Mục|Tiểu mục)$/.test(last.text.slice(-12));
    const number = /^(?:\d{1,2}|[IVXLC]{1,6})[.:]? (\p{Lu}.*)$/u.exec(line.text)?.[1];
    if (broken && number && isCapitals(number))
      mended[mended.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    else mended.push(line);
  }
  return { lines: mended, problems: [] };
}

const annexTitle =
  /^(?:QUY CHẾ|QUY ĐỊNH|QUY TRÌNH|ĐIỀU LỆ|DANH MỤC|CHƯƠNG TRÌNH|KẾ HOẠCH|ĐỀ ÁN|NỘI QUY)(?!\p{L})[^\p{Ll}]*$/u;
const annexedTo = /^\(?((?:Ban hành )?[Kk]èm theo (?:Luật|Nghị|Thông tư|Quyết định|Pháp lệnh|Công văn).*?)\)?$/;

/** The lines, with the title of an annexed text and "(Ban hành kèm theo …)" below it on one line, by which it is known. */
export function mendBrokenAnnexes(lines: readonly Line[]): Page {
  const mended: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const title = annexTitle.test(line.text) ? lines.slice(at + 1, at + 4) : [];
    const below = title.findIndex(({ text }) => annexedTo.test(text));
    if (below < 0) mended.push(line);
    else {
      const words = [line, ...title.slice(0, below)].map(({ text }) => text).join(" ");
      mended.push({ ...line, text: `${words} (${annexedTo.exec(title[below]!.text)![1]})` });
      at += below + 1;
    }
  }
  return { lines: mended, problems: [] };
}

function splitLine(line: Line, next: Line | undefined): Line[] {
  const { text } = line;
  if (text.startsWith("|")) return [line];
  const start = /^PHỤ LỤC|^Phần|^Chương|^Mục|^Tiểu mục|^CHƯƠNG|^PHẦN|^MỤC/.test(text)
    ? [articleAfterDivision, sectionAfterDivision, appendixInAppendix].map((glued) => glued.exec(text)?.[0].length ?? 0)
    : [/\SĐiều \d/.test(text) ? text.search(codifiedGlued) : -1, divisionStart(text, next)];
  const cut = start.find((place) => place > 0);
  if (cut === undefined) return [line];
  const rest = { ...line, text: text.slice(cut).trim(), apart: true };
  const first = { ...line, text: text.slice(0, cut).trim() };
  return appendixInAppendix.test(text) ? splitLine(rest, next) : [first, ...splitLine(rest, next)];
}

function divisionStart(text: string, next: Line | undefined): number {
  if (!/(?:Phần|Chương|[Mm]ục|PHẦN|CHƯƠNG|MỤC) /.test(text)) return -1;
  const match = divisionGlued.exec(text);
  if (!match) return text.search(divisionInside);
  const bare = text.endsWith(match[1]!);
  return !bare || (next !== undefined && isCapitals(next.text)) ? match.index : -1;
}

/** Where the article with that number begins inside the line, after a finished sentence or quote; undefined if nowhere. */
export function findGluedArticle(text: string, number: string): number | undefined {
  return findMark(text, `Điều ${number}.`, /[.;:”"»’)/]\s*$/, (rest) => {
    return readArticle(rest) !== undefined && !/^Điều \S+ (?:của|Luật)/.test(rest);
  });
}

/** Where Điều 1 begins inside a line of the preamble or behind the title of a chapter. */
export function findFirstArticle(text: string): number | undefined {
  const isFirst = (rest: string): boolean => readArticle(rest) !== undefined && !/^Điều \S+ (?:của|Luật)/.test(rest);
  return findMark(text, "Điều 1.", /[.;:,”"»’)/]\s*$|\p{Lu}{2} $/u, isFirst);
}

/** Where the clause with that number begins inside the line: "… chi trả. 11." or "… đầu tư. 11. Thu nhập". */
export function findGluedClause(text: string, number: string): number | undefined {
  return findMark(text, ` ${number}.`, /[.;:”"»/)]$/, (rest) => /^ \d+[a-zđ]?\.(?:$| ?\p{Lu})/u.test(rest));
}

/** Where the point with that letter begins inside the line: "… như sau: a) Giá vốn", "(được bãi bỏ) b) …". */
export function findGluedPoint(text: string, letter: string): number | undefined {
  const isPoint = (rest: string): boolean => /^ \S+\) ?["“(]?\p{Lu}|^ \S+\) \(được/u.test(rest);
  return findMark(text, ` ${letter})`, /[.;:)/]$/, isPoint);
}

/** The first place of `mark` inside the line that stands after `before` and begins what `fits`, without its space. */
function findMark(text: string, mark: string, before: RegExp, fits: (rest: string) => boolean): number | undefined {
  for (let start = text.indexOf(mark, 1); start >= 0; start = text.indexOf(mark, start + 1)) {
    if (!before.test(text.slice(Math.max(0, start - 3), start)) || !fits(text.slice(start))) continue;
    return mark.startsWith(" ") ? start + 1 : start;
  }
  return undefined;
}
