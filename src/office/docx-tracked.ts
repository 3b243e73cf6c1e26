/**
 * A Word file whose changes are tracked (ECMA-376 §17.13.5): w:ins and w:del around words, in the mark of a paragraph that
 * comes or goes as a whole, and in the properties of a table's row. Accepting all changes gives the new text, rejecting all
 * of them the old one, paragraph by paragraph.
 */
import {
  AlignmentType,
  DeletedTextRun,
  InsertedTextRun,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import { indent, packSheet, printedWidth, type TextStyle, textRun, writable } from "./docx-sheet.ts";

/** What happened to a stretch of words: "=" stays, "-" goes, "+" comes. */
export type TrackedRun = readonly ["=" | "-" | "+", string];
/** What happened to a whole paragraph or row; within one that is kept, its runs may change. */
export type BlockChange = "kept" | "inserted" | "deleted";
export type ParagraphLook = "division" | "article" | "text";

export type TrackedBlock =
  | {
      readonly kind: "paragraph";
      readonly look: ParagraphLook;
      readonly change: BlockChange;
      readonly runs: readonly TrackedRun[];
    }
  | { readonly kind: "row"; readonly change: BlockChange; readonly cells: readonly (readonly TrackedRun[])[] };

export type TrackedDocument = {
  readonly title: string;
  /** Whose changes they are. */
  readonly author: string;
  /** When they were made: ISO 8601 with seconds, "2026-01-04T08:00:00Z". */
  readonly madeAt: string;
  readonly blocks: readonly TrackedBlock[];
};

/** The bytes of that Word file; rows that follow each other are one table. */
export async function writeTrackedDocx({ title, author, madeAt, blocks }: TrackedDocument): Promise<Uint8Array> {
  const mark = markMaker(writable(author), madeAt);
  const children: (Paragraph | Table)[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at]!;
    const end = block.kind === "row" ? endOfRows(blocks, at) : at + 1;
    children.push(block.kind === "row" ? tableOf(blocks.slice(at, end), mark) : paragraphOf(block, mark));
    at = end;
  }
  // Word ends a text with a paragraph, never with a table.
  if (blocks.at(-1)?.kind === "row") children.push(new Paragraph({ children: [] }));
  return packSheet({ title, author, children });
}

type Mark = () => { readonly id: number; readonly author: string; readonly date: string };
type Row = Extract<TrackedBlock, { readonly kind: "row" }>;

/** Every change has an id of its own (§17.13.5, w:id). */
function markMaker(author: string, date: string): Mark {
  let id = 0;
  return () => ({ id: ++id, author, date });
}

function endOfRows(blocks: readonly TrackedBlock[], start: number): number {
  const end = blocks.findIndex((block, at) => at > start && block.kind !== "row");
  return end < 0 ? blocks.length : end;
}

function paragraphOf({ look, change, runs }: Exclude<TrackedBlock, Row>, mark: Mark): Paragraph {
  const isDivision = look === "division";
  return new Paragraph({
    alignment: isDivision ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
    indent: isDivision ? {} : { firstLine: indent },
    ...paragraphMark(change, mark),
    children: runs.map((run) => trackedRun(run, { bold: look !== "text" }, mark)),
  });
}

/** A paragraph that comes or goes as a whole does so with its mark, or an empty one would stay behind. */
function paragraphMark(change: BlockChange, mark: Mark) {
  if (change === "kept") return {};
  return { run: change === "inserted" ? { insertion: mark() } : { deletion: mark() } };
}

function trackedRun([sign, text]: TrackedRun, style: TextStyle, mark: Mark): ParagraphChild {
  if (sign === "=") return textRun(text, style);
  const changed = { text: writable(text), ...style, ...mark() };
  return sign === "+" ? new InsertedTextRun(changed) : new DeletedTextRun(changed);
}

function tableOf(blocks: readonly TrackedBlock[], mark: Mark): Table {
  const rows = blocks.filter((block): block is Row => block.kind === "row");
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: columnWidths(rows, columns),
    rows: rows.map((row) => rowOf(row, columns, mark)),
  });
}

/** Wider where more is written; the square root keeps columns of figures from vanishing beside one of sentences. */
function columnWidths(rows: readonly Row[], columns: number): number[] {
  const weights = Array.from({ length: columns }, (_, at) => {
    const letters = rows.reduce((sum, { cells }) => sum + lettersOf(cells[at] ?? []), 0);
    return Math.sqrt(letters / rows.length) + 1;
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor((printedWidth * weight) / whole));
}

function lettersOf(runs: readonly TrackedRun[]): number {
  return runs.reduce((sum, [, text]) => sum + text.length, 0);
}

/** A row with fewer cells than the table has columns ends in a wide one. */
function rowOf({ change, cells }: Row, columns: number, mark: Mark): TableRow {
  const rowMark = change === "inserted" ? { insertion: mark() } : change === "deleted" ? { deletion: mark() } : {};
  const cell = (runs: readonly TrackedRun[], at: number) => {
    const paragraph = new Paragraph({
      spacing: { after: 0 },
      ...paragraphMark(change, mark),
      children: runs.map((run) => trackedRun(run, {}, mark)),
    });
    const columnSpan = at === cells.length - 1 ? columns - at : 1;
    return new TableCell({ children: [paragraph], columnSpan });
  };
  return new TableRow({ ...rowMark, children: cells.map(cell) });
}
