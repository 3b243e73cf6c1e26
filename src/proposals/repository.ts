import type { Actor } from "../access/actor.ts";
import { scopeOf } from "../access/permissions.ts";
import type { Reader } from "../db/database.ts";
import type { ProposalOperationRow, ProposalRevisionRow, ProposalRow } from "../db/tables.ts";
import { searchWords } from "../i18n/fold.ts";
import type { DocumentKind } from "../legal-text/document.ts";
import { dayOfInstant } from "../values/day.ts";
import type { ApprovalRoute } from "./competence.ts";
import type { ProposalStatus } from "./lifecycle.ts";
import type { Proposal, Revision } from "./proposal.ts";
import type { Choice, PhrasePlace, Side } from "./asked-change.ts";
import { listInside, listUnits } from "./seen-repository.ts";
import type { Touched } from "./touched.ts";

export async function findProposal(reader: Reader, id: string): Promise<Proposal | undefined> {
  const row = await reader.selectFrom("proposals").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toProposal(row);
}

export async function findProposalByCode(reader: Reader, code: string): Promise<Proposal | undefined> {
  const row = await reader.selectFrom("proposals").selectAll().where("code", "=", code).executeTakeFirst();
  return row && toProposal(row);
}

export async function findRevision(reader: Reader, proposalId: string, number: number): Promise<Revision | undefined> {
  const row = await reader
    .selectFrom("proposal_revisions")
    .selectAll()
    .where("proposal_id", "=", proposalId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row && toRevision(row);
}

/** Everybody who wrote any revision: none of them may decide. */
export async function listAuthors(
  reader: Reader,
  proposalId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return reader
    .selectFrom("proposal_revisions")
    .innerJoin("users", "users.id", "proposal_revisions.author_id")
    .select(["users.id", "users.full_name as name"])
    .distinct()
    .where("proposal_id", "=", proposalId)
    .execute();
}

/** The provisions of a revision, in their order, with the wording that its author saw and what stood below them then. */
export async function listTouched(reader: Reader, revisionId: string): Promise<readonly Touched[]> {
  const rows = await reader
    .selectFrom("proposal_operations")
    .innerJoin("provision_versions", "provision_versions.id", "proposal_operations.base_version_id")
    .innerJoin("provisions", "provisions.id", "provision_versions.provision_id")
    .innerJoin("documents", "documents.id", "provision_versions.document_id")
    .innerJoin("proposal_revisions", "proposal_revisions.id", "proposal_operations.revision_id")
    .select([
      "proposal_revisions.created_at",
      "proposal_operations.provision_id",
      "proposal_operations.base_version_id",
      "proposal_operations.base_hash",
      "proposal_operations.op",
      "proposal_operations.text",
      "proposal_operations.old_words",
      "proposal_operations.new_words",
      "proposal_operations.place",
      "proposal_operations.side",
      "proposal_operations.new_address",
      "proposal_operations.effective_on",
      "proposal_operations.effective_condition",
      "proposal_operations.base_on",
      "proposal_operations.base_units",
      "proposal_operations.reason",
      "provision_versions.address",
      "provision_versions.number as own_number",
      "provision_versions.heading",
      "provision_versions.text as base_text",
      "documents.id as document_id",
      "documents.number",
      "documents.kind",
      "provisions.kind as own_kind",
      "documents.title",
      "documents.issuer_id",
      "documents.issued_on",
    ])
    .where("proposal_operations.revision_id", "=", revisionId)
    .orderBy("proposal_operations.position")
    .execute();
  const seen = rows.map((row) => {
    if (row.base_units !== null) return listUnits(reader, unitIds(row.base_units)!);
    const { document_id: documentId, provision_id: provisionId, address, own_kind: kind } = row;
    return listInside(reader, { documentId, provisionId, address, kind }, row.base_on ?? dayOfInstant(row.created_at));
  });
  const below = await Promise.all(seen);
  return rows.map((row, index) => ({
    provisionId: row.provision_id,
    own: {
      provisionId: row.provision_id,
      address: row.address,
      kind: row.own_kind,
      number: row.own_number,
      heading: row.heading,
      text: row.base_text,
    },
    below: below[index]!,
    baseVersionId: row.base_version_id,
    baseHash: row.base_hash,
    baseOn: row.base_on,
    baseUnits: unitIds(row.base_units),
    address: row.address,
    choice: row.op as Choice,
    text: newText(row),
    oldWords: row.old_words,
    newWords: row.new_words,
    place: (row.place ?? "only") as PhrasePlace,
    side: row.side as Side | null,
    newAddress: row.new_address,
    effectiveOn: row.effective_on,
    effectiveCondition: row.effective_condition,
    reason: row.reason,
    repeat: rows.slice(0, index).filter((other) => other.provision_id === row.provision_id).length,
    document: {
      id: row.document_id,
      number: row.number,
      kind: row.kind as DocumentKind,
      title: row.title,
      issuerId: row.issuer_id,
      issuedOn: row.issued_on,
    },
  }));
}

function unitIds(stored: string | null): readonly string[] | null {
  return stored === null ? null : (JSON.parse(stored) as string[]);
}

/** New wording kept without its base day is from when a heading was not part of it. */
function newText(
  row: Pick<ProposalOperationRow, "op" | "text" | "base_on"> & { heading: string | null },
): string | null {
  const isBare = row.op === "replace_provision" && row.base_on === null && row.heading !== null && row.text !== null;
  return isBare ? `${row.heading}\n${row.text}` : row.text;
}

export type ProposalFilter = {
  /** Whose view it is: see isReadableBy and revisionFor of proposal.ts. */
  readonly actor: Actor;
  readonly ministry?: string | null;
  readonly status?: string | null;
  readonly lever?: string | null;
  readonly search?: string | null;
  readonly authorId?: string | null;
  readonly regulationId?: string | null;
};

export type ListedProposal = Proposal & {
  readonly regulationCode: string;
  readonly regulationName: string;
  readonly ministryName: string;
  readonly lever: string;
  readonly savingDong: string | null;
};

/** Newest first, from a place onwards: `before` is the id of the last row already shown. */
export async function listProposals(
  reader: Reader,
  filter: ProposalFilter,
  page: { readonly before?: string | null; readonly limit?: number } = {},
): Promise<readonly ListedProposal[]> {
  let query = filtered(reader, filter)
    .innerJoin("regulations", "regulations.id", "proposals.regulation_id")
    .leftJoin("cost_sheets", "cost_sheets.id", "proposal_revisions.sheet_id")
    .selectAll("proposals")
    .select([
      "regulations.code as regulation_code",
      "regulations.name as regulation_name",
      "organisations.short_name as ministry_name",
      "proposal_revisions.lever",
      "proposal_revisions.title as shown_title",
      "cost_sheets.saving_dong",
    ]);
  if (page.before) query = query.where("proposals.id", "<", page.before);
  const rows = await query
    .orderBy("proposals.id", "desc")
    .limit(page.limit ?? 200)
    .execute();
  return rows.map((row) => ({
    ...toProposal(row),
    title: row.shown_title,
    regulationCode: row.regulation_code,
    regulationName: row.regulation_name,
    ministryName: row.ministry_name,
    lever: row.lever,
    savingDong: row.saving_dong,
  }));
}

/** Codes of the other proposals on a regulation that may still count: all but those refused or withdrawn. */
export async function listRivals(
  reader: Reader,
  { id, regulationId }: Pick<Proposal, "id" | "regulationId">,
): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom("proposals")
    .select("code")
    .where("regulation_id", "=", regulationId)
    .where("id", "!=", id)
    .where("status", "not in", ["refused", "withdrawn"])
    .orderBy("code")
    .execute();
  return rows.map(({ code }) => code);
}

