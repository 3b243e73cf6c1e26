/**
 * What regulations cost together and what cuts save of it, by ministry, field, kind, instrument or lever. Money adds up exactly
 * and the percentage is the ratio of the two sums, never the mean of percentages (Circular 02/2017/TT-VPCP, Article 27,
 * applied to a plan). A regulation with several cuts enters the current cost once; what its cuts save twice is not added.
 */
import type { RegulationKind } from "../catalog/regulation.ts";
import { type Share, shareOf } from "../costing/share.ts";
import { type Exact, sumExact } from "../values/dong.ts";
import type { Sees } from "./disclosure.ts";
import type { Stage } from "./ladder.ts";
import type { Ledger, Regulation } from "./ledger.ts";

export const dimensions = ["ministry", "field", "kind", "instrument", "lever"] as const;
export type Dimension = (typeof dimensions)[number];

/** What a regulation costs a year by its own sheet, and its field. */
export type RegulationCost = {
  readonly regulationId: string;
  readonly field: string | null;
  readonly perYear: Exact | null;
};

export type ComparedCut = {
  readonly code: string;
  readonly stage: Stage;
  readonly lever: string;
  readonly instrument: { readonly code: string; readonly number: string | null } | null;
  /** What the regulation costs a year without the cut. */
  readonly current: Exact;
  /** Without what another cut saves as well. */
  readonly saving: Exact;
};

/** One regulation of the portfolio. */
export type Holding = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: RegulationKind;
  readonly ministryId: string;
  readonly field: string | null;
  /** By its own sheet; null without one, and once it has ended. */
  readonly cost: Exact | null;
  readonly cuts: readonly ComparedCut[];
};

/** Regulations with a sheet of their own or a cut that the reader may know and whose cost was worked out; by code. */
export function portfolioOf(ledger: Ledger, costs: readonly RegulationCost[], sees: Sees): readonly Holding[] {
  const costOf = new Map(costs.map((cost) => [cost.regulationId, cost]));
  return ledger.regulations
    .map((regulation) => holdingOf(regulation, ledger, costOf.get(regulation.id), sees))
    .filter(({ cost, cuts }) => cost !== null || cuts.length > 0);
}

function holdingOf(regulation: Regulation, { day }: Ledger, known: RegulationCost | undefined, sees: Sees): Holding {
  const { id, code, name, kind, ministryId, endedOn } = regulation;
  const hasEnded = endedOn !== null && endedOn <= day;
  const cuts = regulation.cuts.flatMap((cut): ComparedCut[] => {
    if (!cut.cost || !cut.saving || !sees(cut.stage, ministryId)) return [];
    const { lever, stage, instrument } = cut;
    return [{ code: cut.code, stage, lever, instrument, current: cut.cost, saving: cut.saving.minus(cut.overlap) }];
  });
  const cost = hasEnded ? null : (known?.perYear ?? null);
  return { id, code, name, kind, ministryId, field: known?.field ?? null, cost, cuts };
}

export type Sums = {
  /** Regulations with a sheet of their own, and what they cost together. */
  readonly costed: number;
  readonly cost: Exact;
  /** Regulations with a cut whose cost was worked out, and what they cost without it, with it, and between. */
  readonly compared: number;
  readonly current: Exact;
  readonly after: Exact;
  readonly saving: Exact;
  readonly share: Share;
};

/** What one regulation adds to the sums; null where none of its cuts was compared. */
export function comparisonOf({ cuts }: Holding): Pick<Sums, "current" | "after" | "saving"> | null {
  const [first, ...others] = cuts;
  if (!first) return null;
  const current = others.reduce((most, cut) => (cut.current.gt(most) ? cut.current : most), first.current);
  const saving = sumExact(cuts.map((cut) => cut.saving));
  return { current, after: current.minus(saving), saving };
}

export function sumsOf(holdings: readonly Holding[]): Sums {
  const costs = holdings.flatMap(({ cost }) => cost ?? []);
  const compared = holdings.flatMap((holding) => comparisonOf(holding) ?? []);
  const current = sumExact(compared.map((one) => one.current));
  const saving = sumExact(compared.map((one) => one.saving));
  return {
    costed: costs.length,
    cost: sumExact(costs),
    compared: compared.length,
    current,
    after: current.minus(saving),
    saving,
    share: shareOf(saving, current),
  };
}

/** A group's key: ministry id, field ("" for none), kind, code of the instrument ("" for none) or lever. */
export type Group = { readonly key: string; readonly holdings: readonly Holding[] };

/**
 * The holdings by one dimension. By lever and instrument a regulation stands in each group
 * with the cuts of that group alone: there the groups may add up to more than the whole.
 */
export function groupsOf(holdings: readonly Holding[], dimension: Dimension): readonly Group[] {
  const groups = new Map<string, Holding[]>();
  for (const holding of holdings) {
    for (const [key, part] of partsOf(holding, dimension)) {
      const members = groups.get(key);
      if (members) members.push(part);
      else groups.set(key, [part]);
    }
  }
  return [...groups].map(([key, members]) => ({ key, holdings: members }));
}

/** The holdings of one group alone. */
export function groupOf(holdings: readonly Holding[], dimension: Dimension, key: string): readonly Holding[] {
  return holdings.flatMap((holding) =>
    partsOf(holding, dimension).flatMap(([own, part]) => (own === key ? [part] : [])),
  );
}

function partsOf(holding: Holding, dimension: Dimension): readonly (readonly [string, Holding])[] {
  if (dimension === "ministry") return [[holding.ministryId, holding]];
  if (dimension === "field") return [[holding.field ?? "", holding]];
  if (dimension === "kind") return [[holding.kind, holding]];
  const keyed = Map.groupBy(holding.cuts, (cut) => (dimension === "lever" ? cut.lever : (cut.instrument?.code ?? "")));
  // What a regulation costs today belongs to no lever and no instrument.
  return [...keyed].map(([key, cuts]) => [key, { ...holding, cost: null, cuts }]);
}

/** The snapshot that a run keeps: sums as decimal text, the whole first, then every group of every dimension. */
export type PortfolioTotals = {
  readonly all: WrittenSums;
  readonly by: Readonly<Record<Dimension, readonly (WrittenSums & { readonly key: string })[]>>;
};
type WrittenSums = {
  readonly costed: number;
  readonly cost: string;
  readonly compared: number;
  readonly current: string;
  readonly after: string;
  readonly saving: string;
  readonly share: string | null;
};

export function portfolioTotals(holdings: readonly Holding[]): PortfolioTotals {
  const by = (dimension: Dimension) =>
    groupsOf(holdings, dimension).map((group) => ({ key: group.key, ...written(sumsOf(group.holdings)) }));
  const groups = { ministry: by("ministry"), field: by("field"), kind: by("kind") };
  return { all: written(sumsOf(holdings)), by: { ...groups, instrument: by("instrument"), lever: by("lever") } };
}

function written({ costed, cost, compared, current, after, saving, share }: Sums): WrittenSums {
  const amounts = {
    cost: cost.toFixed(),
    current: current.toFixed(),
    after: after.toFixed(),
    saving: saving.toFixed(),
  };
  return { costed, compared, ...amounts, share: share.value?.toFixed() ?? null };
}

/** The group of the largest burden first: what is cut, then what is borne. */
export function largestFirst(a: Sums, b: Sums): number {
  return b.current.comparedTo(a.current) || b.cost.comparedTo(a.cost);
}
