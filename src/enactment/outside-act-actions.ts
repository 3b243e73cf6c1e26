/** Acts from elsewhere that amend a text kept here: looked at first, then registered; their day may become known later. */
import type { ReadOperation } from "../amending/read-operation.ts";
import type { ActionContext } from "../db/action.ts";
import type { Reader, Tx } from "../db/database.ts";
import { record } from "../journal/actions.ts";
import { holdTextStep } from "../legal-text/actions.ts";
import { cite } from "../legal-text/address.ts";
import { printedNumber } from "../legal-text/document.ts";
import { mayAddTextOf } from "../legal-text/may-add.ts";
import { findDocument, findDocumentByNumber } from "../legal-text/repository.ts";
import { findOrganisation, listOwnIssuers } from "../organisations/repository.ts";
import type { Day } from "../values/day.ts";
import { Refused } from "../values/refusal.ts";
import { changeOfOrder, type Effect, effectsWaiting, type KnownDay } from "./effect.ts";
import {
  findLockedAct,
  insertEffects,
  insertOutsideAct,
  listEffectsOfAct,
  type OutsideAct,
  saveEffect,
  saveOutsideActDay,
} from "./effect-repository.ts";
import { type OutsideActPlan, planChanges, planChangesAside } from "./outside-act-plan.ts";
import { applyEffectsStep } from "./rebuild-actions.ts";
import { findRecorded } from "./rebuild-repository.ts";
import { findInstrumentByNumber } from "./repository.ts";

export type GivenAct = {
  readonly number: string;
  readonly issuedOn: Day | null;
  /** Null while it is not known; what gives a day of its own in the act has it all the same. */
  readonly effectiveOn: Day | null;
  /** What an unknown day waits for. */
  readonly condition: string | null;
};
export type GivenAmendment = {
  /** The amended document. */
  readonly documentId: string;
  readonly act: GivenAct;
  readonly operations: readonly ReadOperation[];
};

/** What registering the act would do; nothing is stored. */
export async function planOutsideAct(reader: Reader, amendment: GivenAmendment): Promise<OutsideActPlan> {
  let count = 0;
  const newId = () => `new-${count++}`;
  const act = { ...amendment.act, number: printedNumber(amendment.act.number), id: newId(), documentId: null };
  const added = effectsOf(amendment, act, newId);
  return planChangesAside(await findRecorded(reader, amendment.documentId, added), added);
}

export type Registration = GivenAmendment & {
  /** The plan that was looked at; another outcome by now is refused. */
  readonly shownHash: string;
  /** Keeps on record what does not fit the text; else it is refused. */
  readonly keepsUnfit: boolean;
};

/**
 * Puts the act and its effects on record and makes the text show them from their days, all or nothing; returns the id of the
 * act. One act may amend several documents, each registered by itself. Throws Refused: "stale" when the plan would be another
 * one by now, "code-taken" when the act was registered on this document or with other days, "order-unfit" with the place.
 */
export async function registerOutsideAct(context: ActionContext, registration: Registration): Promise<string> {
  return context.database.inTransaction((tx) => registerOutsideActStep(tx, context, registration));
}

export async function registerOutsideActStep(
  tx: Tx,
  context: ActionContext,
  { shownHash, keepsUnfit, ...amendment }: Registration,
): Promise<string> {
  const { documentId } = amendment;
  const document = await findAmendable(tx, context, documentId);
  const act = await findOrInsertAct(tx, context, amendment);
  await holdTextStep(tx, context, documentId);
  const added = effectsOf(amendment, act, context.newId);
  const { hash } = planChanges(await findRecorded(tx, documentId, added), added);
  if (hash !== shownHash) throw new Refused("stale");
  const effects = await applyEffectsStep(tx, context, documentId, added, (unfit) =>
    keepsUnfit ? undefined : new Refused("order-unfit", { address: cite(unfit.place, "vi") }),
  );
  await insertEffects(tx, effects, context.now);
  await record(tx, context, {
    chain: document.issuerId,
    verb: "enactment.outside-act-registered",
    objectKind: "document",
    objectId: documentId,
    details: { number: act.number, effects: effects.length },
  });
  return act.id;
}

