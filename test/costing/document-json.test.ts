import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { calculate } from "../../src/costing/calculation.ts";
import { documentNames, readCostDocument } from "../../src/costing/document-json.ts";
import { costingMessages } from "../../src/costing/messages.ts";
import { largest } from "../../src/costing/json-cells.ts";
import { costMethods } from "../../src/costing/methods/registry.ts";
import { readHourlyIncomes } from "../../src/costing/norms.ts";
import { resultJson } from "../../src/costing/result-json.ts";
import { knownNames } from "../../src/costing/sheet-json.ts";
import { createTranslator } from "../../src/i18n/message.ts";
import { accepts } from "./json-schema.ts";

const reference = (name: string) => JSON.parse(readFileSync(`data/reference/${name}`, "utf8"));
const { norms } = readHourlyIncomes(reference("hourly-income.json"));
const schema = reference("cost-sheet.schema.json");

const line = { group: 1, name: "Đơn đề nghị", hours: 2, source: "Khảo sát của đơn vị" };
const scenario = { lines: [line], times_per_year: 1, subjects: 100 };
const sheet = { norms: { year: 2025 }, current: scenario };
const withLine = (cells: object) => ({ ...sheet, current: { ...scenario, lines: [{ ...line, ...cells }] } });

type Scenario = { per_case: string; per_year: string; lines: { per_year: string }[] };
type Result = { current: Scenario; after: Scenario; share: object; checks: { at: string; code: string }[] };

/** Runs a document that has no error. */
function run(value: unknown): Result {
  const { document, findings } = readCostDocument(value, norms);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  return resultJson(calculate(document!, findings)) as unknown as Result;
}

const problems = (value: unknown) =>
  readCostDocument(value, norms).findings.map(
    ({ severity, field, key }) => `${severity} ${field} ${key.replace("costing.", "")}`,
  );

describe("a cost document", () => {
  it("is computed with the norm of its year", () => {
    const result = run({ ...sheet, after: { ...scenario, lines: [] } });
    expect(result).toMatchObject({
      method: "circular-02-2017",
      currency: "VND",
      norms: { hourly_income: "59422", year: 2025 },
      current: { per_case: "118844", per_year: "11884400" },
      after: { per_case: "0", per_year: "0" },
      saving: { per_year: "11884400", time: "11884400", fees: "0" },
      share: { value: "100", numerator: "11884400", denominator: "11884400", rounding: "half-up-2" },
      checks: [],
    });
  });

  it.each<[string, unknown, string]>([
    ["hours as a fraction", withLine({ hours: 0.25 }), "14855.5"],
    ["hours as text", withLine({ hours: "0.25" }), "14855.5"],
    ["minutes, exactly", { ...withLine({ hours: undefined, minutes: 20 }), norms: { hourly_income: 60 } }, "20"],
    ["a third of an hour at 59.422 đồng has no end", withLine({ hours: 0, minutes: 20 }), "19807.333333333333"],
    ["money as text with a fraction", withLine({ hours: 0, fees: "1000.25" }), "1000.25"],
    ["large money as text", withLine({ hours: 0, fees: "999999999999999" }), "999999999999999"],
    ["its own wage and people", withLine({ wage: 70, people: 2 }), "280"],
    ["a norm given as a number", { ...sheet, norms: { hourly_income: "60000" } }, "120000"],
    ["the method by a usual name", { ...sheet, method: "02/2017/TT-VPCP" }, "118844"],
    ["a group by its name", withLine({ group: "Nộp hồ sơ" }), "118844"],
    ["a group by its row number", withLine({ group: "1.2" }), "118844"],
    ["empty cells", withLine({ minutes: null, wage: null, subjects: null, source: null }), "118844"],
    ["no norm where every line has a wage", { current: { ...scenario, lines: [{ ...line, wage: 50 }] } }, "100"],
  ])("reads %s", (_name, value, perCase) => expect(run(value).current.per_case).toBe(perCase));

  it("falls back from line to scenario to document, and from after to current", () => {
    const own = { ...line, times_per_year: "0.5", subjects: 10 };
    const result = run({
      norms: { hourly_income: 1 },
      times_per_year: 4,
      current: { lines: [line, own], subjects: 100 },
      after: { lines: [line] },
    });
    expect(result.current.lines.map((cost) => cost.per_year)).toEqual(["800", "10"]);
    expect(result.after.per_year).toBe("800");
  });

  it("has no share where there is nothing to divide by", () => {
    const result = run({
      norms: { year: 2025 },
      current: { lines: [], subjects: 0, times_per_year: 1 },
      after: scenario,
    });
    expect(result.share).toMatchObject({ value: null, numerator: "-11884400", denominator: "0" });
  });

  it("flags a published figure that does not follow from its inputs, and accepts its rounding", () => {
    const published = { "current.per_year": "11884401", "share.value": "100.0", "current.rubbish": 1 };
    const { checks } = run({ ...sheet, after: { ...scenario, lines: [] }, published });
    expect(checks.map(({ at, code }) => `${at} ${code}`)).toEqual([
      "published.current.per_year published-differs",
      "published.current.rubbish published-unknown",
    ]);
  });

  it("traces every number when asked", () => {
    const { document } = readCostDocument(sheet, norms);
    const { trace } = resultJson(calculate(document!), { withTrace: true }) as { trace: { id: string }[] };
    expect(trace.map(({ id }) => id)).toEqual([
      "current.lines[0].time",
      "current.lines[0].perCase",
      "current.lines[0].perYear",
      "current.perCase",
      "current.perYear",
    ]);
  });
});

