/** The head of a foreign act and what stands before its first article: front page, title, preamble. */
import { type Day, dayOf } from "../values/day.ts";
import type { DocumentHead } from "./document-head.ts";
import { collapseSpaces } from "./normalise.ts";
import type { Line } from "./page.ts";

const titleStart =
  /^(?:(?:COMMISSION|COUNCIL|EUROPEAN PARLIAMENT AND COUNCIL) )?(?:(?:DELEGATED|IMPLEMENTING|FRAMEWORK) )?(?:REGULATION|DIRECTIVE|DECISION|RECOMMENDATION)(?: |$)/;
const preambleStart =
  /^(?:THE (?:EUROPEAN|COUNCIL|COMMISSION|GOVERNING)|Having regard|Whereas|HAS ADOPTED|HAVE ADOPTED|HEREBY|Pursuant to)/;
const number = /\b(\d{1,4}\/\d{1,4}(?:\/[A-Z]{2,8})?)(?![\d/])/;
const months = "January February March April May June July August September October November December".split(" ");

export type ForeignHead = {
  readonly document: DocumentHead;
  /** Lines before the title: notices and lists of the publisher. */
  readonly front: readonly Line[];
  readonly preamble: readonly Line[];
};

/** Reads the lines before the first provision. A consolidated text prints its title twice, the second time for good. */
export function readForeignHead(lines: readonly Line[]): ForeignHead {
  const start = lines.findLastIndex(({ text }) => titleStart.test(text));
  const found = lines.findIndex(({ text }, index) => index > start && preambleStart.test(text));
  const end = found < 0 ? (start < 0 ? 0 : lines.length) : found;
  const title = lines.slice(Math.max(start, 0), end).map(({ text }) => text);
  const own = title.filter((text) => !/^\((?:Text with EEA relevance|OJ )/.test(text));
  return {
    document: headOf(own.join(" ")),
    front: start < 0 ? [] : lines.slice(0, start),
    preamble: lines.slice(end),
  };
}

function headOf(printed: string): DocumentHead {
  const title = collapseSpaces(printed);
  const type = /\b(REGULATION|DIRECTIVE|DECISION|RECOMMENDATION)\b/.exec(title)?.[1];
  return {
    number: number.exec(title)?.[1] ?? null,
    type: type === undefined ? null : inSmall(type),
    issuer: issuerOf(title),
    issuedOn: dayIn(title),
    title: title === "" ? null : withSmallCapitals(title),
  };
}

function issuerOf(title: string): string | null {
  const before = /^(COMMISSION|COUNCIL|EUROPEAN PARLIAMENT AND COUNCIL) /.exec(title)?.[1];
  const after = /\bOF THE ([A-Z][A-Z ]+[A-Z])(?= of | on |$)/.exec(title)?.[1];
  const named = before ?? after;
  return named === undefined ? null : inSmall(named.replace(/ OF THE /g, " THE "));
}

function dayIn(title: string): Day | null {
  const [, date, month, year] = new RegExp(`\\bof (\\d{1,2}) (${months.join("|")}) (\\d{4})`).exec(title) ?? [];
  return (date && dayOf(Number(year), months.indexOf(month!) + 1, Number(date))) || null;
}

/** The words in capitals as they are written elsewhere; signs like (EU) stay. */
function withSmallCapitals(title: string): string {
  return title.replace(/(?<![(\p{L}])[A-Z]{2,}(?:[ -][A-Z]{2,})*(?![)\p{L}])/gu, (words) =>
    /^(?:EU|EC|EEC|EEA|OJ)$/.test(words) ? words : inSmall(words),
  );
}

/** "EUROPEAN PARLIAMENT AND OF THE COUNCIL" → "European Parliament and of the Council". */
function inSmall(capitals: string): string {
  return capitals
    .split(" ")
    .map((word) =>
      /^(?:OF|THE|AND|ON|FOR|IN)$/.test(word) ? word.toLowerCase() : word[0]! + word.slice(1).toLowerCase(),
    )
    .join(" ");
}
