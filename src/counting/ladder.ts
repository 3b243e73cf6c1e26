/**
 * How far a cut has come: proposed → plan approved → text submitted → text issued → in force. A regulation stands at the
 * furthest stage of any of its cuts, and nothing but in force is a result. All is read as of a day, as it was known then: a
 * cut that was refused or withdrawn later still counts as proposed before, one whose text was recalled counts as submitted
 * until then, drafts count nowhere. Exclusive counts put each
 * regulation at one stage; cumulative counts say how many reached a stage or went beyond; a page always says which it shows.
 */
import type { Day } from "../values/day.ts";

export const stages = ["proposed", "approved", "submitted", "issued", "in_force"] as const;
export type Stage = (typeof stages)[number];

/** The days on which a cut reached its stages; null where it has not. */
export type Milestones = {
  /** First sent for approval. */
  readonly proposedOn: Day | null;
  readonly approvedOn: Day | null;
  /** The instrument that carries it. */
  readonly submittedOn: Day | null;
  readonly issuedOn: Day | null;
  readonly effectiveOn: Day | null;
  /** Submissions of that instrument that were taken back. */
  readonly recalls: readonly { readonly submittedOn: Day; readonly recalledOn: Day }[];
  /** Refused or withdrawn. */
  readonly droppedOn: Day | null;
};

/** The stage on that day; null when it was not yet proposed or no longer is. */
export function stageOn(milestones: Milestones, day: Day): Stage | null {
  const reached = (on: Day | null) => on !== null && on <= day;
  const { proposedOn, approvedOn, submittedOn, issuedOn, effectiveOn, droppedOn, recalls } = milestones;
  if (reached(droppedOn) || !reached(proposedOn)) return null;
  if (!reached(approvedOn)) return "proposed";
  if (reached(issuedOn)) return reached(effectiveOn) ? "in_force" : "issued";
  const wasSubmitted = recalls.some((recall) => reached(recall.submittedOn) && !reached(recall.recalledOn));
  return reached(submittedOn) || wasSubmitted ? "submitted" : "approved";
}

/** The furthest of some stages; null for none. */
export function furthest(reached: readonly (Stage | null)[]): Stage | null {
  return stages.findLast((stage) => reached.includes(stage)) ?? null;
}

/** That stage and all beyond it. */
export function stagesFrom(stage: Stage): readonly Stage[] {
  return stages.slice(stages.indexOf(stage));
}
