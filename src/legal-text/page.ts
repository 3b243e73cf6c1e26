/**
 * What stands on the page: the lines of a text with their place, cleaned of what the medium added (Markdown signs, look-
 * alike letters, note marks), and with the furniture of the page set aside. What is taken away is always reported.
 */
import { withoutCodificationNotes } from "./codification.ts";
import { isForeign, withoutForeignFurniture } from "./foreign-page.ts";
import { withoutFurniture } from "./furniture.ts";
import { mendBrokenAnnexes, mendBrokenDivisions, splitGluedHeadings } from "./glue.ts";
import { withCapitals } from "./lost-capitals.ts";
import { latinLookAlikes, normaliseText } from "./normalise.ts";
import { withoutNoteMarks } from "./note-marks.ts";
import type { OutlineProblem } from "./outline.ts";
import { withoutRunningLines } from "./running-lines.ts";
import { withoutSecondDocument } from "./second-document.ts";
import { withSmallHeadings } from "./small-headings.ts";

export type Line = {
  /** Line number in the source, from 1. */
  readonly at: number;
  readonly text: string;
  /** The source marks this line as a heading (Markdown #). */
  readonly heading: boolean;
  /** A blank line stands before it. */
  readonly apart: boolean;
};

export type Page = { readonly lines: readonly Line[]; readonly problems: readonly OutlineProblem[] };

const steps = [
  withoutSecondDocument,
  withoutNoteMarks,
  withoutRunningLines,
  withoutCodificationNotes,
  mendBrokenDivisions,
  mendBrokenAnnexes,
  withoutFurniture,
  splitGluedHeadings,
  withSmallHeadings,
] as const;
const foreignSteps = [withoutNoteMarks, withoutForeignFurniture] as const;

/** The lines of `text` that carry its words, in order, a heading on a line of its own; blank ones and furniture left out. */
export function readPage(text: string): Page & { readonly isForeign: boolean } {
  const problems: OutlineProblem[] = [];
  const plain = normaliseText(text);
  const written = withCapitals(plain);
  if (written !== plain) problems.push({ line: 1, address: null, code: "capitals-restored" });
  let lines = readLines(written, problems);
  const foreign = isForeign(lines);
  for (const step of foreign ? foreignSteps : steps) {
    const page = step(lines);
    lines = page.lines;
    problems.push(...page.problems);
  }
  return { lines, problems, isForeign: foreign };
}

function readLines(text: string, problems: OutlineProblem[]): readonly Line[] {
  const markdown = /^#{1,6} |^\s*(?:[-*] )?\*\*\S/m.test(text);
  const latin = /\p{Script=Latin}/u.test(text);
  const lines: Line[] = [];
  let apart = true;
  let marked = 0;
  for (const [index, raw] of text.split("\n").entries()) {
    const plain = markdown ? withoutMarkdown(raw) : raw;
    const words = plain.replace(/ {2,}/g, " ").trim();
    if (markdown && plain !== raw) marked++;
    if (words === "" || /^[-–—_*=~. ]{3,}$/.test(words)) {
      apart = true;
      continue;
    }
    const mended = latin ? latinLookAlikes(words) : words;
    if (mended !== words) problems.push({ line: index + 1, address: null, code: "look-alike-letter" });
    lines.push({ at: index + 1, text: mended, heading: markdown && /^ {0,3}#{1,6} /.test(raw), apart });
    apart = false;
  }
  if (marked > 0) problems.push({ line: 1, address: null, code: "markdown", params: { lines: marked } });
  return lines;
}

function withoutMarkdown(raw: string): string {
  return raw
    .replace(/^ {0,3}(#{1,6} +|> ?)+/, "")
    .replace(/^(\s*)[-*] (?=\S{1,3}\) )/, "$1")
    .replace(/\*\*|__/g, "")
    .replace(/(^|[\s(])\*([^*\n]+)\*/g, "$1$2")
    .replace(/!?\[([^\]]+)\]\([^)\s]+\)/g, "$1");
}
