import { describe, expect, it } from "vitest";
import { outline } from "../../src/legal-text/outline.ts";
import { doubts, lines, sketch } from "./sketch.ts";

type Case = [name: string, text: string, provisions: string[], problems: string[]];

describe("the furniture of a page is reported and belongs to no provision", () => {
  const cases: Case[] = [
    [
      "a portal's page title before a section",
      lines(
        "Chương I CHUNG",
        "Điều 1. A",
        "B.",
        "",
        "Luật Lâm nghiệp 2017. Mục 1. GIAO RỪNG",
        "Điều 2. C",
        "",
        "Luật Lâm nghiệp 2017.",
        "Điều 3. D",
      ),
      ["chuong-1 [CHUNG]", "dieu-1 [A] B.", "chuong-1/muc-1 [GIAO RỪNG]", "dieu-2 [C]", "dieu-3 [D]"],
      ["portal-title 5", "portal-title 8"],
    ],
    [
      "the formula of passing and the signature of a law",
      lines(
        "Điều 1. A",
        "B./.",
        "Luật này đã được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam thông qua.",
        "CHỦ TỊCH QUỐC HỘI Nguyễn Phú Trọng",
      ),
      ["dieu-1 [A] B."],
      ["closing-formula 3", "signature 4"],
    ],
    [
      "the recipients of a decree, with a form after them",
      lines(
        "Điều 1. A",
        "B.",
        "Nơi nhận:",
        "- Ban Bí thư;",
        "- Lưu: VT.",
        "TM. CHÍNH PHỦ THỦ TƯỚNG",
        "PHỤ LỤC I",
        "DANH MỤC",
        "1. C.",
      ),
      ["dieu-1 [A] B.", "phu-luc-1 [DANH MỤC]", "phu-luc-1/khoan-1 C."],
      ["recipients 3", "signature 6"],
    ],
    [
      "note marks and the notes of a consolidation",
      lines(
        "Chương I CHUNG[1]",
        "Điều 1.[2] A",
        "1.[3] B[4], C.",
        "a)5[5] (được bãi bỏ)",
        "XÁC THỰC VĂN BẢN HỢP NHẤT CHỦ NHIỆM",
        "[1] Chương này được sửa đổi:",
        "“Điều 9. D",
        "1. E.”",
        "[2] Điều này.",
      ),
      [
        "chuong-1 [CHUNG]",
        "dieu-1 [A]",
        "dieu-1/khoan-1",
        "dieu-1/khoan-1/doan-dau B, C.",
        "dieu-1/khoan-1/diem-a (được bãi bỏ)",
      ],
      [
        "note-mark chuong-1",
        "note-mark dieu-1",
        "note-mark dieu-1/khoan-1/doan-dau",
        "note-mark dieu-1/khoan-1/doan-dau",
        "note-mark dieu-1/khoan-1/diem-a",
        "signature 5",
        "note 6",
        "note 9",
      ],
    ],
    [
      "bare note marks of an older consolidation; other figures stay",
      lines(
        "Điều 1. A",
        "1",
        "1.2 Tiền chậm nộp,3 tiền phạt 0,05% trong 4 ngày.",
        "2. B4",
        "XÁC THỰC VĂN BẢN HỢP NHẤT CHỦ NHIỆM 1 Điều này.",
        "2 Khoản này.",
        "3 Cụm từ này.",
        "4 Từ này.",
      ),
      ["dieu-1 [A]", "dieu-1/khoan-1 Tiền chậm nộp, tiền phạt 0,05% trong 4 ngày.", "dieu-1/khoan-2 B"],
      [
        "note-mark dieu-1",
        "note-mark dieu-1/khoan-1",
        "note-mark dieu-1/khoan-1",
        "note-mark dieu-1/khoan-2",
        "signature 5",
      ],
    ],
    [
      "a portal's remark in square brackets; other brackets stay",
      lines(
        "Điều 1. A",
        "1. Điểm d [Cụm từ này bị bỏ bởi Khoản 5 Điều 101 Luật Hải quan 2014]khoản 3; dibenzo [ b,d ] pyran.",
      ),
      ["dieu-1 [A]", "dieu-1/khoan-1 Điểm d khoản 3; dibenzo [ b,d ] pyran."],
      ["editorial-note dieu-1/khoan-1"],
    ],
    [
      "look-alike letters",
      lines("Điều 1. A", "1. B:", "b) C;", "с) D."),
      [
        "dieu-1 [A]",
        "dieu-1/khoan-1",
        "dieu-1/khoan-1/doan-dau B:",
        "dieu-1/khoan-1/diem-b C;",
        "dieu-1/khoan-1/diem-c D.",
      ],
      ["out-of-sequence dieu-1/khoan-1/diem-b", "look-alike-letter dieu-1/khoan-1/diem-c"],
    ],
    [
      "Markdown signs",
      lines(
        "# Nghị quyết 66.17/2026/NQ-CP — Cắt giảm",
        "## Chương I — Quy định chung",
        "### Điều 1. A",
        "1. **Bộ *Tài chính***:",
        "   - a) B;",
        "---",
        "**Mục 1: C**",
      ),
      [
        "chuong-1 [Quy định chung]",
        "dieu-1 [A]",
        "dieu-1/khoan-1",
        "dieu-1/khoan-1/doan-dau Bộ Tài chính:",
        "dieu-1/khoan-1/diem-a B;",
        "chuong-1/muc-1 [C]",
      ],
      ["markdown 1"],
    ],
    [
      "the table of contents at the end",
      lines("Điều 1. A", "B.", "MỤC LỤC", "Chương I CHUNG", "Điều 1. A"),
      ["dieu-1 [A] B."],
      ["contents-list 3"],
    ],
  ];
  const added: Case[] = [
    [
      "the table of contents before the text",
      lines("MỤC LỤC", "Chương I CHUNG", "Điều 1. A 3", "Chương I CHUNG", "Điều 1. A", "B."),
      ["chuong-1 [CHUNG]", "dieu-1 [A] B."],
      ["contents-list 1"],
    ],
    [
      "page numbers that rise a page apart; the numbers of a list stay",
      lines(
        "Điều 1. A",
        ...[1, 2, 3].flatMap((page) => [
          ...Array.from({ length: 9 }, (_, at) => `${page * 9 + at - 8}. B;`),
          `${page}`,
        ]),
        "2 C",
      ),
      ["dieu-1 [A]", ...Array.from({ length: 26 }, (_, at) => `dieu-1/khoan-${at + 1} B;`), "dieu-1/khoan-27 B; / 2 C"],
      ["page-line 11", "page-line 21", "page-line 31"],
    ],
    [
      "the head of the gazette and a portal's buttons",
      lines("Điều 1. A", "1. B và", "12 CÔNG BÁO/Số 731 + 732/Ngày 28-7-2020", "Tải về", "c."),
      ["dieu-1 [A]", "dieu-1/khoan-1 B và c."],
      ["page-line 3", "page-line 4"],
    ],
    [
      "raised note marks; what is measured in squares stays",
      lines("Điều 1. A¹", "1. Rộng 5 m² và 3 km².²³", "2. B;⁴"),
      ["dieu-1 [A]", "dieu-1/khoan-1 Rộng 5 m² và 3 km².", "dieu-1/khoan-2 B;"],
      ["note-mark dieu-1", "note-mark dieu-1/khoan-1", "note-mark dieu-1/khoan-2"],
    ],
    [
      "round note marks of a consolidation that lists them so",
      lines(
        "Điều 1. A(1)",
        "1.(2) B (sau đây gọi là C);",
        "XÁC THỰC VĂN BẢN HỢP NHẤT",
        "(1) Điều này.",
        "(2) Khoản này.",
      ),
      ["dieu-1 [A]", "dieu-1/khoan-1 B (sau đây gọi là C);"],
      ["note-mark dieu-1", "note-mark dieu-1/khoan-1", "signature 3"],
    ],
    [
      "an attestation behind the appendices",
      lines(
        "Điều 1. A",
        "B.",
        "PHỤ LỤC I",
        "DANH MỤC",
        "| STT | Tên |",
        "| 1 | Cá |",
        "XÁC THỰC VĂN BẢN HỢP NHẤT",
        "CHỦ NHIỆM",
      ),
      ["dieu-1 [A] B.", "phu-luc-1 [DANH MỤC]", "phu-luc-1/bang-1 STT | Tên", "phu-luc-1/dong-1 1 | Cá"],
      ["signature 7", "signature 8"],
    ],
    [
      "a note mark on an article of the same number",
      lines("Điều 1. A", "B.", "Điều 2[2]. C", "D."),
      ["dieu-1 [A] B.", "dieu-2 [C] D."],
      ["note-mark dieu-2"],
    ],
    [
      "the letter Ð of another alphabet",
      lines("Ðiều 1. A", "1. Ðất:"),
      ["dieu-1 [A]", "dieu-1/khoan-1 Đất:"],
      ["look-alike-letter dieu-1", "look-alike-letter dieu-1/khoan-1"],
    ],
    [
      "a second document in the file",
      lines(
        "QUỐC HỘI",
        "Luật số: 1/2020/QH14",
        "LUẬT A",
        "Căn cứ Hiến pháp;",
        "Điều 1. B",
        "C.",
        "QUỐC HỘI",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Luật số: 2/2020/QH14",
        "LUẬT D",
        "Điều 1. E",
        "Điều 2. F",
      ),
      ["mo-dau Căn cứ Hiến pháp;", "dieu-1 [B] C."],
      ["second-document 7"],
    ],
    [
      "an annexed regulation with a head of its own is no second document",
      lines(
        "Điều 1. B",
        "C.",
        "TM. CHÍNH PHỦ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "QUY CHẾ",
        "Làm việc",
        "(Ban hành kèm theo Quyết định số: 12/2020/QĐ-TTg)",
        "Chương I",
        "CHUNG",
        "Điều 1. E",
      ),
      [
        "dieu-1 [B] C.",
        "phu-luc-1 [QUY CHẾ Làm việc (Ban hành kèm theo Quyết định số: 12/2020/QĐ-TTg)]",
        "phu-luc-1/chuong-1 [CHUNG]",
        "phu-luc-1/dieu-1 [E]",
      ],
      ["signature 3"],
    ],
  ];
  it.each([...cases, ...added])("%s", (...[, text, provisions, problems]: Case) => {
    expect(sketch(text)).toEqual(provisions);
    expect(doubts(text)).toEqual(problems);
  });

  it("a chapter about an office is no signature", () => {
    expect(sketch(lines("Điều 1. A", "Chương II", "CHỦ TỊCH NƯỚC", "Điều 2. B"))).toEqual([
      "dieu-1 [A]",
      "chuong-2 [CHỦ TỊCH NƯỚC]",
      "dieu-2 [B]",
    ]);
  });
});

