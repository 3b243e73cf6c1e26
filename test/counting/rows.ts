/** Rows of a ledger with honest defaults: a procedure of ministry A with one cut that simplifies. */
import type { Baseline } from "../../src/counting/baseline.ts";
import type { CutRecord, RegulationRecord } from "../../src/counting/ledger.ts";
import { type Stage, stages } from "../../src/counting/ladder.ts";
import { addDays, type Day } from "../../src/values/day.ts";
import { exact } from "../../src/values/dong.ts";
import { parseInstant } from "../../src/values/instant.ts";

export const today = "2026-11-22" as Day;

export const baseline: Baseline = {
  id: "b",
  code: "KG-2025",
  name: "Kỳ gốc",
  takenOn: "2025-12-31" as Day,
  frozenAt: parseInstant("2026-01-02T00:00:00Z"),
  itemRule: "Một mục = một thủ tục",
  source: "test",
  digest: "",
};

export function regulation(id: string, given: Partial<RegulationRecord> = {}): RegulationRecord {
  return {
    id,
    code: id,
    name: `Quy định ${id}`,
    kind: "procedure",
    ministryId: "A",
    endedOn: null,
    addedOn: "2025-06-01" as Day,
    isInBaseline: true,
    ...given,
  };
}

/** A cut that stands at a stage on `today`. */
export function cut(
  regulationId: string,
  stage: Stage,
  given: Partial<CutRecord> & { saved?: string | null; costs?: string } = {},
): CutRecord {
  const { saved = "1000", costs, ...rest } = given;
  const reached = (wanted: Stage) =>
    stages.indexOf(stage) >= stages.indexOf(wanted) ? addDays("2026-03-01" as Day, stages.indexOf(wanted)) : null;
  return {
    proposalId: `p-${regulationId}`,
    code: `DX-${regulationId}`,
    regulationId,
    lever: "drop_paper",
    leverKind: "simplify",
    saving: saved === null ? null : exact(saved),
    cost: costs === undefined ? null : exact(costs),
    milestones: {
      proposedOn: reached("proposed"),
      approvedOn: reached("approved"),
      submittedOn: reached("submitted"),
      issuedOn: reached("issued"),
      effectiveOn: reached("in_force"),
      recalls: [],
      droppedOn: null,
    },
    instrument: null,
    clauses: [{ number: "12/2025/NĐ-CP", address: "dieu-1/khoan-2" }],
    ...rest,
  };
}
