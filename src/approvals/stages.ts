/**
 * The two ways of a proposal, as dated data: which stages in which order, who decides at each, how many working days they
 * have. Texts of the ministry itself end with its leader; everything above goes through the agency that controls
 * administrative procedures to the Prime Minister (Nghị định 63/2010/NĐ-CP, Điều 31). The days are this product's
 * defaults where the law sets none: a ministry's own rules may be shorter (Bộ Công Thương answers in 3, Thông tư
 * 18/2018/TT-BCT).
 */
import type { Role } from "../access/actor.ts";
import type { ApprovalRoute } from "../proposals/competence.ts";
import type { Day } from "../values/day.ts";

export const stageCodes = [
  "unit_head",
  "focal_point",
  "legal_office",
  "ministry_leader",
  "reviewing_agency",
  "prime_minister",
] as const;
export type StageCode = (typeof stageCodes)[number];

/** Where a stage sits: the drafting unit, an office of the ministry by the end of its code, or a body that exists once. */
export type Seat =
  | { readonly at: "drafting-unit" }
  | { readonly at: "office"; readonly codeEnd: string }
  | { readonly at: "ministry" }
  | { readonly at: "control-agency" }
  | { readonly at: "prime-minister" };

export type Stage = {
  readonly code: StageCode;
  readonly role: Role;
  readonly seat: Seat;
  readonly workingDays: number;
  /** May a clerk record a decision that was signed on paper? Every stage above the unit. */
  readonly isRecordable: boolean;
};

/** The drafting unit's own turn after a return. */
export const revising = { code: "revising", role: "drafter", workingDays: 10 } as const;

const inMinistry: readonly Stage[] = [
  { code: "unit_head", role: "unit_head", seat: { at: "drafting-unit" }, workingDays: 3, isRecordable: false },
  {
    code: "focal_point",
    role: "focal_point",
    seat: { at: "office", codeEnd: "VP" },
    workingDays: 5,
    isRecordable: true,
  },
  {
    code: "legal_office",
    role: "legal_office",
    seat: { at: "office", codeEnd: "PC" },
    workingDays: 5,
    isRecordable: true,
  },
  { code: "ministry_leader", role: "ministry_leader", seat: { at: "ministry" }, workingDays: 5, isRecordable: true },
];
const aboveMinistry: readonly Stage[] = [
  { code: "reviewing_agency", role: "reviewer", seat: { at: "control-agency" }, workingDays: 10, isRecordable: true },
  { code: "prime_minister", role: "leadership", seat: { at: "prime-minister" }, workingDays: 10, isRecordable: true },
];

/** Newest last. A proposal keeps the workflow of the day on which it was sent. */
const workflows: readonly { readonly from: Day; readonly route: ApprovalRoute; readonly stages: readonly Stage[] }[] = [
  { from: "2010-10-14" as Day, route: "minister", stages: inMinistry },
  { from: "2010-10-14" as Day, route: "prime_minister", stages: [...inMinistry, ...aboveMinistry] },
];

/** The stages of a route for what was sent on that day, in order. */
export function stagesOf(route: ApprovalRoute, sentOn: Day): readonly Stage[] {
  return workflows.findLast((each) => each.route === route && each.from <= sentOn)?.stages ?? inMinistry;
}

export function findStage(route: ApprovalRoute, sentOn: Day, code: string): Stage | undefined {
  return stagesOf(route, sentOn).find((stage) => stage.code === code);
}

/** The stage after that one; undefined after the last. */
export function stageAfter(route: ApprovalRoute, sentOn: Day, code: string): Stage | undefined {
  const stages = stagesOf(route, sentOn);
  return stages[stages.findIndex((stage) => stage.code === code) + 1];
}
