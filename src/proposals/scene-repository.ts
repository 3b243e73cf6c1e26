/** What the wording page stands on: each clause with the law of today, the touched texts, other proposals on them. */
import type { Actor } from "../access/actor.ts";
import type { LiveText } from "../amending/live-text.ts";
import type { Reader } from "../db/database.ts";
import { findDocument } from "../legal-text/repository.ts";
import type { Day } from "../values/day.ts";
import { Refused } from "../values/refusal.ts";
import { noChange } from "./asked-change.ts";
import { findTexts } from "./draft-repository.ts";
import type { ShownClause, Today } from "./moved-law.ts";
import type { Overlap } from "./overlap.ts";
import { listOverlaps } from "./overlap-repository.ts";
import type { Proposal } from "./proposal.ts";
import { isMoved } from "./readiness.ts";
import { findRevision, listTouched } from "./repository.ts";
import { findSeen, unitsOf } from "./seen-repository.ts";

export type Scene = {
  readonly clauses: readonly ShownClause[];
  /** The touched texts as in force today, by the ids of their documents. */
  readonly texts: ReadonlyMap<string, LiveText>;
  readonly overlaps: readonly Overlap[];
};

export async function findScene(reader: Reader, proposal: Proposal, day: Day, actor: Actor): Promise<Scene> {
  const revision = await findRevision(reader, proposal.id, proposal.revision);
  const stored = await listTouched(reader, revision!.id);
  const texts = await findTexts(reader, stored, day);
  const clauses = stored.map(async (touched) => {
    const today = await findToday(reader, touched.provisionId, day);
    return { touched, today, isMoved: isMoved(touched, texts.get(touched.document.id) ?? []) };
  });
  const overlaps = await listOverlaps(reader, proposal, stored, texts, actor);
  return { clauses: await Promise.all(clauses), texts, overlaps };
}

/** A provision that the proposal does not hold yet, as the law has it today. */
export async function findNewClause(reader: Reader, provisionId: string, day: Day): Promise<ShownClause> {
  const seen = await findSeen(reader, provisionId, day);
  const document = seen && (await findDocument(reader, seen.own.documentId));
  if (!document || seen.own.status === "repealed") throw new Refused("stale");
  const { own, below, hash } = seen;
  const base = {
    baseVersionId: own.versionId,
    baseHash: hash,
    baseOn: day,
    baseUnits: unitsOf(seen),
    address: own.address,
  };
  const touched = { ...noChange, provisionId, ...base, own, below, document, repeat: 0 };
  return { touched, today: { own, below, hash }, isMoved: false };
}

async function findToday(reader: Reader, provisionId: string, day: Day): Promise<Today | null> {
  const seen = await findSeen(reader, provisionId, day);
  return seen?.own.status === "in_force" ? { own: seen.own, below: seen.below, hash: seen.hash } : null;
}
