import { formatDay, formatInstant } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import { documentCitation, type LegalDocument } from "../legal-text/document.ts";
import type { ProvisionOn } from "../legal-text/repository.ts";
import type { StoredEntry } from "../journal/repository.ts";
import type { Organisation } from "../organisations/organisation.ts";
import type { Day } from "../values/day.ts";
import type { Empty, IdentityBar, Link, Pagination, Provision, TimelineEntry } from "../web/components.ts";
import { empty } from "../web/components.ts";
import { dateField, type Field, select, textField } from "../web/forms.ts";
import type { Panel } from "../web/panel.ts";
import { paths, withQuery } from "../web/paths.ts";
import { type SummaryRow, summaryRow, type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { filterQuery, noFilter, type RegulationFilter } from "./filter.ts";
import { completeness, type Procedure, procedureParts } from "./procedure.ts";
import { isInForceOn, regulationKindName, regulationKinds } from "./regulation.ts";
import type { ListedRegulation } from "./repository.ts";
import { laidOut } from "./provision-pages.ts";

export type ListPage = Page & {
  readonly filters: { readonly action: string; readonly fields: readonly Field[] };
  readonly active: { readonly items: readonly Link[]; readonly clearPath: string } | null;
  readonly ignored: string | null;
  readonly table: Table | null;
  readonly empty: Empty | null;
  readonly exportPath: string;
  readonly pagination: Pagination | null;
};

export const renderList = view<ListPage>("catalog/list");

export type ListContent = {
  readonly filter: RegulationFilter;
  readonly ignored: readonly string[];
  readonly regulations: readonly ListedRegulation[];
  readonly count: number;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly ministries: readonly Organisation[];
  readonly fields: readonly string[];
  readonly mayImport: boolean;
  readonly today: Day;
};

export function listPage(content: ListContent, t: Translate): ListPage {
  const { filter, regulations, count } = content;
  const active = activeFilters(content, t);
  return {
    title: t("catalog.list.title"),
    wide: true,
    filters: { action: paths.regulations(), fields: filterFields(content, t) },
    active: active.length > 0 ? { items: active, clearPath: paths.regulations() } : null,
    ignored: content.ignored.length > 0 ? t("catalog.list.ignored", { values: content.ignored.join(", ") }) : null,
    table: regulations.length > 0 ? regulationTable(content, t) : null,
    empty: regulations.length > 0 ? null : nothing(content, t),
    exportPath: withQuery(paths.regulationsExport(), filterQuery(filter)),
    pagination: count > regulations.length ? pagination(content, t) : null,
  };
}

function regulationTable({ regulations, count, today }: ListContent, t: Translate): Table {
  const heads = ["code", "name", "kind", "field", "ministry", "state"].map((key) => t(`catalog.${key}`));
  const rows = regulations.map((regulation) => [
    { text: regulation.code, path: paths.regulation(regulation.code) },
    regulation.name,
    regulationKindName(regulation.kind, t.locale),
    regulation.field,
    regulation.ministryName,
    { tag: stateTag(regulation, today, t) },
  ]);
  return table({ id: "quy-dinh", caption: t("catalog.list.caption", { count }), heads, rows });
}

function stateTag(regulation: ListedRegulation, today: Day, t: Translate) {
  return isInForceOn(regulation, today)
    ? ({ text: t("catalog.state.in_force"), tone: "blue" } as const)
    : ({ text: t("catalog.state.ended"), tone: "grey" } as const);
}

function filterFields({ filter, ministries, fields }: ListContent, t: Translate): readonly Field[] {
  const typed = Object.fromEntries(Object.entries(filterQuery(filter)).map(([name, value]) => [name, value ?? ""]));
  const form = { typed, issues: [], t };
  const any = { value: "", text: t("catalog.list.all") };
  const ministryChoices = ministries.map(({ code, nameVi, nameEn }) => ({
    value: code,
    text: t.locale === "vi" ? nameVi : nameEn,
  }));
  const kinds = regulationKinds.map((kind) => ({ value: kind.code, text: kind[t.locale] }));
  const states = (["in_force", "ended"] as const).map((state) => ({ value: state, text: t(`catalog.state.${state}`) }));
  return [
    textField(form, { name: "q", label: t("catalog.list.search"), type: "search" }),
    select(form, { name: "bo", label: t("catalog.ministry"), choices: [any, ...ministryChoices] }),
    select(form, { name: "loai", label: t("catalog.kind"), choices: [any, ...kinds] }),
    select(form, {
      name: "linh-vuc",
      label: t("catalog.field"),
      choices: [any, ...fields.map((field) => ({ value: field, text: field }))],
    }),
    select(form, { name: "hieu-luc", label: t("catalog.state"), choices: [any, ...states] }),
  ];
}

function activeFilters({ filter, ministries }: ListContent, t: Translate): readonly Link[] {
  const without = (change: Partial<RegulationFilter>) =>
    withQuery(paths.regulations(), filterQuery({ ...filter, ...change }));
  const ministry = ministries.find(({ code }) => code === filter.ministry);
  return [
    ...(filter.search ? [{ text: `“${filter.search}”`, path: without({ search: noFilter.search }) }] : []),
    ...(filter.ministry ? [{ text: ministry?.nameVi ?? filter.ministry, path: without({ ministry: null }) }] : []),
    ...(filter.kind ? [{ text: regulationKindName(filter.kind, t.locale), path: without({ kind: null }) }] : []),
    ...(filter.field ? [{ text: filter.field, path: without({ field: null }) }] : []),
    ...(filter.state ? [{ text: t(`catalog.state.${filter.state}`), path: without({ state: null }) }] : []),
  ];
}

function nothing({ filter, mayImport }: ListContent, t: Translate): Empty {
  const isNarrowed = Object.values(filterQuery(filter)).some(Boolean);
  if (isNarrowed) return empty(t, "no-match", t("catalog.list.no-match"));
  const action = mayImport ? { text: t("catalog.list.import"), path: paths.imports() } : null;
  return empty(t, "no-data", t("catalog.list.no-data"), action);
}

function pagination({ filter, regulations, count, hasPrevious, hasNext }: ListContent, t: Translate): Pagination {
  const to = (place: Record<string, string | undefined>) =>
    withQuery(paths.regulations(), { ...filterQuery(filter), ...place });
  return {
    note: t("catalog.list.note", { shown: regulations.length, count }),
    previousPath: hasPrevious ? to({ truoc: regulations[0]?.code }) : null,
    nextPath: hasNext ? to({ sau: regulations.at(-1)?.code }) : null,
  };
}

export type ShowPage = Page & {
  readonly identity: IdentityBar;
  readonly proposePath: string | null;
  readonly assumed: boolean;
  readonly summary: readonly SummaryRow[];
  readonly parts: {
    readonly complete: string;
    readonly missing: string | null;
    readonly rows: readonly SummaryRow[];
  } | null;
  readonly provisions: readonly Provision[];
  readonly panels: readonly Panel[];
  readonly history: readonly TimelineEntry[];
};

export const renderShow = view<ShowPage>("catalog/show");

export type ShowContent = {
  readonly regulation: ListedRegulation;
  readonly procedure: Procedure | null;
  readonly provisions: readonly Provision[];
  readonly panels: readonly Panel[];
  readonly entries: readonly StoredEntry[];
  readonly mayPropose: boolean;
  /** Who did what is for people with an account; the public sees what happened and when. */
  readonly mayKnowNames: boolean;
  readonly today: Day;
};

export function showPage(content: ShowContent, t: Translate): ShowPage {
  const { regulation, procedure, provisions, panels, today } = content;
  const canPropose = content.mayPropose && isInForceOn(regulation, today);
  return {
    title: regulation.name,
    breadcrumbs: [{ text: t("catalog.list.title"), path: paths.regulations() }],
    identity: {
      code: regulation.code,
      kind: regulationKindName(regulation.kind, t.locale),
      status: stateTag(regulation, today, t),
      holder: null,
    },
    proposePath: canPropose ? paths.newProposal(regulation.code) : null,
    assumed: regulation.assumed,
    summary: summary(regulation, today, t),
    parts: procedure && parts(procedure, t),
    provisions,
    panels,
    history: content.entries.map((entry) => historyEntry(entry, content.mayKnowNames, t)),
  };
}

function summary(regulation: ListedRegulation, today: Day, t: Translate): readonly SummaryRow[] {
  const { endedOn } = regulation;
  const state = endedOn === null ? "in_force" : endedOn <= today ? "ended-on" : "ends-on";
  return [
    summaryRow(t("catalog.ministry"), regulation.ministryName),
    summaryRow(t("catalog.field"), regulation.field),
    summaryRow(t("catalog.state"), t(`catalog.state.${state}`, { day: endedOn ? formatDay(endedOn) : "" })),
    ...(regulation.summary ? [summaryRow(t("catalog.summary"), regulation.summary)] : []),
    summaryRow(t("catalog.source"), regulation.source),
  ];
}

function parts(procedure: Procedure, t: Translate): ShowPage["parts"] {
  const { stated, required, missing } = completeness(procedure);
  const names = procedureParts.filter(({ code }) => missing.includes(code)).map((part) => part[t.locale]);
  const rows = procedureParts.map((part) =>
    summaryRow(part[t.locale], part.of(procedure) ?? t("catalog.parts.not-stated")),
  );
  return {
    complete: t("catalog.parts.complete", { stated, required }),
    missing: names.length > 0 ? t("catalog.parts.missing", { parts: names.join(", ") }) : null,
    rows: [
      ...rows,
      summaryRow(t("catalog.parts.legal-basis"), procedure.legalBasis.join("; ") || null),
      summaryRow(t("catalog.parts.decision"), procedure.decisionNo),
      summaryRow(t("catalog.parts.level"), procedure.level),
      summaryRow(t("catalog.parts.type"), procedure.type),
    ],
  };
}

function historyEntry(entry: StoredEntry, mayKnowNames: boolean, t: Translate): TimelineEntry {
  return {
    when: formatInstant(entry.at),
    who: mayKnowNames ? (entry.personName ?? t("catalog.history.system")) : "",
    title: t(`journal.verb.${entry.verb}`),
    path: null,
    text: null,
  };
}

export type DocumentPage = Page & {
  readonly summary: string;
  readonly notices: readonly string[];
  readonly asOf: { readonly action: string; readonly field: Field; readonly currentPath: string | null };
  readonly contents: readonly { readonly anchor: string; readonly text: string }[];
  readonly provisions: readonly Provision[];
};

export const renderDocument = view<DocumentPage>("catalog/document");

export type DocumentContent = {
  readonly document: LegalDocument;
  readonly issuerName: string;
  readonly provisions: readonly ProvisionOn[];
  readonly regulations: readonly { readonly provisionId: string; readonly code: string }[];
  readonly day: Day;
  readonly today: Day;
  readonly typedDay: string;
  readonly isBadDay: boolean;
};

/** A text as it stands on a day, every provision that the catalogue tracks marked in words. */
export function documentPage(content: DocumentContent, t: Translate): DocumentPage {
  const { document, day, today, typedDay } = content;
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
    contents: content.provisions
      .filter(({ kind }) => kind === "dieu" || kind === "chuong" || kind === "phu_luc")
      .map(({ address, heading }) => ({
        anchor: address.replaceAll("/", "-"),
        text: [cite(address, t.locale), heading].filter(Boolean).join(". "),
      })),
    provisions: withOpeningWords(content.provisions).map((provision) =>
      laidOut(provision, [], regulationLinks(content, provision), t),
    ),
  };
}

