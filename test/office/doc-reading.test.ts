import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDoc } from "../../src/office/doc-reading.ts";
import { docxText } from "../../src/office/docx-reading.ts";
import { runs } from "../support/soak.ts";

const file = (name: string) => readFileSync(join(import.meta.dirname, "files", name));

function textOf(name: string): string {
  const read = readDoc(file(name));
  if ("refused" in read) throw new Error(read.refused);
  return docxText(read, "accepted");
}

describe("an old Word file", () => {
  it("gives automatic numbers, notes and tables as a new one does", () => {
    expect(textOf("danh-so-tu-dong.doc").trim().split("\n")).toEqual([
      "Chương I QUY ĐỊNH CHUNG",
      "Điều 5. Phạm vi",
      "1. Một",
      "a) Ý a",
      "b) Ý b",
      "2. Hai",
      "Điều 6. Đối tượng",
      "1. Một lại",
      "Chương II TIẾP",
      "Điều 5. Điều mới",
      "Có chú thích[1] ở giữa.",
      "| STT | Tên |",
      "| 1 | Cấp phép |",
      "Hết.",
      "[1] Khoản này được sửa đổi theo Luật số 01.",
    ]);
  });

  it("gives the letters that its fonts show", () => {
    const text = textOf("phong-chu-tcvn3.doc");
    expect(text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(text).toContain("\na) Tiền lương, tiền công và các khoản có tính chất tiền lương, tiền công;\n");
  });

  it("never makes the reading throw, whatever became of its bytes", () => {
    const whole = file("danh-so-tu-dong.doc");
    let state = 20_260_104;
    const chance = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 1;
      return state % below;
    };
    for (let round = 0; round < runs(200, 5000); round++) {
      const bytes = Buffer.from(whole.subarray(0, round % 3 === 0 ? chance(whole.length) : whole.length));
      for (let change = chance(30); change >= 0 && bytes.length > 0; change--)
        bytes[chance(bytes.length)] = chance(256);
      const read = readDoc(bytes);
      if (!("refused" in read)) docxText(read, "accepted");
    }
  });
});
