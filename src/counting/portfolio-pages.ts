import { type RegulationKind, regulationKindName, regulationKinds } from "../catalog/regulation.ts";
import { formatDong, formatDongShort, formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { type Organisation, organisationName } from "../organisations/organisation.ts";
import { leverName } from "../proposals/levers.ts";
import type { Exact } from "../values/dong.ts";
import { type Empty, empty, type Figure, type Link } from "../web/components.ts";
import { type Field, select } from "../web/forms.ts";
import { paths, withQuery } from "../web/paths.ts";
import { type CellContent, type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { stages } from "./ladder.ts";
import {
  type Dimension,
  dimensions,
  type Group,
  groupsOf,
  type Holding,
  largestFirst,
  type Sums,
  sumsOf,
} from "./portfolio.ts";
import {
  dimensionQuery,
  type GroupQuestion,
  portfolioQuery,
  type PortfolioQuestion,
  type Side,
  sideQuery,
  stageWord,
} from "./portfolio-query.ts";

/** Groups of one table; all of them stand on the dimension's own page. */
const mostGroups = 20;

export type PortfolioPage = Page & {
  readonly filters: { readonly action: string; readonly fields: readonly Field[] };
  readonly ignored: string | null;
  readonly figures: readonly Figure[];
  readonly tables: readonly { readonly table: Table; readonly note: string | null; readonly more: Link | null }[];
  readonly empty: Empty | null;
  readonly csvPath: string;
  readonly wholePath: string | null;
  readonly links: readonly Link[];
};

export const renderPortfolio = view<PortfolioPage>("counting/portfolio");

export type PortfolioContent = {
  readonly question: PortfolioQuestion;
  readonly ignored: readonly string[];
  /** Null for all of them. */
  readonly dimension: Dimension | null;
  readonly holdings: readonly Holding[];
  readonly ministries: readonly Organisation[];
};

export function portfolioPage(content: PortfolioContent, t: Translate): PortfolioPage {
  const { question, dimension, holdings } = content;
  const query = portfolioQuery(question);
  const sums = sumsOf(holdings);
  const shown = dimension ? [dimension] : dimensions;
  const isEmpty = holdings.length === 0;
  return {
    title: t("counting.portfolio.title"),
    wide: true,
    filters: { action: paths.portfolio(), fields: filterFields(content, t) },
    ignored:
      content.ignored.length > 0 ? t("counting.portfolio.ignored", { values: content.ignored.join(", ") }) : null,
    figures: isEmpty ? [] : figuresOf(sums, question, t),
    tables: isEmpty ? [] : shown.flatMap((one) => dimensionTable(one, content, t) ?? []),
    empty: isEmpty ? empty(t, "no-match", t("counting.portfolio.none")) : null,
    csvPath: withQuery(paths.portfolioExport(), { ...query, ...(dimension && dimensionQuery(dimension)) }),
    wholePath: dimension ? withQuery(paths.portfolio(), query) : null,
    links: [
      { text: t("costing.norms.title"), path: paths.costNorms() },
      { text: t("costing.self-test.title"), path: paths.costSelfTest() },
    ],
  };
}

export type RowsOf = { readonly group?: GroupQuestion | null; readonly side?: Side | null };

/** The rows behind a figure: of the whole, or of one group. */
export function rowsPath(question: PortfolioQuestion, { group = null, side = null }: RowsOf = {}): string {
  return withQuery(paths.portfolioRows(), rowsQuery(question, { group, side }));
}

export function rowsQuery(question: PortfolioQuestion, { group = null, side = null }: RowsOf) {
  const grouped = group && { ...dimensionQuery(group.dimension), nhom: group.key };
  return { ...portfolioQuery(question), ...grouped, ...sideQuery(side) };
}

function figuresOf(sums: Sums, question: PortfolioQuestion, t: Translate): readonly Figure[] {
  const path = (side: Side) => rowsPath(question, { side });
  const money = (key: string, value: Exact, count: number, side: Side = "cuts"): Figure => ({
    label: t(`counting.portfolio.${key}`),
    value: t("counting.portfolio.a-year", { amount: formatDongShort(value, t.locale) }),
    full: t("counting.portfolio.dong-a-year", { amount: formatDong(value, t.locale) }),
    note: t("counting.portfolio.regulations", { count: formatNumber(count, t.locale) }),
    path: path(side),
  });
  const { share, saving, current } = sums;
  const numbers = { saving: formatDong(saving, t.locale), current: formatDong(current, t.locale) };
  return [
    money("cost", sums.cost, sums.costed, "cost"),
    money("current", current, sums.compared),
    money("after", sums.after, sums.compared),
    money("saving", saving, sums.compared),
    {
      label: t("counting.portfolio.share"),
      value: shareText(sums, t),
      full: null,
      note: share.value ? t("counting.portfolio.share.of", numbers) : null,
      path: path("cuts"),
    },
  ];
}

function dimensionTable(
  dimension: Dimension,
  content: PortfolioContent,
  t: Translate,
): PortfolioPage["tables"][number] | null {
  const { question, holdings } = content;
  const groups = groupsOf(holdings, dimension)
    .map((group) => ({ ...group, name: nameOf(dimension, group, content.ministries, t), sums: sumsOf(group.holdings) }))
    .sort((a, b) => largestFirst(a.sums, b.sums));
  if (groups.length === 0) return null;
  const shown = content.dimension ? groups : groups.slice(0, mostGroups);
  const ofCuts = isOfCuts(dimension);
  const rows = shown.map(({ key, sums, name }) => [
    name,
    ...sumCells(sums, (side) => rowsPath(question, { group: { dimension, key }, side }), ofCuts, t),
  ]);
  const whole = sumsOf(ofCuts ? holdings.map((one) => ({ ...one, cost: null })) : holdings);
  const count = formatNumber(groups.length, t.locale);
  const morePath = withQuery(paths.portfolio(), { ...portfolioQuery(question), ...dimensionQuery(dimension) });
  return {
    table: table({
      id: `theo-${dimension}`,
      caption: t(`counting.portfolio.by.${dimension}`),
      heads: sumHeads(t(`counting.portfolio.group.${dimension}`), ofCuts, t),
      rows,
      foot: [[t("counting.total"), ...sumCells(whole, (side) => rowsPath(question, { side }), ofCuts, t)]],
      shape: "figures",
    }),
    note: ofCuts ? t("counting.portfolio.overlapping") : null,
    more: shown.length < groups.length ? { text: t("counting.portfolio.all-groups", { count }), path: morePath } : null,
  };
}

/** What a regulation costs today belongs to no lever and no instrument. */
export function isOfCuts(dimension: Dimension): boolean {
  return dimension === "lever" || dimension === "instrument";
}

export function sumHeads(group: string, ofCuts: boolean, t: Translate) {
  const numeric = (key: string) => ({ text: t(`counting.portfolio.${key}`), numeric: true });
  const own = ofCuts ? [] : [numeric("costed"), numeric("cost-dong")];
  return [group, ...own, ...["compared", "current-dong", "after-dong", "saving-dong", "share"].map(numeric)];
}

/** A zero leads nowhere: there are no rows behind it. */
function sumCells(sums: Sums, path: (side: Side) => string, ofCuts: boolean, t: Translate): readonly CellContent[] {
  const cell = (text: string, side: Side, count: number) => (count === 0 ? text : { text, path: path(side) });
  const costed = (text: string) => cell(text, "cost", sums.costed);
  const compared = (text: string) => cell(text, "cuts", sums.compared);
  const dong = (value: Exact) => formatDong(value, t.locale);
  const own = ofCuts ? [] : [costed(formatNumber(sums.costed, t.locale)), costed(dong(sums.cost))];
  const amounts = [sums.current, sums.after, sums.saving].map((value) => compared(dong(value)));
  return [...own, compared(formatNumber(sums.compared, t.locale)), ...amounts, compared(shareText(sums, t))];
}

export function shareText({ share }: Sums, t: Translate): string {
  return share.value ? `${formatNumber(share.value, t.locale)}%` : t("counting.portfolio.no-share");
}

/** A text that was issued is known by its number. */
function nameOf(
  dimension: Dimension,
  { key, holdings }: Group,
  ministries: readonly Organisation[],
  t: Translate,
): string {
  const number = dimension === "instrument" ? holdings[0]?.cuts[0]?.instrument?.number : null;
  return number ? `${number} (${key})` : groupName(dimension, key, ministries, t);
}

/** In words; a code that is no longer known stands for itself. */
export function groupName(
  dimension: Dimension,
  key: string,
  ministries: readonly Organisation[],
  t: Translate,
): string {
  if (dimension === "ministry") {
    const ministry = ministries.find(({ id }) => id === key);
    return ministry ? organisationName(ministry, t.locale) : key;
  }
  if (dimension === "kind") return regulationKindName(key as RegulationKind, t.locale);
  if (dimension === "lever") return leverName(key, t.locale);
  return key === "" ? t(`counting.portfolio.without.${dimension}`) : key;
}

function filterFields({ question, ministries, dimension }: PortfolioContent, t: Translate): readonly Field[] {
  const query = { ...portfolioQuery(question), ...(dimension && dimensionQuery(dimension)) };
  const typed = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, value ?? ""]));
  const form = { typed, issues: [], t };
  const own = ministries.filter(({ validTo, code }) => validTo === null || code === question.ministry);
  return [
    select(form, {
      name: "bo",
      label: t("counting.filter.ministry"),
      choices: [
        { value: "", text: t("counting.filter.government") },
        ...own.map((one) => ({ value: one.code, text: organisationName(one, t.locale) })),
      ],
    }),
    select(form, {
      name: "loai",
      label: t("counting.filter.kind"),
      choices: [
        { value: "", text: t("counting.filter.kinds") },
        ...regulationKinds.map((kind) => ({ value: kind.code, text: kind[t.locale] })),
      ],
    }),
    select(form, {
      name: "tu",
      label: t("counting.portfolio.from-stage"),
      choices: stages.map((stage) => ({
        value: stage === "proposed" ? "" : stageWord(stage),
        text: t(`counting.stage.${stage}`),
      })),
    }),
  ];
}
