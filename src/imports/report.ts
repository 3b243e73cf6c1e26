/** The result of an import as one JSON document, for the command line and the API: counts, and every problem in the reader's language. */
import type { Translate } from "../i18n/message.ts";
import { type ImportPlan, rowsLeftOut } from "./plan.ts";
import type { ImportProblem } from "./problem.ts";

export type ImportReport = {
  readonly kind: string;
  /** Data rows read, good and bad. */
  readonly rows: number;
  readonly add: number;
  readonly change: number;
  readonly same: number;
  /** Records of which a richer value was kept against a poorer one. */
  readonly kept: number;
  readonly problems: readonly ReportedProblem[];
  /** Rows that an error keeps out. */
  readonly left_out: readonly { readonly sheet: string; readonly row: number }[];
  readonly applied: boolean;
};

export type ReportedProblem = {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string;
  readonly code: string;
  readonly message: string;
  readonly severity: ImportProblem["severity"];
};

export function importReport(
  plan: ImportPlan,
  outcome: { kind: string; applied: boolean },
  translate: Translate,
): ImportReport {
  return {
    kind: outcome.kind,
    rows: plan.rowCount,
    add: plan.add.length,
    change: plan.change.length,
    same: plan.same.length,
    kept: plan.kept.length,
    problems: plan.problems.map((problem) => reported(problem, translate)),
    left_out: rowsLeftOut(plan),
    applied: outcome.applied,
  };
}

function reported(
  { sheet, row, column, code, params, severity }: ImportProblem,
  translate: Translate,
): ReportedProblem {
  return { sheet, row, column, code, message: translate(`imports.problem.${code}`, params), severity };
}