describe("the head of a document", () => {
  const law = [
    "QUỐC HỘI --------",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ---------------- Luật số:",
  ];
  it.each([
    [
      "a law whose head runs together",
      lines(
        ...law,
        "26/2012/QH13",
        "Hà Nội, ngày 22 tháng 11 năm 2012 LUẬT SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT THUẾ THU NHẬP CÁ NHÂN",
        "Căn cứ Hiến pháp;",
        "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật thuế thu nhập cá nhân,",
        "Điều 1. A",
      ),
      {
        number: "26/2012/QH13",
        type: "Luật",
        issuer: "Quốc hội",
        issuedOn: "2012-11-22",
        title: "Luật sửa đổi, bổ sung một số điều của Luật thuế thu nhập cá nhân",
      },
    ],
    [
      "a decree, its title in small letters",
      lines(
        "CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 127/2026/NĐ-CP  Hà Nội, ngày 06 tháng 4 năm 2026",
        "NGHỊ ĐỊNH",
        "Quy định về sản phẩm Halal",
        "Căn cứ Luật Tổ chức Chính phủ;",
        "Điều 1. A",
      ),
      {
        number: "127/2026/NĐ-CP",
        type: "Nghị định",
        issuer: "Chính phủ",
        issuedOn: "2026-04-06",
        title: "Nghị định quy định về sản phẩm Halal",
      },
    ],
    [
      "a consolidation",
      lines(
        "VĂN PHÒNG QUỐC HỘI -------",
        law[1]!,
        "Số: 05/VBHN-VPQH",
        "Hà Nội, ngày 16 tháng 9 năm 2024 LUẬT THỦY SẢN Luật Thủy sản số 18/2017/QH14 được sửa đổi bởi:",
        "1. Luật số 31/2024/QH15;",
        "Căn cứ Hiến pháp;",
        "Điều 1. A",
      ),
      {
        number: "05/VBHN-VPQH",
        type: "Văn bản hợp nhất",
        issuer: "Văn phòng Quốc hội",
        issuedOn: "2024-09-16",
        title: "Luật Thủy sản",
      },
    ],
    [
      "a transcription's heading",
      lines(
        "# Nghị quyết 66.17/2026/NQ-CP — Cắt giảm ngành nghề",
        "## CĂN CỨ PHÁP LÝ",
        "1. Luật Đầu tư",
        "### Điều 1. A",
      ),
      {
        number: "66.17/2026/NQ-CP",
        type: "Nghị quyết",
        issuer: "Chính phủ",
        issuedOn: null,
        title: "Cắt giảm ngành nghề",
      },
    ],
    [
      "a title without an issuer above it, and no grounds",
      lines("Luật số: 20/2020/QH14", "LUẬT NUÔI CÁ", "Quốc hội ban hành Luật Nuôi cá.", "Điều 1. A"),
      { number: "20/2020/QH14", type: "Luật", issuer: "Quốc hội", issuedOn: null, title: "Luật Nuôi cá" },
    ],
    [
      "a title on the first line",
      lines("LUẬT NUÔI CÁ", "Quốc hội ban hành Luật Nuôi cá.", "Điều 1. A"),
      { number: null, type: "Luật", issuer: "Quốc hội", issuedOn: null, title: "Luật Nuôi cá" },
    ],
    ["nothing of the kind", "Điều 1. A", { number: null, type: null, issuer: null, issuedOn: null, title: null }],
  ])("%s", (_name, text, document) => {
    expect(outline(text).document).toEqual(document);
  });

  it("is followed by the preamble, a provision of its own", () => {
    const text = lines(
      ...law,
      "61/2020/QH14",
      "Hà Nội, ngày 17 tháng 06 năm 2020 LUẬT ĐẦU TƯ",
      "Căn cứ Hiến pháp;",
      "Quốc hội ban hành Luật Đầu tư.",
      "Chương I CHUNG",
    );
    expect(outline(text).provisions[0]).toEqual({
      address: "mo-dau",
      kind: "mo_dau",
      number: "",
      heading: null,
      text: "Căn cứ Hiến pháp;\nQuốc hội ban hành Luật Đầu tư.",
      parent: null,
      line: 5,
    });
  });
});
