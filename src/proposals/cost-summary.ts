/**
 * The cost of a proposal in figures: a year before and after, the saving with its share and its parts. The headline counts
 * fees (Circular 02/2017/TT-VPCP, Article 27); time, services and fees stand below it. Figures are written out here, once.
 */
import { shareOf } from "../costing/share.ts";
import { formatDong, formatDongShort, formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { Exact } from "../values/dong.ts";

export type CostFigures = {
  readonly perYear: Exact;
  readonly perYearAfter: Exact | null;
  readonly saving: Exact | null;
  readonly savingTime: Exact | null;
  readonly savingServices: Exact | null;
  readonly savingFees: Exact | null;
};

export type CostSummary = {
  readonly figures: readonly {
    readonly label: string;
    readonly value: string;
    readonly full: string | null;
    readonly note: string | null;
    readonly path: string | null;
  }[];
  /** "Trong đó: thời gian …, dịch vụ …, phí …"; null without an after side. */
  readonly parts: string | null;
};

/** The figures of a sheet, in the reader's language. */
export function costSummary(costs: CostFigures, t: Translate): CostSummary {
  const { perYear, perYearAfter, saving, savingTime, savingServices, savingFees } = costs;
  const figure = (label: string, value: Exact, note: string | null = null) => {
    const short = formatDongShort(value, t.locale);
    const full = t("proposals.cost.dong-a-year", { amount: formatDong(value, t.locale) });
    return { label, value: t("proposals.cost.a-year", { amount: short }), full, note, path: null };
  };
  if (!perYearAfter || !saving) return { figures: [figure(t("proposals.cost.before"), perYear)], parts: null };
  const share = shareOf(saving, perYear).value;
  const note = share ? t("proposals.cost.share", { share: formatNumber(share, t.locale) }) : null;
  const dong = (value: Exact | null) => formatDong(value ?? 0, t.locale);
  return {
    figures: [
      figure(t("proposals.cost.before"), perYear),
      figure(t("proposals.cost.after"), perYearAfter),
      figure(t("proposals.cost.saving"), saving, note),
    ],
    parts: t("proposals.cost.parts", {
      time: dong(savingTime),
      services: dong(savingServices),
      fees: dong(savingFees),
    }),
  };
}
