/** The delivery tracker: which texts must still be issued, what waits on each, and what waits for a text. */
import { formatDay, formatDong, formatDongShort } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { documentCitation, documentKindName } from "../legal-text/document.ts";
import { type Day, dayOfInstant, daysBetween } from "../values/day.ts";
import { type Exact, exact, sumExact } from "../values/dong.ts";
import type { Instant } from "../values/instant.ts";
import { type Empty, empty, type Tag } from "../web/components.ts";
import { checkboxes, errorLinks, type Field, type Form, radios, textField } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type CellContent, type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { type InstrumentStage, stageOn } from "./instrument.ts";
import type { Item, PlacedItem, WaitingDocument, WaitingItem } from "./item-repository.ts";
import type { ListedInstrument } from "./repository.ts";

export type ListPage = Page & {
  readonly lead: string;
  readonly createPath: string | null;
  readonly pending: Table | null;
  readonly empty: Empty | null;
  readonly groups: readonly { readonly title: string; readonly summary: string; readonly table: Table }[];
  readonly issued: Table | null;
};

export const renderList = view<ListPage>("enactment/list");

export type ListContent = {
  readonly instruments: readonly ListedInstrument[];
  readonly items: readonly PlacedItem[];
  readonly waiting: readonly WaitingItem[];
  readonly mayPrepare: boolean;
  readonly today: Day;
};

const stageTones = { drafting: "grey", submitted: "yellow", issued: "teal", in_force: "green" } as const;

export function stageTag(stage: InstrumentStage, t: Translate): Tag {
  return { text: t(`enactment.stage.${stage}`), tone: stageTones[stage] };
}

export function listPage(content: ListContent, t: Translate): ListPage {
  const { instruments, items, waiting, today } = content;
  const carried = Map.groupBy(items, ({ instrumentId }) => instrumentId);
  const rows = instruments.map((instrument) => ({ instrument, items: carried.get(instrument.id) ?? [] }));
  const pending = rows.filter(({ instrument }) => instrument.status !== "issued");
  const issued = rows.filter(({ instrument }) => instrument.status === "issued");
  return {
    title: t("enactment.list.title"),
    wide: true,
    lead: t("enactment.list.lead", {
      waiting: waiting.length,
      carried: pending.reduce((sum, row) => sum + row.items.length, 0),
      texts: pending.length,
    }),
    createPath: content.mayPrepare ? paths.newInstrument() : null,
    pending: pending.length > 0 ? pendingTable(pending.toSorted(byWaitingCuts), today, t) : null,
    empty: pending.length > 0 ? null : empty(t, "no-data", t("enactment.list.none")),
    groups: groupsOf(waiting, today, t),
    issued: issued.length > 0 ? issuedTable(issued, today, t) : null,
  };
}

type Row = { readonly instrument: ListedInstrument; readonly items: readonly Item[] };

function byWaitingCuts(a: Row, b: Row): number {
  return b.items.length - a.items.length || (a.instrument.code < b.instrument.code ? -1 : 1);
}

function pendingTable(rows: readonly Row[], today: Day, t: Translate): Table {
  return table({
    id: "can-ban-hanh",
    caption: t("enactment.list.pending", { day: formatDay(today) }),
    heads: [
      t("enactment.text"),
      t("enactment.kind"),
      t("enactment.lead"),
      { text: t("enactment.cuts"), numeric: true },
      { text: t("enactment.saving"), numeric: true },
      t("enactment.stage"),
      t("enactment.waited"),
    ],
    rows: rows.map(({ instrument, items }) => [
      { text: instrument.code, path: paths.instrument(instrument.code), note: instrument.title },
      documentKindName(instrument.kind, t.locale),
      instrument.leadName,
      String(items.length),
      savingText(items, t),
      { tag: stageTag(instrument.status, t) },
      waited(items, today, t),
    ]),
  });
}

function issuedTable(rows: readonly Row[], today: Day, t: Translate): Table {
  return table({
    id: "da-ban-hanh",
    caption: t("enactment.list.issued"),
    heads: [
      t("enactment.text"),
      t("enactment.number"),
      t("enactment.lead"),
      { text: t("enactment.cuts"), numeric: true },
      { text: t("enactment.saving"), numeric: true },
      t("enactment.issued-on"),
      t("enactment.effective-on"),
      t("enactment.stage"),
    ],
    rows: rows.map(({ instrument, items }) => [
      { text: instrument.code, path: paths.instrument(instrument.code), note: instrument.title },
      instrument.number,
      instrument.leadName,
      String(items.length),
      savingText(items, t),
      dayText(instrument.issuedOn),
      { text: knownDayText(instrument.effectiveOn, t), note: instrument.effectiveCondition },
      { tag: stageTag(stageOn(instrument, today), t) },
    ]),
  });
}

