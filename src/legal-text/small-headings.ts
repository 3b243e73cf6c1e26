/**
 * Headings of articles in small letters: "Điều 1. phạm vi điều chỉnh". Running text whose line broke before "Điều 12." looks
 * the same, so such a line is a heading only where its number continues the articles before it and is not printed again.
 */
import { follows } from "./legal-alphabet.ts";
import { readArticle } from "./marks.ts";
import type { OutlineProblem } from "./outline.ts";
import type { Line, Page } from "./page.ts";

/** The lines with those headings marked as such; a line like one that is left as words is reported. */
export function withSmallHeadings(lines: readonly Line[]): Page {
  const problems: OutlineProblem[] = [];
  const printed = new Set(lines.map(({ text }) => firmNumber(text)));
  let last: string | undefined;
  const marked = lines.map((line) => {
    const number = firmNumber(line.text);
    if (number !== undefined) last = number;
    const small = number === undefined ? smallNumber(line.text) : undefined;
    if (small === undefined) return line;
    if (printed.has(small) || !follows(small, last, "1")) {
      problems.push({ line: line.at, address: null, code: "small-heading", params: { found: small } });
      return line;
    }
    last = small;
    return { ...line, heading: true };
  });
  return { lines: marked, problems };
}

function firmNumber(text: string): string | undefined {
  const mark = readArticle(text);
  return mark && (mark.firm || mark.rest === "") ? mark.number : undefined;
}

function smallNumber(text: string): string | undefined {
  return /^(?:Điều|ĐIỀU) \d+[a-zđ]?[.:] ?\p{Ll}/u.test(text) ? readArticle(text, true)?.number : undefined;
}
