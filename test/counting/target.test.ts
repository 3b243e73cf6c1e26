import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/counting/baseline.ts";
import { shareOf } from "../../src/counting/share.ts";
import { matchingTarget, mismatchOf, type Target } from "../../src/counting/target.ts";
import type { Day } from "../../src/values/day.ts";
import { exact } from "../../src/values/dong.ts";

const target: Target = {
  id: "t",
  code: "NQ",
  programme: "Nghị quyết",
  kind: "condition",
  ministryId: null,
  verb: "cut_or_simplify",
  unit: "items",
  denominator: "Điều kiện kinh doanh trong kỳ gốc",
  share: exact("0.3"),
  baselineId: "b",
  validFrom: "2026-01-01" as Day,
  dueOn: "2026-12-31" as Day,
  source: "test",
};
const counting = { kind: "condition", ministryId: null, baselineId: "b" };

describe("a target beside a figure", () => {
  it.each<[string, Partial<Target>, string | null]>([
    ["stands where all are the same", {}, null],
    ["not with another unit", { unit: "processing_time" }, "unit"],
    ["not for abolition alone", { verb: "abolish" }, "verb"],
    ["not with another baseline", { baselineId: "c" }, "denominator"],
    ["not without a frozen denominator", { baselineId: null }, "denominator"],
    ["not for another kind", { kind: null }, "scope"],
    ["not for one ministry", { ministryId: "A" }, "scope"],
  ])("%s", (_title, change, expected) => {
    expect(mismatchOf({ ...target, ...change }, counting)).toBe(expected);
  });

  it("is the newest that was known on the day: a higher one later leaves earlier days as they were", () => {
    const raised = { ...target, code: "NQ-2", share: exact("0.5"), validFrom: "2026-07-01" as Day };
    const on = (day: string) => matchingTarget([raised, target], counting, day as Day)?.share.toFixed() ?? null;
    expect([on("2025-12-31"), on("2026-06-30"), on("2026-07-01")]).toEqual([null, "0.3", "0.5"]);
  });
});

describe("a share", () => {
  it("carries both numbers and the baseline, and does not exist without them", () => {
    expect(shareOf(1, 3, { code: "KG" })).toMatchObject({ numerator: 1, denominator: 3, baseline: "KG" });
    expect(shareOf(0, 0, { code: "KG" })).toBeNull();
    expect(shareOf(1, 3, null)).toBeNull();
    expect(() => shareOf(4, 3, { code: "KG" })).toThrow("4 of 3");
  });
});

describe("the digest of a baseline", () => {
  const items = [
    { regulationId: "2", kind: "procedure", ministryId: "A" },
    { regulationId: "1", kind: "condition", ministryId: "B" },
  ];
  it("is that of the sorted list: sha256sum of its lines gives the same", () => {
    expect(digestOf(items)).toBe("ccf0d4cf4eb8ab52975e42f2418b154940e4153314c8cd26ee77ec1255de8321");
    expect(digestOf(items.toReversed())).toBe(digestOf(items));
    expect(digestOf(items.slice(1))).not.toBe(digestOf(items));
  });
});
