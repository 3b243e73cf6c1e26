import { describe, expect, test } from "vitest";
import { lineWords, printedLines, writtenLines } from "../../src/amending/written-lines.ts";
import { outline } from "../../src/legal-text/outline.ts";

const text = `Chương I
QUY ĐỊNH CHUNG
Điều 1. Ao nuôi cá
1. Hồ sơ gồm:
a) Đơn đề nghị;
b) Sơ đồ ao.
2. Ao sâu  hai mét.
| STT | Tên |
| --- | --- |
| 1 | Cá tra |`;

describe("a text line by line", () => {
  test("keeps every line with its look, rows apart, without blank lines and rules", () => {
    expect(writtenLines(`${text}\n\n`, outline(text))).toEqual([
      { kind: "paragraph", look: "division", text: "Chương I" },
      { kind: "paragraph", look: "division", text: "QUY ĐỊNH CHUNG" },
      { kind: "paragraph", look: "article", text: "Điều 1. Ao nuôi cá" },
      { kind: "paragraph", look: "text", text: "1. Hồ sơ gồm:" },
      { kind: "paragraph", look: "text", text: "a) Đơn đề nghị;" },
      { kind: "paragraph", look: "text", text: "b) Sơ đồ ao." },
      { kind: "paragraph", look: "text", text: "2. Ao sâu hai mét." },
      { kind: "row", cells: ["STT", "Tên"] },
      { kind: "row", cells: ["1", "Cá tra"] },
    ]);
  });

  test("is printed from its provisions as it was written, opening words behind their mark", () => {
    const read = outline(text);
    expect(printedLines(read).map(lineWords)).toEqual(writtenLines(text, read).map(lineWords));
  });

  test("words glued to a row's end are a paragraph of their own", () => {
    expect(writtenLines("| 1 | Cá tra | Ghi chú", outline("")).map(lineWords)).toEqual(["1 | Cá tra", "Ghi chú"]);
  });
});
