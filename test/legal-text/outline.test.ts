import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outline } from "../../src/legal-text/outline.ts";
import { doubts, lines, sketch } from "./sketch.ts";

type Case = [name: string, text: string, provisions: string[], problems?: string[]];

function check(cases: Case[]): void {
  it.each(cases)("%s", (...[, text, provisions, problems = []]: Case) => {
    expect(sketch(text)).toEqual(provisions);
    expect(doubts(text)).toEqual(problems);
  });
}

describe("the levels of a text", () => {
  check([
    [
      "articles, clauses, points; opening words are a paragraph of their own",
      lines(
        "Điều 1. Phạm vi",
        "Luật này quy định về tàu cá.",
        "Điều 2. Hồ sơ",
        "Hồ sơ gồm:",
        "1. Đơn:",
        "a) Bản chính;",
        "b) Bản sao.",
        "2. Giấy phép.",
      ),
      [
        "dieu-1 [Phạm vi] Luật này quy định về tàu cá.",
        "dieu-2 [Hồ sơ]",
        "dieu-2/doan-dau Hồ sơ gồm:",
        "dieu-2/khoan-1",
        "dieu-2/khoan-1/doan-dau Đơn:",
        "dieu-2/khoan-1/diem-a Bản chính;",
        "dieu-2/khoan-1/diem-b Bản sao.",
        "dieu-2/khoan-2 Giấy phép.",
      ],
    ],
    [
      "divisions, with the heading on the same line, on the next, or over two",
      lines(
        "Chương I QUY ĐỊNH CHUNG",
        "Điều 1. A",
        "Chương II.",
        "QUẢN LÝ THUẾ,",
        "HẢI QUAN",
        "Mục 1. ĐĂNG KÝ",
        "Tiểu mục 1: Hồ sơ",
        "Điều 2. B",
        "Mục 2",
        "KHAI THUẾ",
        "Điều 3. C",
      ),
      [
        "chuong-1 [QUY ĐỊNH CHUNG]",
        "dieu-1 [A]",
        "chuong-2 [QUẢN LÝ THUẾ, HẢI QUAN]",
        "chuong-2/muc-1 [ĐĂNG KÝ]",
        "chuong-2/muc-1/tieu-muc-1 [Hồ sơ]",
        "dieu-2 [B]",
        "chuong-2/muc-2 [KHAI THUẾ]",
        "dieu-3 [C]",
      ],
    ],
    [
      "inserted numbers",
      lines(
        "Điều 5. A",
        "1. B:",
        "d) C;",
        "đ) D;",
        "đ1) E;",
        "e) F.",
        "1a. G.",
        "2. H.",
        "Điều 5a. I",
        "Điều 5b. K",
        "Điều 6. L",
      ),
      [
        "dieu-5 [A]",
        "dieu-5/khoan-1",
        "dieu-5/khoan-1/doan-dau B:",
        "dieu-5/khoan-1/diem-d C;",
        "dieu-5/khoan-1/diem-dd D;",
        "dieu-5/khoan-1/diem-dd1 E;",
        "dieu-5/khoan-1/diem-e F.",
        "dieu-5/khoan-1a G.",
        "dieu-5/khoan-2 H.",
        "dieu-5a [I]",
        "dieu-5b [K]",
        "dieu-6 [L]",
      ],
      ["out-of-sequence dieu-5", "out-of-sequence dieu-5/khoan-1/diem-d"],
    ],
    [
      "points below an article, sub-points, decimals",
      lines(
        "Điều 1. A",
        "Gồm:",
        "a) B:",
        "a.1) C;",
        "a.2) D;",
        "b) E:",
        "(i) F;",
        "(ii) G.",
        "Điều 2. H",
        "1. I.",
        "1.1. K.",
        "1.2. L.",
      ),
      [
        "dieu-1 [A]",
        "dieu-1/doan-dau Gồm:",
        "dieu-1/diem-a",
        "dieu-1/diem-a/doan-dau B:",
        "dieu-1/diem-a/tieu-diem-a.1 C;",
        "dieu-1/diem-a/tieu-diem-a.2 D;",
        "dieu-1/diem-b",
        "dieu-1/diem-b/doan-dau E:",
        "dieu-1/diem-b/tieu-diem-i F;",
        "dieu-1/diem-b/tieu-diem-ii G.",
        "dieu-2 [H]",
        "dieu-2/khoan-1",
        "dieu-2/khoan-1/doan-dau I.",
        "dieu-2/khoan-1/diem-1.1 K.",
        "dieu-2/khoan-1/diem-1.2 L.",
      ],
    ],
    [
      "closing words speak for the level that they name",
      lines(
        "Điều 1. A",
        "1. B:",
        "a) C;",
        "b) D.",
        "Chính phủ quy định chi tiết khoản này.",
        "2. E.",
        "Chính phủ quy định chi tiết Điều này.",
        "Điều 2. F",
      ),
      [
        "dieu-1 [A]",
        "dieu-1/khoan-1",
        "dieu-1/khoan-1/doan-dau B:",
        "dieu-1/khoan-1/diem-a C;",
        "dieu-1/khoan-1/diem-b D.",
        "dieu-1/khoan-1/doan-cuoi Chính phủ quy định chi tiết khoản này.",
        "dieu-1/khoan-2 E.",
        "dieu-1/doan-cuoi Chính phủ quy định chi tiết Điều này.",
        "dieu-2 [F]",
      ],
    ],
    [
      "a codified text keeps its numbers, without the codifiers' notes",
      lines(
        "Điều 44.5.NĐ.1. Phạm vi",
        "(Điều 1 Nghị định số 63/2010/NĐ-CP ngày 08/06/2010, có hiệu lực thi hành kể từ ngày 14/10/2010)",
        "1. A.",
        "(Điều này có nội dung liên quan đến Điều 44.5.TT.1.1. B của Thông tư 7;",
        "ban hành ngày 30/06/2014)Điều 44.5.TT.1.1. B",
        "C.",
      ),
      ["dieu-44.5.nd.1 [Phạm vi]", "dieu-44.5.nd.1/khoan-1 A.", "dieu-44.5.tt.1.1 [B] C."],
      ["codification-source dieu-44.5.nd.1", "codification-reference 4"],
    ],
    [
      "a text without articles",
      lines("I. MỤC TIÊU", "1. A.", "2. B:", "a) C.", "II. NHIỆM VỤ", "1. D."),
      [
        "muc-1 [MỤC TIÊU]",
        "muc-1/khoan-1 A.",
        "muc-1/khoan-2",
        "muc-1/khoan-2/doan-dau B:",
        "muc-1/khoan-2/diem-a C.",
        "muc-2 [NHIỆM VỤ]",
        "muc-2/khoan-1 D.",
      ],
    ],
    [
      "a text without any structure",
      lines("Một đoạn.", "", "Đoạn nữa."),
      ["doan-1 Một đoạn.", "doan-2 Đoạn nữa."],
      ["no-provisions 1"],
    ],
    ["nothing", "", []],
  ]);
});

