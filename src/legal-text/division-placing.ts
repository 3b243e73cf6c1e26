/** Judging the mark of a division, an appendix or a form against what is open, and opening it when it counts. */
import { addressOf } from "./address.ts";
import { follows, numberAfter } from "./legal-alphabet.ts";
import { isCapitals, type Mark, readAppendix, readArticle, readDivision, readFigure, readForm } from "./marks.ts";
import type { Line } from "./page.ts";
import type { Unit } from "./unit.ts";
import { isAfterSentence, isDangling, lastIn, peekLine, report, type Walk } from "./walk.ts";

/** A provision that was opened, with the words after its mark. */
export type Placed = { readonly unit: Unit; readonly rest: string };

export function placeAppendix(walk: Walk, line: Line): Placed | undefined {
  const appendix = isAfterSentence(walk) || line.heading ? readAppendix(line.text, line.heading) : undefined;
  const mark = appendix ?? readForm(line.text);
  if (!mark || (mark.kind === "mau" && !startsForm(walk, line, mark))) return undefined;
  const last = mark.kind === "phu_luc" ? walk.last : lastIn(walk, walk.provisions.find("phu_luc"));
  const number = mark.number || numberAfter(last.phu_luc, "1");
  const unit = walk.provisions.add(mark.kind, number, line.at);
  const counted = plain(mark.kind, number);
  const expected = numberAfter(last.phu_luc, /^\d/.test(counted) ? "1" : "a");
  if (mark.kind === "phu_luc" && !counted.includes(".")) {
    if (counted !== expected) report(walk, line.at, "out-of-sequence", { found: number, expected });
    last.phu_luc = counted;
  }
  return { unit, rest: mark.rest };
}

/** A form begins with its title in capitals; a sentence that names one does not. */
function startsForm(walk: Walk, line: Line, mark: Mark): boolean {
  if (walk.provisions.find("phu_luc", "mau") || line.heading) return true;
  return isAfterSentence(walk) && isCapitals((mark.rest || peekLine(walk)?.text) ?? "");
}

export function placeDivision(walk: Walk, line: Line): Placed | undefined {
  const mark = readDivision(line.text, line.heading);
  if (!mark || isDangling(walk)) return undefined;
  const next = peekLine(walk);
  const capitals = isCapitals(mark.rest === "" ? (next?.text ?? "") : mark.rest);
  const titled =
    mark.rest !== "" || capitals || next?.heading || readArticle(next?.text ?? "") || !/[.;]$/.test(next?.text ?? ".");
  return titled && (capitals || isAfterSentence(walk) || line.heading) ? openDivision(walk, line, mark) : undefined;
}

/** "I. QUY ĐỊNH CHUNG" where there are no articles: in an appendix, or in a text without any. */
export function placeFigure(walk: Walk, line: Line): Placed | undefined {
  const allowed = !walk.hasArticles || walk.provisions.find("phu_luc");
  const mark = allowed && !walk.provisions.find("dieu") && isAfterSentence(walk) ? readFigure(line.text) : undefined;
  return mark ? openDivision(walk, line, mark) : undefined;
}

function openDivision(walk: Walk, line: Line, mark: Mark): Placed {
  const parent = walk.provisions.close(mark.kind);
  const last = lastIn(walk, parent);
  const number = plain(mark.kind, mark.number);
  const first = /^\d/.test(number) ? "1" : "a";
  const fits = follows(number, last[mark.kind], first) || follows(number, walk.last[mark.kind], first);
  const unit = walk.provisions.add(mark.kind, mark.number, line.at);
  if (!fits)
    report(
      walk,
      line.at,
      "out-of-sequence",
      { found: mark.number, expected: numberAfter(last[mark.kind], first) },
      unit,
    );
  last[mark.kind] = number;
  walk.last[mark.kind] = number;
  return { unit, rest: mark.rest };
}

/** The number as it stands in an address: Roman figures as plain ones. */
function plain(kind: Mark["kind"], number: string): string {
  return addressOf(null, kind, number).slice(kind.length + 1);
}
