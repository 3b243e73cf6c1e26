/** What an issued instrument does to the law: effects, new versions of the provisions, the end of what is abolished. */
import { combineOperations } from "../amending/combined-operations.ts";
import type { LiveText } from "../amending/live-text.ts";
import { anchorOf, asOrder, type Operation } from "../amending/operation.ts";
import type { ReadOperation } from "../amending/read-operation.ts";
import { endRegulationStep } from "../catalog/actions.ts";
import { findRegulation, listProvisionsOf } from "../catalog/repository.ts";
import type { ActionContext } from "../db/action.ts";
import type { Tx } from "../db/database.ts";
import { holdTextStep } from "../legal-text/actions.ts";
import { cite } from "../legal-text/address.ts";
import { listRepealDays } from "../legal-text/repository.ts";
import { listVersionsFrom } from "../legal-text/text-repository.ts";
import { findLever } from "../proposals/levers.ts";
import { listTouched } from "../proposals/repository.ts";
import { operationOf } from "../proposals/touched.ts";
import type { Day } from "../values/day.ts";
import { Refused } from "../values/refusal.ts";
import { changeOfOrder, type Effect } from "./effect.ts";
import { insertEffects } from "./effect-repository.ts";
import type { Instrument } from "./instrument.ts";
import { type Item, listItems } from "./item-repository.ts";
import { isOn, standingText } from "./rebuild.ts";
import { applyEffectsStep } from "./rebuild-actions.ts";
import type { Unfit } from "./replay.ts";

type Asked = {
  readonly item: Item;
  readonly operation: Operation;
  readonly documentId: string;
  readonly position: number;
  /** Null while it is not known. */
  readonly effectiveOn: Day | null;
};

/**
 * Enacts every operation of the instrument's items, each from its own day or the instrument's; returns how many. Refuses as
 * base-text-changed where a wording is no longer the approved one's base, as operations-clash where two cuts cannot both be
 * done.
 */
export async function enactStep(tx: Tx, context: ActionContext, instrument: Instrument): Promise<number> {
  const items = await listItems(tx, instrument.id);
  const asked = await listAsked(tx, instrument, items);
  for (const [documentId, group] of Map.groupBy(asked, (one) => one.documentId)) {
    await holdTextStep(tx, context, documentId);
    const effects: Effect[] = [];
    for (const [day, together] of Map.groupBy(group, ({ effectiveOn }) => effectiveOn)) {
      const text = await findTextOn(tx, documentId, day ?? instrument.issuedOn!);
      effects.push(...planEffects(context, instrument, text, together));
    }
    const applied = await applyEffectsStep(tx, context, documentId, effects, refusalOf);
    await insertEffects(tx, applied, context.now);
  }
  await endAbolishedStep(tx, context, items);
  return asked.length;
}

/**
 * Ends the regulations that items abolish from the day on which the last of the provisions tied to each is repealed, whichever
 * act did it. One that is still laid down somewhere goes on, and so does one tied to nothing: nothing shows its end.
 */
export async function endAbolishedStep(tx: Tx, context: ActionContext, items: readonly Item[]): Promise<void> {
  const abolished = items.filter(({ lever }) => findLever(lever)?.kind === "abolish");
  for (const { regulationId } of abolished) await endWhereRepealed(tx, context, regulationId);
}

/** Why a change of our own does not go into the text: two contradict each other, or the wording is another one. */
export function refusalOf({ reason, place }: Pick<Unfit, "reason" | "place">): Refused {
  return new Refused(reason === "overlap" ? "operations-clash" : "base-text-changed", { address: cite(place, "vi") });
}

async function listAsked(tx: Tx, instrument: Instrument, items: readonly Item[]): Promise<readonly Asked[]> {
  const touched = [];
  for (const item of items) {
    for (const one of await listTouched(tx, item.revisionId)) touched.push({ item, one, operation: operationOf(one) });
  }
  return touched.flatMap(({ item, one, operation }, position) => {
    if (!operation) return [];
    const effectiveOn = operation.effectiveOn ?? (operation.condition === null ? instrument.effectiveOn : null);
    if (effectiveOn !== null && effectiveOn < instrument.issuedOn!) throw new Refused("impossible-days");
    return [{ item, operation, documentId: one.document.id, position, effectiveOn }];
  });
}

async function findTextOn(tx: Tx, documentId: string, day: Day): Promise<LiveText> {
  const versions = await listVersionsFrom(tx, documentId, day);
  return standingText(
    versions.filter((version) => isOn(version, day)),
    [],
  );
}

/** The operations as effects on the text for which they were approved; an equal one of another proposal is no contradiction. */
function planEffects(
  context: ActionContext,
  instrument: Instrument,
  text: LiveText,
  asked: readonly Asked[],
): readonly Effect[] {
  const orders = new Map(asked.map(({ operation }) => [operation, asOrder(operation, text)]));
  const moved = asked.find(({ operation }) => !orders.get(operation));
  if (moved) throw refusalOf({ reason: "target-missing", place: anchorOf(moved.operation) });
  const operations = asked.map(({ operation }) => operation);
  const repealed = operations.filter(({ op }) => op === "repeal");
  const isGoneAnyway = ({ op, target }: Operation) =>
    op === "repeal" && repealed.some((outer) => target.startsWith(`${outer.target}/`));
  const { problems } = combineOperations(
    text,
    operations.filter((operation) => !isGoneAnyway(operation)),
  );
  if (problems[0]) throw refusalOf({ reason: "overlap", place: problems[0].operation.target });
  return asked.map((one) => effectOf(context, instrument, one, orders.get(one.operation)!));
}

function effectOf(context: ActionContext, instrument: Instrument, asked: Asked, order: ReadOperation): Effect {
  const { item, operation, documentId, position, effectiveOn } = asked;
  return {
    id: context.newId(),
    documentId,
    act: { kind: "instrument", id: instrument.id, number: instrument.number!, issuedOn: instrument.issuedOn },
    proposalId: item.proposalId,
    regulationId: item.regulationId,
    provisionId: operation.op === "insert_provision" ? null : operation.provisionId,
    placeInAct: "",
    position,
    change: changeOfOrder(order),
    effectiveOn,
    condition: effectiveOn === null ? (operation.condition ?? instrument.effectiveCondition) : null,
    appliedAt: null,
    unapplied: null,
  };
}

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
