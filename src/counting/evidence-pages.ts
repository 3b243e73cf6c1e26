/** The rows behind one figure: the figure again, what it means, and rows whose sum it is, down to the clause. */
import { formatDay, formatDong, formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { sumExact } from "../values/dong.ts";
import { type Empty, empty, type Figure, type Link, type Pagination } from "../web/components.ts";
import { type SummaryRow, summaryRow, type Table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { figureText, indicatorWords, scopeText } from "./desk-pages.ts";
import { type EvidenceContent, evidenceLines, evidenceTable } from "./evidence-row-pages.ts";
import { findIndicator, listIndicatorCodes, type Measure, type Unit } from "./indicator.ts";
import { dashboardPath, evidenceExportPath, evidencePath } from "./address-pages.ts";
import type { EvidenceQuestion, Question } from "./query.ts";

export const evidencePageSize = 500;

export type EvidencePage = Page & {
  readonly figures: readonly Figure[];
  readonly about: readonly SummaryRow[];
  readonly table: Table | null;
  readonly empty: Empty | null;
  readonly pagination: Pagination | null;
  readonly csvPath: string;
  readonly backPath: string;
};

export const renderEvidence = view<EvidencePage>("counting/evidence");

export function evidencePage(content: EvidenceContent): EvidencePage {
  const { desk, question, measured } = content;
  const { t } = desk;
  const words = indicatorWords(question.indicator, t);
  const { unit } = findIndicator(question.indicator)!;
  const value = figureText(measured, unit, t) ?? t("counting.no-share");
  const note = t(`counting.evidence.unit.${unit}`);
  const lines = evidenceLines(content);
  const start = (pageOf(question, lines.length) - 1) * evidencePageSize;
  const shown = lines.slice(start, start + evidencePageSize);
  return {
    title: words.name,
    wide: true,
    breadcrumbs: [{ text: t("counting.title"), path: dashboardPath(question) }],
    figures: [{ label: t("counting.evidence.figure"), value, full: null, note, path: null }],
    about: aboutRows(content, words.definition, unit),
    table: shown.length > 0 ? evidenceTable(content, shown) : null,
    empty: shown.length > 0 ? null : empty(t, "no-data", t("counting.evidence.none")),
    pagination: pagination(content, lines.length),
    csvPath: evidenceExportPath(question, question.indicator, question),
    backPath: dashboardPath(question),
  };
}

function aboutRows({ desk, question, measured, ministries }: EvidenceContent, definition: string, unit: Unit) {
  const { t, ledger } = desk;
  const ministry = ministries.find(({ code }) => code === question.ministry) ?? null;
  const { share } = measured;
  const narrowed = [
    question.lever && t(`counting.lever.${question.lever}`),
    question.document && t("counting.evidence.of-text", { number: question.document }),
    question.proposal && t("counting.evidence.of-proposal", { code: question.proposal }),
  ].filter(Boolean);
  return [
    summaryRow(t("counting.evidence.definition"), definition),
    summaryRow(t("counting.evidence.scope"), [scopeText(desk, ministry), ...narrowed].join("; ")),
    summaryRow(t("counting.evidence.numerator"), t("counting.evidence.rows", { count: measured.rows.length })),
    ...(share
      ? [
          summaryRow(t("counting.evidence.denominator"), {
            text: formatNumber(share.denominator, t.locale),
            path: evidencePath(question, "ky-goc"),
          }),
        ]
      : []),
    ...(ledger.baseline
      ? [summaryRow(t("counting.baseline"), { text: ledger.baseline.code, note: ledger.baseline.itemRule })]
      : []),
    ...(unit === "share" || unit === "dong"
      ? [summaryRow(t("counting.term.rounding"), t(`counting.evidence.rounding.${unit}`))]
      : []),
    ...overlapRows(measured, unit, t),
    ...(measured.unknown > 0
      ? [summaryRow(t("counting.evidence.unknown"), t("counting.figure.unknown", { count: measured.unknown }))]
      : []),
    summaryRow(t("counting.evidence.as-of"), formatDay(question.day)),
  ];
}

/** What several cuts of one regulation save twice, said where savings are added. */
function overlapRows({ rows }: Measure, unit: Unit, t: Translate): readonly SummaryRow[] {
  const overlap = sumExact(rows.flatMap(({ cut }) => cut?.overlap ?? []));
  if (unit !== "dong" || overlap.isZero()) return [];
  return [
    summaryRow(
      t("counting.evidence.overlap"),
      t("counting.evidence.overlap-sum", { overlap: formatDong(overlap, t.locale) }),
    ),
  ];
}

function pageOf(question: EvidenceQuestion, count: number): number {
  return Math.min(question.page, Math.max(1, Math.ceil(count / evidencePageSize)));
}

function pagination({ question, desk }: EvidenceContent, length: number): Pagination | null {
  if (length <= evidencePageSize) return null;
  const page = pageOf(question, length);
  const to = (wanted: number) => evidencePath(question, question.indicator, { ...question, page: wanted });
  const last = Math.min(page * evidencePageSize, length);
  return {
    note: desk.t("counting.evidence.page", { first: (page - 1) * evidencePageSize + 1, last, count: length }),
    previousPath: page > 1 ? to(page - 1) : null,
    nextPath: last < length ? to(page + 1) : null,
  };
}

export type IndicatorsPage = Page & { readonly links: readonly Link[] };

export const renderIndicators = view<IndicatorsPage>("counting/indicators");

/** An indicator that does not exist: the ones that do. */
export function indicatorsPage(question: Question, t: Translate): IndicatorsPage {
  return {
    title: t("counting.evidence.indicators"),
    breadcrumbs: [{ text: t("counting.title"), path: dashboardPath(question) }],
    links: listIndicatorCodes().map((code) => ({
      text: indicatorWords(code, t).name,
      path: evidencePath(question, code),
    })),
  };
}
