import { describe, expect, it } from "vitest";
import { compare } from "../../src/costing/methods/circular-02-2017.ts";
import type { CostLine, CostSheet } from "../../src/costing/sheet.ts";
import { withThoseWhoStay } from "../../src/costing/take-up.ts";
import { exact } from "../../src/values/dong.ts";
import { line } from "./worked-examples.ts";

const sheet = (lines: CostLine[], subjects = 1000): CostSheet => ({
  lines,
  timesPerYear: exact(1),
  subjects: exact(subjects),
});
const submit = (name: string, hours: number, takeUp = "1") =>
  line({ group: "submit", name, hours: exact(hours), takeUp: exact(takeUp) });

describe("a new way that only some take up", () => {
  it.each<[string, CostLine[], CostLine[], string]>([
    ["same line, 30 % take it up", [submit("Nộp", 9)], [submit("Nộp", 6, "0.3")], "8100"],
    ["another name, alone in its group", [submit("Nộp giấy", 9)], [submit("Nộp trực tuyến", 6, "0.3")], "8100"],
    [
      "both ways written out",
      [submit("Nộp giấy", 9)],
      [submit("Nộp giấy", 9, "0.7"), submit("Nộp trực tuyến", 6, "0.3")],
      "8100",
    ],
    ["nobody takes it up", [submit("Nộp", 9)], [submit("Nộp", 6, "0")], "9000"],
    ["everybody", [submit("Nộp", 9)], [submit("Nộp", 6)], "6000"],
    ["abolished", [submit("Nộp", 9)], [], "0"],
    ["rows of one name pair in order", [submit("", 9), submit("", 1)], [submit("", 6, "0.3"), submit("", 1)], "9100"],
    ["new optional work replaces nothing", [], [submit("Nộp", 6, "0.5")], "3000"],
  ])("%s", (_name, current, after, expected) => {
    const result = compare(sheet(current), sheet(after), exact(1));
    expect(result.after.perYear.total.toFixed()).toBe(expected);
  });

  it("keeps the old number of subjects for those who stay", () => {
    const joined = withThoseWhoStay(sheet([submit("Nộp", 9)], 100), sheet([submit("Nộp", 6, "0.25")], 80));
    expect(joined.lines[1]).toMatchObject({ takeUp: exact("0.75"), subjects: exact(100) });
  });
});
