/** The scope of quoted wording during the walk: where it opens, what belongs to it, where the amending act goes on. */
import { continuesHeading } from "./heading.ts";
import { follows, numberAfter } from "./legal-alphabet.ts";
import { readArticle, readClause, readDivision, readPoint } from "./marks.ts";
import type { Line } from "./page.ts";
import {
  announcesAnything,
  announcesSeveral,
  announcesWording,
  endsQuote,
  isAmending,
  quoteDepth,
  scopeOpenedBy,
  type Quotation,
  startsQuote,
} from "./quotation.ts";
import { isRow } from "./table.ts";
import { addWords, type Unit } from "./unit.ts";
import { lastIn, peekLine, report, type Walk } from "./walk.ts";

/** Takes `line` into the quoted wording if it belongs there; false when it is the amending act's own. */
export function takeQuoted(walk: Walk, line: Line): boolean {
  const unit = walk.provisions.deepest;
  if (!unit) return false;
  if (!walk.scope) openScope(walk, unit, line);
  if (!walk.scope) return false;
  if (isOwn(walk, line.text)) {
    if (!walk.scope.bare) report(walk, line.at, "quote-unclosed");
    walk.scope = undefined;
    unit.quoting = false;
    return false;
  }
  extend(walk, unit, line);
  return true;
}

/** Notes whether the words just added to `unit` opened a scope. */
export function noteScope(walk: Walk, unit: Unit, text: string): void {
  const opened = scopeOpenedBy(text);
  if (opened === undefined) return;
  unit.quoting = true;
  walk.scope = opened === "closed" ? undefined : opened;
}

/** Whether a mark after quoted wording may count: the quote is closed as it should be, or the words amend. */
export function mayFollowQuote(walk: Walk, rest: string): boolean {
  return !walk.provisions.deepest?.quoting || endsQuote(walk.said) || isAmending(rest);
}

function openScope(walk: Walk, unit: Unit, line: Line): void {
  const announcement = unit.paragraphs.at(-1) ?? unit.heading ?? "";
  const announced = announcesAnything(walk.said) || announcesAnything(announcement);
  if (startsQuote(line.text)) {
    const more = unit.quoting && endsQuote(walk.said);
    const whole = quoteDepth(line.text, 0) > 0 || endsQuote(line.text) || ownStart(walk, line.text, 0) !== undefined;
    const ordered = isAmending(announcement) && !/[.;]$/.test(announcement);
    if ((announced || more || ordered) && whole) walk.scope = newScope(false);
    return;
  }
  if (!walk.amends || !announced || unit.quoting || !announcesWording(announcement)) return;
  const mark = readClause(line.text) ?? readPoint(line.text);
  if (mark && (isAmending(mark.rest) || (mark.number === firstChild(unit) && announcesSeveral(announcement)))) return;
  if (!isRow(line.text)) report(walk, line.at, "quote-missing");
  walk.scope = newScope(true);
}

function newScope(bare: boolean): Quotation {
  return { depth: 0, bare, article: undefined };
}

function firstChild(unit: Unit): string {
  return unit.kind === "dieu" ? "1" : "a";
}

const ownHeading =
  /^(?:Hiệu lực|Điều khoản|Quy định chuyển tiếp|Trách nhiệm|Tổ chức|Thi hành|Chuyển tiếp|(?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh) này)/;

/** Whether a line inside quoted wording is unmistakably the amending act's next provision. */
function isOwn(walk: Walk, text: string): boolean {
  const article = readArticle(text);
  if (article) {
    const next = article.rest === "" ? (peekLine(walk)?.text.replace(/^\d+\. /, "") ?? "") : article.rest;
    const quoted = walk.scope?.article;
    const breaksOff = walk.scope?.bare && article.firm && !follows(article.number, quoted, "1") && quoted !== undefined;
    return article.number === dueArticle(walk) && (isAmending(next) || ownHeading.test(next) || breaksOff === true);
  }
  const clause = readClause(text);
  if (clause) return clause.number === dueClause(walk) && orders(walk, clause.rest);
  const point = readPoint(text);
  return point !== undefined && point.number === duePoint(walk) && orders(walk, point.rest);
}

/** Whether the words amend, by themselves or with the next line when they break off: "14. Khoản 1 ⏎ Điều 49 được sửa đổi". */
function orders(walk: Walk, words: string): boolean {
  const broken = words.length < 80 && !/[.;:”"]$/.test(words);
  return isAmending(words) || (broken && isAmending(`${words} ${peekLine(walk)?.text ?? ""}`.trim()));
}

function dueArticle(walk: Walk): string {
  return numberAfter(lastIn(walk, walk.provisions.find("phu_luc")).dieu, "1");
}

function dueClause(walk: Walk): string | undefined {
  const article = walk.provisions.find("dieu");
  return article?.last.khoan && numberAfter(article.last.khoan, "1");
}

function duePoint(walk: Walk): string | undefined {
  const last = (walk.provisions.find("khoan") ?? walk.provisions.find("dieu"))?.last.diem;
  return last && numberAfter(last, "a");
}

function extend(walk: Walk, unit: Unit, line: Line): void {
  const scope = walk.scope!;
  const end = scope.bare ? undefined : ownStart(walk, line.text, scope.depth);
  const text = end === undefined ? line.text : line.text.slice(0, end).trim();
  if (end !== undefined) walk.cutOff.push({ ...line, text: line.text.slice(end).trim(), apart: true });
  const before = unit.paragraphs.at(-1) ?? "";
  const afterHeading = /^["“]?Điều \d/.test(before) && !continuesHeading(before, { ...line, text });
  addWords(unit, text, line.apart || afterHeading || startsProvision(text));
  unit.quoting = true;
  walk.said = text;
  const depth = quoteDepth(text, scope.depth);
  const article = readArticle(text)?.number ?? scope.article;
  walk.scope = scope.bare || depth > 0 ? { ...scope, depth, article } : undefined;
}

function startsProvision(text: string): boolean {
  const words = text.replace(/^["“]/, "");
  return [readArticle, readClause, readPoint, readDivision].some((read) => read(words) !== undefined);
}

/** Where on this line, after the closing quote, the amending act's next provision is glued on. */
function ownStart(walk: Walk, text: string, depth: number): number | undefined {
  const due = [`Điều ${dueArticle(walk)}.`, `${dueClause(walk)}.`, `${duePoint(walk)})`];
  for (const mark of due) {
    for (let start = text.indexOf(mark, 1); start >= 0; start = text.indexOf(mark, start + 1)) {
      if (!endsQuote(text.slice(0, start).trimEnd()) || quoteDepth(text.slice(0, start), depth) > 0) continue;
      const rest = text.slice(start + mark.length).trim();
      if (mark.startsWith("Điều") || isAmending(rest === "" ? (peekLine(walk)?.text ?? "") : rest)) return start;
    }
  }
  return undefined;
}
