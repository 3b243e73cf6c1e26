import { formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { Figure, IdentityBar } from "../web/components.ts";
import { paths } from "../web/paths.ts";
import { type SummaryRow, summaryRow } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import type { Import, ImportCounts } from "./import.ts";
import { countFigures, identityOf } from "./pages.ts";
import { type ImportPlan, rowsLeftOut } from "./plan.ts";
import { listSheetReadings, type ProcedureFile } from "./procedure-file.ts";
import { addView, type Asked, type ChosenView, changeView, chooseView, problemView } from "./record-pages.ts";

export type PreviewPage = Page &
  ChosenView & {
    readonly identity: IdentityBar;
    /** Why the page is shown again, when it is. */
    readonly notice: string | null;
    readonly figures: readonly Figure[];
    readonly reading: readonly SummaryRow[];
    readonly apply: {
      readonly action: string;
      readonly digest: string;
      readonly text: string;
      readonly button: string;
      /** "all" when there is no error, else "good": the rows without one. */
      readonly rows: "all" | "good";
      readonly kind: "primary" | "secondary";
    } | null;
    /** Said where nothing can be applied. */
    readonly nothing: string | null;
    readonly errorsPath: string | null;
  };

export const renderPreview = view<PreviewPage>("imports/preview");

export type Preview = {
  readonly one: Import;
  readonly file: ProcedureFile;
  readonly plan: ImportPlan;
  readonly counts: ImportCounts;
  readonly digest: string;
  readonly asked: Asked;
  readonly isOutdated: boolean;
};

/** What the file would do, to be signed off: nothing of it has been written yet. */
export function previewPage(preview: Preview, t: Translate): PreviewPage {
  const { one, plan, counts, asked } = preview;
  const heads = [t("imports.value.held"), t("imports.value.stated")] as const;
  const views = [
    problemView("loi", plan.problems, t),
    changeView("cap-nhat", plan.change, heads, t),
    addView(plan.add, false, t),
    changeView("giu-nguyen", plan.kept, heads, t),
    problemView("canh-bao", plan.problems, t),
  ];
  const leftOut = rowsLeftOut(plan).length;
  return {
    title: t("imports.preview.title", { file: one.fileName }),
    wide: true,
    breadcrumbs: [{ text: t("imports.list.title"), path: paths.imports() }],
    identity: identityOf(one, t),
    notice: preview.isOutdated ? t("imports.preview.outdated") : null,
    figures: countFigures(counts, t),
    reading: readingRows(preview, t),
    apply: applyOf(preview, leftOut, t),
    nothing: plan.add.length + plan.change.length > 0 ? null : nothingText(counts, t),
    errorsPath: leftOut > 0 ? paths.importErrors(one.code) : null,
    ...chooseView(one.code, views, asked, t),
  };
}

function applyOf({ one, plan, counts, digest }: Preview, leftOut: number, t: Translate): PreviewPage["apply"] {
  if (plan.add.length + plan.change.length === 0) return null;
  const shared = { action: paths.importApply(one.code), digest };
  const numbers = { add: formatNumber(counts.add, t.locale), change: formatNumber(counts.change, t.locale) };
  if (counts.errors === 0) {
    const text = t("imports.preview.apply-text", numbers);
    return { ...shared, text, button: t("imports.preview.apply"), rows: "all", kind: "primary" };
  }
  const text = t("imports.preview.skip-text", { ...numbers, left: formatNumber(leftOut, t.locale) });
  return { ...shared, text, button: t("imports.preview.skip"), rows: "good", kind: "secondary" };
}

function nothingText({ errors }: ImportCounts, t: Translate): string {
  return errors > 0 ? t("imports.preview.only-errors") : t("imports.preview.no-change");
}

function readingRows({ one, file, counts }: Preview, t: Translate): readonly SummaryRow[] {
  const { kind, encoding } = file.file;
  const format = encoding ? `${t(`imports.format.${kind}`)}, ${encoding.toUpperCase()}` : t(`imports.format.${kind}`);
  const sheets = listSheetReadings(file);
  return [
    summaryRow(t("imports.ministry"), one.ministryName ?? t("imports.ministry.in-file")),
    summaryRow(t("imports.read.format"), format),
    ...sheets.map(({ name, headingRow, columns }) => {
      const place =
        headingRow > 0 ? t("imports.read.heading-row", { row: headingRow }) : t("imports.read.heading-keys");
      const headings = [...columns.values()].map(({ heading }) => heading).join(", ");
      return summaryRow(name || t("imports.read.table"), { text: place, note: headings });
    }),
    summaryRow(t("imports.read.rows"), formatNumber(counts.rows, t.locale)),
  ];
}
