/**
 * The comparison table of a dossier (bảng so sánh) as a Word file: A4 across, one row a provision, the current wording beside
 * the proposed one and why. What goes is struck through, what comes is underlined: the table itself is no tracked change.
 */
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from "docx";
import { centred, packSheet, printedWidthAcross, running, textRun, writable } from "./docx-sheet.ts";
import type { TrackedRun } from "./docx-tracked.ts";

export type ComparisonSheet = {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** Provision, current, proposed, reason. */
  readonly heads: readonly [string, string, string, string];
  readonly groups: readonly {
    /** Of the amended text. */
    readonly title: string;
    readonly rows: readonly ComparisonSheetRow[];
  }[];
  readonly closing: readonly string[];
};
export type ComparisonSheetRow = {
  readonly label: string;
  readonly current: readonly TrackedRun[];
  readonly proposed: readonly TrackedRun[];
  readonly reason: string;
};

/** In percent. */
const widths = [12, 34, 34, 20];
const cellSize = 24;

/** The bytes of that Word file; the head of the table repeats on every page. */
export async function writeComparisonDocx(sheet: ComparisonSheet): Promise<Uint8Array> {
  const { title, subject, author, heads, groups, closing } = sheet;
  const head = new TableRow({ tableHeader: true, children: heads.map((text) => cell([headLine(text)])) });
  const rows = groups.flatMap((group) => [
    new TableRow({ children: [cell([line([textRun(group.title, { bold: true, size: cellSize })])], heads.length)] }),
    ...group.rows.map(rowOf),
  ]);
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths.map((width) => Math.round((printedWidthAcross * width) / 100)),
    rows: [head, ...rows],
  });
  const children = [
    centred(title, { bold: true }),
    centred(subject, { bold: true }, { after: 240 }),
    table,
    new Paragraph({ children: [] }),
    ...closing.map((text) => running(text, {})),
  ];
  return packSheet({ title: `${title} ${subject}`, author, children, across: true });
}

function rowOf({ label, current, proposed, reason }: ComparisonSheetRow): TableRow {
  return new TableRow({
    children: [
      cell([line([textRun(label, { bold: true, size: cellSize })])]),
      cell(paragraphs(current)),
      cell(paragraphs(proposed)),
      cell(paragraphs([["=", reason]])),
    ],
  });
}

/** The runs cut into paragraphs at their line ends. */
function paragraphs(runs: readonly TrackedRun[]): Paragraph[] {
  const lines: TextRun[][] = [[]];
  for (const [sign, text] of runs) {
    for (const [index, part] of text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      if (part !== "") lines.at(-1)!.push(markedRun(sign, part));
    }
  }
  return lines.map(line);
}

function markedRun(sign: TrackedRun[0], text: string): TextRun {
  const mark = sign === "-" ? { strike: true } : sign === "+" ? { underline: { type: UnderlineType.SINGLE } } : {};
  return new TextRun({ text: writable(text), size: cellSize, ...mark });
}

function headLine(text: string): Paragraph {
  const children = [textRun(text, { bold: true, size: cellSize })];
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 0 }, children });
}

function line(children: TextRun[]): Paragraph {
  return new Paragraph({ spacing: { after: 60 }, children });
}

function cell(children: Paragraph[], columnSpan = 1): TableCell {
  return new TableCell({ columnSpan, children });
}
