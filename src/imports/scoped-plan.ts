/**
 * Whose procedures a file may touch. Every new record needs a ministry that exists today, out of the row or chosen for the
 * whole file; a ministry's officer adds and changes only what their own ministry owns. A row that breaks this is an error
 * that names the ministry, and the plan is made of the rest.
 */
import { formatDay } from "../i18n/format.ts";
import { fold } from "../i18n/fold.ts";
import type { Day } from "../values/day.ts";
import type { CatalogProcedure } from "./catalog-procedure.ts";
import { type ImportPlan, planImport } from "./plan.ts";
import type { ImportProblem } from "./problem.ts";
import type { PlacedProcedure, ProcedureList } from "./procedure-list.ts";

/** `closedOn` is the day from which it no longer exists; null while it does. */
export type Ministry = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly closedOn: Day | null;
};

/** What the catalogue and the register of ministries hold at the moment of planning. */
export type Holdings = {
  readonly procedures: readonly CatalogProcedure[];
  /** Codes of regulations that are no procedures. */
  readonly otherCodes: ReadonlySet<string>;
  readonly ministries: readonly Ministry[];
};

export type ImportScope = {
  /** The one ministry whose records may be touched; null for every ministry. */
  readonly only: string | null;
  /** The ministry of new records for which the file names none; null where there is none. */
  readonly otherwise: string | null;
};

/** The plan of those rows that may be applied; the others are problems. Scope names ministries by their full name. */
export function planWithin(list: ProcedureList, holdings: Holdings, scope: ImportScope): ImportPlan {
  const owners = new Map(holdings.procedures.map(({ code, ministry }) => [code, ministry]));
  const ministries = registerOf(holdings.ministries);
  const judged = list.procedures.map((placed) => judgeOwner(placed, { owners, ministries, holdings, scope }));
  const procedures = judged.flatMap((one) => ("procedure" in one ? [one] : []));
  const problems = judged.flatMap((one) => ("procedure" in one ? [] : [one]));
  return planImport({ ...list, procedures, problems: [...list.problems, ...problems] }, holdings.procedures);
}

type Known = {
  /** Ministry of each procedure in the catalogue, by code. */
  readonly owners: ReadonlyMap<string, string | null>;
  readonly ministries: ReadonlyMap<string, Ministry>;
  readonly holdings: Holdings;
  readonly scope: ImportScope;
};

function judgeOwner(placed: PlacedProcedure, known: Known): PlacedProcedure | ImportProblem {
  const { procedure } = placed;
  const { owners, ministries, holdings, scope } = known;
  if (holdings.otherCodes.has(procedure.code)) return problem(placed, "code-of-other-kind", { code: procedure.code });
  const held = owners.get(procedure.code) ?? null;
  if (scope.only && held && held !== scope.only) return problem(placed, "foreign-agency", { ministry: held });
  if (procedure.ministry === null && held !== null) return placed;
  const stated = procedure.ministry ?? scope.otherwise;
  if (stated === null) return problem(placed, "ministry-missing");
  const ministry = ministries.get(fold(stated));
  if (!ministry) return problem(placed, "ministry-unknown", { ministry: stated });
  const { name, closedOn } = ministry;
  if (closedOn) return problem(placed, "ministry-closed", { ministry: name, day: formatDay(closedOn) });
  if (scope.only && name !== scope.only) return problem(placed, "foreign-agency", { ministry: name });
  return { ...placed, procedure: { ...procedure, ministry: name } };
}

/** By full and by short name; a name that passed from one body to another means the one that exists. */
function registerOf(ministries: readonly Ministry[]): ReadonlyMap<string, Ministry> {
  const closedFirst = [...ministries].sort((a, b) => Number(b.closedOn !== null) - Number(a.closedOn !== null));
  return new Map(
    closedFirst.flatMap((ministry) => [ministry.shortName, ministry.name].map((name) => [fold(name), ministry])),
  );
}

function problem(
  placed: PlacedProcedure,
  code: "code-of-other-kind" | "ministry-missing" | "ministry-unknown" | "ministry-closed" | "foreign-agency",
  params: ImportProblem["params"] = {},
): ImportProblem {
  const { sheet, row, codeColumn, ministryColumn } = placed;
  const column = code === "code-of-other-kind" ? codeColumn : ministryColumn;
  return { sheet, row, column, code, params, severity: "error" };
}