describe("headings that lost their line end", () => {
  check([
    [
      "an article glued to a closing quote",
      lines("Điều 1. A", "1. B như sau: “C.”Điều 2. D", "E."),
      ["dieu-1 [A]", "dieu-1/khoan-1 B như sau: “C.”", "dieu-2 [D] E."],
      ["mark-inside-line dieu-1/khoan-1"],
    ],
    [
      "the heading runs on into the first sentence",
      lines(
        "Điều 1. Giảm thuế Giảm 50% số thuế cho các trường hợp sau đây:",
        "1. A;",
        "2. B.",
        "Điều 2. Trách nhiệm của Bộ Tài chính",
      ),
      [
        "dieu-1 [Giảm thuế]",
        "dieu-1/doan-dau Giảm 50% số thuế cho các trường hợp sau đây:",
        "dieu-1/khoan-1 A;",
        "dieu-1/khoan-2 B.",
        "dieu-2 [Trách nhiệm của Bộ Tài chính]",
      ],
    ],
    [
      "the heading runs on into clause 1, whose number ends the line",
      lines(
        "Điều 1. Quản lý thuế 1.",
        "Việc kê khai.",
        "2. B.",
        "Điều 2. Quy đổi ra Đồng Việt Nam 1.Thu nhập.",
        "2. C.",
      ),
      [
        "dieu-1 [Quản lý thuế]",
        "dieu-1/khoan-1 Việc kê khai.",
        "dieu-1/khoan-2 B.",
        "dieu-2 [Quy đổi ra Đồng Việt Nam]",
        "dieu-2/khoan-1 Thu nhập.",
        "dieu-2/khoan-2 C.",
      ],
    ],
    [
      "the heading is broken in the middle, or stands below its number",
      lines(
        "Điều 1. Trách nhiệm của",
        "tổ chức, cá nhân",
        "1. A.",
        "Điều 2.",
        "Đối tượng chịu thuế",
        "1. B.",
        "Điều 3. Cấp, thu hồi",
        "Giấy chứng nhận",
        "1. C.",
      ),
      [
        "dieu-1 [Trách nhiệm của tổ chức, cá nhân]",
        "dieu-1/khoan-1 A.",
        "dieu-2 [Đối tượng chịu thuế]",
        "dieu-2/khoan-1 B.",
        "dieu-3 [Cấp, thu hồi Giấy chứng nhận]",
        "dieu-3/khoan-1 C.",
      ],
    ],
    [
      "an article without a heading",
      lines("Điều 1.", "Luật này có hiệu lực từ ngày 01 tháng 7 năm 2013.", "Điều 2.", "1. A."),
      ["dieu-1 Luật này có hiệu lực từ ngày 01 tháng 7 năm 2013.", "dieu-2", "dieu-2/khoan-1 A."],
    ],
    [
      "a clause number stands on a line of its own, or at the end of the one above",
      lines("Điều 1. A", "1.", "B. 2.", "C.", "3. D."),
      ["dieu-1 [A]", "dieu-1/khoan-1 B.", "dieu-1/khoan-2 C.", "dieu-1/khoan-3 D."],
      ["mark-inside-line dieu-1/khoan-1"],
    ],
    [
      "points on one line",
      lines(
        "Điều 1. A",
        "1. Giá được tính như sau: a) Giá vốn;",
        "b) Chi phí.",
        "2. B:",
        "a) (được bãi bỏ) b) (được bãi bỏ)",
        "c) C.",
      ),
      [
        "dieu-1 [A]",
        "dieu-1/khoan-1",
        "dieu-1/khoan-1/doan-dau Giá được tính như sau:",
        "dieu-1/khoan-1/diem-a Giá vốn;",
        "dieu-1/khoan-1/diem-b Chi phí.",
        "dieu-1/khoan-2",
        "dieu-1/khoan-2/doan-dau B:",
        "dieu-1/khoan-2/diem-a (được bãi bỏ)",
        "dieu-1/khoan-2/diem-b (được bãi bỏ)",
        "dieu-1/khoan-2/diem-c C.",
      ],
      ["mark-inside-line dieu-1/khoan-1", "mark-inside-line dieu-1/khoan-2/diem-a"],
    ],
    [
      "a chapter, its section and their first article on one line",
      lines("Chương I QUY ĐỊNH CHUNG Điều 1. A", "Chương II THUẾ Mục 1. KHAI THUẾ", "Điều 2. B"),
      ["chuong-1 [QUY ĐỊNH CHUNG]", "dieu-1 [A]", "chuong-2 [THUẾ]", "chuong-2/muc-1 [KHAI THUẾ]", "dieu-2 [B]"],
      ["mark-inside-line dieu-1", "mark-inside-line chuong-2/muc-1"],
    ],
    [
      "an inserted clause and its points inside a line",
      lines("Điều 1. A", "1. B. 1a. C gồm: a) D; b) E; c) F.", "2. G."),
      [
        "dieu-1 [A]",
        "dieu-1/khoan-1 B.",
        "dieu-1/khoan-1a",
        "dieu-1/khoan-1a/doan-dau C gồm:",
        "dieu-1/khoan-1a/diem-a D;",
        "dieu-1/khoan-1a/diem-b E;",
        "dieu-1/khoan-1a/diem-c F.",
        "dieu-1/khoan-2 G.",
      ],
      [
        "mark-inside-line dieu-1/khoan-1",
        "mark-inside-line dieu-1/khoan-1a",
        "mark-inside-line dieu-1/khoan-1a/diem-a",
        "mark-inside-line dieu-1/khoan-1a/diem-b",
      ],
    ],
  ]);
});

