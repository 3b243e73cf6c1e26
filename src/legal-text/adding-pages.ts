/** Adding a text: first its file or its words, then what was read of it, to be checked and saved. */
import { formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { type Organisation, organisationName } from "../organisations/organisation.ts";
import type { WrittenProblem } from "../office/written-text.ts";
import { dateField, errorLinks, type Field, fileField, type Form, select, textarea, textField } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type Page, view } from "../web/view.ts";
import { describedBy, openingOf, type ReadText } from "./adding.ts";
import { cite } from "./address.ts";
import { documentKinds } from "./document.ts";
import type { Outline } from "./outline.ts";

export type AddPage = Page & {
  /** Where the file or the words are sent to be read. */
  readonly readAction: string;
  readonly given: readonly Field[];
  /** What was read of them; null before. */
  readonly read: {
    readonly recognised: string;
    readonly file: string | null;
    /** The first words, where letters had to be converted. */
    readonly opening: string | null;
    /** Why the visitor cannot add this text: its head names an issuer that is not among theirs. */
    readonly otherIssuer: string | null;
    readonly fileProblems: readonly string[];
    readonly problems: readonly string[];
    /** All of a short text, the articles alone of a long one. */
    readonly provisions: readonly { readonly label: string; readonly text: string }[];
    /** How many stand there and what of them is shown, where that is not all. */
    readonly shown: string | null;
    readonly saveAction: string;
    readonly fields: readonly Field[];
  } | null;
};

export const renderAdd = view<AddPage>("legal-text/add");

export const acceptedFiles = ".docx,.doc,.pdf,.html,.htm,.txt,.xml";
const shownProblems = 200;
const shownProvisions = 400;

/** `read` null asks for the file; else the form is filled with what the text says of itself. */
export function addPage(form: Form, issuers: readonly Organisation[], read: ReadText | null): AddPage {
  const { t } = form;
  return {
    title: t("legal-text.add.title"),
    issues: errorLinks(form),
    breadcrumbs: [{ text: t("legal-text.list.title"), path: paths.documents() }],
    readAction: paths.readNewDocument(),
    given: read ? [] : givenFields(form),
    read: read && {
      ...readWords(read, t),
      otherIssuer: otherIssuer(read, issuers, t),
      saveAction: paths.newDocument(),
      fields: describedFields(form, issuers),
    },
  };
}

function otherIssuer(read: ReadText, issuers: readonly Organisation[], t: Translate): string | null {
  const { issuer } = read.outline.document;
  if (issuer === null || describedBy(read.outline, issuers).issuer !== undefined) return null;
  const own = issuers.map((each) => organisationName(each, t.locale)).join(", ");
  return t("legal-text.add.other-issuer", { issuer, own });
}

function givenFields(form: Form): readonly Field[] {
  const { t } = form;
  return [
    fileField(form, {
      name: "file",
      label: t("legal-text.add.file"),
      hint: t("legal-text.add.file.hint"),
      accept: acceptedFiles,
    }),
    textarea(form, { name: "text", label: t("legal-text.add.paste"), rows: 12, lang: "vi" }),
  ];
}

function describedFields(form: Form, issuers: readonly Organisation[]): readonly Field[] {
  const { t } = form;
  // The empty choice stands first, so that nothing is chosen where the text does not say it.
  const kinds = [
    { value: "", text: t("legal-text.issue.kind") },
    ...documentKinds.map((kind) => ({ value: kind.code, text: kind[t.locale] })),
  ];
  const bodies = [
    { value: "", text: t("legal-text.issue.issuer") },
    ...issuers.map((issuer) => ({ value: issuer.code, text: organisationName(issuer, t.locale) })),
  ];
  return [
    textField(form, { name: "number", label: t("legal-text.number"), width: "half" }),
    select(form, { name: "kind", label: t("legal-text.kind"), choices: kinds }),
    textField(form, { name: "title", label: t("legal-text.name") }),
    select(form, { name: "issuer", label: t("legal-text.issuer"), choices: bodies }),
    dateField(form, { name: "issued_on", label: t("legal-text.issued-on") }),
    dateField(form, { name: "effective_on", label: t("legal-text.effective-on") }),
    textField(form, { name: "source", label: t("legal-text.source") }),
    textarea(form, { name: "text", label: t("legal-text.add.text"), rows: 18, lang: "vi" }),
  ];
}

function readWords({ file, text, outline }: ReadText, t: Translate) {
  const { provisions, problems } = outline;
  const isConverted = file !== null && file.encoding !== null && !file.encoding.startsWith("utf");
  const more = problems.length - shownProblems;
  return {
    recognised: recognised(outline, t),
    file: file && t("legal-text.add.read-file", { name: file.name }),
    opening: isConverted ? openingOf(text) : null,
    fileProblems: (file?.problems ?? []).map(({ code, params }) => t(`legal-text.file.${code}`, namedEncoding(params))),
    problems: [
      ...problems
        .slice(0, shownProblems)
        .map(({ line, code, params }) =>
          t("legal-text.problem", { line, problem: t(`legal-text.outline.${code}`, params) }),
        ),
      ...(more > 0 ? [t("legal-text.add.more-problems", { count: more })] : []),
    ],
    ...contents(provisions, t),
  };
}

function contents(provisions: Outline["provisions"], t: Translate) {
  const count = provisions.length;
  const articles = provisions.filter(({ kind }) => kind === "dieu");
  const shown = (count > shownProvisions ? articles : provisions).slice(0, shownProvisions);
  return {
    provisions: shown.map(({ address, heading, text }) => ({
      label: cite(address, t.locale),
      text: [heading, text].filter(Boolean).join(". ").slice(0, 160),
    })),
    shown:
      shown.length === count
        ? null
        : t("legal-text.add.shown", {
            count: formatNumber(count, t.locale),
            shown: shown.length,
            articles: articles.length,
          }),
  };
}

/** TCVN3 and VNI are known to officials by these names alone. */
function namedEncoding(params: WrittenProblem["params"]): WrittenProblem["params"] {
  const { encoding } = params ?? {};
  const isVietnamese = encoding === "tcvn3" || encoding === "vni";
  return isVietnamese ? { ...params, encoding: encoding.toUpperCase() } : params;
}

function recognised({ provisions }: Outline, t: Translate): string {
  const count = (kind: string) => provisions.filter((provision) => provision.kind === kind).length;
  return t("legal-text.add.recognised", { articles: count("dieu"), clauses: count("khoan"), points: count("diem") });
}
