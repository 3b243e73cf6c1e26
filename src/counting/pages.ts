/** The leadership page: one screen, one story; nothing on it without the rows behind it. */
import { formatDay, formatDongShort, formatNumber, formatShare } from "../i18n/format.ts";
import type { Organisation } from "../organisations/organisation.ts";
import { existsOn, organisationName } from "../organisations/organisation.ts";
import type { WorkCalendar } from "../values/working-days.ts";
import { regulationKinds } from "../catalog/regulation.ts";
import type { BarChart } from "../web/charts.ts";
import type { Figure, FormulaLine } from "../web/components.ts";
import { dateField, type Field, select } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import type { SummaryRow, Table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { bulletChart, ladderChart } from "./chart-pages.ts";
import { definitionRows } from "./definition-pages.ts";
import { count, type Desk, figure, type LinkedFigure, type Run, scopeText, sentence } from "./desk-pages.ts";
import { measure } from "./indicator.ts";
import type { Question } from "./query.ts";
import {
  holdingTable,
  kindTable,
  ladderTable,
  lateTable,
  leagueTable,
  leverTable,
  savingTable,
  targetTable,
} from "./table-pages.ts";
import { matchingTarget, type Target } from "./target.ts";

export type DashboardPage = Page & {
  readonly scope: string;
  readonly ignored: string | null;
  readonly headline: readonly Run[];
  readonly figures: readonly Figure[];
  readonly filters: { readonly action: string; readonly fields: readonly Field[] };
  readonly bridge: readonly FormulaLine[];
  readonly net: readonly FormulaLine[];
  readonly apart: readonly (readonly Run[])[];
  readonly charts: readonly BarChart[];
  readonly ladder: Table;
  readonly levers: Table;
  readonly kinds: Table;
  readonly league: Table | null;
  readonly holding: Table | null;
  readonly late: Table | null;
  readonly savings: Table | null;
  readonly targets: Table | null;
  readonly definitions: readonly SummaryRow[];
};

export const renderDashboard = view<DashboardPage>("counting/show");

export type DashboardContent = {
  readonly desk: Desk;
  readonly question: Question;
  readonly ignored: readonly string[];
  readonly ministries: readonly Organisation[];
  readonly targets: readonly Target[];
  readonly calendar: WorkCalendar;
};

export function dashboardPage(content: DashboardContent): DashboardPage {
  const { desk, question, ignored, ministries } = content;
  const { t } = desk;
  const ministry = ministries.find(({ code }) => code === question.ministry) ?? null;
  const target = targetOf(content, ministry);
  return {
    title: t("counting.title"),
    wide: true,
    scope: t("counting.showing", { scope: scopeText(desk, ministry) }),
    ignored: ignored.length > 0 ? t("counting.ignored", { values: ignored.join(", ") }) : null,
    headline: [...headline(desk), ...comparison(desk, target)],
    figures: figures(desk, target),
    filters: { action: paths.dashboard(), fields: filterFields(content) },
    bridge: [bridge(desk)],
    net: [net(desk)],
    apart: apart(desk),
    charts: [bulletChart(desk, content.targets, ministry), ladderChart(desk)],
    ladder: ladderTable(desk),
    levers: leverTable(desk),
    kinds: kindTable(desk),
    league: leagueTable(desk, question, ministries),
    holding: holdingTable(desk),
    late: lateTable(desk, content.calendar, ministries),
    savings: savingTable(desk, ministries),
    targets: targetTable(desk, content.targets, ministry),
    definitions: definitionRows(desk),
  };
}

function targetOf({ desk, targets }: DashboardContent, ministry: Organisation | null): Target | null {
  const { baseline, day } = desk.ledger;
  const counting = { kind: desk.about.kind, ministryId: ministry?.id ?? null, baselineId: baseline?.id ?? null };
  return matchingTarget(targets, counting, day);
}

function headline(desk: Desk): readonly Run[] {
  const { t, ledger, about } = desk;
  const params = {
    day: formatDay(about.day),
    things: t(about.kind ? `counting.things.${about.kind}` : "counting.things"),
    inForce: count(desk, "co-hieu-luc"),
    waiting: count(desk, "chua-ban-hanh"),
  };
  const share = figure(desk, "ty-le-co-hieu-luc");
  if (!share || !ledger.baseline) return sentence(t, "counting.headline.no-baseline", params);
  return sentence(t, "counting.headline", {
    ...params,
    share,
    base: count(desk, "ky-goc"),
    baseline: ledger.baseline.code,
  });
}

/** How far from the target, where there is one that counts the same way. */
function comparison(desk: Desk, target: Target | null): readonly Run[] {
  const { t, ledger } = desk;
  const { share } = measure(ledger, "ty-le-co-hieu-luc");
  if (!target || !share) return [{ text: ` ${t("counting.headline.no-target")}`, path: null }];
  // The points are those of the printed percentages, so that the reader's subtraction comes out.
  const gap = share.ratio.times(100).toDecimalPlaces(2).minus(target.share.times(100).toDecimalPlaces(2));
  const key = gap.isNegative() ? "counting.headline.below" : "counting.headline.above";
  const points = formatNumber(gap.abs(), t.locale);
  return [
    {
      text: ` ${t(key, { target: formatShare(target.share, t.locale), points, due: formatDay(target.dueOn) })}`,
      path: null,
    },
  ];
}

function figures(desk: Desk, target: Target | null): readonly Figure[] {
  const { t } = desk;
  const saving = measure(desk.ledger, "tiet-kiem-co-hieu-luc");
  const waitingSaving = measure(desk.ledger, "tiet-kiem-chua-ban-hanh").total;
  const { share } = measure(desk.ledger, "ty-le-co-hieu-luc");
  return [
    {
      ...shown(t("counting.figure.in-force"), count(desk, "co-hieu-luc")),
      full:
        share &&
        t("counting.figure.share", {
          share: formatShare(share.ratio, t.locale),
          denominator: formatNumber(share.denominator, t.locale),
          baseline: share.baseline,
        }),
      note: target
        ? t("counting.figure.target", { target: formatShare(target.share, t.locale), due: formatDay(target.dueOn) })
        : t("counting.figure.no-target"),
    },
    {
      ...shown(t("counting.figure.waiting"), count(desk, "chua-ban-hanh")),
      note: t("counting.figure.waiting-saving", { saving: formatDongShort(waitingSaving, t.locale) }),
    },
    {
      ...shown(t("counting.figure.saving"), count(desk, "tiet-kiem-co-hieu-luc")),
      value: formatDongShort(saving.total, t.locale),
      full: t("counting.figure.full", { saving: count(desk, "tiet-kiem-co-hieu-luc").text }),
      note: saving.unknown > 0 ? t("counting.figure.unknown", { count: saving.unknown }) : null,
    },
    {
      ...shown(t("counting.figure.net"), count(desk, "tang-giam-rong")),
      note: t("counting.figure.net-note", {
        abolished: count(desk, "bai-bo").text,
        added: count(desk, "moi-ban-hanh").text,
      }),
    },
    {
      ...shown(t("counting.figure.late"), count(desk, "qua-han")),
      note: t("counting.figure.late-note"),
    },
  ];
}

function shown(label: string, { text, path }: LinkedFigure): Figure {
  return { label, value: text, path, full: null, note: null };
}

/** From what is in force to what official reports count: issued or submitted. */
function bridge(desk: Desk): FormulaLine {
  const { t } = desk;
  const official = count(desk, "bao-cao");
  return {
    label: t("counting.bridge.label"),
    terms: [
      { ...term(count(desk, "co-hieu-luc")), operator: null, meaning: t("counting.bridge.in-force") },
      { ...term(count(desk, "da-ban-hanh")), operator: "+", meaning: t("counting.bridge.issued") },
      { ...term(count(desk, "da-trinh")), operator: "+", meaning: t("counting.bridge.submitted") },
    ],
    result: official.text,
    unit: t("counting.bridge.unit"),
    note: t("counting.bridge.note"),
  };
}

function net(desk: Desk): FormulaLine {
  const { t } = desk;
  return {
    label: t("counting.net.label"),
    terms: [
      { ...term(count(desk, "moi-ban-hanh")), operator: null, meaning: t("counting.net.added") },
      { ...term(count(desk, "bai-bo")), operator: "−", meaning: t("counting.net.abolished") },
    ],
    result: count(desk, "tang-giam-rong").text,
    unit: t("counting.net.unit"),
    note: null,
  };
}

function term({ text, path }: LinkedFigure) {
  return { value: text, path };
}

/** What stands on lines of its own: never part of the figures above. */
function apart(desk: Desk): readonly (readonly Run[])[] {
  const { t } = desk;
  return [
    sentence(t, "counting.apart.official", {
      official: count(desk, "bao-cao"),
      share: figure(desk, "ty-le-bao-cao") ?? t("counting.no-share"),
    }),
    sentence(t, "counting.apart.lapsed", { count: count(desk, "het-hieu-luc-khac") }),
    sentence(t, "counting.apart.extra", { count: count(desk, "ngoai-ky-goc") }),
  ];
}

function filterFields({ desk, question, ministries }: DashboardContent): readonly Field[] {
  const { t } = desk;
  const typed = { ngay: formatDay(question.day), bo: question.ministry ?? "", loai: question.kind ?? "" };
  const form = { typed, issues: [], t };
  const isShown = (one: Organisation) => existsOn(one, question.day) || one.code === question.ministry;
  const choices = ministries.filter(isShown).map((one) => ({ value: one.code, text: organisationName(one, t.locale) }));
  const kinds = regulationKinds.map((kind) => ({ value: kind.code, text: kind[t.locale] }));
  return [
    dateField(form, { name: "ngay", label: t("counting.filter.day") }),
    select(form, {
      name: "bo",
      label: t("counting.filter.ministry"),
      choices: [{ value: "", text: t("counting.filter.government") }, ...choices],
    }),
    select(form, {
      name: "loai",
      label: t("counting.filter.kind"),
      choices: [{ value: "", text: t("counting.filter.kinds") }, ...kinds],
    }),
  ];
}
