import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indicatorCode, measure } from "../../src/counting/indicator.ts";
import { stages } from "../../src/counting/ladder.ts";
import { ledgerOf } from "../../src/counting/ledger.ts";
import { type Saving, withOverlaps } from "../../src/counting/saving.ts";
import { exact, sumExact } from "../../src/values/dong.ts";
import { baseline, cut, regulation, today } from "./rows.ts";

const cutOf = (code: string, stage: Saving["stage"], saving: string | null, cost: string | null = "100"): Saving => ({
  code,
  stage,
  saving: saving === null ? null : exact(saving),
  cost: cost === null ? null : exact(cost),
});

describe("savings of several cuts of one regulation", () => {
  it.each<[string, readonly Saving[], readonly string[]]>([
    ["one alone overlaps with nothing", [cutOf("1", "in_force", "100")], ["0"]],
    ["within the cost they are added", [cutOf("1", "in_force", "60"), cutOf("2", "approved", "40")], ["0", "0"]],
    ["what went furthest counts first", [cutOf("1", "approved", "70"), cutOf("2", "in_force", "60")], ["30", "0"]],
    ["at one stage the earlier code does", [cutOf("2", "issued", "70"), cutOf("1", "issued", "60.5")], ["30.5", "0"]],
    ["nothing is left after all is saved", [cutOf("1", "in_force", "100"), cutOf("2", "proposed", "5")], ["0", "5"]],
    [
      "one after the other, each on what the one before left",
      [cutOf("1", "in_force", "60"), cutOf("2", "in_force", "30", "40")],
      ["0", "0"],
    ],
    ["a cut that costs more leaves more", [cutOf("1", "in_force", "-20"), cutOf("2", "approved", "110")], ["0", "0"]],
    ["an unknown saving takes nothing", [cutOf("1", "in_force", null), cutOf("2", "approved", "100")], ["0", "0"]],
    [
      "of an unknown cost nothing is known",
      [cutOf("1", "in_force", "9", null), cutOf("2", "in_force", "9", null)],
      ["0", "0"],
    ],
  ])("%s", (_title, cuts, overlaps) => {
    expect(withOverlaps(cuts).map(({ overlap }) => overlap.toFixed())).toEqual(overlaps);
  });

  it("never exceed its cost, and never fall below the greatest of them", () => {
    const made = fc.array(fc.record({ stage: fc.constantFrom(...stages), saving: fc.integer({ min: 0, max: 100 }) }), {
      minLength: 1,
      maxLength: 6,
    });
    const property = fc.property(made, (all) => {
      const cuts = all.map(({ stage, saving }, index) => cutOf(`${index}`, stage, `${saving}`));
      const counted = sumExact(withOverlaps(cuts).map(({ saving, overlap }) => saving!.minus(overlap)));
      const greatest = Math.max(...all.map(({ saving }) => saving));
      expect(counted.lte(100) && counted.gte(greatest)).toBe(true);
    });
    fc.assert(property, { seed: 20260302, numRuns: 200 });
  });

  it("are what every figure adds up, over the stages as well", () => {
    const cuts = [
      cut("r", "in_force", { code: "DX-1", saved: "70", costs: "100" }),
      cut("r", "approved", { code: "DX-2", saved: "60", costs: "100" }),
    ];
    const ledger = ledgerOf({ day: today, baseline, regulations: [regulation("r")], cuts, late: [] });
    const total = (stage: (typeof stages)[number]) => measure(ledger, indicatorCode.saving(stage)).total.toFixed();
    expect([total("in_force"), total("approved")]).toEqual(["70", "30"]);
    expect(measure(ledger, "tiet-kiem-chua-ban-hanh").total.toFixed()).toBe("30");
  });
});
