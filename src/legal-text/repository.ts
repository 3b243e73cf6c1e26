import type { ExpressionBuilder } from "kysely";
import type { Reader, Tx } from "../db/database.ts";
import type { DocumentRow, ProvisionVersionRow, Tables } from "../db/tables.ts";
import { fold, searchWords } from "../i18n/fold.ts";
import type { Day } from "../values/day.ts";
import { numberSlug } from "../web/paths.ts";
import { type DocumentKind, type LegalDocument, printedNumber } from "./document.ts";

/** A provision as it stands on a day. */
export type ProvisionOn = {
  readonly provisionId: string;
  readonly versionId: string;
  readonly documentId: string;
  readonly kind: string;
  readonly number: string;
  readonly address: string;
  readonly heading: string | null;
  readonly text: string;
  readonly textHash: string;
  readonly status: "in_force" | "repealed";
  readonly ordinal: number;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly effectId: string | null;
};

const documentColumns = [
  "documents.id",
  "documents.number",
  "documents.kind",
  "documents.title",
  "documents.issuer_id",
  "documents.issued_on",
  "documents.effective_on",
  "documents.source",
] as const;

export async function findDocument(reader: Reader, id: string): Promise<LegalDocument | undefined> {
  const row = await reader.selectFrom("documents").select(documentColumns).where("id", "=", id).executeTakeFirst();
  return row && toDocument(row);
}

/** However the number is written: in capitals or not, with marks or without. */
export function findDocumentByNumber(reader: Reader, number: string): Promise<LegalDocument | undefined> {
  return findDocumentBySlug(reader, numberSlug(printedNumber(number)));
}

/** By the number as it stands in an address of this site: "12-2026-ND-CP". */
export async function findDocumentBySlug(reader: Reader, slug: string): Promise<LegalDocument | undefined> {
  const row = await reader
    .selectFrom("documents")
    .select(documentColumns)
    .where("slug", "=", slug.toLowerCase())
    .executeTakeFirst();
  return row && toDocument(row);
}

export type DocumentFilter = { readonly search?: string; readonly kind?: string };

/** Newest first; `search` looks in number and title without regard to marks. */
export async function listDocuments(reader: Reader, filter: DocumentFilter = {}): Promise<readonly LegalDocument[]> {
  let query = reader.selectFrom("documents").select(documentColumns);
  if (filter.kind) query = query.where("kind", "=", filter.kind);
  for (const word of searchWords(filter.search ?? "")) {
    query = query.where("folded", "like", `%${word}%`);
  }
  const rows = await query.orderBy("issued_on", "desc").orderBy("number").execute();
  return rows.map(toDocument);
}

/**
 * The text as in force on that day, in reading order; what was repealed by then is kept with its status, but for what the
 * wording around it was restated without.
 */
export async function listProvisionsOn(reader: Reader, documentId: string, day: Day): Promise<readonly ProvisionOn[]> {
  const rows = await provisionVersions(reader)
    .where("provision_versions.document_id", "=", documentId)
    .where((where) => inForceOn(where, day))
    .where("provision_versions.omitted", "=", 0)
    .orderBy("provision_versions.ordinal")
    .execute();
  return rows.map(toProvision);
}

export async function findProvisionOn(reader: Reader, provisionId: string, day: Day): Promise<ProvisionOn | undefined> {
  const row = await provisionVersions(reader)
    .where("provision_versions.provision_id", "=", provisionId)
    .where((where) => inForceOn(where, day))
    .orderBy("provision_versions.valid_from", "desc")
    .executeTakeFirst();
  return row && toProvision(row);
}

/** What stands inside a provision and is in force on that day, in reading order. */
export async function listProvisionsBelow(
  reader: Reader,
  provision: Pick<ProvisionOn, "documentId" | "address">,
  day: Day,
): Promise<readonly ProvisionOn[]> {
  const rows = await provisionVersions(reader)
    .where("provision_versions.document_id", "=", provision.documentId)
    .where("provision_versions.address", "like", `${provision.address}/%`)
    .where("provision_versions.status", "=", "in_force")
    .where((where) => inForceOn(where, day))
    .orderBy("provision_versions.ordinal")
    .execute();
  return rows.map(toProvision);
}

export type ProvisionAt = {
  readonly provision: ProvisionOn;
  /** The provision had the address before that day and has another one on it. */
  readonly isFormerAddress: boolean;
};

/**
 * The provision that has that address on the day, or else the one that had it last before; a renumbered clause is found under
 * its old number until another takes it.
 */
export async function findProvisionByAddress(
  reader: Reader,
  documentId: string,
  address: string,
  day: Day,
): Promise<ProvisionAt | undefined> {
  const rows = await provisionVersions(reader)
    .where("provision_versions.document_id", "=", documentId)
    .where("provision_versions.address", "=", address)
    .where((where) => beganBy(where, day))
    .execute();
  const [last] = rows.map(toProvision).toSorted((one, other) => compareHolders(one, other, day));
  const provision = last && (await findProvisionOn(reader, last.provisionId, day));
  return provision && { provision, isFormerAddress: provision.address !== address };
}

