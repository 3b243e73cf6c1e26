import { formatInstant, formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { Organisation } from "../organisations/organisation.ts";
import { type Empty, empty, type Figure, type IdentityBar, type Tag } from "../web/components.ts";
import { errorLinks, type Field, type Form, fileField, select } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import type { Import, ImportCounts, ImportStatus } from "./import.ts";

export type ImportsPage = Page & {
  readonly action: string;
  readonly fields: readonly Field[];
  readonly table: Table | null;
  readonly empty: Empty | null;
};

export const renderImports = view<ImportsPage>("imports/list");

/** The form for a new file, and what was imported lately. `ministries` are offered to those who import for all of them. */
export function importsPage(
  form: Form,
  imports: readonly Import[],
  ministries: readonly Organisation[] | null,
): ImportsPage {
  const { t } = form;
  const file = fileField(form, {
    name: "file",
    label: t("imports.upload.file"),
    hint: t("imports.upload.file-hint"),
    accept: ".xlsx,.csv,.tsv,.txt,.jsonl,.ndjson",
  });
  return {
    title: t("imports.list.title"),
    issues: errorLinks(form),
    action: paths.imports(),
    fields: ministries ? [file, ministryField(form, ministries)] : [file],
    table: imports.length > 0 ? importsTable(imports, t) : null,
    empty: imports.length > 0 ? null : empty(t, "no-data", t("imports.list.empty")),
  };
}

const statusTones = { previewed: "yellow", applied: "green", undone: "grey" } as const;

export function statusTag(status: ImportStatus, t: Translate): Tag {
  return { text: t(`imports.status.${status}`), tone: statusTones[status] };
}

/** What stands on top of every page of one import. */
export function identityOf(one: Import, t: Translate): IdentityBar {
  return { code: one.code, kind: t("imports.kind.procedures"), status: statusTag(one.status, t), holder: null };
}

export function countFigures(counts: ImportCounts, t: Translate): readonly Figure[] {
  return (["add", "change", "same", "errors"] as const).map((name) => ({
    label: t(`imports.count.${name}`),
    value: formatNumber(counts[name], t.locale),
    full: null,
    note: null,
    path: null,
  }));
}

function ministryField(form: Form, ministries: readonly Organisation[]): Field {
  const { t } = form;
  const names = ministries.map(({ code, nameVi, nameEn }) => ({
    value: code,
    text: t.locale === "vi" ? nameVi : nameEn,
  }));
  const choices = [{ value: "", text: t("imports.upload.ministry-in-file") }, ...names];
  const hint = t("imports.upload.ministry-hint");
  return select(form, { name: "ministry", label: t("imports.ministry"), hint, choices });
}

function importsTable(imports: readonly Import[], t: Translate): Table {
  const heads = [
    t("imports.code"),
    t("imports.file"),
    t("imports.ministry"),
    t("imports.uploaded"),
    ...(["add", "change", "same", "errors"] as const).map((name) => ({
      text: t(`imports.count.${name}`),
      numeric: true,
    })),
    t("imports.status"),
  ];
  const rows = imports.map((one) => [
    { text: one.code, path: paths.import(one.code) },
    one.fileName,
    one.ministryName ?? t("imports.ministry.several"),
    { text: formatInstant(one.uploadedAt), note: one.uploader ?? t("imports.uploader.system") },
    ...[one.counts.add, one.counts.change, one.counts.same, one.counts.errors].map((count) =>
      formatNumber(count, t.locale),
    ),
    { tag: statusTag(one.status, t) },
  ]);
  return table({ id: "lan-nhap", caption: t("imports.list.caption", { count: imports.length }), heads, rows });
}
