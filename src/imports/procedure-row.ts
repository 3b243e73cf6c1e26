/**
 * One row of a table → one procedure. What is stated is cleaned, what is not stated is null, and each problem names its cell.
 * Mends of the key (a comma for the point, lost zeros) are warnings that a person confirms; a row
 * without a usable code or name, with a spreadsheet's fault or with destroyed letters is an error and gives no procedure.
 */
import { type SheetRow, textAt } from "../office/sheet.ts";
import {
  type ImportedProcedure,
  type ListField,
  longTextFields,
  type ProcedureField,
  shortTextFields,
} from "./catalog-procedure.ts";
import { type Column, cellAddress, type SheetColumns } from "./columns.ts";
import { type ColumnField, usualHeading } from "./headings.ts";
import { documentNumbers } from "./legal-basis.ts";
import { agencyNames, resultLines, statedLine, statedText, withoutFurniture } from "./portal-text.ts";
import { type ImportProblem, isError } from "./problem.ts";
import { readProcedureCode } from "./procedure-code.ts";

export type RowReading = {
  readonly sheet: string;
  readonly row: number;
  /** Heading of the column of codes. */
  readonly codeColumn: string;
  /** Heading of the column of ministries, the usual one where the file has none. */
  readonly ministryColumn: string;
  /** Null when an error keeps the row out. */
  readonly procedure: ImportedProcedure | null;
  readonly problems: readonly ImportProblem[];
};

const spreadsheetFault = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/;
/** "936/QĐ-BTC", "5710/QĐ-BCA-C06", "2181a/QĐ-NHNN". */
const usualDecisionNo = /^\d+[a-zđ]?\/QĐ-\p{Lu}+(?:-[\p{Lu}\d]+)*$/u;

type Report = (
  field: ColumnField,
  code: ImportProblem["code"],
  severity: ImportProblem["severity"],
  params?: ImportProblem["params"],
) => void;

/** What a row states in each known column, on as many lines as the cell has; null where nothing. */
export type StatedCells = ReadonlyMap<ColumnField, string | null>;

export function statedCells(row: SheetRow, columns: SheetColumns): StatedCells {
  return new Map(Array.from(columns.fields, ([field, { index }]) => [field, statedText(textAt(row, index))]));
}

export function readProcedureRow(
  place: { readonly sheet: string; readonly row: number },
  cells: StatedCells,
  columns: SheetColumns,
): RowReading {
  const problems: ImportProblem[] = [];
  const report: Report = (field, code, severity, params = {}) => {
    const column = columns.fields.get(field);
    const cell: Record<string, string> =
      column && columns.headingRow > 0 ? { cell: cellAddress(column, place.row) } : {};
    problems.push({ ...place, column: headingOf(field, column), code, severity, params: { ...cell, ...params } });
  };
  const stated = (field: ColumnField): string | null => cells.get(field) ?? null;
  for (const [field, text] of cells) reportFaults(field, text, report);
  const code = codeOf(stated("code"), report);
  const name = nameOf(stated("name"), report);
  const parts = { ...shortTexts(stated, report), ...lists(stated, report), ...longTexts(stated, report) };
  const usable = code !== null && name !== null && !problems.some(isError);
  const codeColumn = headingOf("code", columns.fields.get("code"));
  const ministryColumn = headingOf("ministry", columns.fields.get("ministry"));
  return { ...place, codeColumn, ministryColumn, procedure: usable ? { code, name, ...parts } : null, problems };
}

function headingOf(field: ColumnField, column: Column | undefined): string {
  return column?.heading ?? usualHeading(field);
}

function reportFaults(field: ColumnField, text: string | null, report: Report): void {
  if (text === null) return;
  if (spreadsheetFault.test(text)) report(field, "cell-fault", "error", { text });
  if (text.includes("\uFFFD")) report(field, "text-destroyed", "error");
}

function codeOf(text: string | null, report: Report): string | null {
  if (text === null) {
    report("code", "code-missing", "error");
    return null;
  }
  const reading = readProcedureCode(text);
  if (!reading) {
    report("code", "code-wrong", "error", { text: text.slice(0, 60) });
    return null;
  }
  for (const doubt of reading.doubts) report("code", `code-${doubt}`, "warning", { text, code: reading.code });
  return reading.code;
}

function nameOf(text: string | null, report: Report): string | null {
  if (text === null) report("name", "name-missing", "error");
  return text === null ? null : statedLine(text);
}

type Stated = (field: ProcedureField) => string | null;

function shortTexts(stated: Stated, report: Report) {
  const lines = fieldsFrom(shortTextFields, (field) => {
    const text = stated(field);
    return text === null ? null : statedLine(text);
  });
  const decisionNo = lines.decisionNo?.replace(/^(?:quyết định\s*)?(?:số\s*)?:?\s*/iu, "") ?? null;
  if (decisionNo !== null && !usualDecisionNo.test(decisionNo))
    report("decisionNo", "decision-number-unusual", "warning", { text: decisionNo });
  return { ...lines, decisionNo };
}

function lists(stated: Stated, report: Report): Record<ListField, readonly string[] | null> {
  const agencies = stated("implementingAgencies");
  const basis = stated("legalBasis");
  return {
    implementingAgencies: agencies === null ? null : agencyNames(agencies),
    legalBasis: basis === null ? null : legalBasisOf(basis, report),
  };
}

/** A basis named without any number is kept as it is written. */
function legalBasisOf(text: string, report: Report): readonly string[] {
  const numbers = documentNumbers(text);
  if (numbers.length > 0) return numbers;
  report("legalBasis", "legal-basis-without-number", "warning");
  return [text];
}

function longTexts(stated: Stated, report: Report) {
  return fieldsFrom(longTextFields, (field) => {
    const text = stated(field);
    if (text === null || (field !== "result" && field !== "conditions")) return text;
    const own = withoutFurniture(text);
    if (own !== text) report(field, "furniture-removed", "warning");
    return own !== null && field === "result" ? resultLines(own) : own;
  });
}

function fieldsFrom<F extends string>(
  fields: readonly F[],
  read: (field: F) => string | null,
): Record<F, string | null> {
  return Object.fromEntries(fields.map((field) => [field, read(field)])) as Record<F, string | null>;
}