/** Who has the address that day comes first, in force before repealed; then who had it last. */
function compareHolders(one: ProvisionOn, other: ProvisionOn, day: Day): number {
  const rank = ({ validTo, status }: ProvisionOn) =>
    validTo !== null && validTo <= day ? 2 : Number(status !== "in_force");
  const days = [one.validFrom ?? "", other.validFrom ?? ""] as const;
  return rank(one) - rank(other) || (days[0] < days[1] ? 1 : days[0] > days[1] ? -1 : 0);
}

/** Every version of a provision that was or will be the law, oldest first. */
export async function listVersions(reader: Reader, provisionId: string): Promise<readonly ProvisionOn[]> {
  const rows = await provisionVersions(reader)
    .where("provision_versions.provision_id", "=", provisionId)
    .orderBy(({ fn, val }) => fn.coalesce("provision_versions.valid_from", val("")))
    .orderBy("provision_versions.id")
    .execute();
  return rows.map(toProvision);
}

/** Since when each of these provisions is repealed for good; those in force, now or again later, are left out. */
export async function listRepealDays(
  reader: Reader,
  provisionIds: readonly string[],
): Promise<ReadonlyMap<string, Day>> {
  if (provisionIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom("provision_versions")
    .select(["provision_id", "valid_from", "status"])
    .where("provision_id", "in", [...provisionIds])
    .where("superseded_at", "is", null)
    .orderBy(({ fn, val }) => fn.coalesce("valid_from", val("")))
    .orderBy("id")
    .execute();
  const days = [...Map.groupBy(rows, (row) => row.provision_id)].flatMap(([provisionId, versions]) => {
    const lastInForce = versions.findLastIndex(
      ({ status, valid_from }) => status === "in_force" || valid_from === null,
    );
    const repeal = versions[lastInForce + 1];
    return repeal ? [[provisionId, repeal.valid_from!] as const] : [];
  });
  return new Map(days);
}

export async function insertDocument(tx: Tx, document: LegalDocument & { readonly sourceText: string }): Promise<void> {
  await tx
    .insertInto("documents")
    .values({
      id: document.id,
      number: document.number,
      slug: numberSlug(document.number).toLowerCase(),
      kind: document.kind,
      title: document.title,
      issuer_id: document.issuerId,
      issued_on: document.issuedOn,
      effective_on: document.effectiveOn,
      source: document.source,
      source_text: document.sourceText,
      folded: fold(`${document.number} ${document.title}`),
    })
    .execute();
}

/** The versions that count: what a late effect has superseded is found by its id alone. */
function provisionVersions(reader: Reader) {
  return reader
    .selectFrom("provision_versions")
    .innerJoin("provisions", "provisions.id", "provision_versions.provision_id")
    .select([
      "provision_versions.id",
      "provision_versions.provision_id",
      "provision_versions.document_id",
      "provisions.kind",
      "provision_versions.number",
      "provision_versions.address",
      "provision_versions.heading",
      "provision_versions.text",
      "provision_versions.text_hash",
      "provision_versions.status",
      "provision_versions.ordinal",
      "provision_versions.valid_from",
      "provision_versions.valid_to",
      "provision_versions.effect_id",
    ])
    .where("provision_versions.superseded_at", "is", null);
}

type VersionExpression = ExpressionBuilder<Tables, "provision_versions">;

/** An unknown first day counts as in force from the beginning; the last day is the day before `valid_to`. */
function inForceOn(where: VersionExpression, day: Day) {
  return where.and([
    beganBy(where, day),
    where.or([where("provision_versions.valid_to", "is", null), where("provision_versions.valid_to", ">", day)]),
  ]);
}

function beganBy(where: VersionExpression, day: Day) {
  return where.or([
    where("provision_versions.valid_from", "is", null),
    where("provision_versions.valid_from", "<=", day),
  ]);
}

function toDocument(row: Omit<DocumentRow, "slug" | "source_text" | "folded">): LegalDocument {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind as DocumentKind,
    title: row.title,
    issuerId: row.issuer_id,
    issuedOn: row.issued_on,
    effectiveOn: row.effective_on,
    source: row.source,
  };
}

/** A row of `provision_versions` with the kind of its provision. */
export function toProvision(
  row: Omit<ProvisionVersionRow, "superseded_at" | "omitted"> & { readonly kind: string },
): ProvisionOn {
  return {
    provisionId: row.provision_id,
    versionId: row.id,
    documentId: row.document_id,
    kind: row.kind,
    number: row.number,
    address: row.address,
    heading: row.heading,
    text: row.text,
    textHash: row.text_hash,
    status: row.status,
    ordinal: row.ordinal,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    effectId: row.effect_id,
  };
}