describe("marks that are not printed as they should be", () => {
  check([
    [
      "a space before the full stop, a tone over the wrong letter, a dash of dirt",
      lines("Điều 1 . A", "1 . B.", "2. C.", "Điêu 2. D", "1. E.", "_ Điều 3. G"),
      ["dieu-1 [A]", "dieu-1/khoan-1 B.", "dieu-1/khoan-2 C.", "dieu-2 [D]", "dieu-2/khoan-1 E.", "dieu-3 [G]"],
    ],
    [
      "the first article behind the preamble, the next behind a text without clauses",
      lines("Căn cứ Hiến pháp; Điều 1. A", "B. Điều 2. C", "D."),
      ["mo-dau Căn cứ Hiến pháp;", "dieu-1 [A] B.", "dieu-2 [C] D."],
      ["mark-inside-line dieu-1", "mark-inside-line dieu-1"],
    ],
    [
      "headings in small letters, where their numbers run on; a broken line does not",
      lines("Điều 1. phạm vi", "1. A theo", "Điều 9. của luật khác.", "Điều 2. hiệu lực", "1. B.", "Điều 3. Phí", "C."),
      [
        "dieu-1 [phạm vi]",
        "dieu-1/khoan-1 A theo Điều 9. của luật khác.",
        "dieu-2 [hiệu lực]",
        "dieu-2/khoan-1 B.",
        "dieu-3 [Phí] C.",
      ],
      ["small-heading dieu-1/khoan-1"],
    ],
    [
      "clause 1 behind an article's number or heading; “khoản 1.” is none",
      lines("Điều 1 1. A.", "2. B.", "Điều 2. Theo luật số 5/2020/QH14 1. C.", "2. D.", "Điều 3. Bãi bỏ khoản 1. E"),
      [
        "dieu-1",
        "dieu-1/khoan-1 A.",
        "dieu-1/khoan-2 B.",
        "dieu-2 [Theo luật số 5/2020/QH14]",
        "dieu-2/khoan-1 C.",
        "dieu-2/khoan-2 D.",
        "dieu-3 [Bãi bỏ khoản 1. E]",
      ],
    ],
  ]);
});

