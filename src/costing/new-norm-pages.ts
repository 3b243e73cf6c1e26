import { formatDong, formatNumber, formatShare } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { errorLinks, type Field, type Form, textarea, textField } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type CellContent, type SummaryRow, summaryRow, type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { hours, incomeValidity, sheetTable, validityText } from "./norm-pages.ts";
import { type HourlyIncome, hoursPerYear } from "./norms.ts";
import type { Norm, NormUse, SheetOfNorm } from "./norm-repository.ts";

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
    summaryRow(t("costing.norms.validity"), validityText(incomeValidity(norm, norms), t)),
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
