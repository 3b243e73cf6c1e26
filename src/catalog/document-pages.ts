/** A legal text laid out for reading as of a day, with what the catalogue tracks in it. */
import { formatDay } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import { type FormerAddress, followAddress, formerAddresses } from "../legal-text/address-history.ts";
import { documentCitation, type LegalDocument } from "../legal-text/document.ts";
import type { ProvisionOn } from "../legal-text/repository.ts";
import type { Day } from "../values/day.ts";
import type { Link, Provision, Tag } from "../web/components.ts";
import { dateField, type Field } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type Page, view } from "../web/view.ts";
import { laidOut, type LawTable, lawTable, type PathOfCited } from "./provision-pages.ts";

export type DocumentPage = Page & {
  readonly summary: string;
  readonly notices: readonly string[];
  readonly asOf: { readonly action: string; readonly field: Field; readonly currentPath: string | null };
  readonly pendingPath: string;
  /** Where an amending act from elsewhere is registered; null for those who may not. */
  readonly amendPath: string | null;
  readonly historyPath: string;
  readonly downloads: readonly Link[];
  readonly contents: readonly { readonly anchor: string; readonly text: string }[];
  readonly provisions: readonly (Provision & { readonly table: LawTable | null })[];
};

export const renderDocument = view<DocumentPage>("catalog/document");

export type DocumentContent = {
  readonly document: LegalDocument;
  readonly issuerName: string;
  readonly provisions: readonly ProvisionOn[];
  readonly regulations: readonly { readonly provisionId: string; readonly code: string }[];
  /** The documents kept here that the text cites, by number. */
  readonly cited: ReadonlyMap<string, string>;
  /** Addresses of provisions of this and the cited documents that have moved. */
  readonly moved: readonly FormerAddress[];
  /** The days on which provisions came to be after the text was issued, by their ids. */
  readonly created: ReadonlyMap<string, Day>;
  readonly mayAmend: boolean;
  readonly day: Day;
  readonly today: Day;
  readonly typedDay: string;
  readonly isBadDay: boolean;
};

/** A text as it stands on a day, every provision that the catalogue tracks marked in words. */
export function documentPage(content: DocumentContent, t: Translate): DocumentPage {
  const { document, day, today, typedDay } = content;
  const own = new Set(content.provisions.map(({ address }) => address));
  const path = paths.document(document.number);
  const isPast = day !== today;
  const asOf = dateField(
    { typed: { ngay: typedDay }, issues: [], t },
    { name: "ngay", label: t("catalog.reader.as-of") },
  );
  return {
    title: documentCitation(document, t.locale),
    breadcrumbs: [{ text: t("legal-text.list.title"), path: paths.documents() }],
    summary: documentSummary(content, t),
    notices: [
      ...(content.isBadDay ? [t("catalog.reader.bad-day", { day: typedDay })] : []),
      ...(isPast ? [t("catalog.reader.past", { day: formatDay(day) })] : []),
      ...(content.provisions.length === 0 ? [t("catalog.reader.empty")] : []),
    ],
    asOf: { action: path, field: asOf, currentPath: isPast ? path : null },
    pendingPath: paths.pendingText(document.number),
    historyPath: paths.documentHistory(document.number),
    downloads: content.provisions.length === 0 ? [] : downloadLinks(document.number, isPast ? day : null, t),
    amendPath: content.mayAmend ? paths.outsideAct(document.number) : null,
    contents: content.provisions
      .filter(({ kind }) => kind === "dieu" || kind === "chuong" || kind === "phu_luc")
      .map(({ address, heading }) => ({
        anchor: address.replaceAll("/", "-"),
        text: [cite(address, t.locale), heading].filter(Boolean).join(". "),
      })),
    provisions: withOpeningWords(content.provisions).map((provision) => ({
      ...laidOut(
        { ...provision, createdOn: content.created.get(provision.provisionId) },
        movedMarks(content, provision, t),
        [...historyLinks(content, provision, t), ...regulationLinks(content, provision)],
        t,
        citedPaths(content, own, provision),
      ),
      table: lawTable(provision),
    })),
  };
}

