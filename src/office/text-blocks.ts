/**
 * What a written file consists of once its format is taken away: paragraphs and tables in reading order, and how they are put
 * down as plain text: a paragraph a line, a row of a table as "| a | b |". Many tables only place words side by side: the head
 * with the agency on the left and the national name on the right, the signature beside the recipients (Decree 30/2020/NĐ-CP,
 * appendix I), a point's letter beside its words. These are read cell by cell, and no row of them becomes a row of the law.
 */

export type TextBlock = TextParagraph | TextTable;
/** Line ends inside a paragraph are "\n". */
export type TextParagraph = { readonly kind: "paragraph"; readonly text: string };
export type TextTable = {
  readonly kind: "table";
  /** Its cells have lines around them; null where the file does not say. */
  readonly ruled: boolean | null;
  readonly rows: readonly (readonly TextCell[])[];
};
export type TextCell = {
  readonly blocks: readonly TextBlock[];
  /** How many columns it covers. */
  readonly columns: number;
};

/** NFC; a paragraph a line, runs of empty paragraphs as one empty line, without space at the ends of lines. */
export function blocksText(blocks: readonly TextBlock[]): string {
  const lines = blocks.flatMap(linesOf).map((line) => tidy(line));
  const kept = lines.filter((line, index) => line !== "" || (index > 0 && lines[index - 1] !== ""));
  while (kept.at(-1) === "") kept.pop();
  return kept.length === 0 ? "" : `${kept.join("\n")}\n`.normalize("NFC");
}

function linesOf(block: TextBlock): readonly string[] {
  if (block.kind === "paragraph") return block.text.split("\n");
  return isLayout(block) ? block.rows.flatMap(layoutLines) : block.rows.map(rowLine);
}

function tidy(line: string): string {
  return line
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .replace(/[\t \u00a0]+/g, " ")
    .replace(/[([]\s?(\[\d{1,3}\])\s?[\])]/g, "$1")
    .trim();
}

const head = /Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc|CỘNG H[ÒO][ÀA]? XÃ HỘI|Nơi nhận\s*:/i;
const provision = /^\s*(?:Điều \d+[a-zđ]?[.:]|Chương [IVXLC\d]+|CHƯƠNG [IVXLC\d]+)/u;

/** Whether a table only places words on the page. */
export function isLayout(table: TextTable): boolean {
  const columns = Math.max(0, ...table.rows.map((row) => row.length));
  if (columns < 2) return true;
  const words = table.rows.map((row) => row.map(cellText));
  if (table.rows.length <= 8 && columns <= 4 && words.some((row) => row.some((cell) => head.test(cell)))) return true;
  if (table.ruled === true) return false;
  if (words.some((row) => row.some((cell) => provision.test(cell)))) return true;
  if (words.every((row) => row.length <= 2 && (isMark(row[0] ?? "") || row.length < 2))) return true;
  return table.ruled === false ? columns <= 2 || table.rows.length <= 2 : table.rows.length < 2;
}

/** "1.", "(a)", "–", "đ)": what stands in a column of its own before the words that it marks. */
function isMark(text: string): boolean {
  return /^(?:\(?[\p{L}\p{N}.]{1,5}[.)]|[-–—•+▼►]\s?\w{0,3})?$/u.test(text.trim());
}

function layoutLines(row: readonly TextCell[]): readonly string[] {
  const cells = row
    .map((cell) => cell.blocks.flatMap(linesOf))
    .filter((lines) => lines.some((line) => tidy(line) !== ""));
  const [first, second] = cells;
  const mark = first?.length === 1 ? tidy(first[0]!) : "";
  if (!second || mark === "" || !isMark(mark)) return cells.flat();
  const at = second.findIndex((line) => tidy(line) !== "");
  return [...second.slice(0, at), `${mark} ${second[at]}`, ...second.slice(at + 1), ...cells.slice(2).flat()];
}

/** An upright stroke inside a cell would end it, so a broken bar stands for it. */
function rowLine(row: readonly TextCell[]): string {
  const cells = row.flatMap((cell) => [cellText(cell), ...Array<string>(Math.max(0, cell.columns - 1)).fill("")]);
  return `| ${cells.join(" | ")} |`;
}

function cellText(cell: TextCell): string {
  return tidy(cell.blocks.flatMap(cellLines).filter(Boolean).join(" ")).replaceAll("|", "¦");
}

function cellLines(block: TextBlock): readonly string[] {
  if (block.kind === "paragraph") return block.text.split("\n").map(tidy);
  return block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks.flatMap(cellLines)));
}