/**
 * Sets the day of an act whose day was not known; what waited for it changes the text from that day, or stays on record with
 * the reason where it does not fit.
 */
export async function setOutsideActDay(context: ActionContext, actId: string, known: KnownDay): Promise<void> {
  const { effectiveOn, effectIds } = known;
  await context.database.inTransaction(async (tx) => {
    const act = await findLockedAct(tx, context.database.engine, "id", actId);
    if (!act) throw new Refused("not-found");
    if (act.issuedOn !== null && effectiveOn < act.issuedOn) throw new Refused("impossible-days");
    const all = await listEffectsOfAct(tx, actId);
    const waiting = effectsWaiting(all, known, act.condition);
    const isOpen = effectIds ? waiting.length === effectIds.length : await saveOutsideActDay(tx, actId, effectiveOn);
    if (!isOpen) throw new Refused("wrong-state");
    // An act whose changes all have days of their own concerns its texts all the same.
    const concerned = new Set((waiting.length > 0 ? waiting : all).map((effect) => effect.documentId));
    for (const documentId of concerned) {
      const effects = waiting.filter((effect) => effect.documentId === documentId);
      const { issuerId: chain } = await findAmendable(tx, context, documentId);
      const dated = effects.map((effect) => ({ ...effect, effectiveOn, condition: null }));
      const applied = await applyEffectsStep(tx, context, documentId, dated, () => undefined);
      for (const effect of applied) await saveEffect(tx, effect);
      const details = { number: act.number, effective_on: effectiveOn, effects: effects.length };
      const happening = { chain, verb: "enactment.day-set", objectKind: "document", objectId: documentId };
      await record(tx, context, { ...happening, details });
    }
  });
}

function effectsOf(
  { documentId, operations }: GivenAmendment,
  act: OutsideAct,
  newId: () => string,
): readonly Effect[] {
  return operations.map((order, position) => {
    const waits = order.condition ?? null;
    const effectiveOn = order.effectiveOn ?? (waits === null ? act.effectiveOn : null);
    return {
      id: newId(),
      documentId,
      act: { kind: "outside", id: act.id, number: act.number, issuedOn: act.issuedOn },
      proposalId: null,
      regulationId: null,
      provisionId: null,
      placeInAct: order.source,
      position,
      change: changeOfOrder(order),
      effectiveOn,
      condition: effectiveOn === null ? (waits ?? act.condition) : null,
      appliedAt: null,
      unapplied: null,
    };
  });
}

/** Whoever may add the text may say how it was amended. */
async function findAmendable(tx: Tx, { actor }: ActionContext, documentId: string) {
  const document = await findDocument(tx, documentId);
  const issuer = document && (await findOrganisation(tx, document.issuerId));
  if (!issuer) throw new Refused("not-found");
  const own = await listOwnIssuers(tx, actor.ministryId);
  if (!mayAddTextOf(actor, issuer, own)) throw new Refused("not-permitted");
  return document;
}

async function findOrInsertAct(
  tx: Tx,
  context: ActionContext,
  { act: given, documentId }: GivenAmendment,
): Promise<OutsideAct> {
  const number = printedNumber(given.number);
  const taken = new Refused("code-taken", { code: number });
  if (await findInstrumentByNumber(tx, number)) throw taken;
  const known = await findLockedAct(tx, context.database.engine, "number", number);
  if (!known) {
    const own = await findDocumentByNumber(tx, number);
    const act = { ...given, number, id: context.newId(), documentId: own?.id ?? null };
    await insertOutsideAct(tx, act, context.now);
    return act;
  }
  const isSame = known.issuedOn === given.issuedOn && known.effectiveOn === given.effectiveOn;
  const effects = isSame ? await listEffectsOfAct(tx, known.id) : [];
  if (!isSame || effects.some((effect) => effect.documentId === documentId)) throw taken;
  return known;
}
