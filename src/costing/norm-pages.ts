import { formatDay, formatDong, formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { Day } from "../values/day.ts";
import type { Exact } from "../values/dong.ts";
import type { Link, Pagination } from "../web/components.ts";
import { paths, withQuery } from "../web/paths.ts";
import { type CellContent, type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import type { MethodNorm } from "./method-norms.ts";
import { germanCompliance } from "./methods/german-compliance.ts";
import { germanGrades, listGermanRates } from "./methods/german-rates.ts";
import { type HourlyIncome, hoursPerYear } from "./norms.ts";
import type { Norm, NormUse, SheetOfNorm } from "./norm-repository.ts";

export type NormsPage = Page & {
  readonly income: Table;
  readonly methods: Table;
  readonly wages: Table;
  readonly addPath: string | null;
  readonly links: readonly Link[];
};

export const renderNorms = view<NormsPage>("costing/norms");

export type NormsContent = {
  readonly norms: readonly Norm[];
  readonly uses: readonly NormUse[];
  readonly methodNorms: readonly MethodNorm[];
  readonly mayAdd: boolean;
};

export function normsPage(content: NormsContent, t: Translate): NormsPage {
  return {
    title: t("costing.norms.title"),
    wide: true,
    income: incomeTable(content, t),
    methods: methodTable(content.methodNorms, t),
    wages: wageTable(t),
    addPath: content.mayAdd ? paths.newCostNorm() : null,
    links: [
      { text: t("costing.norms.portfolio"), path: paths.portfolio() },
      { text: t("costing.self-test.title"), path: paths.costSelfTest() },
      ...(content.mayAdd ? [{ text: t("costing.norms.recompute"), path: paths.recomputes() }] : []),
    ],
  };
}

function incomeTable({ norms, uses }: NormsContent, t: Translate): Table {
  const numeric = (name: string) => ({ text: t(`costing.norms.${name}`), numeric: true });
  const heads = [
    t("costing.norms.year"),
    numeric("gdp"),
    numeric("value"),
    t("costing.norms.validity"),
    t("costing.norms.source"),
    numeric("used"),
  ];
  const rows = norms.toReversed().map((norm): CellContent[] => [
    String(norm.year),
    formatDong(norm.gdpPerCapita, t.locale),
    formatDong(norm.value, t.locale),
    validityText(incomeValidity(norm, norms), t),
    norm.source,
    {
      text: formatNumber(uses.find(({ normId }) => normId === norm.id)?.ofRegulations ?? 0, t.locale),
      path: paths.costNorm(norm.year),
    },
  ]);
  return table({ id: "muc-thu-nhap", caption: t("costing.norms.income", { hours: hours(t) }), heads, rows });
}

/** From the day after the reference year until the next known year has ended too. */
export function incomeValidity({ year }: HourlyIncome, norms: readonly HourlyIncome[]): readonly [Day, Day | null] {
  const next = norms.find((other) => other.year > year);
  return [`${year + 1}-01-01` as Day, next ? (`${next.year + 1}-01-01` as Day) : null];
}

export function validityText([from, to]: readonly [Day | null, Day | null], t: Translate): string {
  if (from === null) return t("costing.norms.validity.unstated");
  if (to === null) return t("costing.norms.validity.from", { from: formatDay(from) });
  return t("costing.norms.validity.between", { from: formatDay(from), to: formatDay(to) });
}

function methodTable(norms: readonly MethodNorm[], t: Translate): Table {
  const heads = [
    t("costing.norms.name"),
    t("costing.norms.kind"),
    t("costing.norms.method"),
    { text: t("costing.norms.amount"), numeric: true },
    t("costing.norms.unit"),
    t("costing.norms.validity"),
    t("costing.norms.source"),
  ];
  const rows = norms.map((norm) => [
    norm.name[t.locale],
    t(`costing.norms.kind.${norm.kind}`),
    norm.method.title[t.locale],
    formatNumber(norm.value, t.locale, 6),
    norm.unit[t.locale],
    validityText([norm.validFrom, norm.validTo], t),
    norm.source,
  ]);
  return table({ id: "tham-so", caption: t("costing.norms.parameters"), heads, rows });
}

function wageTable(t: Translate): Table {
  const heads = [
    t("costing.norms.level"),
    ...germanGrades.map((grade) => ({ text: t(`costing.norms.grade.${grade}`), numeric: true })),
  ];
  const rows = listGermanRates().map(({ level, hourly }) => [
    t(`costing.norms.level.${level}`),
    ...hourly.map((rate) => twoDecimals(rate, t)),
  ]);
  const caption = t("costing.norms.wages", { source: germanCompliance.citation });
  return table({ id: "tien-luong", caption, heads, rows, shape: "figures" });
}

export type NormSheetsPage = Page & {
  readonly lead: string;
  readonly table: Table | null;
  readonly pagination: Pagination | null;
};

export const renderNormSheets = view<NormSheetsPage>("costing/norm-sheets");

export type NormSheetsContent = {
  /** Null for the sheets of every year. */
  readonly norm: Norm | null;
  readonly sheets: readonly SheetOfNorm[];
  readonly count: number;
  readonly hasMore: boolean;
  readonly isFirst: boolean;
};

/** Which sheets were computed with a year's norm. */
export function normSheetsPage(content: NormSheetsContent, t: Translate): NormSheetsPage {
  const { norm, sheets, hasMore, isFirst } = content;
  const count = formatNumber(content.count, t.locale);
  const path = norm ? paths.costNorm(norm.year) : paths.costNormSheets();
  const caption = t("costing.norms.affected", { shown: formatNumber(sheets.length, t.locale), count });
  return {
    title: norm ? t("costing.norms.sheets-of", { year: norm.year }) : t("costing.norms.sheets"),
    wide: true,
    breadcrumbs: [{ text: t("costing.norms.title"), path: paths.costNorms() }],
    lead: norm
      ? t("costing.norm.value", { value: formatDong(norm.value, t.locale), year: norm.year, source: norm.source })
      : t("costing.norms.sheets.lead"),
    table: sheets.length > 0 ? sheetTable(sheets, caption, t) : null,
    pagination:
      isFirst && !hasMore
        ? null
        : {
            note: caption,
            previousPath: isFirst ? null : path,
            nextPath: hasMore ? withQuery(path, { sau: sheets.at(-1)?.code }) : null,
          },
  };
}

export function sheetTable(sheets: readonly SheetOfNorm[], caption: string, t: Translate): Table {
  const heads = [
    t("costing.norms.code"),
    t("costing.norms.regulation"),
    t("costing.norms.year"),
    { text: t("costing.per-year"), numeric: true },
    t("costing.norms.moved"),
  ];
  const rows = sheets.map(({ code, name, year, perYear, isMoved }) => [
    { text: code, path: paths.regulationCost(code) },
    name,
    String(year),
    formatDong(perYear, t.locale),
    t(isMoved ? "costing.norms.moved.yes" : "costing.norms.moved.no"),
  ]);
  return table({ id: "bang-tinh", caption, heads, rows, headColumn: 1 });
}

/** Wages are printed to the cent. */
function twoDecimals(rate: Exact, t: Translate): string {
  return t.locale === "vi" ? rate.toFixed(2).replace(".", ",") : rate.toFixed(2);
}

export function hours(t: Translate): string {
  return formatNumber(hoursPerYear, t.locale);
}
