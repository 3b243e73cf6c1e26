/**
 * The heavy thinking that is measured, as data: what is prepared, what is timed, and the goal. Each row runs in a process of
 * its own (`text-task.ts`), since its peak of memory is measured too.
 */
import { redline } from "../../src/amending/redline.ts";
import { redlineAside } from "../../src/amending/redline-aside.ts";
import { redlineDocuments } from "../../src/amending/redline-document.ts";
import { outline } from "../../src/legal-text/outline.ts";
import { changed, longLaw, paragraph, reversed, table } from "./law.ts";
import { law } from "./vocabulary.ts";

export type TextRow = {
  readonly name: string;
  /** At most so many milliseconds of processor time for one run. */
  readonly goalMs: number;
  /** At most so many megabytes of resident memory for the whole process. */
  readonly goalMegabytes?: number;
  /** Run some times before and many times while measured, as in a server that has been running; the others run once, cold. */
  readonly repeated?: true;
  /** Gives what is timed; `run` counts from 0. */
  readonly prepare: () => (run: number) => unknown;
};

const lawBytes = 460_000;
/** About 100,000 syllables. */
const longBytes = 590_000;
const pair = (before: string, after: string) => {
  const [old, fresh] = [outline(before), outline(after)];
  return () => redlineDocuments(old, fresh);
};
const rows = (cells: readonly (readonly string[])[]) =>
  outline(`Điều 1. Bảng\n1. Mức thu như sau:\n${cells.map((row) => `| ${row.join(" | ")} |`).join("\n")}`);
const tablePair = (change: (cells: readonly string[][]) => readonly string[][]) => {
  const cells = table(300, 12);
  const [old, fresh] = [rows(cells), rows(change(cells))];
  return () => redlineDocuments(old, fresh);
};

export const textRows: readonly TextRow[] = [
  {
    name: "outline, 460 kB",
    repeated: true,
    goalMs: 150,
    prepare: () => {
      const text = longLaw(lawBytes);
      return () => outline(text);
    },
  },
  ...[0.02, 0.2].map((share) => ({
    name: `redline, 460 kB, ${share * 100} % changed`,
    goalMs: 1000,
    goalMegabytes: 250,
    prepare: () => pair(longLaw(lawBytes), changed(longLaw(lawBytes), share)),
  })),
  {
    name: "redline, 200 kB, 2 %, cold",
    repeated: true,
    goalMs: 40,
    prepare: () => {
      // No wording of one run occurs in another.
      const text = (run: number) => longLaw(200_000).replace(/$/gm, ` lần ${"x".repeat(run + 1)}`);
      const pairs = Array.from({ length: 6 }, (_, run) => pair(text(run), changed(text(run), 0.02)));
      return (run) => pairs[run % pairs.length]!();
    },
  },
  {
    name: "the same, known",
    repeated: true,
    goalMs: 1,
    prepare: () => {
      const text = longLaw(200_000);
      const amended = changed(text, 0.02);
      return () => redlineAside(text, amended);
    },
  },
  {
    name: "the same, each on one line",
    goalMs: 200,
    prepare: () => {
      const text = longLaw(200_000);
      const [old, fresh] = [text, changed(text, 0.02)].map((one) => outline(one.replace(/\s+/g, " ")));
      return () => redlineDocuments(old!, fresh!);
    },
  },
  { name: "100,000 syllables rewritten", goalMs: 1500, prepare: () => pair(longLaw(longBytes), law(450_000)) },
  {
    name: "100,000 syllables reversed",
    goalMs: 1500,
    prepare: () => pair(longLaw(longBytes), reversed(longLaw(longBytes))),
  },
  {
    name: "paragraph of 8,000, 30 %",
    goalMs: 1500,
    prepare: () => {
      const text = paragraph(longLaw(100_000), 8000);
      return (run) => redline(text, changed(text, 0.3, run));
    },
  },
  {
    name: "paragraph of 8,000, rewritten",
    goalMs: 1500,
    prepare: () => {
      const [text, other] = [paragraph(longLaw(100_000), 8000), paragraph(law(80_000), 8000)];
      return (run) => redline(text, `${other} ${run}`);
    },
  },
  {
    name: "table 300 × 12, cells changed",
    goalMs: 1500,
    prepare: () =>
      tablePair((cells) =>
        cells.map((row, at) => row.map((cell, column) => ((at + column) % 10 === 0 ? `${cell} mới` : cell))),
      ),
  },
  {
    name: "table 300 × 12, column added",
    goalMs: 1500,
    prepare: () => tablePair((cells) => cells.map((row, at) => row.toSpliced(6, 0, `cột mới ${at}`))),
  },
  {
    name: "table 300 × 12, rows moved",
    goalMs: 1500,
    prepare: () => tablePair((cells) => [...cells.slice(100, 200), ...cells.slice(0, 100), ...cells.slice(200)]),
  },
];
