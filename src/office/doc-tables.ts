/** Tables of a Word 97–2003 file ([MS-DOC] §2.4.3): paragraphs that say how deep they stand, and where cells and rows end. */
import type { ParagraphTraits } from "./doc-properties.ts";
import type { DocxBlock, DocxCell, DocxParagraph, DocxRow, TrackedMark } from "./docx-story.ts";

type OpenTable = { readonly rows: DocxRow[]; cells: DocxBlock[][]; blocks: DocxBlock[]; ruled: boolean };

export type TableStack = {
  /** Adds a paragraph, where its traits say that it stands. */
  readonly add: (paragraph: DocxParagraph, traits: ParagraphTraits, end: TrackedMark) => void;
  /** Everything read so far. */
  readonly finish: () => DocxBlock[];
};

/** Word itself nests no deeper. */
const deepest = 64;

export function tableStack(): TableStack {
  const blocks: DocxBlock[] = [];
  const open: OpenTable[] = [];
  const closeTo = (depth: number): void => {
    while (open.length > depth) {
      const table = open.pop()!;
      if (table.blocks.length > 0 || table.cells.length > 0) endRow(table, undefined, null);
      (open.at(-1)?.blocks ?? blocks).push({ kind: "table", ruled: table.ruled, rows: table.rows });
    }
  };
  return {
    add(paragraph, traits, end) {
      const depth = Math.min(deepest, traits.depth);
      closeTo(depth);
      while (open.length < depth) open.push({ rows: [], cells: [], blocks: [], ruled: false });
      const table = open.at(-1);
      if (!table) blocks.push(paragraph);
      else if (traits.endsRow) endRow(table, traits, end);
      else {
        table.blocks.push(paragraph);
        if (traits.endsCell) endCell(table);
      }
    },
    finish() {
      closeTo(0);
      return blocks;
    },
  };
}

function endCell(table: OpenTable): void {
  table.cells.push(table.blocks);
  table.blocks = [];
}

function endRow(table: OpenTable, traits: ParagraphTraits | undefined, end: TrackedMark | null): void {
  if (table.blocks.length > 0) endCell(table);
  const cells: DocxCell[] = [];
  for (const [index, blocks] of table.cells.entries()) {
    const last = cells.at(-1);
    if (traits?.row.joined.has(index) && last) cells[cells.length - 1] = { ...last, columns: last.columns + 1 };
    else cells.push({ columns: 1, blocks: traits?.row.under.has(index) ? [] : blocks });
  }
  table.rows.push({ ...(end ?? { change: "none", author: null, date: null }), cells });
  table.ruled ||= traits?.row.ruled === true;
  table.cells = [];
}
