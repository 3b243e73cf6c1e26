/**
 * The ledger as of a day: every regulation with its cuts, each at its stage. Every figure of the product is a selection of
 * these rows, so that a figure and the list behind it cannot differ. Counted are the items of the baseline; what came later is
 * kept apart. A cut that was in force when the baseline was taken is no cut of that baseline. An abolition in force is one
 * only of a regulation that has ended: while some provision still lays it down, it was simplified.
 */
import type { RegulationKind } from "../catalog/regulation.ts";
import type { LeverKind } from "../proposals/levers.ts";
import type { Day } from "../values/day.ts";
import type { Exact } from "../values/dong.ts";
import type { Baseline } from "./baseline.ts";
import { withOverlaps } from "./saving.ts";
import { furthest, type Milestones, type Stage, stageOn } from "./ladder.ts";

/** One proposal: one change of one regulation. */
export type CutRecord = {
  readonly proposalId: string;
  readonly code: string;
  readonly regulationId: string;
  readonly lever: string;
  readonly leverKind: LeverKind;
  /** Exact đồng per year; null where the cost was not worked out. */
  readonly saving: Exact | null;
  /** What the regulation costs a year without the cut, from the same cost sheet. */
  readonly cost: Exact | null;
  readonly milestones: Milestones;
  readonly instrument: { readonly code: string; readonly number: string | null; readonly leadId: string } | null;
  readonly clauses: readonly Clause[];
};
export type Clause = { readonly number: string; readonly address: string };
export type Cut = CutRecord & {
  readonly stage: Stage;
  /** The part of its saving that other cuts of the regulation save as well. */
  readonly overlap: Exact;
};
type StagedCut = Omit<Cut, "overlap">;

export type RegulationRecord = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Kind and ministry as frozen, for an item of the baseline. */
  readonly kind: RegulationKind;
  readonly ministryId: string;
  readonly endedOn: Day | null;
  readonly addedOn: Day;
  readonly isInBaseline: boolean;
};
export type Regulation = Omit<RegulationRecord, "isInBaseline"> & {
  /** An item of the baseline; every regulation where there is no baseline. */
  readonly isCounted: boolean;
  readonly cuts: readonly Cut[];
  readonly stage: Stage | null;
  /** The cut that brought it to its stage; abolition before all else. */
  readonly leading: Cut | null;
};

/** A step of a proposal whose deadline had passed on the day. */
export type Late = {
  readonly code: string;
  readonly regulationId: string;
  readonly step: string;
  readonly holderName: string;
  readonly dueOn: Day;
};

export type Ledger = {
  readonly day: Day;
  readonly baseline: Baseline | null;
  readonly regulations: readonly Regulation[];
  readonly late: readonly (Late & { readonly regulation: Regulation })[];
};

export type Records = {
  readonly day: Day;
  readonly baseline: Baseline | null;
  readonly regulations: readonly RegulationRecord[];
  readonly cuts: readonly CutRecord[];
  readonly late: readonly Late[];
};

export function ledgerOf({ day, baseline, regulations, cuts, late }: Records): Ledger {
  const cutsOf = Map.groupBy(
    cuts.flatMap((cut) => staged(cut, day, baseline)),
    ({ regulationId }) => regulationId,
  );
  const isKnown = ({ isInBaseline, addedOn }: RegulationRecord) => isInBaseline || addedOn <= day;
  const counted = regulations
    .filter(isKnown)
    .map((record) => regulationOf(record, cutsOf.get(record.id) ?? [], baseline, day));
  const byId = new Map(counted.map((regulation) => [regulation.id, regulation]));
  return {
    day,
    baseline,
    regulations: counted,
    late: late.flatMap((each) => {
      const regulation = byId.get(each.regulationId);
      return regulation ? [{ ...each, regulation }] : [];
    }),
  };
}

export type Scope = { readonly ministryId?: string | null; readonly kind?: string | null };

/** The part of the ledger that belongs to a ministry, a kind, or both. */
export function narrow(ledger: Ledger, { ministryId = null, kind = null }: Scope): Ledger {
  const isWithin = (regulation: Regulation) =>
    (ministryId === null || regulation.ministryId === ministryId) && (kind === null || regulation.kind === kind);
  if (ministryId === null && kind === null) return ledger;
  return {
    ...ledger,
    regulations: ledger.regulations.filter(isWithin),
    late: ledger.late.filter(({ regulation }) => isWithin(regulation)),
  };
}

function staged(cut: CutRecord, day: Day, baseline: Baseline | null): readonly StagedCut[] {
  const stage = stageOn(cut.milestones, day);
  const isEarlier = baseline !== null && stage === "in_force" && cut.milestones.effectiveOn! <= baseline.takenOn;
  return stage === null || isEarlier ? [] : [{ ...cut, stage }];
}

const strength: readonly LeverKind[] = ["abolish", "simplify", "decentralise", "data"];

function regulationOf(
  { isInBaseline, ...record }: RegulationRecord,
  found: readonly StagedCut[],
  baseline: Baseline | null,
  day: Day,
): Regulation {
  const hasEnded = record.endedOn !== null && record.endedOn <= day;
  const cuts = withOverlaps(hasEnded ? found : found.map(withoutAbolition));
  const stage = furthest(cuts.map((cut) => cut.stage));
  const [leading = null] = cuts
    .filter((cut) => cut.stage === stage)
    .toSorted((a, b) => strength.indexOf(a.leverKind) - strength.indexOf(b.leverKind) || (a.code < b.code ? -1 : 1));
  return { ...record, isCounted: isInBaseline || baseline === null, cuts, stage, leading };
}

function withoutAbolition(cut: StagedCut): StagedCut {
  return cut.stage === "in_force" && cut.leverKind === "abolish" ? { ...cut, leverKind: "simplify" } : cut;
}
