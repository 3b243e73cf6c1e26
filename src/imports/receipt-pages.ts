import { formatInstant, formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { Figure, IdentityBar } from "../web/components.ts";
import { paths } from "../web/paths.ts";
import { type SummaryRow, summaryRow, type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { differingExcerpts } from "./excerpt.ts";
import { type Import, undoUntil } from "./import.ts";
import { countFigures, identityOf } from "./pages.ts";
import type { RecordChange } from "./plan.ts";
import { addView, type Asked, type ChosenView, changeView, chooseView, valueText } from "./record-pages.ts";
import { type AppliedImport, obstaclesDigest, type UndoPlan } from "./undo.ts";

export type ReceiptPage = Page &
  ChosenView & {
    readonly identity: IdentityBar;
    readonly figures: readonly Figure[];
    readonly facts: readonly SummaryRow[];
    readonly undo: {
      readonly action: string;
      readonly digest: string;
      readonly text: string;
      /** Records changed since: each may be ticked to be taken back all the same. */
      readonly changed: Table | null;
      readonly used: Table | null;
    } | null;
  };

export const renderReceipt = view<ReceiptPage>("imports/receipt");

export type Receipt = {
  readonly one: Import;
  readonly written: AppliedImport;
  /** Null when it can no longer be undone. */
  readonly undo: UndoPlan | null;
  readonly asked: Asked;
};

/** What an import wrote, and the way back while there is one. */
export function receiptPage({ one, written, undo, asked }: Receipt, t: Translate): ReceiptPage {
  const isStored = one.status === "applied";
  const views = [
    changeView("cap-nhat", written.change, [t("imports.value.before"), t("imports.value.after")], t),
    addView(written.add, isStored, t),
  ];
  return {
    title: t("imports.receipt.title", { code: one.code }),
    wide: true,
    breadcrumbs: [{ text: t("imports.list.title"), path: paths.imports() }],
    identity: identityOf(one, t),
    figures: countFigures(one.counts, t),
    facts: factRows(one, t),
    undo: undo && undoOf(one, undo, t),
    ...chooseView(one.code, views, asked, t),
  };
}

function factRows(one: Import, t: Translate): readonly SummaryRow[] {
  const until = undoUntil(one);
  return [
    summaryRow(t("imports.file"), one.fileName),
    summaryRow(t("imports.ministry"), one.ministryName ?? t("imports.ministry.several")),
    summaryRow(t("imports.uploader"), one.uploader ?? t("imports.uploader.system")),
    ...(one.appliedAt ? [summaryRow(t("imports.applied"), formatInstant(one.appliedAt))] : []),
    ...(one.undoneAt ? [summaryRow(t("imports.undone"), formatInstant(one.undoneAt))] : []),
    ...(until && !one.undoneAt ? [summaryRow(t("imports.undo-until"), formatInstant(until))] : []),
  ];
}

function undoOf(one: Import, plan: UndoPlan, t: Translate): ReceiptPage["undo"] {
  const numbers = { remove: plan.remove.length, restore: plan.restore.length };
  const text = t("imports.undo.text", {
    remove: formatNumber(numbers.remove, t.locale),
    restore: formatNumber(numbers.restore, t.locale),
  });
  return {
    action: paths.importUndo(one.code),
    digest: obstaclesDigest(plan),
    text,
    changed: plan.changedSince.length > 0 ? changedTable(plan.changedSince, t) : null,
    used: plan.used.length > 0 ? usedTable(plan, t) : null,
  };
}

function changedTable(changes: readonly RecordChange[], t: Translate): Table {
  const heads = ["imports.undo.take", "imports.record-code", "imports.undo.changes"].map((key) => t(key));
  const rows = changes.map(({ code, fields }) => [
    { checkbox: { name: "ticked", value: code, label: t("imports.undo.take-one", { code }) } },
    { text: code, path: paths.regulation(code) },
    fields
      .map(({ field, from, to }) => {
        const texts = differingExcerpts(valueText(from), valueText(to));
        return `${t(`imports.field.${field}`)}: ${texts.from || "–"} → ${texts.to || "–"}`;
      })
      .join("; "),
  ]);
  const caption = t("imports.undo.changed-caption", { count: changes.length });
  return table({ id: "da-doi", caption, heads, rows, headColumn: 1 });
}

function usedTable({ used }: UndoPlan, t: Translate): Table {
  const reasons = new Map<string, string[]>();
  for (const { code, by } of used) reasons.set(code, [...(reasons.get(code) ?? []), t(`imports.undo.by.${by}`)]);
  const rows = [...reasons].map(([code, by]) => [{ text: code, path: paths.regulation(code) }, by.join(", ")]);
  const caption = t("imports.undo.used-caption", { count: reasons.size });
  return table({ id: "da-dung", caption, heads: [t("imports.record-code"), t("imports.undo.used-by")], rows });
}