/** What waits for a text, by the text to amend, most cuts first; a cut of two texts stands under both. */
function groupsOf(waiting: readonly WaitingItem[], today: Day, t: Translate): ListPage["groups"] {
  const groups = new Map<string, { document: WaitingDocument; items: WaitingItem[] }>();
  for (const item of waiting) {
    for (const document of item.documents) {
      const group = groups.get(document.id) ?? { document, items: [] };
      groups.set(document.id, group);
      group.items.push(item);
    }
  }
  const ordered = [...groups.values()].sort(
    (a, b) => b.items.length - a.items.length || (a.document.number < b.document.number ? -1 : 1),
  );
  return ordered.map(({ document, items }, index) => ({
    title: documentCitation(document, t.locale),
    summary: t("enactment.list.group", { cuts: items.length, saving: formatDongShort(totalSaving(items), t.locale) }),
    table: itemTable(`cho-${index + 1}`, document.title, items, today, t),
  }));
}

function itemTable(id: string, caption: string, items: readonly Item[], today: Day, t: Translate): Table {
  return table({
    id,
    caption,
    heads: [
      t("enactment.proposal"),
      t("enactment.regulation"),
      t("enactment.ministry"),
      { text: t("enactment.saving"), numeric: true },
      t("enactment.waited"),
    ],
    rows: items.map((item) => [
      { text: item.code, path: paths.proposal(item.code), note: item.title },
      { text: item.regulationCode, path: paths.regulation(item.regulationCode), note: item.regulationName },
      item.ministryName,
      item.savingDong && formatDong(item.savingDong, t.locale),
      waited([item], today, t),
    ]),
  });
}

/** The exact sum of the savings that are known. */
export function totalSaving(items: readonly Pick<Item, "savingDong">[]): Exact {
  return sumExact(items.flatMap(({ savingDong }) => (savingDong === null ? [] : [exact(savingDong)])));
}

function savingText(items: readonly Item[], t: Translate): CellContent {
  return items.some(({ savingDong }) => savingDong !== null) ? formatDong(totalSaving(items), t.locale) : null;
}

export function dayText(day: Day | null): string | null {
  return day && formatDay(day);
}

/** The effective day of what was issued; it may not be known. */
export function knownDayText(day: Day | null, t: Translate): string {
  return day ? formatDay(day) : t("enactment.day-unknown.short");
}

/** How long the cuts have been waiting since the first of them was approved. */
function waited(items: readonly Item[], today: Day, t: Translate): string | null {
  const approved = items.flatMap(({ approvedAt }) => (approvedAt ? [dayOfInstant(approvedAt as Instant)] : [])).sort();
  const first = approved[0];
  return first ? t("enactment.waited.days", { days: daysBetween(first, today), day: formatDay(first) }) : null;
}

export type NewPage = Page & {
  readonly lead: string;
  readonly action: string;
  readonly fields: readonly Field[];
  readonly empty: Empty | null;
  readonly cancel: { readonly text: string; readonly path: string };
};

export const renderNew = view<NewPage>("enactment/new");

export type NewContent = {
  readonly form: Form;
  /** Kind and issuer of the texts that the ministry may draft. */
  readonly forms: readonly { readonly value: string; readonly text: string }[];
  readonly waiting: readonly WaitingItem[];
};

export function newPage({ form, forms, waiting }: NewContent, t: Translate): NewPage {
  return {
    title: t("enactment.new.title"),
    breadcrumbs: [{ text: t("enactment.list.title"), path: paths.instruments() }],
    issues: errorLinks(form),
    lead: t("enactment.new.lead"),
    action: paths.newInstrument(),
    fields: [
      radios(form, { name: "form", label: t("enactment.kind"), choices: forms }),
      textField(form, { name: "title", label: t("enactment.title"), hint: t("enactment.title.hint") }),
      checkboxes(form, {
        name: "items",
        label: t("enactment.new.items"),
        choices: waiting.map((one) => choice(one, t)),
      }),
    ],
    empty: waiting.length > 0 ? null : empty(t, "no-data", t("enactment.new.none")),
    cancel: { text: t("enactment.back"), path: paths.instruments() },
  };
}

/** An approved proposal to tick: what it is, and which texts it changes. */
export function choice(item: WaitingItem, t: Translate) {
  const texts = item.documents.map((document) => documentCitation(document, t.locale)).join("; ");
  return {
    value: item.proposalId,
    text: `${item.code}: ${item.title}`,
    hint: t("enactment.changes", { ministry: item.ministryName, texts }),
  };
}
