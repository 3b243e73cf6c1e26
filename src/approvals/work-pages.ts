import { formatDongShort, formatInstant } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { Organisation } from "../organisations/organisation.ts";
import { leverName, levers } from "../proposals/levers.ts";
import { type ProposalStatus, statuses } from "../proposals/lifecycle.ts";
import type { ListedProposal } from "../proposals/repository.ts";
import type { Day } from "../values/day.ts";
import type { WorkCalendar } from "../values/working-days.ts";
import { type Empty, empty, type Figure, type Link, type Pagination, type ViewSwitch } from "../web/components.ts";
import { type Field, select, textField } from "../web/forms.ts";
import { paths, withQuery } from "../web/paths.ts";
import { type CellContent, type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { slaOf, standingTag } from "./holding-pages.ts";
import type { DoneItem, QueueItem } from "./repository.ts";
import type { Turn } from "./turn.ts";

/** What a page of work is read with: today, the calendar, the language. */
export type Reading = { readonly today: Day; readonly calendar: WorkCalendar; readonly t: Translate };

export type ListPage = Page & {
  readonly filterAction: string;
  readonly filters: readonly Field[];
  readonly active: { readonly items: readonly Link[]; readonly clearPath: string } | null;
  readonly table: Table | null;
  readonly empty: Empty | null;
  readonly pagination: Pagination | null;
};

export const renderList = view<ListPage>("approvals/list");

export type ListQuery = Readonly<Record<"tim" | "trang_thai" | "bo" | "bien_phap", string>>;

export type ListContent = {
  readonly query: ListQuery;
  readonly proposals: readonly ListedProposal[];
  readonly turns: ReadonlyMap<string, Turn & { readonly holderName: string }>;
  /** The ministries to choose from; none for those who see only their own. */
  readonly ministries: readonly Organisation[];
  readonly nextBefore: string | null;
  readonly isFirst: boolean;
};

/** Every proposal that the reader may see, newest first, each with where it stands. */
export function listPage(content: ListContent, reading: Reading): ListPage {
  const { t } = reading;
  const { query, proposals } = content;
  const isFiltered = Object.values(query).some((value) => value !== "");
  const clear = paths.proposals();
  const none = isFiltered
    ? empty(t, "no-match", t("approvals.list.no-match"), { text: t("web.filter.clear"), path: clear })
    : empty(t, "no-data", t("approvals.list.none"), {
        text: t("approvals.list.to-regulations"),
        path: paths.regulations(),
      });
  return {
    title: t("approvals.list.title"),
    wide: true,
    filterAction: clear,
    filters: filterFields(content, t),
    active: isFiltered ? { items: activeFilters(content, t), clearPath: clear } : null,
    table: proposals.length > 0 ? proposalTable(content, reading) : null,
    empty: proposals.length > 0 ? null : none,
    pagination:
      content.isFirst && !content.nextBefore
        ? null
        : {
            note: t("approvals.list.shown", { count: proposals.length }),
            previousPath: content.isFirst ? null : withQuery(clear, query),
            nextPath: content.nextBefore && withQuery(clear, { ...query, sau: content.nextBefore }),
          },
  };
}

function filterFields({ query, ministries }: ListContent, t: Translate): readonly Field[] {
  const form = { typed: query, issues: [], t };
  const all = { value: "", text: t("approvals.filter.all") };
  const ministry = select(form, {
    name: "bo",
    label: t("proposals.ministry"),
    choices: [all, ...ministries.map(({ code, shortName }) => ({ value: code, text: shortName }))],
  });
  return [
    textField(form, { name: "tim", label: t("approvals.filter.search"), type: "search" }),
    select(form, {
      name: "trang_thai",
      label: t("approvals.filter.status"),
      choices: [all, ...statuses.map((status) => ({ value: status, text: t(`proposals.status.${status}`) }))],
    }),
    ...(ministries.length > 0 ? [ministry] : []),
    select(form, {
      name: "bien_phap",
      label: t("proposals.field.lever"),
      choices: [all, ...levers.map((lever) => ({ value: lever.code, text: lever[t.locale] }))],
    }),
  ];
}

function activeFilters({ query, ministries }: ListContent, t: Translate): readonly Link[] {
  const status = statuses.find((each) => each === query.trang_thai);
  const shown: Readonly<Record<keyof ListQuery, string>> = {
    tim: query.tim && `“${query.tim}”`,
    trang_thai: status ? t(`proposals.status.${status}`) : query.trang_thai,
    bo: ministries.find(({ code }) => code === query.bo)?.shortName ?? query.bo,
    bien_phap: leverName(query.bien_phap, t.locale),
  };
  return (Object.keys(shown) as (keyof ListQuery)[])
    .filter((name) => query[name] !== "")
    .map((name) => ({ text: shown[name], path: withQuery(paths.proposals(), { ...query, [name]: null }) }));
}

function proposalTable({ proposals, turns }: ListContent, reading: Reading): Table {
  const { t } = reading;
  return table({
    id: "de-xuat",
    caption: t("approvals.list.caption"),
    heads: [
      t("approvals.column.proposal"),
      t("proposals.ministry"),
      t("proposals.field.lever"),
      { text: t("approvals.column.saving"), numeric: true },
      t("approvals.column.status"),
      t("approvals.column.due"),
    ],
    rows: proposals.map((proposal) => {
      const turn = turns.get(proposal.id);
      return [
        {
          text: proposal.title,
          path: paths.proposal(proposal.code),
          note: `${proposal.code} · ${proposal.regulationName}`,
        },
        proposal.ministryName,
        leverName(proposal.lever, t.locale),
        proposal.savingDong && formatDongShort(proposal.savingDong, t.locale),
        { tag: standingTag(proposal.status, turn, t), note: turn?.holderName ?? null },
        turn ? { sla: slaOf(turn, reading.today, reading.calendar, t) } : null,
      ];
    }),
  });
}

export const tabs = ["cho-toi", "cho-nguoi-khac", "da-xong"] as const;
export type Tab = (typeof tabs)[number];

export type QueuePage = Page & {
  readonly tabs: ViewSwitch;
  readonly table: Table | null;
  readonly empty: Empty | null;
};

export const renderQueue = view<QueuePage>("approvals/queue");

/** What waits for me, what I wait for, what I did. */
export function queuePage(
  tab: Tab,
  items: { readonly queue: readonly QueueItem[]; readonly done: readonly DoneItem[] },
  reading: Reading,
): QueuePage {
  const { t } = reading;
  const { queue, done } = items;
  const shown = tab === "da-xong" ? doneTable(done, t) : queueTable(queue, reading);
  const isEmpty = tab === "da-xong" ? done.length === 0 : queue.length === 0;
  return {
    title: t("approvals.queue.title"),
    wide: true,
    tabs: {
      label: t("approvals.queue.tabs"),
      items: tabs.map((each) => ({
        text: t(`approvals.queue.${each}`),
        path: withQuery(paths.queue(), { the: each === "cho-toi" ? null : each }),
        current: each === tab,
      })),
    },
    table: isEmpty ? null : shown,
    empty: isEmpty ? empty(t, "no-data", t(`approvals.queue.empty.${tab}`)) : null,
  };
}

/** Turns by lateness: the most overdue first. */
export function queueTable(queue: readonly QueueItem[], reading: Reading): Table {
  const { t, today, calendar } = reading;
  return table({
    id: "viec",
    caption: t("approvals.queue.caption"),
    headColumn: 1,
    heads: [
      t("approvals.column.due"),
      t("approvals.column.proposal"),
      t("proposals.ministry"),
      t("approvals.column.step"),
      t("approvals.column.holder"),
      t("approvals.column.since"),
    ],
    rows: queue.map(({ turn, code, title, ministryName, holderName }): readonly CellContent[] => [
      { sla: slaOf(turn, today, calendar, t) },
      { text: title, path: paths.proposal(code), note: code },
      ministryName,
      t(`approvals.stage.${turn.stage}`),
      holderName,
      formatInstant(turn.sinceAt),
    ]),
  });
}

function doneTable(done: readonly DoneItem[], t: Translate): Table {
  return table({
    id: "da-xong",
    caption: t("approvals.queue.done-caption"),
    heads: [
      t("approvals.column.proposal"),
      t("proposals.ministry"),
      t("approvals.column.step"),
      t("approvals.verdict"),
      t("approvals.column.when"),
    ],
    rows: done.map(({ code, title, ministryName, stage, verdict, decidedAt }): readonly CellContent[] => [
      { text: title, path: paths.proposal(code), note: code },
      ministryName,
      t(`approvals.stage.${stage}`),
      t(`approvals.verdict.${verdict}`),
      formatInstant(decidedAt),
    ]),
  });
}

export type OverviewPage = Page & {
  readonly queue: Table | null;
  readonly queueEmpty: string;
  readonly queuePath: string;
  readonly figures: readonly Figure[];
  readonly figuresTitle: string;
  readonly primary: Link | null;
};

export const renderOverview = view<OverviewPage>("approvals/overview");

export type OverviewContent = {
  readonly queue: readonly QueueItem[];
  readonly counts: Readonly<Partial<Record<ProposalStatus, number>>> | null;
  /** The ministry whose proposals are counted; null for all. */
  readonly ministryName: string | null;
  readonly mayDraft: boolean;
};

/** What needs me now, and how the proposals of my scope stand. */
export function overviewPage(content: OverviewContent, reading: Reading): OverviewPage {
  const { t } = reading;
  const { queue, counts, ministryName, mayDraft } = content;
  const [first] = queue;
  const open = first ? { text: t("approvals.overview.first"), path: paths.proposal(first.code) } : null;
  return {
    title: t("approvals.overview.title"),
    wide: true,
    queue: queue.length > 0 ? queueTable(queue, reading) : null,
    queueEmpty: t("approvals.queue.empty.cho-toi"),
    queuePath: paths.queue(),
    figuresTitle: ministryName ? t("approvals.overview.of", { ministry: ministryName }) : t("approvals.overview.all"),
    figures: counts
      ? statuses
          .filter((status) => status !== "withdrawn")
          .map((status) => ({
            label: t(`proposals.status.${status}`),
            value: String(counts[status] ?? 0),
            full: null,
            note: null,
            path: withQuery(paths.proposals(), { trang_thai: status }),
          }))
      : [],
    primary: mayDraft ? { text: t("approvals.overview.draft"), path: paths.regulations() } : open,
  };
}
