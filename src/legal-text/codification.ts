/**
 * The electronic codification (Ordinance 03/2012/UBTVQH13; Pháp điển) wraps every article in two kinds of notes in
 * brackets: where it comes from ("(Điều 1 Nghị định số 63/2010/NĐ-CP …, có hiệu lực thi hành kể từ ngày …)") and what else
 * it is related to ("(Điều này có nội dung liên quan đến …)"). They are the codifiers' words, not the provision's, may run
 * over several lines, and the next heading is sometimes glued to their end.
 */
import type { OutlineProblem } from "./outline.ts";
import type { Line, Page } from "./page.ts";

const codifiedArticle = /^Điều \d+\.\d+\.\p{Lu}+\.\d/u;
const source = /^\((?:Điều|Khoản|Điểm|Mục|Phần) .{1,400}(?:có hiệu lực|ban hành|số )/;
const related = /\((?:Điều|Chương|Mục|Phần|Tiểu mục) này có nội dung liên quan/;

/** The lines of a codified text without the codifiers' notes; the source of each article is reported in full. */
export function withoutCodificationNotes(lines: readonly Line[]): Page {
  if (!lines.some((line) => codifiedArticle.test(line.text))) return { lines, problems: [] };
  const kept: Line[] = [];
  const problems: OutlineProblem[] = [];
  let open = false;
  for (const line of lines) {
    const before: string = open ? "" : line.text.split(related)[0]!;
    open = (open && !startsArticle(line.text)) || before.length < line.text.length;
    if (open) {
      const end = noteEnd(line.text);
      if (before !== "") kept.push({ ...line, text: before });
      if (before.length < line.text.length && related.test(line.text)) {
        problems.push({ line: line.at, address: null, code: "codification-reference" });
      }
      if (end === undefined) continue;
      open = false;
      if (end < line.text.length) kept.push({ ...line, text: line.text.slice(end).trim(), heading: true });
    } else if (source.test(line.text) && line.text.endsWith(")")) {
      problems.push({ line: line.at, address: null, code: "codification-source", params: { source: line.text } });
    } else kept.push(line);
  }
  return { lines: kept, problems };
}

/** A heading of its own where a note should go on: the note's bracket was never closed. */
function startsArticle(text: string): boolean {
  return codifiedArticle.test(text) && !/;|\)$/.test(text);
}

/** Where the note ends on this line: at its closing bracket, last on the line or with the next heading glued to it. */
function noteEnd(text: string): number | undefined {
  if (text.endsWith(")")) return text.length;
  const glued = /\)(?=Điều \d+\.\d+\.\p{Lu}+\.\d|(?:Phần|Chương|Mục|Tiểu mục) [\dIVXLC]+(?![\p{L}\d]))/gu;
  let end: number | undefined;
  for (const match of text.matchAll(glued)) end = match.index + 1;
  return end;
}
