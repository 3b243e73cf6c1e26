import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { type Actor, roles } from "../../src/access/actor.ts";
import { openActions, type Situation } from "../../src/approvals/decision.ts";
import { findStage, type StageCode, stagesOf } from "../../src/approvals/stages.ts";
import { latenessOf } from "../../src/approvals/turn.ts";
import { type ProposalStatus, statuses } from "../../src/proposals/lifecycle.ts";
import type { Proposal } from "../../src/proposals/proposal.ts";
import type { Day } from "../../src/values/day.ts";
import { parseInstant } from "../../src/values/instant.ts";

const today = "2026-03-02" as Day;
const seats: Readonly<Record<StageCode, string>> = {
  unit_head: "unit",
  focal_point: "ministry",
  legal_office: "ministry",
  ministry_leader: "ministry",
  reviewing_agency: "agency",
  prime_minister: "prime-minister",
};
/** Relations to the proposal: its author, a colleague of its unit, the holder's office, another ministry, an office above. */
const relations = ["author", "same unit", "holder", "other ministry", "office above"] as const;
type Relation = (typeof relations)[number];
type State = { readonly status: ProposalStatus; readonly stage: StageCode | null };

it("opens to each role exactly what the committed matrix says", () => {
  const committed = readFileSync(resolve(import.meta.dirname, "matrix.txt"), "utf8");
  expect(printed()).toBe(committed);
});

it.each([
  ["2026-03-02", "on-time", 5],
  ["2026-03-05", "due-soon", 2],
  ["2026-03-09", "due-soon", 0],
  ["2026-03-10", "overdue", 1],
  ["2026-03-14", "overdue", 4],
])("a turn due on Monday 9 March is on %s %s (%i)", (day, level, days) => {
  const calendar = { holidays: new Set<Day>(), workingWeekends: new Set<Day>(), years: new Set([2026]) };
  expect(latenessOf("2026-03-09" as Day, day as Day, calendar)).toEqual({ level, days });
});

it("counts a turn over the calendar's holidays and swap days", () => {
  const calendar = {
    holidays: new Set(["2026-03-03" as Day]),
    workingWeekends: new Set(["2026-03-07" as Day]),
    years: new Set([2026]),
  };
  expect(latenessOf("2026-03-09" as Day, today, calendar).days).toBe(5);
});

/** One line per state, role and relation with the actions open to it; lines without actions are left out. */
function printed(): string {
  const stages = stagesOf("prime_minister", today).map(({ code }): State => ({ status: "in_review", stage: code }));
  const others = statuses.filter((status) => status !== "in_review").map((status): State => ({ status, stage: null }));
  const lines = [...others.slice(0, 1), ...stages, ...others.slice(1)].flatMap((state) =>
    roles.flatMap((role) => relations.flatMap((relation) => lineOf(state, role, relation))),
  );
  return `${lines.join("\n")}\n`;
}

function lineOf(state: State, role: Actor["roles"][number], relation: Relation): readonly string[] {
  const open = openActions(situationOf(state), actorOf(state, role, relation));
  const where = state.stage ? `${state.status} at ${state.stage}` : state.status;
  return open.length > 0 ? [`${where} | ${role} | ${relation} | ${open.join(" ")}`] : [];
}

function situationOf({ status, stage }: State): Situation {
  const proposal = {
    id: "p",
    ministryId: "ministry",
    unitId: "unit",
    authorId: "author",
    status,
    route: "prime_minister",
  } as Proposal;
  const found = stage && findStage("prime_minister", today, stage);
  const turn = stage && {
    id: "t",
    proposalId: "p",
    round: 1,
    stage,
    organisationId: seats[stage],
    role: found!.role,
    sinceAt: parseInstant("2026-03-02T02:00:00Z"),
    dueOn: today,
    endedAt: null,
  };
  return {
    proposal,
    turn,
    stage: found ?? null,
    authors: [{ id: "author", name: "Lan" }],
    contentHash: "",
    arrivedOn: null,
    carrier: null,
  };
}

function actorOf({ stage }: State, role: Actor["roles"][number], relation: Relation): Actor {
  const seat = stage ? seats[stage] : "ministry";
  const isOutside = seat === "agency" || seat === "prime-minister";
  const places: Readonly<Record<Relation, readonly [organisation: string, ministry: string]>> = {
    author: ["unit", "ministry"],
    "same unit": ["unit", "ministry"],
    holder: [seat, isOutside ? seat : "ministry"],
    "other ministry": ["far-unit", "far-ministry"],
    "office above": ["office", "office"],
  };
  const [organisationId, ministryId] = places[relation];
  const personId = relation === "author" ? "author" : "somebody";
  const reachesEverywhere = relation === "office above" || (relation === "holder" && isOutside);
  return { personId, name: "", roles: [role], organisationId, organisationName: "", ministryId, reachesEverywhere };
}
