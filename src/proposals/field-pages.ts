/** The fields of each kind of change on the wording form. */
import type { LiveText } from "../amending/live-text.ts";
import type { Translate } from "../i18n/message.ts";
import { parseAddress } from "../legal-text/address.ts";
import { type ChoiceField, type Field, type Form, radios, textarea, textField } from "../web/forms.ts";
import type { Choice } from "./asked-change.ts";
import type { Scene } from "./scene-repository.ts";
import { type Touched, wholeText } from "./touched.ts";

/** Fields of some kinds of change; `when` names the kinds, for the style that hides the others. */
export type FieldGroup = { readonly when: string; readonly title: string; readonly fields: readonly Field[] };

const rowChoices: readonly Choice[] = ["table_row", "repeal", "replace_words", "delete_words", "insert_words", "keep"];
const wholeChoices: readonly Choice[] = [
  "replace_provision",
  "repeal",
  "replace_words",
  "delete_words",
  "insert_words",
];

/** What can happen to a provision of that kind, most usual first. */
export function choicesFor({ own, address }: Touched): readonly Choice[] {
  if (isRow(address)) return rowChoices;
  const headed: readonly Choice[] = own.heading === null ? [] : ["replace_heading"];
  const isNumbered = ["dieu", "khoan", "diem"].includes(own.kind);
  return [...wholeChoices, ...headed, ...(isNumbered ? (["renumber", "move"] as const) : []), "keep"];
}

export function choiceText(choice: Choice, { address }: Touched, t: Translate): string {
  return choice === "repeal" && isRow(address) ? t("proposals.choice.drop-row") : t(`proposals.choice.${choice}`);
}

/** Whether the provision is a row of a table. */
export function isRow(address: string): boolean {
  return parseAddress(address)?.at(-1)?.kind === "dong";
}

type Name = (field: string) => string;

export function newGroups(name: Name, form: Form): readonly FieldGroup[] {
  const { t } = form;
  const fields = [
    textField(form, {
      name: name("new_number"),
      label: t("proposals.wording.new-number"),
      hint: t("proposals.wording.new-number-hint"),
      width: "short",
    }),
    textarea(form, {
      name: name("text"),
      label: t("proposals.wording.new-text"),
      hint: t("proposals.wording.new-text-hint"),
      rows: 8,
      lang: "vi",
    }),
  ];
  return [{ when: "", title: "", fields }];
}

/** The fields of each kind of change that is offered, in the order in which the kinds are. */
export function changeGroups(
  touched: Touched,
  now: Pick<Touched, "own" | "below">,
  name: Name,
  texts: Scene["texts"],
  form: Form,
): readonly FieldGroup[] {
  const { t } = form;
  const offered = choicesFor(touched);
  const group = (kinds: readonly Choice[], fields: readonly Field[]): FieldGroup => ({
    when: kinds.join(" "),
    title: t("proposals.wording.when", { choice: kinds.map((kind) => choiceText(kind, touched, t)).join(", ") }),
    fields,
  });
  const rows = Math.min(24, Math.max(4, Math.ceil(wholeText(now).length / 80) + now.below.length + 1));
  const text = textarea(form, { name: name("text"), label: t("proposals.wording.text"), rows, lang: "vi" });
  const line = (field: string, label: string, hint?: string) =>
    textField(form, { name: name(field), label: t(label), ...(hint ? { hint: t(hint) } : {}) });
  const groups = [
    group(["replace_provision"], [text]),
    group(["table_row"], rowFields(touched, name, texts.get(touched.document.id) ?? [], form)),
    group(["replace_words", "delete_words", "insert_words"], [line("old_words", "proposals.wording.old")]),
    group(["replace_words", "insert_words"], [line("new_words", "proposals.wording.new")]),
    group(["insert_words"], [phraseSide(name("phrase_side"), form)]),
    group(["replace_words", "delete_words", "insert_words"], [placeField(touched, name("place"), form)]),
    group(["replace_heading"], [line("heading", "proposals.wording.heading")]),
    group(["renumber"], [line("new_number", "proposals.wording.number-to", "proposals.wording.number-to-hint")]),
    group(["move"], [line("new_place", "proposals.wording.place-to", "proposals.wording.place-to-hint")]),
  ];
  return groups.filter(({ when }) => when.split(" ").some((kind) => offered.includes(kind as Choice)));
}

function phraseSide(name: string, form: Form): ChoiceField {
  const { t } = form;
  const choices = (["after", "before"] as const).map((side) => ({
    value: side,
    text: t(`proposals.wording.phrase-side.${side}`),
  }));
  return radios(form, { name, label: t("proposals.wording.phrase-side"), choices });
}

function rowSide(name: string, form: Form): ChoiceField {
  const { t } = form;
  const choices = (["in_place", "after", "before"] as const).map((side) => ({
    value: side,
    text: t(`proposals.wording.row-side.${side}`),
  }));
  return radios(form, { name, label: t("proposals.wording.row-side"), choices });
}

function placeField({ own, below }: Touched, name: string, form: Form): ChoiceField {
  const { t } = form;
  const isWhole = own.heading !== null || below.length > 0;
  const places = isWhole ? (["only", "everywhere", "heading"] as const) : (["only", "everywhere"] as const);
  return radios(form, {
    name,
    label: t("proposals.wording.places"),
    choices: places
      .filter((place) => place !== "heading" || own.heading !== null)
      .map((place) => ({ value: place, text: t(`proposals.wording.places.${place}`) })),
  });
}

/** A cell for each column, named as the head of the table names it. */
function rowFields(touched: Touched, name: Name, text: LiveText, form: Form): readonly Field[] {
  const { t } = form;
  const cells = touched.own.text.split(" | ");
  const heads = columnHeads(touched, text, cells.length);
  const side = rowSide(name("side"), form);
  const fields = cells.map((_cell, at) => {
    const head = heads[at] ?? "";
    const label = head === "" ? t("proposals.wording.cell", { number: at + 1 }) : head;
    return textField(form, { name: name(`cells.${at}`), label });
  });
  return [side, ...fields];
}

/** The cells of the table's first row, where it has as many. */
function columnHeads({ provisionId }: Touched, text: LiveText, count: number): readonly string[] {
  const at = text.findIndex((each) => each.provisionId === provisionId);
  const table = text.slice(0, at).findLast(({ kind, address }) => kind === "bang" && !isRow(address));
  const heads = table?.text.split("\n")[0]?.split(" | ") ?? [];
  return heads.length === count ? heads : [];
}

/** The day from which the change alone applies, or what it waits for. */
export function timing(name: Name, form: Form): { readonly isOpen: boolean; readonly fields: readonly Field[] } {
  const { t } = form;
  const fields = [
    textField(form, {
      name: name("effective_on"),
      label: t("proposals.wording.effective-on"),
      hint: t("web.field.day-hint"),
      width: "short",
    }),
    textField(form, {
      name: name("effective_condition"),
      label: t("proposals.wording.effective-condition"),
      hint: t("proposals.wording.effective-condition-hint"),
    }),
  ];
  return { isOpen: fields.some(({ value, error }) => value !== "" || error !== null), fields };
}
