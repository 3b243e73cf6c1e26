/** The law as an author sees it on a day: a provision with everything in it. */
import { endOf } from "../amending/live-text.ts";
import { storedText } from "../amending/stored-text.ts";
import { wordingHash } from "../amending/wording-hash.ts";
import type { Reader } from "../db/database.ts";
import { findProvisionOn, listProvisionsBelow, listProvisionsOn, type ProvisionOn } from "../legal-text/repository.ts";
import type { Day } from "../values/day.ts";
import type { Unit } from "./touched.ts";

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

/** The ids of the versions of what stands in it. */
export function unitsOf({ below }: Seen): readonly string[] {
  return below.map(({ versionId }) => versionId);
}

/** Versions by their ids, in that order; versions are kept whatever becomes of the law. */
export async function listUnits(reader: Reader, versionIds: readonly string[]): Promise<readonly Unit[]> {
  if (versionIds.length === 0) return [];
  const rows = await reader
    .selectFrom("provision_versions")
    .innerJoin("provisions", "provisions.id", "provision_versions.provision_id")
    .select(["provision_versions.id", "provision_id", "address", "number", "heading", "text", "provisions.kind"])
    .where("provision_versions.id", "in", [...versionIds])
    .execute();
  const units = new Map(rows.map(({ id, provision_id: provisionId, ...unit }) => [id, { ...unit, provisionId }]));
  return versionIds.flatMap((id) => units.get(id) ?? []);
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