describe("what only looks like a mark", () => {
  check([
    [
      "a reference broken by the line end",
      lines(
        "Điều 1. A",
        "1. Theo quy định tại khoản 1",
        "Điều 2 của Luật này và khoản",
        "2. Điều 3 của Luật này; tại",
        "Điều 2.",
        "2. B.",
        "Điều 2. C",
      ),
      [
        "dieu-1 [A]",
        "dieu-1/khoan-1 Theo quy định tại khoản 1 Điều 2 của Luật này và khoản 2. Điều 3 của Luật này; tại Điều 2.",
        "dieu-1/khoan-2 B.",
        "dieu-2 [C]",
      ],
    ],
    [
      "a figure in running text",
      lines("Điều 1. A", "1. Mức phạt.", "30. Không áp dụng.", "2. B:", "1. Một.", "2. Hai.", "3. C."),
      [
        "dieu-1 [A]",
        "dieu-1/khoan-1 Mức phạt. / 30. Không áp dụng.",
        "dieu-1/khoan-2 B: / 1. Một. / 2. Hai.",
        "dieu-1/khoan-3 C.",
      ],
      ["number-in-text dieu-1/khoan-1", "number-in-text dieu-1/khoan-2", "number-in-text dieu-1/khoan-2"],
    ],
    [
      "amounts and decimals",
      lines("Điều 1. A", "1. Vốn tối thiểu là", "1.500.000 đồng hoặc", "2.5 triệu đồng.", "2. B."),
      ["dieu-1 [A]", "dieu-1/khoan-1 Vốn tối thiểu là 1.500.000 đồng hoặc 2.5 triệu đồng.", "dieu-1/khoan-2 B."],
    ],
    [
      "a section or chapter referred to",
      lines("Điều 1. A", "Theo quy định tại", "Chương II của Luật này và", "Mục 1 Chương III.", "Điều 2. B"),
      ["dieu-1 [A] Theo quy định tại Chương II của Luật này và Mục 1 Chương III.", "dieu-2 [B]"],
    ],
  ]);
});

