/** Effects that become known change the text: from the first of their days on it is told again with all that are on record. */
import type { ActionContext } from "../db/action.ts";
import type { Tx } from "../db/database.ts";
import { cite } from "../legal-text/address.ts";
import { holdTextStep, saveTextStep } from "../legal-text/actions.ts";
import { Refused } from "../values/refusal.ts";
import type { Effect } from "./effect.ts";
import { saveEffect } from "./effect-repository.ts";
import type { Rebuild } from "./rebuild.ts";
import { findRebuild } from "./rebuild-repository.ts";
import type { Unfit } from "./replay.ts";

/**
 * Makes the document's versions show the new effects, and returns these with what became of them; whoever calls it stores
 * them. Throws Refused("later-effect-lost") when an effect that the versions show would not fit any more; when a new one
 * does not fit, `refuse` says how, or lets it stay on record unapplied by returning nothing.
 */
export async function applyEffectsStep(
  tx: Tx,
  context: ActionContext,
  documentId: string,
  added: readonly Effect[],
  refuse: (unfit: Unfit) => Refused | undefined,
): Promise<readonly Effect[]> {
  await holdTextStep(tx, context, documentId);
  const found = await findRebuild(tx, documentId, added, context.newId);
  if (!found) return added;
  const { unfit, before, readings } = found;
  for (const one of unfit) {
    const refused = one.effect.appliedAt === null ? isAdded(one, added) && refuse(one) : lost(one);
    if (refused) throw refused;
  }
  const [first, ...later] = readings;
  await saveTextStep(tx, context, { documentId, before, later, ...first! });
  for (const effect of found.retried) await saveEffect(tx, outcome(effect, found, context));
  return added.map((effect) => (effect.effectiveOn === null ? effect : outcome(effect, found, context)));
}

function outcome(effect: Effect, { unfit, changed }: Rebuild, { now }: ActionContext): Effect {
  const problem = unfit.find((one) => one.effect.id === effect.id);
  const provisionId = changed.get(effect.id) ?? effect.provisionId;
  if (!problem) return { ...effect, provisionId, appliedAt: effect.appliedAt ?? now, unapplied: null };
  return { ...effect, provisionId, unapplied: { reason: problem.reason, place: problem.place } };
}

function isAdded({ effect }: Unfit, added: readonly Effect[]): boolean {
  return added.some(({ id }) => id === effect.id);
}

function lost({ effect, place }: Unfit): Refused {
  return new Refused("later-effect-lost", { act: effect.act.number, address: cite(place, "vi") });
}
