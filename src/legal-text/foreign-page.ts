/**
 * What a page of a foreign text carries besides its words. Consolidated texts of the European Union (EUR-Lex) mark every
 * stretch with the act that it comes from (▼B, ►M1 … ◄), open with a notice and a list of the amending acts, and end with
 * notes whose marks, copied as text, stand on lines of their own: "(", "1", ")". All of it is left out and reported.
 */
import { readForeignArticle } from "./foreign-marks.ts";
import type { OutlineProblem } from "./outline.ts";
import type { Line, Page } from "./page.ts";

const amendmentMark = /^[▼►]\s?([A-Z]\d{0,3})$|^◄$/;
const marksInside = /[▼►]\s?([A-Z]\d{0,3})\s?|◄\s?/g;

/** Whether the text is divided into "Article 1", "Article 2" and has no "Điều 1". */
export function isForeign(lines: readonly Line[]): boolean {
  return (
    lines.some(({ text }) => readForeignArticle(text)?.number === "1") &&
    !lines.some(({ text }) => /^(?:Điều|ĐIỀU) \d/.test(text))
  );
}

/** The lines without marks of amendments and without notes. */
export function withoutForeignFurniture(lines: readonly Line[]): Page {
  const problems: OutlineProblem[] = [];
  const unmarked = lines.flatMap((line) => withoutMarks(line, problems));
  return { lines: withoutBrokenNotes(withoutNotes(unmarked, problems), problems), problems };
}

/** The notes at the end, "[1] Regulation …". */
function withoutNotes(lines: readonly Line[], problems: OutlineProblem[]): readonly Line[] {
  const start = lines.findLastIndex(({ text }) => /^\[1\] ?\S/.test(text));
  if (start <= 0) return lines;
  for (const { at, text } of lines.slice(start)) {
    const mark = /^\[(\d{1,3})\]/.exec(text)?.[1];
    if (mark) problems.push({ line: at, address: null, code: "note", params: { mark: Number(mark) } });
  }
  return lines.slice(0, start);
}

function withoutMarks(line: Line, problems: OutlineProblem[]): Line[] {
  if (!/[▼►◄]/.test(line.text)) return [line];
  const report = (mark: string | undefined): void => {
    if (mark) problems.push({ line: line.at, address: null, code: "amendment-mark", params: { mark } });
  };
  const alone = amendmentMark.exec(line.text);
  if (alone) {
    report(alone[1]);
    return [];
  }
  const text = line.text.replace(marksInside, (_, mark: string | undefined) => {
    report(mark);
    return "";
  });
  const words = text.replace(/ {2,}/g, " ").trim();
  return words === "" ? [] : [{ ...line, text: words }];
}

/** "… of the Council (" ⏎ "1" ⏎ "); or" → "… of the Council; or"; a note of its own, "(" ⏎ "1" ⏎ ") Regulation …", ends the text. */
function withoutBrokenNotes(lines: readonly Line[], problems: OutlineProblem[]): Line[] {
  const kept: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const [line, number, after] = [lines[index]!, lines[index + 1], lines[index + 2]];
    const isNote = line.text.endsWith("(") && /^\d{1,3}$/.test(number?.text ?? "") && after?.text.startsWith(")");
    if (!isNote) kept.push(line);
    else if (line.text === "(" && /^\) \p{Lu}/u.test(after!.text)) {
      const notes = lines
        .slice(index)
        .filter((_, at, all) => all[at]!.text === "(" && all[at + 2]?.text.startsWith(") "));
      for (const [count, { at }] of notes.entries())
        problems.push({ line: at, address: null, code: "note", params: { mark: count + 1 } });
      return kept;
    } else {
      problems.push({ line: line.at, address: null, code: "note-mark", params: { mark: Number(number!.text) } });
      const before = line.text.slice(0, -1).trimEnd();
      const rest = after!.text.slice(1).trimStart();
      kept.push({ ...line, text: rest === "" || /^[,.;:)]/.test(rest) ? before + rest : `${before} ${rest}` });
      index += 2;
    }
  }
  return kept;
}

const formula = /^This (?:Regulation|Directive|Decision) shall be binding in its entirety(?:$| )/;
const place = /^Done at \p{Lu}[\p{L} ]{1,40},/u;

/** The code of the furniture that begins with this line at the end of a text; undefined when it is text. */
export function closingOf(text: string): "closing-formula" | "signature" | undefined {
  if (formula.test(text)) return "closing-formula";
  return place.test(text) ? "signature" : undefined;
}
