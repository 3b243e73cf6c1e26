/** Judging the mark of a line against what is open, and opening the provision when it counts. */
import { mayFollowQuote } from "./amending-scope.ts";
import { addressOf } from "./address.ts";
import { compareNumbers, follows, numberAfter } from "./legal-alphabet.ts";
import {
  isCapitals,
  type Mark,
  readAppendix,
  readArticle,
  readClause,
  readDecimal,
  readDivision,
  readFigure,
  readForm,
  readPoint,
  readSubpoint,
} from "./marks.ts";
import { type Candidate, judgeNumber } from "./numbering.ts";
import type { Line } from "./page.ts";
import type { Unit } from "./unit.ts";
import {
  articleComes,
  clauseComes,
  isAfterSentence,
  isDangling,
  lastIn,
  peekLine,
  pointComes,
  report,
  type Walk,
} from "./walk.ts";

/** The provision that begins on this line, with the words after its mark; undefined when the line is only words. */
export type Placed = { readonly unit: Unit; readonly rest: string };

export function placeMark(walk: Walk, line: Line): Placed | undefined {
  const outer = placeAppendix(walk, line);
  if (outer || walk.provisions.deepest?.kind === "mau") return outer;
  return (
    placeDivision(walk, line) ??
    placeArticle(walk, line) ??
    placeFigure(walk, line) ??
    placeClause(walk, line) ??
    placePoint(walk, line) ??
    placeSubpoint(walk, line)
  );
}

function placeAppendix(walk: Walk, line: Line): Placed | undefined {
  const appendix = isAfterSentence(walk) || line.heading ? readAppendix(line.text, line.heading) : undefined;
  const mark = appendix ?? readForm(line.text);
  if (!mark || (mark.kind === "mau" && !startsForm(walk, line, mark))) return undefined;
  const last = mark.kind === "phu_luc" ? walk.last : lastIn(walk, walk.provisions.find("phu_luc"));
  const number = mark.number || numberAfter(last.phu_luc, "1");
  const unit = walk.provisions.add(mark.kind, number, line.at);
  last[mark.kind] = plain(mark.kind, number);
  return { unit, rest: mark.rest };
}

/** A form begins with its title in capitals; a sentence that names one does not. */
function startsForm(walk: Walk, line: Line, mark: Mark): boolean {
  if (walk.provisions.find("phu_luc", "mau") || line.heading) return true;
  return isAfterSentence(walk) && isCapitals((mark.rest || peekLine(walk)?.text) ?? "");
}

function placeDivision(walk: Walk, line: Line): Placed | undefined {
  const mark = readDivision(line.text, line.heading);
  if (!mark || isDangling(walk)) return undefined;
  const next = peekLine(walk);
  const capitals = isCapitals(mark.rest === "" ? (next?.text ?? "") : mark.rest);
  const titled =
    mark.rest !== "" || capitals || next?.heading || readArticle(next?.text ?? "") || !/[.;]$/.test(next?.text ?? ".");
  return titled && (capitals || isAfterSentence(walk) || line.heading) ? openDivision(walk, line, mark) : undefined;
}

