/** The effects on a document with the places where the acts order them, those of our own instruments among them. */
import type { Reader } from "../db/database.ts";
import { findKept } from "../journal/kept-repository.ts";
import type { LegalDocument } from "../legal-text/document.ts";
import { dayOfInstant } from "../values/day.ts";
import type { Instant } from "../values/instant.ts";
import { unprovedDraft } from "./draft.ts";
import { findDraftSource } from "./draft-repository.ts";
import type { Effect } from "./effect.ts";
import { listEffectsOfDocument } from "./effect-repository.ts";
import { type PlacedOrder, placedOrders, placeOfChange } from "./place-in-instrument.ts";
import { findInstrumentByCode, findInstrumentByNumber } from "./repository.ts";

/** As `listEffectsOfDocument`; an instrument keeps no places, its text tells them. */
export async function listPlacedEffects(
  reader: Reader,
  { id, number }: Pick<LegalDocument, "id" | "number">,
  now: Instant,
): Promise<readonly Effect[]> {
  const effects = await listEffectsOfDocument(reader, id);
  const numbers = new Set(effects.filter(isPlaceless).map(({ act }) => act.number));
  const found = [...numbers].map(async (one) => [one, await listPlacedOrders(reader, one, now)] as const);
  const orders = new Map(await Promise.all(found));
  return effects.map((effect) =>
    isPlaceless(effect)
      ? { ...effect, placeInAct: placeOfChange(orders.get(effect.act.number) ?? [], number, effect.change) }
      : effect,
  );
}

function isPlaceless({ act, placeInAct }: Effect): boolean {
  return act.kind === "instrument" && placeInAct === "";
}

function listPlacedOrders(reader: Reader, number: string, now: Instant): Promise<readonly PlacedOrder[]> {
  return findKept(reader, `places of ${number}`, now, async () => {
    const code = (await findInstrumentByNumber(reader, number))?.code;
    const instrument = code === undefined ? undefined : await findInstrumentByCode(reader, code);
    if (!instrument) return [];
    return placedOrders(unprovedDraft(await findDraftSource(reader, instrument, dayOfInstant(now))).text);
  });
}
