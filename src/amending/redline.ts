/**
 * A redline: what stays, what goes, what comes, syllable by syllable. The old text is the "=" and "-" runs put together, the
 * new text the "=" and "+" runs, character for character. Equal islands of three syllables or less between larger changes
 * are absorbed, since scattered crumbs cannot be read. A long text is first cut at phrases that occur once on both sides;
 * between them words are compared (Myers 1986, O(ND)), where that is too much sentences, and what then is left is replaced
 * as a whole: the last two are called approximate. Rows of a table are compared cell by cell.
 */
import { diffArrays } from "diff";
import { anchors } from "./common-order.ts";
import { absorbIslands, settleEdges } from "./readable-stretches.ts";
import { remembered } from "./remembered.ts";
import { addRun, type GrowingRuns, type Redline, type Run } from "./runs.ts";
import {
  equalStretch,
  isFilled,
  mergeNeighbours,
  type Piece,
  pieces,
  type Stretch,
  sentences,
  textOf,
} from "./stretches.ts";
import { hasRows, redlineRows } from "./table-redline.ts";

export type { Redline, Run } from "./runs.ts";

/** Above so many pieces on both sides, phrases are looked for before words are compared. */
const longText = 2000;
const editLimit = 1200;
const gapEditLimit = 400;
const anchorSyllables = 3;

/** Below so many characters a redline costs no more than looking whether it is known. */
const costlyLength = 4000;
const recent = remembered<Redline>(4_000_000, (_redline, key) => key.length);

/** The runs from `before` to `after`; never empty unless both texts are. */
export function redlineText(before: string, after: string): Run[] {
  return [...redline(before, after).runs];
}

/** As `redlineText`, and whether a part of it could not be compared word by word. */
export function redline(before: string, after: string): Redline {
  if (before === after) return { runs: before === "" ? [] : [["=", before]], approximate: false };
  if (before === "") return { runs: [["+", after]], approximate: false };
  if (after === "") return { runs: [["-", before]], approximate: false };
  if (before.length + after.length < costlyLength) return compareTexts(before, after);
  return recent(`${before}\u0000${after}`, () => compareTexts(before, after));
}

function compareTexts(before: string, after: string): Redline {
  if (hasRows(before) && hasRows(after)) return redlineRows(before, after, redlineWords);
  return redlineWords(before, after);
}

function redlineWords(before: string, after: string): Redline {
  const compared = compare(pieces(before), pieces(after));
  return { runs: runsOf(settleEdges(absorbIslands(compared.stretches))), approximate: compared.approximate };
}

type Side = readonly Piece[];
type Compared = { readonly stretches: readonly Stretch[]; readonly approximate: boolean };

function compare(before: Side, after: Side): Compared {
  const start = commonStart(before, after);
  const end = commonEnd(before.slice(start), after.slice(start));
  const [oldMiddle, newMiddle] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const isLong = Math.min(oldMiddle.length, newMiddle.length) > longText;
  const words = isLong ? undefined : compareWords(oldMiddle, newMiddle, editLimit);
  const middle = words ?? compareBetweenAnchors(oldMiddle, newMiddle);
  const head = equalStretch(before.slice(0, start), after.slice(0, start));
  const tail = equalStretch(before.slice(before.length - end), after.slice(after.length - end));
  return { stretches: [head, ...middle.stretches, tail].filter(isFilled), approximate: middle.approximate };
}

/** Undefined beyond so many insertions and deletions. */
function compareWords(before: Side, after: Side, limit: number): Compared | undefined {
  const keys = (side: Side) => side.map((piece) => piece.key);
  const single = (side: Side) => side.map((piece) => [piece]);
  const stretches = commonUnits(single(before), single(after), keys(before), keys(after), limit);
  return stretches && { stretches, approximate: false };
}

/** Sentences that are whole on both sides stay, whatever stands between them is replaced. */
function compareSentences(before: Side, after: Side): Compared {
  const [old, fresh] = [sentences(before), sentences(after)];
  const keys = (units: readonly Side[]) => units.map((unit) => unit.map((piece) => piece.key).join(" "));
  const stretches = commonUnits(old, fresh, keys(old), keys(fresh), gapEditLimit);
  return { stretches: stretches ?? [{ equal: false, old: before, new: after }], approximate: true };
}

