import { describe, expect, it } from "vitest";
import { docxText, readDocx } from "../../src/office/docx-reading.ts";
import type { DocxView } from "../../src/office/docx-view.ts";
import { docxOf, level, listed, numbering, paragraph, run, type WordParts } from "./word-files.ts";

const by = 'w:id="1" w:author="Lan" w:date="2026-01-04T08:00:00Z"';
const ins = (content: string) => `<w:ins ${by}>${content}</w:ins>`;
const del = (text: string) => `<w:del ${by}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const field = (turn: string) => `<w:r><w:fldChar w:fldCharType="${turn}"/></w:r>`;
const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
const lines = '<w:tblBorders><w:top w:val="single"/><w:insideV w:val="single"/></w:tblBorders>';
const table = (rows: readonly string[], properties = lines) =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`;
const law = [level(0, "decimal", "Điều %1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)")];

function textOf(body: string, parts: WordParts = {}, view: DocxView = "accepted"): string {
  const read = readDocx(docxOf(body, parts));
  if ("refused" in read) throw new Error(read.refused);
  return docxText(read, view).trim();
}

describe("words of a Word file", () => {
  it.each<[string, string, string]>([
    [
      "tabs and line ends",
      paragraph("<w:r><w:t>Điều 1.</w:t><w:tab/><w:t>Tên</w:t><w:br/><w:t>goi</w:t></w:r>"),
      "Điều 1. Tên\ngoi",
    ],
    ["words split over runs", paragraph(run("thu") + run("ế", "<w:b/>")), "thuế"],
    ["decomposed letters", paragraph(run("thuế".normalize("NFD"))), "thuế"],
    ["hidden words", paragraph(run("a") + run("b", "<w:vanish/>") + run("c", '<w:vanish w:val="0"/>')), "ac"],
    ["capitals by format", paragraph(run("Chương i", "<w:caps/>")), "CHƯƠNG I"],
    ["hyphens", paragraph("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>"), "a-bc"],
    ["a link", paragraph(`<w:hyperlink>${run("Điều 5")}</w:hyperlink>`), "Điều 5"],
    ["a content control", `<w:sdt><w:sdtContent>${paragraph(run("a"))}</w:sdtContent></w:sdt>`, "a"],
    ["a symbol", paragraph('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 5</w:t></w:r>'), "≥ 5"],
    ["an unknown symbol", paragraph('<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>'), "□"],
    [
      "a field's result",
      paragraph(
        field("begin") +
          "<w:r><w:instrText>REF a</w:instrText></w:r>" +
          field("separate") +
          run("Điều 7") +
          field("end"),
      ),
      "Điều 7",
    ],
    [
      "a field inside instructions",
      paragraph(
        field("begin") +
          field("begin") +
          field("separate") +
          run("x") +
          field("end") +
          field("separate") +
          run("y") +
          field("end"),
      ),
      "y",
    ],
    ["a field never ended", paragraph(field("begin") + run("a")) + paragraph(run("b")), "a\nb"],
    [
      "a text box",
      paragraph(`<w:r><w:pict><w:txbxContent>${paragraph(run("khung"))}</w:txbxContent></w:pict></w:r>${run("a")}`),
      "a\nkhung",
    ],
    ["empty paragraphs", paragraph(run("a")) + paragraph("") + paragraph("") + paragraph(run("b")), "a\n\nb"],
    [
      "a hidden paragraph end",
      paragraph(run("Điều 1. "), "<w:rPr><w:vanish/></w:rPr>") + paragraph(run("Tên")),
      "Điều 1. Tên",
    ],
  ])("%s", (_name, body, text) => {
    expect(textOf(body)).toBe(text);
  });

  it("reads letters of the old fonts, and the capitals that only a font shows", () => {
    const font = (name: string) => `<w:rFonts w:ascii="${name}"/>`;
    expect(textOf(paragraph(run("Ch­¬ng", font(".VnTime"))))).toBe("Chương");
    expect(textOf(paragraph(run("luËt thuÕ", font(".VnTimeH"))))).toBe("LUẬT THUẾ");
    expect(textOf(paragraph(run("Luaä", font("VNI-Times")) + run("t thueá", font("VNI-Times"))))).toBe("Luật thuế");
    expect(textOf(paragraph(run("Điều à", font(".VnTime"))))).toBe("Điều à");
  });

  it("leaves the table of contents out and says so", () => {
    const styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>';
    const body =
      paragraph(run("MỤC LỤC")) + paragraph(run("Điều 1 3"), '<w:pStyle w:val="T1"/>') + paragraph(run("Điều 1. Tên"));
    const read = readDocx(docxOf(body, { styles }));
    expect(textOf(body, { styles })).toBe("Điều 1. Tên");
    expect(read).toMatchObject({ notCarried: [{ code: "contents-list", count: 1 }] });
  });
});

