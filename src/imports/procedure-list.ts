/**
 * A whole file → the procedures it states, each with its place, and every problem, not the first. Within one file a code
 * stands once: the first row with it counts, each later one is an error that names both.
 */
import { fold } from "../i18n/fold.ts";
import type { FileProblem, Sheet, SheetRow, Workbook } from "../office/sheet.ts";
import type { ImportedProcedure } from "./catalog-procedure.ts";
import { findColumns, type SheetColumns } from "./columns.ts";
import { type ImportProblem, isError, placeOf } from "./problem.ts";
import { readProcedureCode } from "./procedure-code.ts";
import { readProcedureRow, type RowReading, statedCells } from "./procedure-row.ts";

export type PlacedProcedure = Pick<RowReading, "sheet" | "row" | "codeColumn" | "ministryColumn"> & {
  readonly procedure: ImportedProcedure;
};

export type ProcedureList = {
  /** Data rows read, good and bad. */
  readonly rowCount: number;
  /** The good rows, in the order of the file; no code twice. */
  readonly procedures: readonly PlacedProcedure[];
  readonly problems: readonly ImportProblem[];
};

/** @param workbook what `readXlsx`, `readCsv` or `readJsonLines` gave */
export function readProcedureList(workbook: Workbook): ProcedureList {
  const read = workbook.sheets.map((sheet) => ({ sheet, columns: findColumns(sheet) }));
  const tables = read.filter((entry): entry is Table => entry.columns !== undefined);
  const headings = [...tables.flatMap(({ sheet, columns }) => headingProblems(sheet, columns)), ...passedOver(read)];
  const fileProblems = workbook.problems.filter((problem) => !isAboveHeading(problem, tables));
  const readings = tables.flatMap(readTable);
  const rows = withoutRepeats(withoutBrokenRows(readings.filter(isReading), fileProblems));
  const inRows = [...readings.filter(isProblem), ...rows.flatMap((row) => row.problems)];
  const problems: readonly ImportProblem[] = [...fileProblems, ...headings, ...inRows];
  return {
    rowCount: rows.length,
    procedures: rows.flatMap(({ problems: _reported, procedure, ...place }) =>
      procedure ? [{ ...place, procedure }] : [],
    ),
    problems: rows.length === 0 && !problems.some(isError) ? [...problems, emptyFile()] : problems,
  };
}

type Table = { readonly sheet: Sheet; readonly columns: SheetColumns };

function headingProblems(sheet: Sheet, columns: SheetColumns): ImportProblem[] {
  if (columns.unknown.length === 0) return [...columns.problems];
  const headings = columns.unknown.map((column) => column.heading).join(", ");
  const unknown = problem(sheet.name, columns.headingRow, "columns-unknown", "warning", { headings });
  return [...columns.problems, unknown];
}

/** A sheet without a table is passed over with a warning; when no sheet has one, that is the error. */
function passedOver(read: readonly { sheet: Sheet; columns: SheetColumns | undefined }[]): ImportProblem[] {
  const severity = read.every((entry) => !entry.columns) ? "error" : "warning";
  return read
    .filter((entry) => !entry.columns && entry.sheet.rows.length > 0)
    .map(({ sheet }) => problem(sheet.name, null, "sheet-passed-over", severity, { found: firstTexts(sheet) }));
}

function firstTexts(sheet: Sheet): string {
  const texts = sheet.rows.slice(0, 3).flatMap((row) => row.cells.filter((cell) => cell.trim() !== ""));
  return texts.join(", ").replace(/\s+/g, " ").slice(0, 200);
}

function readTable({ sheet, columns }: Table): (RowReading | ImportProblem)[] {
  if (columns.problems.some(isError)) return [];
  const headings = Array.from(columns.fields.values(), ({ heading }) => fold(heading));
  return sheet.rows
    .filter((row) => row.row > columns.headingRow)
    .flatMap((row): (RowReading | ImportProblem)[] => {
      const cells = statedCells(row, columns);
      if (isFiller([...cells.values()], headings)) return [];
      const title = groupTitle(row, columns);
      if (title !== null) return [problem(sheet.name, row.row, "row-passed-over", "warning", { text: title })];
      return [readProcedureRow({ sheet: sheet.name, row: row.row }, cells, columns)];
    });
}

/** An empty row, the row of column numbers "(1) (2) (3)", or the headings once more at the top of a printed page. */
function isFiller(texts: readonly (string | null)[], headings: readonly string[]): boolean {
  const stated = texts.filter((text) => text !== null);
  const isNumbering = stated.length > 1 && stated.every((text) => /^\(?\d{1,2}\)?$/.test(text));
  return stated.length === 0 || isNumbering || texts.every((text, index) => fold(text ?? "") === headings[index]);
}

/** A title over a group of rows, or a note below them: one text alone, and it is no code. */
function groupTitle(row: SheetRow, columns: SheetColumns): string | null {
  const own = [...columns.fields.values()].map((column) => row.cells[column.index]?.trim() ?? "");
  const stated = own.filter((text) => text !== "");
  const isTitle = stated.length === 1 && columns.fields.size > 2 && readProcedureCode(stated[0]!) === undefined;
  return isTitle ? stated[0]!.slice(0, 120) : null;
}

function withoutBrokenRows(rows: readonly RowReading[], fileProblems: readonly FileProblem[]): RowReading[] {
  const broken = new Set(fileProblems.filter((fault) => fault.severity === "error").map(placeOf));
  return rows.map((row) => (broken.has(placeOf(row)) ? { ...row, procedure: null } : row));
}

function withoutRepeats(rows: readonly RowReading[]): RowReading[] {
  const first = new Map<string, RowReading>();
  return rows.map((row) => {
    const code = row.procedure?.code;
    if (code === undefined) return row;
    const earlier = first.get(code);
    if (!earlier) {
      first.set(code, row);
      return row;
    }
    const params = { code, row: row.row, firstRow: earlier.row, firstSheet: earlier.sheet };
    const repeated = { ...problem(row.sheet, row.row, "code-repeated", "error", params), column: row.codeColumn };
    return { ...row, procedure: null, problems: [...row.problems, repeated] };
  });
}

/** A short or long title line over a text table is no ragged row. */
function isAboveHeading(fault: FileProblem, tables: readonly Table[]): boolean {
  const isRagged = fault.code === "row-too-long" || fault.code === "row-too-short";
  return (
    isRagged && tables.some(({ sheet, columns }) => sheet.name === fault.sheet && (fault.row ?? 0) < columns.headingRow)
  );
}

function isReading(entry: RowReading | ImportProblem): entry is RowReading {
  return "procedure" in entry;
}

function isProblem(entry: RowReading | ImportProblem): entry is ImportProblem {
  return !isReading(entry);
}

function emptyFile(): ImportProblem {
  return problem("", null, "no-rows", "error");
}

function problem(
  sheet: string,
  row: number | null,
  code: ImportProblem["code"],
  severity: ImportProblem["severity"],
  params: ImportProblem["params"] = {},
): ImportProblem {
  return { sheet, row, column: "", code, params, severity };
}
