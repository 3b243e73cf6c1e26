/** Where the reading of a foreign text stands: its lines, the provisions so far and those of them that are open. */
import type { ForeignProblem, ForeignUnit } from "./foreign-unit.ts";
import type { OutlineProblem } from "./outline.ts";
import type { Line } from "./page.ts";

export type ForeignWalk = {
  readonly lines: readonly Line[];
  /** Index of the next line. */
  next: number;
  readonly top: ForeignUnit[];
  /** The chain of open provisions, outermost first. */
  readonly open: ForeignUnit[];
  /** The last article of the act (null) and of each annex, through all their divisions. */
  readonly articles: Map<ForeignUnit | null, string>;
  readonly problems: ForeignProblem[];
  /** Index of the line that ends the quoted wording; before the next one when there is none. */
  quoteEnd: number;
  /** The formula at the end of the act has come. */
  closing: boolean;
};

export function deepest(walk: ForeignWalk): ForeignUnit | undefined {
  return walk.open.at(-1);
}

/** Closes everything inside `unit`. */
export function closeTo(walk: ForeignWalk, unit: ForeignUnit): void {
  walk.open.length = walk.open.indexOf(unit) + 1;
}

/** Opens the unit in what it belongs to: the innermost open provision of a lower rank. */
export function openUnit(walk: ForeignWalk, unit: ForeignUnit): ForeignUnit {
  while (walk.open.length > 0 && deepest(walk)!.rank >= unit.rank) walk.open.pop();
  (deepest(walk)?.inside ?? walk.top).push(unit);
  walk.open.push(unit);
  return unit;
}

/** Notes a problem at the line, in that unit. */
export function report(
  walk: ForeignWalk,
  { at }: Line,
  code: string,
  unit: ForeignUnit | null,
  params?: OutlineProblem["params"],
): void {
  walk.problems.push({ line: at, code, unit, ...(params ? { params } : {}) });
}
