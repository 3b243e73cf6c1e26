import { approximateMarks } from "../amending/approximate-mark.ts";
import { amendingClauses } from "../amending/amending-clause.ts";
import type { NotCarried } from "../amending/edited-text.ts";
import { formatDongShort } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import { documentCitation } from "../legal-text/document.ts";
import type { ComparisonSheet } from "../office/docx-comparison.ts";
import { type Provision, redline } from "../web/components.ts";
import { errorLinks, type Field, fileField, type Form, select } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { editorCrumbs } from "./pages.ts";
import type { Proposal } from "./proposal.ts";
import type { RedlinedWording } from "./redlined-wordings.ts";
import { operationOf, shownAddress, shownRuns, type Touched } from "./touched.ts";
import { textTitle } from "./word-extract.ts";

type Document = Touched["document"];

export type WordPage = Page & {
  readonly lead: string;
  readonly downloads: readonly { readonly text: string; readonly path: string }[];
  readonly action: string;
  readonly fields: readonly Field[];
  readonly backPath: string;
};

export const renderWord = view<WordPage>("proposals/word");

/** Downloads of the amended texts and of the comparison, and the form that takes an edited file. */
export function wordPage(proposal: Proposal, documents: readonly Document[], form: Form): WordPage {
  const { t } = form;
  const { code } = proposal;
  const named = documents.map((document) => ({ id: document.id, name: documentCitation(document, t.locale) }));
  const choices = named.map(({ id, name }) => ({ value: id, text: name }));
  const file = fileField(form, {
    name: "file",
    label: t("proposals.word.file"),
    hint: t("proposals.word.file-hint"),
    accept: ".docx",
  });
  const which = select(form, { name: "document", label: t("proposals.word.document"), choices });
  return {
    title: t("proposals.word.title"),
    issues: errorLinks(form),
    breadcrumbs: editorCrumbs(proposal, t),
    lead: t("proposals.word.lead"),
    downloads: [
      ...named.map(({ id, name }) => ({
        text: t("proposals.word.download-tracked", { document: name }),
        path: paths.proposalWordFile(code, id),
      })),
      ...(named.length > 0
        ? [{ text: t("proposals.word.download-comparison"), path: paths.proposalComparisonFile(code) }]
        : []),
    ],
    action: paths.proposalWord(code),
    fields: named.length > 1 ? [which, file] : [file],
    backPath: paths.proposalWording(code),
  };
}

/** What a file asks for, before anything is saved. `lost` are things that the file holds and the text does not. */
export type WordReading = {
  readonly document: Document;
  readonly fresh: readonly Touched[];
  readonly keptCount: number;
  readonly notCarried: readonly NotCarried[];
  readonly unfit: readonly Touched[];
  readonly lost: readonly { readonly code: string; readonly count: number }[];
};

type ShownReading = Omit<WordReading, "fresh"> & { readonly fresh: readonly RedlinedWording[] };

export type WordPreview = Page & {
  readonly lead: string;
  readonly outdated: string | null;
  readonly changes: readonly {
    readonly anchor: string;
    readonly heading: string;
    readonly provision: Provision;
    readonly sentence: string;
  }[];
  readonly kept: string | null;
  readonly lost: Table | null;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly action: string | null;
  readonly backPath: string;
};

export const renderWordPreview = view<WordPreview>("proposals/word-preview");

/** The page that a person signs off; `hidden` brings the file's words back, since nothing is stored until then. */
export function wordPreview(
  proposal: Proposal,
  reading: ShownReading,
  hidden: WordPreview["hidden"],
  isOutdated: boolean,
  t: Translate,
): WordPreview {
  const { fresh, keptCount, document } = reading;
  return {
    title: t("proposals.word.preview"),
    breadcrumbs: editorCrumbs(proposal, t),
    wide: true,
    lead: t(fresh.length > 0 ? "proposals.word.preview-lead" : "proposals.word.nothing"),
    outdated: isOutdated ? t("proposals.word.preview-outdated") : null,
    changes: fresh.map((wording, index) => changeView(wording, document, index, t)),
    kept: fresh.length > 0 && keptCount > 0 ? t("proposals.word.kept", { count: keptCount }) : null,
    lost: lostTable(reading, t),
    hidden,
    action: fresh.length > 0 ? paths.proposalWordApply(proposal.code) : null,
    backPath: paths.proposalWord(proposal.code),
  };
}

function changeView(
  { touched, runs, approximate }: RedlinedWording,
  document: Document,
  index: number,
  t: Translate,
): WordPreview["changes"][number] {
  const address = shownAddress(touched);
  const anchor = `${address.replaceAll("/", "-")}-${index}`;
  const label = cite(address, t.locale);
  const operation = operationOf(touched);
  const isAbolished = touched.choice === "repeal";
  const shown = isAbolished ? runs.map(([, text]) => ({ kind: "same" as const, text })) : shownRuns(runs);
  return {
    anchor,
    heading: `${label}, ${documentCitation(document, t.locale)}`,
    provision: {
      anchor: `${anchor}-so-sanh`,
      label,
      parent: null,
      depth: 1,
      runs: redline(shown),
      isAbolished,
      marks: approximateMarks(approximate, t),
      links: [],
    },
    sentence: operation ? amendingClauses([operation]).join("\n") : "",
  };
}

function lostTable({ notCarried, unfit, lost }: ShownReading, t: Translate): Table | null {
  const place = (address: string | null) => (address === null ? t("proposals.word.in-file") : cite(address, t.locale));
  const rows = [
    ...notCarried.map(({ code, address, words }) => {
      const text = code === "moved" ? cite(words, t.locale) : words;
      return [place(address), t(`proposals.word.lost.${code}`), text];
    }),
    ...unfit.map((touched) => [place(shownAddress(touched)), t("proposals.word.lost.not-applied"), touched.text]),
    ...lost.map(({ code, count }) => [place(null), t(`proposals.word.lost.${code}`, { count }), null]),
  ];
  if (rows.length === 0) return null;
  const heads = [t("proposals.word.lost-place"), t("proposals.word.lost-what"), t("proposals.word.lost-text")];
  return table({ id: "khong-dua-vao", caption: t("proposals.word.lost"), heads, rows, shape: "list" });
}

/** The comparison of what a proposal changes as the sheet that the dossier carries. */
export function comparisonSheet(
  { title }: Pick<Proposal, "title">,
  wordings: readonly RedlinedWording[],
  savingDong: string | null,
  author: string,
  t: Translate,
): ComparisonSheet {
  const groups = [...Map.groupBy(wordings, ({ touched }) => touched.document.id).values()];
  return {
    title: t("proposals.word.comparison-title"),
    subject: title,
    author,
    heads: [
      t("proposals.word.comparison-provision"),
      t("proposals.word.comparison-current"),
      t("proposals.word.comparison-proposed"),
      t("proposals.word.comparison-reason"),
    ],
    groups: groups.map((group) => ({
      title: textTitle(group[0]!.touched.document),
      rows: group.map(({ touched: each, runs }) => {
        const current = runs.filter(([sign]) => sign !== "+");
        const proposed = runs.filter(([sign]) => sign !== "-");
        const isRepeal = each.choice === "repeal";
        const label = cite(shownAddress(each), "vi");
        return { label, current, proposed: isRepeal ? [["+", repealWords]] : proposed, reason: each.reason };
      }),
    })),
    closing: savingDong
      ? [t("proposals.word.comparison-saving", { amount: formatDongShort(savingDong, t.locale) })]
      : [],
  };
}

const repealWords = "(bãi bỏ)";
