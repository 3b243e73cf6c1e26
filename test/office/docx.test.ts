import { describe, expect, test } from "vitest";
import { type AdministrativeDocument, writeDocx } from "../../src/office/docx.ts";
import { fileKind } from "../../src/office/file-kind.ts";
import { listZipEntries, readZipEntry } from "../../src/office/zip.ts";

const content: AdministrativeDocument = {
  agency: "CHÍNH PHỦ",
  number: "Số: …/…/NĐ-CP",
  country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  placeAndDay: "Hà Nội, ngày … tháng … năm …",
  type: "NGHỊ ĐỊNH",
  subject: "Sửa đổi, bổ sung một số điều của Nghị định số 12/2025/NĐ-CP",
  opening: ["Căn cứ Luật Tổ chức Chính phủ;"],
  body: [
    { kind: "article", text: "Điều 1. Sửa đổi, bổ sung một số điều" },
    { kind: "clause", text: "1. Thay thế cụm từ “A & B” bằng cụm từ “<C>” tại Điều 5." },
  ],
  signature: ["TM. CHÍNH PHỦ", "THỦ TƯỚNG"],
  recipients: { title: "Nơi nhận:", lines: ["Lưu: VT."] },
  mark: "DỰ THẢO",
};

describe("a Word file", () => {
  const partsOf = async (given: AdministrativeDocument) => {
    const bytes = await writeDocx(given);
    expect(fileKind(bytes)).toBe("docx");
    const parts = listZipEntries(bytes)!.map((entry) => {
      const part = readZipEntry(bytes, entry, 1_000_000);
      return [entry.name, typeof part === "string" ? part : new TextDecoder().decode(part)] as const;
    });
    return new Map(parts);
  };
  const textOf = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text);

  test("is A4 with the margins of Decree 30/2020 in twentieths of a point, and Times New Roman 14", async () => {
    const parts = await partsOf(content);
    const body = parts.get("word/document.xml")!;
    expect(body).toMatch(/<w:pgSz w:w="11905" w:h="16837"/);
    expect(body).toMatch(/<w:pgMar w:top="1133" w:right="850" w:bottom="1133" w:left="1700"/);
    const styles = parts.get("word/styles.xml")!;
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain('<w:sz w:val="28"/>');
  });

  test("numbers its pages in the middle above, except the first", async () => {
    const parts = await partsOf(content);
    expect(parts.get("word/document.xml")).toContain("<w:titlePg/>");
    const headers = [...parts].filter(([name]) => /header\d+\.xml$/.test(name)).map(([, xml]) => xml);
    expect(headers.map((xml) => [xml.includes("PAGE"), xml.includes('w:jc w:val="center"')])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  test("says everything in the order of the sheet, and marks a draft as one", async () => {
    const { agency, number, country, motto, placeAndDay, type, subject, opening, signature } = content;
    const said = textOf((await partsOf(content)).get("word/document.xml")!).filter((text) => !/^_+$/.test(text!));
    expect(said).toEqual([
      "DỰ THẢO",
      agency,
      number,
      country,
      motto,
      placeAndDay,
      type,
      subject,
      ...opening,
      "Điều 1. Sửa đổi, bổ sung một số điều",
      "1. Thay thế cụm từ “A &amp; B” bằng cụm từ “&lt;C&gt;” tại Điều 5.",
      "Nơi nhận:",
      "- Lưu: VT.",
      ...signature,
    ]);
    expect(textOf((await partsOf({ ...content, mark: null })).get("word/document.xml")!)).not.toContain("DỰ THẢO");
  });
});
