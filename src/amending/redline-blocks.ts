/**
 * The redline of two whole texts as one column of paragraphs and rows: what stays, with its words changed inside, what goes
 * and what comes. The blocks that are kept or inserted are the new text, those kept or deleted the old one, every line of
 * both; a clause that moved is deleted where it stood and inserted where it stands.
 */
import type { TrackedBlock } from "../office/docx-tracked.ts";
import { pairLines } from "./paired-lines.ts";
import { type Run, redlineText } from "./redline.ts";
import type { WrittenLine } from "./written-lines.ts";

/** The blocks in reading order; within a changed stretch, what goes stands before what comes. */
export function redlineBlocks(before: readonly WrittenLine[], after: readonly WrittenLine[]): TrackedBlock[] {
  const blocks: TrackedBlock[] = [];
  let [from, to] = [0, 0];
  for (const [oldAt, newAt] of [...pairLines(before, after), [before.length, after.length] as const]) {
    blocks.push(...before.slice(from, oldAt).map((line) => wholeBlock(line, "deleted")));
    blocks.push(...after.slice(to, newAt).map((line) => wholeBlock(line, "inserted")));
    const [old, fresh] = [before[oldAt], after[newAt]];
    if (old && fresh) blocks.push(...pairBlocks(old, fresh));
    [from, to] = [oldAt + 1, newAt + 1];
  }
  return blocks;
}

function wholeBlock(line: WrittenLine, change: "deleted" | "inserted"): TrackedBlock {
  const sign = change === "deleted" ? "-" : "+";
  const runs = (text: string): Run[] => (text === "" ? [] : [[sign, text]]);
  if (line.kind === "row") return { kind: "row", change, cells: line.cells.map(runs) };
  return { kind: "paragraph", look: line.look, change, runs: runs(line.text) };
}

/** A row with another number of cells is another row. */
function pairBlocks(old: WrittenLine, fresh: WrittenLine): TrackedBlock[] {
  if (old.kind === "paragraph" && fresh.kind === "paragraph") {
    return [{ kind: "paragraph", look: fresh.look, change: "kept", runs: redlineText(old.text, fresh.text) }];
  }
  if (old.kind !== "row" || fresh.kind !== "row" || old.cells.length !== fresh.cells.length) {
    return [wholeBlock(old, "deleted"), wholeBlock(fresh, "inserted")];
  }
  const cells = fresh.cells.map((text, at) => redlineText(old.cells[at]!, text));
  return [{ kind: "row", change: "kept", cells }];
}
