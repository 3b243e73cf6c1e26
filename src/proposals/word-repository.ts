/** Reads what the Word file of a proposal is made of, and what an edited one asks for. */
import { storedText } from "../amending/stored-text.ts";
import type { Reader } from "../db/database.ts";
import { listProvisionsOn } from "../legal-text/repository.ts";
import type { Day } from "../values/day.ts";
import type { Proposal } from "./proposal.ts";
import { findRevision, listTouched } from "./repository.ts";
import { findSeen, unitsOf } from "./seen-repository.ts";
import type { TakenChange } from "./taken-back.ts";
import type { Touched } from "./touched.ts";
import { type WordExtract, wordExtract } from "./word-extract.ts";

/** What the present revision asks for, in its order. */
export async function listAsked(reader: Reader, proposal: Proposal): Promise<readonly Touched[]> {
  const revision = await findRevision(reader, proposal.id, proposal.revision);
  return revision ? listTouched(reader, revision.id) : [];
}

/** What the proposal saves a year, in đồng; null while it is not computed. */
export async function findSaving(reader: Reader, proposal: Proposal): Promise<string | null> {
  const revision = await findRevision(reader, proposal.id, proposal.revision);
  if (!revision?.sheetId) return null;
  const row = await reader
    .selectFrom("cost_sheets")
    .select("saving_dong")
    .where("id", "=", revision.sheetId)
    .executeTakeFirst();
  return row?.saving_dong ?? null;
}

/** The extract of one amended text on that day; undefined where nothing of it is touched. */
export async function findExtract(
  reader: Reader,
  touched: readonly Touched[],
  documentId: string,
  day: Day,
): Promise<WordExtract | undefined> {
  const own = touched.filter(({ document }) => document.id === documentId);
  if (!own[0]) return undefined;
  return wordExtract(own[0].document, storedText(await listProvisionsOn(reader, documentId, day)), own);
}

/** Changes read from a file as touched provisions of `document`, on the wording in force that day. */
export async function listTaken(
  reader: Reader,
  changes: readonly TakenChange[],
  document: Touched["document"],
  day: Day,
): Promise<readonly Touched[]> {
  const taken: Touched[] = [];
  for (const { provisionId, asked } of changes) {
    const seen = await findSeen(reader, provisionId, day);
    if (seen?.own.status !== "in_force") continue;
    const { own, below, hash: baseHash } = seen;
    const { versionId: baseVersionId, address } = own;
    taken.push({
      ...asked,
      provisionId,
      baseVersionId,
      baseHash,
      baseOn: day,
      baseUnits: unitsOf(seen),
      address,
      own,
      below,
      document,
      repeat: 0,
    });
  }
  return taken;
}
