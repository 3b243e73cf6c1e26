import fc from "fast-check";
import { expect, test } from "vitest";
import { type BarContent, barChart } from "../../src/web/charts.ts";
import { table } from "../../src/web/tables.ts";

function chart(bars: readonly BarContent[]) {
  const heads = { label: "Bộ", value: "Có hiệu lực", outline: "Phê duyệt", target: "Chỉ tiêu" };
  return barChart({ id: "x", title: "Một câu", note: "Số lượng", heads, bars });
}

test("bars start at zero and keep their proportions", () => {
  const [first, second] = chart([
    { label: "A", value: 50, text: "50", outline: { value: 200, text: "200" }, target: { value: 150, text: "150" } },
    { label: "B", value: 100, text: "100" },
  ]).bars;
  expect(first).toMatchObject({ zero: 0, fill: { x: 0, width: 250 }, outline: { x: 0, width: 1000 }, target: 750 });
  expect(second).toMatchObject({ fill: { x: 0, width: 500 }, outline: null, target: null });
});

test("a fall is drawn left of zero", () => {
  const [fall, rise] = chart([
    { label: "5/2026", value: -30, text: "−30" },
    { label: "6/2026", value: 10, text: "+10" },
  ]).bars;
  expect(fall).toMatchObject({ isNegative: true, zero: 750, fill: { x: 0, width: 750 } });
  expect(rise).toMatchObject({ isNegative: false, zero: 750, fill: { x: 750, width: 250 } });
});

test.each([[[]], [[0, 0]]])("no figures, or only zeros, draw nothing: %j", (values) => {
  const bars = chart(values.map((value) => ({ label: "A", value, text: String(value) }))).bars;
  expect(bars.every((bar) => bar.fill.width === 0)).toBe(true);
});

test("every bar stays in its box and touches zero", () => {
  const value = fc.double({ min: -1e15, max: 1e15, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 30 }), (values) => {
      for (const { fill, zero } of chart(values.map((each) => ({ label: "A", value: each, text: "" }))).bars) {
        expect(fill.x).toBeGreaterThanOrEqual(0);
        expect(fill.x + fill.width).toBeLessThanOrEqual(1000.1);
        expect(Math.min(Math.abs(fill.x - zero), Math.abs(fill.x + fill.width - zero))).toBeLessThanOrEqual(0.11);
      }
    }),
    { seed: 66, numRuns: 200 },
  );
});

test("the table behind a chart holds every figure that its bars show", () => {
  const { heads, rows } = chart([{ label: "A", value: 5, text: "5", outline: { value: 9, text: "9" } }]).table;
  expect(heads.map((head) => head.text)).toEqual(["Bộ", "Có hiệu lực", "Phê duyệt", "Chỉ tiêu"]);
  expect(rows[0]!.cells.map((cell) => cell.text)).toEqual(["A", "5", "9", null]);
});

test("a table gives every cell its head, its look and its place", () => {
  const made = table({
    id: "x",
    caption: "Quy định",
    heads: ["Mã", "Tên", { text: "Đồng/năm", numeric: true }],
    headColumn: 1,
    rows: [["QD-BCT-00412", "Điều kiện kho chứa", null]],
    foot: [["Cộng", null, "1.000"]],
  });
  expect(made.rows[0]!.cells.map(({ head, look, isHead, isBlank }) => [head, look, isHead, isBlank])).toEqual([
    ["Mã", "c-table__code", false, false],
    ["Tên", null, true, false],
    ["Đồng/năm", "c-table__numeric", false, true],
  ]);
  expect(made.foot[0]!.cells.map((cell) => cell.isBlank)).toEqual([false, false, false]);
});

test("a row of the wrong length is a bug", () => {
  expect(() => table({ id: "x", caption: "", heads: ["Mã", "Tên"], rows: [["QD-1"]] })).toThrow("1 cells, 2 heads");
});
