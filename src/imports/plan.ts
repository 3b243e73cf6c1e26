/**
 * What an import would do: which procedures are new, which change and where, which stay. Pure, so that the preview that a
 * person signs off and the applying itself make the same plan from the same file and the same catalogue.
 */
import {
  type CatalogProcedure,
  type FieldValue,
  type ImportedProcedure,
  type ProcedureField,
  procedureFields,
} from "./catalog-procedure.ts";
import { type ImportProblem, isError, placeOf } from "./problem.ts";
import type { ProcedureList } from "./procedure-list.ts";
import { judgeValue } from "./richer-value.ts";

export type FieldChange = { readonly field: ProcedureField; readonly from: FieldValue; readonly to: FieldValue };
export type RecordChange = { readonly code: string; readonly fields: readonly FieldChange[] };

export type ImportPlan = {
  /** Data rows read, good and bad. */
  readonly rowCount: number;
  /** In the order of the file. */
  readonly add: readonly ImportedProcedure[];
  readonly change: readonly RecordChange[];
  /** Codes whose record stays as it is. */
  readonly same: readonly string[];
  /** Poorer values that were held back (`richer-value.ts`); `from` is kept. */
  readonly kept: readonly RecordChange[];
  readonly problems: readonly ImportProblem[];
};

/** @param existing the catalogue's procedures, at least those whose codes the file names */
export function planImport(list: ProcedureList, existing: Iterable<CatalogProcedure>): ImportPlan {
  const held = new Map(Array.from(existing, (procedure) => [procedure.code, procedure]));
  const known = list.procedures.flatMap(({ procedure }) => {
    const record = held.get(procedure.code);
    return record ? [{ code: procedure.code, verdicts: compare(record, procedure) }] : [];
  });
  return {
    rowCount: list.rowCount,
    add: list.procedures.filter(({ procedure }) => !held.has(procedure.code)).map(({ procedure }) => procedure),
    change: known.flatMap(({ code, verdicts }) => recordChange(code, verdicts.change)),
    same: known.filter(({ verdicts }) => verdicts.change.length === 0).map(({ code }) => code),
    kept: known.flatMap(({ code, verdicts }) => recordChange(code, verdicts.poorer)),
    problems: list.problems,
  };
}

/** False when an error stands in the plan: then nothing is written unless the bad rows are left out on purpose. */
export function isFreeOfErrors(plan: ImportPlan): boolean {
  return !plan.problems.some(isError);
}

/** The rows that an error keeps out, each once, in the order of the problems. */
export function rowsLeftOut(plan: ImportPlan): readonly { readonly sheet: string; readonly row: number }[] {
  const rows = new Map<string, { sheet: string; row: number }>();
  for (const problem of plan.problems) {
    if (isError(problem) && problem.row !== null)
      rows.set(placeOf(problem), { sheet: problem.sheet, row: problem.row });
  }
  return [...rows.values()];
}

/** The catalogue as it stands after the plan: changed records in their place, new ones at the end. */
export function applyPlan(existing: Iterable<CatalogProcedure>, plan: ImportPlan): readonly CatalogProcedure[] {
  const changes = new Map(plan.change.map((change) => [change.code, change]));
  const changed = Array.from(existing, (procedure) => {
    const change = changes.get(procedure.code);
    return change ? withChange(procedure, change) : procedure;
  });
  return [...changed, ...plan.add];
}

/** The record with the new values. */
export function withChange(procedure: CatalogProcedure, change: RecordChange): CatalogProcedure {
  const values = Object.fromEntries(change.fields.map(({ field, to }) => [field, to]));
  return { ...procedure, ...values };
}

type Verdicts = { readonly change: readonly FieldChange[]; readonly poorer: readonly FieldChange[] };

function compare(held: CatalogProcedure, stated: ImportedProcedure): Verdicts {
  const judged = procedureFields.map((field) => {
    const change: FieldChange = { field, from: held[field], to: stated[field] };
    return { change, verdict: judgeValue(field, change.from, change.to) };
  });
  const withVerdict = (verdict: string) =>
    judged.filter((entry) => entry.verdict === verdict).map((entry) => entry.change);
  return { change: withVerdict("change"), poorer: withVerdict("poorer") };
}

function recordChange(code: string, fields: readonly FieldChange[]): RecordChange[] {
  return fields.length > 0 ? [{ code, fields }] : [];
}
