/**
 * Taking an import back: what it added goes, what it changed returns to the value before. A record that somebody changed since
 * is listed with both values and kept, unless it is ticked. Parts that the import did not touch are never touched here.
 */
import { type CatalogProcedure, type FieldValue, procedureFields } from "./catalog-procedure.ts";
import type { FieldChange, ImportPlan, RecordChange } from "./plan.ts";

/** What was written, as the plan that was applied had it. */
export type AppliedImport = Pick<ImportPlan, "add" | "change">;

export type UndoPlan = {
  /** Codes of added records to take out. */
  readonly remove: readonly string[];
  /** From the value now to the value before the import. */
  readonly restore: readonly RecordChange[];
  /** Records that differ from what the import wrote: `from` what it wrote, `to` what stands there now. */
  readonly changedSince: readonly RecordChange[];
  /** Codes that are no longer in the catalogue. */
  readonly gone: readonly string[];
};

/**
 * @param current the catalogue's records, at least those of the import
 * @param ticked codes of records to be taken back although they were changed since
 */
export function planUndo(
  applied: AppliedImport,
  current: Iterable<CatalogProcedure>,
  ticked: ReadonlySet<string>,
): UndoPlan {
  const now = new Map(Array.from(current, (procedure) => [procedure.code, procedure]));
  const written: RecordChange[] = [...applied.add.map(asAdded), ...applied.change];
  const changedSince = written.flatMap((change) => sinceChanged(change, now.get(change.code)));
  const held = new Set(changedSince.map((change) => change.code).filter((code) => !ticked.has(code)));
  const isFree = (code: string) => now.has(code) && !held.has(code);
  return {
    remove: applied.add.map((procedure) => procedure.code).filter(isFree),
    restore: applied.change
      .filter((change) => isFree(change.code))
      .flatMap((change) => restored(change, now.get(change.code)!)),
    changedSince,
    gone: written.map((change) => change.code).filter((code) => !now.has(code)),
  };
}

function asAdded(procedure: CatalogProcedure): RecordChange {
  return {
    code: procedure.code,
    fields: procedureFields.map((field) => ({ field, from: null, to: procedure[field] })),
  };
}

function sinceChanged(written: RecordChange, now: CatalogProcedure | undefined): RecordChange[] {
  if (!now) return [];
  const fields = written.fields
    .filter(({ field, to }) => !isEqual(to, now[field]))
    .map(({ field, to }): FieldChange => ({ field, from: to, to: now[field] }));
  return fields.length > 0 ? [{ code: written.code, fields }] : [];
}

function restored(written: RecordChange, now: CatalogProcedure): RecordChange[] {
  const fields = written.fields
    .filter(({ field, from }) => !isEqual(from, now[field]))
    .map(({ field, from }): FieldChange => ({ field, from: now[field], to: from }));
  return fields.length > 0 ? [{ code: written.code, fields }] : [];
}

function isEqual(a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
