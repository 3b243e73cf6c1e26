/** A text as it would read if what is on its way took effect: the changed provisions as a redline, each with who changes it. */
import { redlineText } from "../amending/redline.ts";
import { formatDay } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import { documentCitation, type LegalDocument } from "../legal-text/document.ts";
import { type Link, type Provision, type Run, redline, type Tag, type ViewSwitch } from "../web/components.ts";
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
  readonly level: PendingLevel;
  /** The levels that the visitor may see. */
  readonly levels: readonly PendingLevel[];
  readonly isWhole: boolean;
  /** Only what the visitor's ministry may see is taken in. */
  readonly isScoped: boolean;
};

export function pendingPage(content: PendingContent, t: Translate): PendingPage {
  const { document, text, level, levels, isWhole, isScoped } = content;
  const changed = text.provisions.filter(({ by }) => by.length > 0);
  const shown = isWhole ? text.provisions : changed;
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
    scoped: isScoped ? t("enactment.pending.scoped") : null,
    nothing: changed.length + text.gone.length === 0 ? t("enactment.pending.nothing") : null,
    provisions: [
      ...shown.map((provision) => laidOut(provision, t)),
      ...text.gone.map(({ by, ...wording }) => laidOut({ ...wording, by, today: wording, isGone: true }, t)),
    ],
    unfit: text.unfit.map((one) => unfitWords(one, t)),
  };
}

type Shown = Omit<ProvisionWording, "status"> &
  Pick<PendingProvision, "by" | "today" | "status"> & { readonly isGone?: boolean; readonly kind?: string };

function laidOut(provision: Shown, t: Translate): Provision {
  const { address, by, status, isGone = false } = provision;
  const isRepealed = isGone || (status === "repealed" && by.length > 0);
  return {
    anchor: address.replaceAll("/", "-"),
    label: cite(address, t.locale),
    parent: null,
    depth: provision.kind === "diem" || provision.kind === "tieu_diem" ? 2 : provision.text === "" ? 0 : 1,
    runs: redline(by.length === 0 ? [{ kind: "same", text: wordsOf(provision) }] : changedRuns(provision, isRepealed)),
    isAbolished: isRepealed,
    marks: [...movedMark(provision, t), ...by.map((source) => whenMark(source, t))],
    links: by.map((source) => sourceLink(source)).filter((link) => link !== null),
  };
}

function changedRuns({ today, ...provision }: Shown, isRepealed: boolean): readonly Run[] {
  const before = today ? wordsOf(today) : "";
  const after = isRepealed ? "" : wordsOf(provision);
  return shownRuns(redlineText(before, after));
}

function wordsOf({ heading, text }: Pick<ProvisionWording, "heading" | "text">): string {
  return [heading, text].filter(Boolean).join(". ");
}

function movedMark({ today, address, isGone }: Shown, t: Translate): readonly Tag[] {
  if (isGone || !today || today.address === address) return [];
  return [{ text: t("enactment.pending.moved", { address: cite(today.address, t.locale) }), tone: "grey" }];
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