/** A clause with points under it is read with its opening words, not as an empty line and a paragraph of its own. */
function withOpeningWords(provisions: readonly ProvisionOn[]): readonly ProvisionOn[] {
  const opening = /\/doan-dau$/;
  const words = new Map(
    provisions
      .filter(({ address }) => opening.test(address))
      .map(({ address, text }) => [address.replace(opening, ""), text]),
  );
  const silent = new Set(
    provisions.filter(({ address, text }) => text === "" && words.has(address)).map(({ address }) => address),
  );
  return provisions
    .filter(({ address }) => !(opening.test(address) && silent.has(address.replace(opening, ""))))
    .map((provision) =>
      silent.has(provision.address) ? { ...provision, text: words.get(provision.address)! } : provision,
    );
}

function documentSummary({ document, issuerName }: DocumentContent, t: Translate): string {
  const { issuedOn, effectiveOn, title, source } = document;
  const effective = effectiveOn
    ? t("catalog.reader.effective", { day: formatDay(effectiveOn) })
    : t("catalog.reader.effective-unknown");
  const issued = issuedOn ? t("catalog.reader.issued", { day: formatDay(issuedOn) }) : null;
  return [title, issuerName, issued, effective, source].filter(Boolean).join(" · ");
}

function regulationLinks({ regulations }: DocumentContent, { provisionId }: ProvisionOn): readonly Link[] {
  return regulations
    .filter((regulation) => regulation.provisionId === provisionId)
    .map(({ code }) => ({ text: code, path: paths.regulation(code) }));
}
