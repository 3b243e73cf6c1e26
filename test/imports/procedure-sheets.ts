/** Honest defaults for tests of imports: a procedure, and a sheet as a reader of files gives it. */
import type { Workbook } from "../../src/office/sheet.ts";
import type { PlacedProcedure } from "../../src/imports/procedure-list.ts";
import type { CatalogProcedure } from "../../src/imports/catalog-procedure.ts";

export function procedure(parts: Partial<CatalogProcedure> = {}): CatalogProcedure {
  return {
    code: "1.000448",
    name: "Cấp giấy phép kinh doanh dịch vụ lữ hành",
    ministry: null,
    decisionNo: null,
    level: null,
    type: null,
    field: null,
    applicants: null,
    competentAgency: null,
    timeLimit: null,
    fee: null,
    receptionAddress: null,
    related: null,
    implementingAgencies: null,
    legalBasis: null,
    result: null,
    conditions: null,
    steps: null,
    channels: null,
    dossier: null,
    ...parts,
  };
}

/** A procedure as a row of a file gives it. */
export function placed(one: CatalogProcedure, row: number): PlacedProcedure {
  return { sheet: "", row, codeColumn: "Mã số", ministryColumn: "Cơ quan ban hành", procedure: one };
}

export const portalHeadings = ["Mã số", "Tên", "Cơ quan ban hành", "Cơ quan thực hiện", "Lĩnh vực"];

/** A workbook of one sheet "DS" whose rows are numbered from 1. */
export function workbook(rows: readonly (readonly string[])[], name = "DS"): Workbook {
  const numbered = rows.map((cells, index) => ({ row: index + 1, cells }));
  return { sheets: [{ name, rows: numbered.filter((row) => row.cells.some((cell) => cell !== "")) }], problems: [] };
}

/** The bytes of a CSV file in UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): Uint8Array {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return new TextEncoder().encode(rows.map((row) => row.map(quoted).join(",")).join("\r\n"));
}
