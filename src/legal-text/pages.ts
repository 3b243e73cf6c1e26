import { formatDay } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { type Empty, empty } from "../web/components.ts";
import { type Field, textField } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { documentKindName, type LegalDocument } from "./document.ts";
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
