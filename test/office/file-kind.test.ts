import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type FileKind, fileKind, signedPaperType, unusableTable } from "../../src/office/file-kind.ts";
import { writeXlsx } from "../../src/office/xlsx.ts";
import { describeShared, shared } from "../support/shared.ts";
import { oleOf, zipOf } from "./sheet-files.ts";

const text = (value: string) => new TextEncoder().encode(value);
const zip = (...names: string[]) => zipOf(names.map((name) => ({ name, content: "x" })));
const wide = (value: string) => Buffer.from(value, "utf16le");

const cases: readonly (readonly [string, Uint8Array, FileKind])[] = [
  ["nothing", new Uint8Array(), "empty"],
  ["white space", text("\n  \t\r\n"), "empty"],
  ["a mark and nothing else", text("\uFEFF"), "empty"],
  ["an old workbook", oleOf(["Root Entry", "Workbook"]), "xls"],
  ["an older workbook", oleOf(["Root Entry", "Book"]), "xls"],
  ["a workbook under a password", oleOf(["Root Entry", "EncryptionInfo", "EncryptedPackage"]), "office-encrypted"],
  ["an old document", oleOf(["Root Entry", "WordDocument"]), "doc"],
  ["some other compound file", oleOf(["Root Entry", "VisioDocument"]), "ole"],
  ["a workbook", zip("[Content_Types].xml", "xl/workbook.xml"), "xlsx"],
  ["a workbook with macros", zip("xl/workbook.xml", "xl/vbaProject.bin"), "xlsx-macro"],
  ["a binary workbook", zip("xl/workbook.bin"), "xlsb"],
  ["a document", zip("[Content_Types].xml", "word/document.xml"), "docx"],
  ["a document with macros", zip("word/document.xml", "word/vbaProject.bin"), "docx-macro"],
  ["an archive", zip("a.txt"), "zip"],
  ["an archive cut off", zip("a.txt").subarray(0, 40), "zip-broken"],
  ["a PDF", text("%PDF-1.7\n%âãÏÓ"), "pdf"],
  ["a page saved as .xls", text("<html><table><tr><td>Mã số</td></tr></table>"), "html"],
  ["an XML file", text('<?xml version="1.0"?><akomaNtoso/>'), "xml"],
  ["rich text", text("{\\rtf1\\ansi Luật}"), "rtf"],
  ["commas", text("Mã số,Tên\n1.000001,Một\n"), "csv"],
  ["semicolons with commas inside", text("Mã số;Tên\n1.000001;Cấp, đổi thẻ\n1.000002;Thu, nộp, trả\n"), "csv"],
  ["tabs in UTF-16", wide("\uFEFFMã\tTên\n1.000001\tMột\n"), "csv"],
  ["objects on lines", text('{"a":1}\n{"a":2}\n'), "json-lines"],
  ["objects on lines, one broken", text('{"a":1\n{"a":2}\n'), "json-lines"],
  ["an array", text('[{"a":1}]'), "json"],
  ["an object laid out", text('{\n  "a": 1\n}'), "json"],
  [
    "prose",
    text("Điều 1. Phạm vi điều chỉnh\nLuật này quy định về thuế, phí và lệ phí.\n1. Người nộp thuế.\n"),
    "text",
  ],
  ["noise", Uint8Array.from({ length: 300 }, (_value, index) => (index * 37) % 251), "unknown"],
];

describe("the kind of a file", () => {
  it.each(cases)("%s", (_name, bytes, kind) => {
    expect(fileKind(bytes)).toBe(kind);
  });

  it("does not take a name inside a compound file for a stream", () => {
    const bytes = Buffer.from(oleOf(["Root Entry", "Workbook"]));
    Buffer.from("EncryptedPackage\0", "utf16le").copy(bytes, 512 + 300);
    expect(fileKind(bytes)).toBe("xls");
  });

  it("knows what it writes itself", async () => {
    expect(fileKind(await writeXlsx([{ name: "A", rows: [["Mã"]] }]))).toBe("xlsx");
  });

  it.each([
    ["xlsx", undefined],
    ["csv", undefined],
    ["json-lines", undefined],
    ["xls", "file-is-xls"],
    ["office-encrypted", "file-is-office-encrypted"],
    ["empty", "file-is-empty"],
  ] as const)("%s is refused as a table by its own code", (kind, code) => {
    expect(unusableTable(kind)).toBe(code);
  });
});

describe("a signed paper", () => {
  it.each([
    ["a PDF", text("%PDF-1.7\n"), "application/pdf"],
    ["a photograph", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "image/jpeg"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), "image/png"],
    ["a picture cut off", Uint8Array.of(0x89, 0x50, 0x4e), null],
    ["a page that speaks of a JPEG", text("<p>JFIF</p>"), null],
    ["a document", zip("[Content_Types].xml", "word/document.xml"), null],
    ["nothing", new Uint8Array(), null],
  ])("%s", (_name, bytes, mediaType) => {
    expect(signedPaperType(bytes)).toBe(mediaType);
  });
});

describeShared("the kind of real files", () => {
  it.each([
    ["hard/xlsx/danh-sach-tthc-BoTuPhap.xlsx", "xlsx"],
    ["hard/doc/nghi-dinh_23-2018-ND-CP.doc", "doc"],
    ["hard/docx/cpsv-ap_draft_tracked-changes.docx", "docx"],
    ["hard/csv/regulatory_agency_personnel_by_fy_raw.csv", "csv"],
    ["hard/encoding/amending_26-2012-QH13_utf16le-bom.txt", "text"],
    ["hard/encoding/amending_26-2012-QH13_tcvn3.txt", "text"],
    ["hard/encoding/amending_26-2012-QH13_vni.txt", "text"],
    ["hard/encoding/amending_26-2012-QH13_cp1258.txt", "text"],
    ["vn-procedures/procedures_index.csv", "csv"],
    ["vn-procedures/procedures_full.jsonl", "json-lines"],
    ["vn-procedures/procedures_mod_structured.jsonl", "json-lines"],
    ["akn-samples/valid/fi_1999-731_constitution.xml", "xml"],
    ["us-rules/gao_major_rules.csv", "csv"],
  ] as const)("%s is %s", (path, kind) => {
    expect(fileKind(readFileSync(shared(`data/${path}`)))).toBe(kind);
  });
});
