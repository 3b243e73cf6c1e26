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
  const run = markInRun(lines);
  const strip = run ? runStripper(run, problems) : (line: Line) => stripBrackets(line, problems);
  const notes = notesStart(lines);
  const text = lines.slice(0, notes).map((line) => strip(stripRaised(line, problems)));
  return { lines: [...text.filter((line) => line.text !== ""), ...lines.slice(notes)], problems };
}

/** Index of the first note of the list at the end: the last line that begins with [1], when a mark [1] stands before it. */
function notesStart(lines: readonly Line[]): number {
  const start = lines.findLastIndex((line) => /^\[1\] ?\S/.test(line.text));
  const marked = lines.findIndex((line) => line.text.includes("[1]"));
  return start > 0 && marked < start ? start : lines.length;
}

// "Luật Thủy lợi[1]", and doubled by conversion "d)8[8] (được bãi bỏ)"; in "Điều 8[8]" the first figure is the article's.
const bracketMark = /((?<=[^\s\d]|^)\d{1,3}|)\s?\[(\d{1,3})\]\s?(?=(.?))/g;
// Raised figures after a word; after m, km, ha they measure.
const raisedMark = /(?<![\d⁰-⁹¹²³]|(?<!\p{L})(?:[kcmd]?m|ha|in))[¹²³⁰⁴-⁹]{1,3}/gu;
const raisedFigures = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const remark =
  /\s?\[(?:Link|Liên kết|http|#)[^\]|]{0,200}\]|\s?\[[^[\]|]{0,40}(?:được|bị) (?:bãi bỏ|bỏ|hủy bỏ|sửa đổi|thay thế|bổ sung|hướng dẫn|đính chính)[^[\]|]{0,400}\]/g;

function stripRaised(line: Line, problems: OutlineProblem[]): Line {
  const text = line.text.replace(raisedMark, (raised) => {
    const mark = Number(Array.from(raised, (figure) => raisedFigures.indexOf(figure)).join(""));
    problems.push({ line: line.at, address: null, code: "note-mark", params: { mark } });
    return "";
  });
  return text === line.text ? line : { ...line, text: text.trim() };
}

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

const attestation = /^XÁC THỰC VĂN BẢN HỢP NHẤT/;
const bareNote = /^(\d{1,3}) \p{Lu}/u;
const roundNote = /^\((\d{1,3})\) ?\p{Lu}/u;

/**
 * The mark of a consolidation that lists its notes, after the attestation, under bare or round numbers: from 2 on, since
 * the first hangs on the signature. Undefined where notes are in square brackets or there are none.
 */
function markInRun(lines: readonly Line[]): RegExp | undefined {
  const end = lines.findLastIndex((line) => attestation.test(line.text));
  if (end < 0) return undefined;
  const listed = (note: RegExp) =>
    new Set(
      lines.slice(end).flatMap(({ text }) => note.exec(text.replace(/^XÁC THỰC.*? (?=\(?\d+\)? )/, ""))?.[1] ?? []),
    );
  if (lines.slice(end).some(({ text }) => /^\[\d+\] ?\S/.test(text))) return undefined;
  const isRun = (numbers: ReadonlySet<string>) => numbers.has("2") || (numbers.has("1") && numbers.size === 1);
  if (isRun(listed(bareNote))) return bareMark;
  return isRun(listed(roundNote)) ? roundMark : undefined;
}

// The figure alone on its line; after a number ("4.3 Áp dụng", "b)67 Các"); after a word ("nộp,2 tiền"); before a line's
// first word ("43 tiền phạt", "32 Trường hợp"); before its last full stop ("thuế 1."), but not as a number of a provision.
const bareMark =
  /^()(\d{1,3})$|^(\d{1,3}[a-zđ]?\.|[a-zđ]\d?\))(\d{1,3})(?= \S)|(?<=[\p{L};:”"’)]|\p{L}[,.]|^,)()(\d{1,3})(?=[\s.,;:)]|$)|^()(\d{1,3}) (?=\p{L}|\d{1,3}\.)|(?<=\p{L})(?<!Điều|[Kk]hoản|[Đđ]iểm|Chương|Mục|Phần|[Ss]ố|năm|tháng|ngày)()(?: )(\d{1,3})(?=\.$)/gu;
const roundMark = /()\s?\((\d{1,3})\)/gu;

/** Such marks run 1, 2, 3 … through the text; only the next few numbers are taken, so that other figures stay. */
function runStripper(mark: RegExp, problems: OutlineProblem[]): (line: Line) => Line {
  let due = 1;
  let ended = false;
  const strip = (line: Line): Line => {
    ended ||= attestation.test(line.text);
    if (ended || !/\d/.test(line.text)) return line;
    const text = line.text.replace(mark, (whole: string, ...groups: (string | undefined)[]) => {
      const at = groups.findIndex((group) => group !== undefined);
      const found = Number(groups[at + 1]);
      const beforeCapital = /^\d+ $/.test(whole) && /^\d+ \p{Lu}/u.test(line.text);
      if (found < due || found > (beforeCapital ? due : due + 2)) return whole;
      due = found + 1;
      problems.push({ line: line.at, address: null, code: "note-mark", params: { mark: found } });
      return groups[at]!;
    });
    return text === line.text ? line : strip({ ...line, text: text.trim() });
  };
  return strip;
}
