/** The law on tax administration of 2006: the act that amends it, and the official consolidation of 2014. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { consolidate } from "../../src/amending/consolidate.ts";
import type { OperationName } from "../../src/amending/read-operation.ts";
import { readAmendment } from "../../src/amending/reading.ts";
import { type Outline, outline } from "../../src/legal-text/outline.ts";
import { describeShared, hasShared, shared } from "../support/shared.ts";
import { wordings } from "./compared-wordings.ts";

const read = (file: string): Outline =>
  outline(readFileSync(shared(`data/vn-legal/luat-quan-ly-thue-2006/${file}.txt`), "utf8"));

describeShared("the orders of the act on tax administration", () => {
  const { operations, unread } = hasShared
    ? readAmendment(read("amending_21-2012-QH13"), {
        number: "78/2006/QH11",
        title: "Luật Quản lý thuế",
      })
    : { operations: [], unread: [] };

  test("are all read, and name the provisions that its 38 clauses name", () => {
    const bySource = Map.groupBy(operations, ({ source }) => source.replace("dieu-1/khoan-", ""));
    const told = [...bySource].map(
      ([clause, own]) => `${clause}: ${own.map(({ op, target }) => short(op, target)).join(" ")}`,
    );
    expect(unread).toEqual([]);
    expect(told).toEqual(taxOrders);
  });
});

/** "+4/1" a new clause, "4/1" a restated one, "-" a repeal, "~" words, "^" a heading. */
function short(op: OperationName, target: string): string {
  const sign =
    { insert_provision: "+", repeal: "-", replace_heading: "^" }[op as string] ?? (op.endsWith("_words") ? "~" : "");
  return sign + target.replace(/dieu-|khoan-|diem-/g, "");
}

/** Copied from the act by hand. */
const taxOrders = [
  "1: +4/4 +4/5 +4/6",
  "2: +5/10 +5/11 +5/12",
  "3: 6/1 6/2",
  "4: +7/10",
  "5: 8/2 8/3",
  "6: +9/9",
  "7: +30/3",
  "8: +31/1a 31/6",
  "9: 32/1 32/2 32/3 32/6",
  "10: 33/2 33/4",
  "11: 42",
  "12: 45",
  "13: 47",
  "14: 49/1",
  "15: 50",
  "16: 54/1",
  "17: 58",
  "18: 60",
  "19: 64/2",
  "20: +65/3",
  "21: 66/2",
  "22: 67",
  "23: 70/2",
  "24: 78",
  "25: +92/4",
  "26: 93/1 +93/3",
  "27: +98a",
  "28: 99/1",
  "29: 100/1/a +100/4",
  "30: ^101 101/1 +101/3",
  "31: 102",
  "32: 106",
  "33: 107",
  "34: 108/6 108/9",
  "35: 110",
  "36: ~3 ~5 ~8 ~65 ~66 ~68 ~90 ~92 ~93 ~98 ~99 ~100 ~113 ~114 ~118 ~49/4 ~56/3",
  "37: ~20 ~72 ~94",
  "38: -77/3/dd",
];

/** Changed by another act too (Luật Hải quan 54/2014/QH13, art. 101), as the official notes tell. */
const amendedElsewhere: ReadonlySet<string> = new Set(["dieu-4/khoan-5", "dieu-78", "dieu-107"]);

/** Checked by hand: what differs is a slip of the texts, not of the consolidation. */
const slips: Readonly<Record<string, string>> = {
  "dieu-5": "the copy of the law as issued has clauses 10 to 12 in it, run together as clause 10",
  "dieu-8": "“hoàn thuế theo theo quy định” in the law as issued",
  "dieu-20": "“mắc nối” in the law as issued, “móc nối” in the consolidation",
  "dieu-32/khoan-6": "“địa đỉêm” for “địa điểm” in the amending act",
  "dieu-67": "“Bộ trường” for “Bộ trưởng” in the amending act",
  "dieu-90": "“hư háng” for “hư hỏng” in the law as issued",
  "dieu-113": "“lợi lợi dụng” in the law as issued",
  "dieu-114": "“đã bị phạt” in the law as issued, “đó bị phạt” in the consolidation",
};

describeShared("the consolidation of the law on tax administration", () => {
  test("reads as the official one wherever this act alone changed it", () => {
    const { provisions, notApplied } = consolidate(read("original_78-2006-QH11"), [read("amending_21-2012-QH13")]);
    const ours = wordings(provisions);
    const theirs = wordings(read("consolidated_03-VBHN-VPQH-2014").provisions, true);
    const changed = new Set(provisions.flatMap(({ sources }) => sources.map(({ target }) => target)));
    const compared = [...changed].filter((address) => !amendedElsewhere.has(address));
    const different = compared.filter((address) => ours.get(address) !== theirs.get(address));
    const settled = compared.length - Object.keys(slips).length;
    console.info(
      `${compared.length - different.length} of ${compared.length} equal, ${different.length} slips of the texts`,
    );

    expect(new Set(different)).toEqual(new Set(Object.keys(slips)));
    expect((compared.length - different.length) / settled).toBeGreaterThanOrEqual(0.95);
    expect(notApplied.map(({ operation, reason }) => `${operation.target} ${reason}`)).toEqual([
      "dieu-5/khoan-10 already-exists",
    ]);
  });
});
