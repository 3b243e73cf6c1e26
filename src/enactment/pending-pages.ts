/** A text as it would read if what is on its way took effect: the changed provisions as a redline, each with who changes it. */
import { type ChangeClass, changeClasses, changeClassNames } from "../amending/change-class.ts";
import { approximateMarks } from "../amending/approximate-mark.ts";
import type { WordingPair } from "../amending/redline-aside.ts";
import type { Redline } from "../amending/runs.ts";
import { formatDay } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import { documentCitation, type LegalDocument } from "../legal-text/document.ts";
import { type Link, type Provision, redline, type Tag, type ViewSwitch } from "../web/components.ts";
import { paths } from "../web/paths.ts";
import { type Page, view } from "../web/view.ts";
import type { PendingLevel, PendingProvision, PendingSource, PendingText, PendingUnfit } from "./pending-text.ts";
import { shownRuns } from "../proposals/touched.ts";
import type { ProvisionWording } from "./rebuild-changes.ts";

export type PendingPage = Page & {
  readonly lead: string;
  readonly warning: string;
  readonly levels: ViewSwitch | null;
  readonly scope: ViewSwitch;
  /** Kinds of change with their counts; null where nothing that stands today changes. */
  readonly classes: ViewSwitch | null;
  /** That changes of other ministries are not taken in. */
  readonly scoped: string | null;
  readonly nothing: string | null;
  readonly provisions: readonly Provision[];
  readonly unfit: readonly string[];
};

export const renderPending = view<PendingPage>("enactment/pending");

export type PendingContent = {
  readonly document: LegalDocument;
  readonly text: PendingText;
  /** Of each provision of the text. */
  readonly redlines: readonly Redline[];
  readonly level: PendingLevel;
  /** The levels that the visitor may see. */
  readonly levels: readonly PendingLevel[];
  readonly isWhole: boolean;
  /** Show changes of that class alone; null for all. */
  readonly changeClass: ChangeClass | null;
  /** Only what the visitor's ministry may see is taken in. */
  readonly isScoped: boolean;
};

export function pendingPage(content: PendingContent, t: Translate): PendingPage {
  const { document, text, redlines, level, levels, isWhole, isScoped } = content;
  const all = text.provisions.map((provision, at) => ({ provision, redline: redlines[at]! }));
  const changed = all.filter(({ provision }) => provision.by.length > 0);
  const classed = changed.map((each) => ({ ...each, classes: classesOf(each.provision) }));
  const chosen = isWhole ? null : content.changeClass;
  const kept = chosen ? classed.filter(({ classes }) => classes.includes(chosen)) : changed;
  const shown = isWhole ? all : kept;
  const path = (asked: { level?: PendingLevel; whole?: boolean }) =>
    paths.pendingText(document.number, asked.level ?? level, asked.whole ?? isWhole);
  const choice = (name: string, to: string, current: boolean) => ({ text: t(name), path: to, current });
  return {
    title: t("enactment.pending.title", { document: documentCitation(document, t.locale) }),
    breadcrumbs: [
      { text: t("legal-text.list.title"), path: paths.documents() },
      { text: documentCitation(document, t.locale), path: paths.document(document.number) },
    ],
    lead: t("enactment.pending.lead", { changed: changed.length, gone: text.gone.length }),
    warning: t("enactment.pending.warning"),
    levels:
      levels.length < 2
        ? null
        : {
            label: t("enactment.pending.level"),
            items: levels.map((one) => choice(`enactment.pending.level.${one}`, path({ level: one }), one === level)),
          },
    scope: {
      label: t("enactment.pending.scope"),
      items: [
        choice("enactment.pending.changed", path({ whole: false }), !isWhole),
        choice("enactment.pending.whole", path({ whole: true }), isWhole),
      ],
    },
    classes: isWhole ? null : classSwitch(content, classed, t),
    scoped: isScoped ? t("enactment.pending.scoped") : null,
    nothing: nothingWords(text, changed.length, t),
    provisions: [
      ...shown.map(({ provision, redline }) => laidOut(provision, redline, t)),
      ...(chosen ? [] : text.gone).map(({ by, ...wording }) => {
        const runs = [["-", wordsOf(wording)] as const];
        return laidOut({ ...wording, by, today: wording, isGone: true }, { runs, approximate: false }, t);
      }),
    ],
    unfit: text.unfit.map((one) => unfitWords(one, t)),
  };
}

