/**
 * Why two methods give different costs of one sheet: the default method's yearly total is turned into the other's by changing
 * one thing at a time, fees first, then whose time is paid, then overhead, then one-off lines. The steps always add up to the
 * whole difference, and each says which lines it comes from.
 */
import { type Exact, sumExact, zero } from "../values/dong.ts";
import { type CostRule, costOfSheet, type LineCost } from "./line-cost.ts";
import type { CostSheet } from "./sheet.ts";

/** What two rules can differ in, in the order in which it is changed. */
export const ruleDifferences = ["fees", "unpaid-time", "overhead", "one-off"] as const;
export type RuleDifference = (typeof ruleDifferences)[number];

export type ReconciliationStep = {
  readonly difference: RuleDifference;
  /** Added to the default method's total; negative when the other method counts less. */
  readonly amount: Exact;
  /** The lines that it comes from, by their place on the sheet, and how much each. */
  readonly lines: readonly { readonly line: number; readonly amount: Exact }[];
};
export type Reconciliation = {
  readonly from: Exact;
  readonly to: Exact;
  /** Those that change something; `from` and the amounts add up to `to`. */
  readonly steps: readonly ReconciliationStep[];
};

/** From the yearly total under `own` to that under `other`, with one hourly income for both. */
export function reconcile(sheet: CostSheet, hourlyIncome: Exact, own: CostRule, other: CostRule): Reconciliation {
  const yearly = (rule: CostRule) => countedLines(costOfSheet(sheet, hourlyIncome, rule).lines, rule);
  let rule = own;
  let amounts = yearly(own);
  const from = sumExact(amounts);
  const steps = ruleDifferences.map((difference): ReconciliationStep => {
    rule = { ...rule, ...changedBy(difference, other) };
    const next = yearly(rule);
    const lines = next.map((amount, line) => ({ line, amount: amount.minus(amounts[line]!) }));
    amounts = next;
    const moved = lines.filter(({ amount }) => !amount.isZero());
    return { difference, amount: sumExact(moved.map(({ amount }) => amount)), lines: moved };
  });
  return { from, to: sumExact(amounts), steps: steps.filter(({ lines }) => lines.length > 0) };
}

function changedBy(difference: RuleDifference, other: CostRule): Partial<CostRule> {
  switch (difference) {
    case "fees":
      return { countsFees: other.countsFees };
    case "unpaid-time":
      return { unpaidAddressees: other.unpaidAddressees };
    case "overhead":
      return { wageFactor: other.wageFactor };
    case "one-off":
      return { oneOff: other.oneOff };
  }
}

/** What each line adds to the yearly total; one-off lines add nothing where they are totalled apart. */
function countedLines(lines: readonly LineCost[], rule: CostRule): readonly Exact[] {
  return lines.map(({ line, perYear }) => (rule.oneOff === "apart" && line.oneOff ? zero : perYear.total));
}
