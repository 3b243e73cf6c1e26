import type { Reader } from "../db/database.ts";
import { numberSlug } from "../web/paths.ts";
import type { FormerAddress } from "./address-history.ts";
import { printedNumber } from "./document.ts";

/** Every address of the provisions of these documents that have stood at more than one; empty where nothing moved. */
export async function listFormerAddresses(
  reader: Reader,
  documentIds: readonly string[],
): Promise<readonly FormerAddress[]> {
  if (documentIds.length === 0) return [];
  const rows = await reader
    .selectFrom("provision_versions")
    .select(["provision_id", "document_id", "address", "valid_from", "valid_to"])
    .where("provision_id", "in", (query) =>
      query
        .selectFrom("provision_versions as moved")
        .select("moved.provision_id")
        .where("moved.document_id", "in", [...documentIds])
        .where("moved.superseded_at", "is", null)
        .groupBy("moved.provision_id")
        .having((having) => having.fn.count("moved.address").distinct(), ">", 1),
    )
    .where("superseded_at", "is", null)
    .orderBy("valid_from")
    .execute();
  return rows.map((row) => ({
    provisionId: row.provision_id,
    documentId: row.document_id,
    address: row.address,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}

/** The ids of the documents that are kept here, by their numbers as asked, however these are written. */
export async function listDocumentIds(
  reader: Reader,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (numbers.length === 0) return new Map();
  const slugs = new Map(numbers.map((number) => [number, numberSlug(printedNumber(number)).toLowerCase()]));
  const rows = await reader
    .selectFrom("documents")
    .select(["id", "slug"])
    .where("slug", "in", [...new Set(slugs.values())])
    .execute();
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
  return new Map([...slugs].flatMap(([number, slug]) => (ids.has(slug) ? [[number, ids.get(slug)!] as const] : [])));
}
