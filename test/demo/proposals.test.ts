import { describe, expect, test } from "vitest";
import { findPhrase } from "../../src/amending/phrase.ts";
import { computeScenario } from "../../src/costing/methods/circular-02-2017.ts";
import { type CostSheet, costLine, type WorkGroup } from "../../src/costing/sheet.ts";
import { findLever } from "../../src/proposals/levers.ts";
import { choices } from "../../src/proposals/asked-change.ts";
import type { Day } from "../../src/values/day.ts";
import { exact } from "../../src/values/dong.ts";
import { isWorkingDay } from "../../src/values/working-days.ts";
import {
  calendar,
  type Decision,
  documents,
  type Proposal,
  proposals,
  provisionAt,
  regulations,
  type Sheet,
  sheets,
  topOf,
  users,
} from "./read-world.ts";

const reaches = [
  "draft", "unit_head", "focal_point", "legal_office", "ministry_leader", "reviewing_agency", "prime_minister", "revision",
  "refused", "withdrawn", "approved", "drafting", "submitted", "issued", "in_force",
]; // biome-ignore format: a list to be read at once
const ministerial = ["unit_head", "focal_point", "legal_office", "ministry_leader"];
const stagesOf = (route: string) =>
  route === "minister" ? ministerial : [...ministerial, "reviewing_agency", "prime_minister"];

describe("proposals of the demo", () => {
  test("at least 32, in every state, on both routes, through every ministry", () => {
    expect(proposals.length).toBeGreaterThanOrEqual(32);
    expect(new Set(proposals.map(({ reach }) => reach))).toEqual(new Set(reaches));
    expect(new Set(proposals.map(({ route }) => route))).toEqual(new Set(["minister", "prime_minister"]));
    expect(new Set(proposals.map(({ ministry }) => ministry)).size).toBeGreaterThanOrEqual(6);
  });

  test.each(proposals)("$code resolves and its words stand in the clause", (proposal) => {
    expect(users.get(proposal.drafter)).toMatchObject({ role: "drafter", organisation: proposal.unit });
    expect(regulations.find(({ code }) => code === proposal.regulation)?.ministry).toBe(proposal.ministry);
    expect(findLever(proposal.lever)).toBeDefined();
    expect(proposal.reason.length).toBeGreaterThan(40);
    expect(proposal.operations.length).toBeGreaterThan(0);
    for (const operation of proposal.operations) {
      const provision = provisionAt(operation);
      expect(provision).toBeDefined();
      expect(choices.filter((choice) => choice !== "keep")).toContain(operation.op);
      if (operation.old) expect(findPhrase(provision!.text, operation.old)).toHaveLength(1);
      if (operation.op === "replace_provision") expect(operation.text).not.toBe(provision!.text);
    }
  });

  test.each(proposals)("$code takes the route of the texts it amends", ({ route, ministry, operations }) => {
    const issuers = operations.map(({ document }) => documents.find(({ number }) => number === document)!.issuer);
    expect(route).toBe(issuers.every((issuer) => issuer === ministry) ? "minister" : "prime_minister");
  });

  test.each(proposals)("$code passes the stages in order, on working days, by the right people", (proposal) => {
    const days = [proposal.created_on, ...proposal.history.map(({ on }) => on)];
    expect(days).toEqual(days.toSorted());
    expect(days.filter((day) => !isWorkingDay(day as Day, calendar))).toEqual([]);
    const lastRound = proposal.history.slice(proposal.history.findLastIndex(({ verdict }) => verdict === "submit") + 1);
    const passed = lastRound
      .filter(({ verdict }) => ["advance", "approve"].includes(verdict))
      .map(({ stage }) => stage);
    expect(passed).toEqual(stagesOf(proposal.route).slice(0, passed.length));
    expect(passed).toHaveLength(stagesPassed(proposal));
    for (const decision of proposal.history) expect(actsRightly(decision, proposal)).toBe(true);
  });
});

test.each(proposals)("$code costs no more than before by Circular 02/2017/TT-VPCP", ({ regulation, after, lever }) => {
  const yearly = (sheet: Sheet) => computeScenario(costSheet(sheet), exact(59422)).perYear.total;
  const saving = yearly(sheets.find((sheet) => sheet.regulation === regulation)!).minus(yearly(after));
  expect(saving.isNegative()).toBe(false);
  if (lever !== "shorten_time") expect(saving.isZero()).toBe(false);
});

/** How many stages agreed in the last round when a proposal stands where it says. */
function stagesPassed({ reach, route, history }: Proposal): number {
  const stages = stagesOf(route);
  if (["draft", "withdrawn"].includes(reach)) return 0;
  if (["revision", "refused"].includes(reach)) return stages.indexOf(history.at(-1)!.stage);
  return stages.includes(reach) ? stages.indexOf(reach) : stages.length;
}

function actsRightly(
  { stage, verdict, by, reason, on, on_paper: paper }: Decision,
  { ministry, unit, drafter }: Proposal,
): boolean {
  const user = users.get(by)!;
  if (stage === "drafter") return by === drafter && (verdict === "submit" || reason !== null);
  if (stage === "prime_minister")
    return user.role === "clerk" && paper !== null && paper.signed_on <= on && paper.signer !== "";
  if (stage === "reviewing_agency") return user.role === "reviewer" && reason !== null;
  const home = stage === "unit_head" ? user.organisation === unit : topOf(user.organisation) === ministry;
  return user.role === stage && home && (reason ?? "").length > 20;
}

function costSheet({ times_per_year, subjects, lines }: Sheet): CostSheet {
  return {
    timesPerYear: exact(times_per_year),
    subjects: exact(subjects),
    lines: lines.map((line) =>
      costLine({
        group: line.group as WorkGroup,
        hours: exact(line.hours),
        services: exact(line.services),
        fees: exact(line.fees),
        subjects: line.subjects === undefined ? null : exact(line.subjects),
      }),
    ),
  };
}
