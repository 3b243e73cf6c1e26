import { may, mayIn } from "../access/permissions.ts";
import { findKept } from "../journal/kept-repository.ts";
import { listEntriesOf } from "../journal/repository.ts";
import { listDocumentIds, listFormerAddresses } from "../legal-text/address-repository.ts";
import { numbersIn } from "../legal-text/cited-text.ts";
import { mayAddTextOf } from "../legal-text/may-add.ts";
import {
  findDocument,
  findDocumentBySlug,
  findProvisionOn,
  listProvisionsOn,
  type ProvisionOn,
} from "../legal-text/repository.ts";
import { listCreated } from "../legal-text/text-repository.ts";
import { writeCsv } from "../office/csv.ts";
import type { Organisation } from "../organisations/organisation.ts";
import { findOrganisation, listMinistries, listOwnIssuers } from "../organisations/repository.ts";
import { readDay } from "../values/day.ts";
import { Refused } from "../values/refusal.ts";
import type { Provision } from "../web/components.ts";
import { paths } from "../web/paths.ts";
import { file, publicPage, redirect, type Reply, type Route, type Visit } from "../web/route.ts";
import { render } from "../web/view.ts";
import { readFilter } from "./filter.ts";
import { documentPage, renderDocument } from "./document-pages.ts";
import { listPage, renderList, renderShow, showPage } from "./pages.ts";
import type { PanelProvider } from "./panel-pages.ts";
import { regulationKindName } from "./regulation.ts";
import {
  countRegulations,
  findProcedure,
  findRegulationByCode,
  type ListedRegulation,
  listFields,
  listProvisionsOf,
  listRegulations,
  listRegulationsAt,
} from "./repository.ts";
import { laidOut } from "./provision-pages.ts";

const pageSize = 50;
/** More than any national catalogue; an export is one query. */
const exportLimit = 100_000;

/** The catalogue's pages; `panels` are what other parts of the product show on a regulation's page. */
export function catalogRoutes(panels: readonly PanelProvider[]): readonly Route[] {
  return [
    publicPage(paths.regulations(), answerList),
    publicPage(paths.regulationsExport(), answerExport),
    publicPage("/quy-dinh/:code", (visit) => answerShow(visit, panels)),
    publicPage("/van-ban/:slug", answerDocument),
  ];
}

async function answerList(visit: Visit): Promise<Reply> {
  const { reader, query, today, now, actor, t } = visit;
  const { filter, ignored } = readFilter(query);
  const { sau: after = null, truoc: before = null } = query;
  const [found, count, ministries, fields] = await Promise.all([
    listRegulations(reader, { filter, today, after, before, limit: pageSize + 1 }),
    findKept(reader, `count ${JSON.stringify(filter)} ${today}`, now, () => countRegulations(reader, filter, today)),
    findKept(reader, "ministries", now, () => listMinistries(reader)),
    findKept(reader, "fields", now, () => listFields(reader)),
  ]);
  const hasMore = found.length > pageSize;
  const regulations = before ? found.slice(-pageSize) : found.slice(0, pageSize);
  const place = { hasPrevious: before ? hasMore : after !== null, hasNext: before !== null || hasMore };
  const mayImport = actor !== null && may(actor, "imports.run");
  const current = ministries.filter((ministry) => ministry.validTo === null || ministry.code === filter.ministry);
  const content = { filter, ignored, regulations, count, ministries: current, fields, mayImport, today, ...place };
  return { kind: "page", status: 200, html: render(renderList, visit.frame, listPage(content, t)) };
}

/** Exactly the rows of the filter, as CSV that Excel opens in Vietnamese. */
async function answerExport({ reader, query, today, t }: Visit): Promise<Reply> {
  const { filter } = readFilter(query);
  const regulations = await listRegulations(reader, { filter, today, limit: exportLimit });
  const heads = ["code", "name", "kind", "field", "ministry", "source"].map((key) => t(`catalog.${key}`));
  const rows = regulations.map((regulation) => [
    regulation.code,
    regulation.name,
    regulationKindName(regulation.kind, t.locale),
    regulation.field ?? "",
    regulation.ministryName,
    regulation.source,
  ]);
  return file(`danh-muc-quy-dinh-${today}.csv`, "text/csv; charset=utf-8", writeCsv([heads, ...rows]));
}

