import { regulationKindName } from "../catalog/regulation.ts";
import { formatDong, formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { Organisation } from "../organisations/organisation.ts";
import { leverName } from "../proposals/levers.ts";
import type { Exact } from "../values/dong.ts";
import { type Empty, empty, type Pagination } from "../web/components.ts";
import { paths, withQuery } from "../web/paths.ts";
import { type CellContent, type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { comparisonOf, dimensions, groupsOf, type Holding, sumsOf } from "./portfolio.ts";
import { groupName, rowsPath, rowsQuery, shareText } from "./portfolio-pages.ts";
import { type GroupQuestion, portfolioQuery, type PortfolioQuestion, type Side } from "./portfolio-query.ts";

const pageSize = 200;

export type PortfolioRowsPage = Page & {
  readonly lead: string;
  readonly table: Table | null;
  readonly empty: Empty | null;
  readonly pagination: Pagination | null;
  readonly csvPath: string;
};

export const renderPortfolioRows = view<PortfolioRowsPage>("counting/portfolio-rows");

export type RowsContent = {
  readonly question: PortfolioQuestion;
  readonly group: GroupQuestion | null;
  readonly side: Side | null;
  /** Those of the group and side alone, in the order of their codes. */
  readonly holdings: readonly Holding[];
  readonly ministries: readonly Organisation[];
  /** The code before the page. */
  readonly after: string;
  /** Codes of proposals are for people with an account. */
  readonly mayKnowProposals: boolean;
};

export function portfolioRowsPage(content: RowsContent, t: Translate): PortfolioRowsPage {
  const { question, group, side, holdings, after, ministries } = content;
  const following = holdings.filter(({ code }) => code > after);
  const shown = following.slice(0, pageSize);
  const count = formatNumber(holdings.length, t.locale);
  const query = rowsQuery(question, { group, side });
  const first = rowsPath(question, { group, side });
  const hasMore = following.length > shown.length;
  return {
    title: group
      ? `${t(`counting.portfolio.group.${group.dimension}`)}: ${groupName(group.dimension, group.key, ministries, t)}`
      : t("counting.portfolio.rows"),
    wide: true,
    breadcrumbs: [
      { text: t("counting.portfolio.title"), path: withQuery(paths.portfolio(), portfolioQuery(question)) },
    ],
    lead: t("counting.portfolio.rows.lead", { share: shareText(sumsOf(holdings), t) }),
    table: shown.length > 0 ? rowTable(content, shown, t) : null,
    empty: shown.length > 0 ? null : empty(t, "no-match", t("counting.portfolio.none")),
    pagination:
      after === "" && !hasMore
        ? null
        : {
            note: t("counting.portfolio.shown", { shown: formatNumber(shown.length, t.locale), count }),
            previousPath: after === "" ? null : first,
            nextPath: hasMore ? withQuery(paths.portfolioRows(), { ...query, sau: shown.at(-1)?.code }) : null,
          },
    csvPath: withQuery(paths.portfolioRowsExport(), query),
  };
}

function rowTable(content: RowsContent, shown: readonly Holding[], t: Translate): Table {
  const { holdings, ministries, mayKnowProposals } = content;
  const numeric = (key: string) => ({ text: t(`counting.portfolio.${key}`), numeric: true });
  const amount = (value: Exact | null | undefined) => (value ? formatDong(value, t.locale) : null);
  const rows = shown.map((holding): CellContent[] => {
    const compared = comparisonOf(holding);
    return [
      { text: holding.code, path: paths.regulationCost(holding.code) },
      holding.name,
      groupName("ministry", holding.ministryId, ministries, t),
      holding.cuts.length > 0 ? { text: leversOf(holding, t), note: sourcesOf(holding, mayKnowProposals) } : null,
      amount(holding.cost),
      amount(compared?.current),
      amount(compared?.after),
      amount(compared?.saving),
    ];
  });
  const sums = sumsOf(holdings);
  const totals = [sums.cost, sums.current, sums.after, sums.saving].map((value) => formatDong(value, t.locale));
  return table({
    id: "cac-dong",
    caption: t("counting.portfolio.rows.caption", { count: formatNumber(holdings.length, t.locale) }),
    heads: [
      t("counting.portfolio.code"),
      t("counting.regulation"),
      t("counting.ministry"),
      t("counting.portfolio.group.lever"),
      ...["row.cost", "row.current", "row.after", "saving"].map(numeric),
    ],
    rows,
    foot: [[t("counting.total"), null, null, null, ...totals]],
    headColumn: 1,
  });
}

function leversOf({ cuts }: Holding, t: Translate): string {
  return cuts.map(({ lever }) => leverName(lever, t.locale)).join("; ");
}

/** The instruments that carry the cuts, and the proposals where the reader may know them. */
function sourcesOf({ cuts }: Holding, mayKnowProposals: boolean): string | null {
  const sources = cuts.flatMap(({ code, instrument }) => [
    ...(mayKnowProposals ? [code] : []),
    ...(instrument?.number ? [instrument.number] : []),
  ]);
  return [...new Set(sources)].join(", ") || null;
}

/** The same rows as a spreadsheet, amounts as exact decimals. */
export function portfolioRowsCsv(content: RowsContent, t: Translate): (string | null)[][] {
  const { holdings, ministries, mayKnowProposals } = content;
  const money = ["cost-dong", "current-dong", "after-dong", "saving-dong"];
  const heads = [
    t("counting.portfolio.code"),
    t("counting.regulation"),
    t("counting.ministry"),
    t("counting.portfolio.group.kind"),
    t("counting.portfolio.group.field"),
    t("counting.portfolio.group.lever"),
    t("counting.portfolio.group.instrument"),
    ...money.map((key) => t(`counting.portfolio.${key}`)),
  ];
  const rows = holdings.map((holding) => {
    const compared = comparisonOf(holding);
    const amounts = [holding.cost, compared?.current, compared?.after, compared?.saving];
    return [
      holding.code,
      holding.name,
      groupName("ministry", holding.ministryId, ministries, t),
      regulationKindName(holding.kind, t.locale),
      holding.field,
      leversOf(holding, t),
      sourcesOf(holding, mayKnowProposals),
      ...amounts.map((value) => value?.toFixed() ?? ""),
    ];
  });
  return [heads, ...rows];
}

/** Every total of the page as a spreadsheet: one row for each group of each dimension, and the whole first. */
export function portfolioCsv(
  holdings: readonly Holding[],
  only: GroupQuestion["dimension"] | null,
  ministries: readonly Organisation[],
  t: Translate,
): (string | number)[][] {
  const columns = ["costed", "cost-dong", "compared", "current-dong", "after-dong", "saving-dong", "share"];
  const heads = [t("counting.portfolio.dimension"), t("counting.portfolio.group")];
  const line = (dimension: string, name: string, members: readonly Holding[]) => {
    const { costed, cost, compared, current, after, saving, share } = sumsOf(members);
    const money = [current, after, saving].map((value) => value.toFixed());
    return [dimension, name, costed, cost.toFixed(), compared, ...money, share.value?.toFixed() ?? ""];
  };
  const groups = (only ? [only] : dimensions).flatMap((dimension) =>
    groupsOf(holdings, dimension).map(({ key, holdings: members }) =>
      line(t(`counting.portfolio.group.${dimension}`), groupName(dimension, key, ministries, t), members),
    ),
  );
  const whole = line(t("counting.total"), "", holdings);
  return [[...heads, ...columns.map((key) => t(`counting.portfolio.${key}`))], whole, ...groups];
}