/** The units (words, sentences) of two sides as stretches, those with equal keys in the same order being equal. */
function commonUnits(
  before: readonly Side[],
  after: readonly Side[],
  oldKeys: readonly string[],
  newKeys: readonly string[],
  limit: number,
): Stretch[] | undefined {
  const changes = diffArrays([...oldKeys], [...newKeys], { maxEditLength: limit });
  if (changes === undefined) return undefined;
  let [from, to] = [0, 0];
  const stretches = changes.map(({ added, removed, count }): Stretch => {
    const old = added ? [] : before.slice(from, from + count).flat();
    const fresh = removed ? [] : after.slice(to, to + count).flat();
    if (!added) from += count;
    if (!removed) to += count;
    return { equal: !(added || removed), old, new: fresh };
  });
  return mergeNeighbours(stretches);
}

function compareBetweenAnchors(before: Side, after: Side): Compared {
  const stretches: Stretch[] = [];
  let approximate = false;
  let [from, to] = [0, 0];
  const close = (oldEnd: number, newEnd: number) => {
    const [old, fresh] = [before.slice(from, oldEnd), after.slice(to, newEnd)];
    const compared = compareWords(old, fresh, gapEditLimit) ?? compareSentences(old, fresh);
    approximate ||= compared.approximate;
    stretches.push(...compared.stretches);
  };
  for (const [oldAt, newAt] of anchors(phraseKeys(before), phraseKeys(after))) {
    if (oldAt < from || newAt < to) continue;
    close(oldAt, newAt);
    [from, to] = [oldAt + anchorSyllables, newAt + anchorSyllables];
    stretches.push(equalStretch(before.slice(oldAt, from), after.slice(newAt, to)));
  }
  close(before.length, after.length);
  return { stretches: mergeNeighbours(stretches.filter(isFilled)), approximate };
}

function phraseKeys(side: Side): (string | null)[] {
  return side.map((piece, at) => {
    const [second, third] = [side[at + 1], side[at + 2]];
    return second && third ? `${piece.key} ${second.key} ${third.key}` : null;
  });
}

function runsOf(stretches: readonly Stretch[]): Run[] {
  const runs: GrowingRuns = [];
  for (const stretch of stretches) {
    if (!stretch.equal) addReplacement(runs, textOf(stretch.old), textOf(stretch.new));
    else for (const [at, piece] of stretch.old.entries()) addEqualPiece(runs, piece, stretch.new[at]!);
  }
  return runs;
}

/** Keys are equal; where the texts are not (NFD, hoà, two spaces) each side keeps its own. */
function addEqualPiece(runs: GrowingRuns, old: Piece, fresh: Piece): void {
  if (old.text === fresh.text) addRun(runs, "=", old.text);
  else addReplacement(runs, old.text, fresh.text);
  if (old.gap === fresh.gap) addRun(runs, "=", old.gap);
  else addReplacement(runs, old.gap, fresh.gap);
}

/** The common space at the end of both sides belongs to what stays. */
function addReplacement(runs: GrowingRuns, old: string, fresh: string): void {
  const [oldGap, newGap] = [old.length - old.trimEnd().length, fresh.length - fresh.trimEnd().length];
  const gap = old !== "" && fresh !== "" && old.slice(-oldGap) === fresh.slice(-newGap) ? oldGap : 0;
  addRun(runs, "-", old.slice(0, old.length - gap));
  addRun(runs, "+", fresh.slice(0, fresh.length - gap));
  addRun(runs, "=", old.slice(old.length - gap));
}

function commonStart(before: Side, after: Side): number {
  let count = 0;
  while (count < before.length && before[count]!.key === after[count]?.key) count += 1;
  return count;
}

function commonEnd(before: Side, after: Side): number {
  let count = 0;
  const most = Math.min(before.length, after.length);
  while (count < most && before.at(-1 - count)!.key === after.at(-1 - count)!.key) count += 1;
  return count;
}
