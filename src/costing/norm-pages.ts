import { formatDay, formatDong, formatNumber, formatShare } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { Day } from "../values/day.ts";
import type { Link, Pagination } from "../web/components.ts";
import { errorLinks, type Field, type Form, textarea, textField } from "../web/forms.ts";
import { paths, withQuery } from "../web/paths.ts";
import { type CellContent, type SummaryRow, summaryRow, type Table, table } from "../web/tables.ts";
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
    validity(incomeValidity(norm, norms), t),
    norm.source,
    {
      text: formatNumber(uses.find(({ normId }) => normId === norm.id)?.ofRegulations ?? 0, t.locale),
      path: paths.costNorm(norm.year),
    },
  ]);
  return table({ id: "muc-thu-nhap", caption: t("costing.norms.income", { hours: hours(t) }), heads, rows });
}

/** From the day after the reference year until the next known year has ended too. */
function incomeValidity({ year }: HourlyIncome, norms: readonly HourlyIncome[]): readonly [Day, Day | null] {
  const next = norms.find((other) => other.year > year);
  return [`${year + 1}-01-01` as Day, next ? (`${next.year + 1}-01-01` as Day) : null];
}

function validity([from, to]: readonly [Day | null, Day | null], t: Translate): string {
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
    validity([norm.validFrom, norm.validTo], t),
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
    ...hourly.map((rate) => formatNumber(rate, t.locale)),
  ]);
  const caption = t("costing.norms.wages", { source: germanCompliance.citation });
  return table({ id: "tien-luong", caption, heads, rows, shape: "figures" });
}

export type NewNormPage = Page & {
  readonly action: string;
  readonly fields: readonly Field[];
  readonly cancelPath: string;
};

export const renderNewNorm = view<NewNormPage>("costing/new-norm");

export function newNormPage(form: Form): NewNormPage {
  const { t } = form;
  const field = (name: string) => ({ name, label: t(`costing.norms.${name}`), hint: t(`costing.norms.${name}.hint`) });
  return {
    title: t("costing.norms.add"),
    issues: errorLinks(form),
    breadcrumbs: [{ text: t("costing.norms.title"), path: paths.costNorms() }],
    action: paths.newCostNorm(),
    cancelPath: paths.costNorms(),
    fields: [
      textField(form, { ...field("year"), width: "short", inputmode: "numeric" }),
      textField(form, { ...field("gdp"), width: "half", inputmode: "decimal", suffix: t("costing.norms.dong") }),
      textarea(form, { ...field("source"), rows: 3, lang: "vi" }),
    ],
  };
}

export type NormPreviewPage = Page & {
  readonly summary: readonly SummaryRow[];
  readonly uses: Table;
  readonly sheets: Table | null;
  readonly more: string | null;
  readonly action: string;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly button: string;
};

export const renderNormPreview = view<NormPreviewPage>("costing/norm-preview");

export type PreviewContent = {
  readonly norm: HourlyIncome;
  readonly norms: readonly Norm[];
  readonly uses: readonly NormUse[];
  /** The first of the sheets that use other years. */
  readonly sheets: readonly SheetOfNorm[];
  readonly typed: { readonly year: string; readonly gdp: string; readonly source: string };
};

export function normPreviewPage(content: PreviewContent, t: Translate): NormPreviewPage {
  const { norm, sheets, uses, typed } = content;
  const count = uses.reduce((sum, { ofRegulations }) => sum + ofRegulations, 0);
  const number = (value: number) => formatNumber(value, t.locale);
  const sheetCaption = t("costing.norms.affected", { shown: number(sheets.length), count: number(count) });
  return {
    title: t("costing.norms.preview", { year: norm.year }),
    wide: true,
    breadcrumbs: [
      { text: t("costing.norms.title"), path: paths.costNorms() },
      { text: t("costing.norms.add"), path: paths.newCostNorm() },
    ],
    summary: previewRows(content, t),
    uses: useTable(content, t),
    sheets: sheets.length > 0 ? sheetTable(sheets, sheetCaption, t) : null,
    more: count > sheets.length ? paths.costNormSheets() : null,
    action: paths.newCostNorm(),
    hidden: [...Object.entries(typed).map(([name, value]) => ({ name, value })), { name: "step", value: "save" }],
    button: t("costing.norms.save", { year: norm.year }),
  };
}

function previewRows({ norm, norms }: PreviewContent, t: Translate): readonly SummaryRow[] {
  const dong = (value: HourlyIncome["value"]) => formatDong(value, t.locale);
  const before = norms.findLast(({ year }) => year < norm.year);
  const formula = {
    gdp: dong(norm.gdpPerCapita),
    hours: hours(t),
    value: dong(norm.value),
    exact: formatNumber(norm.gdpPerCapita.div(hoursPerYear), t.locale, 4),
  };
  const change = before && norm.value.minus(before.value);
  return [
    summaryRow(t("costing.norms.year"), String(norm.year)),
    summaryRow(t("costing.norms.gdp"), t("costing.dong", { amount: dong(norm.gdpPerCapita) })),
    summaryRow(t("costing.norms.value"), t("costing.norms.formula", formula)),
    summaryRow(
      t("costing.norms.difference"),
      before && change
        ? t("costing.norms.difference.from", {
            year: before.year,
            value: dong(before.value),
            change: `${change.gt(0) ? "+" : ""}${dong(change)}`,
            share: `${change.gt(0) ? "+" : ""}${formatShare(change.div(before.value), t.locale)}`,
          })
        : t("costing.norms.difference.none"),
    ),
    summaryRow(t("costing.norms.validity"), validity(incomeValidity(norm, norms), t)),
    summaryRow(t("costing.norms.source"), norm.source),
  ];
}

function useTable({ norms, uses }: PreviewContent, t: Translate): Table {
  const numeric = (name: string) => ({ text: t(`costing.norms.${name}`), numeric: true });
  const heads = [t("costing.norms.year"), numeric("value"), numeric("used"), numeric("used-proposals")];
  const rows = norms.toReversed().map((norm): CellContent[] => {
    const use = uses.find(({ normId }) => normId === norm.id);
    const count = formatNumber(use?.ofRegulations ?? 0, t.locale);
    return [
      String(norm.year),
      formatDong(norm.value, t.locale),
      { text: count, path: use?.ofRegulations ? paths.costNorm(norm.year) : null },
      formatNumber(use?.ofProposals ?? 0, t.locale),
    ];
  });
  return table({ id: "dang-dung", caption: t("costing.norms.uses"), heads, rows });
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

function sheetTable(sheets: readonly SheetOfNorm[], caption: string, t: Translate): Table {
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

function hours(t: Translate): string {
  return formatNumber(hoursPerYear, t.locale);
}
