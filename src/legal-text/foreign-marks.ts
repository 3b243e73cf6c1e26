/**
 * Marks of texts in English, above all those of the European Union (Joint Practical Guide and Interinstitutional Style Guide
 * of the EU): "Article 5a" and its heading on the next line, "1." for paragraphs, "(a)", "(1)", "(i)" for points, "ANNEX I".
 * A mark may stand alone on its line. Whether it counts is judged by its sequence.
 */
import type { ProvisionKind } from "./address.ts";
import { follows as followsNumber, romanValue } from "./legal-alphabet.ts";
import { isCapitals } from "./marks.ts";

export type ForeignMark = { readonly number: string; readonly rest: string };
export type ForeignDivision = ForeignMark & {
  readonly kind: ProvisionKind;
  /** Depth among the divisions, from 1 for a part. */
  readonly depth: number;
};

const article = /^(?:Article|ARTICLE) (\d{1,4}[a-z]{0,2})(?:\s*[.:–—-]\s*(?=$|["“‘(]?\p{Lu})(.*))?$/u;

/** "Article 5a", "Article 5. Scope"; not "Article 5(2), first subparagraph". */
export function readForeignArticle(text: string): ForeignMark | undefined {
  const [, number, rest = ""] = article.exec(text) ?? [];
  return number === undefined ? undefined : { number, rest };
}

const divisions: readonly (readonly [word: string, kind: ProvisionKind])[] = [
  ["PART", "phan"],
  ["TITLE", "phan"],
  ["CHAPTER", "chuong"],
  ["SECTION", "muc"],
  ["SUBSECTION", "tieu_muc"],
];
const division =
  /^(part|title|chapter|section|subsection) ([ivxlc]{1,7}[a-z]?|\d{1,3}[a-z]?|[A-Z])\s*[.:–—-]?(?:\s+(.*))?$/i;

/** "CHAPTER II", "Section 1", "TITLE I GENERAL PROVISIONS"; not "Chapter II applies to …". */
export function readForeignDivision(text: string): ForeignDivision | undefined {
  const [, word, number, rest = ""] = division.exec(text) ?? [];
  if (word === undefined || !/^[A-Z]/.test(word) || !/^[\dA-Z]/.test(number!)) return undefined;
  if (rest !== "" && !isCapitals(rest)) return undefined;
  const at = divisions.findIndex(([name]) => name === word.toUpperCase());
  return { number: number!, rest, kind: divisions[at]![1], depth: at + 1 };
}

const annex =
  /^(?:ANNEX|Annex|APPENDIX|Appendix|SCHEDULE|Schedule)(?: ([IVXLC]{1,7}[a-z]?|\d{1,3}[a-z]?|[A-Z]))?\s*[.:–—-]?(?:\s+(.*))?$/;

/** "ANNEX", "ANNEX II", "ANNEX I LIST OF SECTORS"; not "Annex II applies". */
export function readForeignAnnex(text: string): ForeignMark | undefined {
  const [whole, number = "", rest = ""] = annex.exec(text) ?? [];
  const isNamed = whole !== undefined && (number !== "" || isCapitals(whole));
  return !isNamed || (rest !== "" && !isCapitals(rest)) ? undefined : { number, rest };
}

/** "A." and "A. Indicators of …": the divisions of an annex. */
export function readForeignFigure(text: string): ForeignMark | undefined {
  const [, number, rest = ""] = /^([A-Z]|[IVX]{2,5})\.(?:\s+(\p{Lu}.*))?$/u.exec(text) ?? [];
  return number === undefined ? undefined : { number, rest };
}

/** "1.", "2a. Member States shall …". */
export function readForeignParagraph(text: string): ForeignMark | undefined {
  const [, number, rest = ""] = /^(\d{1,3}[a-z]{0,2})\.(?:\s+(["“‘(]?[\p{Lu}\d].*))?$/u.exec(text) ?? [];
  return number === undefined ? undefined : { number, rest };
}

/** "(a)", "(1) text", "(iv) text", and "a) text" of translations. */
export function readForeignPoint(text: string): ForeignMark | undefined {
  const [, bracketed, after] = /^\((\d{1,3}[a-z]{0,2}|[a-z]{1,4}|[A-Z]|[IVX]{1,5})\)(?:\s+(.*))?$/.exec(text) ?? [];
  if (bracketed !== undefined) return { number: bracketed, rest: after ?? "" };
  const [, open, rest] = /^([a-zđ]{1,2}|[ivx]{1,4})\)\s+(.*)$/.exec(text) ?? [];
  return open === undefined ? undefined : { number: open, rest: rest! };
}

/** How the points of one list are counted. */
export type PointStyle = "figures" | "letters" | "roman" | "capitals" | "large-roman";

const firstOf: Readonly<Record<PointStyle, string>> = {
  figures: "1",
  letters: "a",
  roman: "i",
  capitals: "A",
  "large-roman": "I",
};
const pointStyles = Object.keys(firstOf) as PointStyle[];

/** The styles of which the number is the first. */
export function stylesBegunBy(number: string): readonly PointStyle[] {
  return pointStyles.filter((style) => firstOf[style] === number);
}

/** Whether `next` may stand right after `last` in a list of that style, insertions ("6a", "aa") included. */
export function followsPoint(next: string, last: string, style: PointStyle): boolean {
  switch (style) {
    case "figures":
      return /^\d/.test(next) && followsNumber(next, last, "1");
    case "letters":
    case "capitals":
      return (
        followsLetter(next.toLowerCase(), last.toLowerCase()) && (next === next.toLowerCase()) === (style === "letters")
      );
    default: {
      const isLarge = style === "large-roman";
      return (next === next.toUpperCase()) === isLarge && place(next, style) === place(last, style) + 1;
    }
  }
}

/** Whether `next` comes later in the list than `last`, with not more than a few between them. */
export function skipsAfter(next: string, last: string, style: PointStyle): boolean {
  const isOwn = (style === "figures") === /^\d/.test(next) && (next === next.toLowerCase()) === !/^[A-Z]/.test(last);
  const gap = place(next, style) - place(last, style);
  return isOwn && gap > 1 && gap <= 4;
}

/** The number that is due after `last`. */
export function numberDue(last: string, style: PointStyle): string {
  if (style === "figures") return String(Number.parseInt(last, 10) + 1);
  return style === "letters" ? (letters[letters.indexOf(last[0]!) + 1] ?? "aa") : "…";
}

const letters = "abcdefghijklmnopqrstuvwxyz";

/** "b" after "a", "ab" after "aa"; "aa" after "z" and, inserted, after "a"; "b" after "ac". */
function followsLetter(next: string, last: string): boolean {
  const [head, tail] = [letters.indexOf(next[0]!), next.slice(1)];
  const [lastHead, lastTail] = [letters.indexOf(last[0]!), last.slice(1)];
  if (tail === "") return head === lastHead + 1;
  if (tail.length > 1 || head < 0) return false;
  if (lastTail !== "") return head === lastHead && letters.indexOf(tail) === letters.indexOf(lastTail) + 1;
  return tail === "a" && (head === lastHead || (head === 0 && last === "z"));
}

function place(number: string, style: PointStyle): number {
  if (style === "figures") return Number.parseInt(number, 10);
  if (style === "roman" || style === "large-roman") return romanValue(number) ?? Number.NaN;
  return number.length === 1 ? letters.indexOf(number.toLowerCase()) : Number.NaN;
}
