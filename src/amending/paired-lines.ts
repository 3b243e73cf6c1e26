/**
 * Which line of the old text is which of the new one, both in reading order: pairs never cross, so that a redline in which
 * old and new lines stand in one column can be written down. Lines that occur once on both sides anchor (patience
 * difference); between anchors the pairs are chosen that together keep most syllables.
 */
import { anchors, type Pair } from "./common-order.ts";
import { heaviestRun, type WeighedPair } from "./heaviest-run.ts";
import { type Grams, gramsOf, likelyPairs, similarity } from "./similarity.ts";
import { lineWords, type WrittenLine } from "./written-lines.ts";
import { formKey } from "./written-form.ts";

const similarEnough = 0.5;
const similarEnoughUnderSameMark = 0.25;
/** A line said more often than this within a stretch tells nothing about which two belong together. */
const commonLine = 8;

/** The printed number of a line: "Điều 5.", "2a.", "đ)", the first cell of a row. */
const printedMark = /^(?:Điều \d+[a-zđ]?\.?|\d+[a-zđ]?\.|[a-zđ]\d?\)|\d+[a-zđ]?\.? \|)(?= |$)/u;

type Line = {
  readonly kind: WrittenLine["kind"];
  /** The printed number, empty without one: a renumbered clause is still the same clause. */
  readonly mark: string;
  /** The words without it, equal for those that differ in form alone. */
  readonly key: string;
  readonly grams: Grams;
};

/** Positions of the lines that are the same, edited or not, rising on both sides. */
export function pairLines(before: readonly WrittenLine[], after: readonly WrittenLine[]): Pair[] {
  const [old, fresh] = [before.map(lineOf), after.map(lineOf)];
  const fixed = anchors(keysOf(old), keysOf(fresh));
  const pairs: Pair[] = [];
  let [from, to] = [0, 0];
  for (const [oldAt, newAt] of [...fixed, [old.length, fresh.length] as const]) {
    const between = pairBetween(old.slice(from, oldAt), fresh.slice(to, newAt));
    pairs.push(...between.map(([one, other]): Pair => [one + from, other + to]));
    if (oldAt < old.length) pairs.push([oldAt, newAt]);
    [from, to] = [oldAt + 1, newAt + 1];
  }
  return pairs;
}

function lineOf(line: WrittenLine): Line {
  const words = lineWords(line);
  const mark = printedMark.exec(words)?.[0] ?? "";
  const own = words.slice(mark.length);
  return { kind: line.kind, mark, key: formKey(own), grams: gramsOf(own) };
}

/** A paragraph never anchors on a row of the same words, and nothing on an empty one. */
function keysOf(lines: readonly Line[]): (string | null)[] {
  return lines.map(({ kind, key }) => (key === "" ? null : `${kind} ${key}`));
}

function pairBetween(before: readonly Line[], after: readonly Line[]): readonly Pair[] {
  if (before.length === 0 || after.length === 0) return [];
  const likely = likelyPairs(gramsIn(before), gramsIn(after)).map(
    ({ before: one, after: other }): Pair => [one, other],
  );
  const candidates = [...likely, ...sharing(before, after, keysOf), ...sharing(before, after, marksOf)];
  const weighed = candidates.flatMap(([one, other]): WeighedPair[] => {
    const weight = weightOf(before[one]!, after[other]!);
    return weight > 0 ? [[one, other, weight]] : [];
  });
  return heaviestRun(weighed);
}

function gramsIn(lines: readonly Line[]): Grams[] {
  return lines.map(({ grams }) => grams);
}

function marksOf(lines: readonly Line[]): (string | null)[] {
  return lines.map(({ mark }) => (mark === "" ? null : mark));
}

/** Pairs that share a key, but for what is said all over the place. */
function sharing(
  before: readonly Line[],
  after: readonly Line[],
  keys: (lines: readonly Line[]) => (string | null)[],
): Pair[] {
  const places = Map.groupBy(keys(after).entries(), ([, key]) => key);
  const timesBefore = Map.groupBy(keys(before), (key) => key);
  return keys(before).flatMap((key, one): Pair[] => {
    const found = key === null ? [] : (places.get(key) ?? []);
    if (found.length > commonLine || timesBefore.get(key)!.length > commonLine) return [];
    return found.map(([other]): Pair => [one, other]);
  });
}

/** About how many syllables stay when the two lines are taken as one; 0 when they are not alike enough for that. */
function weightOf(one: Line, other: Line): number {
  if (one.kind !== other.kind) return 0;
  const sameMark = one.mark === other.mark ? 1 : 0;
  if (one.key === other.key) return one.grams.size + 1 + sameMark;
  const alike = similarity(one.grams, other.grams);
  const enough = sameMark === 1 && one.mark !== "" ? similarEnoughUnderSameMark : similarEnough;
  return alike < enough ? 0 : alike * Math.min(one.grams.size, other.grams.size) + sameMark;
}
