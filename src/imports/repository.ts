import { sql } from "kysely";
import type { Database, Reader, Tx } from "../db/database.ts";
import type { ImportChangeRow } from "../db/tables.ts";
import type { Id } from "../values/id.ts";
import type { Instant } from "../values/instant.ts";
import type { CatalogProcedure } from "./catalog-procedure.ts";
import type { Import, ImportCounts, ImportStatus } from "./import.ts";
import type { RecordChange } from "./plan.ts";
import type { AppliedImport, RecordUse } from "./undo.ts";

export async function findImportByCode(reader: Reader, code: string): Promise<Import | undefined> {
  const row = await imports(reader).where("imports.code", "=", code).executeTakeFirst();
  return row && toImport(row);
}

/** The uploaded file, byte for byte. */
export async function findImportContent(reader: Reader, id: Id): Promise<Uint8Array> {
  const row = await reader.selectFrom("imports").select("content").where("id", "=", id).executeTakeFirstOrThrow();
  return row.content;
}

/** Newest first; of one ministry, or of all when `ministryId` is null. */
export async function listImports(reader: Reader, ministryId: Id | null, limit: number): Promise<readonly Import[]> {
  let query = imports(reader);
  if (ministryId) query = query.where("imports.organisation_id", "=", ministryId);
  const rows = await query.orderBy("imports.uploaded_at", "desc").orderBy("imports.id", "desc").limit(limit).execute();
  return rows.map(toImport);
}

