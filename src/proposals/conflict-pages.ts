/** Two people saved: what stands now beside what was typed, and the choice between them. Nothing typed is lost. */
import { formatDay } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import type { Typed } from "../web/route.ts";
import { type Page, view } from "../web/view.ts";
import { leverName } from "./levers.ts";
import { editorCrumbs } from "./pages.ts";
import type { Proposal, Revision } from "./proposal.ts";
import type { Touched } from "./touched.ts";

/** One thing on which the two may differ, in words. */
export type ConflictRow = { readonly label: string; readonly saved: string; readonly typed: string };

export type ConflictPage = Page & {
  readonly lead: string;
  readonly action: string;
  readonly rows: readonly ConflictRow[];
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly keepPath: string;
};

export const renderConflict = view<ConflictPage>("proposals/conflict");

export function conflictPage(
  proposal: Proposal,
  action: string,
  rows: readonly ConflictRow[],
  typed: Typed,
  t: Translate,
): ConflictPage {
  const { form_token: _spent, version: _old, ...kept } = typed;
  return {
    title: t("proposals.conflict.title"),
    breadcrumbs: editorCrumbs(proposal, t),
    lead: t("proposals.conflict.lead"),
    action,
    rows: rows.filter(({ saved, typed: mine }) => saved !== mine),
    hidden: [
      { name: "version", value: String(proposal.version) },
      ...Object.entries(kept).flatMap(([name, value]) =>
        (typeof value === "string" ? [value] : value).map((one) => ({ name, value: one })),
      ),
    ],
    keepPath: action,
  };
}

type Content = Pick<Revision, "title" | "lever" | "reason" | "replacementMethod">;

/** The rows of title, measure and reason. */
export function contentRows(saved: Content, typed: Content, t: Translate): readonly ConflictRow[] {
  const row = (label: string, wordsOf: (content: Content) => string) => ({
    label: t(label),
    saved: wordsOf(saved),
    typed: wordsOf(typed),
  });
  return [
    row("proposals.field.title", ({ title }) => title),
    row("proposals.field.lever", ({ lever }) => leverName(lever, t.locale)),
    row("proposals.field.reason", ({ reason }) => reason),
    row("proposals.field.replacement", ({ replacementMethod }) => replacementMethod ?? ""),
  ];
}

/** The rows of two wordings: clauses that are the same provision's stand beside each other. */
export function wordingRows(
  saved: readonly Touched[],
  typed: readonly Touched[],
  t: Translate,
): readonly ConflictRow[] {
  const keyOf = ({ provisionId, repeat }: Touched) => `${provisionId} ${repeat}`;
  const inOrder = typed.map((each, index) => {
    const repeat = typed.slice(0, index).filter(({ provisionId }) => provisionId === each.provisionId).length;
    return { ...each, repeat };
  });
  const [left, right] = [saved, inOrder].map((list) => new Map(list.map((each) => [keyOf(each), each])));
  return [...new Set([...left!.keys(), ...right!.keys()])].flatMap((key) => {
    const [one, other] = [left!.get(key), right!.get(key)];
    const place = cite((one ?? other)!.address, t.locale);
    return facts.map(([label, wordsOf]) => ({
      label: `${place}: ${t(label)}`,
      saved: one ? wordsOf(one, t) : "",
      typed: other ? wordsOf(other, t) : "",
    }));
  });
}

type Fact = readonly [label: string, words: (touched: Touched, t: Translate) => string];

const facts: readonly Fact[] = [
  ["proposals.wording.choice", ({ choice }, t) => t(`proposals.choice.${choice}`)],
  ["proposals.conflict.text", ({ choice, text }) => (choice === "keep" ? "" : (text ?? ""))],
  ["proposals.wording.old", ({ oldWords }) => oldWords ?? ""],
  ["proposals.wording.new", ({ newWords }) => newWords ?? ""],
  [
    "proposals.wording.places",
    ({ oldWords, place }, t) => (oldWords === null ? "" : t(`proposals.wording.places.${place}`)),
  ],
  ["proposals.conflict.address", ({ newAddress }, t) => (newAddress ? cite(newAddress, t.locale) : "")],
  [
    "proposals.wording.timing",
    ({ effectiveOn, effectiveCondition }) => (effectiveOn ? formatDay(effectiveOn) : (effectiveCondition ?? "")),
  ],
  ["proposals.wording.reason", ({ reason }) => reason],
];