/** What kinds of change there are of wording that stands today: each counted apart, and shown alone on request. */
function classSwitch(
  { document, level, changeClass }: PendingContent,
  classed: readonly { readonly classes: readonly ChangeClass[] }[],
  t: Translate,
): ViewSwitch | null {
  const present = changeClassNames.filter((name) => classed.some(({ classes }) => classes.includes(name)));
  if (present.length === 0) return null;
  const item = (name: ChangeClass | null, text: string) => ({
    text,
    path: paths.pendingText(document.number, level, false, name),
    current: name === changeClass,
  });
  const counted = (name: ChangeClass) =>
    t("enactment.pending.class", {
      name: t(`amending.redline.class.${name}`),
      count: classed.filter(({ classes }) => classes.includes(name)).length,
    });
  return {
    label: t("enactment.pending.classes"),
    items: [item(null, t("enactment.pending.classes.all")), ...present.map((name) => item(name, counted(name)))],
  };
}

function classesOf(provision: PendingProvision): readonly ChangeClass[] {
  const { before, after } = comparedWordings(provision);
  const classes = before === "" || after === "" ? [] : changeClasses(before, after);
  return movedFrom(provision) === null ? classes : [...classes, "renumber"];
}

function movedFrom({ today, address }: Pick<PendingProvision, "today" | "address">): string | null {
  return today && today.address !== address ? today.address : null;
}

function nothingWords({ isWorkedOut, gone }: PendingText, changed: number, t: Translate): string | null {
  if (!isWorkedOut) return t("enactment.pending.too-slow");
  return changed + gone.length === 0 ? t("enactment.pending.nothing") : null;
}

type Shown = Omit<ProvisionWording, "status"> &
  Pick<PendingProvision, "by" | "today" | "status"> & { readonly isGone?: boolean; readonly kind?: string };

function laidOut(provision: Shown, { runs, approximate }: Redline, t: Translate): Provision {
  const { address, by, status, isGone = false } = provision;
  const isRepealed = isGone || (status === "repealed" && by.length > 0);
  return {
    anchor: address.replaceAll("/", "-"),
    label: cite(address, t.locale),
    parent: null,
    depth: provision.kind === "diem" || provision.kind === "tieu_diem" ? 2 : provision.text === "" ? 0 : 1,
    runs: redline(shownRuns(runs)),
    isAbolished: isRepealed,
    marks: [
      ...movedMark(provision, t),
      ...by.map((source) => whenMark(source, t)),
      ...approximateMarks(approximate, t),
    ],
    links: by.map((source) => sourceLink(source)).filter((link) => link !== null),
  };
}

/** What the redline of a provision compares. */
export function comparedWordings({ by, today, status, ...provision }: PendingProvision): WordingPair {
  const words = wordsOf(provision);
  if (by.length === 0) return { before: words, after: words };
  return { before: today ? wordsOf(today) : "", after: status === "repealed" ? "" : words };
}

function wordsOf({ heading, text }: Pick<ProvisionWording, "heading" | "text">): string {
  return [heading, text].filter(Boolean).join(". ");
}

function movedMark({ today, address, isGone }: Shown, t: Translate): readonly Tag[] {
  const from = isGone ? null : movedFrom({ today, address });
  return from === null ? [] : [{ text: t("enactment.pending.moved", { address: cite(from, t.locale) }), tone: "grey" }];
}

function whenMark(source: PendingSource, t: Translate): Tag {
  if (source.kind === "proposal") {
    const { code, instrument } = source;
    return instrument === null
      ? { text: t("enactment.pending.by-proposal", { code }), tone: "blue" }
      : { text: t("enactment.pending.by-instrument", { code, instrument }), tone: "yellow" };
  }
  const { number, effectiveOn, condition } = source;
  if (effectiveOn) return { text: t("enactment.pending.from", { number, day: formatDay(effectiveOn) }), tone: "teal" };
  const text = condition
    ? t("enactment.pending.waits", { number, condition })
    : t("enactment.pending.day-unknown", { number });
  return { text, tone: "orange" };
}

function sourceLink(source: PendingSource): Link | null {
  return source.kind === "proposal" ? { text: source.code, path: paths.proposal(source.code) } : null;
}

function unfitWords({ source, reason, place }: PendingUnfit, t: Translate): string {
  const params = { place: cite(place, t.locale) };
  const why =
    reason === "base-moved" ? t("enactment.pending.base-moved", params) : t(`amending.not-applied.${reason}`, params);
  return t("enactment.pending.unfit", { who: source.kind === "act" ? source.number : source.code, why });
}
