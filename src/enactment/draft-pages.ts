/** The draft of an instrument as it will be printed, and whether it says what was approved. */
import { instrumentDocument } from "../amending/instrument-document.ts";
import { mismatchWords } from "../amending/mismatch-words.ts";
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import type { AdministrativeDocument } from "../office/docx.ts";
import type { Link, Tone } from "../web/components.ts";
import { paths } from "../web/paths.ts";
import { type Page, view } from "../web/view.ts";
import { type Draft, isClash, isReady } from "./draft.ts";
import type { ListedInstrument } from "./repository.ts";

export type DraftPage = Page & {
  readonly verdict: { readonly tone: Tone; readonly title: string; readonly text: string | null };
  readonly problems: readonly string[];
  /** What the drafter still has to write; empty once it is issued. */
  readonly open: readonly string[];
  /** Where its lead writes them; null for others, and once it is submitted. */
  readonly wordingPath: string | null;
  readonly downloads: readonly Link[];
  readonly sheet: Omit<AdministrativeDocument, "body"> & {
    readonly body: readonly { readonly text: string; readonly kind: string; readonly isArticle: boolean }[];
  };
};

export const renderDraft = view<DraftPage>("enactment/draft");

export function draftPage(instrument: ListedInstrument, draft: Draft, mayWrite: boolean, t: Translate): DraftPage {
  const { code, title, status } = instrument;
  const isIssued = status === "issued";
  const sheet = instrumentDocument(draft.text, !isIssued);
  return {
    title: t("enactment.draft.title"),
    breadcrumbs: [
      { text: t("enactment.list.title"), path: paths.instruments() },
      { text: title, path: paths.instrument(code) },
    ],
    verdict: verdictOf(draft, t),
    problems: draft.problems.map((problem) => problemWords(problem, t)),
    open: isIssued || draft.isEmpty ? [] : openWords(instrument, t),
    wordingPath: mayWrite ? paths.instrumentWording(code) : null,
    downloads: isReady(draft)
      ? [
          { text: t("enactment.draft.word"), path: paths.instrumentWord(code) },
          { text: t("enactment.draft.plain"), path: paths.instrumentPlain(code) },
          { text: t("enactment.draft.akoma-ntoso"), path: paths.instrumentAkomaNtoso(code) },
        ]
      : [],
    sheet: { ...sheet, body: sheet.body.map((line) => ({ ...line, isArticle: line.kind === "article" })) },
  };
}

function openWords({ grounds, transition }: ListedInstrument, t: Translate): readonly string[] {
  return [
    ...(grounds.length > 0 ? [] : [t("enactment.draft.open.grounds")]),
    ...(transition.length > 0 ? [] : [t("enactment.draft.open.transition")]),
  ];
}

function verdictOf({ problems, isEmpty, isWorkedOut }: Draft, t: Translate): DraftPage["verdict"] {
  if (!isWorkedOut) {
    return { tone: "error", title: t("enactment.draft.too-slow"), text: t("enactment.draft.too-slow.text") };
  }
  if (problems.length > 0) {
    const title = t("enactment.draft.blocked", { count: problems.length });
    return { tone: "error", title, text: t("enactment.draft.blocked.text") };
  }
  if (isEmpty) return { tone: "notice", title: t("enactment.clauses.none"), text: null };
  return { tone: "success", title: t("enactment.draft.proved"), text: t("enactment.draft.proved.text") };
}

function problemWords(problem: Draft["problems"][number], t: Translate): string {
  if (!isClash(problem)) return mismatchWords(problem, t);
  const place = { place: cite(problem.address, t.locale), number: problem.document };
  return problem.kind === "clash" ? t("enactment.draft.clash", place) : t("enactment.draft.base-moved", place);
}
