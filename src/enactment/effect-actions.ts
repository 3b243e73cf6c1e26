/** What an issued instrument does to the law: effects, new versions of the provisions, the end of what is abolished. */
import type { Operation } from "../amending/operation.ts";
import { endRegulationStep } from "../catalog/actions.ts";
import { findRegulation } from "../catalog/repository.ts";
import type { ActionContext } from "../db/action.ts";
import type { Tx } from "../db/database.ts";
import { cite } from "../legal-text/address.ts";
import { changeProvisionStep } from "../legal-text/actions.ts";
import { findProvisionOn } from "../legal-text/repository.ts";
import { findLever } from "../proposals/levers.ts";
import { listOperations } from "../proposals/repository.ts";
import type { Day } from "../values/day.ts";
import { Refused } from "../values/refusal.ts";
import { combine } from "./combined-change.ts";
import type { Instrument } from "./instrument.ts";
import { insertEffects, type Item, listItems } from "./item-repository.ts";

type Asked = { readonly item: Item; readonly operation: Operation; readonly effectId: string };

/**
 * Enacts every operation of the instrument's items; returns how many. Refuses as base-text-changed where a wording is no
 * longer the approved one's base, as operations-clash where two cuts cannot both be done.
 */
export async function enactStep(
  tx: Tx,
  context: ActionContext,
  instrument: Instrument,
  effectiveOn: Day,
): Promise<number> {
  const items = await listItems(tx, instrument.id);
  const asked: Asked[] = [];
  for (const item of items) {
    const operations = await listOperations(tx, item.revisionId);
    asked.push(...operations.map((operation) => ({ item, operation, effectId: context.newId() })));
  }
  for (const group of Map.groupBy(asked, ({ operation }) => operation.target).values()) {
    await changeProvision(tx, context, instrument, group, effectiveOn);
  }
  for (const item of items) {
    if (findLever(item.lever)?.kind === "abolish") await end(tx, context, item.regulationId, effectiveOn);
  }
  return asked.length;
}

async function changeProvision(
  tx: Tx,
  context: ActionContext,
  instrument: Instrument,
  asked: readonly Asked[],
  effectiveOn: Day,
): Promise<void> {
  const { target: provisionId, address, baseHash } = asked[0]!.operation;
  const changed = new Refused("base-text-changed", { address: cite(address, "vi") });
  const current = await findProvisionOn(tx, provisionId, effectiveOn);
  // A later version was written for a text without this change: it would undo it silently.
  if (!current || current.status === "repealed" || current.validTo !== null) throw changed;
  const operations = asked.map(({ operation }) => operation);
  const combined = combine(current.text, operations);
  if ("problem" in combined) {
    throw combined.problem === "clash" ? new Refused("operations-clash", { address: cite(address, "vi") }) : changed;
  }
  const { text } = combined;
  await insertEffects(
    tx,
    asked.map(({ item, operation, effectId }) => ({
      id: effectId,
      instrument_id: instrument.id,
      proposal_id: item.proposalId,
      regulation_id: item.regulationId,
      provision_id: provisionId,
      op: operation.op,
      text,
      effective_on: effectiveOn,
      recorded_at: context.now,
    })),
  );
  const { effectId } = asked.at(-1)!;
  await changeProvisionStep(tx, context, { provisionId, baseHash, text, effectiveOn, effectId });
}

/** A regulation that ended before keeps the earlier day. */
async function end(tx: Tx, context: ActionContext, regulationId: string, day: Day): Promise<void> {
  const regulation = await findRegulation(tx, regulationId);
  const isOver = regulation?.endedOn != null && regulation.endedOn <= day;
  if (!isOver) await endRegulationStep(tx, context, regulationId, day);
}
