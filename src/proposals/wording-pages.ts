import { amendingClauses } from "../amending/amending-clause.ts";
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import { documentCitation } from "../legal-text/document.ts";
import type { Issue } from "../values/issue.ts";
import { type Provision, redline } from "../web/components.ts";
import {
  checkboxes,
  type ChoiceField,
  errorLinks,
  type Form,
  radios,
  type Textarea,
  type TextField,
  textarea,
  textField,
} from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import type { Typed } from "../web/route.ts";
import { type Page, view } from "../web/view.ts";
import { editorCrumbs } from "./pages.ts";
import type { Proposal } from "./proposal.ts";
import { anchorOf, changeOf, hasEffect, shownRuns, type Touched, wholeText, wordingOf } from "./touched.ts";

export type ClauseView = {
  readonly anchor: string;
  readonly heading: string;
  readonly document: string;
  readonly isMoved: boolean;
  readonly current: Provision;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly choice: ChoiceField;
  readonly text: Textarea;
  readonly oldWords: TextField;
  readonly newWords: TextField;
  readonly everywhere: ChoiceField;
  readonly reason: Textarea;
  readonly result: { readonly provision: Provision; readonly sentence: string } | null;
};

export type WordingPage = Page & {
  readonly lead: string;
  readonly action: string;
  readonly version: number;
  readonly clauses: readonly ClauseView[];
  readonly backPath: string;
  readonly wordPath: string;
  readonly add: { readonly action: string; readonly number: TextField; readonly address: TextField };
};

export const renderWording = view<WordingPage>("proposals/wording");

const offered = ["replace_provision", "repeal", "replace_words", "delete_words", "keep"] as const;

/** A touched provision as the page shows it: `today` is its wording in force, which the author now writes for. */
export type ShownClause = {
  readonly touched: Touched;
  readonly today: { readonly own: Touched["own"]; readonly hash: string; readonly below: Touched["below"] };
};

/** The wording page: per clause the text in force, what is asked of it, and what comes of it. */
export function wordingPage(
  proposal: Proposal,
  version: number,
  clauses: readonly ShownClause[],
  form: Form,
): WordingPage {
  const { t } = form;
  return {
    title: t("proposals.wording.title"),
    issues: errorLinks(form),
    breadcrumbs: editorCrumbs(proposal, t),
    wide: true,
    lead: t("proposals.wording.lead"),
    action: paths.proposalWording(proposal.code),
    version,
    clauses: clauses.map((clause, index) => clauseView(clause, index, form)),
    backPath: paths.proposalEdit(proposal.code),
    wordPath: paths.proposalWord(proposal.code),
    add: {
      action: paths.proposalTouch(proposal.code),
      number: textField(form, {
        name: "number",
        label: t("proposals.wording.add-number"),
        hint: t("proposals.wording.add-number-hint"),
        width: "half",
      }),
      address: textField(form, {
        name: "address",
        label: t("proposals.wording.add-address"),
        hint: t("proposals.wording.add-address-hint"),
        width: "half",
      }),
    },
  };
}

/** What the form shows at first: the saved changes; the new text begins as the present one. */
export function typedWording(clauses: readonly ShownClause[]): Typed {
  const fields = clauses.flatMap(({ touched, today }, index) => [
    [`clauses.${index}.choice`, touched.choice],
    [`clauses.${index}.text`, touched.text ?? wholeText(today)],
    [`clauses.${index}.old_words`, touched.oldWords ?? ""],
    [`clauses.${index}.new_words`, touched.newWords ?? ""],
    [`clauses.${index}.everywhere`, touched.place === "everywhere" ? "yes" : ""],
    [`clauses.${index}.reason`, touched.reason],
  ]);
  return Object.fromEntries(fields) as Typed;
}

const problemFields: Readonly<Record<string, string>> = {
  old: "old_words",
  new: "new_words",
  text: "text",
  base: "choice",
};

/** Why changes do not apply to the wordings they were written for, at the fields where they were typed. */
export function wordingIssues(asked: readonly Touched[]): readonly Issue[] {
  return asked.flatMap((touched, index) => {
    const at = `clauses.${index}`;
    const { problem } = wordingOf(touched);
    if (problem) return [{ ...problem, field: `${at}.${problemFields[problem.field] ?? "choice"}` }];
    const isTyped = touched.text !== null && touched.text !== wholeText(touched);
    if (touched.choice === "keep" && isTyped) return [{ field: `${at}.choice`, key: "proposals.issue.choice-unclear" }];
    const isSame = touched.choice !== "keep" && !hasEffect(touched);
    return isSame ? [{ field: `${at}.text`, key: "proposals.issue.same-words" }] : [];
  });
}

