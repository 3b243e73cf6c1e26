/** The story of a Word file (ECMA-376 part 1, §17.2 to §17.4): its blocks, walked once from the XML tree. */
import { readRuns } from "./docx-runs.ts";
import {
  countNotCarried,
  type DocxBlock,
  type DocxCell,
  type DocxRow,
  type DocxStory,
  type DocxTable,
  type TrackedMark,
  unchanged,
} from "./docx-story.ts";
import { bordersShow, traitsOf } from "./docx-styles.ts";
import type { ListPlace } from "./list-numbering.ts";
import { childOf, childrenOf, type XmlElement } from "./xml.ts";

/** The blocks of a body, a note, a cell or a text box. */
export function readStory(story: DocxStory, element: XmlElement): DocxBlock[] {
  const blocks: DocxBlock[] = [];
  for (const child of childrenOf(element)) {
    const listed = story.notCarried.get("contents-list");
    const read = readBlock(story, child);
    if (story.notCarried.get("contents-list") !== listed && isContentsTitle(blocks.at(-1))) blocks.pop();
    blocks.push(...read);
  }
  return blocks;
}

/** What stands over a table of contents goes with it. */
function isContentsTitle(block: DocxBlock | undefined): boolean {
  const words =
    block?.kind === "paragraph"
      ? block.runs
          .map(({ text }) => text)
          .join("")
          .trim()
      : "";
  return /^(?:mục lục|table of contents|contents)[.:]?$/i.test(words);
}

function readBlock(story: DocxStory, element: XmlElement): DocxBlock[] {
  switch (element.name) {
    case "p":
      return readParagraph(story, element);
    case "tbl":
      return [readTable(story, element)];
    case "sdt":
    case "sdtContent":
    case "customXml":
    case "smartTag":
    case "ins":
    case "moveTo":
      return readStory(story, element);
    case "AlternateContent":
      return readStory(story, childOf(element, "Choice") ?? childOf(element, "Fallback") ?? element);
    case "altChunk":
      countNotCarried(story, "embedded-files");
      return [];
    case "sectPr":
      countNotCarried(story, "headers", childrenOf(element, "headerReference").length);
      return [];
    default:
      return [];
  }
}

function readParagraph(story: DocxStory, element: XmlElement): DocxBlock[] {
  const properties = childOf(element, "pPr");
  const mark = properties && childOf(properties, "rPr");
  const styleId = properties && childOf(properties, "pStyle")?.attributes.val;
  const style = story.styles.traits(styleId);
  if (properties && childOf(properties, "pPrChange")) countNotCarried(story, "formatting-changes");
  const { runs, boxes: boxElements } = readRuns(story, element, style);
  const boxes = boxElements.flatMap((box) => readStory(story, box));
  // A field whose instructions never end would swallow the rest of the text.
  if (story.fields.includes(false)) story.fields.length = 0;
  const section = properties && childOf(properties, "sectPr");
  if (section) readBlock(story, section);
  if (/^(?:toc \d|table of figures)/i.test(style.name ?? "")) {
    countNotCarried(story, "contents-list");
    return boxes;
  }
  const end = trackedMark(mark);
  if (end.change !== "none") story.trackedChanges += 1;
  const runsOn = mark !== undefined && traitsOf(mark).hidden === true;
  return [{ kind: "paragraph", place: listPlace(story, properties, styleId), runs, end, runsOn }, ...boxes];
}

/** What is said at the paragraph goes before what its style says, list and level each for itself. */
function listPlace(
  story: DocxStory,
  properties: XmlElement | undefined,
  styleId: string | undefined,
): ListPlace | null {
  const style = story.styles.traits(styleId);
  const own = traitsOf(properties);
  const list = own.listId ?? style.listId;
  if (list === undefined || list === "0") return null;
  const inherited =
    own.listId === undefined && styleId !== undefined ? story.numbering.levelOfStyle(list, styleId) : undefined;
  const level = own.listLevel ?? inherited ?? style.listLevel ?? 0;
  return { list, level: Math.min(8, Math.max(0, level)) };
}

function trackedMark(properties: XmlElement | undefined): TrackedMark {
  const [deleted, inserted] = [
    ["del", "moveFrom"],
    ["ins", "moveTo"],
  ].map((names) => properties && childrenOf(properties).find(({ name }) => names.includes(name)));
  const change = deleted ?? inserted;
  if (!change) return unchanged;
  const { author = null, date = null } = change.attributes;
  return { change: deleted ? "deleted" : "inserted", author, date };
}

function readTable(story: DocxStory, element: XmlElement): DocxTable {
  const properties = childOf(element, "tblPr");
  const borders = properties && childOf(properties, "tblBorders");
  const style = properties && childOf(properties, "tblStyle")?.attributes.val;
  const rows = rowElements(element).map((row) => readRow(story, row));
  const inherited = style !== undefined && story.styles.traits(style).ruled === true;
  const ruled = borders ? bordersShow(borders) : inherited;
  return { kind: "table", ruled: ruled || cellsAreRuled(element), rows };
}

function rowElements(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === "tr") return [child];
    return ["sdt", "sdtContent", "customXml"].includes(child.name) ? rowElements(child) : [];
  });
}

function cellElements(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === "tc") return [child];
    return ["sdt", "sdtContent", "customXml"].includes(child.name) ? cellElements(child) : [];
  });
}

function cellsAreRuled(table: XmlElement): boolean {
  const cells = rowElements(table).flatMap(cellElements);
  const ruled = cells.filter((cell) => {
    const properties = childOf(cell, "tcPr");
    return bordersShow(properties && childOf(properties, "tcBorders"));
  });
  return ruled.length * 2 > cells.length;
}

function readRow(story: DocxStory, element: XmlElement): DocxRow {
  const properties = childOf(element, "trPr");
  const tracked = trackedMark(properties);
  if (tracked.change !== "none") story.trackedChanges += 1;
  const before = Number((properties && childOf(properties, "gridBefore")?.attributes.val) ?? 0);
  const skipped = before > 0 && before < 64 ? [{ columns: before, blocks: [] }] : [];
  return { ...tracked, cells: [...skipped, ...cellElements(element).map((cell) => readCell(story, cell))] };
}

function readCell(story: DocxStory, element: XmlElement): DocxCell {
  const properties = childOf(element, "tcPr");
  const span = Number((properties && childOf(properties, "gridSpan")?.attributes.val) ?? 1);
  const merged = properties && (childOf(properties, "vMerge") ?? childOf(properties, "hMerge"));
  const continues = merged !== undefined && merged.attributes.val !== "restart";
  const columns = span >= 1 && span <= 63 ? span : 1;
  return { columns, blocks: continues ? [] : readStory(story, element) };
}
