/**
 * One of the two texts that a Word file with tracked changes stands for: with all changes accepted, or all rejected. A
 * paragraph whose end is gone in that text goes on in the next one, whose number then counts for both.
 */
import type { DocxBlock, DocxParagraph, DocxRow, DocxTable, TrackedMark } from "./docx-story.ts";
import type { ListPlace } from "./list-numbering.ts";
import type { TextBlock } from "./text-blocks.ts";

export type DocxView = "accepted" | "rejected";

/** The blocks as they stand in that text; `label` gives the automatic numbers, asked for in order. */
export function viewBlocks(
  blocks: readonly DocxBlock[],
  view: DocxView,
  label: (place: ListPlace) => string,
): TextBlock[] {
  const shown: TextBlock[] = [];
  let begun = "";
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "table") {
      const table = viewTable(block, view, label);
      if (table.rows.length > 0) shown.push(table);
      continue;
    }
    const words = viewWords(block, view);
    const follows = blocks[index + 1]?.kind === "paragraph";
    if (isGone(block.end, view)) {
      if (follows || words === "") begun += words;
      else shown.push({ kind: "paragraph", text: begun + words });
      if (!follows) begun = "";
      continue;
    }
    // An empty paragraph of a list has its number in Word; it counts, but is no line of a text.
    const counted = block.place ? label(block.place) : "";
    const number = (begun + words).trim() === "" ? "" : counted;
    if (block.runsOn && follows) begun += number + words;
    else {
      shown.push({ kind: "paragraph", text: number + begun + words });
      begun = "";
    }
  }
  return shown;
}

function viewTable(
  table: DocxTable,
  view: DocxView,
  label: (place: ListPlace) => string,
): Extract<TextBlock, { kind: "table" }> {
  const rows = table.rows.filter((row: DocxRow) => !isGone(row, view));
  const cells = rows.map((row) =>
    row.cells.map(({ columns, blocks }) => ({ columns, blocks: viewBlocks(blocks, view, label) })),
  );
  return { kind: "table", ruled: table.ruled, rows: cells };
}

function viewWords(paragraph: DocxParagraph, view: DocxView): string {
  return paragraph.runs
    .filter((run) => !isGone(run, view))
    .map((run) => run.text)
    .join("");
}

function isGone({ change }: TrackedMark, view: DocxView): boolean {
  return change === (view === "accepted" ? "deleted" : "inserted");
}