async function answerShow(visit: Visit, providers: readonly PanelProvider[]): Promise<Reply> {
  const { reader, actor, today, t } = visit;
  const regulation = await findRegulationByCode(reader, visit.params.code ?? "");
  if (!regulation) throw new Refused("not-found");
  const [procedure, provisions, entries, panels] = await Promise.all([
    findProcedure(reader, regulation.id),
    provisionsOf(visit, regulation),
    listEntriesOf(reader, "regulation", regulation.id, 50),
    Promise.all(providers.map((provider) => provider({ reader, regulation, actor, today, t }))),
  ]);
  const mayPropose = actor !== null && mayIn(actor, "proposals.draft", regulation.ministryId);
  const shown = panels.filter((panel) => panel !== null);
  const content = {
    regulation,
    procedure: procedure ?? null,
    provisions,
    panels: shown,
    entries,
    mayPropose,
    mayKnowNames: actor !== null,
    today,
  };
  return { kind: "page", status: 200, html: render(renderShow, visit.frame, showPage(content, t)) };
}

async function provisionsOf(visit: Visit, regulation: ListedRegulation): Promise<readonly Provision[]> {
  const { reader, today, t } = visit;
  const ties = await listProvisionsOf(reader, regulation.id);
  const tied = await Promise.all(ties.map(({ provisionId }) => findProvisionOn(reader, provisionId, today)));
  const inOrder = tied.filter((provision) => provision !== undefined).sort((a, b) => a.ordinal - b.ordinal);
  const byDocument = [...Map.groupBy(inOrder, ({ documentId }) => documentId)];
  const laid = await Promise.all(
    byDocument.map(async ([documentId, provisions]) => {
      const document = (await findDocument(reader, documentId))!;
      const words = await openingWords(visit, documentId, provisions);
      return provisions.map((provision) => {
        const path = paths.provision(document.number, provision.address);
        const link = { text: `${t("catalog.provisions.read")}: ${document.number}`, path };
        return laidOut({ ...provision, text: words.get(provision.address) ?? provision.text }, [], [link], t);
      });
    }),
  );
  return laid.flat();
}

/** A clause with points under it has its own words as its opening paragraph: read once for the document, if at all. */
async function openingWords(
  visit: Visit,
  documentId: string,
  provisions: readonly ProvisionOn[],
): Promise<ReadonlyMap<string, string>> {
  if (provisions.every(({ text }) => text !== "")) return new Map();
  const all = await listProvisionsOn(visit.reader, documentId, visit.today);
  const texts = new Map(all.map(({ address, text }) => [address, text]));
  const silent = provisions.filter(({ text }) => text === "");
  return new Map(silent.map(({ address }) => [address, texts.get(`${address}/doan-dau`) ?? ""]));
}

async function mayAmend({ reader, actor }: Visit, issuer: Organisation | undefined): Promise<boolean> {
  if (!actor || !issuer) return false;
  return mayAddTextOf(actor, issuer, await listOwnIssuers(reader, actor.ministryId));
}

async function answerDocument(visit: Visit): Promise<Reply> {
  const { reader, today, t, query } = visit;
  const document = await findDocumentBySlug(reader, visit.params.slug ?? "");
  if (!document) throw new Refused("not-found");
  const typedDay = query.ngay ?? "";
  const asked = typedDay === "" ? today : readDay(typedDay);
  if (asked && asked === today && typedDay) return redirect(paths.document(document.number));
  const day = asked ?? today;
  const [provisions, created, regulations, issuer] = await Promise.all([
    listProvisionsOn(reader, document.id, day),
    listCreated(reader, document.id),
    listRegulationsAt(reader, document.id),
    findOrganisation(reader, document.issuerId),
  ]);
  const cited = await listDocumentIds(reader, numbersIn(provisions.map(({ text }) => text)));
  const moved = await listFormerAddresses(reader, [document.id, ...cited.values()]);
  const issuerName = (t.locale === "vi" ? issuer?.nameVi : issuer?.nameEn) ?? "";
  const content = {
    document,
    issuerName,
    provisions,
    regulations,
    cited,
    moved,
    created: new Map(created.map(({ provisionId, createdOn }) => [provisionId, createdOn])),
    mayAmend: await mayAmend(visit, issuer),
    day,
    today,
    typedDay,
    isBadDay: !asked,
  };
  return { kind: "page", status: 200, html: render(renderDocument, visit.frame, documentPage(content, t)) };
}
