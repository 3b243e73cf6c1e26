/** Judging the mark of an article, a clause or a point against what is open, and opening it when it counts. */
import { mayFollowQuote } from "./amending-scope.ts";
import { type Placed, placeAppendix, placeDivision, placeFigure } from "./division-placing.ts";
import { compareNumbers, follows, numberAfter } from "./legal-alphabet.ts";
import { type Mark, readArticle, readClause, readDecimal, readMisread, readPoint, readSubpoint } from "./marks.ts";
import { type Candidate, judgeNumber, type Verdict } from "./numbering.ts";
import type { Line } from "./page.ts";
import { isAmending } from "./quotation.ts";
import type { Unit } from "./unit.ts";
import {
  articleComes,
  clauseComes,
  isAfterSentence,
  isDangling,
  lastIn,
  pointComes,
  report,
  type Walk,
} from "./walk.ts";

/** The provision that begins on this line, with the words after its mark; undefined when the line is only words. */
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

function placeArticle(walk: Walk, line: Line): Placed | undefined {
  const mark = readArticle(line.text, line.heading);
  if (!mark) return undefined;
  const outer = walk.provisions.find("phu_luc");
  const candidate: Candidate = {
    number: mark.number,
    last: lastIn(walk, outer).dieu,
    first: "1",
    firm: mark.firm && !isDangling(walk),
    afterSentence: isAfterSentence(walk),
    endsSentence: walk.said.endsWith("."),
    comes: (number) => articleComes(walk, number),
  };
  const appendix = restartsArticles(walk, candidate) ? addImpliedAppendix(walk, line) : outer;
  const codified = mark.number.includes(".");
  if (!codified && !mayFollowQuote(walk, mark.rest)) return undefined;
  const verdict = codified || appendix !== outer ? ({ counts: true } as const) : judge(walk, line, candidate);
  if (!verdict) return undefined;
  const unit = open(walk, line, mark, verdict, appendix?.address ?? null);
  lastIn(walk, appendix).dieu = mark.number;
  return { unit, rest: mark.rest };
}

/** A second "Điều 1." followed by its own "Điều 2." begins a text annexed without a heading. */
function restartsArticles(walk: Walk, { number, last, firm, afterSentence }: Candidate): boolean {
  return number === "1" && last !== undefined && firm && afterSentence && !walk.amends && articleComes(walk, "2");
}

function addImpliedAppendix(walk: Walk, line: Line): Unit {
  const number = numberAfter(walk.last.phu_luc, "1");
  const appendix = walk.provisions.add("phu_luc", number, line.at);
  walk.last.phu_luc = number;
  report(walk, line.at, "appendix-without-heading");
  return appendix;
}

function placeClause(walk: Walk, line: Line): Placed | undefined {
  const container = clauseContainer(walk);
  if (container === undefined || container?.quoting) return undefined;
  const decimal = placeDecimal(walk, line);
  if (decimal) return decimal;
  const last = lastIn(walk, container);
  const comes = (number: string) => clauseComes(walk, number);
  const mended = mendMisread(walk, line, numberAfter(last.khoan, "1"), comes);
  const mark = mended?.mark ?? readClause(line.text);
  if (!mark) return undefined;
  const candidate: Candidate = {
    number: mark.number,
    last: last.khoan,
    first: "1",
    firm: mark.firm && !isDangling(walk),
    afterSentence: isAfterSentence(walk) || line.apart,
    endsSentence: walk.said.endsWith("."),
    comes,
  };
  const verdict = mayFollowQuote(walk, mark.rest) ? judge(walk, line, candidate) : undefined;
  if (!verdict) return undefined;
  const unit = open(walk, line, mark, verdict);
  reportMisread(walk, line, unit, mended?.found);
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
  const container = walk.provisions.find("khoan") ?? clauseContainer(walk);
  if (container === undefined || container?.quoting) return undefined;
  const clause = walk.provisions.find("khoan")?.number;
  const last = lastIn(walk, container);
  const comes = (number: string) => pointComes(walk, number, clause);
  const mended = mendMisread(walk, line, numberAfter(last.diem, "a"), comes);
  const mark = mended?.mark ?? readPoint(line.text);
  if (!mark) return undefined;
  const inList = (): boolean =>
    /^\p{Lu}/u.test(mark.rest) && follows(mark.number, last.diem, "a") && comes(numberAfter(mark.number, "a"));
  const firm = mark.firm || inList();
  const candidate: Candidate = {
    number: mark.number,
    last: last.diem,
    first: "a",
    firm: firm && !isDangling(walk),
    afterSentence: isAfterSentence(walk) || line.apart,
    endsSentence: walk.said.endsWith("."),
    comes,
  };
  const doubtful =
    !firm && (!isAfterSentence(walk) || (mark.number === "a" && !candidate.comes("b") && !isAmending(mark.rest)));
  if (doubtful || (isRomanToo(mark.number) && !follows(mark.number, last.diem, "a"))) return undefined;
  const verdict = mayFollowQuote(walk, mark.rest) ? judge(walk, line, candidate) : undefined;
  if (!verdict) return undefined;
  const unit = open(walk, line, mark, verdict);
  reportMisread(walk, line, unit, mended?.found);
  last.diem = mark.number;
  return { unit, rest: mark.rest };
}

/** A scan's misread mark, where the number that is due does not come but the one after it does. */
function mendMisread(
  walk: Walk,
  line: Line,
  due: string,
  comes: (number: string) => boolean,
): ReturnType<typeof readMisread> {
  const mended = isAfterSentence(walk) || line.apart ? readMisread(line.text, due) : undefined;
  const first = /^\d/.test(due) ? "1" : "a";
  return mended && !comes(due) && comes(numberAfter(due, first)) ? mended : undefined;
}

function reportMisread(walk: Walk, line: Line, unit: Unit, found: string | undefined): void {
  if (found !== undefined) report(walk, line.at, "number-misread", { found, expected: unit.number }, unit);
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

type Counts = Extract<Verdict, { counts: true }>;

/** The verdict when the mark counts; a number that only seemed one is reported where it stands. */
function judge(walk: Walk, line: Line, candidate: Candidate): Counts | undefined {
  const verdict = judgeNumber(candidate);
  if (verdict.counts) return verdict;
  if (verdict.problem)
    report(walk, line.at, verdict.problem, { found: candidate.number, expected: verdict.expected ?? "" });
  return undefined;
}

function open(walk: Walk, line: Line, mark: Mark, verdict: Counts, under?: string | null): Unit {
  const unit = walk.provisions.add(mark.kind, mark.number, line.at, under);
  if (verdict.problem)
    report(walk, line.at, verdict.problem, { found: mark.number, expected: verdict.expected ?? "" }, unit);
  return unit;
}
