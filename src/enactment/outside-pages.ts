/** An amending act from elsewhere: its file, what was read of it, what it would change, and what a person has to pick. */
import { approximateMarks } from "../amending/approximate-mark.ts";
import type { WordingPair } from "../amending/redline-aside.ts";
import type { ReadOperation, Unread } from "../amending/read-operation.ts";
import type { Redline } from "../amending/runs.ts";
import { formatDay } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import { documentCitation, type LegalDocument } from "../legal-text/document.ts";
import { shownRuns } from "../proposals/touched.ts";
import { type Provision, redline } from "../web/components.ts";
import {
  checkboxes,
  dateField,
  errorLinks,
  type Field,
  fileField,
  type Form,
  select,
  textarea,
  textField,
} from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import type { OutsideActPlan } from "./outside-act-plan.ts";
import { mostPicks, pickedChoices } from "./picked-order.ts";
import type { ProvisionChange, ProvisionWording } from "./rebuild-changes.ts";
import type { Unfit } from "./replay.ts";

export type OutsidePage = Page & {
  readonly lead: string;
  readonly readAction: string;
  readonly given: readonly Field[];
  readonly act: ReadActPage | null;
};

type ReadActPage = {
  readonly action: string;
  readonly summary: string;
  readonly warnings: readonly string[];
  readonly text: string;
  readonly shown: string;
  readonly fields: readonly Field[];
  readonly orders: Table | null;
  readonly leftOut: Field | null;
  readonly unread: readonly {
    readonly source: string;
    readonly text: string;
    readonly reason: string;
    readonly fields: readonly Field[];
  }[];
  readonly changes: readonly Provision[];
  readonly unfit: readonly string[];
  readonly keepsUnfit: Field | null;
  readonly mayRegister: boolean;
};

export const renderOutside = view<OutsidePage>("enactment/outside");

/** What was read of the act, and the plan of what it would do; null plan while something typed is wrong. */
export type ReadAct = {
  readonly operations: readonly ReadOperation[];
  readonly unread: readonly Unread[];
  readonly warnings: readonly string[];
  readonly plan: OutsideActPlan | null;
};

const acceptedFiles = ".docx,.doc,.pdf,.html,.htm,.txt,.xml";

/** `redlines` are those of the changes of the plan. */
export function outsidePage(
  document: LegalDocument,
  form: Form,
  read: ReadAct | null,
  redlines: readonly Redline[],
): OutsidePage {
  const { t } = form;
  const name = documentCitation(document, t.locale);
  return {
    title: t("enactment.outside.title", { document: name }),
    breadcrumbs: [
      { text: t("legal-text.list.title"), path: paths.documents() },
      { text: name, path: paths.document(document.number) },
    ],
    issues: errorLinks(form),
    lead: t("enactment.outside.lead"),
    readAction: paths.readOutsideAct(document.number),
    given: read
      ? []
      : [
          fileField(form, {
            name: "file",
            label: t("enactment.outside.file"),
            hint: t("legal-text.add.file.hint"),
            accept: acceptedFiles,
          }),
          textarea(form, { name: "text", label: t("legal-text.add.paste"), rows: 12, lang: "vi" }),
        ],
    act: read && readActPage(document, form, read, redlines),
  };
}

function readActPage(
  document: LegalDocument,
  form: Form,
  { operations, unread, warnings, plan }: ReadAct,
  redlines: readonly Redline[],
): ReadActPage {
  const { t } = form;
  const unfit = plan ? [...plan.unfit, ...plan.lost] : [];
  return {
    action: paths.outsideAct(document.number),
    summary: t("enactment.outside.summary", { read: operations.length, unread: unread.length }),
    warnings: plan && !plan.isWorkedOut ? [...warnings, t("enactment.outside.too-slow")] : warnings,
    text: textOf(form, "text"),
    shown: plan?.hash ?? "",
    fields: [
      textField(form, { name: "number", label: t("legal-text.number"), width: "half" }),
      dateField(form, { name: "issued_on", label: t("legal-text.issued-on") }),
      dateField(form, { name: "effective_on", label: t("legal-text.effective-on") }),
      textField(form, {
        name: "condition",
        label: t("enactment.outside.condition"),
        hint: t("enactment.outside.condition.hint"),
      }),
    ],
    orders: operations.length > 0 ? orderTable(operations, t) : null,
    leftOut: operations.length > 0 ? leftOutField(operations, form) : null,
    unread: unread.map((one, index) => ({
      source: cite(one.source, t.locale),
      text: one.text,
      reason: t(`amending.unread.${one.reason}`),
      fields: index < mostPicks ? pickFields(one, index, form) : [],
    })),
    changes: (plan?.changes ?? []).map((change, at) => changedProvision(change, redlines[at]!, t)),
    unfit: unfit.map((one) => unfitWords(one, t)),
    keepsUnfit:
      unfit.length === 0
        ? null
        : checkboxes(form, {
            name: "keeps_unfit",
            label: t("enactment.outside.keeps-unfit"),
            choices: [{ value: "1", text: t("enactment.outside.keeps-unfit.yes") }],
          }),
    mayRegister: plan?.isWorkedOut === true && operations.length + plan.changes.length > 0,
  };
}

