/** What a procedure costs one business: the sheet's lines for one subject, with its own number of times and hourly income. */
import { formatDong, formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { readNumber } from "../i18n/read-number.ts";
import { type Exact, exact } from "../values/dong.ts";
import type { Issue } from "../values/issue.ts";
import { errorLinks, type Field, type Form, numberField } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type SummaryRow, summaryRow, type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { amountInWords } from "./amount-in-words.ts";
import { computeScenario } from "./methods/circular-02-2017.ts";
import type { StoredSheet } from "./repository.ts";
import type { CostSheet } from "./sheet.ts";

export type TrialPage = Page & {
  readonly lead: string;
  readonly action: string;
  readonly fields: readonly Field[];
  readonly summary: readonly SummaryRow[];
  readonly inWords: string;
  readonly lines: Table;
};

export const renderTrial = view<TrialPage>("costing/trial");

type Typed = Readonly<Record<string, string>>;

/** `typed` holds the query as it came: "lan" times a year, "thu_nhap" đồng an hour; what is wrong keeps the sheet's figure. */
export function trialPage(
  { code, name }: { readonly code: string; readonly name: string },
  sheet: StoredSheet,
  typed: Typed,
  t: Translate,
): TrialPage {
  const { current, norm } = sheet;
  const times = readFigure(typed, "lan", current.timesPerYear, t);
  const income = readFigure(typed, "thu_nhap", norm.value, t);
  const issues = [...times.issues, ...income.issues];
  const written = (value: Exact) => formatNumber(value, t.locale, 6);
  const filled = { lan: written(current.timesPerYear), thu_nhap: written(norm.value), ...typed };
  const form: Form = { typed: filled, issues, t };
  const cost = computeScenario(forOne(current, times.value), income.value);
  const dong = (value: Exact) => t("costing.dong", { amount: formatDong(value, t.locale) });
  return {
    title: t("costing.trial.title", { name }),
    breadcrumbs: [
      { text: code, path: paths.regulation(code) },
      { text: t("costing.title"), path: paths.regulationCost(code) },
    ],
    issues: errorLinks(form),
    lead: t("costing.trial.lead"),
    action: paths.regulationCostTrial(code),
    fields: [
      numberField(form, { name: "lan", label: t("costing.trial.times"), hint: t("costing.trial.times.hint") }),
      numberField(form, { name: "thu_nhap", label: t("costing.trial.income"), hint: t("costing.trial.income.hint") }),
    ],
    summary: [
      summaryRow(t("costing.per-case"), dong(cost.perCase.total)),
      summaryRow(t("costing.trial.year"), dong(cost.perYear.total)),
      summaryRow(t("costing.trial.hours"), formatNumber(cost.hoursPerYear, t.locale, 2)),
    ],
    inWords: t("costing.in-words", { words: amountInWords(cost.perYear.total, t.locale) }),
    lines: lineTable(cost.lines, t),
  };
}

/** Everything on the sheet once: one subject, who does what most do. */
function forOne(sheet: CostSheet, timesPerYear: Exact): CostSheet {
  const one = exact(1);
  return { lines: sheet.lines.map((line) => ({ ...line, subjects: null })), timesPerYear, subjects: one };
}

function readFigure(
  typed: Typed,
  field: string,
  otherwise: Exact,
  t: Translate,
): { readonly value: Exact; readonly issues: readonly Issue[] } {
  const given = typed[field] ?? "";
  if (given.trim() === "") return { value: otherwise, issues: [] };
  const reading = readNumber(given, { locale: t.locale, whole: field === "thu_nhap" });
  if ("value" in reading) return { value: reading.value, issues: [] };
  const [first, second] = (reading.readings ?? []).map((each) => formatNumber(each, t.locale, 12));
  const params = { given: given.slice(0, 60), first: first ?? "", second: second ?? "" };
  return { value: otherwise, issues: [{ field, key: `costing.cell.${reading.problem}`, params }] };
}

function lineTable(lines: ReturnType<typeof computeScenario>["lines"], t: Translate): Table {
  const numeric = (text: string) => ({ text, numeric: true });
  return table({
    id: "tinh-thu",
    caption: t("costing.trial.lines"),
    heads: [
      t("costing.column.name"),
      numeric(t("costing.trial.hours-once")),
      numeric(t("costing.per-case")),
      numeric(t("costing.trial.year")),
    ],
    rows: lines.map(({ line, perCase, perYear }) => [
      line.name,
      formatNumber(line.hours.plus(line.minutes.div(60)).times(line.people), t.locale, 2),
      formatDong(perCase.total, t.locale),
      formatDong(perYear.total, t.locale),
    ]),
    shape: "figures",
  });
}
