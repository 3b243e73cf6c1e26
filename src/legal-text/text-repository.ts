/** The versions of a document as they are written: what is on record, ends, is superseded and comes to be. */
import { sql } from "kysely";
import type { Database, Reader, Tx } from "../db/database.ts";
import type { ProvisionVersionRow } from "../db/tables.ts";
import type { Day } from "../values/day.ts";
import type { Instant } from "../values/instant.ts";
import { ordinalStep } from "./reading-order.ts";
import type { NewVersion, StoredVersion } from "./text-change.ts";
import { textHash } from "./text-hash.ts";
import type { VersionSpan } from "./version-faults.ts";

/** A version to be stored, with the ids of its document and its own. */
export type VersionToStore = NewVersion & { readonly versionId: string; readonly documentId: string };
/** The first version of a provision of a text as issued; the day may not be known. */
export type FirstVersion = Omit<VersionToStore, "validFrom"> & { readonly validFrom: Day | null };

/** Waits until nobody else changes the text, and keeps others waiting until the transaction ends; false without document. */
export async function findLocked(tx: Tx, engine: Database["engine"], documentId: string): Promise<boolean> {
  const query = tx.selectFrom("documents").select("id").where("id", "=", documentId);
  // SQLite has one writer at a time as it is.
  const row = await (engine === "postgres" ? query.forUpdate() : query).executeTakeFirst();
  return row !== undefined;
}

/** The versions that are in force on the day before `from` or begin later, but for superseded ones, in reading order. */
export async function listVersionsFrom(
  reader: Reader,
  documentId: string,
  from: Day,
): Promise<readonly StoredVersion[]> {
  const rows = await reader
    .selectFrom("provision_versions")
    .innerJoin("provisions", "provisions.id", "provision_versions.provision_id")
    .selectAll("provision_versions")
    .select("provisions.kind")
    .where("provision_versions.document_id", "=", documentId)
    .where("provision_versions.superseded_at", "is", null)
    .where((where) => where.or([where("valid_to", "is", null), where("valid_to", ">=", from)]))
    .orderBy("provision_versions.ordinal")
    .execute();
  return rows.map(toStored);
}

/** Every version that counts, of every document, without its words. */
export async function listAllVersions(reader: Reader): Promise<readonly VersionSpan[]> {
  const rows = await reader
    .selectFrom("provision_versions")
    .select(["document_id", "provision_id", "address", "status", "valid_from", "valid_to"])
    .where("superseded_at", "is", null)
    .execute();
  return rows.map((row) => ({
    documentId: row.document_id,
    provisionId: row.provision_id,
    address: row.address,
    status: row.status,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}

export type CreatedProvision = { readonly provisionId: string; readonly address: string; readonly createdOn: Day };

/** The provisions that came to be after the text was issued: on which day, under which address. Superseded ones too. */
export async function listCreated(reader: Reader, documentId: string): Promise<readonly CreatedProvision[]> {
  const rows = await reader
    .selectFrom("provision_versions as version")
    .select(["version.provision_id", "version.address", "version.valid_from"])
    .where("version.document_id", "=", documentId)
    .where("version.effect_id", "is not", null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("provision_versions as earlier")
            .select("earlier.id")
            .whereRef("earlier.provision_id", "=", "version.provision_id")
            .where((on) =>
              on.or([
                on("earlier.valid_from", "is", null),
                on("earlier.valid_from", "<", on.ref("version.valid_from")),
              ]),
            ),
        ),
      ),
    )
    .execute();
  return rows.map((row) => ({ provisionId: row.provision_id, address: row.address, createdOn: row.valid_from! }));
}

export async function listProvisionIds(reader: Reader, documentId: string): Promise<ReadonlySet<string>> {
  const rows = await reader.selectFrom("provisions").select("id").where("document_id", "=", documentId).execute();
  return new Set(rows.map(({ id }) => id));
}

/** New provisions, before their first versions. */
export async function insertProvisions(
  tx: Tx,
  documentId: string,
  provisions: readonly { readonly provisionId: string; readonly kind: string }[],
): Promise<void> {
  for (const some of batches(provisions)) {
    await tx
      .insertInto("provisions")
      .values(some.map(({ provisionId, kind }) => ({ id: provisionId, document_id: documentId, kind })))
      .execute();
  }
}

export async function insertVersions(tx: Tx, versions: readonly FirstVersion[]): Promise<void> {
  for (const some of batches(versions)) {
    await tx.insertInto("provision_versions").values(some.map(toRow)).execute();
  }
}

/** Takes versions out of the law that was known; their rows stay for whoever decided on them. */
export async function saveSuperseded(tx: Tx, versions: readonly StoredVersion[], at: Instant): Promise<void> {
  for (const some of batches(versions)) {
    await tx
      .updateTable("provision_versions")
      .set({ superseded_at: at })
      .where(
        "id",
        "in",
        some.map(({ versionId }) => versionId),
      )
      .execute();
  }
}

/** Ends these versions on that day, or lets them go on; false when one of them was changed by somebody else meanwhile. */
export async function saveVersionEnds(
  tx: Tx,
  versions: readonly StoredVersion[],
  validTo: Day | null,
): Promise<boolean> {
  for (const [known, same] of Map.groupBy(versions, (version) => version.validTo)) {
    for (const some of batches(same)) {
      const ids = some.map(({ versionId }) => versionId);
      const result = await tx
        .updateTable("provision_versions")
        .set({ valid_to: validTo })
        .where("id", "in", ids)
        .where("superseded_at", "is", null)
        .where("valid_to", known === null ? "is" : "=", known)
        .executeTakeFirst();
      if (Number(result.numUpdatedRows) !== ids.length) return false;
    }
  }
  return true;
}

/** Lays the provisions of a document out anew in the same order on every day, with room between them. */
export async function saveSpacedOrdinals(tx: Tx, documentId: string): Promise<void> {
  const { count } = await tx
    .selectFrom("provision_versions")
    .select(({ fn }) => fn.count<number>("ordinal").distinct().as("count"))
    .where("document_id", "=", documentId)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable("provision_versions")
    .from((from) =>
      from
        .selectFrom("provision_versions as version")
        .select(["version.id as placed_id", sql<number>`dense_rank() over (order by version.ordinal)`.as("place")])
        .where("version.document_id", "=", documentId)
        .as("placed"),
    )
    .set({ ordinal: sql<number>`placed.place * ${sql.lit(ordinalStep(Number(count)))}` })
    .whereRef("provision_versions.id", "=", "placed.placed_id")
    .execute();
}

function toStored(row: ProvisionVersionRow & { readonly kind: string }): StoredVersion {
  return {
    versionId: row.id,
    provisionId: row.provision_id,
    kind: row.kind,
    number: row.number,
    address: row.address,
    heading: row.heading,
    text: row.text,
    status: row.status,
    effectId: row.effect_id,
    ordinal: row.ordinal,
    isOmitted: row.omitted === 1,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}

function toRow(version: FirstVersion): ProvisionVersionRow {
  return {
    id: version.versionId,
    provision_id: version.provisionId,
    document_id: version.documentId,
    ordinal: version.ordinal,
    number: version.number,
    address: version.address,
    heading: version.heading,
    text: version.text,
    text_hash: textHash(version.text),
    status: version.status,
    valid_from: version.validFrom,
    valid_to: version.validTo,
    effect_id: version.effectId,
    superseded_at: null,
    omitted: version.isOmitted ? 1 : 0,
  };
}

const batchSize = 50;

function batches<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / batchSize) }, (_, index) =>
    items.slice(index * batchSize, (index + 1) * batchSize),
  );
}
