import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indicatorCode, measure, type Selection } from "../../src/counting/indicator.ts";
import { type CutRecord, type Ledger, ledgerOf, narrow, type RegulationRecord } from "../../src/counting/ledger.ts";
import { type Stage, stages } from "../../src/counting/ladder.ts";
import { biggestSavings, holdingTexts, league } from "../../src/counting/tally.ts";
import type { Day } from "../../src/values/day.ts";
import { exact } from "../../src/values/dong.ts";
import { baseline, cut, regulation, today } from "./rows.ts";

const ledger = (regulations: readonly RegulationRecord[], cuts: readonly CutRecord[], day = today): Ledger =>
  ledgerOf({ day, baseline, regulations, cuts, late: [] });
const total = (of: Ledger, code: string, selection: Selection = {}) => measure(of, code, selection).total.toFixed();

describe("a regulation with several cuts", () => {
  const several = ledger(
    [regulation("r")],
    [
      cut("r", "in_force", { code: "DX-1", saved: "1000000000000000000.5" }),
      cut("r", "approved", { code: "DX-2", saved: "0.1", leverKind: "abolish" }),
      cut("r", "in_force", { code: "DX-3", saved: "0.25" }),
    ],
  );

  it("is counted once, at its furthest stage", () => {
    expect(total(several, "co-hieu-luc")).toBe("1");
    expect(total(several, "phe-duyet")).toBe("0");
    expect(total(several, "luy-ke-phe-duyet")).toBe("1");
  });

  it("saves with each cut at the cut's own stage, exactly", () => {
    expect(total(several, "tiet-kiem-co-hieu-luc")).toBe("1000000000000000000.75");
    expect(total(several, "tiet-kiem-phe-duyet")).toBe("0.1");
  });

  it("is not abolished while the abolition is only a plan", () => {
    expect(total(several, "bai-bo")).toBe("0");
    expect(total(several, "co-hieu-luc", { lever: "abolish" })).toBe("0");
    expect(total(several, "co-hieu-luc", { lever: "simplify" })).toBe("1");
  });
});

describe("an abolition in force", () => {
  const ended = (endedOn: string | null) => regulation("r", { endedOn: endedOn as Day | null });
  const both = [cut("r", "in_force", { code: "DX-1", leverKind: "abolish" }), cut("r", "in_force", { code: "DX-2" })];
  it.each<[string, string | null, string, string]>([
    ["counts as one when the regulation has ended", today, "1", "0"],
    ["was a simplification while something still lays the regulation down", null, "0", "1"],
    ["was a simplification until the day of the end", "2026-11-23", "0", "1"],
  ])("%s", (_title, endedOn, abolished, simplified) => {
    const of = ledger([ended(endedOn)], both);
    expect(total(of, "bai-bo")).toBe(abolished);
    expect(total(of, "co-hieu-luc", { lever: "abolish" })).toBe(abolished);
    expect(total(of, "co-hieu-luc", { lever: "simplify" })).toBe(simplified);
    expect(total(of, "co-hieu-luc")).toBe("1");
  });

  it("stays one while it is only planned", () => {
    const of = ledger([ended(null)], [cut("r", "issued", { leverKind: "abolish" })]);
    expect(total(of, "da-ban-hanh", { lever: "abolish" })).toBe("1");
  });
});

describe("the baseline", () => {
  const day = (iso: string) => iso as Day;
  const before = { ...cut("r", "in_force").milestones, effectiveOn: baseline.takenOn };

  it.each<[string, readonly RegulationRecord[], readonly CutRecord[], Readonly<Record<string, string>>]>([
    [
      "leaves what came later on a line of its own",
      [regulation("r"), regulation("new", { isInBaseline: false, addedOn: day("2026-02-01") })],
      [cut("new", "in_force")],
      {
        "ky-goc": "1",
        "co-hieu-luc": "0",
        "ngoai-ky-goc": "1",
        "moi-ban-hanh": "1",
        "tang-giam-rong": "1",
        "tiet-kiem-co-hieu-luc": "0",
      },
    ],
    [
      "does not know what was added after the day asked for",
      [regulation("new", { isInBaseline: false, addedOn: day("2026-11-23") })],
      [],
      { "moi-ban-hanh": "0" },
    ],
    [
      "takes no credit for what was in force before it",
      [regulation("r")],
      [cut("r", "in_force", { milestones: before })],
      { "co-hieu-luc": "0" },
    ],
    [
      "gives no credit for what lapsed by itself",
      [regulation("r", { endedOn: day("2026-05-01") })],
      [],
      { "co-hieu-luc": "0", "het-hieu-luc-khac": "1", "tang-giam-rong": "0" },
    ],
    [
      "falls by what was abolished",
      [regulation("r", { endedOn: day("2026-05-01") }), regulation("s")],
      [cut("r", "in_force", { leverKind: "abolish" }), cut("s", "in_force")],
      { "bai-bo": "1", "tang-giam-rong": "-1", "het-hieu-luc-khac": "0", "co-hieu-luc": "2" },
    ],
  ])("%s", (_title, regulations, cuts, expected) => {
    const of = ledger(regulations, cuts);
    expect(Object.fromEntries(Object.keys(expected).map((code) => [code, total(of, code)]))).toEqual(expected);
  });

  it("names the numbers of every share", () => {
    const of = ledger([regulation("r"), regulation("s"), regulation("t")], [cut("r", "in_force")]);
    const { share } = measure(of, "ty-le-co-hieu-luc");
    expect(share).toMatchObject({ numerator: 1, denominator: 3, baseline: "KG-2025" });
    expect(share?.ratio.toDecimalPlaces(4).toFixed()).toBe("0.3333");
    const without = ledgerOf({ day: today, baseline: null, regulations: [regulation("r")], cuts: [], late: [] });
    expect(measure(without, "ty-le-co-hieu-luc").share).toBeNull();
    expect(measure(without, "ky-goc").rows).toHaveLength(1);
  });
});

