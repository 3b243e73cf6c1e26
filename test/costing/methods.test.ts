import { describe, expect, it } from "vitest";
import { calculate } from "../../src/costing/calculation.ts";
import { readCostDocument } from "../../src/costing/document-json.ts";
import { annuityFactor } from "../../src/costing/methods/discounting.ts";
import { germanRate } from "../../src/costing/methods/german-rates.ts";
import { costMethods, findCostMethod } from "../../src/costing/methods/registry.ts";
import { resultAt } from "../../src/costing/result-json.ts";
import { exact } from "../../src/values/dong.ts";

const work = { group: "prepare", name: "hồ sơ", hours: 2, wage: 100, services: 50, fees: 30, source: "khảo sát" };
const setUp = { ...work, name: "thiết lập", one_off: true, hours: 10, fees: 0 };
const sheet = (method: string, lines: object[] = [work], more: object = {}) => ({
  method,
  current: { lines, times_per_year: 2, subjects: 10 },
  ...more,
});

function figures(document: object, paths: readonly string[]): (string | undefined)[] {
  const read = readCostDocument(document, []);
  expect(read.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const calculation = calculate(read.document!);
  return paths.map((path) => resultAt(calculation, path)?.toDecimalPlaces(4).toFixed());
}

describe("one sheet by every method", () => {
  it.each<[string, string, string, string]>([
    ["circular-02-2017", "280", "5600", "0"],
    ["scm", "250", "5000", "600"],
    ["eu-oioo", "300", "6000", "600"],
    ["de-erfuellungsaufwand", "250", "5000", "600"],
    ["us-pra", "250", "5000", "600"],
    ["au-rbm", "400", "8000", "600"],
  ])("%s: %s a case, %s a year, fees of %s apart", (method, perCase, perYear, feesApart) => {
    const paths = ["current.per_case", "current.per_year", "current.fees_apart"];
    expect(figures(sheet(method), paths)).toEqual([perCase, perYear, feesApart]);
  });

  it.each<[string, string, string]>([
    ["circular-02-2017", "26600", "21000"],
    ["scm", "5000", "10500"],
    ["de-erfuellungsaufwand", "5000", "10500"],
  ])("%s: a one-off line in the year or apart from it", (method, perYear, oneOff) => {
    const paths = ["current.per_year", "current.one_off"];
    expect(figures(sheet(method, [work, setUp]), paths)).toEqual([perYear, oneOff]);
  });

  it("Germany gives the time of citizens in hours and not in money", () => {
    const line = { ...work, wage: undefined, addressee: "citizens" };
    const paths = ["current.per_case", "current.hours_per_year"];
    expect(figures(sheet("de-erfuellungsaufwand", [line]), paths)).toEqual(["50", "40"]);
  });

  it.each([
    ["scm", { overhead: "0.25" }, "300"],
    ["eu-oioo", { overhead: 0 }, "250"],
    ["au-rbm", { multiplier: 2 }, "450"],
  ])("%s takes its setting %o", (method, parameters, perCase) => {
    expect(figures(sheet(method, [work], { parameters }), ["current.per_case"])).toEqual([perCase]);
  });

  it("the United Kingdom spreads a one-off cost over the horizon", () => {
    const paths = ["current.eandcb", "current.present_value"];
    expect(figures(sheet("uk-eandcb", [work, setUp]), paths)).toEqual(["6219.84", "53538.4325"]);
  });

  it("Australia averages a start-up cost over the years", () => {
    expect(figures(sheet("au-rbm", [work, setUp]), ["current.average_per_year"])).toEqual(["9800"]);
  });

  it("Canada counts a duty that comes every five years twice in ten", () => {
    const document = {
      ...sheet("ca-one-for-one"),
      current: { lines: [{ ...work, services: 0 }], times_per_year: "0.2", subjects: 10 },
    };
    expect(figures(document, ["current.annualized_cost"])).toEqual(["347.7826"]);
  });

  it("further figures have their saving too", () => {
    const document = sheet("us-pra", [work], { after: { lines: [work], subjects: 4 } });
    expect(figures(document, ["saving.annual_hours", "saving.annual_responses"])).toEqual(["24", "12"]);
  });
});

describe("methods", () => {
  it.each([
    ["circular-02-2017", "circular-02-2017"],
    ["Thông tư", undefined],
    ["02/2017/TT-VPCP", "circular-02-2017"],
    ["International SCM", "scm"],
    ["US Paperwork Reduction Act", "us-pra"],
    ["Germany Erfuellungsaufwand (partial take-up)", "de-erfuellungsaufwand"],
    ["EANDCB", "uk-eandcb"],
  ])("%s is %s", (name, code) => expect(findCostMethod(name)?.code).toBe(code));

  it("each names its text and is known by one name only", () => {
    const names = costMethods.flatMap(({ code, aliases }) => [code, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
    expect(costMethods.every(({ citation, title }) => citation && title.vi && title.en)).toBe(true);
  });

  it("a line without any wage is refused", () => {
    const { document, findings } = readCostDocument(sheet("scm", [{ ...work, wage: null }]), []);
    expect(document).toBeNull();
    expect(findings.map(({ field, key }) => `${field} ${key}`)).toEqual(["norms costing.issue.wage-missing"]);
  });

  it.each([
    ["Bund", "gehobener Dienst", "40.4"],
    ["Länder", "höherer Dienst", "69.3"],
    ["business", "low", "26.1"],
    ["Kommunen", null, "40.7"],
    ["Mond", "low", undefined],
    ["Bund", "Kaiser", undefined],
  ])("the German rate of %s, %s is %s", (level, grade, rate) => {
    expect(germanRate(level, grade)?.toFixed()).toBe(rate);
  });

  it.each<["undiscounted" | "discounted", string, string]>([
    ["undiscounted", "0.035", "8.6077"],
    ["discounted", "0.035", "8.3166"],
    ["discounted", "0", "10"],
  ])("ten years %s at %s are worth %s", (first, rate, factor) => {
    expect(annuityFactor(exact(rate), exact(10), first).toDecimalPlaces(4).toFixed()).toBe(factor);
  });
});