export async function countProposals(
  reader: Reader,
  filter: ProposalFilter,
): Promise<Readonly<Partial<Record<ProposalStatus, number>>>> {
  const rows = await filtered(reader, filter)
    .select(["proposals.status", ({ fn }) => fn.countAll<number>().as("count")])
    .groupBy("proposals.status")
    .execute();
  return Object.fromEntries(rows.map((row) => [row.status, Number(row.count)]));
}

/** What the actor may read, each with the revision that they read: a draft of another ministry has none. */
function filtered(reader: Reader, filter: ProposalFilter) {
  const scope = scopeOf(filter.actor, "proposals.read");
  let query = reader
    .selectFrom("proposals")
    .innerJoin("organisations", "organisations.id", "proposals.ministry_id")
    .innerJoin("proposal_revisions", (join) =>
      join
        .onRef("proposal_revisions.proposal_id", "=", "proposals.id")
        .on("proposal_revisions.number", "=", (on) =>
          on
            .case()
            .when("proposals.ministry_id", "=", filter.actor.ministryId)
            .then(on.ref("proposals.revision"))
            .else(on.ref("proposals.submitted_revision"))
            .end(),
        ),
    );
  if (scope) query = query.where("proposals.ministry_id", "=", scope);
  if (filter.ministry) query = query.where("organisations.code", "=", filter.ministry);
  if (filter.status) query = query.where("proposals.status", "=", filter.status);
  if (filter.lever) query = query.where("proposal_revisions.lever", "=", filter.lever);
  if (filter.authorId) query = query.where("proposals.author_id", "=", filter.authorId);
  if (filter.regulationId) query = query.where("proposals.regulation_id", "=", filter.regulationId);
  for (const word of searchWords(filter.search ?? "")) {
    query = query.where("proposals.folded", "like", `%${word.replace(/[%_]/g, "")}%`);
  }
  return query;
}

function toProposal(row: ProposalRow): Proposal {
  return {
    id: row.id,
    code: row.code,
    ministryId: row.ministry_id,
    unitId: row.unit_id,
    regulationId: row.regulation_id,
    authorId: row.author_id,
    title: row.title,
    status: row.status as ProposalStatus,
    route: row.route as ApprovalRoute | null,
    round: row.round,
    revision: row.revision,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    submittedAt: row.submitted_at,
    submittedRevision: row.submitted_revision,
    approvedAt: row.approved_at,
    reversalReason: row.reversal_reason,
  };
}

function toRevision(row: ProposalRevisionRow): Revision {
  return {
    id: row.id,
    proposalId: row.proposal_id,
    number: row.number,
    title: row.title,
    lever: row.lever,
    reason: row.reason,
    replacementMethod: row.replacement_method,
    sheetId: row.sheet_id,
    contentHash: row.content_hash,
    authorId: row.author_id,
    createdAt: row.created_at,
  };
}
