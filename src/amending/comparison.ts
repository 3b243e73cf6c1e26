/**
 * The three-column comparison that a dossier carries (bảng so sánh): current wording, proposed wording, reason. One row per
 * provision in the order of the operations; the left column is the "=" and "-" runs, the right the "=" and "+" runs.
 */
import type { Issue } from "../values/issue.ts";
import { applyOperations, type Operation } from "./operation.ts";
import { type Run, redlineText } from "./redline.ts";

export type ComparisonRow = {
  readonly address: string;
  readonly current: readonly Run[];
  readonly proposed: readonly Run[];
  readonly reason: string;
  /** Why the operations do not apply to the current wording; the right column then repeats the left. */
  readonly problem: Issue | null;
};

/** Rows from operations; `wordings` gives each target's current wording by its permanent id. */
export function comparisonRows(
  operations: readonly Operation[],
  wordings: ReadonlyMap<string, string>,
): ComparisonRow[] {
  const groups = Map.groupBy(operations, (operation) => `${operation.target} ${operation.address}`);
  return [...groups.values()].map((group) => rowOf(group, wordings.get(group[0]!.target) ?? ""));
}

function rowOf(operations: readonly Operation[], current: string): ComparisonRow {
  const applied = applyOperations(current, operations);
  const isNew = operations[0]!.op === "insert_provision";
  const problem = "problem" in applied ? applied.problem : null;
  const proposed = "text" in applied ? applied.text : isNew ? "" : current;
  const runs = redlineText(isNew ? "" : current, proposed);
  return {
    address: operations[0]!.address,
    current: runs.filter(([sign]) => sign !== "+"),
    proposed: runs.filter(([sign]) => sign !== "-"),
    reason: [...new Set(operations.map((operation) => operation.reason).filter((reason) => reason !== ""))].join("\n"),
    problem,
  };
}
