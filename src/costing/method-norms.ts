/**
 * Working hours, overheads, discount rates and price indices that the methods use, as dated data: each row has its source
 * and, where it has any, its inputs and its validity. A row that does not follow from its inputs, that differs from what its
 * method computes with, or that is valid beside another of its name is refused by name, so that no page shows it.
 */
import type { Message } from "../i18n/message.ts";
import type { Day } from "../values/day.ts";
import { type Exact, exact } from "../values/dong.ts";
import type { Issue } from "../values/issue.ts";
import { annuityFactor, capitalRecoveryFactor, type FirstYear } from "./methods/discounting.ts";
import { findCostMethod } from "./methods/registry.ts";

export const methodNormKinds = ["working-hours", "overhead", "discount-rate", "deflator"] as const;
export type MethodNormKind = (typeof methodNormKinds)[number];

/** One row of data/reference/method-norms.json. At most one of `product`, `annuity` and `recovery` says what it comes from. */
export type MethodNormRow = {
  readonly id: string;
  /** Code of the method. */
  readonly method: string;
  readonly kind: MethodNormKind;
  readonly name: Message;
  readonly unit: Message;
  /** Decimal text; its decimals are those to which it was rounded. */
  readonly value: string;
  readonly product?: readonly string[] | null;
  readonly annuity?: { readonly rate: string; readonly years: string; readonly first: FirstYear };
  readonly recovery?: { readonly rate: string; readonly years: string };
  /** The method's own setting that it is. */
  readonly parameter: string | null;
  readonly valid_from: Day | null;
  /** The first day on which it is no longer valid. */
  readonly valid_to: Day | null;
  readonly source: string;
};

export type MethodNorm = {
  readonly id: string;
  readonly method: { readonly code: string; readonly title: Message };
  readonly kind: MethodNormKind;
  readonly name: Message;
  readonly unit: Message;
  readonly value: Exact;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly source: string;
};

/** Reads the table; rows with an issue are left out. The issue's field is the row's id. */
export function readMethodNorms(rows: readonly MethodNormRow[]): {
  readonly norms: readonly MethodNorm[];
  readonly issues: readonly Issue[];
} {
  const judged = rows.map((row, index) => ({ row, issues: problemsOf(row, rows.slice(0, index)) }));
  return {
    norms: judged.filter(({ issues }) => issues.length === 0).map(({ row }) => normOf(row)),
    issues: judged.flatMap(({ issues }) => issues),
  };
}

function normOf({ id, method, kind, name, unit, value, valid_from, valid_to, source }: MethodNormRow): MethodNorm {
  const { code, title } = findCostMethod(method)!;
  const validity = { validFrom: valid_from, validTo: valid_to };
  return { id, method: { code, title }, kind, name, unit, value: exact(value), ...validity, source };
}

function problemsOf(row: MethodNormRow, earlier: readonly MethodNormRow[]): readonly Issue[] {
  const stated = exact(row.value);
  const expected = computedOf(row)?.toDecimalPlaces(decimalsOf(row.value));
  const method = findCostMethod(row.method);
  const used = row.parameter === null ? undefined : method?.parameters[row.parameter];
  const differs = (key: string, value: string): Issue => ({
    field: row.id,
    key,
    params: { name: row.id, stated: row.value, expected: value },
  });
  const named = (key: string): Issue => ({ field: row.id, key, params: { name: row.id } });
  return [
    ...(method ? [] : [named("costing.norms.issue.method")]),
    ...(expected && !expected.eq(stated) ? [differs("costing.norms.issue.inputs", expected.toFixed())] : []),
    ...(row.parameter !== null && (used === undefined || !exact(used).eq(stated))
      ? [differs("costing.norms.issue.parameter", used ?? "–")]
      : []),
    ...(row.source.trim() === "" ? [named("costing.norms.issue.no-source")] : []),
    ...(earlier.some((other) => collides(row, other)) || isBackwards(row)
      ? [named("costing.norms.issue.validity")]
      : []),
  ];
}

function computedOf({ product, annuity, recovery }: MethodNormRow): Exact | undefined {
  if (product) return product.reduce((all, factor) => all.times(factor), exact(1));
  if (annuity) return annuityFactor(exact(annuity.rate), exact(annuity.years), annuity.first);
  return recovery && capitalRecoveryFactor(exact(recovery.rate), exact(recovery.years));
}

function decimalsOf(value: string): number {
  return value.split(".")[1]?.length ?? 0;
}

function isBackwards({ valid_from, valid_to }: MethodNormRow): boolean {
  return valid_from !== null && valid_to !== null && valid_to <= valid_from;
}

/** Two rows of one id, or of one name in the same method, on the same day. */
function collides(row: MethodNormRow, other: MethodNormRow): boolean {
  if (row.id === other.id) return true;
  const isSame = row.method === other.method && row.kind === other.kind && row.name.vi === other.name.vi;
  const startsBefore = (a: MethodNormRow, b: MethodNormRow) => (a.valid_from ?? "") < (b.valid_to ?? "9999");
  return isSame && startsBefore(row, other) && startsBefore(other, row);
}
