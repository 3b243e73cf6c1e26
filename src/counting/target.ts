/**
 * A target as its programme states it: verb, unit, denominator, share, day. It is drawn beside a figure only where all of these
 * are those of the figure; otherwise it is listed with the reason. Resolution 66/NQ-CP of 2025, say, wants business conditions
 * that are unnecessary abolished: neither all conditions, nor simplified ones.
 */
import type { Day } from "../values/day.ts";
import type { Exact } from "../values/dong.ts";

export const verbs = ["abolish", "cut_or_simplify", "reduce"] as const;
export type Verb = (typeof verbs)[number];
export const units = ["items", "processing_time", "compliance_cost"] as const;
export type Unit = (typeof units)[number];

export type Target = {
  readonly id: string;
  readonly code: string;
  readonly programme: string;
  /** Kind of regulation; null for all. */
  readonly kind: string | null;
  readonly ministryId: string | null;
  readonly verb: Verb;
  readonly unit: Unit;
  /** What it is a share of, in the programme's words. */
  readonly denominator: string;
  /** 0…1. */
  readonly share: Exact;
  /** The frozen list that is its denominator; null where there is none. */
  readonly baselineId: string | null;
  readonly validFrom: Day;
  readonly dueOn: Day;
  readonly source: string;
};

/** What a bar counts: regulations cut or simplified, in force, of a kind and a ministry, as a share of a baseline. */
export type Counting = {
  readonly kind: string | null;
  readonly ministryId: string | null;
  readonly baselineId: string | null;
};

export type Mismatch = "verb" | "unit" | "denominator" | "scope";

/** Why the target cannot stand beside that figure; null when it can. */
export function mismatchOf(target: Target, counting: Counting): Mismatch | null {
  if (target.unit !== "items") return "unit";
  if (target.verb !== "cut_or_simplify") return "verb";
  if (target.baselineId === null || target.baselineId !== counting.baselineId) return "denominator";
  return target.kind === counting.kind && target.ministryId === counting.ministryId ? null : "scope";
}

/** Targets known on that day; a target that comes later leaves earlier days as they were. */
export function targetsOn(targets: readonly Target[], day: Day): readonly Target[] {
  return targets.filter(({ validFrom }) => validFrom <= day);
}

/** The target to draw beside a figure: the newest that matches. */
export function matchingTarget(targets: readonly Target[], counting: Counting, day: Day): Target | null {
  const matching = targetsOn(targets, day).filter((target) => mismatchOf(target, counting) === null);
  return matching.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;
}
