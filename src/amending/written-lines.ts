/**
 * A text as it is written, line by line: every paragraph and every row of a table, in reading order, nothing left out. What
 * a provision is tells how its line looks in print. A structured file without lines of its own (Akoma Ntoso) is printed
 * from its provisions.
 */
import { collapseSpaces, normaliseText } from "../legal-text/normalise.ts";
import type { Outline, OutlinedProvision } from "../legal-text/outline.ts";
import { cellsOf, gluedToRow, isRow } from "../legal-text/table.ts";
import type { ParagraphLook } from "../office/docx-tracked.ts";
import { withOpeningWords } from "./provision-tree.ts";
import { type Printable, printedProvision } from "./printed-provision.ts";

export type WrittenLine =
  | { readonly kind: "paragraph"; readonly look: ParagraphLook; readonly text: string }
  | { readonly kind: "row"; readonly cells: readonly string[] };

/** The lines of `text`; blank ones and the rule under a table's head left out. `read` is the same text's outline. */
export function writtenLines(text: string, read: Outline): WrittenLine[] {
  const looks = looksByLine(read.provisions);
  return normaliseText(text)
    .split("\n")
    .flatMap((raw, index): WrittenLine[] => {
      const words = collapseSpaces(raw);
      if (words === "") return [];
      if (isRow(words)) return rowLines(words);
      return [{ kind: "paragraph", look: lookAt(words, index + 1, looks), text: words }];
    });
}

/** The lines of an outline: its title, then every provision under its printed mark. */
export function printedLines({ document, provisions }: Outline): WrittenLine[] {
  const head = [document.number, document.title].filter((part) => part !== null);
  return [
    ...head.map((text): WrittenLine => ({ kind: "paragraph", look: "division", text })),
    ...withOpeningWords(provisions).flatMap(provisionLines),
  ];
}

/** The lines of one provision: its mark and heading in their look, its words as text, the rows of a table as rows. */
export function provisionLines(provision: Printable): WrittenLine[] {
  const look = lookOf(provision);
  const headed = look === "division" ? 2 : 1;
  return printedProvision(provision).map((text, at): WrittenLine => {
    if (provision.kind === "bang") return { kind: "row", cells: text.split(/ \|(?= |$)/).map((cell) => cell.trim()) };
    return { kind: "paragraph", look: at < headed ? look : "text", text };
  });
}

/** All words of a line, for comparing. */
export function lineWords(line: WrittenLine): string {
  return line.kind === "row" ? line.cells.join(" | ") : line.text;
}

function rowLines(words: string): WrittenLine[] {
  const cells = cellsOf(words);
  const glued = gluedToRow(words);
  const after: WrittenLine[] = glued === "" ? [] : [{ kind: "paragraph", look: "text", text: glued }];
  return cells.every((cell) => /^:?-{2,}:?$/.test(cell)) ? after : [{ kind: "row", cells }, ...after];
}

type Looks = ReadonlyMap<number, OutlinedProvision>;

function looksByLine(provisions: readonly OutlinedProvision[]): Looks {
  return new Map(provisions.filter((one) => lookOf(one) !== "text").map((one) => [one.line, one]));
}

/** The heading of a division often stands on the line below its number. */
function lookAt(words: string, line: number, looks: Looks): ParagraphLook {
  const provision = looks.get(line);
  if (provision) return lookOf(provision);
  const above = looks.get(line - 1);
  const isHeading = above !== undefined && above.kind !== "dieu" && above.heading === words;
  return isHeading ? "division" : "text";
}

/** An article without a heading begins with its words. */
function lookOf({ kind, heading }: Printable): ParagraphLook {
  if (kind === "dieu") return heading === null ? "text" : "article";
  return ["phan", "chuong", "muc", "tieu_muc", "phu_luc", "mau"].includes(kind) ? "division" : "text";
}
