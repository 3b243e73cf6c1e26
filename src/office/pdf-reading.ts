/**
 * A PDF with a text layer (ISO 32000-1) as paragraphs and tables. Each page is read by what stands where on it; scans without
 * words, passwords and damage are refused by name. Runs in a thread of its own (pdf-text.ts), since the bytes are anyone's.
 */
import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { findActualTexts, type MarkedStretches } from "./pdf-actual-text.ts";
import { unfoldColumns } from "./pdf-columns.ts";
import { withoutRunningHeads } from "./pdf-furniture.ts";
import { notesOnPage, type PdfLine, readLines } from "./pdf-lines.ts";
import { type PdfPage, readOperators } from "./pdf-page.ts";
import { type FlowLine, flowLine, joinLines } from "./pdf-paragraphs.ts";
import { type PdfTable, takeTables } from "./pdf-tables.ts";
import { blocksText, type TextBlock } from "./text-blocks.ts";

export type PdfText = {
  readonly text: string /** Pages without any word, from 1. */;
  readonly emptyPages: readonly number[];
};
export type PdfRefusal = "file-broken" | "file-is-pdf-encrypted" | "file-too-many-pages" | "no-text";

const mostPages = 3000;

/** The words of a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText | { readonly refused: PdfRefusal }> {
  // A file that was cut off can be opened, but only as far as it goes.
  if (!Buffer.from(bytes.subarray(-16_384)).includes("%%EOF")) return { refused: "file-broken" };
  const pages = await readPages(bytes);
  if ("refused" in pages) return pages;
  const emptyPages = pages.flatMap(({ runs }, index) => (runs.some(({ text }) => text !== " ") ? [] : [index + 1]));
  if (emptyPages.length === pages.length) return { refused: "no-text" };
  return { text: textOf(pages), emptyPages };
}

async function readPages(bytes: Uint8Array): Promise<readonly PdfPage[] | { readonly refused: PdfRefusal }> {
  const { OPS } = await getResolvedPDFJS();
  // The library keeps the bytes for itself.
  const given = findActualTexts(bytes);
  try {
    // Pictures are never needed, and unpacking them is what takes time in a scan.
    const file = await getDocumentProxy(bytes, { disableFontFace: true, maxImageSize: 1, verbosity: 0 });
    if (file.numPages > mostPages) return { refused: "file-too-many-pages" };
    const actualTexts = [...given];
    const pages: PdfPage[] = [];
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const operators = await page.getOperatorList({ annotationMode: 0 });
      const fonts = new Map<string, { readonly name: string; readonly scale: number }>();
      const fontOf = (id: string): { readonly name: string; readonly scale: number } => {
        const known =
          fonts.get(id) ?? fontNamed(page.commonObjs.has(id) ? (page.commonObjs.get(id) as FontObject) : null);
        fonts.set(id, known);
        return known;
      };
      pages.push(
        readOperators(
          operators,
          OPS,
          page.getViewport({ scale: 1 }).transform,
          fontOf,
          textsOf(operators.fnArray, OPS.beginMarkedContentProps, actualTexts),
        ),
      );
      page.cleanup();
    }
    return pages;
  } catch (error) {
    // The library throws for whatever it cannot read.
    return {
      refused: error instanceof Error && error.name === "PasswordException" ? "file-is-pdf-encrypted" : "file-broken",
    };
  }
}

/** The next stream with as many marked stretches as the page: pages stand in a file in their order. */
function textsOf(operators: readonly number[], begins: number, waiting: MarkedStretches[]): MarkedStretches {
  const count = operators.filter((operator) => operator === begins).length;
  const at = count === 0 ? -1 : waiting.findIndex((stretches) => stretches.length === count);
  return at < 0 ? [] : waiting.splice(at, 1)[0]!;
}

type FontObject = { readonly name?: string; readonly fontMatrix?: readonly number[] } | null;

function fontNamed(font: FontObject): { readonly name: string; readonly scale: number } {
  return { name: font?.name ?? "", scale: font?.fontMatrix?.[0] ?? 0.001 };
}

type PageLines = { readonly lines: readonly PdfLine[]; readonly tables: readonly PdfTable[] };

function textOf(pages: readonly PdfPage[]): string {
  const read = pages.map(linesOf);
  const kept = withoutRunningHeads(read.map(({ lines }) => lines));
  const flow: (FlowLine | PdfTable)[] = [];
  const notes: FlowLine[] = [];
  for (const [page, lines] of kept.entries()) {
    const [body, foot] = partFootnotes(lines);
    notes.push(...foot.map((line) => flowLine(line, page, false)));
    flow.push(...inOrder(body, read[page]!.tables, page));
  }
  return blocksText([...blocksOf(flow), ...joinNotes(notes)]);
}

function linesOf({ runs, rules }: PdfPage): PageLines {
  const { tables, rest } = takeTables(runs, rules);
  const raw = readLines(rest, new Set());
  const notes = notesOnPage(raw);
  return { lines: notes.size > 0 ? readLines(rest, notes) : raw, tables };
}

/** Lines in columns one side after the other, and tables where they stand. */
function inOrder(
  lines: readonly PdfLine[],
  tables: readonly PdfTable[],
  page: number,
): readonly (FlowLine | PdfTable)[] {
  const unfolded = unfoldColumns(lines);
  const apart = new Set(unfolded.filter((line) => !lines.includes(line)));
  const ordered: (FlowLine | PdfTable)[] = [];
  const waiting = [...tables];
  for (const line of unfolded) {
    while (waiting[0] && waiting[0].top < line.y) ordered.push(waiting.shift()!);
    ordered.push(flowLine(line, page, apart.has(line)));
  }
  return [...ordered, ...waiting];
}

/** The footnotes at the end of a page: from the first line that begins with a raised number which a word above it bears. */
function partFootnotes(lines: readonly PdfLine[]): readonly [body: readonly PdfLine[], foot: readonly PdfLine[]] {
  const marked = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (line.note !== null && marked.has(line.note)) return [lines.slice(0, index), lines.slice(index)];
    for (const [, mark] of wordsOf(line).matchAll(/\S\[(\d{1,3})\]/g)) marked.add(Number(mark));
  }
  return [lines, []];
}

function wordsOf(line: PdfLine): string {
  return line.segments.map(({ text }) => text).join(" ");
}

function joinNotes(lines: readonly FlowLine[]): readonly TextBlock[] {
  return joinLines(lines).map((text) => ({ kind: "paragraph", text }));
}

function blocksOf(flow: readonly (FlowLine | PdfTable)[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let lines: FlowLine[] = [];
  const flush = (): void => {
    blocks.push(...joinLines(lines).map((text) => ({ kind: "paragraph", text }) as const));
    lines = [];
  };
  for (const piece of flow) {
    if ("text" in piece) lines.push(piece);
    else {
      flush();
      blocks.push(piece.table);
    }
  }
  flush();
  return blocks;
}
