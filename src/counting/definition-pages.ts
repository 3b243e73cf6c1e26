/** What the figures mean: at the end of the leadership page, and the one that counts on each evidence page. */
import { formatDay, formatInstant, formatNumber } from "../i18n/format.ts";
import { type SummaryRow, summaryRow } from "../web/tables.ts";
import type { Desk } from "./desk-pages.ts";

const defined = [
  "counted",
  "stages",
  "in-force",
  "official",
  "measures",
  "savings",
  "net",
  "late",
  "as-of",
  "rounding",
] as const;

export function definitionRows({ ledger, t }: Desk): readonly SummaryRow[] {
  const { baseline } = ledger;
  const list = ledger.regulations.filter(({ isCounted }) => isCounted).length;
  const frozen = baseline
    ? [
        summaryRow(t("counting.baseline"), {
          text: t("counting.baseline.text", {
            code: baseline.code,
            name: baseline.name,
            day: formatDay(baseline.takenOn),
            frozen: formatInstant(baseline.frozenAt),
            count: formatNumber(list, t.locale),
          }),
          note: t("counting.baseline.source", { source: baseline.source, digest: baseline.digest }),
        }),
        summaryRow(t("counting.baseline.rule"), baseline.itemRule),
      ]
    : [summaryRow(t("counting.baseline"), t("counting.baseline.none"))];
  return [...frozen, ...defined.map((name) => summaryRow(t(`counting.term.${name}`), t(`counting.meaning.${name}`)))];
}
