/**
 * A legal text → its structure: the document's head and every provision with its address, in reading order. The levels are
 * those of the Law on promulgation of legal documents: phần, chương, mục, tiểu mục, điều, khoản, điểm, and appendices. The
 * reading never refuses: what it cannot place stays in the words of the provision before it, and what it doubts is reported
 * with its line. New wording quoted by an amending clause belongs to that clause. Time grows with the length of the text.
 */
import type { ProvisionKind } from "./address.ts";
import { type DocumentHead, readDocumentHead } from "./document-head.ts";
import { outlineForeign } from "./foreign-text.ts";
import { grow } from "./grow.ts";
import { readClause } from "./marks.ts";
import { type Line, type Page, readPage } from "./page.ts";
import { addWords, Provisions, toProvisions } from "./unit.ts";

export type { ProvisionKind } from "./address.ts";

export type OutlinedProvision = {
  readonly address: string;
  readonly kind: ProvisionKind;
  /** As printed, without its word: "12", "5a", "IV", "đ"; empty for what has no number. */
  readonly number: string;
  readonly heading: string | null;
  /** NFC; the words that stand directly at this level, paragraphs separated by line ends. */
  readonly text: string;
  /** Address of the provision it stands in; of an article, its chapter or section. */
  readonly parent: string | null;
  /** Line of the source on which it begins, from 1. */
  readonly line: number;
};

export type OutlineProblem = {
  readonly line: number;
  /** The provision it concerns or stands in; null outside any. */
  readonly address: string | null;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

export type Outline = {
  readonly document: DocumentHead;
  readonly provisions: readonly OutlinedProvision[];
  readonly problems: readonly OutlineProblem[];
};

/** Reads the structure of `text`; any text gives an outline, the empty one an empty outline. */
export function outline(text: string): Outline {
  const page = readPage(text);
  if (page.isForeign) return foreignOutline(page);
  const growth = grow(page.lines);
  const body = growth.units.slice(0, 40).flatMap((unit) => unit.paragraphs);
  const head = readDocumentHead(growth.preamble, body.join("\n"));
  const provisions = [...preambleProvision(head.preamble), ...toProvisions(growth.units)];
  const problems = [...page.problems, ...growth.problems].sort((one, other) => one.line - other.line);
  return { document: head.document, provisions, problems: placeProblems(problems, provisions) };
}

function foreignOutline(page: Page): Outline {
  const { document, provisions, problems } = outlineForeign(page.lines);
  const all = [...page.problems, ...problems].sort((one, other) => one.line - other.line);
  return { document, provisions, problems: placeProblems(all, provisions) };
}

function preambleProvision(lines: readonly Line[]): OutlinedProvision[] {
  const first = lines[0];
  if (!first) return [];
  const preamble = new Provisions().add("mo_dau", "", first.at);
  for (const line of lines) addWords(preamble, line.text, line.apart || readClause(line.text) !== undefined);
  return toProvisions([preamble]);
}

/** What was found on the page before there were provisions gets the address of the one it stands in. */
function placeProblems(
  problems: readonly OutlineProblem[],
  provisions: readonly OutlinedProvision[],
): OutlineProblem[] {
  const inText = new Set([
    "note-mark",
    "amendment-mark",
    "editorial-note",
    "look-alike-letter",
    "codification-source",
    "mark-inside-line",
    "small-heading",
  ]);
  let index = -1;
  return problems.map((problem) => {
    while (index + 1 < provisions.length && provisions[index + 1]!.line <= problem.line) index++;
    const within = problem.address === null && inText.has(problem.code) && index >= 0;
    return within ? { ...problem, address: provisions[index]!.address } : problem;
  });
}
