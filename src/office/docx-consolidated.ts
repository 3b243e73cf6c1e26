/**
 * Word files of consolidated texts (văn bản hợp nhất) in the layout of Ordinance 01/2012/UBTVQH13: who consolidates beside
 * the country's name, the text's name, what amended it, the provisions with a footnote on each that was changed, and at the
 * end the words of authentication with room for a signature.
 */
import { FootnoteReferenceRun, Paragraph, type ParagraphChild, Table, TableCell, TableRow, WidthType } from "docx";
import { bodySize, centred, headSize, packSheet, running, runningOf, sides, textRun } from "./docx-sheet.ts";
import type { ParagraphLook } from "./docx-tracked.ts";

/** A printed line with its footnotes, whose marks stand after the first `notesAt` characters. */
export type NotedLine = {
  readonly look: ParagraphLook | "row";
  /** The cells of a row; of a paragraph, one. */
  readonly cells: readonly string[];
  readonly notes: readonly string[];
  readonly notesAt: number;
};

export type ConsolidatedSheet = {
  readonly agency: string;
  readonly number: string;
  readonly country: string;
  readonly motto: string;
  readonly placeAndDay: string;
  /** "LUẬT". */
  readonly type: string;
  readonly subject: string;
  /** The text consolidated and the acts that amended it. */
  readonly opening: readonly string[];
  readonly lines: readonly NotedLine[];
  readonly closing: { readonly title: string; readonly lines: readonly string[] };
};

/** The bytes of that Word file; its notes are footnotes that Word numbers. */
export async function writeConsolidatedDocx(sheet: ConsolidatedSheet): Promise<Uint8Array> {
  const { agency, type, subject, opening, lines, closing } = sheet;
  const tight = { after: 0 };
  const children = [
    headOf(sheet),
    centred(type, { bold: true }, { before: 360 }),
    centred(subject, { bold: true }, { after: 240 }),
    ...opening.map((text) => running(text, {})),
    ...blocksOf(lines),
    centred(closing.title, { bold: true }, { before: 360 }),
    sides({
      widths: [45, 55],
      left: [new Paragraph({ children: [] })],
      right: closing.lines.map((text) => centred(text, { bold: true }, tight)),
    }),
  ];
  return packSheet({ title: `${type} ${subject}`, author: agency, children });
}

function headOf({ agency, number, country, motto, placeAndDay }: ConsolidatedSheet): Table {
  const tight = { after: 0 };
  return sides({
    widths: [38, 62],
    left: [
      centred(agency, { bold: true, size: headSize }, tight),
      centred("________", { size: headSize }, tight),
      centred(number, { size: headSize }, { before: 120 }),
    ],
    right: [
      centred(country, { bold: true, size: 24 }, tight),
      centred(motto, { bold: true, size: bodySize }, tight),
      centred("________________________", { size: headSize }, tight),
      centred(placeAndDay, { italics: true, size: bodySize }, { before: 120 }),
    ],
  });
}

function blocksOf(lines: readonly NotedLine[]): (Paragraph | Table)[] {
  const blocks: (Paragraph | Table)[] = [];
  for (let at = 0; at < lines.length; ) {
    const after = lines.findIndex(({ look }, index) => index > at && look !== "row");
    const end = lines[at]!.look !== "row" ? at + 1 : after < 0 ? lines.length : after;
    blocks.push(lines[at]!.look === "row" ? tableOf(lines.slice(at, end)) : paragraphOf(lines[at]!));
    at = end;
  }
  return blocks;
}

function paragraphOf(line: NotedLine): Paragraph {
  const runs = runsOf(line, line.cells[0] ?? "", line.look !== "text");
  return line.look === "division" ? new Paragraph({ alignment: "center", children: runs }) : runningOf(runs);
}

function runsOf({ notes, notesAt }: NotedLine, text: string, bold: boolean): ParagraphChild[] {
  const marks = notes.map((note) => {
    const paragraph = new Paragraph({ spacing: { after: 0 }, children: [textRun(` ${note}`, { size: 20 })] });
    return new FootnoteReferenceRun({ children: [paragraph] });
  });
  return [textRun(text.slice(0, notesAt), { bold }), ...marks, textRun(text.slice(notesAt), { bold })];
}

function tableOf(rows: readonly NotedLine[]): Table {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const cellOf = (row: NotedLine, text: string, at: number) => {
    const runs = at === 0 ? runsOf(row, text, false) : [textRun(text, {})];
    const columnSpan = at === row.cells.length - 1 ? columns - at : 1;
    return new TableCell({ columnSpan, children: [new Paragraph({ spacing: { after: 0 }, children: runs })] });
  };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((row) => new TableRow({ children: row.cells.map((text, at) => cellOf(row, text, at)) })),
  });
}
