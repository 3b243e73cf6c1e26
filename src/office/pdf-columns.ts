/**
 * Words that stand side by side without lines: the agency beside the national name at the head, the recipients beside the
 * signature (Decree 30/2020/NĐ-CP, appendix I). Read line by line they would run together, so they are read side by side.
 */
import type { PdfLine } from "./pdf-lines.ts";

/** The lines with each group of columns taken apart: the left side from top to bottom, then the right one. */
export function unfoldColumns(lines: readonly PdfLine[]): readonly PdfLine[] {
  const unfolded: PdfLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const group = columnsFrom(lines, at);
    if (!group) {
      unfolded.push(lines[at]!);
      at += 1;
      continue;
    }
    for (const side of ["left", "right"] as const)
      unfolded.push(...group.lines.flatMap((line) => sideOf(line, group.gutter, side)));
    at += group.lines.length;
  }
  return unfolded;
}

type Columns = { readonly lines: readonly PdfLine[]; readonly gutter: readonly [number, number] };

/** Lines of which each keeps to one side or both, and nothing crosses the gap between them; they begin with a pair, or on the right. */
function columnsFrom(lines: readonly PdfLine[], at: number): Columns | undefined {
  const pair = lines.slice(at, at + 3).find(({ segments }) => segments.length === 2);
  if (!pair) return undefined;
  let gutter: readonly [number, number] = [pair.segments[0]!.x1, pair.segments[1]!.x0];
  const group: PdfLine[] = [];
  const isHead = heads.test(wordsOf(pair));
  for (const whole of lines.slice(at)) {
    const line = isHead ? partedAt(whole, gutter) : whole;
    const last = group.at(-1) ?? line;
    const narrowed = narrow(gutter, line);
    const begins = group.length > 0 || whole === pair || line.segments[0]!.x0 > gutter[0];
    if (!narrowed || !begins || line.y - last.y > 4 * last.size || line.y < last.y) break;
    gutter = narrowed;
    group.push(line);
  }
  // Lines on the left alone after the last pair belong to the text that follows.
  while (group.length > 1 && group.at(-1)!.segments.length < 2 && group.at(-1)!.segments[0]!.x0 < gutter[0])
    group.pop();
  const parted = group.filter(({ segments }) => segments.length === 2).length;
  return parted >= 2 || (parted === 1 && isHead) ? { lines: group, gutter } : undefined;
}

const heads = /CỘNG H|Nơi nhận|^(?:NGƯỜI|Người|BỘ|QUỐC HỘI|CHÍNH PHỦ|ỦY BAN|UỶ BAN|HỘI ĐỒNG)|^Số\s?:/;

function wordsOf(line: PdfLine): string {
  return line.segments.map(({ text }) => text).join(" ");
}

/** A line whose words nearly touch over the gap of a head, taken apart where its wider space is. */
function partedAt(line: PdfLine, [from, to]: readonly [number, number]): PdfLine {
  const [segment] = line.segments;
  const gap = line.segments.length === 1 ? segment?.gaps.find(({ x0, x1 }) => x0 < to && x1 > from) : undefined;
  if (!segment || !gap) return line;
  const left = { ...segment, x1: gap.x0, text: segment.text.slice(0, gap.at).trim(), gaps: [] };
  const right = { ...segment, x0: gap.x1, text: segment.text.slice(gap.at).trim(), gaps: [] };
  return { ...line, segments: [left, right] };
}

function narrow([from, to]: readonly [number, number], line: PdfLine): readonly [number, number] | undefined {
  const middle = (from + to) / 2;
  const left = line.segments.filter(({ x1 }) => x1 <= middle);
  const right = line.segments.filter(({ x0 }) => x0 >= middle);
  if (left.length > 1 || right.length > 1 || left.length + right.length !== line.segments.length) return undefined;
  const gap = [Math.max(from, left[0]?.x1 ?? from), Math.min(to, right[0]?.x0 ?? to)] as const;
  return gap[1] - gap[0] > 0.5 * line.size ? gap : undefined;
}

function sideOf(line: PdfLine, [from, to]: readonly [number, number], side: "left" | "right"): PdfLine[] {
  const middle = (from + to) / 2;
  const segments = line.segments.filter(({ x0, x1 }) => (side === "left" ? x1 <= middle : x0 >= middle));
  return segments.length === 0 ? [] : [{ ...line, segments }];
}
