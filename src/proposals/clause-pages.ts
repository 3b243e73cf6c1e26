/** One clause of the wording page: the text in force, the fields of each kind of change, the redline of what was saved. */
import { approximateMarks } from "../amending/approximate-mark.ts";
import { amendingClauses } from "../amending/amending-clause.ts";
import { formatDay } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import { documentCitation } from "../legal-text/document.ts";
import { type Provision, redline } from "../web/components.ts";
import { checkboxes, type ChoiceField, type Field, type Form, radios, textarea } from "../web/forms.ts";
import { changeNotes } from "./change-notes.ts";
import { changeGroups, choiceText, choicesFor, type FieldGroup, isRow, newGroups, timing } from "./field-pages.ts";
import { type MovedView, movedView } from "./moved-pages.ts";
import { overlapNote, type OverlapNote } from "./overlap-pages.ts";
import type { ReadClause } from "./clause-readings.ts";
import type { ShownClause } from "./moved-law.ts";
import type { Scene } from "./scene-repository.ts";
import { anchorOf, changeOf, shownAddress, shownRuns, type Touched, wholeText } from "./touched.ts";
import { standsElsewhere, typedNumber } from "./typed-clause.ts";

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

export function clauseView(clause: ReadClause, index: number, scene: Scene, form: Form): ClauseView {
  const { touched, today, isMoved } = clause;
  const { t } = form;
  const name = (field: string) => `clauses.${index}.${field}`;
  const isNew = touched.choice === "insert_provision";
  const anchor = anchorOf(touched);
  const now = today ?? touched;
  return {
    anchor,
    heading: capitalised(isNew ? newHeading(touched, t) : cite(touched.address, t.locale)),
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
    result: isMoved ? null : resultOf(clause, anchor, t),
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

/** "Bổ sung khoản 2a vào sau khoản 2 Điều 5". */
function newHeading({ newAddress, side, address }: Touched, t: Translate): string {
  const own = newAddress ? cite(newAddress.slice(newAddress.lastIndexOf("/") + 1), t.locale) : "…";
  return t(`proposals.wording.new.${side === "before" || side === "last_in" ? side : "after"}`, {
    own,
    place: cite(address, t.locale),
  });
}

/** The redline and the amending sentence of what was saved. */
function resultOf(
  { touched, runs, approximate, problem }: ReadClause,
  anchor: string,
  t: Translate,
): ClauseView["result"] {
  const change = changeOf(touched);
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
      marks: isAbolished ? [] : approximateMarks(approximate, t),
    },
    sentence: [...amendingClauses([change]), ...changeNotes(touched, t)].join("\n"),
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

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function same(text: string) {
  return { kind: "same" as const, text };
}
