/**
 * The text of a document as of a day as a consolidated text (văn bản hợp nhất, Ordinance 01/2012/UBTVQH13), told from what is
 * on record: the versions of that day, each provision with every effect that has changed it by then, earliest first.
 */
import type { Consolidation } from "../amending/consolidate.ts";
import { type ChangeSource, type LiveProvision, repealedProvision } from "../amending/live-text.ts";
import { splitPassage } from "../amending/passage.ts";
import type { DocumentHead } from "../legal-text/document-head.ts";
import type { StoredVersion } from "../legal-text/text-change.ts";
import type { Day } from "../values/day.ts";
import { compareEffects, type Effect, effectStageOn } from "./effect.ts";
import { isOn, standingText } from "./rebuild.ts";

/** What is on record of a document: every version from its beginning, and the effects with their places in the acts. */
export type RecordedText = {
  readonly document: DocumentHead;
  readonly versions: readonly StoredVersion[];
  readonly effects: readonly Effect[];
};

export function recordedConsolidation({ document, versions, effects }: RecordedText, day: Day): Consolidation {
  const standing = standingText(
    versions.filter((version) => isOn(version, day)),
    [],
  );
  const changesOf = changesByProvision(versions, effects, day);
  const provisions = standing.map((one): LiveProvision => {
    const printed = one.status === "repealed" ? repealedProvision(one) : one;
    const sources = (changesOf.get(one.provisionId!) ?? []).map((effect) => sourceOf(effect, one));
    return { ...printed, sources };
  });
  return { document, provisions, notApplied: [], unread: [], warnings: [] };
}

/**
 * The effects in force that are on record as changes of each provision, or that made one of its versions. A phrase replaced in
 * an article may stand in its clauses alone: then the article itself has no version from that day.
 */
function changesByProvision(
  versions: readonly StoredVersion[],
  effects: readonly Effect[],
  day: Day,
): ReadonlyMap<string, readonly Effect[]> {
  const done = effects.filter((effect) => effectStageOn(effect, day) === "in_force").toSorted(compareEffects);
  const changed = new Map<string, Set<string>>();
  const add = (effectId: string, provisionId: string) =>
    changed.set(effectId, (changed.get(effectId) ?? new Set()).add(provisionId));
  for (const { effectId, provisionId } of versions) if (effectId !== null) add(effectId, provisionId);
  const begun = new Set(versions.map(({ provisionId, validFrom }) => `${provisionId} ${validFrom}`));
  for (const { id, provisionId, change, effectiveOn } of done) {
    const isOwn = !change.op.endsWith("_words") || begun.has(`${provisionId} ${effectiveOn}`);
    if (provisionId !== null && isOwn) add(id, provisionId);
  }
  const pairs = done.flatMap((effect) => [...(changed.get(effect.id) ?? [])].map((id) => ({ id, effect })));
  const grouped = Map.groupBy(pairs, ({ id }) => id);
  return new Map([...grouped].map(([id, own]) => [id, own.map(({ effect }) => effect)]));
}

/** A provision that was renumbered since is meant by the address that it has now. */
function sourceOf(effect: Effect, { provisionId, address }: LiveProvision): ChangeSource {
  const { act, placeInAct, change, effectiveOn } = effect;
  const isMeant = effect.provisionId === provisionId && !splitPassage(change.target);
  const target = isMeant ? address : change.target;
  return { number: act.number, address: placeInAct, op: change.op, effectiveOn, target };
}
