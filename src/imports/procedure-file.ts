/** An uploaded file, read: what it is, how it was understood, and the procedures and problems in it. */
import type { FileProblem } from "../office/sheet.ts";
import { readTableFile, type TableFile } from "../office/table-file.ts";
import { type Column, findColumns } from "./columns.ts";
import type { ColumnField } from "./headings.ts";
import { isError } from "./problem.ts";
import { type ProcedureList, readProcedureList } from "./procedure-list.ts";

export type ProcedureFile = { readonly file: TableFile; readonly list: ProcedureList };

/** Never throws for what is in the file. */
export async function readProcedureFile(bytes: Uint8Array): Promise<ProcedureFile> {
  const file = await readTableFile(bytes);
  return { file, list: readProcedureList(file.workbook) };
}

/** True when not one row could be read: there is nothing to preview or to keep. */
export function isUnreadable({ list }: ProcedureFile): boolean {
  return list.rowCount === 0 && list.problems.some(isError);
}

/** The file is of a kind that no table is read from, whatever is in it. */
export function isOfWrongKind({ file }: ProcedureFile): boolean {
  const codes: readonly FileProblem["code"][] = file.workbook.problems.map(({ code }) => code);
  return codes.some((code) => code.startsWith("file-is-") && code !== "file-is-empty");
}

export type SheetReading = {
  readonly name: string;
  readonly headingRow: number;
  readonly columns: ReadonlyMap<ColumnField, Column>;
};

/** Which row of each sheet was taken for the headings, and what its columns mean. */
export function listSheetReadings({ file }: ProcedureFile): readonly SheetReading[] {
  return file.workbook.sheets.flatMap((sheet) => {
    const columns = findColumns(sheet);
    return columns ? [{ name: sheet.name, headingRow: columns.headingRow, columns: columns.fields }] : [];
  });
}
