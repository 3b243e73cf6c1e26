/**
 * The cost sheet as people fill it in: rows of typed text, read in Vietnamese or English number format ("1.234,5", "3,5 tỷ"),
 * every wrong cell named by row and column, nothing typed ever lost. A row left blank is no row. The columns are those of
 * form 03/SCM-KSTT (Circular 02/2017/TT-VPCP): work, hours, people, services (TV), fees (PL), times (n), subjects (m), source.
 */
import { formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { readNumber } from "../i18n/read-number.ts";
import type { Exact } from "../values/dong.ts";
import { exact } from "../values/dong.ts";
import type { Issue } from "../values/issue.ts";
import { type CostLine, type CostSheet, costLine, minutesOf, type WorkGroup, workGroups } from "./sheet.ts";

export const columns = ["group", "name", "hours", "people", "services", "fees", "times", "subjects", "source"] as const;
export type Column = (typeof columns)[number];
export type TypedRow = Readonly<Record<Column, string>>;
export type TypedSheet = { readonly times: string; readonly subjects: string; readonly rows: readonly TypedRow[] };

/** Cells that hold whole numbers: đồng and subjects. There "250,000" has two readings, and the form asks which is meant. */
const whole: ReadonlySet<string> = new Set(["services", "fees", "subjects"]);
const numeric: ReadonlySet<Column> = new Set(["hours", "people", "services", "fees", "times", "subjects"]);
const blankRow: TypedRow = {
  group: "prepare",
  name: "",
  hours: "",
  people: "",
  services: "",
  fees: "",
  times: "",
  subjects: "",
  source: "",
};

/** Empty rows offered below what is filled in. */
const spareRows = 2;

/** What a form sent ("current.rows.0.hours" nested by the web toolkit), with every cell present. */
export function typedSheet(sent: unknown): TypedSheet {
  const given = (sent ?? {}) as { times?: unknown; subjects?: unknown; rows?: unknown };
  const rows = Array.isArray(given.rows) ? given.rows : [];
  return {
    times: text(given.times),
    subjects: text(given.subjects),
    rows: rows.map((row: Record<string, unknown>) => ({
      ...blankRow,
      ...Object.fromEntries(columns.filter((column) => column in row).map((column) => [column, text(row[column])])),
    })),
  };
}

/** A sheet written out for its form. */
export function writtenSheet(sheet: CostSheet, locale: "vi" | "en"): TypedSheet {
  const number = (value: Exact | null) => (value === null ? "" : formatNumber(value, locale, 12));
  return {
    times: number(sheet.timesPerYear),
    subjects: number(sheet.subjects),
    rows: sheet.lines.map((line) => ({
      group: line.group,
      name: line.name,
      hours: number(minutesOf(line).div(60)),
      people: number(line.people),
      services: number(line.services),
      fees: number(line.fees),
      times: number(line.timesPerYear),
      subjects: number(line.subjects),
      source: line.source ?? "",
    })),
  };
}

/** Reads a typed sheet; the sheet is null when any cell is wrong. `path` begins every field name ("current"). */
export function readSheet(
  typed: TypedSheet,
  locale: "vi" | "en",
  path: string,
): { readonly sheet: CostSheet | null; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const number = (value: string, field: string, fallback: Exact | null): Exact | null => {
    const reading = readNumber(value, { locale, whole: whole.has(field.slice(field.lastIndexOf(".") + 1)) });
    if ("value" in reading) return reading.value;
    if (reading.problem === "empty") return fallback;
    const [first, second] = (reading.readings ?? []).map((each) => formatNumber(each, locale, 12));
    issues.push({
      field,
      key: `costing.cell.${reading.problem}`,
      params: { given: value, first: first ?? "", second: second ?? "" },
    });
    return fallback;
  };
  const required = (value: string, field: string): Exact => {
    if (value.trim() === "") issues.push({ field, key: "costing.cell.empty", params: {} });
    return number(value, field, null) ?? exact(0);
  };
  const lines = typed.rows.flatMap((row, index) => {
    if (isBlank(row)) return [];
    if (row.name.trim() === "")
      issues.push({ field: `${path}.rows.${index}.name`, key: "costing.cell.name", params: {} });
    return [readLine(row, `${path}.rows.${index}`, number)];
  });
  const timesPerYear = required(typed.times, `${path}.times`);
  const subjects = required(typed.subjects, `${path}.subjects`);
  return { sheet: issues.length > 0 ? null : { lines, timesPerYear, subjects }, issues };
}

type ReadCell = (value: string, field: string, fallback: Exact | null) => Exact | null;

function readLine(row: TypedRow, at: string, number: ReadCell): CostLine {
  const zero = exact(0);
  return costLine({
    group: workGroups.find(({ code }) => code === row.group)?.code ?? "other",
    name: row.name.trim(),
    hours: number(row.hours, `${at}.hours`, zero)!,
    people: number(row.people, `${at}.people`, exact(1))!,
    services: number(row.services, `${at}.services`, zero)!,
    fees: number(row.fees, `${at}.fees`, zero)!,
    timesPerYear: number(row.times, `${at}.times`, null),
    subjects: number(row.subjects, `${at}.subjects`, null),
    source: row.source.trim() || null,
  });
}

export type SheetCell = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  readonly isNumeric: boolean;
  readonly isGroup: boolean;
};

/** The sheet as its form shows it: heads, rows of cells (with spare rows), the two volumes. */
export type SheetForm = {
  readonly caption: string;
  readonly heads: readonly { readonly text: string; readonly isNumeric: boolean }[];
  readonly rows: readonly {
    readonly number: number;
    readonly groups: readonly { readonly value: string; readonly text: string; readonly isChosen: boolean }[];
    readonly cells: readonly SheetCell[];
  }[];
  readonly times: SheetCell;
  readonly subjects: SheetCell;
};

export function sheetForm(
  typed: TypedSheet,
  issues: readonly Issue[],
  path: string,
  caption: string,
  t: Translate,
): SheetForm {
  const cell = (column: Column, name: string, value: string, row: number | null): SheetCell => {
    const issue = issues.find(({ field }) => field === name);
    const label = t(`costing.column.${column}`);
    return {
      id: name.replaceAll(".", "-"),
      name,
      label: row === null ? label : t("costing.cell.label", { column: label, row }),
      value,
      error: issue ? t(issue.key, issue.params) : null,
      isNumeric: numeric.has(column),
      isGroup: column === "group",
    };
  };
  // Rows keep their places, so that an error stays beside its row; only blank ones at the end are cut to the spare rows.
  const last = typed.rows.findLastIndex((row) => !isBlank(row));
  const rows: readonly TypedRow[] = [...typed.rows.slice(0, last + 1), ...Array<TypedRow>(spareRows).fill(blankRow)];
  return {
    caption,
    heads: columns.map((column) => ({ text: t(`costing.column.${column}`), isNumeric: numeric.has(column) })),
    rows: rows.map((row, index) => ({
      number: index + 1,
      groups: groupOptions(row.group, t),
      cells: columns.map((column) => cell(column, `${path}.rows.${index}.${column}`, row[column], index + 1)),
    })),
    times: cell("times", `${path}.times`, typed.times, null),
    subjects: cell("subjects", `${path}.subjects`, typed.subjects, null),
  };
}

function groupOptions(chosen: string, t: Translate) {
  return workGroups.map(({ number, code, ...name }) => ({
    value: code as WorkGroup,
    text: `${number}. ${name[t.locale]}`,
    isChosen: code === chosen,
  }));
}

function isBlank(row: TypedRow): boolean {
  return columns.every((column) => column === "group" || row[column].trim() === "");
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
