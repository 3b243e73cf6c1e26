/** The lines of a page of a PDF: runs that stand on one foot line, with the spaces between them, split where columns part. */
import { asFontShows } from "./legacy-fonts.ts";
import type { PdfRun } from "./pdf-page.ts";

export type PdfSegment = {
  readonly x0: number;
  readonly x1: number;
  readonly text: string;
  /** Width of its first word. */
  readonly firstWord: number;
  /** Where its second word begins. */
  readonly second: number;
  /** Spaces wider than those between words: the place in the text, and from where to where. */
  readonly gaps: readonly { readonly at: number; readonly x0: number; readonly x1: number }[];
};
export type PdfLine = {
  readonly y: number;
  readonly size: number;
  /** From left to right; more than one where words stand in columns. */
  readonly segments: readonly PdfSegment[];
  /** The number that stands raised at its beginning, as before a footnote. */
  readonly note: number | null;
};

type OpenLine = { readonly y: number; readonly size: number; readonly runs: (PdfRun & { raised?: boolean })[] };

/** From top to bottom. `notes` are the footnotes of the page: a raised number among them is a note's mark, "[3]". */
export function readLines(runs: readonly PdfRun[], notes: ReadonlySet<number>): readonly PdfLine[] {
  const lines: OpenLine[] = [];
  const gap = spaceGap(runs);
  for (const run of [...runs].sort((one, other) => other.size - one.size)) {
    const line = lines.find((open) => standsOn(open, run));
    if (!line) lines.push({ y: run.y, size: run.size, runs: [run] });
    else line.runs.push(isRaised(line, run) ? { ...run, raised: true } : run);
  }
  return lines
    .filter((line) => line.runs.some(({ text }) => text !== " "))
    .sort((one, other) => one.y - other.y)
    .map((line) => closeLine(line, notes, gap));
}

/** The numbers that stand raised before the lines of the page. */
export function notesOnPage(lines: readonly PdfLine[]): ReadonlySet<number> {
  return new Set(lines.flatMap(({ note }) => note ?? []));
}

function standsOn(line: OpenLine, run: PdfRun): boolean {
  const below = run.y - line.y;
  if (Math.abs(below) < 0.3 * Math.min(line.size, run.size)) return true;
  return run.size < 0.8 * line.size && below > -0.75 * line.size && below < 0.3 * line.size && touches(line, run);
}

/** A small sign belongs to a line only where it hangs on a word of it. */
function touches(line: OpenLine, run: PdfRun): boolean {
  const gap = line.size;
  return line.runs.some((other) => run.x < other.x + other.width + gap && run.x + run.width > other.x - gap);
}

function isRaised(line: OpenLine, run: PdfRun): boolean {
  return run.size < 0.8 * line.size && run.y < line.y - 0.1 * line.size;
}

/** How wide a gap stands for a space, in letter sizes: where spaces are written, the odd letter of another font leaves some. */
function spaceGap(runs: readonly PdfRun[]): number {
  const spaces = runs.filter(({ text }) => text === " ").length;
  return spaces * 8 > runs.reduce((sum, { text }) => sum + text.length, 0) ? 0.4 : 0.15;
}

function closeLine({ y, size, runs }: OpenLine, notes: ReadonlySet<number>, gap: number): PdfLine {
  const sorted = runs.sort((one, other) => one.x - other.x);
  while (sorted[0]?.text === " ") sorted.shift();
  const first = sorted[0];
  const note = first?.raised ? (/^\s*(\d{1,3})\s*$/.exec(first.text)?.[1] ?? null) : null;
  const groups: PdfRun[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of sorted) {
    const isWord = run.text !== " ";
    if (isWord && run.x - end > 2 * size) groups.push([]);
    groups.at(-1)?.push(run);
    if (isWord) end = run.x + run.width;
  }
  return {
    y,
    size,
    segments: groups.map((group) => segmentOf(group, size, size * gap, notes)),
    note: note === null ? null : Number(note),
  };
}

function segmentOf(
  runs: readonly (PdfRun & { raised?: boolean })[],
  size: number,
  gap: number,
  notes: ReadonlySet<number>,
): PdfSegment {
  const x0 = runs[0]!.x;
  let words = "";
  let pending = "";
  let font = "";
  let end = x0;
  let firstWord = 0;
  let second = 0;
  const gaps: { at: number; x0: number; x1: number }[] = [];
  const flush = (): void => {
    words += asFontShows(pending, font).normalize("NFC");
    pending = "";
  };
  const space = (): void => {
    if (firstWord === 0) firstWord = end - x0;
    if (!/\s$/.test(words + pending)) pending += " ";
  };
  for (const run of runs) {
    if (run.text === " " || run.x - end > gap) space();
    if (run.text === " ") continue;
    if (firstWord > 0) second ||= run.x;
    const wide = run.x - end > 0.7 * size;
    if (run.font !== font || wide) flush();
    if (wide) gaps.push({ at: words.length, x0: end, x1: run.x });
    font = run.font;
    pending += run.raised && notes.has(Number(run.text)) ? `[${run.text}]` : run.text;
    end = Math.max(end, run.x + run.width);
  }
  flush();
  const text = words
    .normalize("NFC")
    .trim()
    .replace(/^(\[\d+\])(?=\S)/, "$1 ");
  return { x0, x1: end, text, firstWord: firstWord || end - x0, second, gaps };
}
