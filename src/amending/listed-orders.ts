/**
 * Orders that one clause lists without numbering them: items after dashes ("Bãi bỏ: - Khoản 1 Điều 5; - Điều 6"), and a table
 * of phrases (cụm từ | thay bằng | tại), each row of which is an order. The items are given back as the sentences that they
 * stand for; what is no such list is undefined, so that dashes and tables of new wording stay what they are.
 */
import { quoteDepth } from "../legal-text/quotation.ts";
import { givesOrder } from "./given-orders.ts";
import { listVerb } from "./order-setting.ts";

export type ListedOrders = {
  /** The words before the items, "" where the items say everything. */
  readonly opening: string;
  readonly items: readonly string[];
};

/** The orders listed in `clause`, the words of one provision of an amending act. */
export function listedOrders(clause: string): ListedOrders | undefined {
  return dashedOrders(clause) ?? phraseTable(clause);
}

const dash = /^[-–+•] ?(?=[\p{L}“"])/u;

function dashedOrders(clause: string): ListedOrders | undefined {
  const [opening = "", ...items] = itemsOf(clause);
  if (items.length === 0 || !/:\s*$/.test(opening) || /[“"«⟦]/.test(opening)) return undefined;
  const verb = listVerb(opening);
  return items.every((item) => givesOrder(item, verb)) ? { opening, items } : undefined;
}

/** The words before the first dash, and the items; dashes inside quotations are not counted. */
function itemsOf(clause: string): string[] {
  const parts: string[][] = [[]];
  let depth = 0;
  for (const line of clause.split("\n")) {
    if (depth === 0 && dash.test(line)) parts.push([line.replace(dash, "")]);
    else parts.at(-1)!.push(line);
    depth = quoteDepth(line, depth);
  }
  return parts.map((lines) => lines.join("\n"));
}

type Columns = { readonly old: number; readonly new: number; readonly place: number };

const exchanging = /^(?:thay thế|thay|sửa đổi|sửa)[^:|“"]*(?:cụm từ|từ ngữ|từ)(?!\p{L})/iu;

function phraseTable(clause: string): ListedOrders | undefined {
  const lines = clause.split("\n");
  const first = lines.findIndex((line) => /^\|.*\|$/.test(line.trim()));
  const opening = lines.slice(0, Math.max(first, 0)).join(" ");
  if (first < 1 || !exchanging.test(opening)) return undefined;
  const rows = lines.slice(first).map(cellsOf);
  const [header = [], ...body] = rows.filter((cells) => cells.some((cell) => /[^-: ]/.test(cell)));
  const columns = columnsOf(header);
  const place =
    /(?: (?:tại|trong|ở) [^:]*?)(?=(?: như sau| sau đây| theo bảng.*)?\s*:?\s*$)/iu.exec(opening)?.[0] ?? "";
  const items = columns ? body.map((cells) => rowOrder(cells, columns, place)) : [];
  return items.length > 0 && items.every((item) => item !== undefined) ? { opening: "", items } : undefined;
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());
}

function columnsOf(header: readonly string[]): Columns | undefined {
  const isNew = (name: string): boolean => /(?:thay|bằng|thành|mới|sửa)(?!\p{L})/iu.test(name);
  const found = {
    old: header.findIndex(
      (name) => /(?:cụm từ|từ ngữ|từ)(?!\p{L})/iu.test(name) && (!isNew(name) || /được/iu.test(name)),
    ),
    new: header.findIndex((name) => isNew(name) && !/được/iu.test(name)),
    place: header.findIndex((name) => /^(?:tại|vị trí|nơi|điều|điểm|khoản)/iu.test(name)),
  };
  return found.old < 0 || found.new < 0 || found.old === found.new ? undefined : found;
}

/** A row that names no place where the table has a column for it cannot be told. */
function rowOrder(cells: readonly string[], columns: Columns, place: string): string | undefined {
  const [old, fresh] = [columns.old, columns.new].map((at) =>
    /^["“]?([^"“”]*)["”]?$/u.exec(cells[at] ?? "")?.[1]?.trim(),
  );
  const named = columns.place < 0 ? place : ` tại ${(cells[columns.place] ?? "").replace(/^tại /iu, "")}`;
  if (!old || !fresh || named === " tại ") return undefined;
  return `Thay thế cụm từ “${old}” bằng cụm từ “${fresh}”${named}.`;
}
