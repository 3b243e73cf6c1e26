/**
 * Ledger tables. A page gives heads and rows; here every cell gets its alignment, its head's words (which stand beside it
 * on a phone) and a place for everything a cell may hold, since a template refuses a missing name.
 */
import type { Link, Sla, Tag } from "./components.ts";

export type Head = string | { readonly text: string; readonly numeric?: boolean; readonly sort?: Sort };
/** A sortable column: where its link leads, and how the rows stand by it now. */
export type Sort = { readonly path: string; readonly direction: "ascending" | "descending" | null };

/** Text or a figure already written out; null where nothing is known. */
export type CellContent =
  | string
  | null
  | { readonly text: string; readonly path?: string | null; readonly note?: string | null }
  | { readonly tag: Tag; readonly note?: string | null }
  | { readonly sla: Sla; readonly note?: string | null }
  | { readonly checkbox: Checkbox };
/** Chooses the row; the label is for assistive technology alone. */
export type Checkbox = { readonly name: string; readonly value: string; readonly label: string };

export type TableContent = {
  readonly id: string;
  /** What the table shows and as of when. */
  readonly caption: string;
  readonly heads: readonly Head[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Total rows. */
  readonly foot?: readonly (readonly CellContent[])[];
  /** The column that names the row; the first unless said otherwise. */
  readonly headColumn?: number;
  /** "list" turns into labelled rows on a phone; "figures" scrolls with its first column fixed. */
  readonly shape?: "list" | "figures";
};

/** A cell with a place for everything it may hold; `look` is its CSS class: a figure, or a code that must not break. */
export type Cell = CellParts & { readonly head: string; readonly look: string | null; readonly isHead: boolean };
type CellParts = {
  readonly isBlank: boolean;
  readonly text: string | null;
  readonly path: string | null;
  readonly note: string | null;
  readonly tag: Tag | null;
  readonly sla: Sla | null;
  readonly checkbox: Checkbox | null;
};
type Row = { readonly cells: readonly Cell[] };

export type Table = {
  readonly id: string;
  readonly caption: string;
  readonly isList: boolean;
  readonly heads: readonly CompleteHead[];
  readonly rows: readonly Row[];
  readonly foot: readonly Row[];
};
type CompleteHead = ReturnType<typeof completeHead>;

/** The model of the `table` component. Throws a plain Error when a row is not as long as the heads (a bug). */
export function table(content: TableContent): Table {
  const heads = content.heads.map(completeHead);
  const headColumn = content.headColumn ?? 0;
  const complete = (row: readonly CellContent[]): Row => {
    if (row.length !== heads.length) throw new Error(`table ${content.id}: ${row.length} cells, ${heads.length} heads`);
    return { cells: row.map((cell, column) => completeCell(cell, heads[column]!, column === headColumn)) };
  };
  const total = (row: readonly CellContent[]): Row => ({
    // What has no total is left empty: it is not a figure that is missing.
    cells: complete(row).cells.map((cell) => ({ ...cell, isBlank: false })),
  });
  return {
    id: content.id,
    caption: content.caption,
    isList: content.shape !== "figures",
    heads,
    rows: content.rows.map(complete),
    foot: (content.foot ?? []).map(total),
  };
}

/** A row of the `summary-list` component: a name, what stands there, and at most one link to change it. */
export type SummaryRow = { readonly label: string; readonly cell: CellParts; readonly action: Link | null };

export function summaryRow(label: string, content: CellContent, action: Link | null = null): SummaryRow {
  return { label, cell: cellParts(content), action };
}

function completeHead(head: Head) {
  const { text, numeric = false, sort = null } = typeof head === "string" ? { text: head } : head;
  return {
    text,
    isNumeric: numeric,
    direction: sort && (sort.direction ?? "none"),
    sort: sort && {
      path: sort.path,
      isUp: sort.direction === "ascending",
      isDown: sort.direction === "descending",
    },
  };
}

function completeCell(content: CellContent, head: CompleteHead, isHead: boolean): Cell {
  const parts = cellParts(content);
  const isCode = parts.text !== null && /^\S{1,24}$/.test(parts.text);
  const look = head.isNumeric ? "c-table__numeric" : isCode ? "c-table__code" : null;
  return { ...parts, head: head.text, look, isHead };
}

function cellParts(content: CellContent): CellParts {
  const given = typeof content === "string" ? { text: content } : content;
  const none = { text: null, path: null, note: null, tag: null, sla: null, checkbox: null };
  return { ...none, ...given, isBlank: given === null };
}