/** The highest running number used under that prefix; locked on PostgreSQL, so that two uploads never get the same code. */
export async function findLastNumber(tx: Tx, engine: Database["engine"], prefix: string): Promise<number> {
  if (engine === "postgres") await sql`select pg_advisory_xact_lock(hashtext(${prefix}))`.execute(tx);
  const row = await tx
    .selectFrom("imports")
    .select("code")
    .where("code", "like", `${prefix}%`)
    .orderBy(sql`length(code)`, "desc")
    .orderBy("code", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? Number(row.code.slice(prefix.length)) : 0;
}

export type NewImport = Omit<Import, "status" | "ministryName" | "uploader" | "appliedAt" | "undoneAt"> & {
  readonly uploaderId: Id | null;
  readonly content: Uint8Array;
};

export async function insertImport(tx: Tx, one: NewImport): Promise<void> {
  await tx
    .insertInto("imports")
    .values({
      id: one.id,
      code: one.code,
      kind: one.kind,
      file_name: one.fileName,
      file_digest: one.fileDigest,
      content: Buffer.from(one.content),
      status: "previewed",
      plan_digest: one.planDigest,
      organisation_id: one.ministryId,
      uploaded_by: one.uploaderId,
      uploaded_at: one.uploadedAt,
      applied_at: null,
      undone_at: null,
      ...countColumns(one.counts),
    })
    .execute();
}

/** Marks a previewed import as applied; false when it no longer stands at its preview. */
export async function saveApplied(
  tx: Tx,
  id: Id,
  applied: { readonly at: Instant; readonly counts: ImportCounts; readonly planDigest: string },
): Promise<boolean> {
  const result = await tx
    .updateTable("imports")
    .set({
      status: "applied",
      applied_at: applied.at,
      plan_digest: applied.planDigest,
      ...countColumns(applied.counts),
    })
    .where("id", "=", id)
    .where("status", "=", "previewed")
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Marks an applied import as undone; false when it is not applied, or undone already. */
export async function saveUndone(tx: Tx, id: Id, at: Instant): Promise<boolean> {
  const result = await tx
    .updateTable("imports")
    .set({ status: "undone", undone_at: at })
    .where("id", "=", id)
    .where("status", "=", "applied")
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export type StoredChange = {
  readonly id: Id;
  readonly importId: Id;
  readonly regulationId: Id;
  /** The version of the regulation that the import left. */
  readonly version: number;
} & ({ readonly added: CatalogProcedure } | { readonly changed: RecordChange });

export async function insertChanges(tx: Tx, changes: readonly StoredChange[]): Promise<void> {
  for (let from = 0; from < changes.length; from += 100) {
    const rows = changes.slice(from, from + 100).map(toChangeRow);
    await tx.insertInto("import_changes").values(rows).execute();
  }
}

/** What an import wrote, with the regulation of each record by code. */
export async function findWritten(
  reader: Reader,
  importId: Id,
): Promise<AppliedImport & { readonly regulationIds: ReadonlyMap<string, Id> }> {
  const rows = await reader
    .selectFrom("import_changes")
    .selectAll()
    .where("import_id", "=", importId)
    .orderBy("id")
    .execute();
  const added = rows.filter(({ action }) => action === "add");
  const changed = rows.filter(({ action }) => action === "change");
  const codeOf = (row: ImportChangeRow) => (JSON.parse(row.after) as { code: string }).code;
  return {
    add: added.map((row) => JSON.parse(row.after) as CatalogProcedure),
    change: changed.map((row) => JSON.parse(row.after) as RecordChange),
    regulationIds: new Map(rows.map((row) => [codeOf(row), row.regulation_id])),
  };
}

/** What has come to depend on records since an import added them: as long as it does, they stay. */
export async function listUses(reader: Reader, regulationIds: ReadonlyMap<string, Id>): Promise<readonly RecordUse[]> {
  const codes = new Map(Array.from(regulationIds, ([code, id]) => [id, code]));
  const [proposals, sheets, baselines, effects, ties] = await Promise.all([
    reader.selectFrom("proposals").select("regulation_id").distinct().execute(),
    reader.selectFrom("cost_sheets").select("regulation_id").distinct().execute(),
    reader.selectFrom("baseline_items").select("regulation_id").distinct().execute(),
    reader.selectFrom("effects").select("regulation_id").distinct().execute(),
    reader.selectFrom("regulation_provisions").select("regulation_id").distinct().execute(),
  ]);
  const found = { proposal: proposals, "cost-sheet": sheets, baseline: baselines, effect: effects, provision: ties };
  return Object.entries(found).flatMap(([by, rows]) =>
    rows.flatMap((row): RecordUse[] => {
      const code = codes.get(row.regulation_id ?? "");
      return code === undefined ? [] : [{ code, by: by as RecordUse["by"] }];
    }),
  );
}

/** The words of a legal text as they were added. */
export async function findSourceText(reader: Reader, documentId: Id): Promise<string> {
  const row = await reader
    .selectFrom("documents")
    .select("source_text")
    .where("id", "=", documentId)
    .executeTakeFirstOrThrow();
  return row.source_text;
}

function imports(reader: Reader) {
  return reader
    .selectFrom("imports")
    .leftJoin("organisations", "organisations.id", "imports.organisation_id")
    .leftJoin("users", "users.id", "imports.uploaded_by")
    .select([
      "imports.id",
      "imports.code",
      "imports.file_name",
      "imports.file_digest",
      "imports.status",
      "imports.row_count",
      "imports.add_count",
      "imports.change_count",
      "imports.same_count",
      "imports.error_count",
      "imports.plan_digest",
      "imports.organisation_id",
      "imports.uploaded_at",
      "imports.applied_at",
      "imports.undone_at",
      "organisations.name_vi",
      "users.full_name",
    ]);
}

type ImportColumns = Awaited<ReturnType<ReturnType<typeof imports>["execute"]>>[number];

function toImport(row: ImportColumns): Import {
  return {
    id: row.id,
    code: row.code,
    kind: "procedures",
    fileName: row.file_name,
    fileDigest: row.file_digest,
    status: row.status as ImportStatus,
    counts: {
      rows: row.row_count,
      add: row.add_count,
      change: row.change_count,
      same: row.same_count,
      errors: row.error_count,
    },
    planDigest: row.plan_digest,
    ministryId: row.organisation_id,
    ministryName: row.name_vi,
    uploader: row.full_name,
    uploadedAt: row.uploaded_at,
    appliedAt: row.applied_at,
    undoneAt: row.undone_at,
  };
}

function countColumns({ rows, add, change, same, errors }: ImportCounts) {
  return { row_count: rows, add_count: add, change_count: change, same_count: same, error_count: errors };
}

/** `before` repeats the old values by themselves, so that they can be read without knowing how changes are written. */
function toChangeRow(change: StoredChange): ImportChangeRow {
  const { id, importId: import_id, regulationId: regulation_id, version: version_after } = change;
  const shared = { id, import_id, regulation_id, version_after };
  if ("added" in change) return { ...shared, action: "add", before: null, after: JSON.stringify(change.added) };
  const before = Object.fromEntries(change.changed.fields.map(({ field, from }) => [field, from]));
  return {
    ...shared,
    action: "change",
    before: JSON.stringify(before),
    after: JSON.stringify(change.changed),
  };
}