function orderTable(operations: readonly ReadOperation[], t: Translate): Table {
  return table({
    id: "da-doc",
    caption: t("enactment.outside.orders", { count: operations.length }),
    heads: [t("enactment.outside.source"), t("enactment.outside.change"), t("enactment.outside.words")],
    rows: operations.map((order) => [cite(order.source, t.locale), orderName(order, t), wordsOfOrder(order)]),
  });
}

function orderName({ op, target }: ReadOperation, t: Translate): string {
  const place = target === "" ? t("enactment.outside.whole") : cite(target, t.locale);
  return `${t(`enactment.outside.op.${op}`)}: ${place}`;
}

function wordsOfOrder(order: ReadOperation): string {
  const words =
    "text" in order ? order.text : "old" in order ? `“${order.old}”${"new" in order ? ` → “${order.new}”` : ""}` : "";
  return words.length > 200 ? `${words.slice(0, 199)}…` : words;
}

/** An order that was read wrongly is left out; what it really says can be told by hand. */
function leftOutField(operations: readonly ReadOperation[], form: Form): Field {
  const { t } = form;
  return checkboxes(form, {
    name: "left_out",
    label: t("enactment.outside.left-out"),
    choices: operations.map((order, index) => ({
      value: String(index),
      text: `${cite(order.source, t.locale)}: ${orderName(order, t)}`,
    })),
  });
}

function pickFields(unread: Unread, index: number, form: Form): readonly Field[] {
  const { t } = form;
  const name = (field: string) => `picks.${index}.${field}`;
  const quoted = /[“"]([^”"]+)[”"]/.exec(unread.text)?.[1];
  const filled: Form =
    quoted && form.typed[name("text")] === undefined
      ? { ...form, typed: { ...form.typed, [name("text")]: quoted } }
      : form;
  return [
    select(filled, {
      name: name("choice"),
      label: t("enactment.outside.pick.choice"),
      choices: pickedChoices.map((choice) => ({ value: choice, text: t(`enactment.outside.op.${choice}`) })),
    }),
    textField(filled, {
      name: name("place"),
      label: t("enactment.outside.pick.place"),
      hint: t("enactment.outside.pick.place.hint"),
      width: "half",
    }),
    textField(filled, { name: name("old"), label: t("enactment.outside.pick.old") }),
    textarea(filled, { name: name("text"), label: t("enactment.outside.pick.text"), rows: 3, lang: "vi" }),
  ];
}

/** What the redline of a change compares. */
export function comparedWordings({ before, after }: ProvisionChange): WordingPair {
  return { before: wordingOf(before), after: after?.status === "repealed" ? "" : wordingOf(after) };
}

function changedProvision(
  { day, before, after }: ProvisionChange,
  { runs, approximate }: Redline,
  t: Translate,
): Provision {
  const address = (after ?? before)!.address;
  const isRepealed = after === null || after.status === "repealed";
  return {
    anchor: `${address.replaceAll("/", "-")}-${day}`,
    label: cite(address, t.locale),
    parent: null,
    depth: 1,
    runs: redline(shownRuns(runs)),
    isAbolished: isRepealed,
    marks: [
      { text: t("enactment.outside.from", { day: formatDay(day) }), tone: "teal" },
      ...approximateMarks(approximate, t),
    ],
    links: [],
  };
}

function wordingOf(wording: ProvisionWording | null): string {
  return wording ? [wording.heading, wording.text].filter(Boolean).join(". ") : "";
}

function unfitWords({ effect, reason, place }: Unfit, t: Translate): string {
  const why = t(`amending.not-applied.${reason}`, { place: cite(place, t.locale) });
  return t("enactment.pending.unfit", { who: effect.act.number, why });
}

function textOf({ typed }: Form, name: string): string {
  const value = typed[name];
  return typeof value === "string" ? value : "";
}
