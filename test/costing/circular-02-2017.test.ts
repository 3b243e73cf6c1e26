import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, computeScenario } from "../../src/costing/methods/circular-02-2017.ts";
import { totalSavings } from "../../src/costing/savings.ts";
import type { CostLine, CostSheet } from "../../src/costing/sheet.ts";
import { exact, wholeDong } from "../../src/values/dong.ts";
import { line, type SheetInShort, sheetOf } from "./worked-examples.ts";

const income2025 = exact(59422);

type Example = readonly [
  name: string,
  current: SheetInShort,
  after: SheetInShort,
  perCase: readonly [string, string],
  perYear: readonly [string, string],
  saving: string,
  share: string | null,
  hourlyIncome?: number,
];

const e1: Example = [
  "E1 base",
  { hours: [4, 2, 1, 3, 3, 1], fees: 200000, m: 1500 },
  { hours: [5], fees: 100000, m: 1500 },
  ["1040000", "400000"],
  ["1560000000", "600000000"],
  "960000000",
  "61.54",
  60000,
];
const e2: Example = [
  "E2 consultant, frequency halved",
  { hours: [8, 6, 2], services: 3000000, fees: 1200000, n: 2, m: 320 },
  { hours: [4, 2, "0.5"], fees: 600000, m: 320 },
  ["5150752", "986243"],
  ["3296481280", "315597760"],
  "2980883520",
  "90.43",
];
const e3: Example = [
  "E3 abolished",
  { hours: [8], fees: 150000, m: 2400 },
  { m: 2400 },
  ["625376", "0"],
  ["1500902400", "0"],
  "1500902400",
  "100",
];

const examples: readonly Example[] = [
  e1,
  e2,
  e3,
  ["E4 new", { m: 900 }, { hours: [6], m: 900 }, ["0", "356532"], ["0", "320878800"], "-320878800", null],
  [
    "E5 nobody performs it",
    { hours: [5], fees: 50000, m: 0 },
    { hours: [3], m: 0 },
    ["347110", "178266"],
    ["0", "0"],
    "0",
    null,
  ],
  [
    "E6 paper replaced by data; C1 keeps its half đồng (E14)",
    { hours: [1, 3, 2, 1], fees: 20000, m: 5000 },
    { hours: [3, "0.25", 0], m: 5000 },
    ["435954", "193121.5"],
    ["2179770000", "965607500"],
    "1214162500",
    "55.7",
  ],
  [
    "E7 fee halved",
    { hours: ["1.5"], fees: 60000, m: 1000000 },
    { hours: ["1.5"], fees: 30000, m: 1000000 },
    ["149133", "119133"],
    ["149133000000", "119133000000"],
    "30000000000",
    "20.12",
  ],
  [
    "E9 five-year licence",
    { hours: [10], fees: 2250000, n: "0.2", m: 3000 },
    { hours: [6], fees: 2250000, n: "0.2", m: 3000 },
    ["2844220", "2606532"],
    ["1706532000", "1563919200"],
    "142612800",
    "8.36",
  ],
  [
    "E10 report four times a year → once",
    { hours: [6], n: 4, m: 850 },
    { hours: [3], m: 850 },
    ["356532", "178266"],
    ["1212208800", "151526100"],
    "1060682700",
    "87.5",
  ],
  [
    "E12 decentralised",
    { hours: [24], services: 3000000, m: 200 },
    { hours: [12], m: 200 },
    ["4426128", "713064"],
    ["885225600", "142612800"],
    "742612800",
    "83.89",
  ],
  [
    "E13 thirds of an hour",
    { hours: ["0.33", "0.33", "0.33"], m: 7 },
    { hours: ["0.33"], m: 7 },
    ["58827.78", "19609.26"],
    ["411794.46", "137264.82"],
    "274529.64",
    "66.67",
  ],
  [
    "E15 one hourly income on both sides",
    { hours: [14], fees: 200000, m: 1 },
    { hours: [12], fees: 200000, m: 1 },
    ["1031908", "913064"],
    ["1031908", "913064"],
    "118844",
    "11.52",
  ],
];

