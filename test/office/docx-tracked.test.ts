import { describe, expect, test } from "vitest";
import { type TrackedBlock, writeTrackedDocx } from "../../src/office/docx-tracked.ts";
import { changeIds, linesOf, partOf } from "./word-changes.ts";

const paragraph = (change: "kept" | "inserted" | "deleted", ...runs: (readonly ["=" | "-" | "+", string])[]) =>
  ({ kind: "paragraph", look: "text", change, runs }) satisfies TrackedBlock;

const blocks: readonly TrackedBlock[] = [
  { kind: "paragraph", look: "division", change: "kept", runs: [["=", "Chương I"]] },
  { kind: "paragraph", look: "article", change: "kept", runs: [["=", "Điều 1. Ao"]] },
  paragraph("kept", ["=", "1. Ao sâu "], ["-", "hai"], ["+", "ba"], ["=", " mét."]),
  paragraph("deleted", ["-", "2. Ao rộng."]),
  paragraph("inserted", ["+", "2. Ao có “nắp” & <lưới>."]),
  {
    kind: "row",
    change: "kept",
    cells: [
      [["=", "1"]],
      [
        ["-", "Cá"],
        ["+", "Tôm"],
      ],
    ],
  },
  { kind: "row", change: "deleted", cells: [[["-", "2"]], [["-", "Cua"]]] },
  { kind: "row", change: "inserted", cells: [[["+", "2"]], [["+", "Ốc"]], []] },
];

const written = (more: readonly TrackedBlock[] = []) =>
  writeTrackedDocx({ title: "Ao", author: "Lan & Minh", madeAt: "2026-01-04T08:00:00Z", blocks: [...blocks, ...more] });

describe("a Word file with tracked changes", () => {
  test("reads as the new text when all are accepted and as the old one when all are rejected", async () => {
    const bytes = await written();
    expect(linesOf(bytes, "accepted")).toEqual([
      "Chương I",
      "Điều 1. Ao",
      "1. Ao sâu ba mét.",
      "2. Ao có “nắp” & <lưới>.",
      "| 1 | Tôm |",
      "| 2 | Ốc |  |",
    ]);
    expect(linesOf(bytes, "rejected")).toEqual([
      "Chương I",
      "Điều 1. Ao",
      "1. Ao sâu hai mét.",
      "2. Ao rộng.",
      "| 1 | Cá |",
      "| 2 | Cua |",
    ]);
  });

  test("gives every change an id of its own, its author and its time", async () => {
    const bytes = await written();
    const ids = changeIds(bytes);
    expect(new Set(ids).size).toBe(ids.length);
    const marks = [...partOf(bytes, "word/document.xml").matchAll(/<w:(?:ins|del) [^>]*>/g)].map(([mark]) => mark);
    expect(marks.length).toBeGreaterThan(10);
    for (const mark of marks) expect(mark).toMatch(/w:author="Lan &amp; Minh" w:date="2026-01-04T08:00:00Z"/);
  });

  test("ends in a paragraph, and leaves out what XML has no character for", async () => {
    const bytes = await written([paragraph("inserted", ["+", "x\u0001y\ud800z"])]);
    expect(linesOf(bytes, "accepted").at(-1)).toBe("xyz");
    expect(partOf(await written(), "word/document.xml")).toMatch(/<\/w:tbl><w:p[ />]/);
  });
});
