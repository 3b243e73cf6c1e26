/** The steps that a person may take with an instrument, each a form. */
import type { Translate } from "../i18n/message.ts";
import { checkboxes, dateField, type Field, fileField, type Form, radios, textarea, textField } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type SummaryRow, summaryRow } from "../web/tables.ts";
import type { Item, WaitingItem } from "./item-repository.ts";
import { choice } from "./pages.ts";
import type { ListedInstrument } from "./repository.ts";
import type { Wait } from "./wait.ts";

/** In the order in which the page offers them. */
export const openSteps = ["submit", "issue", "day", "recall", "add", "remove"] as const;
export type OpenStep = (typeof openSteps)[number];

export type StepForm = {
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

export type StepContent = {
  readonly instrument: ListedInstrument;
  /** Those that the visitor may take out. */
  readonly removable: readonly Item[];
  readonly carriable: readonly WaitingItem[];
  /** What waits for its day, of an issued one. */
  readonly waits: readonly Wait[];
  /** What was typed into the form of `sent` and what is wrong with it. */
  readonly form: Form;
  readonly sent: OpenStep | null;
};

export function stepForm(step: OpenStep, content: StepContent, t: Translate): StepForm {
  const { instrument } = content;
  const form = content.sent === step ? content.form : { typed: {}, issues: [], t };
  const stepPaths = {
    submit: paths.instrumentSubmit,
    issue: paths.instrumentIssue,
    recall: paths.instrumentRecall,
    add: paths.instrumentAdd,
    remove: paths.instrumentRemove,
    day: paths.instrumentDay,
  };
  return {
    action: stepPaths[step](instrument.code),
    title: t(`enactment.act.${step}.title`),
    text: t(`enactment.act.${step}.text`),
    rows: step === "day" ? waitRows(content.waits, t) : [],
    fields: fieldsOf(step, form, content, t),
    hidden: [{ name: "version", value: String(instrument.version) }],
    button: t(`enactment.act.${step}.button`),
    kind: buttonKinds[step],
    multipart: step === "issue",
    cancelPath: paths.instruments(),
  };
}

const buttonKinds = {
  submit: "primary",
  issue: "primary",
  day: "primary",
  recall: "warning",
  add: "secondary",
  remove: "secondary",
} as const satisfies Record<OpenStep, StepForm["kind"]>;

function fieldsOf(step: OpenStep, form: Form, content: StepContent, t: Translate): readonly Field[] {
  switch (step) {
    case "submit":
      return [dateField(form, { name: "submitted_on", label: t("enactment.submitted-on") })];
    case "issue":
      return issueFields(form, t);
    case "day":
      return [
        ...waitFields(form, content.waits, t),
        dateField(form, { name: "effective_on", label: t("enactment.effective-on") }),
      ];
    case "recall":
      return [
        textarea(form, { name: "reason", label: t("enactment.reason"), hint: t("enactment.reason.hint"), rows: 3 }),
      ];
    case "add": {
      const choices = content.carriable.map((item) => choice(item, t));
      return [checkboxes(form, { name: "added", label: t("enactment.new.items"), choices })];
    }
    case "remove": {
      const choices = content.removable.map((item) => ({
        value: item.proposalId,
        text: `${item.code}: ${item.title}`,
      }));
      return [checkboxes(form, { name: "removed", label: t("enactment.remove.items"), choices })];
    }
  }
}

function issueFields(form: Form, t: Translate): readonly Field[] {
  return [
    textField(form, {
      name: "number",
      label: t("enactment.number"),
      width: "half",
      hint: t("enactment.number.hint"),
    }),
    dateField(form, { name: "issued_on", label: t("enactment.issued-on") }),
    dateField(form, { name: "effective_on", label: t("enactment.effective-on") }),
    checkboxes(form, {
      name: "day_unknown",
      label: t("enactment.day-unknown.label"),
      choices: [{ value: "1", text: t("enactment.day-unknown") }],
    }),
    textField(form, {
      name: "condition",
      label: t("enactment.condition"),
      hint: t("enactment.condition.hint"),
    }),
    textField(form, { name: "signer", label: t("enactment.signer") }),
    fileField(form, {
      name: "file",
      label: t("enactment.file"),
      hint: t("enactment.file.hint"),
      accept: ".pdf,.doc,.docx",
    }),
  ];
}

/** What alone waits is named above the field. */
function waitRows(waits: readonly Wait[], t: Translate): readonly SummaryRow[] {
  const text = waits.length === 1 ? waitText(waits[0]!, t) : null;
  return text === null ? [] : [summaryRow(t("enactment.wait"), text)];
}

/** Which of several waits the day is for; of one alone nothing is asked. */
function waitFields(form: Form, waits: readonly Wait[], t: Translate): readonly Field[] {
  if (waits.length < 2) return [];
  const choices = waits.map((wait) => ({ value: wait.key, text: waitText(wait, t) ?? t("enactment.wait.whole") }));
  return [radios(form, { name: "wait", label: t("enactment.wait"), choices })];
}

/** "3 nội dung chờ: …"; null where the act itself waits and nobody said for what. */
export function waitText({ condition, effects, isWhole }: Wait, t: Translate): string | null {
  if (!isWhole) return t("enactment.wait.changes", { count: effects.length, condition: condition ?? "–" });
  return condition && t("enactment.wait.act", { condition });
}