function clauseView({ touched, today }: ShownClause, index: number, form: Form): ClauseView {
  const { t } = form;
  const name = (field: string) => `clauses.${index}.${field}`;
  return {
    anchor: anchorOf(touched),
    heading: cite(touched.address, t.locale),
    document: documentCitation(touched.document, t.locale),
    isMoved: today.hash !== touched.baseHash,
    current: provisionOf(touched, "hien-hanh", [{ kind: "same", text: wholeText(today) }], t),
    hidden: [
      { name: name("provision_id"), value: touched.provisionId },
      { name: name("base_hash"), value: today.hash },
    ],
    choice: radios(form, {
      name: name("choice"),
      label: t("proposals.wording.choice"),
      choices: offered.map((choice) => ({ value: choice, text: t(`proposals.choice.${choice}`) })),
    }),
    text: textarea(form, {
      name: name("text"),
      label: t("proposals.wording.text"),
      rows: rowsFor(wholeText(today)),
      lang: "vi",
    }),
    oldWords: textField(form, { name: name("old_words"), label: t("proposals.wording.old") }),
    newWords: textField(form, { name: name("new_words"), label: t("proposals.wording.new") }),
    everywhere: checkboxes(form, {
      name: name("everywhere"),
      label: t("proposals.wording.places"),
      choices: [{ value: "yes", text: t("proposals.wording.everywhere") }],
    }),
    reason: textarea(form, { name: name("reason"), label: t("proposals.wording.reason"), rows: 2 }),
    result: resultOf(touched, t),
  };
}

/** The redline and the amending sentence of what was saved. */
function resultOf(touched: Touched, t: Translate): ClauseView["result"] {
  const change = changeOf(touched);
  if (!change) return null;
  const isAbolished = touched.choice === "repeal";
  const runs = isAbolished ? [{ kind: "same" as const, text: wholeText(touched) }] : shownRuns(wordingOf(touched).runs);
  return {
    provision: { ...provisionOf(touched, "so-sanh", runs, t), parent: t("proposals.wording.redline"), isAbolished },
    sentence: amendingClauses([change]).join("\n"),
  };
}

/** The provision as the gazette prints it; `part` keeps the ids of its two appearances apart. */
function provisionOf(touched: Touched, part: string, runs: Parameters<typeof redline>[0], t: Translate): Provision {
  return {
    anchor: `${anchorOf(touched)}-${part}`,
    label: cite(touched.address, t.locale),
    parent: null,
    depth: 1,
    runs: redline(runs),
    isAbolished: false,
    marks: [],
    links: [],
  };
}

function rowsFor(text: string): number {
  return Math.min(24, Math.max(4, Math.ceil(text.length / 80) + 1));
}

export type ConflictPage = Page & {
  readonly lead: string;
  readonly action: string;
  readonly rows: readonly { readonly label: string; readonly saved: string; readonly typed: string }[];
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly keepPath: string;
};

export const renderConflict = view<ConflictPage>("proposals/conflict");

export type ConflictField = { readonly name: string; readonly label: string };

/** Two people saved: what stands now beside what was typed, and the choice between them. Nothing typed is lost. */
export function conflictPage(
  proposal: Proposal,
  action: string,
  fields: readonly ConflictField[],
  saved: Typed,
  typed: Typed,
  t: Translate,
): ConflictPage {
  const text = (from: Typed, name: string) => String(from[name] ?? "");
  const { form_token: _spent, version: _old, ...kept } = typed;
  return {
    title: t("proposals.conflict.title"),
    breadcrumbs: editorCrumbs(proposal, t),
    lead: t("proposals.conflict.lead"),
    action,
    rows: fields
      .filter(({ name }) => text(saved, name) !== text(typed, name))
      .map(({ name, label }) => ({ label, saved: text(saved, name), typed: text(typed, name) })),
    hidden: [
      { name: "version", value: String(proposal.version) },
      ...Object.entries(kept).flatMap(([name, value]) =>
        (typeof value === "string" ? [value] : value).map((one) => ({ name, value: one })),
      ),
    ],
    keepPath: action,
  };
}
