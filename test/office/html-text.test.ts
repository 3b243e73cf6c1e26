import { describe, expect, it } from "vitest";
import { readHtml } from "../../src/office/html-text.ts";

const bytes = (html: string) => new TextEncoder().encode(html);
const textOf = (html: string) => {
  const read = readHtml(bytes(html));
  return "refused" in read ? read.refused : read.text.trim();
};
const rows = (...cells: readonly (readonly string[])[]) =>
  cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");

describe("a page as text", () => {
  it.each<[string, string, string]>([
    [
      "paragraphs, whatever the line ends of the source",
      "<p>Điều 1.\nPhạm vi</p><p>Luật   này</p>",
      "Điều 1. Phạm vi\nLuật này",
    ],
    ["line ends by <br>", "<p>Chương I<br>NHỮNG QUY ĐỊNH CHUNG</p>", "Chương I\nNHỮNG QUY ĐỊNH CHUNG"],
    [
      "what is not seen",
      "<head><title>Cổng</title></head><body><script>a()</script><style>p{}</style><p>Luật</p><p style='display:none'>x</p><p style='mso-hide:all'>y</p><nav>Trang chủ</nav></body>",
      "Luật",
    ],
    ["deleted words", "<p>phí <del>20</del><ins>10</ins></p>", "phí 10"],
    ["entities", "<p>L&#7853;t&nbsp;&#8220;a&#8221; &amp; b</p>", "Lật “a” & b"],
    [
      "a label that Word wrote out",
      "<p><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Tên</p>",
      "1. Tên",
    ],
    [
      "lists",
      "<ol start=3><li>ba</li><li><p>bốn</p></li></ol><ol type=a><li>x</ol><ul><li>y</ul>",
      "3. ba\n4. bốn\na. x\n- y",
    ],
    [
      "a note of Word",
      '<p>thuế<a href="#_ftn1">[1]</a></p><div id=ftn1><p><a href="#_ftnref1">[1]</a> Sửa đổi</p></div>',
      "thuế[1]\n[1] Sửa đổi",
    ],
    [
      "a note of LibreOffice",
      '<p>thuế<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a></p><p><a href="#sdfootnote1anc">1</a>Sửa đổi</p>',
      "thuế[1]\n[1] Sửa đổi",
    ],
    ["a note of EUR-Lex", '<p>Act (<a href="#E0001" id="src.E0001"> <span>1</span> </a>).</p>', "Act [1]."],
    ["a power that is no note", "<p>10 m<sup>2</sup></p>", "10 m2"],
    ["a table", `<table border=1>${rows(["STT", "Tên"], ["1", "Cấp"])}</table>`, "| STT | Tên |\n| 1 | Cấp |"],
    [
      "merged cells",
      "<table border=1><tr><td rowspan=2>1<td colspan=2>a</tr><tr><td>b<td>c</tr></table>",
      "| 1 | a | |\n| | b | c |",
    ],
    [
      "the head of a document",
      `<table border=1>${rows(["QUỐC HỘI<br>-----", "CỘNG HÒA XÃ HỘI<br>Độc lập - Tự do - Hạnh phúc"])}</table>`,
      "QUỐC HỘI\n-----\nCỘNG HÒA XÃ HỘI\nĐộc lập - Tự do - Hạnh phúc",
    ],
    [
      "marks in a column of their own",
      `<table>${rows(["(a)", "<p>first</p>"], ["(b)", "second"])}</table>`,
      "(a) first\n(b) second",
    ],
    ["marks in a division of their own", "<div><div>(a)</div><div><p>first</p></div></div>", "(a) first"],
    [
      "an old font",
      "<p><font face='.VnTime'>LuËt thu&#213;</font> và <span style='font-family:VNI-Times'>leä phí</span></p>",
      "Luật thuế và lệ phí",
    ],
  ])("%s", (_name, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it("refuses endless depth in little time", () => {
    expect(textOf("<div>".repeat(300_000))).toBe("file-inflates");
  });
});

describe("the characters of a page", () => {
  const page = "<p>Luật thuế</p>";
  const western = Uint8Array.from("<p>LuËt</p>", (letter) => letter.charCodeAt(0));
  const declared = (charset: string, body: string) => Buffer.from(`<meta charset="${charset}">${body}`, "latin1");
  it.each<[string, Uint8Array, string | null, string]>([
    ["UTF-8", bytes(page), "utf-8", "Luật thuế"],
    ["UTF-8 that says it is Western", bytes(`<meta charset=windows-1252>${page}`), "utf-8", "Luật thuế"],
    ["UTF-16 with its mark", Buffer.from(`\ufeff${page}`, "utf16le"), "utf-16le", "Luật thuế"],
    ["windows-1258 by its declaration", declared("windows-1258", "<p>Lu\xe2\xf2t</p>"), "windows-1258", "Luật"],
    ["Western European", western, null, "LuËt"],
    ["a charset that nobody knows", declared("x-user-defined", "<p>Lu\xcbt</p>"), null, "LuËt"],
  ])("%s", (_name, file, encoding, text) => {
    expect(readHtml(file)).toMatchObject({ encoding, text: `${text}\n` });
  });
});
