/**
 * Ledger tables. A page gives heads and rows; here every cell gets its alignment, its head's words (which stand beside it
 * on a phone) and a place for everything a cell may hold, since a template refuses a missing name.
 */
import type { Sla, Tag } from "./components.ts";

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
  | { readonly checkbox: { readonly name: string; readonly value: string; readonly label: string } };

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

export type Cell = {
  readonly head: string;
  readonly isNumeric: boolean;
  readonly isHead: boolean;
  readonly isBlank: boolean;
  readonly text: string | null;
  readonly path: string | null;
  readonly note: string | null;
  readonly tag: Tag | null;
  readonly sla: Sla | null;
  readonly checkbox: {
    readonly id: string;
    readonly name: string;
    readonly value: string;
    readonly label: string;
  } | null;
};

export type Table = {
  readonly id: string;
  readonly caption: string;
  readonly isList: boolean;
  readonly heads: readonly object[];
  readonly rows: readonly { readonly cells: readonly Cell[] }[];
  readonly foot: readonly { readonly cells: readonly Cell[] }[];
};

/** The model of the `table` component. Throws a plain Error when a row is not as long as the heads (a bug). */
export function table(content: TableContent): Table {
  const heads = content.heads.map(completeHead);
  const headColumn = content.headColumn ?? 0;
  const complete = (row: readonly CellContent[]): { readonly cells: readonly Cell[] } => {
    if (row.length !== heads.length) throw new Error(`table ${content.id}: ${row.length} cells, ${heads.length} heads`);
    return {
      cells: row.map((cell, column) => ({
        ...completeCell(cell, content.id),
        head: heads[column]!.text,
        isNumeric: heads[column]!.isNumeric,
        isHead: column === headColumn,
      })),
    };
  };
  return {
    id: content.id,
    caption: content.caption,
    isList: content.shape !== "figures",
    heads,
    rows: content.rows.map(complete),
    foot: (content.foot ?? []).map(complete),
  };
}

/** A row of the `summary-list` component: a name, what stands there, and at most one link to change it. */
export type SummaryRow = {
  readonly label: string;
  readonly cell: Cell;
  readonly action: { readonly text: string; readonly path: string } | null;
};

export function summaryRow(label: string, content: CellContent, action: SummaryRow["action"] = null): SummaryRow {
  return { label, cell: { ...completeCell(content, "summary"), head: label, isNumeric: false, isHead: false }, action };
}

function completeHead(head: Head) {
  const { text, numeric = false, sort } = typeof head === "string" ? { text: head, sort: undefined } : head;
  return {
    text,
    isNumeric: numeric,
    sort: sort
      ? { path: sort.path, isUp: sort.direction === "ascending", isDown: sort.direction === "descending" }
      : null,
    direction: sort ? (sort.direction ?? "none") : null,
  };
}

function completeCell(content: CellContent, tableId: string): Omit<Cell, "head" | "isNumeric" | "isHead"> {
  const given = typeof content === "string" ? { text: content } : content;
  const cell = {
    isBlank: given === null,
    text: null,
    path: null,
    note: null,
    tag: null,
    sla: null,
    checkbox: null,
    ...given,
  };
  const { checkbox } = cell;
  return { ...cell, checkbox: checkbox && { ...checkbox, id: `${tableId}-${checkbox.name}-${checkbox.value}` } };
}
