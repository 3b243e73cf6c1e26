/** What stands at the head and the foot of pages and is no text of the document: page numbers and lines that come again. */
import type { PdfLine } from "./pdf-lines.ts";

/** How many lines from the edge of a page are looked at. */
const edge = 3;

/** The pages' lines without page numbers and running heads. */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const seen = new Map<string, number>();
  for (const lines of pages)
    for (const key of new Set(edgeLines(lines).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const often = pages.length === 2 ? 2 : Math.max(3, pages.length * 0.25);
  return pages.map((lines) => {
    const isHead = (line: PdfLine): boolean =>
      pageNumber.test(wordsOf(line)) || printed.test(wordsOf(line)) || (seen.get(keyOf(line)) ?? 0) >= often;
    return trimmed(lines, isHead);
  });
}

const pageNumber = /^(?:[-–—]\s?)?(?:Trang |Page )?\d{1,4}(?:\s?(?:\/|of|trên)\s?\d{1,4})?(?:\s?[-–—])?$/i;

/** What a browser prints around a page: its address, the day and the hour. */
const printed =
  /^(?:https?|file):\/\/\S+(?: \d+\/\d+)?$|^\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}:\d{2}(?: [AP]M)?(?: .{0,200})?$/;

/** Only from the edges inwards, so that a line of the text that looks like them stays. */
function trimmed(lines: readonly PdfLine[], isHead: (line: PdfLine) => boolean): readonly PdfLine[] {
  let [from, to] = [0, lines.length];
  while (from < to && from < edge && isHead(lines[from]!)) from++;
  while (to > from && lines.length - to < edge && isHead(lines[to - 1]!)) to--;
  return lines.slice(from, to);
}

function edgeLines(lines: readonly PdfLine[]): readonly PdfLine[] {
  return lines.length <= 2 * edge ? lines : [...lines.slice(0, edge), ...lines.slice(-edge)];
}

/** Place and words, whatever number stands in them. */
function keyOf(line: PdfLine): string {
  return `${Math.round(line.y / 4)} ${wordsOf(line).replace(/\d+/g, "#")}`;
}

function wordsOf(line: PdfLine): string {
  return line.segments.map(({ text }) => text).join(" ");
}
