/**
 * What every table file becomes once it is read: sheets of rows of plain text. A cell is always a string, "" when empty; a
 * row keeps the number that a person sees in the file (from 1; for JSON lines the line), so that each problem can name its
 * place. Nothing here is interpreted: what looks like a formula is text.
 */

import type { DecodingProblem, DecodingRefusal } from "./encodings.ts";
import type { UnusableFileCode } from "./file-kind.ts";

export type Severity = "error" | "warning";

/** One thing wrong with a file. `row` is null and `column` "" where the problem is not one of a row or a cell. */
export type SheetProblem<Code extends string> = {
  readonly sheet: string;
  readonly row: number | null;
  /** The heading as it stands in the file, or the column's letters where there is no heading. */
  readonly column: string;
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
  readonly severity: Severity;
};

export type FileProblemCode =
  | UnusableFileCode
  | `text-${DecodingRefusal | Exclude<DecodingProblem, "decomposed">}`
  | "file-broken"
  | "file-inflates"
  | "file-too-many-rows"
  | "file-too-many-cells"
  | "quote-not-closed"
  | "row-too-long"
  | "row-too-short"
  | "line-not-json"
  | "line-not-object";
export type FileProblem = SheetProblem<FileProblemCode>;

/** A cell under a merged one: the text of the merged cell, and whether that cell begins in this very column, higher up. */
export type CoveredCell = { readonly text: string; readonly fromAbove: boolean };

export type SheetRow = {
  readonly row: number;
  /** Without the empty cells at the end. */
  readonly cells: readonly string[];
  /** By column, from 0; the covered cells themselves are "". */
  readonly covered?: ReadonlyMap<number, CoveredCell>;
};

/** Rows without any text are left out. `name` is "" where the format has no sheets. */
export type Sheet = { readonly name: string; readonly rows: readonly SheetRow[] };

/** A file that cannot be read at all has no sheets and one error. */
export type Workbook = { readonly sheets: readonly Sheet[]; readonly problems: readonly FileProblem[] };

/** How much of a file is read before it is refused as too large. */
export type SheetLimits = { readonly rows: number; readonly cells: number; readonly inflatedBytes: number };

export const sheetLimits: SheetLimits = { rows: 50_000, cells: 2_000_000, inflatedBytes: 128 * 1024 * 1024 };

/** What a reader of the table sees in that column: its own text, or that of the merged cell it hangs under. */
export function textAt(row: SheetRow, column: number): string {
  const own = row.cells[column] ?? "";
  if (own !== "") return own;
  const covered = row.covered?.get(column);
  return covered?.fromAbove ? covered.text : "";
}

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** The answer for a file that cannot be read at all. */
export function unreadable(code: FileProblemCode, params: FileProblem["params"] = {}, sheet = ""): Workbook {
  return { sheets: [], problems: [{ sheet, row: null, column: "", code, params, severity: "error" }] };
}

/** Cells without the empty ones at the end. */
export function trimmedRow(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === "") end -= 1;
  return end === cells.length ? cells : cells.slice(0, end);
}
