/**
 * The rows that an error keeps out, as they stand in the file, with what is wrong in a last column: a person mends the cells
 * and uploads this very file. Headings stay as they were, so that it is read the same way.
 */
import { type Sheet, type SheetRow, textAt } from "../office/sheet.ts";
import type { OutgoingSheet } from "../office/xlsx.ts";
import { findColumns } from "./columns.ts";
import { type ImportProblem, isError, placeOf } from "./problem.ts";

/** @param say the sentence of a problem @param heading the last column's */
export function errorSheets(
  sheets: readonly Sheet[],
  problems: readonly ImportProblem[],
  say: (problem: ImportProblem) => string,
  heading: string,
): readonly OutgoingSheet[] {
  const sentences = new Map<string, string[]>();
  for (const problem of problems.filter((one) => isError(one) && one.row !== null)) {
    const place = placeOf(problem);
    const column = problem.column === "" ? "" : `${problem.column}: `;
    sentences.set(place, [...(sentences.get(place) ?? []), `${column}${say(problem)}`]);
  }
  return sheets.flatMap((sheet) => errorSheet(sheet, sentences, heading));
}

function errorSheet(
  sheet: Sheet,
  sentences: ReadonlyMap<string, readonly string[]>,
  heading: string,
): readonly OutgoingSheet[] {
  const found = (row: SheetRow) => sentences.get(placeOf({ sheet: sheet.name, row: row.row }));
  const headingRow = sheet.rows.find((row) => row.row === findColumns(sheet)?.headingRow);
  const wrong = sheet.rows.filter(found);
  if (!headingRow || wrong.length === 0) return [];
  const width = Math.max(...[headingRow, ...wrong].map((row) => row.cells.length));
  const cells = (row: SheetRow) => Array.from({ length: width }, (_value, column) => textAt(row, column));
  const rows = wrong.map((row) => [...cells(row), found(row)!.join("\n")]);
  return [
    {
      name: sheet.name || "1",
      rows: [[...cells(headingRow), heading], ...rows],
      widths: [...Array.from({ length: width }, () => 24), 60],
    },
  ];
}
