/** What the drafting actions write; the reads stand in repository.ts. */
import { type Insertable, sql } from "kysely";
import type { Database, Tx } from "../db/database.ts";
import type { ProposalRow } from "../db/tables.ts";
import { fold } from "../i18n/fold.ts";
import type { Proposal, Revision } from "./proposal.ts";
import type { Asked } from "./touched.ts";

/** The highest running number used under that prefix; locked on PostgreSQL, so that two drafts never get the same code. */
export async function findLastNumber(tx: Tx, engine: Database["engine"], prefix: string): Promise<number> {
  if (engine === "postgres") await sql`select pg_advisory_xact_lock(hashtext(${prefix}))`.execute(tx);
  const row = await tx
    .selectFrom("proposals")
    .select("code")
    .where("code", "like", `${prefix}%`)
    .orderBy(sql`length(code)`, "desc")
    .orderBy("code", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? Number(row.code.slice(prefix.length)) : 0;
}

export async function insertProposal(tx: Tx, proposal: Proposal, regulationName: string): Promise<void> {
  const row: Insertable<ProposalRow> = {
    id: proposal.id,
    code: proposal.code,
    ministry_id: proposal.ministryId,
    unit_id: proposal.unitId,
    regulation_id: proposal.regulationId,
    author_id: proposal.authorId,
    created_at: proposal.createdAt,
    folded: fold(`${proposal.code} ${proposal.title} ${regulationName}`),
    ...changeable(proposal),
  };
  await tx.insertInto("proposals").values(row).execute();
}

/** Saves over the version that was read; false when somebody was faster. The saved row's version is one higher. */
export async function saveProposal(tx: Tx, proposal: Proposal, regulationName: string): Promise<boolean> {
  const result = await tx
    .updateTable("proposals")
    .set({
      ...changeable({ ...proposal, version: proposal.version + 1 }),
      folded: fold(`${proposal.code} ${proposal.title} ${regulationName}`),
    })
    .where("id", "=", proposal.id)
    .where("version", "=", proposal.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function insertRevision(
  tx: Tx,
  revision: Revision,
  touched: readonly (Asked & { readonly id: string })[],
): Promise<void> {
  await tx
    .insertInto("proposal_revisions")
    .values({
      id: revision.id,
      proposal_id: revision.proposalId,
      number: revision.number,
      title: revision.title,
      lever: revision.lever,
      reason: revision.reason,
      replacement_method: revision.replacementMethod,
      sheet_id: revision.sheetId,
      content_hash: revision.contentHash,
      author_id: revision.authorId,
      created_at: revision.createdAt,
    })
    .execute();
  if (touched.length === 0) return;
  const rows = touched.map((each, position) => ({
    id: each.id,
    revision_id: revision.id,
    position,
    op: each.choice,
    provision_id: each.provisionId,
    base_version_id: each.baseVersionId,
    base_hash: each.baseHash,
    old_words: each.oldWords,
    new_words: each.newWords,
    text: each.text,
    place: each.place === "only" ? null : each.place,
    side: each.side,
    new_address: each.newAddress,
    effective_on: each.effectiveOn,
    effective_condition: each.effectiveCondition,
    base_on: each.baseOn,
    base_units: each.baseUnits && JSON.stringify(each.baseUnits),
    reason: each.reason,
  }));
  await tx.insertInto("proposal_operations").values(rows).execute();
}

function changeable(proposal: Proposal) {
  return {
    title: proposal.title,
    status: proposal.status,
    route: proposal.route,
    round: proposal.round,
    revision: proposal.revision,
    version: proposal.version,
    updated_at: proposal.updatedAt,
    submitted_at: proposal.submittedAt,
    submitted_revision: proposal.submittedRevision,
    approved_at: proposal.approvedAt,
    reversal_reason: proposal.reversalReason,
  };
}
