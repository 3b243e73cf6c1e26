/**
 * The walk over the lines of a text: each line is the start of a provision if its mark counts here, words of the open
 * provision if not. Rows of tables, quoted wording and headings that lost their line end are told apart on the way.
 */
import { noteScope, takeQuoted } from "./amending-scope.ts";
import type { Placed } from "./division-placing.ts";
import { findFirstArticle } from "./glue.ts";
import { findGlued, gluedArticle } from "./glued-marks.ts";
import { continuesHeading, looksLikeHeading, standsInHeading, splitCapitals, splitHeading } from "./heading.ts";
import {
  isCapitals,
  readAppendix,
  readArticle,
  readClause,
  readDivision,
  readFigure,
  readPoint,
  startsAppendix,
} from "./marks.ts";
import type { OutlineProblem } from "./outline.ts";
import type { Line } from "./page.ts";
import { placeMark } from "./placing.ts";
import { announcesAnything } from "./quotation.ts";
import { gluedToRow, isRow, type TableReader, tableReader } from "./table.ts";
import { addWords, joinWords, type Unit } from "./unit.ts";
import { articleComes, peekLine, report, startWalk, takeLine, type Walk } from "./walk.ts";

export type Growth = {
  /** The lines before the first provision: head and preamble. */
  readonly preamble: readonly Line[];
  readonly units: readonly Unit[];
  readonly problems: readonly OutlineProblem[];
};

/** The provisions of a text whose lines have been cleaned and freed of furniture. */
export function grow(lines: readonly Line[]): Growth {
  const walk = startWalk(lines);
  const tables = tableReader(walk.provisions);
  const preamble: Line[] = [];
  for (let line = takeLine(walk); line; line = takeLine(walk)) {
    if (walk.provisions.all.length === 0 && !startsBody(walk, line)) preamble.push(beforeBody(walk, line));
    else readLine(walk, tables, line);
  }
  if (walk.provisions.all.length > 0 || preamble.length === 0) {
    return { preamble, units: walk.provisions.all, problems: walk.problems };
  }
  return withoutStructure(walk, preamble);
}

/** Text without any mark: every paragraph is one. */
function withoutStructure(walk: Walk, lines: readonly Line[]): Growth {
  let unit: Unit | undefined;
  let count = 0;
  for (const line of lines) {
    if (!unit || line.apart) unit = walk.provisions.addParagraph(String(++count), line.at);
    addWords(unit, line.text, line.apart);
  }
  walk.problems.push({ line: 1, address: null, code: "no-provisions" });
  return { preamble: [], units: walk.provisions.all, problems: walk.problems };
}

/** A line of the preamble, up to the first article if that is glued to it. */
function beforeBody(walk: Walk, line: Line): Line {
  const cut = articleComes(walk, "1") ? undefined : findFirstArticle(line.text);
  if (cut === undefined) return line;
  walk.cutOff.push({ ...line, text: line.text.slice(cut), apart: true });
  report(walk, line.at, "mark-inside-line");
  return { ...line, text: line.text.slice(0, cut).trim() };
}

function startsBody(walk: Walk, line: Line): boolean {
  if (startsAppendix(line.text) && walk.hasArticles) return false;
  const division = readDivision(line.text, line.heading);
  if (division && (walk.hasArticles ? division.number.length <= 4 : true)) return true;
  if (walk.hasArticles) return readArticle(line.text, line.heading) !== undefined;
  return Boolean(
    readFigure(line.text) ?? (readClause(line.text)?.number === "1" || readPoint(line.text)?.number === "a"),
  );
}

function readLine(walk: Walk, tables: TableReader, line: Line): void {
  if (!isRow(line.text) || beginsNextTable(walk, line)) tables.end();
  if (takeQuoted(walk, line)) return;
  if (isRow(line.text)) {
    readRow(walk, tables, line);
    return;
  }
  const placed = placeMark(walk, line);
  const unit = placed ? undefined : (closingUnit(walk, line) ?? walk.provisions.deepest);
  if (placed) readPlaced(walk, line, placed);
  else if (unit) speak(walk, unit, line);
}

/** A blank line ends a table, but not where every row stands apart from the next. */
function beginsNextTable(walk: Walk, line: Line): boolean {
  if (!line.apart) return false;
  const [second, last] = walk.lines.slice(Math.max(0, walk.next - 3), walk.next - 1);
  return follow(second, last) || follow(line, peekLine(walk));
}

function follow(row: Line | undefined, next: Line | undefined): boolean {
  return Boolean(row && next && isRow(row.text) && isRow(next.text) && !next.apart);
}

function readRow(walk: Walk, tables: TableReader, line: Line): void {
  const appendix = walk.provisions.find("dieu", "mau") ? undefined : walk.provisions.find("phu_luc");
  const rest = gluedToRow(line.text);
  tables.addRow(line.text, line.at, appendix);
  walk.said = "";
  if (rest !== "") walk.cutOff.push({ ...line, text: rest, apart: true });
}

const headed = new Set(["phan", "chuong", "muc", "tieu_muc", "dieu", "phu_luc", "mau"]);

