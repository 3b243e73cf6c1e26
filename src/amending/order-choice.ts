/**
 * The right verb for the size of a change. Where one phrase of a provision changes, the order is on that phrase; where more
 * than two fifths of its words do, the provision is restated, so that a reader need not put it together. Either order gives
 * the same wording: a choice that would not is not made.
 */
import { changeWords } from "./change-words.ts";
import type { Change } from "./read-operation.ts";
import { redlineText, type Run } from "./redline.ts";
import { tokenise } from "./tokens.ts";

/** Above this share of changed words a provision is restated. */
export const restatedAbove = 0.4;
/** So many words around a changed place may be named to make the phrase the only one of its kind. */
const mostContext = 8;
/** A word alone ("sơ", "02") is no phrase that a reader would look for. */
const leastPhrase = 2;

/** A provision that changes: as it stands, and as the draft has it. */
export type ChangedProvision = {
  readonly address: string;
  readonly heading: string | null;
  readonly before: string;
  readonly after: string;
};

/**
 * The orders for one provision. `asked` are the changes that were approved for it; repeals and new provisions stay as they
 * are, and so does what neither rule is about.
 */
export function chooseOrder(provision: ChangedProvision, asked: readonly Change[]): readonly Change[] {
  const { before, after } = provision;
  const isPhrases = asked.every(({ op }) => op.endsWith("_words"));
  const isRestated = asked.every(({ op }) => op === "replace_provision");
  if (asked.length === 0 || !(isPhrases || isRestated)) return asked;
  const runs = redlineText(before, after);
  if (changedShare(runs) > restatedAbove) return [restated(provision)];
  if (isPhrases) return asked;
  const phrase = phraseChange(provision, runs);
  return phrase ? [phrase] : [restated(provision)];
}

/** Share of words that go or come, of the side on which it is larger; 0 for equal texts. */
export function changedShare(runs: readonly Run[]): number {
  const words = (...signs: readonly Run[0][]) =>
    sum(runs.filter(([sign]) => signs.includes(sign)).map(([, text]) => count(text)));
  const share = (sign: "-" | "+") => words(sign) / Math.max(1, words(sign, "="));
  return Math.max(share("-"), share("+"));
}

/** An article is restated with its heading. */
function restated({ address, heading, after }: ChangedProvision): Change {
  const isArticle = /^dieu-[^/]*$/.test(address);
  const text = isArticle && heading ? `${heading}\n${after}` : after;
  return { op: "replace_provision", target: address, text };
}

/** The one changed place as an order on a phrase that stands nowhere else in the provision; undefined when there is none. */
function phraseChange({ address: target, before, after }: ChangedProvision, runs: readonly Run[]): Change | undefined {
  const place = onlyPlace(runs);
  return (place ? candidates(place, target) : []).find((change) => {
    const changed = changeWords(before, change);
    const isPhrase = count(change.old) >= leastPhrase && !/[“”"\n]/.test(wordsOf(change));
    return isPhrase && changed.count === 1 && changed.text === after;
  });
}

type PhraseChange = Change & { readonly op: "replace_words" | "insert_words" | "delete_words" };

/** From the shortest phrase to the longest; which of them stands once is found by applying them. */
function candidates({ left, old, new: fresh, right }: ChangedPlace, target: string): readonly PhraseChange[] {
  const [lead, tail] = [lastWords(left), firstWords(right)];
  const widths = Array.from({ length: mostContext + 1 }, (_, words) => words);
  if (old.trim() === "") {
    return widths.slice(1).map((words) => {
      const beside = lead(words).trim();
      return { op: "insert_words", target, old: beside, new: fresh.trim(), position: "after", scope: "all" };
    });
  }
  const replacing = widths.map((words): PhraseChange => {
    const [start, end] = [lead(Math.ceil(words / 2)), tail(Math.floor(words / 2))];
    const [before, after] = [start + old + end, start + fresh + end];
    return { op: "replace_words", target, old: before.trim(), new: after.trim(), scope: "all" };
  });
  return [{ op: "delete_words", target, old: old.trim(), within: null, scope: "all" }, ...replacing];
}

function wordsOf(change: PhraseChange): string {
  return `${change.old} ${change.op === "delete_words" ? "" : change.new}`;
}

type ChangedPlace = { readonly left: string; readonly old: string; readonly new: string; readonly right: string };

function onlyPlace(runs: readonly Run[]): ChangedPlace | undefined {
  const first = runs.findIndex(([sign]) => sign !== "=");
  const last = runs.findLastIndex(([sign]) => sign !== "=");
  if (first < 0 || runs.slice(first, last + 1).some(([sign]) => sign === "=")) return undefined;
  const textOf = (from: number, to: number, sign: Run[0]) =>
    runs
      .slice(from, to)
      .map(([own, text]) => (own === sign ? text : ""))
      .join("");
  return {
    left: textOf(0, first, "="),
    old: textOf(first, last + 1, "-"),
    new: textOf(first, last + 1, "+"),
    right: textOf(last + 1, runs.length, "="),
  };
}

/** Gives the last or first so many words of a text, with the spaces and marks between them. */
function lastWords(text: string): (words: number) => string {
  const tokens = tokenise(text);
  return (words) => {
    const starts = wordPlaces(tokens).slice(-words || tokens.length);
    return words === 0
      ? ""
      : tokens
          .slice(starts[0] ?? 0)
          .map((token) => token.text)
          .join("");
  };
}

function firstWords(text: string): (words: number) => string {
  const tokens = tokenise(text);
  return (words) => {
    const ends = wordPlaces(tokens).slice(0, words);
    return words === 0
      ? ""
      : tokens
          .slice(0, (ends.at(-1) ?? tokens.length - 1) + 1)
          .map((token) => token.text)
          .join("");
  };
}

function wordPlaces(tokens: ReturnType<typeof tokenise>): readonly number[] {
  return tokens.flatMap(({ kind }, place) => (kind === "space" || kind === "mark" ? [] : [place]));
}

function count(text: string): number {
  return wordPlaces(tokenise(text)).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
