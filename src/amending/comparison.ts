/**
 * The three-column comparison that a dossier carries (bảng so sánh): current wording, proposed wording, reason. One row per
 * provision in the order of the operations; the left column is the "=" and "-" runs, the right the "=" and "+" runs.
 */
import { parseAddress } from "../legal-text/address.ts";
import { anchorOf, applyOperations, type Operation, type OperationProblem } from "./operation.ts";
import { type Run, redlineText } from "./redline.ts";
import { storedText } from "./stored-text.ts";

export type ComparisonRow = {
  readonly address: string;
  readonly current: readonly Run[];
  readonly proposed: readonly Run[];
  readonly reason: string;
  /** Why the operations do not apply to the current wording; the right column then repeats the left. */
  readonly problem: OperationProblem["reason"] | null;
};

/** Rows from operations; `wordings` gives each provision's current wording by its permanent id. */
export function comparisonRows(
  operations: readonly Operation[],
  wordings: ReadonlyMap<string, string>,
): ComparisonRow[] {
  const groups = Map.groupBy(operations, ({ provisionId, target }) => `${provisionId} ${target}`);
  return [...groups.values()].map((group) => rowOf(group, wordings.get(group[0]!.provisionId) ?? ""));
}

function rowOf(operations: readonly Operation[], wording: string): ComparisonRow {
  const { provisionId, target: address, op } = operations[0]!;
  const place = anchorOf(operations[0]!);
  const { kind = "khoan", number = "" } = parseAddress(place)?.at(-1) ?? {};
  const own = { provisionId, address: place, kind, number, heading: null, text: wording, status: "in_force" as const };
  const { text, problems } = applyOperations(storedText([own]), operations);
  const after = text.find((each) => each.address === address);
  const current = op === "insert_provision" ? "" : wording;
  const isRepealed = after?.status === "repealed";
  const proposed = problems.length > 0 ? current : isRepealed ? "" : (after?.text ?? "");
  const runs = redlineText(current, proposed);
  return {
    address,
    current: runs.filter(([sign]) => sign !== "+"),
    proposed: runs.filter(([sign]) => sign !== "-"),
    reason: [...new Set(operations.map((operation) => operation.reason).filter((reason) => reason !== ""))].join("\n"),
    problem: problems[0]?.reason ?? null,
  };
}
