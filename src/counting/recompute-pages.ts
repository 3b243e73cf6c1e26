import { formatDong, formatInstant, formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { Organisation } from "../organisations/organisation.ts";
import type { Instant } from "../values/instant.ts";
import type { Pagination, Tag, TagTone } from "../web/components.ts";
import { paths, withQuery } from "../web/paths.ts";
import { type CellContent, type SummaryRow, summaryRow, type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { dimensions, type PortfolioTotals } from "./portfolio.ts";
import { groupName, isOfCuts, sumHeads } from "./portfolio-pages.ts";
import { elapsedMs, percentDone, type Recompute, stateOn } from "./recompute.ts";
import type { StoredFinding } from "./recompute-repository.ts";

type State = ReturnType<typeof stateOn>;

const tones: Readonly<Record<State, TagTone>> = {
  running: "yellow",
  done: "green",
  failed: "red",
  interrupted: "orange",
};

export type RecomputesPage = Page & { readonly action: string | null; readonly table: Table | null };

export const renderRecomputes = view<RecomputesPage>("counting/recomputes");

export function recomputesPage(runs: readonly Recompute[], now: Instant, t: Translate): RecomputesPage {
  const isBusy = runs.some((run) => stateOn(run, now) === "running");
  const heads = [
    t("counting.recompute.started"),
    t("counting.recompute.state"),
    { text: t("counting.recompute.sheets"), numeric: true },
    { text: t("counting.recompute.findings"), numeric: true },
    { text: t("counting.recompute.elapsed"), numeric: true },
    t("counting.recompute.by"),
  ];
  const rows = runs.map((run): CellContent[] => [
    { text: formatInstant(run.startedAt), path: paths.recompute(run.id) },
    { tag: stateTag(run, now, t) },
    formatNumber(run.progress.sheets, t.locale),
    formatNumber(run.progress.findings, t.locale),
    seconds(run, t),
    run.startedBy ?? t("counting.recompute.command"),
  ]);
  return {
    title: t("counting.recompute.title"),
    breadcrumbs: [{ text: t("costing.norms.title"), path: paths.costNorms() }],
    action: isBusy ? null : paths.recomputes(),
    table: runs.length > 0 ? table({ id: "lan-tinh-lai", caption: t("counting.recompute.runs"), heads, rows }) : null,
  };
}

export type RecomputePage = Page & {
  readonly state: Tag;
  /** Whole per cent while it runs. */
  readonly percent: string | null;
  readonly path: string;
  readonly summary: readonly SummaryRow[];
  readonly findings: Table | null;
  readonly noFindings: string | null;
  readonly pagination: Pagination | null;
  readonly totals: readonly Table[];
};

export const renderRecompute = view<RecomputePage>("counting/recompute");

export type RecomputeContent = {
  readonly run: Recompute;
  readonly now: Instant;
  readonly findings: readonly StoredFinding[];
  readonly isFirst: boolean;
  readonly hasMore: boolean;
  readonly ministries: readonly Organisation[];
};

export function recomputePage(content: RecomputeContent, t: Translate): RecomputePage {
  const { run, now, findings, isFirst, hasMore, ministries } = content;
  const state = stateOn(run, now);
  const path = paths.recompute(run.id);
  return {
    title: t("counting.recompute.of", { at: formatInstant(run.startedAt) }),
    wide: true,
    breadcrumbs: [{ text: t("counting.recompute.title"), path: paths.recomputes() }],
    state: stateTag(run, now, t),
    percent: state === "running" ? String(percentDone(run)) : null,
    path,
    summary: summary(run, t),
    findings: findings.length > 0 ? findingTable(run, findings, t) : null,
    noFindings: state === "done" && run.progress.findings === 0 ? t("counting.recompute.sound") : null,
    pagination:
      isFirst && !hasMore
        ? null
        : {
            note: t("counting.recompute.shown", {
              shown: formatNumber(findings.length, t.locale),
              count: formatNumber(run.progress.findings, t.locale),
            }),
            previousPath: isFirst ? null : path,
            nextPath: hasMore ? withQuery(path, { sau: findings.at(-1)?.id }) : null,
          },
    totals: run.totals ? totalTables(run.totals, ministries, t) : [],
  };
}

function summary(run: Recompute, t: Translate): readonly SummaryRow[] {
  const number = (value: number) => formatNumber(value, t.locale);
  const { sheets, lines, findings } = run.progress;
  return [
    summaryRow(
      t("counting.recompute.sheets"),
      t("counting.recompute.progress", { done: number(sheets), total: number(run.sheetsTotal) }),
    ),
    summaryRow(t("counting.recompute.lines"), number(lines)),
    summaryRow(t("counting.recompute.findings"), number(findings)),
    summaryRow(t("counting.recompute.elapsed"), t("counting.recompute.seconds", { seconds: seconds(run, t) })),
    summaryRow(t("counting.recompute.by"), run.startedBy ?? t("counting.recompute.command")),
  ];
}

function findingTable(run: Recompute, findings: readonly StoredFinding[], t: Translate): Table {
  const heads = [
    t("counting.portfolio.code"),
    t("counting.regulation"),
    t("counting.recompute.sheet"),
    t("counting.recompute.figure"),
    { text: t("counting.recompute.stored"), numeric: true },
    { text: t("counting.recompute.computed"), numeric: true },
  ];
  const rows = findings.map((one): CellContent[] => [
    { text: one.code, path: paths.regulationCost(one.code) },
    one.name,
    t(one.isOfProposal ? "counting.recompute.sheet.proposal" : "counting.recompute.sheet.regulation", {
      version: one.version,
    }),
    t(`counting.recompute.figure.${one.figure}`),
    amount(one.stored, t),
    amount(one.computed, t),
  ]);
  const caption = t("counting.recompute.found", { count: formatNumber(run.progress.findings, t.locale) });
  return table({ id: "sai-lech", caption, heads, rows, headColumn: 1 });
}

/** A method is named, everything else is an amount. */
function amount(value: string | null, t: Translate): string | null {
  return value !== null && /^-?\d/.test(value) ? formatNumber(value, t.locale, 6) : value;
}

function totalTables(totals: PortfolioTotals, ministries: readonly Organisation[], t: Translate): readonly Table[] {
  return dimensions
    .filter((dimension) => totals.by[dimension].length > 0)
    .map((dimension) => {
      const ofCuts = isOfCuts(dimension);
      return table({
        id: `tong-${dimension}`,
        caption: t(`counting.portfolio.by.${dimension}`),
        heads: sumHeads(t(`counting.portfolio.group.${dimension}`), ofCuts, t),
        rows: totals.by[dimension].map((one) => [
          groupName(dimension, one.key, ministries, t),
          ...writtenCells(one, ofCuts, t),
        ]),
        foot: [[t("counting.total"), ...writtenCells(totals.all, ofCuts, t)]],
        shape: "figures",
      });
    });
}

function writtenCells(one: PortfolioTotals["all"], ofCuts: boolean, t: Translate): readonly CellContent[] {
  const number = (value: number) => formatNumber(value, t.locale);
  const own = ofCuts ? [] : [number(one.costed), formatDong(one.cost, t.locale)];
  const amounts = [one.current, one.after, one.saving].map((value) => formatDong(value, t.locale));
  const share = one.share === null ? t("counting.portfolio.no-share") : `${formatNumber(one.share, t.locale)}%`;
  return [...own, number(one.compared), ...amounts, share];
}

function stateTag(run: Recompute, now: Instant, t: Translate): Tag {
  const state = stateOn(run, now);
  return { text: t(`counting.recompute.state.${state}`), tone: tones[state] };
}

function seconds(run: Recompute, t: Translate): string {
  return formatNumber(String(elapsedMs(run) / 1000), t.locale, 1);
}
