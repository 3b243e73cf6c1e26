import { describe, expect, it } from "vitest";
import { methodsPage } from "../../src/costing/methods-pages.ts";
import { lineMethods } from "../../src/costing/methods/registry.ts";
import type { StoredSheet } from "../../src/costing/repository.ts";
import { costLine } from "../../src/costing/sheet.ts";
import { catalogue } from "../../src/app.ts";
import { createTranslator } from "../../src/i18n/message.ts";
import { exact } from "../../src/values/dong.ts";

const sheet = {
  norm: { value: exact(60_000), year: 2025 },
  current: {
    lines: [
      costLine({ name: "Lập hồ sơ", hours: exact(2), fees: exact(50_000) }),
      costLine({ name: "Thiết lập phần mềm", hours: exact(10), oneOff: true }),
    ],
    timesPerYear: exact(1),
    subjects: exact(100),
  },
} as unknown as StoredSheet;

describe("the methods compared on one sheet", () => {
  const t = createTranslator(catalogue, "vi");
  const page = methodsPage({ code: "QD-1", name: "Cấp giấy phép" }, sheet, t);

  it("has a row for every method, and says why it differs", () => {
    expect(page.table.rows).toHaveLength(lineMethods.length);
    const eu = page.methods.find(({ title }) => title.startsWith("Một vào"))!;
    expect(eu.reasons).toEqual([
      "Không tính phí, lệ phí (là khoản chuyển giao): −5.000.000 đồng. Lập hồ sơ (−5.000.000).",
      "Cộng thêm chi phí chung vào tiền công: +18.000.000 đồng. Lập hồ sơ (+3.000.000); Thiết lập phần mềm (+15.000.000).",
      "Chi phí một lần được tách riêng: −75.000.000 đồng. Thiết lập phần mềm (−75.000.000).",
    ]);
  });

  it("names every further figure in words", () => {
    expect(page.methods.flatMap(({ figures }) => figures).length).toBeGreaterThan(5);
    expect(methodsPage({ code: "QD-1", name: "x" }, sheet, createTranslator(catalogue, "en")).lead).toContain(
      "60,000 đồng",
    );
  });
});