const wrong: readonly [string, unknown, string[]][] = [
  ["no object", [], ["error  issue.not-an-object"]],
  ["no current scenario", { norms: { year: 2025 } }, ["error current issue.current-missing"]],
  [
    "lines that are no list",
    { ...sheet, current: { ...scenario, lines: {} } },
    ["error current.lines issue.not-a-list"],
  ],
  [
    "a line that is no object",
    { ...sheet, current: { ...scenario, lines: [5] } },
    ["error current.lines[0] issue.not-an-object"],
  ],
  ["a negative number", withLine({ hours: -1 }), ["error current.lines[0].hours issue.negative"]],
  ["a negative text", withLine({ fees: "-5" }), ["error current.lines[0].fees issue.negative"]],
  ["Vietnamese grouping", withLine({ fees: "1.234.567" }), ["error current.lines[0].fees issue.not-plain-number"]],
  ["a share above one", withLine({ take_up: 1.5 }), ["error current.lines[0].take_up issue.not-a-share"]],
  ["too many hours", withLine({ hours: 1000001 }), ["error current.lines[0].hours issue.too-large"]],
  ["1e308", withLine({ fees: 1e308 }), ["error current.lines[0].fees issue.unsafe-integer"]],
  ["NaN as text", withLine({ hours: "NaN" }), ["error current.lines[0].hours issue.not-plain-number"]],
  ["an exponent as text", withLine({ hours: "1e3" }), ["error current.lines[0].hours issue.not-plain-number"]],
  ["a number that is true", withLine({ hours: true }), ["error current.lines[0].hours issue.not-a-number"]],
  ["one-off as text", withLine({ one_off: "yes" }), ["error current.lines[0].one_off issue.not-true-or-false"]],
  ["a name that is a number", withLine({ name: 5 }), ["error current.lines[0].name issue.not-text"]],
  [
    "a norm of one scenario",
    { ...sheet, current: { ...scenario, norms: { year: 2023 } } },
    ["error current.norms issue.norm-per-scenario"],
  ],
  [
    "all problems, not the first",
    { ...sheet, current: { ...scenario, subjects: "many", lines: [{ ...line, hours: "x", fees: -1 }] } },
    [
      "error current.subjects issue.not-plain-number",
      "error current.lines[0].hours issue.not-plain-number",
      "error current.lines[0].fees issue.negative",
    ],
  ],
];

