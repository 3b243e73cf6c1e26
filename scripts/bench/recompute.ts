/**
 * A national portfolio computed again, in a process of its own: what the run takes, and how long anything else in the process
 * waits for its turn meanwhile.
 */
import type { Burden } from "./load.ts";
import { outputOf } from "./processes.ts";
import type { Measured } from "./report.ts";

export const recomputeName = "cost sheets computed again";

export type RecomputeMeasure = {
  readonly burden: Burden;
  readonly peakMegabytes: number;
  /** Milliseconds that the event loop came late. */
  readonly late: { readonly p50Ms: number; readonly p99Ms: number };
};

const task = "scripts/bench/recompute-task.ts";
const linesEach = 20;
/** Of the run over 25,000 sheets with 500,000 lines. */
const goal = { processorMs: 20_000, megabytes: 400 };

/** Adds so many sheets to a filled database and computes all of them again. */
export async function measureRecompute(url: string, sheets: number): Promise<readonly Measured[]> {
  await outputOf(task, ["fill", url, String(sheets), String(linesEach)]);
  const { burden, peakMegabytes, late } = JSON.parse(await outputOf(task, ["run", url])) as RecomputeMeasure;
  const shared = { bytes: null, ceiling: null };
  return [
    { name: recomputeName, burden, peakMegabytes, goal, ...shared },
    { name: `${recomputeName}: others wait`, burden: { ...burden, ...late }, goal: { p99Ms: 100 }, ...shared },
  ];
}
