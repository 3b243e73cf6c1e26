/** What is read out of a Word file, and what is kept in mind while one is read. */
import type { DocxLists } from "./docx-numbering.ts";
import type { DocxStyles } from "./docx-styles.ts";
import type { ListPlace } from "./list-numbering.ts";

export type TrackedMark = {
  readonly change: "none" | "inserted" | "deleted";
  readonly author: string | null;
  /** As the file has it: "2024-05-02T09:30:00Z". */
  readonly date: string | null;
};
export const unchanged: TrackedMark = { change: "none", author: null, date: null };

/** Words with one fate; line ends inside a paragraph are "\n", note marks "[1]". */
export type DocxRun = TrackedMark & { readonly text: string };

export type DocxBlock = DocxParagraph | DocxTable;
export type DocxParagraph = {
  readonly kind: "paragraph";
  /** Its place in a numbered list; null for a paragraph without an automatic number. */
  readonly place: ListPlace | null;
  readonly runs: readonly DocxRun[];
  /** The end of the paragraph, inserted or deleted; a deleted end joins it with the next one. */
  readonly end: TrackedMark;
  /** The end is hidden, so that the next paragraph goes on in the same line. */
  readonly runsOn: boolean;
};
export type DocxTable = { readonly kind: "table"; readonly ruled: boolean; readonly rows: readonly DocxRow[] };
export type DocxRow = TrackedMark & { readonly cells: readonly DocxCell[] };
/** Cells that hang under a merged one above have no blocks. */
export type DocxCell = { readonly columns: number; readonly blocks: readonly DocxBlock[] };

/** What is known and counted while one file is read. */
export type DocxStory = {
  readonly styles: DocxStyles;
  readonly numbering: DocxLists;
  /** Fields that are open, innermost last: whether their result has begun. */
  readonly fields: boolean[];
  readonly noteMarks: { readonly kind: "footnote" | "endnote"; readonly id: string; readonly mark: number }[];
  readonly notCarried: Map<NotCarried, number>;
  trackedChanges: number;
};

export function startStory(styles: DocxStyles, numbering: DocxLists): DocxStory {
  return { styles, numbering, fields: [], noteMarks: [], notCarried: new Map(), trackedChanges: 0 };
}

/** What a reader of the file sees, or could bring to sight, and the blocks do not hold. */
export type NotCarried =
  | "comments"
  | "pictures"
  | "headers"
  | "formatting-changes"
  | "moves"
  | "hidden-text"
  | "contents-list"
  | "formulas"
  | "embedded-files"
  | "text-boxes"
  | "unknown-symbols";

export function countNotCarried(story: DocxStory, code: NotCarried, count = 1): void {
  if (count > 0) story.notCarried.set(code, (story.notCarried.get(code) ?? 0) + count);
}
