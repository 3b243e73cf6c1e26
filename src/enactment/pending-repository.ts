/** What is on its way to change a text, in four reads however much it is. */
import type { ExpressionBuilder } from "kysely";
import type { Reader } from "../db/database.ts";
import type { Tables } from "../db/tables.ts";
import { listVersionsFrom } from "../legal-text/text-repository.ts";
import { type AskedChange, type Choice, changeAt, type PhrasePlace, type Side } from "../proposals/asked-change.ts";
import type { Day } from "../values/day.ts";
import { effectStageOn } from "./effect.ts";
import { listEffectsOfDocument } from "./effect-repository.ts";
import { type PendingGroup, type PendingLevel, type PendingText, pendingLevels } from "./pending-text.ts";
import { pendingTextAside } from "./pending-text-aside.ts";
import { isOn, standingText } from "./rebuild.ts";
import { concerns } from "./repository.ts";

/**
 * The text of a document as if all that is on its way that far took effect, as known on that day. What is not issued yet is
 * that of the ministry `scope` and of the instruments that concern it; of every ministry where it is null.
 */
export async function listProvisionsIfPending(
  reader: Reader,
  documentId: string,
  { today, level, scope }: { readonly today: Day; readonly level: PendingLevel; readonly scope: string | null },
): Promise<PendingText> {
  const [versions, effects, groups] = await Promise.all([
    listVersionsFrom(reader, documentId, today),
    listEffectsOfDocument(reader, documentId),
    level === "issued" ? [] : listPendingGroups(reader, documentId, scope),
  ]);
  const standing = standingText(
    versions.filter((version) => isOn(version, today)),
    [],
  );
  const pending = effects.filter((effect) => effectStageOn(effect, today) !== "in_force");
  const far = groups.filter((group) => pendingLevels.indexOf(group.level) <= pendingLevels.indexOf(level));
  return pendingTextAside(
    standing,
    pending,
    far.map(({ operations }) => operations),
  );
}

type LeveledGroup = { readonly level: PendingLevel; readonly operations: PendingGroup };

/** The approved cuts of a document that are not issued, those of one instrument together: the submitted ones first. */
async function listPendingGroups(
  reader: Reader,
  documentId: string,
  scope: string | null,
): Promise<readonly LeveledGroup[]> {
  const rows = await selectOperations(reader, documentId, scope);
  const groups = [...Map.groupBy(rows, (row) => row.instrument ?? row.code).values()].map((group) => ({
    level: group[0]!.status === "submitted" ? ("submitted" as const) : ("approved" as const),
    operations: group.flatMap((row) => {
      const change = changeAt(row.address, askedOf(row));
      if (!change) return [];
      const { provision_id: provisionId, base_hash: baseHash, reason, effective_on: effectiveOn } = row;
      const operation = { ...change, provisionId, baseHash, reason, effectiveOn, condition: row.effective_condition };
      return [{ source: { kind: "proposal" as const, code: row.code, instrument: row.instrument }, operation }];
    }),
  }));
  return groups.sort((one, other) => pendingLevels.indexOf(one.level) - pendingLevels.indexOf(other.level));
}

type OperationRow = Awaited<ReturnType<typeof selectOperations>>[number];

function selectOperations(reader: Reader, documentId: string, scope: string | null) {
  const query = reader
    .selectFrom("proposals")
    .innerJoin("proposal_revisions", (join) =>
      join
        .onRef("proposal_revisions.proposal_id", "=", "proposals.id")
        .onRef("proposal_revisions.number", "=", "proposals.revision"),
    )
    .innerJoin("proposal_operations", "proposal_operations.revision_id", "proposal_revisions.id")
    .innerJoin("provision_versions", "provision_versions.id", "proposal_operations.base_version_id")
    .leftJoin("instrument_items", "instrument_items.proposal_id", "proposals.id")
    .leftJoin("instruments", "instruments.id", "instrument_items.instrument_id")
    .selectAll("proposal_operations")
    .select(["proposals.code", "provision_versions.address", "provision_versions.heading"])
    .select(["instruments.code as instrument", "instruments.status"])
    .where("provision_versions.document_id", "=", documentId)
    .where("proposals.status", "=", "approved")
    .where((where) => where.or([where("instruments.id", "is", null), where("instruments.status", "!=", "issued")]))
    .orderBy("instruments.submitted_on")
    .orderBy("proposals.code")
    .orderBy("proposal_operations.position");
  if (scope === null) return query.execute();
  return query
    .where((where) =>
      where.or([
        where("proposals.ministry_id", "=", scope),
        concerns(where as unknown as ExpressionBuilder<Tables, "instruments">, scope),
      ]),
    )
    .execute();
}

function askedOf(row: OperationRow): AskedChange {
  // New wording kept without its base day is from when a heading was not part of it.
  const isBare = row.op === "replace_provision" && row.base_on === null && row.heading !== null;
  return {
    choice: row.op as Choice,
    text: isBare ? `${row.heading}\n${row.text ?? ""}` : row.text,
    oldWords: row.old_words,
    newWords: row.new_words,
    place: (row.place ?? "only") as PhrasePlace,
    side: row.side as Side | null,
    newAddress: row.new_address,
    effectiveOn: row.effective_on,
    effectiveCondition: row.effective_condition,
    reason: row.reason,
  };
}
