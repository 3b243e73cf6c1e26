import { formatDay } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { Organisation } from "../organisations/organisation.ts";
import { type Empty, empty } from "../web/components.ts";
import { errorLinks, type Field, type Form, dateField, select, textarea, textField } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { cite } from "./address.ts";
import { documentKindName, documentKinds, type LegalDocument } from "./document.ts";
import type { Outline } from "./outline.ts";
import type { DocumentFilter } from "./repository.ts";

export type ListPage = Page & {
  readonly search: { readonly action: string; readonly field: Field };
  readonly addPath: string | null;
  readonly table: Table | null;
  readonly empty: Empty | null;
};

export const renderList = view<ListPage>("legal-text/list");

/** The list of texts; `mayAdd` shows the way to add one. */
export function listPage(
  documents: readonly LegalDocument[],
  filter: DocumentFilter,
  mayAdd: boolean,
  t: Translate,
): ListPage {
  const title = t("legal-text.list.title");
  const field = textField(
    { typed: { q: filter.search ?? "" }, issues: [], t },
    { name: "q", label: t("legal-text.list.search"), type: "search" },
  );
  const shared = { title, search: { action: paths.documents(), field }, addPath: mayAdd ? paths.newDocument() : null };
  if (documents.length === 0) {
    const kind = filter.search ? "no-match" : "no-data";
    const text = t(filter.search ? "legal-text.list.no-match" : "legal-text.list.empty");
    return { ...shared, table: null, empty: empty(t, kind, text) };
  }
  const heads = ["number", "name", "kind", "issued-on", "effective-on"].map((key) => t(`legal-text.${key}`));
  const rows = documents.map((document) => [
    { text: document.number, path: paths.document(document.number) },
    document.title,
    documentKindName(document.kind, t.locale),
    document.issuedOn && formatDay(document.issuedOn),
    document.effectiveOn && formatDay(document.effectiveOn),
  ]);
  const caption = t("legal-text.list.caption", { count: documents.length });
  return { ...shared, table: table({ id: "van-ban", caption, heads, rows }), empty: null };
}

export type AddPage = Page & {
  readonly action: string;
  readonly fields: readonly Field[];
  readonly recognised: string | null;
  readonly provisions: readonly { readonly address: string; readonly label: string; readonly text: string }[];
  readonly problems: readonly string[];
};

export const renderAdd = view<AddPage>("legal-text/add");

/** The form for a new text; with an outline it shows what was recognised, to be confirmed by saving. */
export function addPage(form: Form, issuers: readonly Organisation[], read: Outline | null): AddPage {
  const { t } = form;
  const kinds = documentKinds.map((kind) => ({ value: kind.code, text: kind[t.locale] }));
  const issuerChoices = issuers.map(({ code, nameVi, nameEn }) => ({
    value: code,
    text: t.locale === "vi" ? nameVi : nameEn,
  }));
  return {
    title: t("legal-text.add.title"),
    issues: errorLinks(form),
    breadcrumbs: [{ text: t("legal-text.list.title"), path: paths.documents() }],
    action: paths.newDocument(),
    fields: [
      textField(form, { name: "number", label: t("legal-text.number"), width: "half" }),
      select(form, { name: "kind", label: t("legal-text.kind"), choices: kinds }),
      textField(form, { name: "title", label: t("legal-text.name") }),
      select(form, { name: "issuer", label: t("legal-text.issuer"), choices: issuerChoices }),
      dateField(form, { name: "issued_on", label: t("legal-text.issued-on") }),
      dateField(form, { name: "effective_on", label: t("legal-text.effective-on") }),
      textField(form, { name: "source", label: t("legal-text.source") }),
      textarea(form, { name: "text", label: t("legal-text.add.text"), rows: 18, lang: "vi" }),
    ],
    recognised: read && recognised(read, t),
    provisions: (read?.provisions ?? []).map(({ address, heading, text }) => ({
      address,
      label: cite(address, t.locale),
      text: [heading, text].filter(Boolean).join(". ").slice(0, 160),
    })),
    problems: (read?.problems ?? []).map(({ line, code, params }) =>
      t("legal-text.problem", { line, problem: t(`legal-text.outline.${code}`, params) }),
    ),
  };
}

function recognised({ provisions }: Outline, t: Translate): string {
  const count = (kind: string) => provisions.filter((provision) => provision.kind === kind).length;
  return t("legal-text.add.recognised", { articles: count("dieu"), clauses: count("khoan"), points: count("diem") });
}
