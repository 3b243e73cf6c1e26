/** Judging the marks of annexes, divisions, articles and paragraphs of foreign texts, and opening those that count. */
import { addressOf } from "./address.ts";
import {
  readForeignAnnex,
  readForeignArticle,
  readForeignDivision,
  readForeignFigure,
  readForeignParagraph,
  readForeignPoint,
} from "./foreign-marks.ts";
import { placePoint } from "./foreign-points.ts";
import { addForeignWords, foreignUnit, goesOn, lastInside } from "./foreign-unit.ts";
import { deepest, type ForeignWalk, openUnit, report } from "./foreign-walk.ts";
import { compareNumbers, follows, numberAfter } from "./legal-alphabet.ts";
import { isCapitals } from "./marks.ts";
import type { Line } from "./page.ts";
import { isRow } from "./table.ts";

/** Opens the provision that begins on this line; false when the line is only words. */
export function placeForeignMark(walk: ForeignWalk, line: Line): boolean {
  if (standsInSentence(walk, line)) return false;
  return (
    placeAnnex(walk, line) ||
    placeDivision(walk, line) ||
    placeArticle(walk, line) ||
    placeFigure(walk, line) ||
    placeParagraph(walk, line) ||
    placeDecimal(walk, line) ||
    placeList(walk, line)
  );
}

/** A reference whose line was broken around it: "… in accordance with" ⏎ "Article 15" ⏎ ", second paragraph". */
function standsInSentence(walk: ForeignWalk, line: Line): boolean {
  if (!/^[A-Z]/.test(line.text)) return false;
  const said = deepest(walk)?.inside.at(-1);
  const isDangling = typeof said === "string" && /\b(?:with|of|in|to|and|under|by|or|from|the|see)$|[,(]$/.test(said);
  return isDangling || /^[,.;:)(]|^\p{Ll}(?!\))/u.test(walk.lines[walk.next]?.text ?? "");
}

function placeAnnex(walk: ForeignWalk, line: Line): boolean {
  const mark = readForeignAnnex(line.text);
  if (!mark) return false;
  const last = lastInside(walk.top, "phu_luc");
  const due = numberAfter(last && plainNumber(last), "1");
  const number = mark.number || due;
  const unit = openUnit(walk, foreignUnit({ kind: "phu_luc", number, line: line.at, rank: 0 }));
  const expected = /^\d/.test(plainNumber(number)) ? due : "A";
  if (plainNumber(number) !== due && !follows(plainNumber(number), last && plainNumber(last), "a"))
    report(walk, line, "out-of-sequence", unit, { found: number, expected });
  unit.heading = takeHeading(walk, mark.rest);
  walk.closing = false;
  return true;
}

function placeDivision(walk: ForeignWalk, line: Line): boolean {
  const mark = readForeignDivision(line.text);
  if (!mark) return false;
  const unit = foreignUnit({ kind: mark.kind, number: mark.number, line: line.at, rank: mark.depth });
  openUnit(walk, unit);
  const siblings = walk.open.at(-2)?.inside ?? walk.top;
  const last = lastInside(siblings.slice(0, -1), mark.kind);
  const expected = numberAfter(last && plainNumber(last), "1");
  if (!follows(plainNumber(mark.number), last && plainNumber(last), "1") && last !== undefined)
    report(walk, line, "out-of-sequence", unit, { found: mark.number, expected });
  unit.heading = takeHeading(walk, mark.rest);
  return true;
}

function placeArticle(walk: ForeignWalk, line: Line): boolean {
  const mark = readForeignArticle(line.text);
  if (!mark) return false;
  const annex = walk.open.find(({ kind }) => kind === "phu_luc");
  const last = walk.articles.get(annex ?? null);
  const expected = numberAfter(last, "1");
  if (annex && last === undefined && !beginsArticles(walk)) return false;
  if (last !== undefined && compareNumbers(mark.number, last) <= 0) {
    report(walk, line, "number-in-text", deepest(walk) ?? null, { found: mark.number, expected });
    return false;
  }
  const unit = openUnit(walk, foreignUnit({ kind: "dieu", number: mark.number, line: line.at, rank: 6 }));
  walk.articles.set(annex ?? null, mark.number);
  if (!follows(mark.number, last, "1")) report(walk, line, "out-of-sequence", unit, { found: mark.number, expected });
  unit.heading = takeHeading(walk, mark.rest);
  walk.closing = false;
  return true;
}

const lookAhead = 100;

