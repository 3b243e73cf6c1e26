/** The register of effects, and the acts from elsewhere that have some. */
import type { ExpressionBuilder } from "kysely";
import type { NotAppliedReason } from "../amending/apply-operations.ts";
import type { Change } from "../amending/read-operation.ts";
import type { Database, Reader, Tx } from "../db/database.ts";
import type { EffectRow, OutsideActRow, Tables } from "../db/tables.ts";
import type { Day } from "../values/day.ts";
import type { Instant } from "../values/instant.ts";
import type { Effect } from "./effect.ts";

/** Every effect on a document, in the order of `compareEffects` but for the numbers of acts. */
export function listEffectsOfDocument(reader: Reader, documentId: string): Promise<readonly Effect[]> {
  return list(reader, (where) => where("effects.document_id", "=", documentId));
}

/** The effects of which a provision bears the trace: those ordered on it, and those that made one of its versions. */
export function listEffectsOfProvision(reader: Reader, provisionId: string): Promise<readonly Effect[]> {
  return list(reader, (where) =>
    where.or([
      where("effects.provision_id", "=", provisionId),
      where("effects.id", "in", (query) =>
        query
          .selectFrom("provision_versions")
          .select("provision_versions.effect_id")
          .where("provision_versions.provision_id", "=", provisionId)
          .where("provision_versions.superseded_at", "is", null)
          .where("provision_versions.effect_id", "is not", null),
      ),
    ]),
  );
}

/** The effects of one act, prepared here or not. */
export function listEffectsOfAct(reader: Reader, actId: string): Promise<readonly Effect[]> {
  return list(reader, (where) =>
    where.or([where("effects.instrument_id", "=", actId), where("effects.outside_act_id", "=", actId)]),
  );
}

/**
 * From when each issued cut is in force as a whole, by proposal: the last of the days of its changes, null while one of them is
 * not known. Of one regulation, or of all.
 */
export async function listCutDays(
  reader: Reader,
  regulationId: string | null = null,
): Promise<ReadonlyMap<string, Day | null>> {
  let query = reader
    .selectFrom("effects")
    .select(({ fn }) => [
      "proposal_id",
      fn.max("effective_on").as("last_on"),
      fn.countAll<number>().as("count"),
      fn.count<number>("effective_on").as("dated"),
    ])
    .where("proposal_id", "is not", null)
    .groupBy("proposal_id");
  if (regulationId !== null) query = query.where("regulation_id", "=", regulationId);
  const rows = await query.execute();
  return new Map(rows.map((row) => [row.proposal_id!, Number(row.count) === Number(row.dated) ? row.last_on : null]));
}

export async function insertEffects(tx: Tx, effects: readonly Effect[], recordedAt: Instant): Promise<void> {
  for (let start = 0; start < effects.length; start += 50) {
    const some = effects.slice(start, start + 50);
    await tx
      .insertInto("effects")
      .values(some.map((effect) => toRow(effect, recordedAt)))
      .execute();
  }
}

/** Saves what may change of an effect: its day, and whether the versions show it. */
export async function saveEffect(tx: Tx, effect: Effect): Promise<void> {
  await tx.updateTable("effects").set(changeable(effect)).where("id", "=", effect.id).execute();
}

/** An amending act that was not prepared here. */
export type OutsideAct = {
  readonly id: string;
  readonly number: string;
  readonly issuedOn: Day | null;
  readonly effectiveOn: Day | null;
  readonly condition: string | null;
  /** Its own text, where it is kept here. */
  readonly documentId: string | null;
};

/** The act by its id or its number; waits until nobody else changes it, and keeps others waiting until the transaction ends. */
export async function findLockedAct(
  tx: Tx,
  engine: Database["engine"],
  column: "id" | "number",
  value: string,
): Promise<OutsideAct | undefined> {
  const query = tx.selectFrom("outside_acts").selectAll().where(column, "=", value);
  // SQLite has one writer at a time as it is.
  const row = await (engine === "postgres" ? query.forUpdate() : query).executeTakeFirst();
  return row && toOutsideAct(row);
}

export async function insertOutsideAct(tx: Tx, act: OutsideAct, registeredAt: Instant): Promise<void> {
  await tx
    .insertInto("outside_acts")
    .values({
      id: act.id,
      number: act.number,
      issued_on: act.issuedOn,
      effective_on: act.effectiveOn,
      effective_condition: act.condition,
      document_id: act.documentId,
      registered_at: registeredAt,
    })
    .execute();
}

