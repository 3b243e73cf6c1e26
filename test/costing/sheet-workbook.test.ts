import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/app.ts";
import { workbookOf } from "../../src/costing/sheet-workbook.ts";
import { type CostSheet, costLine } from "../../src/costing/sheet.ts";
import { createTranslator } from "../../src/i18n/message.ts";
import { type OutgoingSheet, readXlsx, writeXlsx } from "../../src/office/xlsx.ts";
import { exact } from "../../src/values/dong.ts";

const current: CostSheet = {
  lines: [
    costLine({ name: "Lập hồ sơ", hours: exact(4), minutes: exact(30), people: exact(2), fees: exact(200_000) }),
    costLine({
      group: "submit",
      name: "Nộp",
      hours: exact(1),
      wage: exact(80_000),
      takeUp: exact("0.5"),
      subjects: exact(10),
    }),
  ],
  timesPerYear: exact("0.2"),
  subjects: exact(1_500),
};
const after: CostSheet = { ...current, lines: [costLine({ name: "Lập hồ sơ", hours: exact(1) })] };
const norm = { value: exact(59_422), year: 2025, source: "GDP bình quân đầu người 2025" };
const t = createTranslator(catalogue, "vi");

/** What a spreadsheet makes of the formulas, from the plain cells alone. */
function computed(sheets: readonly OutgoingSheet[]): (sheet: string, cell: string) => number {
  const valueAt = (sheet: string, cell: string): number => {
    const [, letter, row] = /^([A-M])(\d+)$/.exec(cell)!;
    const found = sheets.find(({ name }) => name === sheet)!.rows[Number(row) - 1]![letter!.charCodeAt(0) - 65]!;
    if (typeof found !== "object" || found === null) return Number(found);
    const words = found.formula
      .replace(/'([^']+)'!([A-M]\d+)/g, (_all, other: string, place: string) => String(valueAt(other, place)))
      .replace(/SUM\(([A-M])(\d+):[A-M](\d+)\)/g, (_all, column: string, from: string, to: string) => {
        const rows = Array.from({ length: Number(to) - Number(from) + 1 }, (_one, index) => Number(from) + index);
        return `(${rows.map((one) => valueAt(sheet, `${column}${one}`)).join("+")})`;
      })
      .replace(/IF\(([^=]+)=0,0,ROUND\((.+),2\)\)/, "($1===0?0:Math.round(($2)*100)/100)")
      .replace(/\b([A-M]\d+)\b/g, (place) => String(valueAt(sheet, place)));
    return new Function(`return ${words}`)() as number;
  };
  return valueAt;
}

describe("a cost sheet for Excel", () => {
  const sheets = workbookOf({ norm, current, after }, t);
  const at = computed(sheets);

  it("computes from its cells what stands beside its formulas", () => {
    for (const { name, rows } of sheets) {
      for (const [row, cells] of rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          if (typeof cell !== "object" || cell === null) continue;
          const place = `${String.fromCharCode(65 + column)}${row + 1}`;
          expect(at(name, place), `${name}!${place}`).toBeCloseTo(cell.value, 4);
        }
      }
    }
    expect(at("Hiện tại", "K2")).toBe(4.5 * 2 * 59_422 + 200_000);
    expect(at("Tiết kiệm một năm", "B4")).toBeCloseTo(at("Hiện tại", "L4") - at("Sau đề xuất", "L3"), 6);
  });

  it("is a workbook with real numbers and formulas", async () => {
    const bytes = await writeXlsx(sheets);
    const read = await readXlsx(bytes);
    expect(read.sheets.map(({ name }) => name)).toEqual(["Tham số", "Hiện tại", "Sau đề xuất", "Tiết kiệm một năm"]);
    expect(read.sheets[1]!.rows[1]!.cells[10]).toBe("734798");
  });

  it("needs no scenario after, and no lines", () => {
    const empty = workbookOf({ norm, current: { ...current, lines: [] }, after: null }, t);
    expect(empty).toHaveLength(2);
    expect(computed(empty)("Hiện tại", "L2")).toBe(0);
  });
});
