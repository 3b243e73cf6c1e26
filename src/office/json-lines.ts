/**
 * JSON lines: one object on each line. It becomes a sheet like any other: the keys are the heading (row 0), each object is
 * the row of its line. A list is written one item a line; an object within it as its values, on one line with " | " between them.
 */
import {
  type FileProblem,
  type SheetLimits,
  type SheetRow,
  sheetLimits,
  trimmedRow,
  unreadable,
  type Workbook,
} from "./sheet.ts";

type JsonObject = Readonly<Record<string, unknown>>;

/** One sheet without a name. A line that is no object is left out and named; blank lines are passed over. */
export function readJsonLines(text: string, limits: SheetLimits = sheetLimits): Workbook {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  if (lines.length > limits.rows + 1) return unreadable("file-too-many-rows", { limit: limits.rows });
  const columns = new Map<string, number>();
  const rows: SheetRow[] = [];
  const problems: FileProblem[] = [];
  let cellsLeft = limits.cells;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const value = objectOrFault(line);
    if (typeof value === "string") problems.push(lineProblem(value, index + 1));
    else rows.push({ row: index + 1, cells: cellsOf(value, columns) });
    cellsLeft -= rows.at(-1)?.cells.length ?? 0;
    if (cellsLeft < 0) return unreadable("file-too-many-cells", { limit: limits.cells });
  }
  const heading: SheetRow = { row: 0, cells: [...columns.keys()] };
  return { sheets: rows.length > 0 ? [{ name: "", rows: [heading, ...rows] }] : [], problems };
}

function objectOrFault(line: string): JsonObject | "line-not-json" | "line-not-object" {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : "line-not-object";
  } catch {
    return "line-not-json";
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Puts each value under its key, giving a new column to a key that is met for the first time. */
function cellsOf(object: JsonObject, columns: Map<string, number>): readonly string[] {
  const cells: string[] = [];
  for (const [key, value] of Object.entries(object)) {
    if (!columns.has(key)) columns.set(key, columns.size);
    cells[columns.get(key)!] = valueText(value);
  }
  return trimmedRow(Array.from(cells, (cell) => cell ?? ""));
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value))
    return value
      .map(valueText)
      .filter((text) => text !== "")
      .join("\n");
  if (isObject(value)) {
    const texts = Object.values(value).map((member) => valueText(member).replace(/\n+/g, "; "));
    return texts.filter((text) => text !== "").join(" | ");
  }
  return String(value).replace(/\r\n?/g, "\n");
}

function lineProblem(code: FileProblem["code"], row: number): FileProblem {
  return { sheet: "", row, column: "", code, params: {}, severity: "error" };
}
