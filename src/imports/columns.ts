/**
 * Where a sheet keeps what: the row of headings, wherever it stands below titles, and the column of each part. A required
 * heading that is missing is named together with what was found; a column that nothing is known of is listed, never lost.
 */
import { columnLetters, type Sheet, type SheetRow, textAt } from "../office/sheet.ts";
import { type ColumnField, fieldOfHeading, requiredFields, usualHeading } from "./headings.ts";
import type { ImportProblem } from "./problem.ts";

/** Titles, mottos and notes above a table take a few rows; a heading further down is not looked for. */
const deepestHeading = 30;

export type Column = { readonly index: number; readonly heading: string };

export type SheetColumns = {
  /** Number of the row of headings, as in the file. */
  readonly headingRow: number;
  readonly fields: ReadonlyMap<ColumnField, Column>;
  readonly unknown: readonly Column[];
  readonly problems: readonly ImportProblem[];
};

/** The columns of the row that announces the most parts; undefined when no row announces at least two. */
export function findColumns(sheet: Sheet): SheetColumns | undefined {
  const candidates = sheet.rows.slice(0, deepestHeading).map((row) => columnsOf(sheet.name, row));
  const best = candidates.reduce<SheetColumns | undefined>(
    (found, next) => (next.fields.size > (found?.fields.size ?? 1) ? next : found),
    undefined,
  );
  return best && { ...best, problems: [...best.problems, ...missingHeadings(sheet.name, best)] };
}

/** How a person finds the cell: "B17". */
export function cellAddress(column: Column, row: number): string {
  return `${columnLetters(column.index)}${row}`;
}

function columnsOf(sheet: string, row: SheetRow): SheetColumns {
  const fields = new Map<ColumnField, Column>();
  const unknown: Column[] = [];
  const problems: ImportProblem[] = [];
  for (const column of headingsIn(row)) {
    const field = fieldOfHeading(column.heading);
    if (!field) unknown.push(column);
    else if (!fields.has(field)) fields.set(field, column);
    else {
      const params = { first: fields.get(field)!.heading };
      problems.push({
        sheet,
        row: row.row,
        column: column.heading,
        code: "heading-repeated",
        params,
        severity: "warning",
      });
    }
  }
  return { headingRow: row.row, fields, unknown, problems };
}

function headingsIn(row: SheetRow): Column[] {
  const width = Math.max(row.cells.length, ...[...(row.covered?.keys() ?? [])].map((column) => column + 1));
  const columns = Array.from({ length: width }, (_value, index) => {
    return { index, heading: textAt(row, index).replace(/\s+/g, " ").trim() };
  });
  return columns.filter((column) => column.heading !== "");
}

function missingHeadings(sheet: string, columns: SheetColumns): ImportProblem[] {
  const found = [...[...columns.fields.values()], ...columns.unknown]
    .sort((a, b) => a.index - b.index)
    .map((column) => column.heading)
    .join(", ");
  return requiredFields
    .filter((field) => !columns.fields.has(field))
    .map((field) => ({
      sheet,
      row: columns.headingRow,
      column: usualHeading(field),
      code: "heading-missing",
      params: { heading: usualHeading(field), found },
      severity: "error",
    }));
}
