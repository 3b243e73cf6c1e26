/**
 * Figures side by side: by ministry, by kind, by the kind of measure (abolished, simplified, decentralised, papers replaced by
 * data, never added up under one word), and the texts that hold up most cuts. Every cell is an indicator on a part of the ledger.
 */
import { regulationKinds } from "../catalog/regulation.ts";
import type { LeverKind } from "../proposals/levers.ts";
import type { Exact } from "../values/dong.ts";
import { measure } from "./indicator.ts";
import { type Ledger, narrow } from "./ledger.ts";

export const leverKinds: readonly LeverKind[] = ["abolish", "simplify", "decentralise", "data"];

/** The kinds that occur in the ledger, each with its part. */
export function partsByKind(ledger: Ledger) {
  const parts = Map.groupBy(ledger.regulations, ({ kind }) => kind);
  return regulationKinds
    .filter(({ code }) => parts.has(code))
    .map((kind) => ({ kind, ledger: narrow(ledger, { kind: kind.code }) }));
}

export const leagueColumns = [
  "ky-goc",
  "co-hieu-luc",
  "ty-le-co-hieu-luc",
  "phe-duyet",
  "da-trinh",
  "da-ban-hanh",
  "qua-han",
  "tiet-kiem-co-hieu-luc",
] as const;
export type LeagueColumn = (typeof leagueColumns)[number];
export type LeagueSort = { readonly column: LeagueColumn | "ten"; readonly isAscending: boolean };

export type LeagueRow<Ministry> = {
  readonly ministry: Ministry;
  readonly ledger: Ledger;
  /** What each column is ordered by; null where nothing can be said. */
  readonly order: Readonly<Record<LeagueColumn, Exact | null>>;
};

/** One row per ministry that has regulations; `ministries` are in alphabetical order, which settles ties. */
export function league<Ministry extends { readonly id: string }>(
  ledger: Ledger,
  ministries: readonly Ministry[],
  sort: LeagueSort,
): readonly LeagueRow<Ministry>[] {
  const regulations = Map.groupBy(ledger.regulations, ({ ministryId }) => ministryId);
  const late = Map.groupBy(ledger.late, ({ regulation }) => regulation.ministryId);
  const rows = ministries
    .filter(({ id }) => regulations.has(id))
    .map((ministry) => {
      const part = { ...ledger, regulations: regulations.get(ministry.id)!, late: late.get(ministry.id) ?? [] };
      return { ministry, ledger: part, order: orderOf(part) };
    });
  const { column, isAscending } = sort;
  if (column === "ten") return isAscending ? rows : rows.toReversed();
  const direction = isAscending ? 1 : -1;
  return rows.toSorted((a, b) => compare(a.order[column], b.order[column]) * direction);
}

function orderOf(ledger: Ledger): Readonly<Record<LeagueColumn, Exact | null>> {
  const entries = leagueColumns.map((column) => {
    const { total, share } = measure(ledger, column);
    return [column, column.startsWith("ty-le") ? (share?.ratio ?? null) : total] as const;
  });
  return Object.fromEntries(entries) as Record<LeagueColumn, Exact | null>;
}

function compare(a: Exact | null, b: Exact | null): number {
  if (a === null || b === null) return (a === null ? -1 : 0) + (b === null ? 1 : 0);
  return a.comparedTo(b);
}

/** The texts whose amendment holds up approved cuts, most cuts first; a cut that amends two texts waits for both. */
export function holdingTexts(ledger: Ledger): readonly { readonly number: string; readonly cuts: number }[] {
  const counts = new Map<string, number>();
  for (const { cut } of measure(ledger, "chua-ban-hanh").rows) {
    for (const number of new Set(cut?.clauses.map((clause) => clause.number))) {
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([number, cuts]) => ({ number, cuts }))
    .sort((a, b) => b.cuts - a.cuts || (a.number < b.number ? -1 : 1));
}

/** The cuts in force that save most. */
export function biggestSavings(ledger: Ledger, limit: number) {
  return measure(ledger, "tiet-kiem-co-hieu-luc")
    .rows.filter(({ contributes }) => contributes?.gt(0))
    .toSorted((a, b) => b.contributes!.comparedTo(a.contributes!) || (a.cut!.code < b.cut!.code ? -1 : 1))
    .slice(0, limit);
}
