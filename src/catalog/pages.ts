import { formatDay, formatInstant } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { StoredEntry } from "../journal/repository.ts";
import type { Organisation } from "../organisations/organisation.ts";
import type { Day } from "../values/day.ts";
import type { Empty, IdentityBar, Link, Pagination, Provision, TimelineEntry } from "../web/components.ts";
import { empty } from "../web/components.ts";
import { type Field, select, textField } from "../web/forms.ts";
import type { Panel } from "../web/panel.ts";
import { paths, withQuery } from "../web/paths.ts";
import { type SummaryRow, summaryRow, type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { filterQuery, noFilter, type RegulationFilter } from "./filter.ts";
import { completeness, type Procedure, procedureParts } from "./procedure.ts";
import { isInForceOn, regulationKindName, regulationKinds } from "./regulation.ts";
import type { ListedRegulation } from "./repository.ts";

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
