/**
 * Tables as they stand in text: one row a line, cells between upright strokes. In an appendix every numbered row is a
 * provision that laws amend by its number ("bổ sung số thứ tự 233 vào sau số thứ tự 232"), so it has an address of its own.
 */
import type { Provisions, Unit } from "./unit.ts";

export function isRow(text: string): boolean {
  return text.startsWith("|") && text.indexOf("|", 1) > 0;
}

/** The words that the source glued to the end of a row, where a row should end with a stroke; "" when there are none. */
export function gluedToRow(text: string): string {
  return text.endsWith("|") ? "" : text.slice(text.lastIndexOf("|") + 1).trim();
}

/** Keeps the table that is being read; rows go to it until something else is read. */
export type TableReader = {
  /** Adds a row; `appendix` is the appendix it stands in, outside any article. */
  readonly addRow: (text: string, line: number, appendix: Unit | undefined) => void;
  readonly end: () => void;
};

export function tableReader(provisions: Provisions): TableReader {
  let table: Unit | undefined;
  let row: Unit | undefined;
  return {
    addRow(text, line, appendix) {
      const cells = cellsOf(text);
      if (cells.every((cell) => /^:?-{2,}:?$/.test(cell))) return;
      table ??= openTable(provisions, line);
      const number = /^(\d{1,4}[a-zđ]?)\.?$/.exec(cells[0] ?? "")?.[1];
      if (appendix && number !== undefined) row = provisions.addRow(appendix, table, number, line);
      else if (cells[0] !== "") row = undefined;
      (row ?? table).paragraphs.push(cells.join(" | "));
    },
    end() {
      if (table?.parent) provisions.closeInside(table.parent);
      table = undefined;
      row = undefined;
    },
  };
}

function openTable(provisions: Provisions, line: number): Unit {
  const parent = provisions.deepest;
  const number = String(Number(parent?.last.bang ?? 0) + 1);
  if (parent) parent.last.bang = number;
  return provisions.add("bang", number, line);
}

/** The words of each cell of a row. */
export function cellsOf(text: string): string[] {
  const inner = text.endsWith("|") ? text.slice(1, -1) : text.slice(1, text.lastIndexOf("|"));
  return inner.split("|").map((cell) => cell.trim());
}
