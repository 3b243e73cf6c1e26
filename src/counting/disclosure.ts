/**
 * What a reader sees of the rows behind a figure. The figures are for everybody who reads the leadership pages; a cut that is
 * still under review is its own ministry's and the reviewers' business. To others its row names the regulation and the stage
 * alone, and what such cuts save stands in one line, so that the rows still add up to the figure. A figure narrowed to a measure
 * or a text would give these away by its selection: then such rows are one line altogether.
 */
import type { Actor } from "../access/actor.ts";
import { may, mayIn, reachOf } from "../access/permissions.ts";
import { type Exact, sumExact } from "../values/dong.ts";
import type { Row, Selection, Unit } from "./indicator.ts";
import type { Stage } from "./ladder.ts";

export type Line =
  | (Row & { readonly kind: "row"; readonly isGuarded: boolean })
  | { readonly kind: "sum"; readonly count: number; readonly contributes: Exact };

/** May a reader see the proposals of that ministry while they are under review? */
export type MayRead = (ministryId: string) => boolean;

export function isGuarded({ regulation, cut, late }: Row, mayRead: MayRead): boolean {
  return (late !== null || cut?.stage === "proposed") && !mayRead(regulation.ministryId);
}

export function linesOf(rows: readonly Row[], unit: Unit, selection: Selection, mayRead: MayRead): readonly Line[] {
  const guarded = rows.filter((row) => isGuarded(row, mayRead));
  const contributes = sumExact(guarded.flatMap((row) => row.contributes ?? []));
  const sum: readonly Line[] = guarded.length > 0 ? [{ kind: "sum", count: guarded.length, contributes }] : [];
  const open: readonly Line[] = rows
    .filter((row) => !isGuarded(row, mayRead))
    .map((row) => ({ ...row, kind: "row", isGuarded: false }));
  if (selection.lever || selection.document || selection.proposal) return [...open, ...sum];
  const isAmount = unit === "dong";
  const closed = guarded.map(
    (row): Line => ({
      kind: "row",
      isGuarded: true,
      regulation: row.regulation,
      cut: null,
      late: null,
      contributes: isAmount ? null : row.contributes,
    }),
  );
  return [...open, ...closed, ...(isAmount ? sum : [])];
}

/** May the reader know of a cut at that stage in that ministry? */
export type Sees = (stage: Stage, ministryId: string) => boolean;
/** Readers of one name see the same. */
export type Eyes = { readonly name: string; readonly sees: Sees };

/** Everything that was ever sent. */
export const allSeeing: Eyes = { name: "all", sees: () => true };

/** Enacted cuts are public, approved plans for the leadership pages, what is under review as on its own page. */
export function eyesOf(actor: Actor | null): Eyes {
  const isEnacted = (stage: Stage) => stage === "issued" || stage === "in_force";
  if (!actor) return { name: "public", sees: isEnacted };
  const mayLead = may(actor, "dashboard.read");
  return {
    name: `${mayLead} ${reachOf(actor, "proposals.read")} ${actor.ministryId}`,
    sees: (stage, ministryId) =>
      isEnacted(stage) || (stage !== "proposed" && mayLead) || mayIn(actor, "proposals.read", ministryId),
  };
}