function readPlaced(walk: Walk, line: Line, { unit, rest }: Placed): void {
  if (!headed.has(unit.kind)) {
    walk.said = "";
    if (rest !== "") speak(walk, unit, { ...line, text: rest });
    return;
  }
  const { heading, text } = readHeading(walk, unit, withoutGluedArticle(walk, rest, line), line);
  unit.heading = heading === "" ? null : heading;
  walk.said = announcesAnything(heading) ? heading : "";
  if (text !== "") walk.cutOff.push({ ...line, text, apart: true });
}

/** What stands on a heading's line before the next article, which is read on from there. */
function withoutGluedArticle(walk: Walk, rest: string, line: Line): string {
  const cut = gluedArticle(walk, rest);
  if (cut === undefined) return rest;
  walk.cutOff.push({ ...line, text: rest.slice(cut), apart: true });
  report(walk, line.at, "mark-inside-line");
  return rest.slice(0, cut).trim();
}

/** The heading of a provision, gathered over the lines on which it stands, and the words that run on from it. */
function readHeading(walk: Walk, unit: Unit, rest: string, line: Line): { heading: string; text: string } {
  if (unit.kind === "dieu") return readArticleHeading(walk, rest);
  if (/^\(/.test(rest)) return { heading: "", text: rest };
  let words = rest;
  for (let next = peekLine(walk); next; next = peekLine(walk)) {
    const begins =
      words === "" &&
      (isAnnexTitle(unit, next) || (!isRow(next.text) && looksLikeHeading(next.text) && !startsUnit(next)));
    const goesOn =
      isCapitals(next.text) && (words === "" || isCapitals(words)) && !startsUnit(next) && !isRow(next.text);
    if ((!begins && !goesOn) || /^CỘNG H|^\(/.test(next.text)) break;
    words = joinWords(words, takeLine(walk)!.text);
    if (!isCapitals(words)) break;
  }
  if (/\((?:Ban hành )?[Kk]èm theo [^()]*\)$/.test(words)) return { heading: words, text: "" };
  const title = splitCapitals(words);
  const titled = title.heading.includes(" ") || !line.heading;
  return unit.kind === "phu_luc" && titled ? title : { heading: words, text: "" };
}

/** "DANH MỤC … (Ban hành kèm theo …)" begins an annex of its own, but not right below "PHỤ LỤC I". */
function isAnnexTitle({ kind }: Unit, { text }: Line): boolean {
  return kind === "phu_luc" && readAppendix(text)?.rest === text;
}

function readArticleHeading(walk: Walk, rest: string): { heading: string; text: string } {
  const first = peekLine(walk);
  let words = rest;
  if (words === "" && first && !isRow(first.text) && !startsUnit(first)) {
    const runsOn = walk.hasHeadings && splitHeading(first.text).text !== "";
    if (looksLikeHeading(first.text) || runsOn) words = takeLine(walk)!.text;
  }
  for (let next = peekLine(walk); next && words !== ""; next = peekLine(walk)) {
    const goesOn =
      continuesHeading(words, next) ||
      (standsInHeading(next) && readClause(peekLine(walk, 1)?.text ?? "")?.number === "1");
    if (!goesOn || startsUnit(next) || isRow(next.text)) break;
    words = joinWords(words, takeLine(walk)!.text);
  }
  return splitHeading(words);
}

function startsUnit(line: Line): boolean {
  const { text } = line;
  return (
    readArticle(text, line.heading) !== undefined ||
    [readClause, readPoint].some((read) => read(text)) ||
    readDivision(text, line.heading) !== undefined ||
    startsAppendix(text)
  );
}

/** Adds words to a provision, up to the mark of the next one if that is glued to them. */
function speak(walk: Walk, unit: Unit, line: Line): void {
  const cut = unit.kind === "mau" || unit.quoting ? undefined : findGlued(walk, unit, line.text);
  const text = (cut === undefined ? line.text : line.text.slice(0, cut)).trim().replace(/\.?\/\.$/, ".");
  if (cut !== undefined) {
    walk.cutOff.push({ ...line, text: line.text.slice(cut).trim(), apart: true });
    report(walk, line.at, "mark-inside-line", undefined, unit);
  }
  addWords(unit, text, line.apart || walk.said === "");
  walk.said = text;
  noteScope(walk, unit, text);
}

const closing =
  /^(?:Chính phủ|Thủ tướng Chính phủ|Bộ trưởng|Bộ \p{Lu}|Ủy ban|Uỷ ban|Hội đồng|Chánh án|Viện trưởng|Thống đốc).{0,250}(?:quy định|hướng dẫn).{0,150}(Điều|khoản) này\.$/u;

/** "Chính phủ quy định chi tiết Điều này." after the last clause speaks for the article, not for that clause. */
function closingUnit(walk: Walk, line: Line): Unit | undefined {
  const level = closing.exec(line.text)?.[1] === "Điều" ? "dieu" : "khoan";
  const owner = closing.test(line.text) && walk.said.endsWith(".") ? walk.provisions.find(level) : undefined;
  if (!owner?.hasChildren) return undefined;
  const next = peekLine(walk);
  const goesOn = level === "dieu" ? readClause(next?.text ?? "") : readPoint(next?.text ?? "");
  if (goesOn) return undefined;
  walk.provisions.closeInside(owner);
  return walk.provisions.add("doan", "cuoi", line.at);
}
