import type { ListedRegulation } from "../catalog/repository.ts";
import { regulationKindName } from "../catalog/regulation.ts";
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import { documentCitation, type LegalDocument } from "../legal-text/document.ts";
import type { ProvisionOn } from "../legal-text/repository.ts";
import type { IdentityBar, TagTone, TaskListItem } from "../web/components.ts";
import { checkboxes, errorLinks, type Field, type Form, select, textarea, textField } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type SummaryRow, summaryRow } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { lackWords } from "./lack-words.ts";
import { leverName, levers } from "./levers.ts";
import type { OverlapNote } from "./overlap-pages.ts";
import type { Proposal, Revision } from "./proposal.ts";
import { type Draft, type Lack, type Task, taskStatuses, tasks, type TaskStatus } from "./readiness.ts";
import { wholeText } from "./touched.ts";

export type StartPage = Page & {
  readonly lead: string;
  /** Other proposals on the same regulation. */
  readonly warning: string | null;
  readonly rows: readonly SummaryRow[];
  readonly action: string;
  readonly fields: readonly Field[];
  readonly button: string;
  readonly cancel: { readonly text: string; readonly path: string };
};

export const renderStart = view<StartPage>("proposals/start");

export type OfferedProvision = {
  readonly provision: ProvisionOn;
  readonly below: readonly ProvisionOn[];
  readonly document: LegalDocument;
};

/** What a proposal is started from: the regulation, its provisions (all ticked at first), a lever. */
export function startPage(
  regulation: ListedRegulation,
  offered: readonly OfferedProvision[],
  rivals: readonly string[],
  form: Form,
): StartPage {
  const { t } = form;
  const provisions = checkboxes(form, {
    name: "provisions",
    label: t("proposals.start.provisions"),
    hint: offered.length > 0 ? t("proposals.start.provisions-hint") : t("proposals.start.no-provisions"),
    choices: offered.map(({ provision, below, document }) => ({
      value: provision.provisionId,
      text: `${cite(provision.address, t.locale)}, ${documentCitation(document, t.locale)}`,
      hint: shortened(provision.heading ?? wholeText({ own: provision, below })),
    })),
  });
  return {
    title: t("proposals.start.title"),
    issues: errorLinks(form),
    breadcrumbs: [
      { text: t("proposals.crumb.regulations"), path: paths.regulations() },
      { text: regulation.code, path: paths.regulation(regulation.code) },
    ],
    lead: t("proposals.start.lead"),
    warning: rivals.length > 0 ? t("proposals.lack.rivals", { codes: rivals.join(", ") }) : null,
    rows: [
      summaryRow(t("proposals.regulation"), {
        text: regulation.name,
        path: paths.regulation(regulation.code),
        note: `${regulation.code} · ${regulationKindName(regulation.kind, t.locale)}`,
      }),
      summaryRow(t("proposals.ministry"), regulation.ministryName),
    ],
    action: paths.newProposal(regulation.code),
    fields: [titleField(form), leverField(form), provisions],
    button: t("proposals.start.submit"),
    cancel: { text: t("web.cancel"), path: paths.regulation(regulation.code) },
  };
}

export type ContentPage = Page & {
  readonly action: string;
  readonly version: number;
  readonly fields: readonly Field[];
  readonly backPath: string;
};

export const renderContent = view<ContentPage>("proposals/content");

/** Title, lever, reason and replacement method: what stays with the proposal whatever its wording. */
export function contentPage(proposal: Proposal, version: number, form: Form): ContentPage {
  const { t } = form;
  return {
    title: t("proposals.content.title"),
    issues: errorLinks(form),
    breadcrumbs: editorCrumbs(proposal, t),
    action: paths.proposalContent(proposal.code),
    version,
    backPath: paths.proposalEdit(proposal.code),
    fields: [
      titleField(form),
      leverField(form),
      textarea(form, {
        name: "reason",
        label: t("proposals.field.reason"),
        hint: t("proposals.field.reason-hint"),
        rows: 8,
      }),
      textarea(form, {
        name: "replacement_method",
        label: t("proposals.field.replacement"),
        hint: t("proposals.field.replacement-hint"),
        rows: 4,
      }),
    ],
  };
}

/** What the form shows at first: the saved content. */
export function typedContent(revision: Revision): Record<string, string> {
  const { title, lever, reason, replacementMethod } = revision;
  return { title, lever, reason, replacement_method: replacementMethod ?? "" };
}

export type EditPage = Page & {
  readonly identity: IdentityBar;
  /** Why it was sent back. */
  readonly returned: string | null;
  readonly overlaps: readonly OverlapNote[];
  readonly lead: string;
  readonly tasks: readonly TaskListItem[];
  readonly actions: readonly { readonly text: string; readonly path: string; readonly kind: "primary" | "secondary" }[];
};

export const renderEdit = view<EditPage>("proposals/edit");

const taskTones: Readonly<Record<TaskStatus, TagTone>> = { todo: "grey", doing: "blue", done: "teal", error: "red" };

/** The editor: the parts of the work in any order, each with how far it is. */
export function editPage(
  proposal: Proposal,
  draft: Draft,
  lacks: readonly Lack[],
  identity: IdentityBar,
  returned: string | null,
  overlaps: readonly OverlapNote[],
  t: Translate,
): EditPage {
  const states = taskStatuses(draft, lacks);
  const hintOf = (task: Task) => {
    const lack = lacks.find((each) => each.task === task);
    return lack ? lackWords(lack, t) : taskNote(task, draft, t);
  };
  return {
    title: proposal.title,
    breadcrumbs: [
      { text: t("proposals.crumb.list"), path: paths.proposals() },
      { text: proposal.code, path: paths.proposal(proposal.code) },
    ],
    identity,
    returned,
    overlaps,
    lead: t("proposals.edit.lead"),
    tasks: tasks.map((task) => ({
      id: task,
      title: t(`proposals.task.${task}`),
      path: paths.proposalTask(proposal.code, task),
      hint: hintOf(task),
      status: { text: t(`proposals.task-status.${states[task]}`), tone: taskTones[states[task]] },
    })),
    actions: [
      { text: t("proposals.edit.check"), path: paths.proposalCheck(proposal.code), kind: "primary" },
      { text: t("proposals.edit.read"), path: paths.proposal(proposal.code), kind: "secondary" },
      { text: t("proposals.edit.withdraw"), path: paths.proposalWithdraw(proposal.code), kind: "secondary" },
    ],
  };
}

export function editorCrumbs(proposal: Proposal, t: Translate) {
  return [
    { text: t("proposals.crumb.list"), path: paths.proposals() },
    { text: proposal.code, path: paths.proposal(proposal.code) },
    { text: t("proposals.crumb.edit"), path: paths.proposalEdit(proposal.code) },
  ];
}

function taskNote(task: Task, draft: Draft, t: Translate): string | null {
  if (task === "lever") return leverName(draft.lever, t.locale);
  if (task === "provisions") return t("proposals.note.provisions", { count: draft.touched.length });
  if (task === "authority" && draft.competence) return t(`proposals.route.${draft.competence.route}`);
  return null;
}

function titleField(form: Form) {
  return textField(form, {
    name: "title",
    label: form.t("proposals.field.title"),
    hint: form.t("proposals.field.title-hint"),
  });
}

function leverField(form: Form) {
  const { t } = form;
  return select(form, {
    name: "lever",
    label: t("proposals.field.lever"),
    choices: [
      { value: "", text: t("proposals.field.lever-choose") },
      ...levers.map((lever) => ({ value: lever.code, text: lever[t.locale] })),
    ],
  });
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}
