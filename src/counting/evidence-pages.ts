/** The rows behind one figure: the figure again, what it means, and rows whose sum it is, down to the clause. */
import type { Actor } from "../access/actor.ts";
import { mayIn } from "../access/permissions.ts";
import { formatDay, formatDong, formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import type { Organisation } from "../organisations/organisation.ts";
import { sumExact } from "../values/dong.ts";
import { type Empty, empty, type Figure, type Link, type Pagination } from "../web/components.ts";
import { paths } from "../web/paths.ts";
import { type CellContent, type SummaryRow, summaryRow, type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { type Desk, figureText, indicatorWords, scopeText, stageName } from "./desk-pages.ts";
import { findIndicator, listIndicatorCodes, type Measure, type Row, type Unit } from "./indicator.ts";
import { dashboardPath, evidenceExportPath, evidencePath } from "./address-pages.ts";
import type { EvidenceQuestion, Question } from "./query.ts";
import { ministryName } from "./table-pages.ts";

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

export type EvidenceContent = {
  readonly desk: Desk;
  readonly question: EvidenceQuestion;
  readonly measured: Measure;
  readonly ministries: readonly Organisation[];
  readonly actor: Actor;
};

export function evidencePage(content: EvidenceContent): EvidencePage {
  const { desk, question, measured } = content;
  const { t } = desk;
  const words = indicatorWords(question.indicator, t);
  const { unit } = findIndicator(question.indicator)!;
  const value = figureText(measured, unit, t) ?? t("counting.no-share");
  const note = t(`counting.evidence.unit.${unit}`);
  return {
    title: words.name,
    wide: true,
    breadcrumbs: [{ text: t("counting.title"), path: dashboardPath(question) }],
    figures: [{ label: t("counting.evidence.figure"), value, full: null, note, path: null }],
    about: aboutRows(content, words.definition, unit),
    table: measured.rows.length > 0 ? evidenceTable(content, unit) : null,
    empty: measured.rows.length > 0 ? null : empty(t, "no-data", t("counting.evidence.none")),
    pagination: pagination(content),
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

function evidenceTable(content: EvidenceContent, unit: Unit): Table {
  const { desk, question, measured } = content;
  const { t } = desk;
  const start = (pageOf(content) - 1) * evidencePageSize;
  const rows = measured.rows.slice(start, start + evidencePageSize);
  const heads = ["regulation", "ministry", "stage", "lever", "proposal", "instrument", "clause"];
  const sum = unit === "dong" ? formatDong(measured.total, t.locale) : formatNumber(measured.total, t.locale);
  return table({
    id: "cac-dong",
    caption: t("counting.evidence.table", { count: measured.rows.length, day: formatDay(question.day) }),
    heads: [
      ...heads.map((key) => t(`counting.${key}`)),
      ...(unit === "dong" ? [] : [{ text: t("counting.saving"), numeric: true }]),
      { text: t(`counting.evidence.contributes.${unit}`), numeric: true },
    ],
    rows: rows.map((row) => evidenceRow(row, content, unit)),
    foot: [[t("counting.total"), ...Array(unit === "dong" ? 6 : 7).fill(""), sum]],
  });
}

function evidenceRow({ regulation, cut, late, contributes }: Row, content: EvidenceContent, unit: Unit) {
  const { desk, ministries, actor } = content;
  const { t } = desk;
  const dong = (value: Row["contributes"]) => value && formatDong(value, t.locale);
  const proposal = cut?.code ?? late?.code ?? null;
  const mayRead = mayIn(actor, "proposals.read", regulation.ministryId);
  const stage = late ? t(`counting.step.${late.step}`) : cut && stageName(cut.stage, t);
  return [
    { text: regulation.code, path: paths.regulation(regulation.code), note: regulation.name },
    ministryName(regulation.ministryId, ministries),
    late
      ? { text: stage, note: t("counting.evidence.held", { holder: late.holderName, due: formatDay(late.dueOn) }) }
      : stage,
    cut && t(`counting.lever.${cut.leverKind}`),
    proposal && {
      text: proposal,
      path: mayRead ? paths.proposal(proposal) : null,
      note:
        unit === "dong" && cut?.overlap.gt(0)
          ? t("counting.evidence.overlap-row", { overlap: dong(cut.overlap) ?? "" })
          : null,
    },
    instrumentCell(content, cut),
    clauseCell(cut, t),
    ...(unit === "dong" ? [] : [dong(cut?.saving ?? null)]),
    unit === "dong" ? dong(contributes) : contributes && formatNumber(contributes, t.locale),
  ] as readonly CellContent[];
}

function instrumentCell({ actor }: EvidenceContent, cut: Row["cut"]): CellContent {
  if (!cut?.instrument) return null;
  const { code, number, leadId } = cut.instrument;
  return { text: code, path: mayIn(actor, "instruments.read", leadId) ? paths.instrument(code) : null, note: number };
}

function clauseCell(cut: Row["cut"], t: Translate): CellContent {
  const [first, ...others] = cut?.clauses ?? [];
  if (!first) return null;
  const note =
    others.length > 0 ? t("counting.evidence.more", { number: first.number, count: others.length }) : first.number;
  return { text: cite(first.address, t.locale), path: paths.provision(first.number, first.address), note };
}

function pageOf({ question, measured }: EvidenceContent): number {
  return Math.min(question.page, Math.max(1, Math.ceil(measured.rows.length / evidencePageSize)));
}

function pagination(content: EvidenceContent): Pagination | null {
  const { question, measured, desk } = content;
  const { length } = measured.rows;
  if (length <= evidencePageSize) return null;
  const page = pageOf(content);
  const to = (wanted: number) => evidencePath(question, question.indicator, { ...question, page: wanted });
  const last = Math.min(page * evidencePageSize, length);
  return {
    note: desk.t("counting.evidence.page", { first: (page - 1) * evidencePageSize + 1, last, count: length }),
    previousPath: page > 1 ? to(page - 1) : null,
    nextPath: last < length ? to(page + 1) : null,
  };
}

/** The same rows as a spreadsheet: figures as plain numbers, the sum in the last line. */
export function evidenceCsv({ desk, question, measured, ministries }: EvidenceContent): readonly (readonly string[])[] {
  const { t } = desk;
  const { unit } = findIndicator(question.indicator)!;
  const heads = ["regulation", "name", "ministry", "stage", "lever", "proposal", "instrument", "clause", "saving"];
  const rows = measured.rows.map(({ regulation, cut, late, contributes }) => [
    regulation.code,
    regulation.name,
    ministryName(regulation.ministryId, ministries) ?? "",
    late ? t(`counting.step.${late.step}`) : cut ? stageName(cut.stage, t) : "",
    cut ? t(`counting.lever.${cut.leverKind}`) : "",
    cut?.code ?? late?.code ?? "",
    cut?.instrument?.code ?? "",
    (cut?.clauses ?? []).map(({ number, address }) => `${cite(address, t.locale)} ${number}`).join("; "),
    cut?.saving?.toFixed() ?? "",
    contributes?.toFixed() ?? "",
  ]);
  return [
    [...heads.map((key) => t(`counting.${key}`)), t(`counting.evidence.contributes.${unit}`)],
    ...rows,
    [t("counting.total"), ...Array(heads.length - 1).fill(""), measured.total.toFixed()],
  ];
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
