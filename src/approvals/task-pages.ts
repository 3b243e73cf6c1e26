import type { Translate } from "../i18n/message.ts";
import { lackWords } from "../proposals/lack-words.ts";
import type { Reversal } from "../proposals/lifecycle.ts";
import type { Proposal } from "../proposals/proposal.ts";
import type { Lack } from "../proposals/readiness.ts";
import type { IdentityBar } from "../web/components.ts";
import {
  checkboxes,
  dateField,
  errorLinks,
  type Field,
  fileField,
  type Form,
  radios,
  textarea,
  textField,
} from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type Page, view } from "../web/view.ts";
import { type ContentView, contentView, type ShownContent } from "./content-pages.ts";
import { verdicts } from "./decision.ts";
import { type DecisionView, decisionView } from "./pages.ts";
import type { Decision } from "./repository.ts";

type Hidden = readonly { readonly name: string; readonly value: string }[];
const reversalPaths: Readonly<Record<Reversal, (code: string) => string>> = {
  withdraw: paths.proposalWithdraw,
  reopen: paths.proposalReopen,
  revoke: paths.proposalRevoke,
};
type LackView = { readonly text: string; readonly path: string; readonly link: string };

export type CheckPage = Page & {
  readonly stops: readonly LackView[];
  readonly warns: readonly LackView[];
  readonly receiver: string | null;
  readonly action: string;
  readonly hidden: Hidden;
  readonly content: ContentView;
  readonly backPath: string;
};

export const renderCheck = view<CheckPage>("approvals/check");

/** What still lacks, what others will see, who receives it. */
export function checkPage(
  content: ShownContent,
  lacks: readonly Lack[],
  receiver: string | null,
  shown: string | undefined,
  t: Translate,
): CheckPage {
  const { proposal } = content;
  const of = (weight: Lack["weight"]) =>
    lacks
      .filter((lack) => lack.weight === weight)
      .map((lack) => ({
        text: lackWords(lack, t),
        path: paths.proposalTask(proposal.code, lack.task),
        link: t(`proposals.task.${lack.task}`),
      }));
  const path = paths.proposalCheck(proposal.code);
  return {
    title: t("approvals.check.title"),
    breadcrumbs: crumbs(proposal, t),
    stops: of("stops"),
    warns: of("warns"),
    receiver: receiver && t("approvals.check.receiver", { receiver }),
    action: path,
    hidden: [{ name: "version", value: String(proposal.version) }],
    content: contentView(content, shown, path, t),
    backPath: paths.proposalEdit(proposal.code),
  };
}

export type ReversalPage = Page & {
  readonly text: string;
  readonly action: string;
  readonly fields: readonly Field[];
  readonly hidden: Hidden;
  readonly button: string;
  readonly cancelPath: string;
};

export const renderReversal = view<ReversalPage>("approvals/reversal");

/** Taking a proposal back: what follows from it, and why it is done. */
export function reversalPage(kind: Reversal, proposal: Proposal, version: string, form: Form): ReversalPage {
  const { t } = form;
  return {
    title: t(`approvals.reversal.title.${kind}`, { code: proposal.code }),
    issues: errorLinks(form),
    breadcrumbs: crumbs(proposal, t),
    text: t(`approvals.reversal.text.${kind}`),
    action: reversalPaths[kind](proposal.code),
    fields: [textarea(form, { name: "reason", label: t("approvals.reason"), hint: t("approvals.reversal.hint") })],
    hidden: [{ name: "version", value: version }],
    button: t(`approvals.action.${kind}`),
    cancelPath: paths.proposal(proposal.code),
  };
}

export type DecidePage = Page & {
  readonly identity: IdentityBar;
  readonly lead: string;
  readonly content: ContentView;
  /** What was said of it before, newest first. */
  readonly opinions: readonly DecisionView[];
  readonly action: string;
  readonly multipart: boolean;
  readonly formTitle: string;
  readonly fields: readonly Field[];
  readonly hidden: Hidden;
  readonly button: string;
  readonly cancelPath: string;
};

