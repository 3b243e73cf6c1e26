/**
 * Marks inside a line: the provision that is due next, run on behind the end of the one before it. It counts only where it
 * does not come on a line of its own later, so that a figure in running text stays one.
 */
import { findGluedArticle, findGluedClause, findGluedPoint } from "./glue.ts";
import { insertedAfter, numberAfter } from "./legal-alphabet.ts";
import { readArticle, readClause } from "./marks.ts";
import { isAmending } from "./quotation.ts";
import type { Unit } from "./unit.ts";
import { articleComes, clauseComes, lastIn, peekLine, pointComes, type Walk } from "./walk.ts";

/** Where the next provision's mark stands inside the line: the first of those that do not also come on a line of their own. */
export function findGlued(walk: Walk, unit: Unit, text: string): number | undefined {
  return earliest([gluedArticle(walk, text), ...gluedClauses(walk, text), gluedPoint(walk, unit, text)]);
}

/** Where the due article begins inside the line, when it does not come on a line of its own. */
export function gluedArticle(walk: Walk, text: string): number | undefined {
  if (!walk.hasArticles) return undefined;
  const last = lastIn(walk, walk.provisions.find("phu_luc")).dieu;
  const starts = dueNumbers(last, "1")
    .filter((number) => !articleComes(walk, number))
    .map((number) => findGluedArticle(text, number));
  return earliest(starts);
}

function gluedClauses(walk: Walk, text: string): (number | undefined)[] {
  const article = walk.provisions.find("dieu");
  if (!article || article.quoting) return [];
  const [plain, inserted] = dueNumbers(article.last.khoan, "1");
  const start = findGluedClause(text, plain!);
  const between = inserted && findGluedClause(text, inserted);
  return [
    start === undefined || clauseComes(walk, plain!) ? undefined : start,
    between && /[.;)] ?$/.test(text.slice(0, between)) ? between : undefined,
  ];
}

function gluedPoint(walk: Walk, unit: Unit, text: string): number | undefined {
  const level = walk.provisions.find("khoan") ?? (unit.kind === "dieu" ? unit : undefined);
  if (!level) return undefined;
  const due = numberAfter(level.last.diem, "a");
  const starts = dueNumbers(level.last.diem, "a").map((letter) => {
    const start = findGluedPoint(text, letter);
    return start === undefined || pointComes(walk, letter, level.number) ? undefined : start;
  });
  const start = earliest(starts);
  return start !== undefined && (due !== "a" || beginsList(walk, text.slice(start))) ? start : undefined;
}

/** Whether "a) …" has a "b)" after it, on the same line or, in a text with broken lines, soon; or is an order of its own. */
function beginsList(walk: Walk, text: string): boolean {
  if (isAmending(text.slice(2).trim())) return true;
  for (let ahead = -1; ahead < 12; ahead++) {
    const words = ahead < 0 ? text : (peekLine(walk, ahead)?.text ?? "");
    if (/(?:^| )b\) ?["“(]?\p{Lu}/u.test(words)) return true;
    if (ahead >= 0 && (readArticle(words)?.firm || readClause(words)?.firm)) return false;
  }
  return false;
}

/** The numbers that may come after `last`: the next plain one, and what an amendment may have inserted before it. */
function dueNumbers(last: string | undefined, first: "1" | "a"): string[] {
  return [numberAfter(last, first), ...(last === undefined ? [] : [insertedAfter(last)])];
}

function earliest(starts: readonly (number | undefined)[]): number | undefined {
  const found = starts.filter((start) => start !== undefined);
  return found.length === 0 ? undefined : Math.min(...found);
}
