import { approximateMarks } from "../amending/approximate-mark.ts";
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import { documentCitation } from "../legal-text/document.ts";
import type { StoredSheet } from "../costing/repository.ts";
import { changeNotes } from "../proposals/change-notes.ts";
import type { Competence } from "../proposals/competence.ts";
import { type CostSummary, costSummary } from "../proposals/cost-summary.ts";
import { leverName } from "../proposals/levers.ts";
import type { Overlap } from "../proposals/overlap.ts";
import { overlapWords } from "../proposals/overlap-words.ts";
import type { Proposal, Revision } from "../proposals/proposal.ts";
import type { RedlinedWording } from "../proposals/redlined-wordings.ts";
import { amendedTexts, anchorOf, shownAddress, shownRuns, type Touched, wholeText } from "../proposals/touched.ts";
import { type ComparisonRow, type Link, type Provision, redline, type ViewSwitch } from "../web/components.ts";
import { paths, withQuery } from "../web/paths.ts";
import { type SummaryRow, summaryRow } from "../web/tables.ts";

/** The three ways of reading a change: in the text, side by side, or as it will be. */
const views = ["truc-tiep", "so-sanh", "ban-sach"] as const;
type ViewCode = (typeof views)[number];

/** What a proposal says, as every page for readers and deciders shows it. */
export type ContentView = {
  /** Other proposals on the same provisions. */
  readonly overlaps: readonly { readonly text: string; readonly link: Link | null }[];
  readonly rows: readonly SummaryRow[];
  readonly reason: string;
  readonly replacement: string | null;
  readonly switch: ViewSwitch;
  readonly isRedline: boolean;
  readonly groups: readonly { readonly title: string; readonly provisions: readonly Provision[] }[];
  readonly comparison: { readonly caption: string; readonly rows: readonly ComparisonRow[] } | null;
  readonly cost: CostSummary | null;
  readonly costPath: string;
  readonly texts: readonly {
    readonly title: string;
    readonly authority: string;
    readonly clauses: readonly string[];
  }[];
};

export type ShownContent = {
  readonly proposal: Proposal;
  readonly revision: Revision;
  readonly regulation: { readonly code: string; readonly name: string };
  readonly ministryName: string;
  readonly touched: readonly Touched[];
  /** What is asked for, as it will read. */
  readonly wordings: readonly RedlinedWording[];
  readonly overlaps: readonly Overlap[];
  readonly sheet: StoredSheet | undefined;
  readonly competence: Competence | null;
};

/** `view` is the reader's choice from the address; `path` the page that the switch leads back to. */
export function contentView(content: ShownContent, view: string | undefined, path: string, t: Translate): ContentView {
  const { revision, sheet, wordings } = content;
  const chosen: ViewCode = views.find((each) => each === view) ?? "truc-tiep";
  return {
    overlaps: content.overlaps.map((overlap) => {
      const { code, text } = overlapWords(overlap, t);
      return { text, link: code === null ? null : { text: code, path: paths.proposal(code) } };
    }),
    rows: summaryOf(content, t),
    reason: revision.reason,
    replacement: revision.replacementMethod,
    switch: {
      label: t("approvals.view"),
      items: views.map((code) => ({
        text: t(`approvals.view.${code}`),
        path: withQuery(path, { xem: code === "truc-tiep" ? null : code }),
        current: code === chosen,
      })),
    },
    isRedline: chosen !== "ban-sach",
    groups: chosen === "so-sanh" ? [] : groupsOf(wordings, chosen === "ban-sach", t),
    comparison:
      chosen === "so-sanh"
        ? { caption: t("approvals.view.so-sanh"), rows: wordings.map((each) => rowOf(each, t)) }
        : null,
    cost: sheet ? costSummary(sheet.results, t) : null,
    costPath: paths.proposalCost(content.proposal.code),
    texts: textsOf(content, t),
  };
}

function summaryOf(
  { regulation, ministryName, revision, competence }: ShownContent,
  t: Translate,
): readonly SummaryRow[] {
  return [
    summaryRow(t("proposals.regulation"), {
      text: regulation.name,
      path: paths.regulation(regulation.code),
      note: regulation.code,
    }),
    summaryRow(t("proposals.ministry"), ministryName),
    summaryRow(t("proposals.field.lever"), leverName(revision.lever, t.locale)),
    summaryRow(t("approvals.competence"), competence && t(`proposals.route.${competence.route}`)),
  ];
}

function groupsOf(wordings: readonly RedlinedWording[], isClean: boolean, t: Translate): ContentView["groups"] {
  const groups = Map.groupBy(wordings, ({ touched }) => touched.document.id);
  return [...groups.values()].map((group) => ({
    title: documentCitation(group[0]!.touched.document, t.locale),
    provisions: group.map((wording) => provisionOf(wording, isClean, t)),
  }));
}

function provisionOf(
  { touched, after, runs, approximate }: RedlinedWording,
  isClean: boolean,
  t: Translate,
): Provision {
  const isAbolished = touched.choice === "repeal";
  const whole = [{ kind: "same" as const, text: isAbolished ? wholeText(touched) : after }];
  return {
    anchor: anchorOf(touched),
    label: cite(shownAddress(touched), t.locale),
    parent: null,
    depth: 1,
    runs: redline(isClean || isAbolished ? whole : shownRuns(runs)),
    isAbolished,
    marks: [
      { text: t(`proposals.choice.${touched.choice}`), tone: "grey" },
      ...changeNotes(touched, t).map((text) => ({ text, tone: "purple" as const })),
      ...(isClean || isAbolished ? [] : approximateMarks(approximate, t)),
    ],
    links: [{ text: t("approvals.in-text"), path: provisionPath(touched) }],
  };
}

function provisionPath(touched: Touched): string {
  return paths.provision(touched.document.number, touched.address);
}

function rowOf({ touched, runs }: RedlinedWording, t: Translate): ComparisonRow {
  const shown = shownRuns(runs);
  return {
    anchor: anchorOf(touched),
    label: `${cite(shownAddress(touched), t.locale)}, ${documentCitation(touched.document, t.locale)}`,
    current: redline(shown.filter(({ kind }) => kind !== "added")),
    proposed: redline(shown.filter(({ kind }) => kind !== "removed")),
    explanation: [touched.reason || t(`proposals.choice.${touched.choice}`), ...changeNotes(touched, t)].join(". "),
  };
}

function textsOf({ touched, competence }: ShownContent, t: Translate): ContentView["texts"] {
  return amendedTexts(touched).map(({ document, clauses }) => {
    const authority = competence?.texts.find(({ text }) => text.id === document.id)?.authority;
    return {
      title: `${documentCitation(document, t.locale)}: ${document.title}`,
      authority: authority ? t("approvals.issued-by", { authority: t(`approvals.authority.${authority}`) }) : "",
      clauses,
    };
  });
}
