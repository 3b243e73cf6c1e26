/** The tables of an import's pages: problems, changes field by field, new records. One page shows one of them. */
import { formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { Pagination, ViewSwitch } from "../web/components.ts";
import { paths, withQuery } from "../web/paths.ts";
import { type CellContent, type Table, table } from "../web/tables.ts";
import type { FieldValue, ImportedProcedure } from "./catalog-procedure.ts";
import { differingExcerpts } from "./excerpt.ts";
import type { RecordChange } from "./plan.ts";
import { type ImportProblem, isError } from "./problem.ts";

const rowsOnPage = 50;
/** A changed record takes a row for each of its fields. */
const changesOnPage = 15;

/** What the address asks for: `xem` names the table, `trang` its page. */
export type Asked = { readonly view: string | undefined; readonly page: number };

export function askedOf(query: Readonly<Record<string, string>>): Asked {
  const page = Number(query.trang);
  return { view: query.xem, page: Number.isSafeInteger(page) && page > 0 ? page : 1 };
}

/** One of the tables: its name in the address, its size, and how its rows from…to are drawn. */
export type RecordView = {
  readonly name: string;
  readonly label: string;
  readonly count: number;
  readonly pageSize: number;
  readonly draw: (from: number, to: number) => Pick<Parameters<typeof table>[0], "caption" | "heads" | "rows">;
};

export type ChosenView = {
  readonly views: ViewSwitch | null;
  readonly table: Table | null;
  readonly pagination: Pagination | null;
};

/** The table asked for, or the first that has rows, with the way to the others. */
export function chooseView(code: string, views: readonly RecordView[], asked: Asked, t: Translate): ChosenView {
  const filled = views.filter(({ count }) => count > 0);
  const chosen = filled.find(({ name }) => name === asked.view) ?? filled[0];
  if (!chosen) return { views: null, table: null, pagination: null };
  const page = Math.min(asked.page, Math.ceil(chosen.count / chosen.pageSize));
  const from = (page - 1) * chosen.pageSize;
  const address = (view: RecordView, at: number) =>
    withQuery(paths.import(code), { xem: view.name, trang: at > 1 ? at : null });
  const items = filled.map((view) => ({
    text: `${view.label} (${formatNumber(view.count, t.locale)})`,
    path: address(view, 1),
    current: view === chosen,
  }));
  const to = Math.min(from + chosen.pageSize, chosen.count);
  const note = t("imports.rows.note", { from: from + 1, to, count: formatNumber(chosen.count, t.locale) });
  const previousPath = page > 1 ? address(chosen, page - 1) : null;
  const nextPath = to < chosen.count ? address(chosen, page + 1) : null;
  return {
    views: { label: t("imports.views"), items },
    table: table({ id: "dong", ...chosen.draw(from, to) }),
    pagination: previousPath || nextPath ? { note, previousPath, nextPath } : null,
  };
}

/** Errors, or all problems with the errors first. */
export function problemView(name: "loi" | "canh-bao", problems: readonly ImportProblem[], t: Translate): RecordView {
  const isOfView = (problem: ImportProblem) => isError(problem) === (name === "loi");
  const shown = problems.filter(isOfView);
  const hasSheets = shown.some(({ sheet }) => sheet !== "");
  const heads = [
    ...(hasSheets ? [t("imports.problem-sheet")] : []),
    { text: t("imports.problem-row"), numeric: true },
    t("imports.problem-column"),
    t("imports.problem-what"),
  ];
  const row = (problem: ImportProblem): readonly CellContent[] => [
    ...(hasSheets ? [problem.sheet] : []),
    problem.row === null ? t("imports.problem-whole") : String(problem.row),
    problem.column === "" ? t("imports.problem-whole") : { text: problem.column, note: cellOf(problem) },
    t(`imports.problem.${problem.code}`, problem.params),
  ];
  return {
    name,
    label: t(`imports.view.${name}`),
    count: shown.length,
    pageSize: rowsOnPage,
    draw: (from, to) => ({ caption: t(`imports.view.${name}`), heads, rows: shown.slice(from, to).map(row) }),
  };
}

/** Changes from one value to another, a row for each field. */
export function changeView(
  name: "cap-nhat" | "giu-nguyen",
  changes: readonly RecordChange[],
  heads: readonly [from: string, to: string],
  t: Translate,
): RecordView {
  const rows = (change: RecordChange) =>
    change.fields.map(({ field, from, to }): readonly CellContent[] => {
      const texts = differingExcerpts(valueText(from), valueText(to));
      return [
        { text: change.code, path: paths.regulation(change.code) },
        t(`imports.field.${field}`),
        texts.from || null,
        texts.to || null,
      ];
    });
  return {
    name,
    label: t(`imports.view.${name}`),
    count: changes.length,
    pageSize: changesOnPage,
    draw: (from, to) => ({
      caption: t(`imports.view.${name}`),
      heads: [t("imports.record-code"), t("imports.record-field"), ...heads],
      rows: changes.slice(from, to).flatMap(rows),
    }),
  };
}

/** New records; `isStored` once they have a page of their own. */
export function addView(records: readonly ImportedProcedure[], isStored: boolean, t: Translate): RecordView {
  const row = (record: ImportedProcedure): readonly CellContent[] => [
    { text: record.code, path: isStored ? paths.regulation(record.code) : null },
    record.name,
    record.ministry,
    record.field,
  ];
  return {
    name: "them",
    label: t("imports.view.them"),
    count: records.length,
    pageSize: rowsOnPage,
    draw: (from, to) => ({
      caption: t("imports.view.them"),
      heads: [t("imports.record-code"), t("imports.field.name"), t("imports.field.ministry"), t("imports.field.field")],
      rows: records.slice(from, to).map(row),
    }),
  };
}

/** A list on one line. */
export function valueText(value: FieldValue): string {
  return typeof value === "string" ? value : (value ?? []).join("; ");
}

function cellOf({ params }: ImportProblem): string | null {
  return typeof params.cell === "string" ? params.cell : null;
}
