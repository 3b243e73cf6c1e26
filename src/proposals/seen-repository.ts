/** The law as an author sees it on a day: a provision with everything in it. */
import { endOf } from "../amending/live-text.ts";
import { storedText } from "../amending/stored-text.ts";
import { wordingHash } from "../amending/wording-hash.ts";
import type { Reader } from "../db/database.ts";
import { findProvisionOn, listProvisionsBelow, listProvisionsOn, type ProvisionOn } from "../legal-text/repository.ts";
import type { Day } from "../values/day.ts";

export type Seen = {
  readonly own: ProvisionOn;
  /** What stands in it and is in force, in reading order. */
  readonly below: readonly ProvisionOn[];
  readonly hash: string;
};

export async function findSeen(reader: Reader, provisionId: string, day: Day): Promise<Seen | undefined> {
  const own = await findProvisionOn(reader, provisionId, day);
  if (!own) return undefined;
  const below = await listInside(reader, own, day);
  return { own, below, hash: wordingHash(own, below) };
}

const divisions: ReadonlySet<string> = new Set(["phan", "chuong", "muc", "tieu_muc"]);

/** What stands in a provision that day; the articles of a chapter follow it, but do not bear its address. */
export async function listInside(
  reader: Reader,
  own: Pick<ProvisionOn, "provisionId" | "documentId" | "address" | "kind">,
  day: Day,
): Promise<readonly ProvisionOn[]> {
  if (!divisions.has(own.kind)) return listProvisionsBelow(reader, own, day);
  const all = await listProvisionsOn(reader, own.documentId, day);
  const start = all.findIndex(({ provisionId }) => provisionId === own.provisionId);
  if (start < 0) return [];
  return all.slice(start + 1, endOf(storedText(all), start)).filter(({ status }) => status === "in_force");
}
