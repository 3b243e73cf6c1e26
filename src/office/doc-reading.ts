/**
 * A Word 97–2003 file ([MS-DOC]) as paragraphs and tables with their tracked changes, in the same form as a newer Word file:
 * automatic numbers, notes, fields' results, words in the old Vietnamese fonts. Nothing in a file makes it throw.
 */
import { openCompoundFile } from "./compound-file.ts";
import { readDocLists } from "./doc-lists.ts";
import { readDocStyles, readFontNames } from "./doc-properties.ts";
import {
  type Block,
  blockOf,
  OutsideFile,
  partOf,
  parts,
  readPieces,
  readRanges,
  textLengths,
} from "./doc-structures.ts";
import { type DocStory, readDocStory } from "./doc-story.ts";
import type { DocxNote, DocxRead } from "./docx-reading.ts";
import type { NotCarried } from "./docx-story.ts";

export type DocRefusal = "file-broken" | "file-is-office-encrypted" | "file-word-95";

/** Reads an old Word file; a refusal names why it cannot be read at all. */
export function readDoc(bytes: Uint8Array): DocxRead | { readonly refused: DocRefusal } {
  try {
    return readContainer(bytes);
  } catch (error) {
    if (error instanceof OutsideFile) return { refused: "file-broken" };
    throw error;
  }
}

function readContainer(bytes: Uint8Array): DocxRead | { readonly refused: DocRefusal } {
  const container = openCompoundFile(bytes);
  const main = container?.stream("WordDocument");
  if (!container || !main) return { refused: "file-broken" };
  const fib = blockOf(main);
  if (fib.u16(0) === 0xa5dc || (fib.u16(0) === 0xa5ec && fib.u16(2) < 0xc1)) return { refused: "file-word-95" };
  if (fib.u16(0) !== 0xa5ec) return { refused: "file-broken" };
  const flags = fib.u16(10);
  if (flags & 0x100) return { refused: "file-is-office-encrypted" };
  const table = container.stream(flags & 0x200 ? "1Table" : "0Table");
  if (!table) return { refused: "file-broken" };
  return readText(fib, blockOf(table), container.stream("Data"));
}

function readText(fib: Block, table: Block, more: Uint8Array | undefined): DocxRead {
  const story = startDocStory(fib, table, more);
  const lengths = textLengths(fib);
  const starts = {
    footnotes: lengths.main,
    endnotes: lengths.main + lengths.footnotes + lengths.headers + lengths.comments,
  };
  const boxes = starts.endnotes + lengths.endnotes;
  noteMarks(story, partOf(fib, table, parts.footnoteMarks), partOf(fib, table, parts.footnoteTexts), starts.footnotes);
  noteMarks(story, partOf(fib, table, parts.endnoteMarks), partOf(fib, table, parts.endnoteTexts), starts.endnotes);
  const blocks = readDocStory(story, 0, lengths.main);
  const framed = readDocStory(story, boxes, boxes + lengths.boxes).filter(
    (block) => block.kind === "table" || block.runs.some(({ text }) => text.trim() !== ""),
  );
  if (framed.length > 0) story.notCarried.set("text-boxes", framed.length);
  const notes: DocxNote[] = story.noteTexts.flatMap(({ mark, from, to }) =>
    mark === 0 ? [] : [{ mark, blocks: readDocStory(story, from, to) }],
  );
  return {
    blocks: [...blocks, ...framed],
    notes: notes.sort((one, other) => one.mark - other.mark),
    lists: story.lists,
    notCarried: [...story.notCarried].map(([code, count]) => ({ code, count })),
    trackedChanges: story.trackedChanges,
  };
}

function startDocStory(fib: Block, table: Block, more: Uint8Array | undefined): DocStory {
  const definitions = partOf(fib, table, parts.lists);
  const behind = fib.u32(0x9a + parts.lists * 8) + definitions.length;
  const data = blockOf(more ?? new Uint8Array());
  return {
    pieces: readPieces(partOf(fib, table, parts.pieces), fib),
    characters: readRanges(partOf(fib, table, parts.characterRuns), fib, "characters"),
    paragraphs: readRanges(partOf(fib, table, parts.paragraphRuns), fib, "paragraphs"),
    styles: readDocStyles(partOf(fib, table, parts.styles)),
    fonts: readFontNames(partOf(fib, table, parts.fonts)),
    lists: readDocLists(definitions, table.slice(behind, table.length - behind), partOf(fib, table, parts.listUses)),
    huge: (at) =>
      at + 2 <= data.length ? data.slice(at + 2, Math.min(data.u16(at), data.length - at - 2)) : undefined,
    noteTexts: [],
    fields: [],
    notCarried: new Map<NotCarried, number>(),
    marks: 0,
    trackedChanges: 0,
  };
}

/** Two lists of places that belong together: marks in the main text, and where each note's text begins. */
function noteMarks(story: DocStory, marks: Block, texts: Block, start: number): void {
  const count = Math.max(0, Math.floor((marks.length - 4) / 6));
  for (let note = 0; note < count && note * 4 + 8 <= texts.length; note++) {
    story.noteTexts.push({
      at: marks.u32(note * 4),
      mark: 0,
      from: start + texts.u32(note * 4),
      to: start + texts.u32(note * 4 + 4),
    });
  }
}
