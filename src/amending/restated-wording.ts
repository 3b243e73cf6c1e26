/**
 * A provision with everything in it as one wording, the way an instrument restates it: its own words without its own mark,
 * then each unit on a line under its mark. Read again (grown-provisions.ts) it gives the same units.
 */
import { unitMark } from "./order-wording.ts";

export type RestatedUnit = {
  readonly address: string;
  readonly kind: string;
  readonly heading: string | null;
  readonly text: string;
};

/** The wording of `own` with what stands `below` it, in reading order, one paragraph a line. */
export function restatedWording(own: RestatedUnit, below: readonly RestatedUnit[]): string {
  const lines = [wordsOf(own)];
  let mark = "";
  for (const unit of below) {
    const isOpening = unit.address.endsWith("/doan-dau");
    const words = wordsOf(unit);
    if (!isOpening) mark = unitMark(unit.address);
    // A unit that holds others has no words of its own: its opening words, or the first unit in it, take its mark.
    if (words !== "") lines.push(words.startsWith(mark.trimEnd()) ? words : mark + words);
    else if (mark !== "" && !hasOpening(unit, below)) lines.push(mark.trimEnd());
    if (words !== "") mark = "";
  }
  return lines.filter((line) => line.trim() !== "").join("\n");
}

function hasOpening({ address }: RestatedUnit, below: readonly RestatedUnit[]): boolean {
  return below.some((unit) => unit.address === `${address}/doan-dau`);
}

function wordsOf({ kind, heading, text }: RestatedUnit): string {
  const words = [heading ?? "", kind === "bang" ? rowsOf(text) : text];
  return words.filter((part) => part.trim() !== "").join("\n");
}

/** Rows are printed between strokes, as tables of a text are read. */
function rowsOf(text: string): string {
  const rows = text.split("\n").filter((row) => row.trim() !== "");
  return rows.map((row) => `| ${row} |`).join("\n");
}
