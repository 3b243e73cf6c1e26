/**
 * Taking an import back: what it added goes, what it changed returns to the value before. A record that somebody changed since
 * is listed with both values and kept, unless it is ticked. An added record on which something else has come to rest (a
 * proposal, a cost sheet, a baseline …) always stays. Parts that the import did not touch are never touched here.
 */
import { createHash } from "node:crypto";
import { type CatalogProcedure, type FieldValue, procedureFields } from "./catalog-procedure.ts";
import type { FieldChange, ImportPlan, RecordChange } from "./plan.ts";

/** What was written, as the plan that was applied had it. */
export type AppliedImport = Pick<ImportPlan, "add" | "change">;

/** An added record that is needed elsewhere by now. */
export type RecordUse = {
  readonly code: string;
  readonly by: "proposal" | "cost-sheet" | "baseline" | "effect" | "provision" | "ended";
};

export type UndoPlan = {
  /** Codes of added records to take out. */
  readonly remove: readonly string[];
  /** From the value now to the value before the import. */
  readonly restore: readonly RecordChange[];
  /** Records that differ from what the import wrote: `from` what it wrote, `to` what stands there now. */
  readonly changedSince: readonly RecordChange[];
  /** Added records that stay because they are used. */
  readonly used: readonly RecordUse[];
  /** Codes that are no longer in the catalogue. */
  readonly gone: readonly string[];
};

/**
 * @param current the catalogue's records, at least those of the import
 * @param ticked codes of records to be taken back although they were changed since
 * @param uses what rests on records of the import
 */
export function planUndo(
  applied: AppliedImport,
  current: Iterable<CatalogProcedure>,
  ticked: ReadonlySet<string>,
  uses: readonly RecordUse[] = [],
): UndoPlan {
  const now = new Map(Array.from(current, (procedure) => [procedure.code, procedure]));
  const written: RecordChange[] = [...applied.add.map(asAdded), ...applied.change];
  const added = new Set(applied.add.map(({ code }) => code));
  const used = uses.filter(({ code }) => added.has(code) && now.has(code));
  const usedCodes = new Set(used.map(({ code }) => code));
  const changedSince = written
    .filter(({ code }) => !usedCodes.has(code))
    .flatMap((change) => sinceChanged(change, now.get(change.code)));
  const held = new Set(changedSince.map((change) => change.code).filter((code) => !ticked.has(code)));
  const isFree = (code: string) => now.has(code) && !held.has(code) && !usedCodes.has(code);
  return {
    used,
    remove: [...added].filter(isFree),
    restore: applied.change
      .filter((change) => isFree(change.code))
      .flatMap((change) => restored(change, now.get(change.code)!)),
    changedSince,
    gone: written.map((change) => change.code).filter((code) => !now.has(code)),
  };
}

/** The fingerprint of what stands in the way: what a person ticked holds only for the list that they saw. */
export function obstaclesDigest({ changedSince, used }: Pick<UndoPlan, "changedSince" | "used">): string {
  return createHash("sha256")
    .update(JSON.stringify([changedSince, used]))
    .digest("hex");
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
