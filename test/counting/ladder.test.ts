import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { furthest, type Milestones, type Stage, stageOn, stages, stagesFrom } from "../../src/counting/ladder.ts";
import { addDays, type Day } from "../../src/values/day.ts";

const day = (iso: string) => iso as Day;
const path: Milestones = {
  proposedOn: day("2026-03-01"),
  approvedOn: day("2026-04-01"),
  submittedOn: day("2026-05-01"),
  issuedOn: day("2026-06-01"),
  effectiveOn: day("2026-07-01"),
  recalls: [],
  droppedOn: null,
};
const recalls = [{ submittedOn: day("2026-04-10"), recalledOn: day("2026-04-20") }];

describe("the stage of a cut", () => {
  it.each<[string, Partial<Milestones>, string, Stage | null]>([
    ["is none before it was sent", {}, "2026-02-28", null],
    ["is proposed on the day it was sent", {}, "2026-03-01", "proposed"],
    ["is proposed until the approval", {}, "2026-03-31", "proposed"],
    ["is approved on that day", {}, "2026-04-01", "approved"],
    ["is submitted with its text", {}, "2026-05-31", "submitted"],
    ["is issued, not yet in force", {}, "2026-06-30", "issued"],
    ["is in force on its effective day", {}, "2026-07-01", "in_force"],
    ["is none for a draft", { proposedOn: null }, "2026-12-31", null],
    ["is none once dropped", { approvedOn: null, droppedOn: day("2026-03-20") }, "2026-03-20", null],
    [
      "was proposed before it was dropped",
      { approvedOn: null, droppedOn: day("2026-03-20") },
      "2026-03-19",
      "proposed",
    ],
    ["is submitted until its text is recalled", { submittedOn: null, recalls }, "2026-04-19", "submitted"],
    ["is approved from the day of the recall", { submittedOn: null, recalls }, "2026-04-20", "approved"],
    ["is approved before a submission that was recalled", { recalls }, "2026-04-09", "approved"],
    ["is submitted again after a recall", { recalls }, "2026-05-01", "submitted"],
    ["is not in force by a day alone", { issuedOn: null }, "2026-12-31", "submitted"],
    ["is not issued before the plan is approved", { approvedOn: day("2026-06-15") }, "2026-06-14", "proposed"],
  ])("%s", (_title, change, on, expected) => {
    expect(stageOn({ ...path, ...change }, day(on))).toBe(expected);
  });

  it("never falls back as days pass, unless the cut is dropped or its text recalled", () => {
    const days = fc.integer({ min: 0, max: 400 }).map((offset) => addDays(day("2026-01-01"), offset));
    const milestones = fc.record<Milestones>({
      proposedOn: fc.option(days),
      approvedOn: fc.option(days),
      submittedOn: fc.option(days),
      issuedOn: fc.option(days),
      effectiveOn: fc.option(days),
      recalls: fc.constant([]),
      droppedOn: fc.constant(null),
    });
    const rank = (stage: Stage | null) => (stage === null ? -1 : stages.indexOf(stage));
    const property = fc.property(milestones, days, days, (each, one, other) => {
      const [first, second] = one <= other ? [one, other] : [other, one];
      return rank(stageOn(each, first)) <= rank(stageOn(each, second));
    });
    fc.assert(property, { seed: 20260302, numRuns: 500 });
  });
});

describe("stages together", () => {
  it.each<[readonly (Stage | null)[], Stage | null]>([
    [[], null],
    [[null, null], null],
    [["approved", null, "proposed"], "approved"],
    [["submitted", "in_force", "issued"], "in_force"],
  ])("the furthest of %j is %s", (reached, expected) => {
    expect(furthest(reached)).toBe(expected);
  });

  it("count cumulatively from a stage on", () => {
    expect(stagesFrom("submitted")).toEqual(["submitted", "issued", "in_force"]);
  });
});
