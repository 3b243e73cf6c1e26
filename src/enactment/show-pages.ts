/** One instrument: what it changes in which words, how far it is, and the next step. */
import { formatDay, formatDong, formatInstant } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { StoredEntry } from "../journal/repository.ts";
import { documentCitation, documentKindName } from "../legal-text/document.ts";
import { leverName } from "../proposals/levers.ts";
import { amendedTexts, type Touched } from "../proposals/touched.ts";
import { type Day, dayOfInstant } from "../values/day.ts";
import { type IdentityBar, stage, type Stage, type TimelineEntry } from "../web/components.ts";
import {
  checkboxes,
  dateField,
  errorLinks,
  type Field,
  fileField,
  type Form,
  textarea,
  textField,
} from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type CellContent, type SummaryRow, summaryRow, type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { instrumentStages, type Recall, stageOn } from "./instrument.ts";
import type { Item, WaitingItem } from "./item-repository.ts";
import { choice, dayText, stageTag, totalSaving } from "./pages.ts";
import type { ListedInstrument } from "./repository.ts";

/** What a person may do with an instrument, in the order in which the page offers it. */
export const openActions = ["submit", "issue", "recall", "add", "remove"] as const;
export type OpenAction = (typeof openActions)[number];

type ActionForm = {
  readonly action: string;
  readonly title: string;
  readonly text: string;
  readonly rows: readonly SummaryRow[];
  readonly fields: readonly Field[];
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly button: string;
  readonly kind: "primary" | "secondary" | "warning";
  readonly multipart: boolean;
  readonly cancelPath: string;
};

export type ShowPage = Page & {
  readonly identity: IdentityBar;
  readonly stages: readonly Stage[];
  readonly summary: readonly SummaryRow[];
  readonly texts: readonly { readonly title: string; readonly path: string; readonly clauses: readonly string[] }[];
  readonly draftPath: string;
  readonly items: Table;
  readonly forms: readonly ActionForm[];
  readonly history: readonly TimelineEntry[];
};

export const renderShow = view<ShowPage>("enactment/show");

export type ShowContent = {
  readonly instrument: ListedInstrument;
  readonly items: readonly Item[];
  /** Those that the visitor may take out. */
  readonly removable: readonly Item[];
  readonly touched: readonly Touched[];
  readonly carriable: readonly WaitingItem[];
  readonly open: readonly OpenAction[];
  readonly recalls: readonly Recall[];
  /** Newest first. */
  readonly entries: readonly StoredEntry[];
  readonly mayOpenFile: boolean;
  readonly today: Day;
  /** What was typed into the form of `sent` and what is wrong with it. */
  readonly form: Form;
  readonly sent: OpenAction | null;
};

export function showPage(content: ShowContent, t: Translate): ShowPage {
  const { instrument, today } = content;
  const status = stageTag(stageOn(instrument, today), t);
  const since = formatDay(dayOfInstant(instrument.createdAt));
  return {
    title: instrument.title,
    breadcrumbs: [{ text: t("enactment.list.title"), path: paths.instruments() }],
    issues: errorLinks(content.form),
    identity: {
      code: instrument.code,
      kind: documentKindName(instrument.kind, t.locale),
      status,
      holder: instrument.status === "drafting" ? { name: instrument.leadName, since, sla: null } : null,
    },
    stages: stagesOf(instrument, today, t),
    summary: summaryOf(content, t),
    texts: amendedTexts(content.touched).map(({ document, clauses }) => ({
      title: documentCitation(document, t.locale),
      path: paths.document(document.number),
      clauses,
    })),
    draftPath: paths.instrumentDraft(instrument.code),
    items: itemTable(content.items, t),
    forms: content.open.map((action) => actionForm(action, content, t)),
    history: content.entries.map((entry) => ({
      when: formatInstant(entry.at),
      who: entry.personName ?? "–",
      title: t(`enactment.history.${entry.verb.split(".")[1]}`),
      path: null,
      text: entry.verb === recalled ? reasonOf(entry, content.recalls) : null,
    })),
  };
}

function stagesOf(instrument: ListedInstrument, today: Day, t: Translate): readonly Stage[] {
  const reached = instrumentStages.indexOf(stageOn(instrument, today));
  const days = [null, instrument.submittedOn, instrument.issuedOn, instrument.effectiveOn];
  return instrumentStages.map((name, index) => {
    const isLast = index === instrumentStages.length - 1;
    const state = index < reached || (isLast && index === reached) ? "done" : index === reached ? "current" : "ahead";
    return stage(t, state, t(`enactment.stage.${name}`), dayText(days[index] ?? null));
  });
}

const recalled = "enactment.recalled";

function reasonOf({ at }: StoredEntry, recalls: readonly Recall[]): string | null {
  return recalls.find(({ recalledAt }) => recalledAt === at)?.reason ?? null;
}