describe("automatic numbers", () => {
  const numbered = (...places: readonly (readonly [level: number, text: string])[]) =>
    places.map(([at, text]) => paragraph(run(text), listed(1, at))).join("");

  it("come back as text, deeper levels anew after higher ones", () => {
    const body = numbered([0, "A"], [1, "b"], [2, "c"], [2, "d"], [1, "e"], [2, "f"], [0, "G"], [1, "h"]);
    expect(textOf(body, { numbering: numbering(law) })).toBe(
      "Điều 1. A\n1. b\na) c\nb) d\n2. e\na) f\nĐiều 2. G\n1. h",
    );
  });

  it.each<[string, string, string]>([
    ["a start", level(0, "decimal", "Điều %1.", 5), "Điều 5. A\nĐiều 6. B"],
    ["Roman figures", level(0, "upperRoman", "Chương %1", 4), "Chương IV A\nChương V B"],
    ["letters past z", level(0, "lowerLetter", "%1)", 26), "z) A\naa) B"],
    ["two digits", level(0, "decimalZero", "%1."), "01. A\n02. B"],
    ["Vietnamese words", level(0, "vietnameseCounting", "Phần thứ %1:", 10), "Phần thứ mười: A\nPhần thứ mười một: B"],
    ["a bullet of a symbol font", level(0, "bullet", "\uf0b7"), "- A\n- B"],
    ["no number", level(0, "none", ""), "A\nB"],
    ["no space after the number", level(0, "decimal", "%1", 1, '<w:suff w:val="nothing"/>'), "1A\n2B"],
    [
      "a format of its own",
      '<w:lvl w:ilvl="0"><w:start w:val="5"/><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:numFmt w:val="custom" w:format="a, b, c, d, đ, e"/></mc:Choice></mc:AlternateContent><w:lvlText w:val="%1)"/></w:lvl>',
      "đ) A\ne) B",
    ],
  ])("with %s", (_name, first, text) => {
    expect(textOf(numbered([0, "A"], [0, "B"]), { numbering: numbering([first]) })).toBe(text);
  });

  it("write every number in Arabic figures where the level asks for it", () => {
    const levels = [level(0, "upperRoman", "Chương %1"), level(1, "decimal", "%1.%2.", 1, "<w:isLgl/>")];
    expect(textOf(numbered([0, "A"], [1, "b"]), { numbering: numbering(levels) })).toBe("Chương I A\n1.1. b");
  });

  it("go on over chapters where the level never begins again", () => {
    const levels = [
      level(0, "upperRoman", "Chương %1"),
      level(1, "decimal", "Điều %2.", 1, '<w:lvlRestart w:val="0"/>'),
    ];
    const body = numbered([0, "A"], [1, "b"], [0, "C"], [1, "d"]);
    expect(textOf(body, { numbering: numbering(levels) })).toBe("Chương I A\nĐiều 1. b\nChương II C\nĐiều 2. d");
  });

  it("begin anew in a list that overrides the start, and go on in one that does not", () => {
    const lists = { 1: "", 2: '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>', 3: "" };
    const body = [1, 1, 2, 2, 3].map((list) => paragraph(run("x"), listed(list, 0))).join("");
    const parts = { numbering: numbering([level(0, "decimal", "%1.")], lists) };
    expect(textOf(body, parts)).toBe("1. x\n2. x\n1. x\n2. x\n3. x");
  });

  it("come from the style, and its level from the list", () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="D"><w:name w:val="Dieu"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="K"><w:name w:val="Khoan"/><w:basedOn w:val="D"/></w:style>',
    ].join("");
    const levels = [level(0, "decimal", "Điều %1."), level(1, "decimal", "%2.", 1, '<w:pStyle w:val="K"/>')];
    const of = (style: string, more = "") => paragraph(run("x"), `<w:pStyle w:val="${style}"/>${more}`);
    const body = of("D") + of("K") + of("K", '<w:numPr><w:numId w:val="0"/></w:numPr>') + of("D");
    expect(textOf(body, { styles, numbering: numbering(levels) })).toBe("Điều 1. x\n1. x\nx\nĐiều 2. x");
  });

  it("count only paragraphs that stand in the text asked for", () => {
    const gone = paragraph(del("cũ"), `<w:rPr><w:del ${by}/></w:rPr>${listed(1, 0)}`);
    const body = numbered([0, "A"]) + gone + numbered([0, "B"]);
    const parts = { numbering: numbering([level(0, "decimal", "%1.")]) };
    expect(textOf(body, parts)).toBe("1. A\n2. B");
    expect(textOf(body, parts, "rejected")).toBe("1. A\n2. cũ\n3. B");
  });
});

