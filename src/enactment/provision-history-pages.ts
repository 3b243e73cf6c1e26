/** How one provision has read, newest first: since when, by which act, and what differs from before. */
import { redlineText } from "../amending/redline.ts";
import { formatDay } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import type { LegalDocument } from "../legal-text/document.ts";
import type { StoredVersion } from "../legal-text/text-change.ts";
import { shownRuns } from "../proposals/touched.ts";
import { type Provision, redline } from "../web/components.ts";
import { paths } from "../web/paths.ts";
import { type Page, view } from "../web/view.ts";
import type { AmendingAct } from "./amending-act-repository.ts";
import type { Effect } from "./effect.ts";
import { actName, documentCrumbs } from "./history-pages.ts";
import type { HistoryStep, VersionPair } from "./provision-history.ts";

export type ProvisionHistoryPage = Page & {
  readonly lead: string;
  readonly readPath: string;
  readonly hasRedline: boolean;
  readonly steps: readonly {
    readonly title: string;
    readonly orders: readonly string[];
    readonly provisions: readonly Provision[];
  }[];
};

export const renderProvisionHistory = view<ProvisionHistoryPage>("enactment/provision-history");

export type ProvisionHistoryContent = {
  readonly document: LegalDocument;
  /** The address that the provision has on the day asked for. */
  readonly address: string;
  /** Oldest first. */
  readonly steps: readonly HistoryStep[];
  readonly effects: readonly Effect[];
  readonly acts: ReadonlyMap<string, AmendingAct>;
};

export function provisionHistoryPage(content: ProvisionHistoryContent, t: Translate): ProvisionHistoryPage {
  const { document, address, steps } = content;
  const place = cite(address, t.locale);
  return {
    title: t("enactment.provision-history.title", { place: `${place.charAt(0).toUpperCase()}${place.slice(1)}` }),
    breadcrumbs: [
      ...documentCrumbs(document, t),
      { text: t("enactment.effects.crumb"), path: paths.documentHistory(document.number) },
    ],
    lead: t("enactment.provision-history.lead", { count: steps.length - 1 }),
    readPath: paths.provision(document.number, address),
    hasRedline: steps.length > 1,
    steps: steps
      .map((step, index) => ({
        title: stepTitle(step, index === 0, t),
        orders: index === 0 ? [] : ordersOf(step, content, t),
        provisions: step.pairs.map((pair) => laidOut(pair, index, t)),
      }))
      .toReversed(),
  };
}

function stepTitle({ day }: HistoryStep, isFirst: boolean, t: Translate): string {
  if (!isFirst) return t("enactment.provision-history.from", { day: formatDay(day!) });
  return day
    ? t("enactment.provision-history.first", { day: formatDay(day) })
    : t("enactment.provision-history.first-undated");
}

/** Which places of which acts made these versions. */
function ordersOf({ pairs }: HistoryStep, { effects, acts }: ProvisionHistoryContent, t: Translate): readonly string[] {
  const made = new Set(pairs.map(({ after }) => after?.effectId));
  const orders = effects
    .filter(({ id }) => made.has(id))
    .map(({ act, placeInAct }) => {
      const name = actName(acts.get(act.id)!, t);
      return placeInAct === ""
        ? name
        : t("enactment.provision-history.order", { place: cite(placeInAct, t.locale), act: name });
    });
  return [...new Set(orders)];
}

function laidOut({ before, after }: VersionPair, step: number, t: Translate): Provision {
  const version = (after ?? before)!;
  const { address, kind, text } = version;
  const isRepealed = after === null || after.status === "repealed";
  const words = isRepealed && before !== null ? "" : wordsOf(version);
  const isFirst = step === 0;
  return {
    anchor: `lan-${step}-${address.replaceAll("/", "-")}`,
    label: cite(address, t.locale),
    parent: null,
    depth: kind === "diem" || kind === "tieu_diem" ? 2 : text === "" ? 0 : 1,
    runs: redline(
      isFirst ? [{ kind: "same", text: words }] : shownRuns(redlineText(before ? wordsOf(before) : "", words)),
    ),
    isAbolished: isRepealed,
    marks:
      before && after && before.address !== after.address
        ? [{ text: t("enactment.provision-history.moved", { address: cite(before.address, t.locale) }), tone: "grey" }]
        : [],
    links: [],
  };
}

function wordsOf({ heading, text }: Pick<StoredVersion, "heading" | "text">): string {
  return [heading, text].filter(Boolean).join(". ");
}
