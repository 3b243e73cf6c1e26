/**
 * Points of foreign texts: lists within lists, each counted in its own way. A mark goes on with the innermost list that it
 * follows, or begins a list inside the open provision; "(i)" after "(h)" is a letter unless "(ii)" comes next. Words after a
 * finished list speak for the provision that holds it.
 */
import {
  type ForeignMark,
  followsPoint,
  numberDue,
  type PointStyle,
  readForeignAnnex,
  readForeignArticle,
  readForeignDivision,
  readForeignParagraph,
  readForeignPoint,
  skipsAfter,
  stylesBegunBy,
} from "./foreign-marks.ts";
import { addForeignWords, type ForeignUnit, foreignUnit, goesOn } from "./foreign-unit.ts";
import { closeTo, deepest, type ForeignWalk, openUnit, report } from "./foreign-walk.ts";
import type { Line } from "./page.ts";

/** No text lists deeper: what seems to is figures in running text. */
const deepestList = 6;

/** Opens the point when its mark counts; false when the line is running text. */
export function placePoint(walk: ForeignWalk, line: Line, mark: ForeignMark): boolean {
  const points = openPoints(walk);
  const begun = stylesBegunBy(mark.number)[0];
  const isRoman = begun === "roman" && nextPoint(walk) === "ii";
  const before = isRoman ? undefined : points.find(({ number, style }) => followsPoint(mark.number, number, style!));
  if (before) return open(walk, line, mark, before.style!, before);
  if (begun && points.length < deepestList) return open(walk, line, mark, begun);
  const skipped = points.find(({ number, style }) => skipsAfter(mark.number, number, style!));
  const expected = skipped ? numberDue(skipped.number, skipped.style!) : "";
  if (skipped) open(walk, line, mark, skipped.style!, skipped);
  const code = skipped ? "out-of-sequence" : "number-in-text";
  const due = points[0] ? numberDue(points[0].number, points[0].style!) : "a";
  report(walk, line, code, deepest(walk) ?? null, { found: mark.number, expected: expected || due });
  return skipped !== undefined;
}

/** The provision whose words an unmarked line continues; what it has closed is closed then. */
export function pointFor(walk: ForeignWalk, line: Line): ForeignUnit | undefined {
  const unit = deepest(walk);
  const said = unit?.inside.at(-1);
  if (!unit?.style || typeof said !== "string" || goesOn(said, line.text)) return unit;
  const points = openPoints(walk);
  const coming = nextPoint(walk);
  const goesOnWith = coming && points.find(({ number, style }) => followsPoint(coming, number, style!));
  const owner = walk.open.findLast(({ style }) => style === null);
  const speaker = goesOnWith || (/\.[’”"]?$/.test(said) ? owner : unit);
  if (speaker) closeTo(walk, speaker);
  return speaker;
}

/** The open points, innermost first. */
function openPoints({ open: units }: ForeignWalk): readonly ForeignUnit[] {
  return units.filter(({ style }) => style !== null).reverse();
}

/** `after` is the point before it in its list; without one the list begins in the open provision. */
function open(walk: ForeignWalk, line: Line, mark: ForeignMark, style: PointStyle, after?: ForeignUnit): boolean {
  const parent = after ? walk.open[walk.open.indexOf(after) - 1] : deepest(walk);
  if (!parent) return false;
  const kind = parent.kind === "mo_dau" ? "doan" : parent.style === null ? "diem" : "tieu_diem";
  const rank = after?.rank ?? Math.max(parent.rank + 1, 20);
  const unit = openUnit(walk, foreignUnit({ kind, number: mark.number, line: line.at, rank, style }));
  if (mark.rest !== "") addForeignWords(unit, mark.rest);
  return true;
}

const lookAhead = 60;

/** Number of the next point before another provision begins. */
function nextPoint({ lines, next }: ForeignWalk): string | undefined {
  for (const { text } of lines.slice(next, next + lookAhead)) {
    const point = readForeignPoint(text);
    if (point) return point.number;
    const ends = [readForeignParagraph, readForeignArticle, readForeignDivision, readForeignAnnex];
    if (ends.some((read) => read(text))) return undefined;
  }
  return undefined;
}
