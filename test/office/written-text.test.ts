import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { outlineGiven } from "../../src/legal-text/given-text.ts";
import { refusalSentence } from "../../src/office/refusal-sentences.ts";
import { readWrittenText } from "../../src/office/written-text.ts";
import { describeShared, hasShared, shared } from "../support/shared.ts";
import { oleOf, zipOf } from "./sheet-files.ts";
import { docxOf, paragraph, run } from "./word-files.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (name: string) => readFileSync(join(import.meta.dirname, "files", name));
const document = (content: Uint8Array | string) => zipOf([{ name: "word/document.xml", content }]);
const odt = zipOf([{ name: "mimetype/application/vnd.oasis.opendocument.text", content: "x" }]);

describe("what is no text that can be read", () => {
  it.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "file-is-empty"],
    ["white space", bytes("\n \t"), "file-is-empty"],
    ["a workbook", oleOf(["Root Entry", "Workbook"]), "file-is-xls"],
    ["an OpenDocument text", odt, "file-is-odt"],
    ["rich text", bytes("{\\rtf1\\ansi Luật}"), "file-is-rtf"],
    ["a page saved as one file", bytes("MIME-Version: 1.0\nContent-Type: multipart/related\n\nx"), "file-is-mhtml"],
    [
      "a document under a password",
      oleOf(["Root Entry", "EncryptionInfo", "EncryptedPackage"]),
      "file-is-office-encrypted",
    ],
    ["an old document cut off", file("danh-so-tu-dong.doc").subarray(0, 5000), "file-broken"],
    ["a document cut off", docxOf(paragraph(run("a"))).subarray(0, 200), "file-is-zip-broken"],
    ["a document that is no XML", document("<w:document><w:body>"), "file-broken"],
    ["a document without a body", document("<document/>"), "file-broken"],
    ["a document of pictures", docxOf(paragraph("<w:r><w:drawing/></w:r>")), "no-text"],
    ["a document that unpacks to a gigabyte", document(Buffer.alloc(1 << 30)), "file-inflates"],
    ["a document of endless depth", document(`<a>${"<b>".repeat(5000)}`), "file-inflates"],
    ["a document of two million elements", document(`<a>${"<b/>".repeat(2_000_000)}</a>`), "file-inflates"],
    [
      "a document that reaches outside",
      document('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
      "file-doctype",
    ],
    ["letters that were lost", bytes("Nh\uFFFDng \uFFFDi\uFFFDu kho\uFFFDn\n".repeat(20)), "text-letters-replaced"],
    [
      "a page whose letters were lost",
      bytes(`<p>${"Nh\uFFFDng \uFFFDi\uFFFDu kho\uFFFDn ".repeat(20)}</p>`),
      "text-letters-replaced",
    ],
    [
      "XML in an encoding that it is not",
      Buffer.from('<?xml version="1.0" encoding="utf-8"?><a>\xff</a>', "latin1"),
      "text-unknown-encoding",
    ],
  ])("%s is refused by name, with the mend", async (_name, given, refusal) => {
    const read = await readWrittenText(given);
    expect(read).toMatchObject({ refused: refusal });
    const { vi, en } = refusalSentence("a.doc", read as { refused: string });
    expect(vi).toMatch(/^a\.doc: [^{}]{8,}\.$/);
    expect(en).toMatch(/^a\.doc: [^{}]{8,}\.$/);
  });
});

describe("what can be read", () => {
  it.each<[string, Uint8Array, object]>([
    [
      "plain text",
      bytes("Luật thuế".normalize("NFD")),
      { kind: "text", encoding: "utf-8", text: "Luật thuế", problems: [] },
    ],
    [
      "XML by its declaration",
      Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><a>\xe9</a>', "latin1"),
      { kind: "xml", encoding: null, text: '<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>' },
    ],
    [
      "XHTML that begins as XML",
      bytes('<?xml version="1.0"?>\n<!DOCTYPE html>\n<html><p>Luật</p></html>'),
      { kind: "html", text: "Luật\n" },
    ],
    [
      "a page in TCVN3 that names no font",
      Buffer.from(`<p>${"LuËt thuÕ thu nhËp c¸ nh©n ®­îc söa ®æi. ".repeat(5)}</p>`, "latin1"),
      { kind: "html", encoding: "tcvn3", problems: [{ code: "encoding-converted", params: { encoding: "tcvn3" } }] },
    ],
    [
      "a document with macros",
      zipOf([
        { name: "word/document.xml", content: "<d><body><p><r><t>Luật</t></r></p></body></d>" },
        { name: "word/vbaProject.bin", content: "x" },
      ]),
      { kind: "docx-macro", text: "Luật\n", problems: [{ code: "macros" }] },
    ],
    [
      "letters of an old font",
      file("phong-chu-vni.docx"),
      { kind: "docx", text: expect.stringContaining("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") },
    ],
  ])("%s", async (_name, given, expected) => {
    expect(await readWrittenText(given)).toMatchObject(expected);
  });

  it("gives the same words for a law in every kind of file", async () => {
    const texts = await Promise.all(["luat.docx", "luat.pdf"].map(async (name) => readWrittenText(file(name))));
    const words = texts.map((read) => ("text" in read ? read.text.replace(/\s+/g, " ") : read.refused));
    expect(words[1]).toBe(words[0]);
  });

  it("reads fifty megabytes", async () => {
    const law = "Điều 1. Phạm vi điều chỉnh\nLuật này quy định về thuế, phí và lệ phí.\n";
    const read = await readWrittenText(bytes(law.repeat(5e7 / bytes(law).length)));
    expect("text" in read && read.text.length).toBeGreaterThan(3e7);
    expect(await readWrittenText(new Uint8Array(70 * 1024 * 1024).fill(0x61))).toMatchObject({
      refused: "file-too-large",
    });
  });
});

describeShared("every file that we were given", () => {
  const files = hasShared
    ? readdirSync(shared("data"), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(shared("data").length + 1))
    : [];

  it.each(files)("%s is read or refused by name", async (path) => {
    const read = await readWrittenText(readFileSync(shared(`data/${path}`)));
    if ("refused" in read) expect(refusalSentence(path, read).en).not.toContain("not known");
    else {
      expect(read.text).toBe(read.kind === "xml" ? read.text : read.text.normalize("NFC"));
      expect(outlineGiven(read)).toHaveProperty("provisions");
    }
  });

  it.each([
    ["hard/doc/nghi-dinh_23-2018-ND-CP.doc", ["dieu-1/khoan-1", "phu-luc-2/dong-2"]],
    ["eu-point-in-time/32019R2088_after.xhtml", ["dieu-2", "dieu-20"]],
  ])("%s keeps its structure", async (path, addresses) => {
    const read = await readWrittenText(readFileSync(shared(`data/${path}`)));
    const found = "text" in read ? outlineGiven(read).provisions.map(({ address }) => address) : [];
    expect(found).toEqual(expect.arrayContaining(addresses));
  });
});