/** The text as it is shown, as a file. */
function downloadLinks(number: string, day: Day | null, t: Translate): readonly Link[] {
  const link = (text: string, format: string): Link => ({ text, path: paths.documentFile(number, format, day) });
  return [
    link(t("catalog.reader.word"), "docx"),
    link(t("catalog.reader.plain"), "txt"),
    link(t("catalog.reader.akoma-ntoso"), "xml"),
  ];
}

/**
 * A clause with points under it is read with its opening words, not as an empty line and a paragraph of its own; a change of
 * these words is the clause's.
 */
function withOpeningWords(provisions: readonly ProvisionOn[]): readonly ProvisionOn[] {
  const isOpening = /\/doan-dau$/;
  const opening = new Map(
    provisions
      .filter(({ address }) => isOpening.test(address))
      .map((provision) => [provision.address.replace(isOpening, ""), provision]),
  );
  const silent = new Set(
    provisions.filter(({ address, text }) => text === "" && opening.has(address)).map(({ address }) => address),
  );
  return provisions
    .filter(({ address }) => !(isOpening.test(address) && silent.has(address.replace(isOpening, ""))))
    .map((provision) =>
      silent.has(provision.address) ? opened(provision, opening.get(provision.address)!) : provision,
    );
}

function opened(provision: ProvisionOn, opening: ProvisionOn): ProvisionOn {
  const isLater = (opening.validFrom ?? "") > (provision.validFrom ?? "");
  const { text, effectId, validFrom } = opening;
  return isLater && effectId !== null ? { ...provision, text, effectId, validFrom } : { ...provision, text };
}

/** A citation is of what had the address when the words came to be, and leads to where that stands on the day shown. */
function citedPaths(content: DocumentContent, own: ReadonlySet<string>, { validFrom }: ProvisionOn): PathOfCited {
  const { document, cited, moved, day, today } = content;
  return ({ number, address }) => {
    const documentId = number === null ? document.id : cited.get(number);
    if (documentId === undefined) return null;
    const addresses = moved.filter((one) => one.documentId === documentId);
    const present = followAddress(addresses, address, validFrom, day);
    if (documentId === document.id && !own.has(present)) return null;
    return paths.provision(number ?? document.number, present, day === today ? null : day);
  };
}

function movedMarks({ moved, day }: DocumentContent, { provisionId }: ProvisionOn, t: Translate): readonly Tag[] {
  return formerAddresses(moved, provisionId, day).map(({ address, validTo }) => ({
    text: t("catalog.reader.moved", { address: cite(address, t.locale), day: formatDay(validTo!) }),
    tone: "grey",
  }));
}

function documentSummary({ document, issuerName }: DocumentContent, t: Translate): string {
  const { issuedOn, effectiveOn, title, source } = document;
  const effective = effectiveOn
    ? t("catalog.reader.effective", { day: formatDay(effectiveOn) })
    : t("catalog.reader.effective-unknown");
  const issued = issuedOn ? t("catalog.reader.issued", { day: formatDay(issuedOn) }) : null;
  return [title, issuerName, issued, effective, source].filter(Boolean).join(" · ");
}

/** What changed leads to how it read before. */
function historyLinks(
  { document, day, today }: DocumentContent,
  provision: ProvisionOn,
  t: Translate,
): readonly Link[] {
  if (provision.effectId === null) return [];
  const path = paths.provisionHistory(document.number, provision.address, day === today ? null : day);
  return [{ text: t("catalog.reader.history-of-provision"), path }];
}

function regulationLinks({ regulations }: DocumentContent, { provisionId }: ProvisionOn): readonly Link[] {
  return regulations
    .filter((regulation) => regulation.provisionId === provisionId)
    .map(({ code }) => ({ text: code, path: paths.regulation(code) }));
}
