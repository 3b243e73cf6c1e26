/**
 * A cost sheet as a spreadsheet that goes on computing: every cost is a formula over the cells beside it and the hourly income
 * of the first sheet, in the columns of form 03/SCM-KSTT (Circular 02/2017/TT-VPCP, Article 27). Whoever changes a cell
 * sees what it does, and whoever checks a figure follows its formula.
 */
import type { Translate } from "../i18n/message.ts";
import type { FormulaCell, OutgoingCell, OutgoingSheet } from "../office/xlsx.ts";
import { type Exact, exact, zero } from "../values/dong.ts";
import type { ScenarioCost } from "./line-cost.ts";
import { computeScenario } from "./methods/circular-02-2017.ts";
import type { HourlyIncome } from "./norms.ts";
import { type CostSheet, minutesOf, type Scenario, workGroups } from "./sheet.ts";

export type Workbook = {
  readonly norm: Pick<HourlyIncome, "value" | "year" | "source">;
  readonly current: CostSheet;
  readonly after: CostSheet | null;
};

/** Sheets: what the figures rest on, the current scenario, and where there is one the scenario after and the saving. */
export function workbookOf({ norm, current, after }: Workbook, t: Translate): readonly OutgoingSheet[] {
  const name = (scenario: Scenario) => t(`costing.workbook.${scenario}`);
  const before = computeScenario(current, norm.value);
  const settings = settingsSheet(norm, t);
  const first = scenarioSheet(name("current"), before, settings.name, t);
  if (after === null) return [settings, first.sheet];
  const then = computeScenario(after, norm.value);
  const second = scenarioSheet(name("after"), then, settings.name, t);
  const saving = savingSheet([first, second], before.perYear.total, then.perYear.total, t);
  return [settings, first.sheet, second.sheet, saving];
}

function settingsSheet({ value, year, source }: Workbook["norm"], t: Translate): OutgoingSheet {
  return {
    name: t("costing.workbook.settings"),
    widths: [40, 20, 60],
    rows: [
      [t("costing.workbook.setting"), t("costing.workbook.value"), t("costing.column.source")],
      [t("costing.workbook.income", { year }), value.toNumber(), source],
      [t("costing.method"), "Thông tư 02/2017/TT-VPCP, Điều 27", null],
    ],
  };
}

type Written = { readonly sheet: OutgoingSheet; readonly total: string };

/** Columns: A group, B work, C hours, D people, E income, F services, G fees, H times, I subjects, J share, K C1, L year, M source. */
function scenarioSheet(name: string, cost: ScenarioCost, settings: string, t: Translate): Written {
  const rows = cost.lines.map((line, index) => lineRow(line, index + 2, settings, t));
  const last = rows.length + 1;
  const sum = (column: string, value: Exact): FormulaCell => ({
    formula: rows.length === 0 ? "0" : `SUM(${column}2:${column}${last})`,
    value: value.toNumber(),
  });
  const total: OutgoingCell[] = [t("costing.sheet.total"), ...Array<null>(9).fill(null)];
  return {
    sheet: {
      name,
      widths: [24, 40, 10, 10, 16, 16, 16, 10, 14, 10, 18, 20, 40],
      rows: [headings(t), ...rows, [...total, sum("K", cost.perCase.total), sum("L", cost.perYear.total), null]],
    },
    total: `'${name}'!L${last + 1}`,
  };
}

function headings(t: Translate): readonly string[] {
  const columns = ["group", "name", "hours", "people"].map((name) => t(`costing.column.${name}`));
  const more = ["services", "fees", "times", "subjects"].map((name) => t(`costing.column.${name}`));
  return [
    ...columns,
    t("costing.workbook.hourly"),
    ...more,
    t("costing.workbook.share"),
    t("costing.per-case"),
    t("costing.per-year"),
    t("costing.column.source"),
  ];
}

function lineRow(
  { line, hourly, timesPerYear, subjects, perCase, perYear }: ScenarioCost["lines"][number],
  row: number,
  settings: string,
  t: Translate,
): readonly OutgoingCell[] {
  const share = line.takeUp.times(exact(1).minus(line.anywayShare));
  return [
    workGroups.find(({ code }) => code === line.group)?.[t.locale] ?? "",
    line.name,
    minutesOf(line).div(60).toNumber(),
    line.people.toNumber(),
    line.wage ? line.wage.toNumber() : { formula: `'${settings}'!B2`, value: hourly.toNumber() },
    line.services.toNumber(),
    line.fees.toNumber(),
    timesPerYear.toNumber(),
    subjects.toNumber(),
    share.toNumber(),
    { formula: `C${row}*D${row}*E${row}+F${row}+G${row}`, value: perCase.total.toNumber() },
    { formula: `K${row}*H${row}*I${row}*J${row}`, value: perYear.total.toNumber() },
    line.source,
  ];
}

function savingSheet(
  [current, after]: readonly [Written, Written],
  before: Exact,
  then: Exact,
  t: Translate,
): OutgoingSheet {
  const saving = before.minus(then);
  const share = before.isZero() ? zero : saving.times(100).div(before);
  return {
    name: t("costing.workbook.saving"),
    widths: [40, 24],
    rows: [
      [t("costing.workbook.setting"), t("costing.workbook.value")],
      [t("costing.workbook.current"), { formula: current.total, value: before.toNumber() }],
      [t("costing.workbook.after"), { formula: after.total, value: then.toNumber() }],
      [t("costing.workbook.saving"), { formula: "B2-B3", value: saving.toNumber() }],
      [
        t("costing.workbook.percent"),
        { formula: "IF(B2=0,0,ROUND(B4/B2*100,2))", value: share.toDecimalPlaces(2).toNumber() },
      ],
    ],
  };
}
