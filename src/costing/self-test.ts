/**
 * The published cases that ship with the product (data/reference/cost-cases.json), run through the same calculation that
 * everybody uses. A case passes when each expected figure comes out within its tolerance and each expected flag is raised: a
 * published figure that contradicts its own inputs must be flagged, not reproduced.
 */
import { type Exact, exact } from "../values/dong.ts";
import { type Calculation, calculate } from "./calculation.ts";
import { readCostDocument } from "./document-json.ts";
import type { Finding } from "./finding.ts";
import type { HourlyIncome } from "./norms.ts";
import { resultAt } from "./result-json.ts";

export type CostCase = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly url: string | null;
  /** A document of the `cost` command. */
  readonly input: unknown;
  /** Figures by their path in the result; null where there must be none. */
  readonly expected: Readonly<Record<string, string | null>>;
  /** Findings that must be raised: "path code". */
  readonly flagged?: readonly string[];
  readonly tolerance?: string;
};

export type CaseResult = {
  readonly id: string;
  readonly method: string;
  readonly source: string;
  readonly expected: Readonly<Record<string, string | null>>;
  readonly computed: Readonly<Record<string, string | null>>;
  readonly flagged: readonly string[];
  readonly passed: boolean;
};

/** Runs every case; a case whose input cannot be read fails with nothing computed. */
export function runCostCases(cases: readonly CostCase[], norms: readonly HourlyIncome[]): { cases: CaseResult[] } {
  return { cases: cases.map((one) => runCostCase(one, norms)) };
}

export function runCostCase(one: CostCase, norms: readonly HourlyIncome[]): CaseResult {
  const { document, findings } = readCostDocument(one.input, norms);
  const calculation = document === null ? null : calculate(document, findings);
  const raised = (calculation?.findings ?? findings).map(labelOf);
  const flagged = (one.flagged ?? []).filter((flag) => raised.includes(flag));
  const tolerance = exact(one.tolerance ?? 0);
  const matches = Object.entries(one.expected).map(([path, wanted]) => matchesAt(calculation, path, wanted, tolerance));
  return {
    id: one.id,
    method: document?.method.code ?? "",
    source: one.url ? `${one.source}, ${one.url}` : one.source,
    expected: one.expected,
    computed: Object.fromEntries(Object.keys(one.expected).map((path) => [path, computedAt(calculation, path)])),
    flagged,
    passed: calculation !== null && matches.every(Boolean) && flagged.length === (one.flagged ?? []).length,
  };
}

function matchesAt(calculation: Calculation | null, path: string, wanted: string | null, tolerance: Exact): boolean {
  const computed = calculation === null ? undefined : resultAt(calculation, path);
  if (computed === undefined || computed === null || wanted === null) return computed === null && wanted === null;
  return computed.minus(wanted).abs().lte(tolerance);
}

function computedAt(calculation: Calculation | null, path: string): string | null {
  return (calculation && resultAt(calculation, path)?.toFixed()) ?? null;
}

function labelOf({ field, key }: Finding): string {
  return `${field} ${key.slice(key.lastIndexOf(".") + 1)}`;
}
