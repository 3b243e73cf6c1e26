/**
 * Text tables (RFC 4180 and what people make of it): comma, semicolon, tab or bar, quoted or not, with or without a mark at
 * the start. Rows are numbered as a spreadsheet shows them. What is written is safe to open in a spreadsheet: text that would
 * be taken for a formula gets an apostrophe in front, and reading takes that apostrophe away again.
 */
import { CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import {
  type FileProblem,
  type SheetLimits,
  type SheetRow,
  sheetLimits,
  trimmedRow,
  unreadable,
  type Workbook,
} from "./sheet.ts";

const separators = [",", ";", "\t", "|"] as const;
export type Separator = (typeof separators)[number];

const sampleRows = 50;
const escapedFormula = /^'(?=[=+\-@\t\r])/;

/**
 * One sheet without a name. A row with text beyond the usual width is an error (its values have moved), a shorter one a
 * warning; an open quote leaves nothing readable.
 * @param text already decoded
 */
export function readCsv(text: string, limits: SheetLimits = sheetLimits): Workbook {
  const { body, separator } = withSeparator(text);
  const records = parseRecords(body, separator, limits);
  if (typeof records === "number") return { sheets: [], problems: [rowProblem("quote-not-closed", records)] };
  if (records.length > limits.rows) return unreadable("file-too-many-rows", { limit: limits.rows });
  if (records.reduce((sum, record) => sum + record.length, 0) > limits.cells)
    return unreadable("file-too-many-cells", { limit: limits.cells });
  const rows = records.map((record, index): SheetRow => ({ row: index + 1, cells: trimmedRow(record.map(plainCell)) }));
  return { sheets: [{ name: "", rows: rows.filter((row) => row.cells.length > 0) }], problems: raggedRows(records) };
}

/** The text of a table with a byte order mark and Windows line ends, as spreadsheets expect it. Numbers are written as they are. */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[], separator: Separator = ","): string {
  return stringify(
    rows.map((row) => [...row]),
    { bom: true, delimiter: separator, record_delimiter: "windows", quoted_match: /[\r\n]/, escape_formulas: true },
  );
}

/** The separator that cuts the first rows most evenly into the most columns, with the width it gives; a width of 1 means none does. */
export function findSeparator(text: string): { separator: Separator; columns: number; share: number } {
  const counts = separatorCounts(text);
  const candidates = separators.map((separator, index) => {
    const widths = counts.map((count) => count[index]! + 1);
    const columns = usual(widths);
    const share = widths.length === 0 ? 0 : widths.filter((width) => width === columns).length / widths.length;
    return { separator, columns, share };
  });
  return candidates.reduce((best, next) => (evenness(next) > evenness(best) ? next : best));
}

function evenness(candidate: { columns: number; share: number }): number {
  return (candidate.columns - 1) * candidate.share;
}

/** Excel's own first line "sep=;" states the separator and is no row. */
function withSeparator(text: string): { body: string; separator: Separator } {
  const body = text.replace(/^\uFEFF/, "");
  const stated = /^sep=([,;\t|])\r?\n/i.exec(body);
  if (stated) return { body: body.slice(stated[0].length), separator: stated[1] as Separator };
  return { body, separator: findSeparator(body).separator };
}

/** How often each separator stands outside quotes in each of the first rows that have text. */
function separatorCounts(text: string): number[][] {
  const rows: number[][] = [];
  let counts = separators.map(() => 0);
  let quoted = false;
  let blank = true;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character === "\n" && !quoted) {
      if (!blank) rows.push(counts);
      if (rows.length === sampleRows) return rows;
      counts = separators.map(() => 0);
      blank = true;
      continue;
    }
    const index = quoted ? -1 : separators.indexOf(character as Separator);
    if (index >= 0) counts[index]! += 1;
    blank &&= character.trim() === "";
  }
  return blank ? rows : [...rows, counts];
}

/** The records, or the number of the row whose quote is never closed. */
function parseRecords(text: string, separator: Separator, limits: SheetLimits): string[][] | number {
  try {
    return parse(text, {
      delimiter: separator,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      to: limits.rows + 1,
    });
  } catch (error) {
    if (error instanceof CsvError) return Number(error.records ?? 0) + 1;
    throw error;
  }
}

function plainCell(text: string): string {
  return text.replace(escapedFormula, "").replace(/\r\n?/g, "\n");
}

function raggedRows(records: readonly string[][]): FileProblem[] {
  const filled = records.map((record) => trimmedRow(record).length);
  const expected = usual(records.filter((_record, index) => filled[index]! > 0).map((record) => record.length));
  return records.flatMap((record, index) => {
    const found = record.length;
    if (filled[index]! === 0 || found === expected) return [];
    if (found < expected) return [rowProblem("row-too-short", index + 1, { found, expected }, "warning")];
    return filled[index]! > expected ? [rowProblem("row-too-long", index + 1, { found, expected })] : [];
  });
}

function rowProblem(
  code: FileProblem["code"],
  row: number,
  params: FileProblem["params"] = {},
  severity: FileProblem["severity"] = "error",
): FileProblem {
  return { sheet: "", row, column: "", code, params, severity };
}

/** The most frequent value, the greatest of them in a tie; 1 for none. */
function usual(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce(
    (best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] > best[0]) ? next : best),
    [1, 0],
  )[0];
}