describe("unknown savings", () => {
  it("are shown as rows, counted, and never added as zero", () => {
    const of = ledger(
      [regulation("r"), regulation("s")],
      [cut("r", "in_force"), cut("s", "in_force", { saved: null })],
    );
    const measured = measure(of, "tiet-kiem-co-hieu-luc");
    expect(measured.rows).toHaveLength(2);
    expect(measured.unknown).toBe(1);
    expect(measured.total.toFixed()).toBe("1000");
  });
});

describe("any ledger", () => {
  const stage = fc.constantFrom<Stage>(...stages);
  const records = fc.array(
    fc.record({
      kind: fc.constantFrom("procedure" as const, "condition" as const),
      ministryId: fc.constantFrom("A", "B", "C"),
      isInBaseline: fc.boolean(),
      cuts: fc.array(fc.record({ stage, saved: fc.option(fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String)) }), {
        maxLength: 3,
      }),
    }),
    { maxLength: 30 },
  );
  const made = records.map((all) =>
    ledger(
      all.map(({ cuts: _cuts, ...given }, index) => regulation(`r${index}`, given)),
      all.flatMap(({ cuts }, index) =>
        cuts.map((each, number) => cut(`r${index}`, each.stage, { saved: each.saved, code: `DX-${index}-${number}` })),
      ),
    ),
  );
  const sum = (parts: readonly Ledger[], code: string) =>
    parts.reduce((all, part) => all.plus(measure(part, code).total), exact(0));
  const codes = [
    ...stages.flatMap((each) => [indicatorCode.at(each), indicatorCode.from(each), indicatorCode.saving(each)]),
    "tang-giam-rong",
    "ky-goc",
  ];

  it("adds up: its parts by ministry and by kind to the whole, its stages to the cumulative counts, the bridge to the official count", () => {
    const property = fc.property(made, (whole) => {
      const ministries = ["A", "B", "C"].map((ministryId) => narrow(whole, { ministryId }));
      const kinds = ["procedure", "condition"].map((kind) => narrow(whole, { kind }));
      for (const code of codes) {
        const expected = measure(whole, code).total;
        expect(sum(ministries, code).eq(expected)).toBe(true);
        expect(sum(kinds, code).eq(expected)).toBe(true);
      }
      const at = stages.map((each) => measure(whole, indicatorCode.at(each)).rows.length);
      stages.forEach((each, index) => {
        const beyond = at.slice(index).reduce((all, count) => all + count, 0);
        expect(measure(whole, indicatorCode.from(each)).rows.length).toBe(beyond);
      });
      expect(at[2]! + at[3]! + at[4]!).toBe(measure(whole, "bao-cao").rows.length);
      expect(measure(whole, "ky-goc").rows.length).toBeGreaterThanOrEqual(measure(whole, "luy-ke-de-xuat").rows.length);
    });
    fc.assert(property, { seed: 20260302, numRuns: 100 });
  });
});

describe("the league", () => {
  const ministries = [{ id: "A" }, { id: "B" }, { id: "C" }, { id: "D" }];
  const regulations = ["A", "A", "B", "B", "C"].map((ministryId, index) => regulation(`r${index}`, { ministryId }));
  const of = ledger(regulations, [
    cut("r0", "in_force"),
    cut("r2", "in_force", { saved: "5000" }),
    cut("r3", "approved"),
  ]);
  const order = (column: "ty-le-co-hieu-luc" | "tiet-kiem-co-hieu-luc" | "ten", isAscending = false) =>
    league(of, ministries, { column, isAscending }).map(({ ministry }) => ministry.id);

  it("ranks with ties in alphabetical order, and leaves out who has nothing", () => {
    expect(order("ty-le-co-hieu-luc")).toEqual(["A", "B", "C"]);
    expect(order("ty-le-co-hieu-luc", true)).toEqual(["C", "A", "B"]);
    expect(order("tiet-kiem-co-hieu-luc")).toEqual(["B", "A", "C"]);
    expect(order("ten", true)).toEqual(["A", "B", "C"]);
    expect(order("ten")).toEqual(["C", "B", "A"]);
  });

  it("lists the greatest savings first, and the texts that hold up most cuts", () => {
    expect(biggestSavings(of, 1).map(({ cut: found }) => found?.code)).toEqual(["DX-r2"]);
    const other = [{ number: "08/2025/TT-BCT", address: "dieu-1" }];
    const both = [
      ...other,
      { number: "12/2025/NĐ-CP", address: "dieu-1" },
      { number: "12/2025/NĐ-CP", address: "dieu-2" },
    ];
    const waiting = ledger(regulations, [
      cut("r0", "approved", { clauses: both }),
      cut("r1", "submitted"),
      cut("r2", "issued"),
    ]);
    expect(holdingTexts(waiting)).toEqual([
      { number: "12/2025/NĐ-CP", cuts: 2 },
      { number: "08/2025/TT-BCT", cuts: 1 },
    ]);
    expect(measure(waiting, "chua-ban-hanh", { document: "08/2025/TT-BCT" }).rows).toHaveLength(1);
  });
});
