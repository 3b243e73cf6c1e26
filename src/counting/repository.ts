import type { Reader, Tx } from "../db/database.ts";
import type { BaselineRow, TargetRow } from "../db/tables.ts";
import type { Day } from "../values/day.ts";
import { exact, toStored } from "../values/dong.ts";
import type { Baseline, BaselineItem } from "./baseline.ts";
import type { Target, Unit, Verb } from "./target.ts";

/** The newest baseline taken by that day. */
export async function findBaselineOn(reader: Reader, day: Day): Promise<Baseline | undefined> {
  const row = await reader
    .selectFrom("baselines")
    .selectAll()
    .where("taken_on", "<=", day)
    .orderBy("taken_on", "desc")
    .orderBy("code", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && toBaseline(row);
}

export async function findBaselineByCode(reader: Reader, code: string): Promise<Baseline | undefined> {
  const row = await reader.selectFrom("baselines").selectAll().where("code", "=", code).executeTakeFirst();
  return row && toBaseline(row);
}

/** What a baseline taken on that day holds: every regulation that had not ended. */
export async function listItemsOn(reader: Reader, day: Day): Promise<readonly BaselineItem[]> {
  const rows = await reader
    .selectFrom("regulations")
    .select(["id", "kind", "ministry_id"])
    .where((where) => where.or([where("ended_on", "is", null), where("ended_on", ">", day)]))
    .execute();
  return rows.map((row) => ({ regulationId: row.id, kind: row.kind, ministryId: row.ministry_id }));
}

export async function listTargets(reader: Reader): Promise<readonly Target[]> {
  const rows = await reader.selectFrom("targets").selectAll().orderBy("due_on").orderBy("code").execute();
  return rows.map(toTarget);
}

export async function findTargetByCode(reader: Reader, code: string): Promise<Target | undefined> {
  const row = await reader.selectFrom("targets").selectAll().where("code", "=", code).executeTakeFirst();
  return row && toTarget(row);
}

export async function insertBaseline(tx: Tx, baseline: Baseline, items: readonly BaselineItem[]): Promise<void> {
  await tx
    .insertInto("baselines")
    .values({
      id: baseline.id,
      code: baseline.code,
      name: baseline.name,
      taken_on: baseline.takenOn,
      frozen_at: baseline.frozenAt,
      item_rule: baseline.itemRule,
      source: baseline.source,
      digest: baseline.digest,
    })
    .execute();
  for (let start = 0; start < items.length; start += 200) {
    const rows = items.slice(start, start + 200).map(({ regulationId, kind, ministryId }) => ({
      baseline_id: baseline.id,
      regulation_id: regulationId,
      kind,
      ministry_id: ministryId,
    }));
    await tx.insertInto("baseline_items").values(rows).execute();
  }
}

export async function insertTarget(tx: Tx, target: Target): Promise<void> {
  await tx
    .insertInto("targets")
    .values({
      id: target.id,
      code: target.code,
      programme: target.programme,
      kind: target.kind,
      ministry_id: target.ministryId,
      verb: target.verb,
      unit: target.unit,
      denominator: target.denominator,
      share: toStored(target.share),
      baseline_id: target.baselineId,
      valid_from: target.validFrom,
      due_on: target.dueOn,
      source: target.source,
    })
    .execute();
}

function toBaseline(row: BaselineRow): Baseline {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    takenOn: row.taken_on,
    frozenAt: row.frozen_at,
    itemRule: row.item_rule,
    source: row.source,
    digest: row.digest,
  };
}

function toTarget(row: TargetRow): Target {
  return {
    id: row.id,
    code: row.code,
    programme: row.programme,
    kind: row.kind,
    ministryId: row.ministry_id,
    verb: row.verb as Verb,
    unit: row.unit as Unit,
    denominator: row.denominator,
    share: exact(row.share),
    baselineId: row.baseline_id,
    validFrom: row.valid_from,
    dueOn: row.due_on,
    source: row.source,
  };
}
