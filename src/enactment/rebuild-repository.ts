/** Reads that put together what a document becomes with new effects, for whoever looks at it and for whoever saves it. */
import type { Reader } from "../db/database.ts";
import { listCreated, listVersionsFrom } from "../legal-text/text-repository.ts";
import type { NewId } from "../values/id.ts";
import type { Effect } from "./effect.ts";
import { listEffectsOfDocument } from "./effect-repository.ts";
import { type Rebuild, type Recorded, rebuild } from "./rebuild.ts";

/** Undefined while none of the new effects has a day. */
export async function findRebuild(
  reader: Reader,
  documentId: string,
  added: readonly Effect[],
  newId: NewId,
): Promise<Rebuild | undefined> {
  const recorded = await findRecorded(reader, documentId, added);
  return recorded && rebuild(recorded, added, newId);
}

/** What is on record from the first day of the new effects; undefined while none of them has a day. */
export async function findRecorded(
  reader: Reader,
  documentId: string,
  added: readonly Effect[],
): Promise<Recorded | undefined> {
  const days = added.flatMap(({ effectiveOn }) => (effectiveOn ? [effectiveOn] : [])).toSorted();
  const first = days[0];
  if (first === undefined) return undefined;
  const [versions, created, effects] = await Promise.all([
    listVersionsFrom(reader, documentId, first),
    listCreated(reader, documentId),
    listEffectsOfDocument(reader, documentId),
  ]);
  return { versions, created, effects };
}
