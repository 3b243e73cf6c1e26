/** The effective day of what was issued before its day was known. */
import type { ActionContext } from "../db/action.ts";
import { Refused } from "../values/refusal.ts";
import { findChangeable, type Place, recordOn } from "./actions.ts";
import { endAbolishedStep, refusalOf } from "./effect-actions.ts";
import { effectsWaiting, type KnownDay } from "./effect.ts";
import { listEffectsOfAct, saveEffect } from "./effect-repository.ts";
import { listItems } from "./item-repository.ts";
import { applyEffectsStep } from "./rebuild-actions.ts";
import { saveInstrument } from "./repository.ts";

/**
 * Sets the day of an issued instrument, or of some of its changes; from that day the law reads as they say. Throws Refused
 * "wrong-state" where the day is known already, "impossible-days" before the day of issue, and as issuing does.
 */
export async function setEffectiveDay(context: ActionContext, place: Place, known: KnownDay): Promise<void> {
  await context.database.inTransaction(async (tx) => {
    const instrument = await findChangeable(tx, context, place, "instruments.issue", "issued");
    const { effectiveOn, effectIds } = known;
    if (effectiveOn < instrument.issuedOn!) throw new Refused("impossible-days");
    if (!effectIds && instrument.effectiveOn !== null) throw new Refused("wrong-state");
    const waiting = effectsWaiting(await listEffectsOfAct(tx, instrument.id), known, instrument.effectiveCondition);
    if (effectIds && waiting.length < effectIds.length) throw new Refused("wrong-state");
    const dated = effectIds ? instrument : { ...instrument, effectiveOn, effectiveCondition: null };
    if (!(await saveInstrument(tx, dated))) throw new Refused("stale");
    for (const [documentId, effects] of Map.groupBy(waiting, (effect) => effect.documentId)) {
      const added = effects.map((effect) => ({ ...effect, effectiveOn, condition: null }));
      for (const effect of await applyEffectsStep(tx, context, documentId, added, refusalOf))
        await saveEffect(tx, effect);
    }
    await endAbolishedStep(tx, context, await listItems(tx, instrument.id));
    const details = { effective_on: effectiveOn, effects: waiting.length };
    await recordOn(tx, context, instrument, "enactment.day-set", details);
  });
}
