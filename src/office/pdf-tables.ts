/** Tables of a page of a PDF whose lines are drawn: a grid of rules, and the runs that stand in its cells. */
import { readLines } from "./pdf-lines.ts";
import { joinWords } from "./pdf-paragraphs.ts";
import type { PdfRule } from "./pdf-geometry.ts";
import type { PdfRun } from "./pdf-page.ts";
import type { TextCell, TextTable } from "./text-blocks.ts";

export type PdfTable = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly table: TextTable;
};

type Grid = {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly across: readonly PdfRule[];
  readonly down: readonly PdfRule[];
};

/** How far two strokes of one line may lie apart. */
const near = 2.5;

/** The tables of a page, and the runs that stand in none of them. */
export function takeTables(
  runs: readonly PdfRun[],
  rules: readonly PdfRule[],
): { readonly tables: readonly PdfTable[]; readonly rest: readonly PdfRun[] } {
  const tables: PdfTable[] = [];
  let rest = runs;
  for (const grid of findGrids(rules)) {
    const [left, right, top, bottom] = [grid.columns[0]!, grid.columns.at(-1)!, grid.rows[0]!, grid.rows.at(-1)!];
    const inside = (run: PdfRun): boolean =>
      run.x + run.width / 2 > left - near &&
      run.x + run.width / 2 < right + near &&
      run.y > top &&
      run.y < bottom + near;
    const own = rest.filter(inside);
    if (own.length === 0) continue;
    rest = rest.filter((run) => !inside(run));
    tables.push({ top, bottom, left, right, table: { kind: "table", ruled: true, rows: readRows(grid, own) } });
  }
  return { tables, rest };
}

/** Rules that touch each other, where they make at least two columns and a row. */
function findGrids(rules: readonly PdfRule[]): readonly Grid[] {
  const grids: Grid[] = [];
  for (const group of touchingGroups(rules)) {
    const across = group.filter((rule) => rule.x1 - rule.x0 > rule.y1 - rule.y0);
    const down = group.filter((rule) => rule.x1 - rule.x0 <= rule.y1 - rule.y0);
    const columns = distinct(down.map(({ x0 }) => x0));
    // A row that goes on from another page has no line above it, or none below.
    const rows = distinct([...across.map(({ y0 }) => y0), ...down.flatMap(({ y0, y1 }) => [y0, y1])]);
    if (columns.length >= 3 && across.length > 0) grids.push({ columns, rows, across, down });
  }
  return grids.sort((one, other) => one.rows[0]! - other.rows[0]!);
}

/** Rules are few on a page of words; a drawing of thousands is no table. */
const mostRules = 3000;

function touchingGroups(rules: readonly PdfRule[]): readonly (readonly PdfRule[])[] {
  if (rules.length > mostRules) return [];
  const waiting = new Set(rules);
  const groups: PdfRule[][] = [];
  for (const start of rules) {
    if (!waiting.delete(start)) continue;
    const group = [start];
    for (const rule of group) {
      for (const other of waiting) {
        if (!touch(rule, other)) continue;
        waiting.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

function touch(one: PdfRule, other: PdfRule): boolean {
  return (
    one.x0 <= other.x1 + near && other.x0 <= one.x1 + near && one.y0 <= other.y1 + near && other.y0 <= one.y1 + near
  );
}

function distinct(places: readonly number[]): readonly number[] {
  const sorted = [...places].sort((one, other) => one - other);
  return sorted.filter((place, index) => index === 0 || place - sorted[index - 1]! > near);
}

function readRows({ columns, rows, across, down }: Grid, runs: readonly PdfRun[]): readonly (readonly TextCell[])[] {
  const cellRuns = new Map<string, PdfRun[]>();
  for (const run of runs) {
    const [row, column] = [placeIn(rows, run.y - run.size * 0.3), placeIn(columns, run.x + run.width / 2)];
    const key = ownerOf(row, column, { columns, rows, across, down });
    cellRuns.set(key, [...(cellRuns.get(key) ?? []), run]);
  }
  return rows.slice(1).map((_bottom, row) => {
    const cells: TextCell[] = [];
    for (let column = 0; column < columns.length - 1; column++) {
      if (column > 0 && !isParted(down, columns[column]!, rows[row]!, rows[row + 1]!)) continue;
      let end = column + 1;
      while (end < columns.length - 1 && !isParted(down, columns[end]!, rows[row]!, rows[row + 1]!)) end++;
      cells.push({ columns: end - column, blocks: blocksOf(cellRuns.get(`${row} ${column}`) ?? []) });
    }
    return cells;
  });
}

/** The cell that begins the merged one: to the left while no line parts them, then up. */
function ownerOf(row: number, column: number, { columns, rows, across, down }: Grid): string {
  let [top, left] = [row, column];
  while (left > 0 && !isParted(down, columns[left]!, rows[top]!, rows[top + 1]!)) left--;
  const middle = (columns[left]! + columns[left + 1]!) / 2;
  while (
    top > 0 &&
    !across.some((rule) => Math.abs(rule.y0 - rows[top]!) <= near && rule.x0 < middle && rule.x1 > middle)
  )
    top--;
  return `${top} ${left}`;
}

function isParted(down: readonly PdfRule[], x: number, top: number, bottom: number): boolean {
  const middle = (top + bottom) / 2;
  return down.some((rule) => Math.abs(rule.x0 - x) <= near && rule.y0 < middle && rule.y1 > middle);
}

function placeIn(edges: readonly number[], at: number): number {
  const index = edges.findLastIndex((edge) => edge <= at);
  return Math.min(Math.max(0, index), edges.length - 2);
}

function blocksOf(runs: readonly PdfRun[]): TextCell["blocks"] {
  const text = readLines(runs, new Set())
    .map((line) => line.segments.map((segment) => segment.text).join(" "))
    .reduce((one, next) => (one === "" ? next : joinWords(one, next)), "");
  return text === "" ? [] : [{ kind: "paragraph", text }];
}
