import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CutRecord, ledgerOf } from "../../src/counting/ledger.ts";
import { stages } from "../../src/counting/ladder.ts";
import {
  type Dimension,
  dimensions,
  groupOf,
  groupsOf,
  type Holding,
  portfolioOf,
  portfolioTotals,
  sumsOf,
} from "../../src/counting/portfolio.ts";
import { exact } from "../../src/values/dong.ts";
import { cut, regulation, today } from "./rows.ts";

const instrument = { code: "VB-1", number: "1/2026/NĐ-CP", leadId: "A" };

/** E1 to E3 of the worked examples: frequency, time and fees cut, and one abolished. */
const records = [
  cut("1", "approved", { costs: "1560000000", saved: "960000000", lever: "drop_paper" }),
  cut("2", "issued", { costs: "3296481280", saved: "2980883520", lever: "reduce_frequency", instrument }),
  cut("3", "in_force", { costs: "1500902400", saved: "1500902400", lever: "abolish", instrument }),
];
const regulations = [
  regulation("1"),
  regulation("2", { ministryId: "B" }),
  regulation("3", { kind: "condition" }),
  regulation("4"),
  regulation("5", { endedOn: "2026-01-01" as never }),
  regulation("6"),
];
const costs = [
  { regulationId: "1", field: "Hóa chất", perYear: exact("1560000000") },
  { regulationId: "4", field: null, perYear: exact("40.25") },
  { regulationId: "5", field: null, perYear: exact("1000") },
  { regulationId: "6", field: null, perYear: null },
];
const everything = () => true;

function holdingsOf(cuts: readonly CutRecord[], sees: Parameters<typeof portfolioOf>[2] = everything) {
  return portfolioOf(ledgerOf({ day: today, baseline: null, regulations, cuts, late: [] }), costs, sees);
}

describe("a portfolio", () => {
  it("divides the sums, and does not average the percentages (E16)", () => {
    const { current, after, saving, share } = sumsOf(holdingsOf(records));
    expect([current, after, saving].map((value) => value.toFixed())).toEqual(["6357383680", "915597760", "5441785920"]);
    expect(share).toMatchObject({ rounding: "half-up-2" });
    expect(share.value?.toFixed(2)).toBe("85.60");
  });

  it("holds what has a sheet or a cut of known cost, and leaves out what has ended", () => {
    const holdings = holdingsOf([...records, cut("6", "approved", { saved: null })]);
    expect(holdings.map(({ code }) => code)).toEqual(["1", "2", "3", "4"]);
    const { costed, cost } = sumsOf(holdings);
    expect([costed, cost.toFixed()]).toEqual([2, "1560000040.25"]);
  });

  it("counts the current cost of a regulation with several cuts once, and no saving twice", () => {
    const twice = [
      cut("1", "in_force", { code: "DX-a", costs: "100", saved: "70", lever: "drop_paper" }),
      cut("1", "approved", { code: "DX-b", costs: "100", saved: "50", lever: "online" }),
    ];
    const holdings = holdingsOf(twice);
    const sums = sumsOf(holdings);
    expect([sums.current, sums.after, sums.saving].map(Number)).toEqual([100, 0, 100]);
    const byLever = groupsOf(holdings, "lever").map(({ key, holdings: members }) => [
      key,
      Number(sumsOf(members).saving),
    ]);
    expect(byLever).toEqual([
      ["drop_paper", 70],
      ["online", 30],
    ]);
  });

  it("shows no more than the reader may see", () => {
    const sees = (stage: string) => stage === "in_force";
    expect(holdingsOf(records, sees).map(({ code, cuts }) => [code, cuts.length])).toEqual([
      ["1", 0],
      ["3", 1],
      ["4", 0],
    ]);
  });

  it.each<[Dimension, readonly (readonly [string, string])[]]>([
    [
      "ministry",
      [
        ["A", "3060902400"],
        ["B", "3296481280"],
      ],
    ],
    [
      "field",
      [
        ["Hóa chất", "1560000000"],
        ["", "4797383680"],
      ],
    ],
    [
      "kind",
      [
        ["procedure", "4856481280"],
        ["condition", "1500902400"],
      ],
    ],
    [
      "instrument",
      [
        ["", "1560000000"],
        ["VB-1", "4797383680"],
      ],
    ],
    [
      "lever",
      [
        ["drop_paper", "1560000000"],
        ["reduce_frequency", "3296481280"],
        ["abolish", "1500902400"],
      ],
    ],
  ])("groups by %s", (dimension, wanted) => {
    const groups = groupsOf(holdingsOf(records), dimension);
    expect(groups.map(({ key, holdings }) => [key, sumsOf(holdings).current.toFixed()])).toEqual(wanted);
  });

  it("has no percentage where nothing is compared", () => {
    const { all, by } = portfolioTotals(holdingsOf([]));
    expect(all).toMatchObject({ current: "0", saving: "0", share: null, costed: 2 });
    expect(by.lever).toEqual([]);
  });

  it("adds up by ministry, field and kind, and finds for every group the rows behind it, whatever it holds", () => {
    const amount = fc.integer({ min: 0, max: 2_000_000 }).map((number) => exact(number).div(8));
    const oneCut = fc.record({
      current: amount,
      kept: amount,
      lever: fc.constantFrom("abolish", "online"),
      at: fc.nat(1),
    });
    const holding = fc.record({
      ministryId: fc.constantFrom("A", "B"),
      kind: fc.constantFrom("procedure", "condition"),
      field: fc.constantFrom(null, "Y tế"),
      cost: fc.option(amount),
      cuts: fc.array(oneCut, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(holding, { maxLength: 12 }), (made) => {
        const holdings = made.map((one, index) => ({
          ...one,
          id: String(index),
          code: String(index),
          name: "",
          cuts: one.cuts.map(({ current, kept, lever, at }) => ({
            ...{ code: "", stage: stages[at]!, lever, current, saving: current.minus(kept) },
            instrument: at === 0 ? null : instrument,
          })),
        })) as readonly Holding[];
        const whole = sumsOf(holdings);
        expect(whole.after.plus(whole.saving).eq(whole.current)).toBe(true);
        for (const dimension of dimensions) {
          const groups = groupsOf(holdings, dimension);
          for (const { key, holdings: members } of groups) expect(groupOf(holdings, dimension, key)).toEqual(members);
          const saved = groups.reduce((sum, group) => sum.plus(sumsOf(group.holdings).saving), exact(0));
          expect(saved.eq(whole.saving)).toBe(true);
          if (dimension === "lever" || dimension === "instrument") continue;
          const current = groups.reduce((sum, group) => sum.plus(sumsOf(group.holdings).current), exact(0));
          expect(current.eq(whole.current)).toBe(true);
        }
      }),
      { seed: 2017, numRuns: 100 },
    );
  });
});