/** "I. QUY ĐỊNH CHUNG" where there are no articles: in an appendix, or in a text without any. */
function placeFigure(walk: Walk, line: Line): Placed | undefined {
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

function placeArticle(walk: Walk, line: Line): Placed | undefined {
  const mark = readArticle(line.text);
  if (!mark) return undefined;
  const appendix = walk.provisions.find("phu_luc");
  const last = lastIn(walk, appendix);
  const codified = mark.number.includes(".");
  const candidate: Candidate = {
    number: mark.number,
    last: last.dieu,
    first: "1",
    firm: mark.firm && !isDangling(walk),
    afterSentence: isAfterSentence(walk),
    endsSentence: walk.said.endsWith("."),
    comes: (number) => articleComes(walk, number),
  };
  if (!codified && !mayFollowQuote(walk, mark.rest)) return undefined;
  if (!codified && !judge(walk, line, candidate)) return restartArticles(walk, line, mark, candidate);
  const unit = walk.provisions.add("dieu", mark.number, line.at, appendix?.address ?? null);
  last.dieu = mark.number;
  return { unit, rest: mark.rest };
}

/** A second "Điều 1." followed by its own "Điều 2." is a text annexed without a heading. */
function restartArticles(walk: Walk, line: Line, mark: Mark, candidate: Candidate): Placed | undefined {
  const restart = mark.number === "1" && candidate.firm && candidate.afterSentence && articleComes(walk, "2");
  if (!restart || walk.amends || candidate.last === undefined) return undefined;
  walk.problems.pop();
  const number = numberAfter(walk.last.phu_luc, "1");
  const appendix = walk.provisions.add("phu_luc", number, line.at);
  walk.last.phu_luc = number;
  report(walk, line.at, "appendix-without-heading");
  appendix.last.dieu = "1";
  return { unit: walk.provisions.add("dieu", "1", line.at, appendix.address), rest: mark.rest };
}

function placeClause(walk: Walk, line: Line): Placed | undefined {
  const container = clauseContainer(walk);
  if (container === undefined || container?.quoting) return undefined;
  const decimal = placeDecimal(walk, line);
  if (decimal) return decimal;
  const mark = readClause(line.text);
  if (!mark) return undefined;
  const last = lastIn(walk, container);
  const candidate: Candidate = {
    number: mark.number,
    last: last.khoan,
    first: "1",
    firm: mark.firm && !isDangling(walk),
    afterSentence: isAfterSentence(walk) || line.apart,
    endsSentence: walk.said.endsWith("."),
    comes: (number) => clauseComes(walk, number),
  };
  if (!mayFollowQuote(walk, mark.rest) || !judge(walk, line, candidate)) return undefined;
  const unit = walk.provisions.add("khoan", mark.number, line.at);
  last.khoan = mark.number;
  return { unit, rest: mark.rest };
}

/** What a clause would stand in: the article, or without one the appendix or division; undefined where none may stand. */
function clauseContainer(walk: Walk): Unit | null | undefined {
  const article = walk.provisions.find("dieu");
  if (article) return article;
  const outer = walk.provisions.find("phu_luc", "phan", "chuong", "muc", "tieu_muc");
  if (!walk.hasArticles) return outer ?? null;
  return walk.provisions.find("phu_luc") ? outer : undefined;
}

function placeDecimal(walk: Walk, line: Line): Placed | undefined {
  const clause = walk.provisions.find("khoan");
  const mark = clause && !clause.quoting ? readDecimal(line.text) : undefined;
  if (!clause || !mark?.number.startsWith(`${clause.number}.`) || !isAfterSentence(walk)) return undefined;
  const last = clause.last.diem;
  const inOrder = last === undefined ? mark.number === `${clause.number}.1` : compareNumbers(mark.number, last) > 0;
  if (!inOrder) return undefined;
  const unit = walk.provisions.add("diem", mark.number, line.at);
  clause.last.diem = mark.number;
  return { unit, rest: mark.rest };
}

function placePoint(walk: Walk, line: Line): Placed | undefined {
  const mark = readPoint(line.text);
  const container = walk.provisions.find("khoan") ?? clauseContainer(walk);
  if (!mark || container === undefined || container?.quoting) return undefined;
  const clause = walk.provisions.find("khoan")?.number;
  const last = lastIn(walk, container);
  const candidate: Candidate = {
    number: mark.number,
    last: last.diem,
    first: "a",
    firm: mark.firm && !isDangling(walk),
    afterSentence: isAfterSentence(walk) || line.apart,
    endsSentence: walk.said.endsWith("."),
    comes: (number) => pointComes(walk, number, clause),
  };
  const doubtful = !mark.firm && (!isAfterSentence(walk) || (mark.number === "a" && !candidate.comes("b")));
  if (doubtful || (isRomanToo(mark.number) && !follows(mark.number, last.diem, "a"))) return undefined;
  if (!mayFollowQuote(walk, mark.rest) || !judge(walk, line, candidate)) return undefined;
  const unit = walk.provisions.add("diem", mark.number, line.at);
  last.diem = mark.number;
  return { unit, rest: mark.rest };
}

function isRomanToo(number: string): boolean {
  return /^[ivx]$/.test(number);
}

function placeSubpoint(walk: Walk, line: Line): Placed | undefined {
  const point = walk.provisions.find("diem") ?? walk.provisions.find("khoan");
  const mark = point && !point.quoting && isAfterSentence(walk) ? readSubpoint(line.text) : undefined;
  if (!point || !mark) return undefined;
  const dotted = /^[a-zđ]\./.test(mark.number);
  if (dotted ? mark.number.split(".")[0] !== point.number : !fitsRoman(mark.number, point.last.tieu_diem))
    return undefined;
  const unit = walk.provisions.add("tieu_diem", mark.number, line.at);
  point.last.tieu_diem = mark.number;
  return { unit, rest: mark.rest };
}

function fitsRoman(number: string, last: string | undefined): boolean {
  const order = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
  return order.indexOf(number) === (last === undefined ? 0 : order.indexOf(last) + 1);
}

/** Whether the mark counts; what is doubtful about it is reported. */
function judge(walk: Walk, line: Line, candidate: Candidate): boolean {
  const verdict = judgeNumber(candidate);
  if (verdict.problem)
    report(walk, line.at, verdict.problem, { found: candidate.number, expected: verdict.expected ?? "" });
  return verdict.counts;
}