/** Articles of a text in an annex, not the entries of a correlation table, which stand close together. */
function beginsArticles({ lines, next }: ForeignWalk): boolean {
  const ahead = lines.slice(next, next + lookAhead);
  const second = next + ahead.findIndex(({ text }) => readForeignArticle(text)?.number === "2");
  const isEntry = (index: number): boolean => /^(?:Article|[—–-]|Point) ?/.test(lines[index]?.text ?? "—");
  return second > next && !isEntry(next) && !isEntry(second + 1);
}

/** "A." ⏎ "Indicators of …": a division of an annex that is not divided otherwise. */
function placeFigure(walk: ForeignWalk, line: Line): boolean {
  const annex = walk.open.find(({ kind }) => kind === "phu_luc");
  const mark = annex && readForeignFigure(line.text);
  if (!mark || walk.open.some(({ kind }) => kind === "dieu")) return false;
  const unit = openUnit(walk, foreignUnit({ kind: "muc", number: mark.number, line: line.at, rank: 4 }));
  unit.heading = takeHeading(walk, mark.rest);
  return true;
}

/** A number may skip a few, where paragraphs were deleted. */
const widestGap = 5;

function placeParagraph(walk: ForeignWalk, line: Line): boolean {
  const mark = readForeignParagraph(line.text);
  const container = walk.open.findLast(({ rank }) => rank <= 6);
  if (!mark || !container || (container.kind !== "dieu" && walk.open[0]?.kind !== "phu_luc")) return false;
  const last = lastInside(container.inside, "khoan");
  const expected = numberAfter(last, "1");
  const gap = Number.parseInt(mark.number, 10) - Number.parseInt(expected, 10);
  const fits = follows(mark.number, last, "1");
  if (!fits && (gap < 0 || gap > widestGap)) {
    report(walk, line, "number-in-text", deepest(walk) ?? null, { found: mark.number, expected });
    return false;
  }
  const unit = openUnit(walk, foreignUnit({ kind: "khoan", number: mark.number, line: line.at, rank: 7 }));
  if (!fits) report(walk, line, "out-of-sequence", unit, { found: mark.number, expected });
  if (mark.rest !== "") addForeignWords(unit, mark.rest);
  return true;
}

/** "1.2." and "1.2.1." below paragraph 1 of an annex. */
function placeDecimal(walk: ForeignWalk, line: Line): boolean {
  const [, number, rest] = /^(\d{1,3}(?:\.\d{1,3}){1,4})\.?(?:\s+(.*))?$/.exec(line.text) ?? [];
  const outer = number?.slice(0, number.lastIndexOf("."));
  const parent = walk.open.find((unit) => unit.style === null && unit.rank >= 7 && unit.number === outer);
  if (number === undefined || !parent) return false;
  const kind = parent.kind === "khoan" ? "diem" : "tieu_diem";
  const unit = openUnit(walk, foreignUnit({ kind, number, line: line.at, rank: parent.rank + 1 }));
  if (rest) addForeignWords(unit, rest);
  return true;
}

function placeList(walk: ForeignWalk, line: Line): boolean {
  const mark = readForeignPoint(line.text);
  const holds = walk.open.some(({ kind }) => kind === "dieu" || kind === "phu_luc");
  return mark !== undefined && holds && placePoint(walk, line, mark);
}

/** The heading after a mark, on its line or the next: a phrase, no sentence and no mark. */
function takeHeading(walk: ForeignWalk, rest: string): string | null {
  let words = rest;
  const next = (): string => walk.lines[walk.next]?.text ?? "";
  if (words === "" && looksLikeHeading(next())) {
    words = next();
    walk.next++;
  }
  const continues = (): boolean =>
    (isCapitals(words) && isCapitals(next())) || (/^\p{Ll}(?!\))/u.test(next()) && goesOn(words, next()));
  while (words !== "" && next() !== "" && continues() && !isMark(next())) {
    words = `${words} ${next()}`;
    walk.next++;
  }
  return words === "" ? null : words;
}

function looksLikeHeading(text: string): boolean {
  return (
    /^["“‘(]?[\p{Lu}\d]/u.test(text) && !/[.;:,]$/.test(text) && text.length <= 300 && !isMark(text) && !isRow(text)
  );
}

function isMark(text: string): boolean {
  const readers = [
    readForeignAnnex,
    readForeignDivision,
    readForeignArticle,
    readForeignFigure,
    readForeignParagraph,
    readForeignPoint,
  ];
  return readers.some((read) => read(text) !== undefined);
}

/** The number as it stands in an address: Roman figures as plain ones. */
function plainNumber(number: string): string {
  return addressOf(null, "phu_luc", number).slice("phu-luc-".length);
}
