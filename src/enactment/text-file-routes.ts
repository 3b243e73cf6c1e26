import type { DocumentHead } from "../legal-text/document-head.ts";
import type { LegalDocument } from "../legal-text/document.ts";
import { findDocumentBySlug } from "../legal-text/repository.ts";
import { listVersionsFrom } from "../legal-text/text-repository.ts";
import { wordMediaType } from "../office/docx.ts";
import { findOrganisation } from "../organisations/repository.ts";
import { readDay } from "../values/day.ts";
import { Refused } from "../values/refusal.ts";
import { numberSlug, paths, withQuery } from "../web/paths.ts";
import { file, publicPage, redirect, type Reply, type Route, type Visit } from "../web/route.ts";
import { headOf, listAmendingActs } from "./amending-act-repository.ts";
import { listPlacedEffects } from "./placed-effect-repository.ts";
import { beginning } from "./provision-history.ts";
import { type RecordedText, recordedConsolidation } from "./recorded-consolidation.ts";
import { type TextFormat, textFileAside, textFormats } from "./text-file-aside.ts";

/** The whole text as of a day, for everybody. */
export const textFileRoutes: readonly Route[] = textFormats.map((format) =>
  publicPage(`/van-ban/:slug/toan-van.${format}`, (visit) => answerFile(visit, format)),
);

const mediaTypes: Readonly<Record<TextFormat, string>> = {
  docx: wordMediaType,
  txt: "text/plain; charset=utf-8",
  xml: "application/akn+xml; charset=utf-8",
};

async function answerFile(visit: Visit, format: TextFormat): Promise<Reply> {
  const { reader, query, today, params } = visit;
  const document = await findDocumentBySlug(reader, params.slug ?? "");
  if (!document) throw new Refused("not-found");
  const typed = query.ngay ?? "";
  const day = typed === "" ? today : readDay(typed);
  // The page of the text says what is wrong with the day.
  if (!day) return redirect(withQuery(paths.document(document.number), { ngay: typed }));
  const { record, acts } = await findRecordedText(visit, document);
  const body = await textFileAside(format, recordedConsolidation(record, day), acts);
  return file(`${numberSlug(document.number)}-${day}.${format}`, mediaTypes[format], body);
}

type FoundText = { readonly record: RecordedText; readonly acts: ReadonlyMap<string, DocumentHead> };

/** Everything on record of a document, and the heads of the acts that amend it by their numbers. */
async function findRecordedText({ reader, now }: Visit, document: LegalDocument): Promise<FoundText> {
  const [versions, effects, issuer] = await Promise.all([
    listVersionsFrom(reader, document.id, beginning),
    listPlacedEffects(reader, document, now),
    findOrganisation(reader, document.issuerId),
  ]);
  const acts = await listAmendingActs(reader, [...new Set(effects.map(({ act }) => act.id))]);
  const heads = new Map([...acts.values()].map(({ number, head }) => [number, head]));
  return { record: { document: headOf(document, issuer?.nameVi ?? ""), versions, effects }, acts: heads };
}
