/**
 * A foreign legal text → its structure, under the kinds of our addresses: articles are điều, their paragraphs khoản, points
 * điểm and below; recitals are paragraphs of the preamble. Provisions of one list are numbered in sequence: a mark that goes
 * on with an open list or begins one counts, one that skips is reported, any other is running text and reported too.
 */
import { readForeignHead } from "./foreign-head.ts";
import { readForeignAnnex, readForeignArticle, readForeignDivision, readForeignPoint } from "./foreign-marks.ts";
import { closingOf } from "./foreign-page.ts";
import { placeForeignMark } from "./foreign-placing.ts";
import { placePoint, pointFor } from "./foreign-points.ts";
import { addForeignWords, foreignProvisions, type ForeignUnit, foreignUnit, lastInside } from "./foreign-unit.ts";
import { closeTo, deepest, type ForeignWalk, openUnit, report } from "./foreign-walk.ts";
import { numberAfter } from "./legal-alphabet.ts";
import type { Outline } from "./outline.ts";
import type { Line } from "./page.ts";
import { isRow } from "./table.ts";

/** The structure of the lines of a page that is free of furniture. */
export function outlineForeign(lines: readonly Line[]): Outline {
  const start = bodyStart(lines);
  const { document, front, preamble } = readForeignHead(lines.slice(0, start));
  const walk: ForeignWalk = {
    lines,
    next: start,
    top: [],
    open: [],
    articles: new Map(),
    problems: [],
    quoteEnd: -1,
    closing: false,
  };
  readPreamble(walk, preamble);
  while (walk.next < lines.length) readLine(walk, lines[walk.next++]!);
  const provisions = foreignProvisions(walk.top);
  const doubts = walk.problems.map(({ unit, ...problem }) => ({ ...problem, address: unit?.address ?? null }));
  const fronts = front
    .slice(0, 1)
    .map(({ at }) => ({ line: at, address: null, code: "front-matter", params: { lines: front.length } }));
  return { document, provisions, problems: [...fronts, ...doubts] };
}

/** The first article, or the divisions that stand right before it. */
function bodyStart(lines: readonly Line[]): number {
  const first = lines.findIndex(({ text }) => readForeignArticle(text)?.number === "1");
  if (first < 0) return 0;
  const before = Math.max(0, first - 12);
  const division = lines.slice(before, first).findIndex(({ text }) => readForeignDivision(text));
  return division < 0 ? first : before + division;
}

function readPreamble(walk: ForeignWalk, lines: readonly Line[]): void {
  const [first] = lines;
  if (!first) return;
  const preamble = openUnit(walk, foreignUnit({ kind: "mo_dau", number: "", line: first.at, rank: 6 }));
  const inner: ForeignWalk = { ...walk, lines, next: 0 };
  while (inner.next < lines.length) {
    const line = lines[inner.next++]!;
    const mark = readForeignPoint(line.text);
    if (mark && /^\d/.test(mark.number) && placePoint(inner, line, mark)) continue;
    if (/^HA(?:S|VE) ADOPTED/.test(line.text)) closeTo(inner, preamble);
    const unit = deepest(inner)!;
    // Every citation ends with a comma.
    if (/,$/.test(String(unit.inside.at(-1))) && /^\p{Lu}/u.test(line.text)) unit.inside.push(line.text);
    else addForeignWords(unit, line.text);
  }
  walk.open.length = 0;
}

function readLine(walk: ForeignWalk, line: Line): void {
  const unit = deepest(walk);
  if (walk.closing && !endsClosing(line.text)) return;
  if (unit && walk.next <= walk.quoteEnd + 1) {
    unit.inside.push(line.text);
    return;
  }
  if (unit && isRow(line.text)) {
    addRow(walk, line);
    return;
  }
  if (placeForeignMark(walk, line)) return;
  const closing = closingOf(line.text);
  if (closing && !readForeignAnnexIn(walk)) {
    walk.closing = true;
    report(walk, line, closing, null);
    return;
  }
  noteQuotation(walk, line);
  addForeignWords(pointFor(walk, line) ?? openParagraph(walk, line), line.text);
}

/** Words outside any provision. */
function openParagraph(walk: ForeignWalk, { at }: Line): ForeignUnit {
  const number = numberAfter(lastInside(walk.top, "doan"), "1");
  return openUnit(walk, foreignUnit({ kind: "doan", number, line: at, rank: 99 }));
}

/** After the formula at the end of an act only its annexes are text again. */
function endsClosing(text: string): boolean {
  return readForeignAnnex(text) !== undefined || readForeignArticle(text) !== undefined;
}

function readForeignAnnexIn(walk: ForeignWalk): boolean {
  return walk.open[0]?.kind === "phu_luc";
}

function addRow(walk: ForeignWalk, line: Line): void {
  const cells = line.text
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());
  if (cells.every((cell) => cell === "" || /^:?-{2,}:?$/.test(cell))) return;
  const parent = deepest(walk)!;
  const last = parent.inside.at(-1);
  const open = typeof last === "object" && last.kind === "bang" ? last : undefined;
  const number = String(Number(lastInside(parent.inside, "bang") ?? 0) + 1);
  const table = open ?? foreignUnit({ kind: "bang", number, line: line.at, rank: 99 });
  if (!open) parent.inside.push(table);
  table.inside.push(cells.join(" | "));
}

const quotedMark =
  /^[‘“"](?:$|(?:Article|ANNEX|CHAPTER|SECTION|TITLE) |\d{1,3}[a-z]?\.(?: |$)|\([\da-z]{1,4}\)(?: |$))/;
const quoteEnd = /[’”"][.;,]?(?: (?:and|or))?$/;
const longestQuotation = 400;

/** New wording that an amending act quotes: the marks in it are none of this text. */
function noteQuotation(walk: ForeignWalk, line: Line): void {
  if (!quotedMark.test(line.text) || (line.text.length > 1 && quoteEnd.test(line.text))) return;
  const end = walk.lines.slice(walk.next, walk.next + longestQuotation).findIndex(({ text }) => quoteEnd.test(text));
  if (end >= 0) walk.quoteEnd = walk.next + end;
}
