/** Runs: what stays ("="), goes ("-") and comes ("+"), in reading order; neighbours never bear the same sign. */
export type Run = readonly ["=" | "-" | "+", string];
export type GrowingRuns = [Run[0], string][];
export type Redline = {
  readonly runs: readonly Run[];
  /** A part was too large to compare word by word and is shown in sentences or as a whole. */
  readonly approximate: boolean;
};

/** The redline of two texts that are not compared. */
export function wholeReplaced(before: string, after: string): Redline {
  if (before === after) return { runs: before === "" ? [] : [["=", before]], approximate: false };
  const sides = [["-", before] as const, ["+", after] as const];
  return { runs: sides.filter(([, text]) => text !== ""), approximate: true };
}

/** Joins to a neighbour of its kind; in one changed place the old text stands before the new. */
export function addRun(runs: GrowingRuns, sign: Run[0], text: string): void {
  if (text === "") return;
  const [last, beforeLast] = [runs.at(-1), runs.at(-2)];
  if (last?.[0] === sign) last[1] += text;
  else if (sign === "-" && last?.[0] === "+") {
    if (beforeLast?.[0] === "-") beforeLast[1] += text;
    else runs.splice(-1, 0, ["-", text]);
  } else runs.push([sign, text]);
}

/** Text of which each side has its own part: the same on both, on one alone, or on neither. */
export function addBoth(runs: GrowingRuns, old: string, fresh: string): void {
  if (old === fresh) addRun(runs, "=", old);
  else {
    addRun(runs, "-", old);
    addRun(runs, "+", fresh);
  }
}