describe("Circular 02/2017: worked examples to the đồng", () => {
  it.each(examples.map((example) => [example[0], example] as const))("%s", (_name, example) => {
    const [, current, after, perCase, perYear, saving, share, hourlyIncome = 59422] = example;
    const result = compare(sheetOf(current), sheetOf(after), exact(hourlyIncome));
    expect([result.current.perCase.total.toFixed(), result.after.perCase.total.toFixed()]).toEqual(perCase);
    expect([result.current.perYear.total.toFixed(), result.after.perYear.total.toFixed()]).toEqual(perYear);
    expect(result.saving.perYear.total.toFixed()).toBe(saving);
    expect(result.share.value?.toFixed() ?? null).toBe(share);
  });

  it("E13 shows rounded figures that do not add up, each right by itself", () => {
    const { current, after, saving } = compare(
      sheetOf({ hours: ["0.33", "0.33", "0.33"], m: 7 }),
      sheetOf({ hours: ["0.33"], m: 7 }),
      income2025,
    );
    const shown = [current.perYear, after.perYear, saving.perYear].map(({ total }) => wholeDong(total).toFixed());
    expect(shown).toEqual(["411794", "137265", "274530"]);
  });

  it("E16 portfolio: the ratio of the sums, not the mean of the shares", () => {
    const first: readonly Example[] = [e1, e2, e3];
    const pairs = first.map((example) => compare(sheetOf(example[1]), sheetOf(example[2]), exact(example[7] ?? 59422)));
    const total = totalSavings(pairs);
    expect(total.current.total.toFixed()).toBe("6357383680");
    expect(total.after.total.toFixed()).toBe("915597760");
    expect(total.saving.total.toFixed()).toBe("5441785920");
    expect(total.share.value?.toFixed(2)).toBe("85.60");
  });

  it("an empty portfolio has no share", () => {
    expect(totalSavings([])).toMatchObject({ sheets: 0, share: { value: null } });
  });

  it.each([
    [48722, "882108", "1323162000"],
    [59422, "1031908", "1547862000"],
  ])("E18 the same sheet at %s đồng an hour", (hourly, perCase, perYear) => {
    const cost = computeScenario(sheetOf({ hours: [14], fees: 200000, m: 1500 }), exact(hourly));
    expect([cost.perCase.total.toFixed(), cost.perYear.total.toFixed()]).toEqual([perCase, perYear]);
  });

  it("fewer reports: 12 times → 4 times of 250.000 đồng for 325.000 subjects", () => {
    const result = compare(
      sheetOf({ services: 250000, n: 12, m: 325000 }),
      sheetOf({ services: 250000, n: 4, m: 325000 }),
      income2025,
    );
    expect(result.current.perYear.total.toFixed()).toBe("975000000000");
    expect(result.saving.perYear.services.toFixed()).toBe("650000000000");
    expect(result.share.value?.toFixed()).toBe("66.67");
  });

  it("tells the fee part of a saving from the time part", () => {
    const { saving } = compare(sheetOf(e1[1]), sheetOf(e1[2]), exact(60000));
    expect(saving.perYear.fees.toFixed()).toBe("150000000");
    expect(saving.perYear.time.toFixed()).toBe("810000000");
  });
});

describe("lines of their own", () => {
  const sheet = (known: Partial<CostLine>): CostSheet => ({
    lines: [line({ hours: exact(2), ...known })],
    timesPerYear: exact(3),
    subjects: exact(10),
  });
  it.each<[string, Partial<CostLine>, string, string]>([
    ["the sheet's numbers", {}, "200", "6000"],
    ["two people", { people: exact(2) }, "400", "12000"],
    ["its own wage", { wage: exact(70) }, "140", "4200"],
    ["its own times", { timesPerYear: exact("0.2") }, "200", "400"],
    ["its own subjects", { subjects: exact(0) }, "200", "0"],
    ["a quarter done anyway", { anywayShare: exact("0.25") }, "200", "4500"],
    ["a third of an hour in minutes", { hours: exact(0), minutes: exact(20), wage: exact(60) }, "20", "600"],
    ["hours and minutes", { hours: exact(1), minutes: exact(20), wage: exact(60) }, "80", "2400"],
    ["a one-off cost, stated with its own n", { oneOff: true, timesPerYear: exact("0.1") }, "200", "200"],
  ])("%s", (_name, known, perCase, perYear) => {
    const cost = computeScenario(sheet(known), exact(100));
    expect([cost.perCase.total.toFixed(), cost.perYear.total.toFixed()]).toEqual([perCase, perYear]);
  });
});

describe("properties", () => {
  const amount = fc.integer({ min: 0, max: 9_999_999 }).map((value) => exact(value).div(100));
  const anyLine = fc.record({ hours: amount, services: amount, fees: amount, people: amount }).map(line);
  const anySheet = fc
    .record({ lines: fc.array(anyLine, { maxLength: 8 }), timesPerYear: amount, subjects: amount })
    .map((sheet): CostSheet => sheet);
  const run = { seed: 20170227, numRuns: 100 };
  const yearly = (sheet: CostSheet) => computeScenario(sheet, income2025).perYear.total;

  it("adding a line never lowers a burden", () => {
    fc.assert(
      fc.property(anySheet, anyLine, (sheet, extra) =>
        yearly({ ...sheet, lines: [...sheet.lines, extra] }).gte(yearly(sheet)),
      ),
      run,
    );
  });

  it("the order of lines never matters", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => yearly({ ...sheet, lines: sheet.lines.toReversed() }).eq(yearly(sheet))),
      run,
    );
  });

  it("a line split by share between subjects sums exactly", () => {
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 0, max: 100 }), amount, (whole, percent, subjects) => {
        const share = exact(percent).div(100);
        const parts = [
          { ...whole, takeUp: share },
          { ...whole, takeUp: exact(1).minus(share) },
        ];
        const sheet = { lines: [whole], timesPerYear: exact(1), subjects };
        return yearly({ ...sheet, lines: parts }).eq(yearly(sheet));
      }),
      run,
    );
  });

  it("current − after = saving, in total and in every part", () => {
    fc.assert(
      fc.property(anySheet, anySheet, (current, after) => {
        const result = compare(current, after, income2025);
        return (["time", "services", "fees", "total"] as const).every((part) =>
          result.current.perYear[part].minus(result.after.perYear[part]).eq(result.saving.perYear[part]),
        );
      }),
      run,
    );
  });
});
