/**
 * Spreadsheets (ECMA-376, Office Open XML) in and out, through hucre. What is read is plain text: numbers without the noise
 * of floating point, days as YYYY-MM-DD, line breaks as "\n", a formula as the value last computed. A file is first
 * inflated under a limit, so that a small file that unpacks to gigabytes is refused before it is parsed.
 */
import {
  type Cell,
  type CellValue,
  readXlsx as parse,
  type Sheet as ParsedSheet,
  type WriteSheet,
  writeXlsx as build,
} from "hucre/xlsx";
import { exact } from "../values/dong.ts";
import {
  type CoveredCell,
  type Sheet,
  type SheetLimits,
  type SheetRow,
  sheetLimits,
  trimmedRow,
  unreadable,
  type Workbook,
} from "./sheet.ts";
import { findZipFault } from "./zip.ts";

/** A formula that the spreadsheet goes on computing ("C2*D2"), with its value as of now. */
export type FormulaCell = { readonly formula: string; readonly value: number };
export type OutgoingCell = string | number | null | FormulaCell;

/** A sheet to be written: its first row is the heading. Text stays text, whatever it looks like; numbers are real numbers. */
export type OutgoingSheet = {
  readonly name: string;
  readonly rows: readonly (readonly OutgoingCell[])[];
  /** Widths in characters, by column; 20 where none is given. */
  readonly widths?: readonly number[];
};

/** All sheets in their order. A file that is damaged or over a limit gives no sheets and one problem that says which. */
export async function readXlsx(bytes: Uint8Array, limits: SheetLimits = sheetLimits): Promise<Workbook> {
  const fault = findZipFault(bytes, limits.inflatedBytes);
  if (fault === "too-large") return unreadable("file-inflates", { limit: limits.inflatedBytes });
  if (fault) return unreadable("file-broken");
  const parsed = await parseOrNothing(bytes, limits);
  if (!parsed) return unreadable("file-broken");
  return withinLimits(parsed, limits);
}

/** The bytes of a workbook with a bold, frozen heading row in every sheet. */
export async function writeXlsx(sheets: readonly OutgoingSheet[]): Promise<Uint8Array> {
  return await build({ sheets: sheets.map(outgoing) });
}

async function parseOrNothing(bytes: Uint8Array, limits: SheetLimits): Promise<readonly ParsedSheet[] | undefined> {
  try {
    return (await parse(bytes, { maxRows: limits.rows + 1 })).sheets;
  } catch {
    // The library throws for whatever it cannot read, and by now the container is known to be sound and small.
    return undefined;
  }
}

function withinLimits(parsed: readonly ParsedSheet[], limits: SheetLimits): Workbook {
  const sheets: Sheet[] = [];
  let cellsLeft = limits.cells;
  for (const sheet of parsed) {
    const texts = sheet.rows.map((row) => trimmedRow(row.map(cellText)));
    while (texts.length > 0 && texts[texts.length - 1]!.length === 0) texts.pop();
    if (texts.length > limits.rows) return unreadable("file-too-many-rows", { limit: limits.rows }, sheet.name);
    cellsLeft -= texts.reduce((sum, row) => sum + row.length, 0) + coveredCount(sheet, texts.length);
    if (cellsLeft < 0) return unreadable("file-too-many-cells", { limit: limits.cells }, sheet.name);
    sheets.push({ name: sheet.name, rows: plainRows(texts, coveredCells(sheet, texts)) });
  }
  return { sheets, problems: [] };
}

function plainRows(
  texts: readonly (readonly string[])[],
  covered: ReadonlyMap<number, Map<number, CoveredCell>>,
): SheetRow[] {
  return texts.flatMap((cells, index) => {
    const under = covered.get(index);
    if (cells.length === 0 && !under) return [];
    return [{ row: index + 1, cells, ...(under && { covered: under }) }];
  });
}

function coveredCells(
  sheet: ParsedSheet,
  texts: readonly (readonly string[])[],
): Map<number, Map<number, CoveredCell>> {
  const covered = new Map<number, Map<number, CoveredCell>>();
  for (const merge of sheet.merges ?? []) {
    const text = texts[merge.startRow]?.[merge.startCol] ?? "";
    if (text === "") continue;
    for (let row = merge.startRow; row <= Math.min(merge.endRow, texts.length - 1); row += 1) {
      const columns = covered.get(row) ?? new Map<number, CoveredCell>();
      for (let column = merge.startCol; column <= merge.endCol; column += 1) {
        if (row === merge.startRow && column === merge.startCol) continue;
        columns.set(column, { text, fromAbove: column === merge.startCol });
      }
      if (columns.size > 0) covered.set(row, columns);
    }
  }
  return covered;
}

function coveredCount(sheet: ParsedSheet, rows: number): number {
  return (sheet.merges ?? []).reduce((sum, merge) => {
    const height = Math.min(merge.endRow, rows - 1) - merge.startRow + 1;
    return sum + Math.max(height, 0) * (merge.endCol - merge.startCol + 1);
  }, 0);
}

function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Date) return momentText(value);
  return value.replace(/\r\n?/g, "\n");
}

/** A spreadsheet keeps 15 significant digits: 0.30000000000000004 is 0.3. */
function numberText(value: number): string {
  return Number.isFinite(value) ? exact(value.toPrecision(15)).toFixed() : "";
}

/** A day, a time of day (spreadsheets store it as a part of day zero), or both. */
function momentText(moment: Date): string {
  if (Number.isNaN(moment.getTime())) return "";
  const [day = "", time = ""] = moment.toISOString().split("T");
  if (day < "1900-01-01") return time.slice(0, 5);
  return time.startsWith("00:00:00") ? day : `${day}T${time.slice(0, 5)}`;
}

function outgoing(sheet: OutgoingSheet): WriteSheet {
  const heading = sheet.rows[0] ?? [];
  const bold = heading.map((value, column): [string, Partial<Cell>] => [
    `0,${column}`,
    { value: cellValue(value), style: { font: { bold: true }, alignment: { wrapText: true, vertical: "top" } } },
  ]);
  const formulas = sheet.rows.flatMap((row, index) =>
    row.flatMap((value, column): [string, Partial<Cell>][] =>
      isFormula(value) ? [[`${index},${column}`, { formula: value.formula, formulaResult: value.value }]] : [],
    ),
  );
  return {
    name: sheetName(sheet.name),
    rows: sheet.rows.map((row) => row.map(cellValue)),
    columns: heading.map((_value, column) => ({ width: sheet.widths?.[column] ?? 20 })),
    cells: new Map([...bold, ...formulas]),
    freezePane: { rows: 1 },
  };
}

function isFormula(value: OutgoingCell): value is FormulaCell {
  return typeof value === "object" && value !== null;
}

function cellValue(value: OutgoingCell): CellValue {
  return isFormula(value) ? value.value : safeText(value);
}

/** Text such as "_x000D_" means a character by its code in this format (ECMA-376 §22.9.2.19), so its first mark is escaped. */
function safeText(value: string | number | null): CellValue {
  if (typeof value !== "string") return value;
  return value === "" ? null : value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** At most 31 characters, none of those that a sheet's name may not have. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:]/g, " ")
      .trim()
      .slice(0, 31) || "1"
  );
}
