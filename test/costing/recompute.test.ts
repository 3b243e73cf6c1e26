import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, computeScenario } from "../../src/costing/methods/circular-02-2017.ts";
import { discrepanciesOf, type StoredComputation } from "../../src/costing/recompute.ts";
import { costLine, type CostSheet } from "../../src/costing/sheet.ts";
import { exact } from "../../src/values/dong.ts";

const hourlyIncome = exact(59_422);

function stored(current: CostSheet, after: CostSheet | null, over: Partial<StoredComputation> = {}): StoredComputation {
  const shared = { id: "s", method: "circular-02-2017", hourlyIncome, normValue: hourlyIncome, current, after };
  const { perCase, perYear } = computeScenario(current, hourlyIncome);
  const none = { per_case_after: null, per_year_after: null, saving: null, saving_time: null };
  const own = { per_case: perCase.total, per_year: perYear.total };
  if (!after) return { ...shared, figures: { ...own, ...none, saving_services: null, saving_fees: null }, ...over };
  const compared = compare(current, after, hourlyIncome);
  const { total, time, services, fees } = compared.saving.perYear;
  const then = { per_case_after: compared.after.perCase.total, per_year_after: compared.after.perYear.total };
  const saved = { saving: total, saving_time: time, saving_services: services, saving_fees: fees };
  return { ...shared, figures: { ...own, ...then, ...saved }, ...over };
}

const sheet: CostSheet = {
  lines: [costLine({ name: "Lập hồ sơ", hours: exact(7), fees: exact(20_000) })],
  timesPerYear: exact(1),
  subjects: exact(5000),
};
const halved: CostSheet = { ...sheet, lines: [costLine({ name: "Lập hồ sơ", hours: exact("3.25") })] };

describe("a stored sheet computed again", () => {
  it("comes out the same with its own norm and method", () => {
    expect(discrepanciesOf(stored(sheet, null))).toEqual([]);
    expect(discrepanciesOf(stored(sheet, halved))).toEqual([]);
  });

  it.each<[string, Partial<StoredComputation>, readonly object[]]>([
    ["method", { method: "atlantis" }, [{ figure: "method", stored: "atlantis", computed: null }]],
    ["norm", { normValue: exact(53_977) }, [{ figure: "hourly_income", stored: "59422", computed: "53977" }]],
    [
      "cell",
      { current: { ...sheet, subjects: exact(5001) } },
      [
        { figure: "per_year", stored: "2179770000", computed: "2180205954" },
        { figure: "saving", stored: "1214162500", computed: "1214598454" },
        { figure: "saving_time" },
        { figure: "saving_fees", stored: "100000000", computed: "100020000" },
      ],
    ],
    [
      "scenario that is gone",
      { after: null },
      ["per_case_after", "per_year_after", "saving", "saving_time", "saving_services", "saving_fees"].map((figure) => ({
        figure,
        computed: null,
      })),
    ],
  ])("tells another %s figure by figure", (_name, over, wanted) => {
    const found = discrepanciesOf(stored(sheet, halved, over));
    expect(found).toHaveLength(wanted.length);
    expect(found).toMatchObject(wanted);
  });

  it("is never thought wrong for how thirds were added, nor for those who stay with the old way", () => {
    const line = fc
      .record({
        name: fc.constantFrom("Lập hồ sơ", "Nộp", "Chờ"),
        minutes: fc.integer({ min: 0, max: 500 }),
        takeUp: fc.constantFrom("1", "0.3", "0.75"),
        subjects: fc.option(fc.integer({ min: 0, max: 9999 })),
        fees: fc.integer({ min: 0, max: 99_999 }),
      })
      .map(({ name, minutes, takeUp, subjects, fees }) =>
        costLine({
          ...{ name, minutes: exact(minutes), takeUp: exact(takeUp), fees: exact(fees) },
          subjects: subjects === null ? null : exact(subjects),
        }),
      );
    const some = fc
      .array(line, { maxLength: 6 })
      .map((lines): CostSheet => ({ ...sheet, lines, timesPerYear: exact("0.2") }));
    fc.assert(
      fc.property(some, fc.option(some), (current, after) => {
        expect(discrepanciesOf(stored(current, after))).toEqual([]);
      }),
      { seed: 2017, numRuns: 200 },
    );
  });
});
