/** A table of a page while it is read: cells placed in their columns, those that span rows leave empty ones below. */
import type { TextBlock, TextCell, TextTable } from "./text-blocks.ts";

type Attributes = Readonly<Record<string, string>>;

export type HtmlTable = {
  readonly openRow: () => void;
  readonly openCell: (attributes: Attributes) => void;
  readonly closeCell: (blocks: readonly TextBlock[]) => void;
  readonly close: () => TextTable;
};

const drawn =
  /border(?:-(?:top|right|bottom|left))?(?:-style)?\s*:\s*[^;]*\b(?:solid|double|dotted|dashed|inset|outset|groove|ridge)\b/i;
const undrawn = /border\s*:\s*(?:none|0)/i;

export function htmlTable({ border, style = "", class: name = "" }: Attributes): HtmlTable {
  const rows: TextCell[][] = [];
  /** By column: how many more rows the cell above reaches down. */
  let below: number[] = [];
  let cell: Attributes = {};
  const lines = {
    drawn: 0,
    cells: 0,
    said: border !== undefined || undrawn.test(style) || /^MsoNormalTable$/.test(name),
  };
  const fillUnder = (row: TextCell[], all: boolean): void => {
    for (let at = width(row); (below[at] ?? 0) > 0 || (all && at < below.length); at++) {
      below[at] = Math.max(0, (below[at] ?? 0) - 1);
      row.push({ blocks: [], columns: 1 });
    }
  };
  const openRow = (): void => {
    const last = rows.at(-1);
    if (last) fillUnder(last, last.length > 0 && below.some((rest) => rest > 0));
    rows.push([]);
  };
  return {
    openRow,
    openCell(attributes) {
      cell = attributes;
      if (rows.length === 0) openRow();
      lines.cells += 1;
      if (drawn.test(attributes.style ?? "")) lines.drawn += 1;
      lines.said ||= undrawn.test(attributes.style ?? "");
    },
    closeCell(blocks) {
      const row = rows.at(-1) ?? [];
      fillUnder(row, false);
      const columns = spanOf(cell.colspan, 60);
      const reach = spanOf(cell.rowspan, 1000) - 1;
      const from = width(row);
      for (let at = from; at < from + columns; at++) below[at] = reach;
      row.push({ blocks, columns });
    },
    close() {
      const bordered = drawn.test(style) || Number(border ?? 0) > 0 || lines.drawn * 2 > lines.cells;
      below = [];
      return {
        kind: "table",
        ruled: bordered ? true : lines.said ? false : null,
        rows: rows.filter((row) => row.length > 0),
      };
    },
  };
}

function width(row: readonly TextCell[]): number {
  return row.reduce((sum, { columns }) => sum + columns, 0);
}

function spanOf(text: string | undefined, most: number): number {
  const span = Number(text ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, most) : 1;
}
