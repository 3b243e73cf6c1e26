/** The tables of the leadership page; every figure in them leads to its rows. */
import { latenessOf } from "../approvals/turn.ts";
import { formatDay, formatDong, formatShare } from "../i18n/format.ts";
import { type Organisation, organisationName } from "../organisations/organisation.ts";
import { leverName } from "../proposals/levers.ts";
import type { WorkCalendar } from "../values/working-days.ts";
import { sla } from "../web/components.ts";
import { paths } from "../web/paths.ts";
import { type CellContent, type Head, type Table, table } from "../web/tables.ts";
import { count, type Desk, figure, kindName, stageName } from "./desk-pages.ts";
import { indicatorCode } from "./indicator.ts";
import { stages } from "./ladder.ts";
import { dashboardPath, evidencePath } from "./address-pages.ts";
import type { Question } from "./query.ts";
import { biggestSavings, holdingTexts, league, leagueColumns, leverKinds, partsByKind } from "./tally.ts";
import { mismatchOf, type Target, targetsOn } from "./target.ts";

const shortList = 10;

/** Stage by stage: those who stand at it, those who reached it, and what is saved at it. */
export function ladderTable(desk: Desk): Table {
  const { t } = desk;
  return table({
    id: "bac-thang",
    caption: t("counting.ladder.table", { day: formatDay(desk.about.day) }),
    shape: "figures",
    heads: [
      t("counting.stage"),
      numeric(t("counting.ladder.exclusive")),
      numeric(t("counting.ladder.cumulative")),
      numeric(t("counting.ladder.saving")),
    ],
    rows: stages.map((stage) => [
      stageName(stage, t),
      count(desk, indicatorCode.at(stage)),
      count(desk, indicatorCode.from(stage)),
      count(desk, indicatorCode.saving(stage)),
    ]),
  });
}

/** Abolished, simplified, decentralised and papers replaced by data are four things. */
export function leverTable(desk: Desk): Table {
  const { t } = desk;
  return table({
    id: "theo-hinh-thuc",
    caption: t("counting.levers.table"),
    shape: "figures",
    heads: [t("counting.lever"), ...stageHeads(desk), numeric(t("counting.saving.in-force"))],
    rows: leverKinds.map((lever) => [
      t(`counting.lever.${lever}`),
      ...stages.toReversed().map((stage) => count(desk, indicatorCode.at(stage), { lever })),
      count(desk, indicatorCode.saving("in_force"), { lever }),
    ]),
    foot: [[t("counting.total"), ...stageCounts(desk), count(desk, indicatorCode.saving("in_force"))]],
  });
}

export function kindTable(desk: Desk): Table {
  const { t } = desk;
  return table({
    id: "theo-loai-quy-dinh",
    caption: t("counting.kinds.table"),
    shape: "figures",
    heads: [
      t("counting.kind"),
      numeric(t("counting.base")),
      ...stageHeads(desk),
      numeric(t("counting.saving.in-force")),
    ],
    rows: partsByKind(desk.ledger).map(({ kind, ledger }) => {
      const part = { ...desk, ledger, about: { ...desk.about, kind: kind.code } };
      return [kindName(kind.code, t), ...kindFigures(part)];
    }),
    foot: [[t("counting.total"), ...kindFigures(desk)]],
  });
}

function kindFigures(desk: Desk): readonly CellContent[] {
  return [count(desk, "ky-goc"), ...stageCounts(desk), count(desk, indicatorCode.saving("in_force"))];
}

function stageHeads({ t }: Desk): readonly Head[] {
  return stages.toReversed().map((stage) => numeric(stageName(stage, t)));
}

function stageCounts(desk: Desk): readonly CellContent[] {
  return stages.toReversed().map((stage) => count(desk, indicatorCode.at(stage)));
}

/** Ministries ranked by what is in force, not by promises. */
export function leagueTable(desk: Desk, question: Question, ministries: readonly Organisation[]): Table | null {
  const { t } = desk;
  const rows = league(desk.ledger, ministries, question.sort);
  if (rows.length === 0) return null;
  return table({
    id: "bo-nganh",
    caption: t("counting.league.table", { day: formatDay(question.day) }),
    shape: "figures",
    heads: [sortable("ten", question, desk), ...leagueColumns.map((column) => sortable(column, question, desk))],
    rows: rows.map(({ ministry, ledger }) => {
      const about = { ...desk.about, ministry: ministry.code };
      const part = { ...desk, ledger, about };
      const head = t.locale === "vi" ? ministry.headTitleVi : ministry.headTitleEn;
      return [
        {
          text: organisationName(ministry, t.locale),
          path: dashboardPath(about),
          note: head && t("counting.league.head", { title: head }),
        },
        ...leagueColumns.map((column) => figure(part, column)),
      ];
    }),
    foot: [[t("counting.total"), ...leagueColumns.map((column) => figure(desk, column))]],
  });
}

