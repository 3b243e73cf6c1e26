/** Reads that put together what the readiness checks look at. */
import type { Reader } from "../db/database.ts";
import type { LiveText } from "../amending/live-text.ts";
import { storedText } from "../amending/stored-text.ts";
import { listProvisionsOn } from "../legal-text/repository.ts";
import { findOrganisation, listOwnIssuers } from "../organisations/repository.ts";
import type { Day } from "../values/day.ts";
import { exact } from "../values/dong.ts";
import { type Competence, competenceOver, type TouchedText } from "./competence.ts";
import type { Proposal } from "./proposal.ts";
import type { Draft } from "./readiness.ts";
import { findRevision, listRivals, listTouched } from "./repository.ts";
import type { Touched } from "./touched.ts";

/** The present revision with the wordings in force on that day, its cost and its competence. */
export async function findDraft(reader: Reader, proposal: Proposal, day: Day): Promise<Draft> {
  const revision = await findRevision(reader, proposal.id, proposal.revision);
  if (!revision) throw new Error(`proposal ${proposal.code} lacks revision ${proposal.revision}`);
  const touched = await listTouched(reader, revision.id);
  const { title, lever, reason } = revision;
  return {
    title,
    lever,
    reason,
    touched,
    texts: await findTexts(reader, touched, day),
    cost: revision.sheetId ? await findCost(reader, revision.sheetId) : null,
    competence: await findCompetence(reader, proposal.ministryId, touched),
    rivals: await listRivals(reader, proposal),
  };
}

/** Why a returned proposal came back: the reopening, else the last decision that returned it; null in any other status. */
export async function findReturnReason(reader: Reader, proposal: Proposal): Promise<string | null> {
  if (proposal.status !== "returned") return null;
  if (proposal.reversalReason) return proposal.reversalReason;
  const row = await reader
    .selectFrom("decisions")
    .select("reason")
    .where("proposal_id", "=", proposal.id)
    .where("verdict", "=", "return")
    .orderBy("decided_at", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return row?.reason ?? null;
}

/** The competence over what is really changed; over all that is touched while nothing is decided yet. */
export async function findCompetence(
  reader: Reader,
  ministryId: string,
  touched: readonly Touched[],
): Promise<Competence | null> {
  const changed = touched.filter(({ choice }) => choice !== "keep");
  const documents = (changed.length > 0 ? changed : touched).map(({ document }) => document);
  const texts = new Map<string, TouchedText>();
  for (const { id, number, kind, issuerId } of documents) {
    if (texts.has(id)) continue;
    const issuer = await findOrganisation(reader, issuerId);
    if (!issuer) throw new Error(`document ${number} lacks its issuer`);
    texts.set(id, { id, number, kind, issuer: { id: issuerId, kind: issuer.kind } });
  }
  return competenceOver([...texts.values()], await listOwnIssuers(reader, ministryId));
}

/** The touched texts as they are in force that day, by the ids of their documents. */
export async function findTexts(
  reader: Reader,
  touched: readonly Pick<Touched, "document">[],
  day: Day,
): Promise<ReadonlyMap<string, LiveText>> {
  const ids = [...new Set(touched.map(({ document }) => document.id))];
  const texts = ids.map(async (id) => [id, storedText(await listProvisionsOn(reader, id, day))] as const);
  return new Map(await Promise.all(texts));
}

async function findCost(reader: Reader, sheetId: string): Promise<Draft["cost"]> {
  const sheet = await reader
    .selectFrom("cost_sheets")
    .select(["per_year_after_dong", "saving_dong"])
    .where("id", "=", sheetId)
    .executeTakeFirst();
  const lines = await reader.selectFrom("cost_lines").select("source").where("sheet_id", "=", sheetId).execute();
  return {
    isAfterKnown: sheet?.per_year_after_dong != null,
    isDearer: sheet?.saving_dong != null && exact(sheet.saving_dong).isNegative(),
    linesWithoutSource: lines.filter(({ source }) => !source?.trim()).length,
  };
}
