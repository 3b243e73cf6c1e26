/**
 * A comparison made readable without changing what it says: small equal islands between larger changes are absorbed, and a
 * phrase that was only added or only dropped begins where a reader begins it: [khu công nghệ số,] khu chức năng, not
 * khu [công nghệ số, khu] chức năng.
 */
import { mergeNeighbours, type Piece, type Stretch } from "./stretches.ts";

const islandSyllables = 3;
const furthestShift = 40;

export function absorbIslands(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  stretches.forEach((stretch, at) => {
    const [left, right] = [kept.at(-1), stretches[at + 1]];
    const isIsland = stretch.equal && left !== undefined && right !== undefined && isAbsorbed(stretch, left, right);
    kept.push(isIsland ? { ...stretch, equal: false } : stretch);
    const merged = mergeNeighbours(kept.splice(-2));
    kept.push(...merged);
  });
  return kept;
}

function isAbsorbed(island: Stretch, left: Stretch, right: Stretch): boolean {
  const length = syllables(island.old);
  return !left.equal && length <= islandSyllables && length <= sizeOf(left) && length <= sizeOf(right);
}

/** Moves every pure addition or omission to the edge of a phrase, as far as the words around it allow. */
export function settleEdges(stretches: readonly Stretch[]): Stretch[] {
  const settled = [...stretches];
  settled.forEach((stretch, at) => {
    const [left, right] = [settled[at - 1], settled[at + 1]];
    if (stretch.equal || !left?.equal || !right?.equal || (stretch.old.length > 0 && stretch.new.length > 0)) return;
    const side = stretch.new.length > 0 ? "new" : "old";
    settled.splice(at - 1, 3, ...settle(left, stretch, right, side));
  });
  return settled.filter((stretch) => stretch.old.length > 0 || stretch.new.length > 0);
}

function settle(left: Stretch, phrase: Stretch, right: Stretch, side: "old" | "new"): Stretch[] {
  const longer = [...left[side], ...phrase[side], ...right[side]];
  const other = side === "new" ? "old" : "new";
  const shorter = [...left[other], ...right[other]];
  const length = phrase[side].length;
  const start = bestStart(longer, left[side].length, length);
  const sides = (own: readonly Piece[], theirs: readonly Piece[]) =>
    side === "new" ? { old: theirs, new: own } : { old: own, new: theirs };
  return [
    { equal: true, ...sides(longer.slice(0, start), shorter.slice(0, start)) },
    { equal: false, ...sides(longer.slice(start, start + length), []) },
    { equal: true, ...sides(longer.slice(start + length), shorter.slice(start)) },
  ];
}

function bestStart(pieces: readonly Piece[], start: number, length: number): number {
  let [first, last] = [start, start];
  const canShift = (at: number) => pieces[at] !== undefined && pieces[at]?.key === pieces[at + length]?.key;
  while (start - first < furthestShift && canShift(first - 1)) first -= 1;
  while (last - start < furthestShift && canShift(last)) last += 1;
  let best = start;
  for (let at = first; at <= last; at += 1)
    if (edgeScore(pieces, at, length) > edgeScore(pieces, best, length)) best = at;
  return best;
}

/** A phrase reads best from after one mark up to and with the next, well from a mark up to before the next. */
function edgeScore(pieces: readonly Piece[], start: number, length: number): number {
  const isEdge = (at: number) =>
    pieces[at] === undefined || pieces[at].kind === "mark" || pieces[at].gap.includes("\n");
  const whole = (isEdge(start - 1) ? 2 : 0) + (isEdge(start + length - 1) ? 1 : 0);
  return Math.max(whole, isEdge(start) && isEdge(start + length) ? 2 : 0);
}

function sizeOf(stretch: Stretch): number {
  return Math.max(syllables(stretch.old), syllables(stretch.new));
}

function syllables(side: readonly Piece[]): number {
  return side.filter((piece) => piece.kind !== "mark").length;
}
