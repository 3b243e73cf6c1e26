import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/app.ts";
import type { StoredSheet } from "../../src/costing/repository.ts";
import { costLine } from "../../src/costing/sheet.ts";
import { trialPage } from "../../src/costing/trial-pages.ts";
import { createTranslator } from "../../src/i18n/message.ts";
import { exact } from "../../src/values/dong.ts";

const sheet = {
  norm: { value: exact(60_000), year: 2025 },
  current: {
    lines: [costLine({ name: "Lập hồ sơ", hours: exact(14), fees: exact(200_000), subjects: exact(9_999) })],
    timesPerYear: exact("0.5"),
    subjects: exact(1_500),
  },
} as unknown as StoredSheet;
const trial = (typed: Record<string, string>, locale: "vi" | "en" = "vi") =>
  trialPage({ code: "QD-1", name: "Cấp giấy phép" }, sheet, typed, createTranslator(catalogue, locale));
const texts = (page: ReturnType<typeof trial>) => page.summary.map(({ cell }) => cell.text);

describe("what a procedure costs one business", () => {
  it.each<[string, Record<string, string>, string[]]>([
    ["by the sheet's own figures", {}, ["1.040.000 đồng", "520.000 đồng", "7"]],
    ["as often as it says", { lan: "2" }, ["1.040.000 đồng", "2.080.000 đồng", "28"]],
    ["at its own pay", { thu_nhap: "100.000", lan: "0,5" }, ["1.600.000 đồng", "800.000 đồng", "7"]],
  ])("%s", (_name, typed, expected) => {
    expect(texts(trial(typed))).toEqual(expected);
  });

  it("says what it did not understand, keeps it, and goes on with the sheet's figure", () => {
    const page = trial({ lan: "hai lần", thu_nhap: "-5" });
    expect(page.issues).toHaveLength(2);
    expect(page.fields[0]).toMatchObject({ value: "hai lần" });
    expect(texts(page)).toEqual(["1.040.000 đồng", "520.000 đồng", "7"]);
  });

  it("writes the amount in words in either language", () => {
    expect(trial({}).inWords).toContain("năm trăm hai mươi nghìn đồng");
    expect(trial({}, "en").inWords).toContain("five hundred");
  });
});
