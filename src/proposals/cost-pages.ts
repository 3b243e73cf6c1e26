import { circularRule, compare } from "../costing/methods/circular-02-2017.ts";
import type { Comparison, ScenarioCost } from "../costing/line-cost.ts";
import type { Norm } from "../costing/norm-repository.ts";
import type { StoredSheet } from "../costing/repository.ts";
import { traceComparison } from "../costing/trace.ts";
import { type TraceLine, traceLines } from "../costing/trace-lines.ts";
import { type SheetForm, sheetForm, type TypedSheet } from "../costing/worksheet.ts";
import { formatDong, formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { checkboxes, type ChoiceField, errorLinks, type Form, select } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { type CostSummary, costSummary } from "./cost-summary.ts";
import { editorCrumbs } from "./pages.ts";
import type { Proposal } from "./proposal.ts";

export type CostPage = Page & {
  readonly action: string;
  readonly version: number;
  readonly norm: ChoiceField;
  readonly assumed: ChoiceField;
  readonly current: SheetForm;
  readonly after: SheetForm;
  readonly result: CostSummary | null;
  readonly isUnsaved: boolean;
  readonly backPath: string;
};

export const renderCost = view<CostPage>("proposals/cost");

export type CostContent = {
  readonly proposal: Proposal;
  readonly version: number;
  readonly norms: readonly Norm[];
  readonly current: TypedSheet;
  readonly after: TypedSheet;
  /** What the two sheets come to; null while a cell cannot be read. */
  readonly comparison: Comparison | null;
  readonly isUnsaved: boolean;
};

/** The two sheets to fill in, and what they come to. */
export function costPage(content: CostContent, form: Form): CostPage {
  const { t, issues } = form;
  const { proposal, norms } = content;
  return {
    title: t("proposals.cost.title"),
    wide: true,
    issues: errorLinks(form),
    breadcrumbs: editorCrumbs(proposal, t),
    action: paths.proposalCost(proposal.code),
    version: content.version,
    norm: select(form, {
      name: "norm",
      label: t("proposals.cost.norm"),
      choices: norms
        .map(({ id, year, value }) => ({
          value: id,
          text: t("proposals.cost.norm-choice", { value: formatDong(value, t.locale), year }),
        }))
        .reverse(),
    }),
    assumed: checkboxes(form, {
      name: "assumed",
      label: t("proposals.cost.estimate"),
      choices: [{ value: "yes", text: t("proposals.cost.assumed") }],
    }),
    current: sheetForm(content.current, issues, "current", t("proposals.cost.work-current"), t),
    after: sheetForm(content.after, issues, "after", t("proposals.cost.work-after"), t),
    result: content.comparison && costSummary(figuresOf(content.comparison), t),
    isUnsaved: content.isUnsaved,
    backPath: paths.proposalEdit(proposal.code),
  };
}

export type CostReadPage = Page & {
  readonly cost: CostSummary | null;
  readonly tables: readonly Table[];
  readonly norm: string | null;
  readonly trace: readonly TraceLine[];
};

export const renderCostRead = view<CostReadPage>("proposals/cost-read");

/** The same for those who read: figures, rows of both sides, every step of the calculation. */
export function costReadPage(proposal: Proposal, sheet: StoredSheet | undefined, t: Translate): CostReadPage {
  const comparison = sheet?.after ? compare(sheet.current, sheet.after, sheet.norm.value) : null;
  return {
    title: t("proposals.cost.title"),
    wide: true,
    breadcrumbs: [
      { text: t("proposals.crumb.list"), path: paths.proposals() },
      { text: proposal.code, path: paths.proposal(proposal.code) },
    ],
    cost: sheet ? costSummary(sheet.results, t) : null,
    tables: comparison
      ? [
          linesTable("hien-tai", t("proposals.cost.current"), comparison.current, t),
          linesTable("sau-de-xuat", t("proposals.cost.proposed"), comparison.after, t),
        ]
      : [],
    norm: sheet ? normWords(sheet.norm, t) : null,
    trace: sheet && comparison ? traceOf(sheet, comparison, t) : [],
  };
}

/** "Mức thu nhập bình quân một giờ: 53.977 đồng/giờ, năm 2024. Nguồn …" */
function normWords({ year, value, source }: Norm, t: Translate): string {
  const choice = t("proposals.cost.norm-choice", { value: formatDong(value, t.locale), year });
  return `${t("proposals.cost.norm")}: ${choice}. ${source}`;
}

function traceOf(sheet: StoredSheet, comparison: Comparison, t: Translate): readonly TraceLine[] {
  const entered = { current: sheet.current.lines.length, after: sheet.after?.lines.length ?? 0 };
  const steps = traceComparison(comparison, { rule: circularRule, normYear: sheet.norm.year, entered });
  return traceLines(steps, { current: sheet.current, after: sheet.after }, () => null, t);
}

function linesTable(id: string, caption: string, cost: ScenarioCost, t: Translate): Table {
  const column = (name: "name" | "source") => t(`costing.column.${name}`);
  const numeric = (name: string) => ({ text: t(`costing.column.${name}`), numeric: true });
  const dong = (value: Parameters<typeof formatDong>[0]) => formatDong(value, t.locale);
  return table({
    id,
    caption,
    shape: "figures",
    heads: [
      column("name"),
      numeric("hours"),
      numeric("people"),
      numeric("services"),
      numeric("fees"),
      { text: t("proposals.cost.yearly"), numeric: true },
      column("source"),
    ],
    rows: cost.lines.map(({ line, perYear }) => [
      line.name,
      formatNumber(line.hours.plus(line.minutes.div(60)), t.locale, 4),
      formatNumber(line.people, t.locale),
      dong(line.services),
      dong(line.fees),
      dong(perYear.total),
      line.source,
    ]),
    foot: [[t("proposals.cost.total"), null, null, null, null, dong(cost.perYear.total), null]],
  });
}

function figuresOf({ current, after, saving }: Comparison) {
  return {
    perYear: current.perYear.total,
    perYearAfter: after.perYear.total,
    saving: saving.perYear.total,
    savingTime: saving.perYear.time,
    savingServices: saving.perYear.services,
    savingFees: saving.perYear.fees,
  };
}
