/**
 * A Word file (ECMA-376, WordprocessingML) as paragraphs and tables with their tracked changes. What a reader sees is read:
 * automatic numbers, the results of fields, text boxes, notes; hidden words, headers and the table of contents are not.
 * What is left out or flattened is always named in `notCarried`. Opening is bounded; nothing in a file makes it throw.
 */
import { readStory } from "./docx-body.ts";
import { type DocxLists, readNumbering } from "./docx-numbering.ts";
import { type DocxRefusal, openDocx } from "./docx-package.ts";
import { readStyles } from "./docx-styles.ts";
import { type DocxBlock, type NotCarried, startStory } from "./docx-story.ts";
import { type DocxView, viewBlocks } from "./docx-view.ts";
import { listCounter } from "./list-numbering.ts";
import { blocksText } from "./text-blocks.ts";
import { childOf, childrenOf, type XmlElement } from "./xml.ts";

export type DocxNote = { readonly mark: number; readonly blocks: readonly DocxBlock[] };
export type DocxRead = {
  readonly blocks: readonly DocxBlock[];
  /** Footnotes and endnotes in the order of their marks. */
  readonly notes: readonly DocxNote[];
  readonly lists: DocxLists["lists"];
  /** What the blocks do not hold, with how often it occurs. */
  readonly notCarried: readonly { readonly code: NotCarried; readonly count: number }[];
  /** Paragraphs, rows and stretches of words that were inserted or deleted with changes tracked. */
  readonly trackedChanges: number;
};
const relatedParts = ["styles", "numbering", "footnotes", "endnotes"];

/** Reads a Word file; a refusal names why it cannot be read at all. */
export function readDocx(bytes: Uint8Array): DocxRead | { readonly refused: DocxRefusal } {
  const opened = openDocx(bytes, relatedParts);
  if ("refused" in opened) return opened;
  const body = childOf(opened.document, "body");
  if (!body) return { refused: "file-broken" };
  const numbering = readNumbering(opened.related("numbering"));
  const story = startStory(readStyles(opened.related("styles")), numbering);
  const blocks = readStory(story, body);
  const sources = { footnote: notesById(opened.related("footnotes")), endnote: notesById(opened.related("endnotes")) };
  const notes: DocxNote[] = [];
  // A note may itself carry a note, so the list grows while it is walked.
  for (const { kind, id, mark } of story.noteMarks) {
    const source = sources[kind].get(id);
    if (source) notes.push({ mark, blocks: readStory(story, source) });
  }
  const notCarried = [...story.notCarried].map(([code, count]) => ({ code, count }));
  return { blocks, notes, lists: numbering.lists, notCarried, trackedChanges: story.trackedChanges };
}

/** The text with all changes accepted or all rejected: a paragraph a line, rows as "| a | b |", notes as "[1] …" at the end. */
export function docxText({ blocks, notes, lists }: DocxRead, view: DocxView): string {
  const label = listCounter(lists);
  const text = blocksText(viewBlocks(blocks, view, label));
  const shown = notes.filter(({ mark }) => text.includes(`[${mark}]`));
  const ends = shown.map(({ mark, blocks: note }) => `[${mark}] ${blocksText(viewBlocks(note, view, label)).trim()}\n`);
  return text + ends.join("");
}

function notesById(root: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  const notes = root ? childrenOf(root).filter(({ name }) => name === "footnote" || name === "endnote") : [];
  return new Map(notes.map((note) => [note.attributes.id ?? "", note]));
}