describe("numbers out of sequence stay, and are reported where they are", () => {
  check([
    [
      "a gap",
      lines("Điều 1. A", "1. B.", "3. C.", "Điều 3. D"),
      ["dieu-1 [A]", "dieu-1/khoan-1 B.", "dieu-1/khoan-3 C.", "dieu-3 [D]"],
      ["out-of-sequence dieu-1/khoan-3", "out-of-sequence dieu-3"],
    ],
    [
      "a repeated number",
      lines("Điều 1. A", "1. B.", "1. C.", "Điều 2. D"),
      ["dieu-1 [A]", "dieu-1/khoan-1 B.", "dieu-1/khoan-1~2 C.", "dieu-2 [D]"],
      ["number-repeated dieu-1/khoan-1~2"],
    ],
    [
      "a letter that the law does not use",
      lines("Điều 1. A", "1. B:", "e) C;", "f) D;", "g) E."),
      [
        "dieu-1 [A]",
        "dieu-1/khoan-1",
        "dieu-1/khoan-1/doan-dau B:",
        "dieu-1/khoan-1/diem-e C; / f) D;",
        "dieu-1/khoan-1/diem-g E.",
      ],
      ["out-of-sequence dieu-1/khoan-1/diem-e", "number-in-text dieu-1/khoan-1/diem-e"],
    ],
    [
      "a chapter left out",
      lines("Chương I A", "Điều 1. B", "Chương III C", "Điều 2. D"),
      ["chuong-1 [A]", "dieu-1 [B]", "chuong-3 [C]", "dieu-2 [D]"],
      ["out-of-sequence chuong-3"],
    ],
  ]);
});

describe("appendices, forms and tables", () => {
  check([
    [
      "rows of an appendix have their own addresses",
      lines(
        "Điều 1. A",
        "Phụ lục IV DANH MỤC NGÀNH, NGHỀ",
        "| STT | Tên |",
        "| --- | --- |",
        "| 1 | Con dấu |",
        "| | Ví dụ |",
        "| 29a | Bảo hiểm |",
      ),
      [
        "dieu-1 [A]",
        "phu-luc-4 [DANH MỤC NGÀNH, NGHỀ]",
        "phu-luc-4/bang-1 STT | Tên",
        "phu-luc-4/dong-1 1 | Con dấu /  | Ví dụ",
        "phu-luc-4/dong-29a 29a | Bảo hiểm",
      ],
      ["out-of-sequence phu-luc-4"],
    ],
    [
      "a table in a clause",
      lines("Điều 1. A", "1. Biểu thuế:", "| Bậc | % |", "|---|---|", "| 1 | 5 |", "2. B."),
      ["dieu-1 [A]", "dieu-1/khoan-1 Biểu thuế:", "dieu-1/khoan-1/bang-1 Bậc | % / 1 | 5", "dieu-1/khoan-2 B."],
    ],
    [
      "a regulation annexed to a decision",
      lines(
        "Điều 1. A",
        "Điều 2. B",
        "QUY CHẾ LÀM VIỆC (Ban hành kèm theo Quyết định số 5/QĐ-BTC)",
        "Chương I QUY ĐỊNH CHUNG",
        "Điều 1. C",
        "1. D.",
      ),
      [
        "dieu-1 [A]",
        "dieu-2 [B]",
        "phu-luc-1 [QUY CHẾ LÀM VIỆC (Ban hành kèm theo Quyết định số 5/QĐ-BTC)]",
        "phu-luc-1/chuong-1 [QUY ĐỊNH CHUNG]",
        "phu-luc-1/dieu-1 [C]",
        "phu-luc-1/dieu-1/khoan-1 D.",
      ],
    ],
    [
      "an annex whose title tells what it is annexed to",
      lines("Điều 1. A", "PHỤ LỤC I", "DANH MỤC AO (Ban hành kèm theo Nghị định số 5/2020/NĐ-CP)", "1. B."),
      ["dieu-1 [A]", "phu-luc-1 [DANH MỤC AO (Ban hành kèm theo Nghị định số 5/2020/NĐ-CP)]", "phu-luc-1/khoan-1 B."],
    ],
    [
      "articles that begin again without a heading",
      lines("Điều 1. A", "Điều 2. B", "C.", "Điều 1. D", "Điều 2. E"),
      ["dieu-1 [A]", "dieu-2 [B] C.", "phu-luc-1", "phu-luc-1/dieu-1 [D]", "phu-luc-1/dieu-2 [E]"],
      ["appendix-without-heading phu-luc-1"],
    ],
    [
      "a form's fields are its words",
      lines(
        "Điều 1. A",
        "PHỤ LỤC",
        "Mẫu số 01",
        "ĐƠN ĐỀ NGHỊ",
        "1. Tên tổ chức:",
        "a) Địa chỉ:",
        "Mẫu số 02",
        "BIÊN BẢN",
        "1. Ngày:",
      ),
      [
        "dieu-1 [A]",
        "phu-luc-1",
        "phu-luc-1/mau-1 [ĐƠN ĐỀ NGHỊ] 1. Tên tổ chức: / a) Địa chỉ:",
        "phu-luc-1/mau-2 [BIÊN BẢN] 1. Ngày:",
      ],
    ],
    [
      "an appendix that is only referred to",
      lines(
        "Điều 1. A",
        "Ban hành kèm theo Nghị định này",
        "Phụ lục I của Luật này và",
        "Mẫu số 01 ban hành kèm theo.",
      ),
      ["dieu-1 [A] Ban hành kèm theo Nghị định này Phụ lục I của Luật này và Mẫu số 01 ban hành kèm theo."],
    ],
  ]);
});

