/**
 * Lines of a PDF → paragraphs. A PDF has no paragraphs, only lines; where one ends is told by what a reader sees: a wider gap,
 * an indent, a line that stops although the next word had room on it, the mark of a provision. A paragraph may go on on the
 * next page, after what stands at the foot and the head of pages has been set aside.
 */
import type { PdfLine } from "./pdf-lines.ts";

/** A line of running text with the page that it stands on. */
export type FlowLine = {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly x0: number;
  readonly x1: number;
  readonly text: string;
  readonly firstWord: number;
  /** Where its second word begins. */
  readonly second: number;
  /** What stands in a column ends nowhere near the margin. */
  readonly alone: boolean;
};

/** The line as running text; columns that nobody could tell apart run together. */
export function flowLine(line: PdfLine, page: number, alone: boolean): FlowLine {
  const { segments, y, size } = line;
  const text = segments.map((segment) => segment.text).join(" ");
  return {
    page,
    y,
    size,
    x0: segments[0]!.x0,
    x1: segments.at(-1)!.x1,
    text,
    firstWord: segments[0]!.firstWord,
    second: segments[0]!.second,
    alone,
  };
}

/** Paragraphs in order, the lines of each joined with spaces. */
export function joinLines(lines: readonly FlowLine[]): readonly string[] {
  const shape = shapeOf(lines);
  const paragraphs: string[] = [];
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1];
    const open = paragraphs.at(-1) ?? "";
    if (last && !startsParagraph(last, line, shape, open))
      paragraphs[paragraphs.length - 1] = joinWords(open, line.text);
    else paragraphs.push(line.text);
  }
  return paragraphs;
}

/** A row of a table that was typed as text ends with a stroke. */
function isOpenRow(text: string): boolean {
  return text.startsWith("| ") && !text.endsWith("|");
}

type Shape = { readonly left: number; readonly right: number; readonly pitch: number };

/** The margins that most lines keep to, and the usual distance of lines as a share of their size. */
function shapeOf(lines: readonly FlowLine[]): Shape {
  const ends = lines.map(({ x1 }) => x1).sort((one, other) => other - one);
  const pitches = lines.flatMap((line, index) => {
    const last = lines[index - 1];
    return last && last.page === line.page && line.y > last.y
      ? [Math.round(((line.y - last.y) / line.size) * 20) / 20]
      : [];
  });
  return {
    left: commonest(lines.map(({ x0 }) => Math.round(x0 * 2) / 2)) ?? 0,
    right: ends[Math.min(2, ends.length - 1)] ?? 0,
    pitch: commonestSmall(pitches) ?? 1.2,
  };
}

function startsParagraph(last: FlowLine, line: FlowLine, shape: Shape, open: string): boolean {
  if (last.alone || line.alone || Math.abs(last.size - line.size) > 0.15 * last.size) return true;
  if (isTitle(last.text) !== isTitle(line.text)) return true;
  if (line.page === last.page && line.y - last.y > (shape.pitch + 0.2) * line.size) return true;
  // Under a number the words go on where they began beside it.
  const hangs = Math.abs(line.x0 - last.second) < 0.5 * line.size;
  if (!hangs && line.x0 > Math.max(last.x0, shape.left) + 0.7 * line.size) return true;
  // The margin is known only roughly, so a word that would just have fitted proves nothing inside a sentence.
  const clearly = /[.;:!?”"]$/.test(last.text) ? 0.3 : 1.5;
  const room = shape.right - last.x1 - 0.25 * line.size;
  if (room > line.firstWord + clearly * line.size) return true;
  const goesBack = last.x0 > line.x0 + 0.7 * line.size;
  return !goesBack && startsByWords(last.text, line.text, open);
}

/** Where nothing on the page tells, since the line before is full: what its end and the next one's beginning say. */
function startsByWords(last: string, next: string, open: string): boolean {
  if (next.startsWith("|") && last.endsWith("|")) return true;
  if (isOpenRow(open) || dangling.test(last)) return false;
  if (/^\[\d{1,3}\] /.test(next)) return /[.;:”"]$/.test(last);
  if (startsProvision.test(next)) return true;
  return /^["“]?\p{Lu}/u.test(next) && (last.endsWith(";") || (/^Điều \d/.test(open) && !/[.;:]$/.test(last)));
}

/** Several words in capitals alone, as titles are set. */
function isTitle(text: string): boolean {
  return /\p{Lu}{2}.* \p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

const startsProvision =
  /^(?:(?:Điều|ĐIỀU) \d+[a-zđ]?\d?\s?[.:]|(?:Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN) (?:[IVXLC]+|\d+|thứ \p{Ll}+)(?:$|[.:\s])|\d{1,3}[a-zđ]?\d?\.\d{0,3}(?:$| ?["“]?\p{Lu})|[a-zđ]\d?\)\d{0,3}(?: |$)|XÁC THỰC VĂN BẢN|Nơi nhận ?:|[-+–•] \S)/u;
const dangling =
  /(?:^|[\s(])(?:khoản|điểm|Điều|điều|Mục|mục|Chương|số|và|hoặc|từ|đến|tại|theo|của|bảng|Phụ lục|ngày|tháng|năm|các|là)$|[,(]$/;

/** Two lines of one paragraph; a word broken at a hyphen of its own goes on without a space. */
export function joinWords(text: string, next: string): string {
  if (/[\u00ad\u2010]$/.test(text)) return text.slice(0, -1) + next;
  return /[\p{L}\d]-$/u.test(text) && /^[\p{L}\d]/u.test(next) ? text + next : `${text} ${next}`;
}

function commonest(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0])[0]?.[0];
}

/** The smallest distance that many lines have: the one inside paragraphs, where the one between them is as frequent. */
function commonestSmall(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= values.length * 0.15).map(([value]) => value);
  return frequent.length > 0 ? Math.min(...frequent) : commonest(values);
}