export const renderDecide = view<DecidePage>("approvals/decide");

/** What a decision is bound to: the turn in which the page was opened, and the content that it showed. */
export type Bound = { readonly turnId: string; readonly shownHash: string };

export type DecideContent = {
  readonly content: ShownContent;
  readonly identity: IdentityBar;
  readonly bound: Bound;
  readonly shown: string | undefined;
  readonly decisions: readonly Decision[];
};

/** One decision, in one's own name, on what the page shows. */
export function decidePage(deciding: DecideContent, form: Form): DecidePage {
  const { t } = form;
  const { proposal } = deciding.content;
  return {
    ...sharedDecision(deciding, paths.proposalDecide(proposal.code), form),
    title: t("approvals.decide.title", { title: proposal.title }),
    lead: t("approvals.decide.lead"),
    formTitle: t("approvals.decide.form"),
    multipart: false,
    fields: verdictFields(form),
    button: t("approvals.decide.submit"),
  };
}

/** A decision signed on paper, recorded by a clerk: number, day, signer, file. */
export function recordPage(deciding: DecideContent, form: Form): DecidePage {
  const { t } = form;
  const { proposal } = deciding.content;
  return {
    ...sharedDecision(deciding, paths.proposalRecord(proposal.code), form),
    title: t("approvals.record.title", { title: proposal.title }),
    lead: t("approvals.record.lead"),
    formTitle: t("approvals.record.form"),
    multipart: true,
    fields: [
      textField(form, {
        name: "document_number",
        label: t("approvals.record.number"),
        hint: t("approvals.record.number-hint"),
        width: "half",
      }),
      dateField(form, { name: "signed_on", label: t("approvals.record.signed-on") }),
      textField(form, { name: "signer_name", label: t("approvals.record.signer-name"), width: "half" }),
      textField(form, {
        name: "signer_title",
        label: t("approvals.record.signer-title"),
        hint: t("approvals.record.signer-title-hint"),
        width: "half",
      }),
      ...namesakeFields(form),
      fileField(form, {
        name: "file",
        label: t("approvals.record.file"),
        hint: t("approvals.record.file-hint"),
        accept: ".pdf,.jpg,.jpeg,.png",
      }),
      ...verdictFields(form),
    ],
    button: t("approvals.record.submit"),
  };
}

/** Asked only once a signer bears an author's name. */
function namesakeFields(form: Form): readonly Field[] {
  const { t } = form;
  const isAsked = form.typed.namesake !== undefined || form.issues.some(({ field }) => field === "namesake");
  const choices = [{ value: "yes", text: t("approvals.record.namesake-confirm") }];
  return isAsked ? [checkboxes(form, { name: "namesake", label: t("approvals.record.namesake"), choices })] : [];
}

function sharedDecision({ content, identity, bound, shown, decisions }: DecideContent, path: string, form: Form) {
  return {
    issues: errorLinks(form),
    breadcrumbs: crumbs(content.proposal, form.t),
    identity,
    content: contentView(content, shown, path, form.t),
    opinions: decisions.map((decision) => decisionView(decision, form.t)).reverse(),
    action: path,
    hidden: [
      { name: "turn_id", value: bound.turnId },
      { name: "shown_hash", value: bound.shownHash },
    ],
    cancelPath: paths.proposal(content.proposal.code),
  };
}

function verdictFields(form: Form): readonly Field[] {
  const { t } = form;
  return [
    radios(form, {
      name: "verdict",
      label: t("approvals.verdict"),
      choices: verdicts.map((verdict) => ({ value: verdict, text: t(`approvals.choose.${verdict}`) })),
    }),
    textarea(form, { name: "reason", label: t("approvals.reason"), hint: t("approvals.reason-hint"), rows: 4 }),
  ];
}

function crumbs(proposal: Proposal, t: Translate) {
  return [
    { text: t("proposals.crumb.list"), path: paths.proposals() },
    { text: proposal.code, path: paths.proposal(proposal.code) },
  ];
}
