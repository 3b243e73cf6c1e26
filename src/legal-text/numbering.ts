/**
 * Whether a mark counts. Provisions of one level are numbered in sequence, so a mark that continues its sequence counts and
 * one that contradicts it is looked at twice: if the number that is due still comes, the mark was a figure in running text;
 * if not, the text itself skips or repeats a number, which is reported and kept. Nothing is ever refused.
 */
import { compareNumbers, follows, numberAfter } from "./legal-alphabet.ts";

export type Verdict =
  | { readonly counts: true; readonly problem?: "out-of-sequence" | "number-repeated"; readonly expected?: string }
  | { readonly counts: false; readonly problem?: "number-in-text"; readonly expected?: string };

export type Candidate = {
  readonly number: string;
  /** The number before it on its level, undefined when it would be the first. */
  readonly last: string | undefined;
  readonly first: "1" | "a";
  /** Written in full form: a full stop and a capital, a bracket. */
  readonly firm: boolean;
  /** The words before it are a finished sentence, an enumeration or a heading. */
  readonly afterSentence: boolean;
  /** The words before it end with a full stop, so that no list was announced. */
  readonly endsSentence: boolean;
  /** Whether that number still comes on the same level, at the start of a line. */
  readonly comes: (number: string) => boolean;
};

/** Judges one mark by its sequence, its form and what comes after it. */
export function judgeNumber(candidate: Candidate): Verdict {
  const { number, last, first, firm, afterSentence, endsSentence, comes } = candidate;
  const expected = numberAfter(last, first);
  if (follows(number, last, first)) return { counts: firm || afterSentence };
  if (!firm || !afterSentence) return { counts: false };
  if (isInsertedAfter(number, last)) return { counts: true, problem: "out-of-sequence", expected };
  const order = last === undefined ? 1 : compareNumbers(number, last);
  if (comes(expected)) return { counts: false, problem: "number-in-text", expected };
  if (order > 0 && isNear(number, expected, last)) return { counts: true, problem: "out-of-sequence", expected };
  const repeats = order === 0 && (endsSentence || comes(numberAfter(expected, first)));
  return repeats
    ? { counts: true, problem: "number-repeated", expected }
    : { counts: false, problem: "number-in-text", expected };
}

/** "g2" after "g": an inserted number whose neighbour is missing. */
function isInsertedAfter(number: string, last: string | undefined): boolean {
  const head = /^(\d+|\p{L})[\d\p{L}]/u.exec(number)?.[1];
  return last !== undefined && head === /^(\d+|\p{L})/u.exec(last)?.[1] && compareNumbers(number, last) > 0;
}

/** A gap wider than a few numbers is no slip of the text: the figure belongs to a sentence. */
function isNear(number: string, expected: string, last: string | undefined): boolean {
  const gap = Number.parseInt(number, 10) - Number.parseInt(expected, 10);
  return last === undefined || Number.isNaN(gap) || gap <= 3;
}
