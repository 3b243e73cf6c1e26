/**
 * A redline: what stays, what goes, what comes, syllable by syllable. The old text is the "=" and "-" runs put together, the
 * new text the "=" and "+" runs, character for character. Equal islands of three syllables or less between larger changes
 * are absorbed, since scattered crumbs cannot be read. A rewrite too large for a word comparison (Myers 1986, O(ND)) is cut
 * at phrases that occur once on both sides; only what then still is too large is replaced as a whole and called approximate.
 */
import { diffArrays } from "diff";
import { anchors } from "./common-order.ts";
import { absorbIslands, settleEdges } from "./readable-stretches.ts";
import { equalStretch, isFilled, mergeNeighbours, type Piece, pieces, type Stretch, textOf } from "./stretches.ts";

export type Run = readonly ["=" | "-" | "+", string];
export type Redline = { readonly runs: readonly Run[]; readonly approximate: boolean };

const editLimit = 1200;
const gapEditLimit = 400;
const anchorSyllables = 3;

/** The runs from `before` to `after`; never empty unless both texts are. */
export function redlineText(before: string, after: string): Run[] {
  return [...redline(before, after).runs];
}

/** As `redlineText`, and whether a part had to be replaced as a whole because it was too large to compare. */
export function redline(before: string, after: string): Redline {
  if (before === after) return { runs: before === "" ? [] : [["=", before]], approximate: false };
  const compared = compare(pieces(before), pieces(after));
  return { runs: runsOf(settleEdges(absorbIslands(compared.stretches))), approximate: compared.approximate };
}

type Compared = { stretches: Stretch[]; approximate: boolean };

function compare(before: readonly Piece[], after: readonly Piece[]): Compared {
  const start = commonStart(before, after);
  const end = commonEnd(before.slice(start), after.slice(start));
  const [oldMiddle, newMiddle] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const middle = compareWords(oldMiddle, newMiddle, editLimit) ?? compareBetweenAnchors(oldMiddle, newMiddle);
  const head = equalStretch(before.slice(0, start), after.slice(0, start));
  const tail = equalStretch(before.slice(before.length - end), after.slice(after.length - end));
  return { stretches: [head, ...middle.stretches, tail].filter(isFilled), approximate: middle.approximate };
}

function compareWords(before: readonly Piece[], after: readonly Piece[], limit: number): Compared | undefined {
  const keys = (side: readonly Piece[]) => side.map((piece) => piece.key);
  const changes = diffArrays(keys(before), keys(after), { maxEditLength: limit });
  if (changes === undefined) return undefined;
  const stretches: Stretch[] = [];
  let [from, to] = [0, 0];
  for (const change of changes) {
    const old = change.added ? [] : before.slice(from, from + change.count);
    const fresh = change.removed ? [] : after.slice(to, to + change.count);
    stretches.push({ equal: !(change.added || change.removed), old, new: fresh });
    from += old.length;
    to += fresh.length;
  }
  return { stretches: mergeNeighbours(stretches), approximate: false };
}

function compareBetweenAnchors(before: readonly Piece[], after: readonly Piece[]): Compared {
  const stretches: Stretch[] = [];
  let approximate = false;
  let [from, to] = [0, 0];
  const close = (oldEnd: number, newEnd: number) => {
    const [old, fresh] = [before.slice(from, oldEnd), after.slice(to, newEnd)];
    const compared = compareWords(old, fresh, gapEditLimit);
    approximate ||= compared === undefined;
    stretches.push(...(compared?.stretches ?? [{ equal: false, old, new: fresh }]));
    [from, to] = [oldEnd, newEnd];
  };
  for (const [oldAt, newAt] of anchors(phraseKeys(before), phraseKeys(after))) {
    if (oldAt < from || newAt < to) continue;
    close(oldAt, newAt);
    stretches.push(
      equalStretch(before.slice(oldAt, oldAt + anchorSyllables), after.slice(newAt, newAt + anchorSyllables)),
    );
    [from, to] = [oldAt + anchorSyllables, newAt + anchorSyllables];
  }
  close(before.length, after.length);
  return { stretches: mergeNeighbours(stretches.filter(isFilled)), approximate };
}

function phraseKeys(side: readonly Piece[]): (string | null)[] {
  return side.map((_piece, at) => {
    const phrase = side.slice(at, at + anchorSyllables);
    return phrase.length < anchorSyllables ? null : phrase.map((piece) => piece.key).join(" ");
  });
}

function runsOf(stretches: readonly Stretch[]): Run[] {
  const runs: [Run[0], string][] = [];
  for (const stretch of stretches) {
    if (!stretch.equal) addReplacement(runs, textOf(stretch.old), textOf(stretch.new));
    else for (const [at, piece] of stretch.old.entries()) addEqualPiece(runs, piece, stretch.new[at]!);
  }
  return runs;
}

/** Keys are equal; where the texts are not (NFD, hoà, two spaces) each side keeps its own. */
function addEqualPiece(runs: [Run[0], string][], old: Piece, fresh: Piece): void {
  if (old.text === fresh.text) addRun(runs, "=", old.text);
  else addReplacement(runs, old.text, fresh.text);
  if (old.gap === fresh.gap) addRun(runs, "=", old.gap);
  else addReplacement(runs, old.gap, fresh.gap);
}

/** The common space at the end of both sides belongs to what stays. */
function addReplacement(runs: [Run[0], string][], old: string, fresh: string): void {
  const [oldGap, newGap] = [old.length - old.trimEnd().length, fresh.length - fresh.trimEnd().length];
  const gap = old !== "" && fresh !== "" && old.slice(-oldGap) === fresh.slice(-newGap) ? oldGap : 0;
  addRun(runs, "-", old.slice(0, old.length - gap));
  addRun(runs, "+", fresh.slice(0, fresh.length - gap));
  addRun(runs, "=", old.slice(old.length - gap));
}

/** Joins to a neighbour of its kind; in one changed place the old text stands before the new. */
function addRun(runs: [Run[0], string][], sign: Run[0], text: string): void {
  if (text === "") return;
  const [last, beforeLast] = [runs.at(-1), runs.at(-2)];
  if (last?.[0] === sign) last[1] += text;
  else if (sign === "-" && last?.[0] === "+") {
    if (beforeLast?.[0] === "-") beforeLast[1] += text;
    else runs.splice(-1, 0, ["-", text]);
  } else runs.push([sign, text]);
}

function commonStart(before: readonly Piece[], after: readonly Piece[]): number {
  let count = 0;
  while (count < before.length && before[count]!.key === after[count]?.key) count += 1;
  return count;
}

function commonEnd(before: readonly Piece[], after: readonly Piece[]): number {
  let count = 0;
  const most = Math.min(before.length, after.length);
  while (count < most && before.at(-1 - count)!.key === after.at(-1 - count)!.key) count += 1;
  return count;
}