/** Rules that need the reference tables or several cells at once: the reader knows them, a schema cannot. */
const beyondSchema: readonly [string, unknown, string[]][] = [
  [
    "no subjects",
    { ...sheet, current: { lines: [line], times_per_year: 1 } },
    ["error current.subjects issue.subjects-missing"],
  ],
  [
    "no times",
    { ...sheet, current: { lines: [line], subjects: 1 } },
    ["error current.times_per_year issue.times-missing"],
  ],
  ["no norm", { current: scenario }, ["error norms issue.norm-missing"]],
  ["a year without a norm", { ...sheet, norms: { year: 1990 } }, ["error norms.year issue.norm-year-unknown"]],
  ["an unknown method", { ...sheet, method: "guess" }, ["error method issue.unknown-method"]],
];

const odd: readonly [string, unknown, string[]][] = [
  ["a misspelt name", withLine({ fee: 5 }), ["warning current.lines[0].fee issue.unknown-field"]],
  ["an unknown name at the top", { ...sheet, subject: 5 }, ["warning subject issue.unknown-field"]],
  ["a name of the writer's own", { ...sheet, "x-office": "Vụ Pháp chế" }, []],
  ["an unknown group", withLine({ group: "chờ" }), ["warning current.lines[0].group issue.unknown-group"]],
  ["hours and minutes", withLine({ minutes: 30 }), ["warning current.lines[0] issue.hours-and-minutes"]],
  ["money as a binary fraction", withLine({ fees: 0.1 }), ["warning current.lines[0].fees issue.money-as-float"]],
  [
    "a norm beside its year",
    { ...sheet, norms: { year: 2025, hourly_income: 60000 } },
    ["warning norms.hourly_income check.norm-differs"],
  ],
];

describe("a wrong cost document is refused with every path", () => {
  it.each([...wrong, ...beyondSchema])("%s", (_name, value, expected) => {
    expect(problems(value)).toEqual(expected);
    expect(readCostDocument(value, norms).document).toBeNull();
  });
});

describe("an odd cost document is computed and remarked on", () => {
  it.each(odd)("%s", (_name, value, expected) => {
    expect(problems(value)).toEqual(expected);
    expect(readCostDocument(value, norms).document).not.toBeNull();
  });
});

describe("findings have their sentence", () => {
  it.each(["vi", "en"] as const)("in %s", (locale) => {
    const translate = createTranslator(costingMessages, locale);
    for (const [, value] of [...wrong, ...beyondSchema, ...odd]) {
      for (const { key, params } of readCostDocument(value, norms).findings) {
        expect(translate(key, params).length).toBeGreaterThan(10);
      }
    }
  });
});

describe("the JSON Schema agrees with the reader", () => {
  it.each(wrong)("refuses %s", (_name, value) => expect(accepts(schema, value)).toBe(false));
  const fine: typeof odd = [...odd, ["a sheet", sheet, []], ["a sheet without after", { ...sheet, after: null }, []]];
  it.each(fine)("accepts %s", (_name, value) => expect(accepts(schema, value)).toBe(true));

  it("knows the same names and kinds", () => {
    expect(Object.keys(schema.properties).toSorted()).toEqual([...documentNames].toSorted());
    expect(Object.keys(schema.$defs.line.properties).toSorted()).toEqual([...knownNames.line].toSorted());
    expect(Object.keys(schema.$defs.scenario.properties).toSorted()).toEqual([...knownNames.scenario].toSorted());
    expect(schema.properties.method.examples).toEqual(costMethods.map(({ code }) => code));
    const settings = new Set(costMethods.flatMap(({ parameters }) => Object.keys(parameters)));
    expect(Object.keys(schema.properties.parameters.oneOf[1].properties).toSorted()).toEqual([...settings].toSorted());
    for (const [kind, most] of Object.entries(largest)) expect(schema.$defs[kind].oneOf[1].maximum).toBe(Number(most));
  });
});