function summaryOf(content: ShowContent, t: Translate): readonly SummaryRow[] {
  const { instrument, mayOpenFile } = content;
  const file = instrument.fileId && {
    text: t("enactment.file.open"),
    path: mayOpenFile ? paths.decisionFile(instrument.fileId) : null,
  };
  return [
    summaryRow(t("enactment.number"), instrument.number),
    summaryRow(t("enactment.issuer"), instrument.issuerName),
    summaryRow(t("enactment.lead"), instrument.leadName),
    summaryRow(t("enactment.submitted-on"), dayCell(content, instrument.submittedOn, "enactment.submitted", t)),
    summaryRow(t("enactment.issued-on"), dayCell(content, instrument.issuedOn, "enactment.issued", t)),
    summaryRow(t("enactment.effective-on"), dayText(instrument.effectiveOn)),
    summaryRow(t("enactment.signer"), instrument.signer),
    summaryRow(t("enactment.file"), file),
  ];
}

/** A day with the day on which it was recorded, where that was later. */
function dayCell({ entries }: ShowContent, day: Day | null, verb: string, t: Translate): CellContent {
  const entry = entries.find((each) => each.verb === verb);
  const recordedOn = entry && dayOfInstant(entry.at);
  if (!day || !recordedOn || recordedOn <= day) return dayText(day);
  return { text: formatDay(day), note: t("enactment.recorded-on", { day: formatDay(recordedOn) }) };
}

function itemTable(items: readonly Item[], t: Translate): Table {
  return table({
    id: "cat-giam",
    caption: t("enactment.items", { count: items.length }),
    heads: [
      t("enactment.proposal"),
      t("enactment.regulation"),
      t("enactment.ministry"),
      t("enactment.lever"),
      { text: t("enactment.saving"), numeric: true },
    ],
    rows: items.map((item) => [
      { text: item.code, path: paths.proposal(item.code), note: item.title },
      { text: item.regulationCode, path: paths.regulation(item.regulationCode), note: item.regulationName },
      item.ministryName,
      leverName(item.lever, t.locale),
      item.savingDong && formatDong(item.savingDong, t.locale),
    ]),
    foot: [[t("enactment.total"), "", "", "", formatDong(totalSaving(items), t.locale)]],
  });
}

function actionForm(action: OpenAction, content: ShowContent, t: Translate): ActionForm {
  const { instrument } = content;
  const form = content.sent === action ? content.form : { typed: {}, issues: [], t };
  const actionPaths = {
    submit: paths.instrumentSubmit,
    issue: paths.instrumentIssue,
    recall: paths.instrumentRecall,
    add: paths.instrumentAdd,
    remove: paths.instrumentRemove,
  };
  return {
    action: actionPaths[action](instrument.code),
    title: t(`enactment.act.${action}.title`),
    text: t(`enactment.act.${action}.text`),
    rows: [],
    fields: fieldsOf(action, form, content, t),
    hidden: [{ name: "version", value: String(instrument.version) }],
    button: t(`enactment.act.${action}.button`),
    kind: buttonKinds[action],
    multipart: action === "issue",
    cancelPath: paths.instruments(),
  };
}

const buttonKinds = {
  submit: "primary",
  issue: "primary",
  recall: "warning",
  add: "secondary",
  remove: "secondary",
} as const satisfies Record<OpenAction, ActionForm["kind"]>;

function fieldsOf(
  action: OpenAction,
  form: Form,
  { removable, carriable }: ShowContent,
  t: Translate,
): readonly Field[] {
  switch (action) {
    case "submit":
      return [dateField(form, { name: "submitted_on", label: t("enactment.submitted-on") })];
    case "issue":
      return [
        textField(form, {
          name: "number",
          label: t("enactment.number"),
          width: "half",
          hint: t("enactment.number.hint"),
        }),
        dateField(form, { name: "issued_on", label: t("enactment.issued-on") }),
        dateField(form, { name: "effective_on", label: t("enactment.effective-on") }),
        textField(form, { name: "signer", label: t("enactment.signer") }),
        fileField(form, {
          name: "file",
          label: t("enactment.file"),
          hint: t("enactment.file.hint"),
          accept: ".pdf,.doc,.docx",
        }),
      ];
    case "recall":
      return [
        textarea(form, { name: "reason", label: t("enactment.reason"), hint: t("enactment.reason.hint"), rows: 3 }),
      ];
    case "add": {
      const choices = carriable.map((item) => choice(item, t));
      return [checkboxes(form, { name: "added", label: t("enactment.new.items"), choices })];
    }
    case "remove": {
      const choices = removable.map((item) => ({ value: item.proposalId, text: `${item.code}: ${item.title}` }));
      return [checkboxes(form, { name: "removed", label: t("enactment.remove.items"), choices })];
    }
  }
}
