/** Reads that put together what the draft of an instrument is written from. */
import type { Reader } from "../db/database.ts";
import { listProvisionsOn } from "../legal-text/repository.ts";
import { listOrganisations } from "../organisations/repository.ts";
import { listTouched } from "../proposals/repository.ts";
import { addDays, type Day } from "../values/day.ts";
import type { DraftSource } from "./draft.ts";
import { listItems } from "./item-repository.ts";
import type { ListedInstrument } from "./repository.ts";

/** The cuts and the texts that they change; what an instrument in force amended is the wording of the day before. */
export async function findDraftSource(reader: Reader, instrument: ListedInstrument, today: Day): Promise<DraftSource> {
  const [items, organisations] = await Promise.all([listItems(reader, instrument.id), listOrganisations(reader)]);
  const touched = (await Promise.all(items.map(({ revisionId }) => listTouched(reader, revisionId)))).flat();
  const names = new Map(organisations.map(({ id, nameVi }) => [id, nameVi]));
  const nameOf = (id: string) => names.get(id) ?? "";
  const day = instrument.effectiveOn ? addDays(instrument.effectiveOn, -1) : today;
  const documents = new Map(touched.map(({ document }) => [document.id, document]));
  const texts = [...documents.values()].map(async (document) => ({
    document,
    issuer: nameOf(document.issuerId),
    provisions: await listProvisionsOn(reader, document.id, day),
  }));
  const bodies = { issuer: instrument.issuerName, lead: nameOf(instrument.leadId) };
  return { instrument, ...bodies, touched, texts: await Promise.all(texts) };
}
