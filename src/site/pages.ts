import { indicatorCode, measure } from "../counting/indicator.ts";
import type { Ledger } from "../counting/ledger.ts";
import { league } from "../counting/tally.ts";
import { formatDay, formatNumber, formatShare } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { type Organisation, organisationName } from "../organisations/organisation.ts";
import { leverName } from "../proposals/levers.ts";
import type { Figure } from "../web/components.ts";
import { type Field, textField } from "../web/forms.ts";
import { paths, withQuery } from "../web/paths.ts";
import { type CellContent, type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";

const recentCount = 6;
const shownStages = ["proposed", "approved", "issued", "in_force"] as const;

export type HomePage = Page & {
  readonly sentence: string;
  readonly gap: string | null;
  readonly figures: readonly Figure[];
  readonly search: { readonly action: string; readonly field: Field };
  readonly recent: Table | null;
  readonly ministries: Table | null;
  readonly definitionsPath: string;
};

export const renderHome = view<HomePage>("site/home");

/** The public home: where the programme stands on the ledger's day, and the ways into the catalogue. */
export function homePage(ledger: Ledger, ministries: readonly Organisation[], t: Translate): HomePage {
  const form = { typed: {}, issues: [], t };
  const hint = t("site.home.search-hint");
  return {
    title: t("site.home.heading"),
    ...stateOfPlay(ledger, t),
    search: {
      action: paths.regulations(),
      field: textField(form, { name: "q", label: t("site.home.search"), hint, type: "search" }),
    },
    recent: recentTable(ledger, t),
    ministries: ministryTable(ledger, ministries, t),
    definitionsPath: paths.helpTopic("so-lieu"),
  };
}

function stateOfPlay(ledger: Ledger, t: Translate): Pick<HomePage, "sentence" | "gap" | "figures"> {
  const count = (code: string) => measure(ledger, code).total;
  const written = (code: string) => formatNumber(count(code), t.locale);
  const total = count("ky-goc");
  const day = formatDay(ledger.day);
  if (total.isZero()) return { sentence: t("site.home.empty", { day }), gap: null, figures: [] };
  const inForce = indicatorCode.at("in_force");
  const numbers = { day, count: written(inForce), total: written("ky-goc") };
  const { share } = measure(ledger, "ty-le-co-hieu-luc");
  const waiting = count("chua-ban-hanh");
  return {
    sentence: share
      ? t("site.home.sentence-share", { ...numbers, share: formatShare(share.ratio, t.locale) })
      : t("site.home.sentence", numbers),
    gap: waiting.isZero() ? null : t("site.home.gap", { count: formatNumber(waiting, t.locale) }),
    figures: shownStages.map((stage) => ({
      label: t(`site.home.stage.${stage}`),
      value: written(indicatorCode.from(stage)),
      full: null,
      note: null,
      path: null,
    })),
  };
}

/** The cuts that took effect last. */
function recentTable(ledger: Ledger, t: Translate): Table | null {
  const cuts = measure(ledger, indicatorCode.at("in_force")).rows.flatMap(({ regulation, cut }) =>
    cut?.milestones.effectiveOn ? [{ regulation, cut, day: cut.milestones.effectiveOn }] : [],
  );
  if (cuts.length === 0) return null;
  const newest = cuts.toSorted((a, b) => (a.day < b.day ? 1 : -1)).slice(0, recentCount);
  const heads = ["recent-day", "recent-regulation", "recent-lever", "recent-text"].map((key) => t(`site.home.${key}`));
  const rows = newest.map(({ regulation, cut, day }): readonly CellContent[] => [
    formatDay(day),
    { text: regulation.name, path: paths.regulation(regulation.code) },
    leverName(cut.lever, t.locale),
    cut.instrument?.number ?? null,
  ]);
  const caption = t("site.home.recent-caption", { count: newest.length });
  return table({ id: "hieu-luc-gan-day", caption, heads, rows, headColumn: 1 });
}

function ministryTable(ledger: Ledger, ministries: readonly Organisation[], t: Translate): Table | null {
  const parts = league(ledger, ministries, { column: "ten", isAscending: true });
  if (parts.length === 0) return null;
  const figures = ["ky-goc", indicatorCode.from("approved"), indicatorCode.at("in_force")];
  const heads = [
    t("site.home.ministry"),
    ...["counted", "approved", "in-force"].map((key) => ({ text: t(`site.home.${key}`), numeric: true })),
  ];
  const written = (part: Ledger) => figures.map((code) => formatNumber(measure(part, code).total, t.locale));
  const rows = parts.map(({ ministry, ledger: part }): readonly CellContent[] => [
    {
      text: organisationName(ministry, t.locale),
      path: withQuery(paths.regulations(), { bo: ministry.code }),
    },
    ...written(part),
  ]);
  const caption = t("site.home.ministries-caption", { day: formatDay(ledger.day) });
  const foot = [[t("site.home.total"), ...written(ledger)]];
  return table({ id: "bo-nganh", caption, heads, rows, foot, shape: "figures" });
}