describe("tracked changes", () => {
  const moved = (kind: string, text: string) => `<w:${kind} ${by}><w:r><w:t>${text}</w:t></w:r></w:${kind}>`;
  it.each<[string, string, string, string]>([
    ["words", paragraph(run("phí ") + del("20") + ins(run("10"))), "phí 10", "phí 20"],
    [
      "a paragraph",
      paragraph(run("a")) + paragraph(ins(run("b")), `<w:rPr><w:ins ${by}/></w:rPr>`) + paragraph(run("c")),
      "a\nb\nc",
      "a\nc",
    ],
    ["a paragraph's end", paragraph(run("a "), `<w:rPr><w:del ${by}/></w:rPr>`) + paragraph(run("b")), "a b", "a\nb"],
    ["a move", paragraph(moved("moveFrom", "đi") + moved("moveTo", "đến")), "đến", "đi"],
    ["what was inserted and deleted", paragraph(run("a") + ins(del("b"))), "a", "a"],
    [
      "a row",
      table([cell("1") + cell("a"), `<w:trPr><w:del ${by}/></w:trPr>${cell("2")}${cell("b")}`]),
      "| 1 | a |",
      "| 1 | a |\n| 2 | b |",
    ],
  ])("of %s", (_name, body, accepted, rejected) => {
    expect(textOf(body)).toBe(accepted);
    expect(textOf(body, {}, "rejected")).toBe(rejected);
  });

  it("name who made them and when", () => {
    expect(readDocx(docxOf(paragraph(run("a") + ins(run("b")))))).toMatchObject({
      blocks: [
        {
          runs: [
            { text: "a", change: "none" },
            { text: "b", change: "inserted", author: "Lan", date: "2026-01-04T08:00:00Z" },
          ],
        },
      ],
      trackedChanges: 1,
    });
  });
});

describe("tables and notes", () => {
  const head = table([cell("CHÍNH PHỦ") + cell("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")]);
  const merged = '<w:vMerge w:val="restart"/>';
  it.each<[string, string, string]>([
    ["a table", table([cell("STT") + cell("Tên"), cell("1") + cell("Cấp | đổi")]), "| STT | Tên |\n| 1 | Cấp ¦ đổi |"],
    [
      "cells that span columns",
      table([cell("A", '<w:gridSpan w:val="2"/>'), cell("b") + cell("c")]),
      "| A | |\n| b | c |",
    ],
    [
      "cells that span rows",
      table([cell("A", merged) + cell("b"), cell("ẩn", "<w:vMerge/>") + cell("c")]),
      "| A | b |\n| | c |",
    ],
    ["the head of a document", head, "CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["a table without lines", table([cell("a") + cell("b"), cell("c") + cell("d")], ""), "a\nb\nc\nd"],
    ["marks beside words", table([cell("a)") + cell("một"), cell("b)") + cell("hai")], ""), "a) một\nb) hai"],
    [
      "a table in a table",
      table([`${cell("1")}<w:tc>${table([cell("x") + cell("y")])}${paragraph("")}</w:tc>`]),
      "| 1 | x y |",
    ],
  ])("reads %s", (_name, body, text) => {
    expect(textOf(body)).toBe(text);
  });

  it("puts notes at the end, under the marks that they have in the text", () => {
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`;
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const body = paragraph(run("thuế") + mark(7) + run(" và phí [") + mark(3) + run("]"));
    expect(textOf(body, { footnotes: note(3, "sau") + note(7, "trước") })).toBe(
      "thuế[1] và phí [2]\n[1] trước\n[2] sau",
    );
  });
});
