import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPdfBounded } from "../../src/office/pdf-text.ts";

const file = (name: string) => readFileSync(join(import.meta.dirname, "files", name));
const textOf = async (bytes: Uint8Array) => {
  const read = await readPdfBounded(bytes);
  return "refused" in read ? read.refused : read.text;
};

/** A PDF whose pages hold these operators; the font F1 is Helvetica at its own widths. */
function pdfOf(...pages: readonly string[]): Uint8Array {
  const kids = pages.map((_page, index) => `${4 + index * 2} 0 R`).join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ...pages.flatMap((content, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + index * 2} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ]),
  ];
  let body = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  return Buffer.from(
    `${body}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`,
    "latin1",
  );
}

const put = (x: number, y: number, text: string, size = 12) => `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`;
const filled = "Luat nay quy dinh ve doi tuong nop thue va thu nhap chiu thue cua ca nhan trong nuoc,";

describe("lines of a PDF", () => {
  it("become paragraphs again, over the end of a page too, without page numbers", async () => {
    const first =
      put(70, 780, `1. ${filled}`) +
      put(70, 765, "bao gom ca nhan cu tru.") +
      put(70, 735, `2. ${filled}`) +
      put(297, 40, "1");
    const second = put(70, 780, "va nguoi khac.") + put(70, 750, "3. Het.") + put(297, 40, "2");
    expect(await textOf(pdfOf(first, second))).toBe(
      `1. ${filled} bao gom ca nhan cu tru.\n2. ${filled} va nguoi khac.\n3. Het.\n`,
    );
  });

  it("are read across the fonts and the order in which they were drawn", async () => {
    const glued = put(70, 780, "Lu") + put(90.01, 780, "t thue") + put(83.34, 780, "a");
    expect(await textOf(pdfOf(glued + put(150, 780, "moi")))).toBe("Luat thue moi\n");
  });

  it("in columns are read one column after the other", async () => {
    const head =
      put(80, 780, "BO TAI CHINH") +
      put(330, 780, "CONG HOA XA HOI") +
      put(90, 764, "So: 1/TT-BTC") +
      put(330, 764, "Ha Noi, ngay 1");
    expect(await textOf(pdfOf(head + put(70, 700, filled)))).toBe(
      `BO TAI CHINH\nSo: 1/TT-BTC\nCONG HOA XA HOI\nHa Noi, ngay 1\n${filled}\n`,
    );
  });

  it("inside drawn lines are rows of a table, also where cells are merged", async () => {
    const lines =
      "0.5 w 70 700 m 270 700 l S 70 680 m 270 680 l S 120 660 m 270 660 l S 70 640 m 270 640 l S 70 700 m 70 640 l S 120 700 m 120 640 l S 270 700 m 270 640 l S\n";
    const words =
      put(75, 685, "STT") + put(125, 685, "Ten") + put(75, 665, "1") + put(125, 665, "Cap") + put(125, 645, "Doi");
    expect(await textOf(pdfOf(lines + words))).toBe("| STT | Ten |\n| 1 | Cap |\n| | Doi |\n");
  });

  it("outside what shows are not read, nor what stands aslant", async () => {
    const clipped = `q 0 100 595 700 re W n ${put(70, 780, "Thay")}${put(70, 50, "Khong thay")} Q\n`;
    expect(await textOf(pdfOf(`${clipped}BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 200 Tm (DU THAO) Tj ET\n`))).toBe("Thay\n");
  });
});

describe("a PDF of an office program", () => {
  it("gives its head, provisions, table and notes", async () => {
    const text = await textOf(file("luat.pdf"));
    expect(text).toContain("QUỐC HỘI\n-------\nLuật số: 26/2012/QH13\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA");
    expect(text).toContain(
      "\nĐiều 1. Phạm vi điều chỉnh\nLuật này quy định về đối tượng nộp thuế, thu nhập chịu thuế,",
    );
    expect(text).toContain("cá nhân cư trú[1]. Giảm trừ gia cảnh gồm hai phần sau đây:\na) Mức giảm trừ");
    expect(text).toContain(
      "\n| Bậc thuế | Phần thu nhập tính thuế (triệu đồng) | Thuế suất (%) |\n| 1 | Đến 60 | 5 |\n",
    );
    expect(text).toMatch(
      /\n\[1\] Khoản này được sửa đổi, bổ sung theo quy định tại khoản 1 Điều 1 của Luật số 26\/2012\/QH13\.\n$/,
    );
  });

  it.each<[string, Uint8Array, string]>([
    ["under a password", file("mat-khau.pdf"), "file-is-pdf-encrypted"],
    ["cut off", file("luat.pdf").subarray(0, 40_000), "file-broken"],
    ["without a page", Buffer.from("%PDF-1.7\n%%EOF"), "file-broken"],
    ["without a word", pdfOf("70 700 m 270 700 l S"), "no-text"],
  ])("%s is refused by name", async (_name, bytes, refusal) => {
    expect(await textOf(bytes)).toBe(refusal);
  });

  it("is given up when it takes longer than it may", async () => {
    expect(await readPdfBounded(file("luat.pdf"), { seconds: 0, megabytes: 256 })).toEqual({
      refused: "file-takes-too-long",
    });
  });
});