/** Sets the day of an act whose day was not known; false when it has one. */
export async function saveOutsideActDay(tx: Tx, id: string, effectiveOn: Day): Promise<boolean> {
  const result = await tx
    .updateTable("outside_acts")
    .set({ effective_on: effectiveOn })
    .where("id", "=", id)
    .where("effective_on", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

type Where = ExpressionBuilder<Tables, "effects">;

async function list(reader: Reader, condition: (where: Where) => ReturnType<Where>): Promise<readonly Effect[]> {
  const rows = await reader
    .selectFrom("effects")
    .leftJoin("instruments", "instruments.id", "effects.instrument_id")
    .leftJoin("outside_acts", "outside_acts.id", "effects.outside_act_id")
    .selectAll("effects")
    .select(["instruments.number as instrument_number", "instruments.code", "instruments.issued_on as instrument_on"])
    .select(["outside_acts.number as outside_number", "outside_acts.issued_on as outside_on"])
    .where((where) => condition(where as unknown as Where))
    .orderBy("effects.recorded_at")
    .orderBy("effects.position")
    .execute();
  return rows.map(toEffect);
}

type JoinedRow = EffectRow & {
  readonly instrument_number: string | null;
  readonly code: string | null;
  readonly instrument_on: Day | null;
  readonly outside_number: string | null;
  readonly outside_on: Day | null;
};

function toEffect(row: JoinedRow): Effect {
  const reason = row.unapplied_reason as NotAppliedReason | null;
  return {
    id: row.id,
    documentId: row.document_id,
    act: {
      kind: row.instrument_id === null ? "outside" : "instrument",
      id: (row.instrument_id ?? row.outside_act_id)!,
      number: (row.instrument_number ?? row.outside_number ?? row.code)!,
      issuedOn: row.instrument_on ?? row.outside_on,
    },
    proposalId: row.proposal_id,
    regulationId: row.regulation_id,
    provisionId: row.provision_id,
    placeInAct: row.place_in_act,
    position: row.position,
    change: toChange(row),
    effectiveOn: row.effective_on,
    condition: row.effective_condition,
    appliedAt: row.applied_at,
    unapplied: reason && { reason, place: row.unapplied_place ?? "" },
  };
}

/** Each change keeps its own fields; a column that it does not have is null. */
function toChange(row: EffectRow): Change {
  const fields = {
    op: row.op,
    target: row.target,
    text: row.text,
    position: row.placed,
    beside: row.beside,
    to: row.new_address,
    old: row.old_words,
    new: row.new_words,
    scope: row.scope,
  };
  const present = Object.entries(fields).filter(([, value]) => value !== null);
  const change = Object.fromEntries(present) as Change;
  return change.op === "delete_words" ? { ...change, within: row.within } : change;
}

function toRow(effect: Effect, recordedAt: Instant): EffectRow {
  const { change, act } = effect;
  return {
    id: effect.id,
    document_id: effect.documentId,
    instrument_id: act.kind === "instrument" ? act.id : null,
    outside_act_id: act.kind === "outside" ? act.id : null,
    proposal_id: effect.proposalId,
    regulation_id: effect.regulationId,
    place_in_act: effect.placeInAct,
    position: effect.position,
    op: change.op,
    target: change.target,
    placed: "position" in change ? change.position : null,
    beside: "beside" in change ? change.beside : null,
    new_address: "to" in change ? change.to : null,
    old_words: "old" in change ? change.old : null,
    new_words: "new" in change ? change.new : null,
    within: "within" in change ? change.within : null,
    scope: "scope" in change ? change.scope : null,
    text: "text" in change ? change.text : null,
    ...changeable(effect),
    recorded_at: recordedAt,
  };
}

function changeable({ provisionId, effectiveOn, condition, appliedAt, unapplied }: Effect) {
  return {
    provision_id: provisionId,
    effective_on: effectiveOn,
    effective_condition: condition,
    applied_at: appliedAt,
    unapplied_reason: unapplied?.reason ?? null,
    unapplied_place: unapplied?.place ?? null,
  };
}

function toOutsideAct(row: OutsideActRow): OutsideAct {
  return {
    id: row.id,
    number: row.number,
    issuedOn: row.issued_on,
    effectiveOn: row.effective_on,
    condition: row.effective_condition,
    documentId: row.document_id,
  };
}
