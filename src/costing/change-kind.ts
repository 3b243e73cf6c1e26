/**
 * Why a cost is not what it was: a version of a sheet differs from the one before by what the rules ask (policy), by who uses
 * an optional way (take-up), by how many there are (volume), by money per hour and market prices (price), by fees (transfer)
 * or by the method. The difference is taken apart in a fixed order, each part computed with the parts before it already
 * changed, so that the parts always add up to the whole. Only policy and take-up are a cut that anybody made.
 */
import { type Exact, sumExact } from "../values/dong.ts";
import { type CostRule, costOfSheet } from "./line-cost.ts";
import type { CostLine, CostSheet } from "./sheet.ts";

export const changeKinds = [
  { code: "method", vi: "Thay đổi phương pháp tính", en: "Change of method", earnsCredit: false },
  { code: "price", vi: "Thay đổi mức thu nhập, giá dịch vụ", en: "Change of wages or prices", earnsCredit: false },
  { code: "volume", vi: "Thay đổi số đối tượng", en: "Change in the number of subjects", earnsCredit: false },
  { code: "take-up", vi: "Thay đổi tỷ lệ sử dụng", en: "Change in take-up", earnsCredit: true },
  { code: "transfer", vi: "Thay đổi phí, lệ phí", en: "Change of fees", earnsCredit: false },
  { code: "policy", vi: "Thay đổi quy định", en: "Change of the rules", earnsCredit: true },
  { code: "correction", vi: "Sửa số liệu", en: "Correction of figures", earnsCredit: false },
] as const;

export type ChangeKind = (typeof changeKinds)[number]["code"];

export type CostVersion = { readonly sheet: CostSheet; readonly hourlyIncome: Exact; readonly rule: CostRule };
export type ChangePart = {
  readonly kind: ChangeKind;
  /** Yearly cost before minus after, in money; negative where the burden grew. */
  readonly saving: Exact;
};
export type ExplainedChange = {
  /** Those that are not zero, in the order of `changeKinds`; they add up to the whole difference. */
  readonly parts: readonly ChangePart[];
  /** What a person has to say: the same cells change when a rule changes and when a figure was wrong. */
  readonly isMixed: boolean;
};

/**
 * Takes the difference apart. `isEnacted`: an instrument in force changed the rules between the two, so that what people must
 * do has changed by policy; without one it was counted wrongly before. Mixed where both can be true: rules and others changed.
 */
export function explainChange(before: CostVersion, after: CostVersion, isEnacted: boolean): ExplainedChange {
  const last: ChangeKind = isEnacted ? "policy" : "correction";
  const steps: readonly (readonly [ChangeKind, CostVersion])[] = [
    ["method", { ...before, rule: after.rule }],
    ["price", { ...after, sheet: withCells(before.sheet, after.sheet, ["wage", "services"]) }],
    ["volume", { ...after, sheet: withCells(before.sheet, after.sheet, ["wage", "services", "subjects"]) }],
    ["take-up", { ...after, sheet: withCells(before.sheet, after.sheet, beforeFees) }],
    ["transfer", { ...after, sheet: withCells(before.sheet, after.sheet, [...beforeFees, "fees"]) }],
    [last, after],
  ];
  let left = yearly(before);
  const parts = steps.map(([kind, version]): ChangePart => {
    const next = yearly(version);
    const saving = left.minus(next);
    left = next;
    return { kind, saving };
  });
  const moved = parts.filter(({ saving }) => !saving.isZero());
  return { parts: moved, isMixed: moved.length > 1 && moved.some(({ kind }) => kind === last) };
}

/** The part of a change that counts as a cut. */
export function creditOf({ parts }: ExplainedChange): Exact {
  const earning = new Set(changeKinds.filter(({ earnsCredit }) => earnsCredit).map(({ code }) => code as ChangeKind));
  return sumExact(parts.filter(({ kind }) => earning.has(kind)).map(({ saving }) => saving));
}

type Cell = "wage" | "services" | "subjects" | "takeUp" | "anywayShare" | "fees";
const beforeFees: readonly Cell[] = ["wage", "services", "subjects", "takeUp", "anywayShare"];

function yearly({ sheet, hourlyIncome, rule }: CostVersion): Exact {
  return costOfSheet(sheet, hourlyIncome, rule).perYear.total;
}

/** The sheet as it was, with these cells as they are; lines that came or went are left for the last step. */
function withCells(before: CostSheet, after: CostSheet, cells: readonly Cell[]): CostSheet {
  const successors = new Map(pairs(before.lines, after.lines));
  return {
    ...before,
    subjects: cells.includes("subjects") ? after.subjects : before.subjects,
    lines: before.lines.map((line) => {
      const successor = successors.get(line);
      return successor ? { ...line, ...Object.fromEntries(cells.map((cell) => [cell, successor[cell]])) } : line;
    }),
  };
}

/** Lines are the same work when group and name are; several of one name go in their order. */
function pairs(before: readonly CostLine[], after: readonly CostLine[]): readonly (readonly [CostLine, CostLine])[] {
  const waiting = Map.groupBy(after, keyOf);
  return before.flatMap((line) => {
    const successor = waiting.get(keyOf(line))?.shift();
    return successor ? [[line, successor] as const] : [];
  });
}

function keyOf({ group, name }: CostLine): string {
  return `${group}\n${name}`;
}
