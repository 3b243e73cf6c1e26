/** One clause of the wording page: the text in force, the fields of each kind of change, the redline of what was saved. */
import { amendingClauses } from "../amending/amending-clause.ts";
import type { LiveText } from "../amending/live-text.ts";
import { formatDay } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { cite, parseAddress } from "../legal-text/address.ts";
import { documentCitation } from "../legal-text/document.ts";
import { type Provision, redline } from "../web/components.ts";
import { checkboxes, type ChoiceField, type Field, type Form, radios, textarea, textField } from "../web/forms.ts";
import type { Choice, Side } from "./asked-change.ts";
import { movedLaw } from "./moved-law.ts";
import { overlapNote, type OverlapNote } from "./overlap-words.ts";
import type { Scene, ShownClause } from "./scene-repository.ts";
import { anchorOf, changeOf, shownAddress, shownRuns, type Touched, wholeText, wordingOf } from "./touched.ts";
import { standsElsewhere, typedNumber } from "./typed-clause.ts";

type Runs = ReturnType<typeof redline>;
/** Fields of some kinds of change; `when` names the kinds, for the style that hides the others. */
type FieldGroup = { readonly when: string; readonly title: string; readonly fields: readonly Field[] };

export type ClauseView = {
  readonly anchor: string;
  readonly heading: string;
  readonly document: string;
  readonly overlaps: readonly OverlapNote[];
  readonly moved: MovedView | null;
  readonly current: Provision | null;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  /** Null for a new provision, which is only written. */
  readonly choice: ChoiceField | null;
  readonly groups: readonly FieldGroup[];
  readonly timing: { readonly isOpen: boolean; readonly fields: readonly Field[] };
  readonly reason: Field;
  readonly remove: ChoiceField;
  readonly result: { readonly provision: Provision; readonly sentence: string } | null;
};

/** The law changed after drafting: three columns, and how the change goes on. */
export type MovedView = {
  readonly text: string;
  readonly columns: readonly { readonly title: string; readonly runs: Runs }[];
  readonly joined: Runs | null;
  readonly settle: ChoiceField | null;
};

const rowChoices: readonly Choice[] = ["table_row", "repeal", "replace_words", "delete_words", "insert_words", "keep"];
const wholeChoices: readonly Choice[] = [
  "replace_provision",
  "repeal",
  "replace_words",
  "delete_words",
  "insert_words",
];

/** What can happen to a provision of that kind, most usual first. */
function choicesFor({ own, address }: Touched): readonly Choice[] {
  if (isRow(address)) return rowChoices;
  const headed: readonly Choice[] = own.heading === null ? [] : ["replace_heading"];
  const isNumbered = ["dieu", "khoan", "diem"].includes(own.kind);
  return [...wholeChoices, ...headed, ...(isNumbered ? (["renumber", "move"] as const) : []), "keep"];
}

export function clauseView(clause: ShownClause, index: number, scene: Scene, form: Form): ClauseView {
  const { touched, today, isMoved } = clause;
  const { t } = form;
  const name = (field: string) => `clauses.${index}.${field}`;
  const isNew = touched.choice === "insert_provision";
  const anchor = anchorOf(touched);
  const now = today ?? touched;
  return {
    anchor,
    heading: isNew ? newHeading(touched, t) : cite(touched.address, t.locale),
    document: documentCitation(touched.document, t.locale),
    overlaps: scene.overlaps.filter((each) => each.index === index).map((each) => overlapNote(each, t)),
    moved: isMoved ? movedView(clause, name("settle"), form) : null,
    current: isNew || isMoved ? null : provisionOf(`${anchor}-hien-hanh`, touched, [same(wholeText(now))], t),
    hidden: [
      { name: name("provision_id"), value: touched.provisionId },
      { name: name("base_hash"), value: today?.hash ?? touched.baseHash },
      ...(isNew
        ? [
            { name: name("choice"), value: touched.choice },
            { name: name("side"), value: touched.side ?? "after" },
          ]
        : []),
    ],
    choice: isNew
      ? null
      : radios(form, {
          name: name("choice"),
          label: t("proposals.wording.choice"),
          choices: choicesFor(touched).map((choice) => ({ value: choice, text: choiceText(choice, touched, t) })),
        }),
    groups: isNew ? newGroups(name, form) : changeGroups(touched, now, name, scene.texts, form),
    timing: timing(name, form),
    reason: textarea(form, { name: name("reason"), label: t("proposals.wording.reason"), rows: 2 }),
    remove: checkboxes(form, {
      name: name("remove"),
      label: t("proposals.wording.remove"),
      choices: [{ value: "yes", text: t("proposals.wording.remove-yes") }],
    }),
    result: isMoved ? null : resultOf(touched, anchor, t),
  };
}