function sortable(column: Question["sort"]["column"], question: Question, { about, t }: Desk): Head {
  const { sort } = question;
  const isCurrent = sort.column === column;
  // Figures begin with the greatest, names with A.
  const isAscending = isCurrent ? !sort.isAscending : column === "ten";
  const direction = isCurrent ? (sort.isAscending ? "ascending" : "descending") : null;
  const path = `${dashboardPath(about, { column, isAscending })}#bo-nganh`;
  return { text: t(`counting.league.${column}`), numeric: column !== "ten", sort: { path, direction } };
}

/** The texts whose amendment most approved cuts wait for. */
export function holdingTable(desk: Desk): Table | null {
  const { t } = desk;
  const texts = holdingTexts(desk.ledger).slice(0, shortList);
  if (texts.length === 0) return null;
  return table({
    id: "van-ban-dang-cho",
    caption: t("counting.holding.table"),
    heads: [t("counting.holding.text"), numeric(t("counting.holding.cuts")), numeric(t("counting.holding.saving"))],
    rows: texts.map(({ number }) => [
      { text: number, path: paths.document(number) },
      count(desk, "chua-ban-hanh", { document: number }),
      count(desk, "tiet-kiem-chua-ban-hanh", { document: number }),
    ]),
  });
}

/** The longest overdue steps with who holds them. */
export function lateTable(desk: Desk, calendar: WorkCalendar, ministries: readonly Organisation[]): Table | null {
  const { t, ledger } = desk;
  if (ledger.late.length === 0) return null;
  return table({
    id: "qua-han",
    caption: t("counting.late.table", { shown: Math.min(shortList, ledger.late.length), count: ledger.late.length }),
    heads: ["proposal", "ministry", "late.holder", "late.due", "late.days"].map((key) => t(`counting.${key}`)),
    rows: ledger.late
      .slice(0, shortList)
      .map(({ code, regulation, holderName, step, dueOn }) => ({
        dueOn,
        ministry: ministryName(regulation.ministryId, ministries),
        ...(desk.mayRead(regulation.ministryId)
          ? {
              subject: { text: code, path: paths.proposal(code), note: regulation.name },
              holder: { text: holderName, note: t(`counting.step.${step}`) },
            }
          : {
              subject: { text: regulation.code, path: paths.regulation(regulation.code), note: regulation.name },
              holder: t("counting.evidence.withheld"),
            }),
      }))
      .map(({ subject, ministry, holder, dueOn }) => [
        subject,
        ministry,
        holder,
        formatDay(dueOn),
        { sla: sla("overdue", t("counting.late.text", { days: latenessOf(dueOn, ledger.day, calendar).days })) },
      ]),
  });
}

export function savingTable(desk: Desk, ministries: readonly Organisation[]): Table | null {
  const { t } = desk;
  const rows = biggestSavings(desk.ledger, shortList);
  if (rows.length === 0) return null;
  return table({
    id: "tiet-kiem-lon-nhat",
    caption: t("counting.savings.table"),
    heads: [
      t("counting.regulation"),
      t("counting.ministry"),
      t("counting.savings.lever"),
      numeric(t("counting.saving")),
    ],
    rows: rows.map(({ regulation, cut, contributes }) => [
      { text: regulation.code, path: paths.regulation(regulation.code), note: regulation.name },
      ministryName(regulation.ministryId, ministries),
      leverName(cut!.lever, t.locale),
      {
        text: formatDong(contributes!, t.locale),
        path: evidencePath(desk.about, indicatorCode.saving("in_force"), { proposal: cut!.code }),
      },
    ]),
  });
}

/** Every target known on the day, and why it is or is not drawn beside the figures. */
export function targetTable(desk: Desk, targets: readonly Target[], ministry: Organisation | null): Table | null {
  const { t, ledger } = desk;
  const known = targetsOn(targets, ledger.day);
  if (known.length === 0) return null;
  const baselineId = ledger.baseline?.id ?? null;
  return table({
    id: "chi-tieu",
    caption: t("counting.targets.table", { day: formatDay(ledger.day) }),
    heads: ["programme", "share", "of", "due", "tick"].map((key) => t(`counting.targets.${key}`)),
    rows: known.map((target) => {
      const counting = { kind: desk.about.kind ?? target.kind, ministryId: ministry?.id ?? null, baselineId };
      const mismatch = mismatchOf(target, counting);
      return [
        { text: target.programme, note: target.source },
        `${t(`counting.verb.${target.verb}`)} ${formatShare(target.share, t.locale)}`,
        `${t(`counting.unit.${target.unit}`)}: ${target.denominator}`,
        formatDay(target.dueOn),
        t(mismatch ? `counting.mismatch.${mismatch}` : "counting.targets.drawn"),
      ];
    }),
  });
}

export function ministryName(id: string, ministries: readonly Organisation[]): string | null {
  return ministries.find((ministry) => ministry.id === id)?.shortName ?? null;
}

function numeric(text: string): Head {
  return { text, numeric: true };
}
