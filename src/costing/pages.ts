import { formatDong, formatInstant, formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { Issue } from "../values/issue.ts";
import type { Link } from "../web/components.ts";
import { checkboxes, errorLinks, type Field, select } from "../web/forms.ts";
import type { Panel } from "../web/panel.ts";
import { paths } from "../web/paths.ts";
import type { Typed } from "../web/route.ts";
import { type SummaryRow, summaryRow, type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { amountInWords } from "./amount-in-words.ts";
import { checkRoundedRows, checkSheet } from "./checks.ts";
import type { ScenarioCost } from "./line-cost.ts";
import { circular022017, circularRule, computeScenario } from "./methods/circular-02-2017.ts";
import type { Norm } from "./norm-repository.ts";
import type { listSheetVersions, StoredSheet } from "./repository.ts";
import type { CostSheet } from "./sheet.ts";
import { workGroups } from "./sheet.ts";
import { type Step, traceScenario } from "./trace.ts";
import { type TraceLine, traceLines } from "./trace-lines.ts";
import { type SheetForm, sheetForm, type TypedSheet } from "./worksheet.ts";

type Costed = { readonly code: string; readonly name: string };

/** What a regulation costs, on its own page. */
export function costPanel(regulation: Costed, sheet: StoredSheet | undefined, mayEdit: boolean, t: Translate): Panel {
  const path = paths.regulationCost(regulation.code);
  const shared = { id: "chi-phi", title: t("costing.title"), table: null };
  if (!sheet) {
    const links = mayEdit ? [{ text: t("costing.compute"), path: paths.regulationCostEdit(regulation.code) }] : [];
    return { ...shared, note: t("costing.none"), rows: [], links };
  }
  return { ...shared, note: null, rows: summary(sheet, t), links: [{ text: t("costing.open"), path }] };
}

export type ShowPage = Page & {
  readonly summary: readonly SummaryRow[];
  readonly inWords: string | null;
  readonly checks: readonly string[];
  readonly lines: Table | null;
  /** The totals first; the steps of each row behind them. */
  readonly trace: { readonly totals: readonly TraceLine[]; readonly rows: readonly TraceLine[] } | null;
  readonly versions: Table | null;
  /** What the figure rests on. */
  readonly links: readonly Link[];
  readonly trialPath: string | null;
  /** The sheet for Excel; null without a sheet. */
  readonly workbookPath: string | null;
  /** The same sheet by other methods; null without a sheet. */
  readonly methodsPath: string | null;
  readonly editPath: string | null;
  readonly editText: string;
};

export const renderShow = view<ShowPage>("costing/show");

export type ShowContent = {
  readonly regulation: Costed;
  readonly sheet: StoredSheet | undefined;
  readonly versions: Awaited<ReturnType<typeof listSheetVersions>>;
  readonly mayEdit: boolean;
  /** Who computed what is for people with an account. */
  readonly mayKnowNames: boolean;
};

export function showPage({ regulation, sheet, versions, mayEdit, mayKnowNames }: ShowContent, t: Translate): ShowPage {
  const cost = sheet && computeScenario(sheet.current, sheet.norm.value);
  return {
    title: t("costing.title.of", { name: regulation.name }),
    wide: true,
    breadcrumbs: [{ text: regulation.code, path: paths.regulation(regulation.code) }],
    summary: sheet ? summary(sheet, t) : [],
    inWords: sheet ? t("costing.in-words", { words: amountInWords(sheet.results.perYear, t.locale) }) : null,
    checks: sheet && cost ? findings(sheet.current, cost, t) : [],
    lines: sheet && cost ? linesTable(cost, t) : null,
    trace: sheet && cost ? scenarioTrace(sheet, cost, t) : null,
    versions: versions.length > 0 ? versionTable(versions, mayKnowNames, t) : null,
    links: [
      { text: t("costing.norms.title"), path: paths.costNorms() },
      { text: t("costing.self-test.title"), path: paths.costSelfTest() },
    ],
    trialPath: sheet ? paths.regulationCostTrial(regulation.code) : null,
    workbookPath: sheet ? paths.regulationCostWorkbook(regulation.code) : null,
    methodsPath: sheet ? paths.regulationCostMethods(regulation.code) : null,
    editPath: mayEdit ? paths.regulationCostEdit(regulation.code) : null,
    editText: t(sheet ? "costing.edit" : "costing.compute"),
  };
}

function summary(sheet: StoredSheet, t: Translate): readonly SummaryRow[] {
  const { results, norm, current } = sheet;
  const number = (value: Parameters<typeof formatNumber>[0]) => formatNumber(value, t.locale);
  const source = norm.source;
  return [
    summaryRow(t("costing.per-case"), t("costing.dong", { amount: formatDong(results.perCase, t.locale) })),
    summaryRow(t("costing.per-year"), {
      text: t("costing.dong-per-year", { amount: formatDong(results.perYear, t.locale) }),
      note: sheet.assumed ? t("costing.assumed") : null,
    }),
    summaryRow(t("costing.volume"), `${number(current.timesPerYear)} × ${number(current.subjects)}`),
    summaryRow(
      t("costing.norm"),
      t("costing.norm.value", { value: formatDong(norm.value, t.locale), year: norm.year, source }),
      { text: t("costing.norms.title"), path: paths.costNorms() },
    ),
    summaryRow(t("costing.method"), circular022017.citation),
  ];
}

function findings(sheet: CostSheet, cost: ScenarioCost, t: Translate): readonly string[] {
  return [...checkSheet(sheet, "current"), ...checkRoundedRows(cost, "current")].map(
    ({ key, params, field }) => `${placeOf(field, sheet, t)} ${t(key, params)}`,
  );
}

/** "current.lines[2].source" → the name of that row's work. */
function placeOf(field: string, sheet: CostSheet, t: Translate): string {
  const index = /lines\[(\d+)\]/.exec(field)?.[1];
  const where = index === undefined ? t("costing.sheet.caption") : (sheet.lines[Number(index)]?.name ?? "");
  return t("costing.checks", { where });
}

function linesTable(cost: ScenarioCost, t: Translate): Table {
  const column = (name: string) => t(`costing.column.${name}`);
  const numeric = (name: string) => ({ text: column(name), numeric: true });
  const heads = [
    column("name"),
    column("group"),
    numeric("hours"),
    numeric("people"),
    numeric("services"),
    numeric("fees"),
    { text: t("costing.sheet.amount"), numeric: true },
    column("source"),
  ];
  const dong = (value: Parameters<typeof formatDong>[0]) => formatDong(value, t.locale);
  const rows = cost.lines.map(({ line, perCase }) => [
    line.name,
    workGroups.find(({ code }) => code === line.group)?.[t.locale] ?? null,
    formatNumber(line.hours.plus(line.minutes.div(60)), t.locale, 4),
    formatNumber(line.people, t.locale),
    dong(line.services),
    dong(line.fees),
    dong(perCase.total),
    line.source,
  ]);
  const total = [
    t("costing.sheet.total"),
    null,
    null,
    null,
    dong(cost.perCase.services),
    dong(cost.perCase.fees),
    dong(cost.perCase.total),
    null,
  ];
  return table({ id: "bang-tinh", caption: t("costing.sheet.lines"), heads, rows, foot: [total], shape: "figures" });
}

function scenarioTrace(sheet: StoredSheet, cost: ScenarioCost, t: Translate): ShowPage["trace"] {
  const entered = { current: sheet.current.lines.length, after: 0 };
  const steps = traceScenario(cost, "current", { rule: circularRule, normYear: sheet.norm.year, entered });
  const lines = (some: readonly Step[]) => traceLines(some, { current: sheet.current, after: null }, () => null, t);
  return {
    totals: lines(steps.filter(({ line }) => line === null)),
    rows: lines(steps.filter(({ line }) => line !== null)),
  };
}

function versionTable(versions: ShowContent["versions"], mayKnowNames: boolean, t: Translate): Table {
  const heads = [
    t("costing.versions.version"),
    { text: t("costing.per-year"), numeric: true },
    t("costing.versions.when"),
    ...(mayKnowNames ? [t("costing.versions.who")] : []),
  ];
  const rows = versions.map(({ version, perYear, createdAt, author }) => [
    String(version),
    formatDong(perYear, t.locale),
    formatInstant(createdAt),
    ...(mayKnowNames ? [author] : []),
  ]);
  return table({ id: "phien-ban", caption: t("costing.versions.caption", { count: versions.length }), heads, rows });
}

export type EditPage = Page & {
  readonly action: string;
  readonly version: string;
  readonly norm: Field;
  readonly assumed: Field;
  readonly sheet: SheetForm;
  readonly result: readonly SummaryRow[];
};

export const renderEdit = view<EditPage>("costing/edit");

export type EditContent = {
  readonly regulation: Costed;
  readonly typed: TypedSheet;
  readonly normYear: string;
  readonly assumed: boolean;
  readonly version: number;
  readonly issues: readonly Issue[];
  readonly norms: readonly Norm[];
  /** The sheet as understood, to show what it comes to before it is saved. */
  readonly understood: CostSheet | null;
};

export function editPage(content: EditContent, t: Translate): EditPage {
  const { regulation, norms, issues } = content;
  const typed: Typed = { norm_year: content.normYear, assumed: content.assumed ? "1" : "" };
  const form = { typed, issues, t };
  const choices = norms.map(({ year, value }) => ({
    value: String(year),
    text: t("costing.norm.choice", { year, value: formatDong(value, t.locale) }),
  }));
  const norm = norms.find(({ year }) => String(year) === content.normYear);
  return {
    title: t("costing.edit.title", { name: regulation.name }),
    wide: true,
    issues: errorLinks(form),
    breadcrumbs: [{ text: regulation.code, path: paths.regulation(regulation.code) }],
    action: paths.regulationCostEdit(regulation.code),
    version: String(content.version),
    norm: select(form, { name: "norm_year", label: t("costing.norm"), choices }),
    assumed: checkboxes(form, {
      name: "assumed",
      label: t("costing.column.source"),
      choices: [{ value: "1", text: t("costing.edit.assumed") }],
    }),
    sheet: sheetForm(content.typed, issues, "current", t("costing.sheet.caption"), t),
    result: content.understood && norm ? resultRows(content.understood, norm, t) : [],
  };
}

function resultRows(sheet: CostSheet, norm: Norm, t: Translate): readonly SummaryRow[] {
  const cost = computeScenario(sheet, norm.value);
  const amount = (value: Parameters<typeof formatDong>[0]) => ({ amount: formatDong(value, t.locale) });
  return [
    summaryRow(t("costing.per-case"), t("costing.dong", amount(cost.perCase.total))),
    summaryRow(t("costing.per-year"), t("costing.dong-per-year", amount(cost.perYear.total))),
  ];
}