/** What the form shows at first of a clause: the saved change; the new text begins as the present one. */
export function typedClause({ touched, today }: ShownClause, index: number): readonly (readonly [string, string])[] {
  const { choice, side, newAddress, address } = touched;
  const now = today ?? touched;
  const isRowChange = choice === "table_row";
  const whole = choice === "replace_provision" || choice === "insert_provision" ? touched.text : null;
  const numbered = choice === "renumber" || choice === "insert_provision" ? newAddress : null;
  const isElsewhere = numbered !== null && choice === "renumber" && standsElsewhere(numbered, address);
  const fields: Readonly<Record<string, string>> = {
    choice,
    text: whole ?? (choice === "insert_provision" ? "" : wholeText(now)),
    heading: (choice === "replace_heading" ? touched.text : null) ?? now.own.heading ?? "",
    old_words: touched.oldWords ?? "",
    new_words: touched.newWords ?? "",
    place: touched.place,
    phrase_side: choice === "insert_words" && side === "before" ? "before" : "after",
    side: isRowChange ? (side ?? "in_place") : choice === "insert_provision" ? (side ?? "after") : "in_place",
    new_number: numbered === null ? "" : isElsewhere ? cite(numbered, "vi") : typedNumber(numbered),
    new_place: choice === "move" && newAddress ? cite(newAddress, "vi") : "",
    effective_on: touched.effectiveOn ? formatDay(touched.effectiveOn) : "",
    effective_condition: touched.effectiveCondition ?? "",
    reason: touched.reason,
    settle: "later",
    ...rowCells((isRowChange && touched.text) || now.own.text, address),
  };
  return Object.entries(fields).map(([field, value]) => [`clauses.${index}.${field}`, value] as const);
}

function rowCells(text: string, address: string): Readonly<Record<string, string>> {
  if (!isRow(address)) return {};
  return Object.fromEntries(text.split(" | ").map((cell, at) => [`cells.${at}`, cell]));
}

function isRow(address: string): boolean {
  return parseAddress(address)?.at(-1)?.kind === "dong";
}

/** "Bổ sung khoản 2a vào sau khoản 2 Điều 5". */
function newHeading({ newAddress, side, address }: Touched, t: Translate): string {
  const own = newAddress ? cite(newAddress.slice(newAddress.lastIndexOf("/") + 1), t.locale) : "…";
  return t(`proposals.wording.new.${side === "before" || side === "last_in" ? side : "after"}`, {
    own,
    place: cite(address, t.locale),
  });
}

type Name = (field: string) => string;

function newGroups(name: Name, form: Form): readonly FieldGroup[] {
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

function changeGroups(
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
    group(
      ["insert_words"],
      [sideField(name("phrase_side"), ["after", "before"], "proposals.wording.phrase-side", form)],
    ),
    group(["replace_words", "delete_words", "insert_words"], [placeField(touched, name("place"), form)]),
    group(["replace_heading"], [line("heading", "proposals.wording.heading")]),
    group(["renumber"], [line("new_number", "proposals.wording.number-to", "proposals.wording.number-to-hint")]),
    group(["move"], [line("new_place", "proposals.wording.place-to", "proposals.wording.place-to-hint")]),
  ];
  return groups.filter(({ when }) => when.split(" ").some((kind) => offered.includes(kind as Choice)));
}

function sideField(name: string, sides: readonly Side[], label: string, form: Form): ChoiceField {
  const { t } = form;
  return radios(form, {
    name,
    label: t(label),
    choices: sides.map((side) => ({ value: side, text: t(`${label}.${side}`) })),
  });
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
  const side = sideField(name("side"), ["in_place", "after", "before"], "proposals.wording.row-side", form);
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

function timing(name: Name, form: Form): ClauseView["timing"] {
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

function movedView({ touched, today }: ShownClause, name: string, form: Form): MovedView {
  const { t } = form;
  const drafted = touched.baseOn
    ? t("proposals.moved.drafted-on", { day: formatDay(touched.baseOn) })
    : t("proposals.moved.drafted");
  const proposed = { title: t("proposals.moved.proposed"), runs: runsOf(wordingOf(touched).runs) };
  const base = { title: drafted, runs: redline([same(wholeText(touched))]) };
  if (!today) {
    return { text: t("proposals.moved.lapsed"), columns: [base, proposed], joined: null, settle: null };
  }
  const { law, joined } = movedLaw(touched, today);
  const ways = joined ? (["later", "join", "anew"] as const) : (["later", "anew"] as const);
  return {
    text: t(joined ? "proposals.moved.apart" : "proposals.moved.meet"),
    columns: [base, { title: t("proposals.moved.in-force"), runs: runsOf(law) }, proposed],
    joined: joined && runsOf(joined.runs),
    settle: radios(form, {
      name,
      label: t("proposals.moved.settle"),
      choices: ways.map((way) => ({ value: way, text: t(`proposals.moved.settle.${way}`) })),
    }),
  };
}

/** The redline and the amending sentence of what was saved. */
function resultOf(touched: Touched, anchor: string, t: Translate): ClauseView["result"] {
  const change = changeOf(touched);
  const { runs, problem } = wordingOf(touched);
  if (!change || problem) return null;
  const isAbolished = touched.choice === "repeal";
  const shown = isAbolished ? [same(wholeText(touched))] : shownRuns(runs);
  const provision = provisionOf(`${anchor}-so-sanh`, touched, shown, t);
  return {
    provision: {
      ...provision,
      label: cite(shownAddress(touched), t.locale),
      parent: t("proposals.wording.redline"),
      isAbolished,
    },
    sentence: amendingClauses([change]).join("\n"),
  };
}

/** The provision as the gazette prints it. */
function provisionOf(anchor: string, touched: Touched, runs: Parameters<typeof redline>[0], t: Translate): Provision {
  return {
    anchor,
    label: cite(touched.address, t.locale),
    parent: null,
    depth: 1,
    runs: redline(runs),
    isAbolished: false,
    marks: [],
    links: [],
  };
}

function choiceText(choice: Choice, { address }: Touched, t: Translate): string {
  return choice === "repeal" && isRow(address) ? t("proposals.choice.drop-row") : t(`proposals.choice.${choice}`);
}

function runsOf(runs: Parameters<typeof shownRuns>[0]): Runs {
  return redline(shownRuns(runs));
}

function same(text: string) {
  return { kind: "same" as const, text };
}
