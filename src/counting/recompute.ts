/**
 * A run over every current cost sheet: how far it is, whether it still lives, and what it took. A run that has said nothing for
 * a while was ended with its process; its place is free for the next.
 */
import type { Instant } from "../values/instant.ts";
import type { PortfolioTotals } from "./portfolio.ts";

export type RecomputeProgress = { readonly sheets: number; readonly lines: number; readonly findings: number };

export type Recompute = {
  readonly id: string;
  readonly status: "running" | "done" | "failed";
  readonly sheetsTotal: number;
  readonly progress: RecomputeProgress;
  /** The portfolio at its end; null before, and where it failed. */
  readonly totals: PortfolioTotals | null;
  /** Null from the command line. */
  readonly startedBy: string | null;
  readonly startedAt: Instant;
  readonly reportedAt: Instant;
  readonly endedAt: Instant | null;
};

/** Progress is told every second or so. */
const silenceMs = 120_000;

/** Running, done or failed as stored; interrupted where a run has been silent too long. */
export function stateOn(run: Recompute, now: Instant): "running" | "done" | "failed" | "interrupted" {
  const isSilent = Date.parse(now) - Date.parse(run.reportedAt) > silenceMs;
  return run.status === "running" && isSilent ? "interrupted" : run.status;
}

/** From start to end, or to what was last heard of it. */
export function elapsedMs({ startedAt, endedAt, reportedAt }: Recompute): number {
  return Date.parse(endedAt ?? reportedAt) - Date.parse(startedAt);
}

/** In whole per cent, 100 only when all is done. */
export function percentDone({ progress, sheetsTotal }: Recompute): number {
  return sheetsTotal === 0 ? 100 : Math.min(100, Math.floor((progress.sheets * 100) / sheetsTotal));
}
