/**
 * A new way that is optional is taken up by some; the others stay as they were. An "after" line with a take-up below one
 * is therefore joined by the current line it replaces, for the share that remains: without it the saving would count
 * people who never changed. The line replaced has the same group and name, or is the only one of its group on both sides.
 */
import { type Exact, exact, sumExact } from "../values/dong.ts";
import type { CostLine, CostSheet } from "./sheet.ts";

/** The after sheet with the lines of those who stay; unchanged where every take-up is one or the shares are complete. */
export function withThoseWhoStay(current: CostSheet, after: CostSheet): CostSheet {
  const staying = current.lines.flatMap((line) => {
    const share = remainingShare(line, current, after);
    return share === null ? [] : [stayingLine(line, share, current)];
  });
  return staying.length === 0 ? after : { ...after, lines: [...after.lines, ...staying] };
}

/** Whether an after line with a partial take-up replaces any current line. */
export function replacesSome(line: CostLine, current: CostSheet, after: CostSheet): boolean {
  return current.lines.some((former) => replacements(former, current, after).includes(line));
}

function remainingShare(line: CostLine, current: CostSheet, after: CostSheet): Exact | null {
  const takers = replacements(line, current, after);
  if (takers.length === 0) return null;
  const share = exact(1).minus(sumExact(takers.map(({ takeUp }) => takeUp)));
  return share.gt(0) ? share : null;
}

function replacements(line: CostLine, current: CostSheet, after: CostSheet): readonly CostLine[] {
  const sameGroup = after.lines.filter(({ group }) => group === line.group);
  const sameName = sameGroup.filter(({ name }) => name === line.name);
  if (sameName.length > 0)
    return completesByName(sameGroup, sameName) ? sameGroup : pairedWith(line, sameName, current);
  const alone = current.lines.filter(({ group }) => group === line.group).length === 1;
  return alone && sameGroup.length > 0 && sameGroup.every(({ takeUp }) => takeUp.lt(1)) ? sameGroup : [];
}

/** Rows that share one name are paired in their order where both sides have as many. */
function pairedWith(line: CostLine, sameName: readonly CostLine[], current: CostSheet): readonly CostLine[] {
  const formers = current.lines.filter(({ group, name }) => group === line.group && name === line.name);
  return formers.length === sameName.length ? [sameName[formers.indexOf(line)]!] : sameName;
}

/** Paper for 70 % and online for 30 % under another name: together they are everybody. */
function completesByName(sameGroup: readonly CostLine[], sameName: readonly CostLine[]): boolean {
  const partial = sameGroup.every(({ takeUp }) => takeUp.lt(1));
  return partial && sameName.length < sameGroup.length && sumExact(sameGroup.map(({ takeUp }) => takeUp)).eq(1);
}

function stayingLine(line: CostLine, share: Exact, current: CostSheet): CostLine {
  return {
    ...line,
    takeUp: line.takeUp.times(share),
    timesPerYear: line.timesPerYear ?? current.timesPerYear,
    subjects: line.subjects ?? current.subjects,
  };
}