describe("tables that follow each other", () => {
  it.each([
    ["a blank line divides them", ["| 1 | A |", "| 2 | B |", "", "| X |", "| 1 | C |"], ["1 | A / 2 | B", "X / 1 | C"]],
    ["a single row is a table too", ["| A |", "", "| B |", "| C |"], ["A", "B / C"]],
    ["rows that all stand apart are one table", ["| A |", "", "| B |", "", "| C |"], ["A / B / C"]],
  ])("%s", (_, rows, tables) => {
    const [, ...read] = sketch(lines("Điều 1. Phí", "Theo bảng:", ...rows));
    expect(read).toEqual(tables.map((words, at) => `dieu-1/bang-${at + 1} ${words}`));
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    "Điều 1. A",
    "Điều 5",
    "1. B.",
    "2. Như sau: “1. C",
    "a) D;",
    "đ) E.",
    "Chương II",
    "“Điều 3. F",
    "G.”",
    "| 1 | H |",
    "Phụ lục I",
    "PHỤ LỤC",
    "[3]",
    "Mẫu số 1",
    "I. K",
    "lời văn",
    "",
    "#",
    "./.",
  );

  it("gives a tree: unique addresses, parents that exist, text in NFC, lines in order", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 25 }), (parts) => {
        const { provisions, problems } = outline(parts.join("\n"));
        const addresses = new Set(provisions.map(({ address }) => address));
        expect(addresses.size).toBe(provisions.length);
        for (const { parent, text } of provisions) {
          expect(parent === null || addresses.has(parent)).toBe(true);
          expect(text.normalize("NFC")).toBe(text);
        }
        for (const { address } of problems) expect(address === null || addresses.has(address)).toBe(true);
      }),
      { seed: 63, numRuns: 1500 },
    );
  });

  it("is read the same in decomposed letters and with other line ends", () => {
    const text = lines("Chương I QUY ĐỊNH CHUNG", "Điều 1. Đối tượng", "1. Tổ chức:", "đ) Cá nhân.");
    expect(outline(text.normalize("NFD").replaceAll("\n", "\r\n"))).toEqual(outline(text));
  });
});
