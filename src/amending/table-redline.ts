/**
 * The redline of wordings that hold rows of a table ("11 | Cầm đồ | 02 ngày"): rows are paired with rows and in them cells
 * with cells, so that a change stays in its cell, and a column more or less leaves the others as they are. Which column is
 * which is told by all rows together. Both texts are rebuilt character for character, as from every redline.
 */
import type { Pair } from "./common-order.ts";
import { heaviestRun, type WeighedPair } from "./heaviest-run.ts";
import { pairLines } from "./paired-lines.ts";
import { addBoth, addRun, type GrowingRuns, type Redline } from "./runs.ts";
import { type Grams, gramsOf, similarity } from "./similarity.ts";
import type { WrittenLine } from "./written-lines.ts";

const stroke = " | ";
/** So many rows of one shape are enough to tell its columns. */
const tellingRows = 40;
/** Columns that have nothing in common may still be one, when nothing else is in the way. */
const leastWeight = 0.01;
const samePlaceBonus = 0.5;

type Line = { readonly text: string; readonly end: string; readonly cells: readonly string[] };
type Cell = { readonly text: string; readonly grams: Grams };
/** Positions on both sides in reading order; null where one side has none. */
type Step = readonly [before: number | null, after: number | null];
type Compare = (before: string, after: string) => Redline;

export function hasRows(text: string): boolean {
  return text.includes(stroke);
}

/** `compare` gives the redline of two cells, or of two lines that are no rows. */
export function redlineRows(before: string, after: string, compare: Compare): Redline {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const pairs = pairLines(old.map(toWritten), fresh.map(toWritten));
  const columns = columnsOf(pairs.map(([one, other]) => [old[one]!, fresh[other]!]));
  const runs: GrowingRuns = [];
  let approximate = false;
  for (const [one, other] of steps(pairs, old.length, fresh.length)) {
    const [was, is] = [one === null ? undefined : old[one]!, other === null ? undefined : fresh[other]!];
    if (was && is && was.text !== is.text) {
      const isRough = addRow(runs, was, is, columns.get(shapeOf(was, is))!, compare);
      approximate ||= isRough;
    } else addBoth(runs, was?.text ?? "", is?.text ?? "");
    addBoth(runs, was?.end ?? "", is?.end ?? "");
  }
  return { runs, approximate };
}

function linesOf(text: string): Line[] {
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => {
    const end = line.endsWith("\n") ? "\n" : "";
    const words = line.slice(0, line.length - end.length);
    return { text: words, end, cells: words.split(stroke) };
  });
}

function toWritten({ text, cells }: Line): WrittenLine {
  return cells.length > 1 ? { kind: "row", cells } : { kind: "paragraph", look: "text", text };
}

/** Every position of both sides once: what goes stands before what comes. */
function steps(pairs: readonly Pair[], before: number, after: number): Step[] {
  const found: Step[] = [];
  let [from, to] = [0, 0];
  for (const [one, other] of [...pairs, [before, after] as const]) {
    for (; from < one; from += 1) found.push([from, null]);
    for (; to < other; to += 1) found.push([null, to]);
    if (one < before) found.push([one, other]);
    [from, to] = [one + 1, other + 1];
  }
  return found;
}

function shapeOf(old: Line, fresh: Line): string {
  return `${old.cells.length} ${fresh.cells.length}`;
}

/** For each shape of paired rows, which cell of the old row is which of the new. */
function columnsOf(rows: readonly (readonly [Line, Line])[]): ReadonlyMap<string, readonly Step[]> {
  const shapes = Map.groupBy(rows, ([old, fresh]) => shapeOf(old, fresh));
  return new Map([...shapes].map(([shape, group]) => [shape, columnSteps(group.slice(0, tellingRows))]));
}

function columnSteps(rows: readonly (readonly [Line, Line])[]): Step[] {
  const [before, after] = [rows[0]![0].cells.length, rows[0]![1].cells.length];
  const weights = Array.from({ length: before }, () => new Float64Array(after).fill(leastWeight));
  for (const [old, fresh] of rows) {
    const [oldCells, newCells] = [old.cells.map(cellOf), fresh.cells.map(cellOf)];
    for (const [one, cell] of oldCells.entries())
      for (const [other, newCell] of newCells.entries()) weights[one]![other]! += likeness(cell, newCell);
  }
  if (before === after) for (const [at, row] of weights.entries()) row[at]! += samePlaceBonus;
  const weighed = weights.flatMap((row, one) => [...row].map((weight, other): WeighedPair => [one, other, weight]));
  return steps(heaviestRun(weighed), before, after);
}

function cellOf(text: string): Cell {
  return { text, grams: gramsOf(text) };
}

/** Figures that are equal say more than words that are alike; blank cells say nothing. */
function likeness(one: Cell, other: Cell): number {
  if (one.text === other.text) return one.text === "" ? 0 : 2;
  return similarity(one.grams, other.grams);
}

/** Adds what became of a row; true when a cell could not be compared word by word. */
function addRow(runs: GrowingRuns, old: Line, fresh: Line, columns: readonly Step[], compare: Compare): boolean {
  let approximate = false;
  for (const [one, other] of columns) {
    addBoth(runs, one ? stroke : "", other ? stroke : "");
    if (one === null) addRun(runs, "+", fresh.cells[other!]!);
    else if (other === null) addRun(runs, "-", old.cells[one]!);
    else {
      const cell = compare(old.cells[one]!, fresh.cells[other]!);
      for (const [sign, text] of cell.runs) addRun(runs, sign, text);
      approximate ||= cell.approximate;
    }
  }
  return approximate;
}
