/** Writing a plan, and taking it back, record by record through the catalogue's own steps. */
import { setImmediate } from "node:timers/promises";
import {
  addRegulationStep,
  changeRegulationStep,
  type RegulationChanges,
  removeRegulationStep,
} from "../catalog/actions.ts";
import type { ActionContext } from "../db/action.ts";
import type { Tx } from "../db/database.ts";
import type { CatalogProcedure } from "./catalog-procedure.ts";
import { isPartOfProcedure, toProcedure } from "./catalog-record.ts";
import type { StoredHoldings } from "./holdings-repository.ts";
import type { Import } from "./import.ts";
import { type ImportPlan, type RecordChange, withChange } from "./plan.ts";
import type { StoredChange } from "./repository.ts";
import type { UndoPlan } from "./undo.ts";

/** SQLite answers without ever leaving the event loop; after so many records the other requests get their turn. */
const recordsInARow = 25;

/**
 * Adds and changes what the plan says; returns what is to be kept for undoing. Every record has its own journal line, as when
 * a person types it: 1,317 new records take about two seconds on SQLite.
 */
export async function writePlanStep(
  tx: Tx,
  context: ActionContext,
  work: { readonly plan: ImportPlan; readonly holdings: StoredHoldings; readonly one: Import },
): Promise<readonly StoredChange[]> {
  const { plan, holdings, one } = work;
  const source = `${one.fileName} (${one.code})`;
  const kept = () => ({ id: context.newId(), importId: one.id });
  const added = await inTurns(plan.add, async (record): Promise<StoredChange> => {
    const regulationId = await addRegulationStep(tx, context, {
      code: record.code,
      kind: "procedure",
      name: record.name,
      ministryId: ministryIdOf(record, holdings),
      field: record.field,
      summary: null,
      source,
      assumed: false,
      procedure: toProcedure(record),
    });
    return { ...kept(), regulationId, version: 1, added: record };
  });
  const changed = await inTurns(plan.change, async (change): Promise<StoredChange> => {
    const { regulationId, version } = await changeRecord(tx, context, change, holdings);
    return { ...kept(), regulationId, version, changed: change };
  });
  return [...added, ...changed];
}

/** Removes and restores what the plan says. */
export async function takeBackStep(
  tx: Tx,
  context: ActionContext,
  work: { readonly plan: UndoPlan; readonly holdings: StoredHoldings },
): Promise<void> {
  const { plan, holdings } = work;
  await inTurns(plan.restore, (change) => changeRecord(tx, context, change, holdings));
  await inTurns(plan.remove, (code) => removeRegulationStep(tx, context, holdings.regulations.get(code)!.id));
}

async function changeRecord(tx: Tx, context: ActionContext, change: RecordChange, holdings: StoredHoldings) {
  const { id, version } = holdings.regulations.get(change.code)!;
  const held = holdings.records.get(change.code)!;
  const changes = changesOf(change, withChange(held, change), holdings);
  return { regulationId: id, version: await changeRegulationStep(tx, context, id, version, changes) };
}

function changesOf(change: RecordChange, next: CatalogProcedure, holdings: StoredHoldings): RegulationChanges {
  const touched = new Set(change.fields.map(({ field }) => field));
  return {
    ...(touched.has("name") && { name: next.name }),
    ...(touched.has("field") && { field: next.field }),
    ...(touched.has("ministry") && { ministryId: ministryIdOf(next, holdings) }),
    ...([...touched].some(isPartOfProcedure) && { procedure: toProcedure(next) }),
  };
}

function ministryIdOf({ code, ministry }: CatalogProcedure, { ministries }: StoredHoldings): string {
  const found = ministries.find(({ name }) => name === ministry);
  if (!found) throw new Error(`procedure ${code}: no ministry called ${ministry}`);
  return found.id;
}

async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    if (index % recordsInARow === recordsInARow - 1) await setImmediate();
    results.push(await work(item));
  }
  return results;
}
