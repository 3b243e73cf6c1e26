/**
 * Note marks: the official consolidations (Ordinance 01/2012/UBTVQH13, art. 4) put a footnote on every provision that an
 * amendment touched. As text they are "[12]", or, in older ones, a bare figure glued to a word ("chậm nộp,2 tiền phạt",
 * "4.3 Áp dụng"). Private portals add remarks of their own in square brackets. None of them belongs to the provision.
 */
import type { OutlineProblem } from "./outline.ts";
import type { Line, Page } from "./page.ts";

/** The lines without note marks; each mark is reported with its number, each portal remark as "editorial-note". */
export function withoutNoteMarks(lines: readonly Line[]): Page {
  const problems: OutlineProblem[] = [];
  const strip = hasBareNotes(lines) ? bareMarkStripper(problems) : (line: Line) => stripBrackets(line, problems);
  const notes = notesStart(lines);
  const text = lines.slice(0, notes).map(strip);
  return { lines: [...text.filter((line) => line.text !== ""), ...lines.slice(notes)], problems };
}

/** Index of the first note of the list at the end: the last line that begins with [1], when a mark [1] stands before it. */
function notesStart(lines: readonly Line[]): number {
  const start = lines.findLastIndex((line) => /^\[1\] ?\S/.test(line.text));
  const marked = lines.findIndex((line) => line.text.includes("[1]"));
  return start > 0 && marked < start ? start : lines.length;
}

// "Luật Thủy lợi[1]", and doubled by conversion "d)8[8] (được bãi bỏ)".
const bracketMark = /(\d{0,3})\s?\[(\d{1,3})\]\s?(?=(.?))/g;
const remark =
  /\s?\[(?:Link|Liên kết|http|#)[^\]|]{0,200}\]|\s?\[[^[\]|]{0,40}(?:được|bị) (?:bãi bỏ|bỏ|hủy bỏ|sửa đổi|thay thế|bổ sung|hướng dẫn|đính chính)[^[\]|]{0,400}\]/g;

function stripBrackets(line: Line, problems: OutlineProblem[]): Line {
  if (!line.text.includes("[")) return line;
  const text = line.text
    .replace(bracketMark, (_whole, before: string, mark: string, next: string) => {
      problems.push({ line: line.at, address: null, code: "note-mark", params: { mark: Number(mark) } });
      return (before === mark ? "" : before) + (/[\p{L}\p{N}(“]/u.test(next) ? " " : "");
    })
    .replace(remark, () => {
      problems.push({ line: line.at, address: null, code: "editorial-note" });
      return " ";
    });
  return text === line.text ? line : { ...line, text: text.replace(/ {2,}/g, " ").trim() };
}

const bareNote = /^(\d{1,3}) (?:Luật|Nghị|Điều|Khoản|Điểm|Cụm|Từ|Tên|Chương|Mục|Đoạn|Phụ lục|Ngành)/;

/** A consolidation whose notes are listed at the end by bare number, from 2 on (the first hangs on the signature). */
function hasBareNotes(lines: readonly Line[]): boolean {
  const numbers = lines.flatMap((line) => Number(bareNote.exec(line.text)?.[1] ?? 0) || []);
  const run = [2, 3, 4].filter((number) => numbers.includes(number)).length;
  return run >= 2 && lines.some((line) => /^XÁC THỰC VĂN BẢN HỢP NHẤT/.test(line.text));
}

// The figure alone on its line; after a number ("4.3 Áp dụng", "b)67 Các"); after a word ("nộp,2 tiền"); before a line's
// first word ("43 tiền phạt"); before its last full stop ("thuế 1.").
const bareMark =
  /^()(\d{1,3})$|^(\d{1,3}[a-zđ]?\.|[a-zđ]\d?\))(\d{1,3})(?= \S)|(?<=[\p{L};:”"’)]|\p{L}[,.]|^,)()(\d{1,3})(?=[\s.,;:)]|$)|^()(\d{1,3}) (?=\p{Ll}|\d{1,3}\.)|()(?: )(\d{1,3})(?=\.$)/gu;

/** Bare marks run 1, 2, 3 … through the text; only the next few numbers are taken, so that other figures stay. */
function bareMarkStripper(problems: OutlineProblem[]): (line: Line) => Line {
  let due = 1;
  let ended = false;
  const strip = (line: Line): Line => {
    ended ||= /^XÁC THỰC VĂN BẢN HỢP NHẤT/.test(line.text);
    if (ended || !/\d/.test(line.text)) return line;
    const text = line.text.replace(bareMark, (whole: string, ...groups: (string | undefined)[]) => {
      const at = groups.findIndex((group) => group !== undefined);
      const mark = Number(groups[at + 1]);
      if (mark < due || mark > due + 2) return whole;
      due = mark + 1;
      problems.push({ line: line.at, address: null, code: "note-mark", params: { mark } });
      return groups[at]!;
    });
    return text === line.text ? line : strip({ ...line, text: text.trim() });
  };
  return strip;
}
