/** What an issued instrument does to the law: effects, new versions of the provisions, the end of what is abolished. */
import type { Operation } from "../amending/operation.ts";
import { endRegulationStep } from "../catalog/actions.ts";
import { findRegulation, listProvisionsOf } from "../catalog/repository.ts";
import type { ActionContext } from "../db/action.ts";
import type { Tx } from "../db/database.ts";
import { cite } from "../legal-text/address.ts";
import { changeProvisionStep } from "../legal-text/actions.ts";
import { findProvisionOn, listProvisionsBelow, listRepealDays } from "../legal-text/repository.ts";
import { findLever } from "../proposals/levers.ts";
import { listOperations } from "../proposals/repository.ts";
import type { Day } from "../values/day.ts";
import { Refused } from "../values/refusal.ts";
import { changedInsideRepealed, combine, innermostFirst, type PlannedChange } from "./combined-change.ts";
import type { Instrument } from "./instrument.ts";
import { insertEffects, type Item, listItems } from "./item-repository.ts";

type Asked = { readonly item: Item; readonly operation: Operation; readonly effectId: string };
type Change = PlannedChange & {
  readonly provisionId: string;
  readonly baseHash: string;
  readonly asked: readonly Asked[];
};

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
  const changes: Change[] = [];
  for (const group of Map.groupBy(asked, ({ operation }) => operation.provisionId).values()) {
    changes.push(await planChange(tx, group, effectiveOn));
  }
  const contradicting = changedInsideRepealed(changes);
  if (contradicting) throw clash(contradicting.address);
  for (const change of innermostFirst(changes)) await changeProvision(tx, context, instrument, change, effectiveOn);
  const abolished = items.filter(({ lever }) => findLever(lever)?.kind === "abolish");
  for (const { regulationId } of abolished) await endWhereRepealed(tx, context, regulationId);
  return asked.length;
}

/** What the operations on one provision make of its wording on that day. */
async function planChange(tx: Tx, asked: readonly Asked[], effectiveOn: Day): Promise<Change> {
  const { provisionId, target: address } = asked[0]!.operation;
  const changed = new Refused("base-text-changed", { address: cite(address, "vi") });
  const current = await findProvisionOn(tx, provisionId, effectiveOn);
  if (!current || current.status === "repealed") throw changed;
  const operations = asked.map(({ operation }) => operation);
  const below = await listProvisionsBelow(tx, current, effectiveOn);
  const combined = combine([current, ...below], operations);
  if ("problem" in combined) throw combined.problem === "clash" ? clash(address) : changed;
  return { provisionId, documentId: current.documentId, address: current.address, baseHash: current.textHash, asked, ...combined };
}

async function changeProvision(
  tx: Tx,
  context: ActionContext,
  instrument: Instrument,
  { provisionId, documentId, address, baseHash, text, asked }: Change,
  effectiveOn: Day,
): Promise<void> {
  await insertEffects(
    tx,
    asked.map(({ item, operation, effectId }, position) => ({
      id: effectId,
      document_id: documentId,
      instrument_id: instrument.id,
      outside_act_id: null,
      proposal_id: item.proposalId,
      regulation_id: item.regulationId,
      provision_id: provisionId,
      place_in_act: "",
      position,
      op: operation.op,
      target: address,
      placed: null,
      beside: null,
      new_address: null,
      old_words: "old" in operation ? operation.old : null,
      new_words: "new" in operation ? operation.new : null,
      within: null,
      scope: "old" in operation ? "all" : null,
      text: operation.op === "replace_provision" ? operation.text : null,
      effective_on: effectiveOn,
      effective_condition: null,
      applied_at: context.now,
      unapplied_reason: null,
      unapplied_place: null,
      recorded_at: context.now,
    })),
  );
  const { effectId } = asked.at(-1)!;
  await changeProvisionStep(tx, context, { provisionId, baseHash, text, effectiveOn, effectId });
}

/**
 * Ends an abolished regulation from the day on which the last of the provisions tied to it is repealed, whichever instrument
 * did it. One that is still laid down somewhere goes on, and so does one that is tied to nothing: nothing shows its end.
 */
async function endWhereRepealed(tx: Tx, context: ActionContext, regulationId: string): Promise<void> {
  const regulation = await findRegulation(tx, regulationId);
  const tied = (await listProvisionsOf(tx, regulationId)).map(({ provisionId }) => provisionId);
  const repealDays = await listRepealDays(tx, tied);
  const endedOn = [...repealDays.values()].toSorted().at(-1);
  if (!regulation || !endedOn || repealDays.size < new Set(tied).size) return;
  // What ended before keeps the earlier day.
  if (regulation.endedOn === null || regulation.endedOn > endedOn) {
    await endRegulationStep(tx, context, regulationId, endedOn);
  }
}

function clash(address: string): Refused {
  return new Refused("operations-clash", { address: cite(address, "vi") });
}
