import { describe, expect, it } from "vitest";
import { doubts, lines, sketch } from "./sketch.ts";

type Case = [name: string, text: string, provisions: string[], problems?: string[]];

function check(cases: Case[]): void {
  it.each(cases)("%s", (...[, text, provisions, problems = []]: Case) => {
    expect(sketch(text)).toEqual(provisions);
    expect(doubts(text)).toEqual(problems);
  });
}

const title = ["LUẬT SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT THỦY SẢN", "Căn cứ Hiến pháp;"];
const preamble = "mo-dau Căn cứ Hiến pháp;";

describe("quoted wording belongs to the amending clause", () => {
  check([
    [
      "whole articles, with their clauses and points",
      lines(
        ...title,
        "Điều 1. Sửa đổi, bổ sung một số điều của Luật Thủy sản",
        "1. Sửa đổi, bổ sung Điều 5 như sau:",
        "“Điều 5. Tên",
        "1. A:",
        "a) B;",
        "2. C.”.",
        "2. Bổ sung Điều 5a và Điều 5b vào sau Điều 5 như sau:",
        "“Điều 5a. D",
        "E.",
        "Điều 5b. F",
        "1. G.”;",
        "3. Bãi bỏ khoản 2 Điều 7.",
        "Điều 2. Hiệu lực thi hành",
        "Luật này có hiệu lực từ ngày 01 tháng 7 năm 2026.",
      ),
      [
        preamble,
        "dieu-1 [Sửa đổi, bổ sung một số điều của Luật Thủy sản]",
        "dieu-1/khoan-1 Sửa đổi, bổ sung Điều 5 như sau: / “Điều 5. Tên / 1. A: / a) B; / 2. C.”.",
        "dieu-1/khoan-2 Bổ sung Điều 5a và Điều 5b vào sau Điều 5 như sau: / “Điều 5a. D / E. / Điều 5b. F / 1. G.”;",
        "dieu-1/khoan-3 Bãi bỏ khoản 2 Điều 7.",
        "dieu-2 [Hiệu lực thi hành] Luật này có hiệu lực từ ngày 01 tháng 7 năm 2026.",
      ],
    ],
    [
      "points of the amending clause, each with its own quote",
      lines(
        ...title,
        "Điều 1. Sửa đổi, bổ sung một số điều",
        "1. Sửa đổi, bổ sung một số khoản của Điều 2 như sau:",
        "a) Sửa đổi, bổ sung đoạn đầu khoản 1 như sau:",
        "“1. A”;",
        "b) Bãi bỏ khoản 2;",
        "c) Sửa đổi, bổ sung điểm d và bổ sung điểm d1 vào sau điểm d khoản 7 như sau:",
        "“d) B;",
        "d1) C.”.",
        "2. Bãi bỏ Điều 9.",
      ),
      [
        preamble,
        "dieu-1 [Sửa đổi, bổ sung một số điều]",
        "dieu-1/khoan-1",
        "dieu-1/khoan-1/doan-dau Sửa đổi, bổ sung một số khoản của Điều 2 như sau:",
        "dieu-1/khoan-1/diem-a Sửa đổi, bổ sung đoạn đầu khoản 1 như sau: / “1. A”;",
        "dieu-1/khoan-1/diem-b Bãi bỏ khoản 2;",
        "dieu-1/khoan-1/diem-c Sửa đổi, bổ sung điểm d và bổ sung điểm d1 vào sau điểm d khoản 7 như sau: / “d) B; / d1) C.”.",
        "dieu-1/khoan-2 Bãi bỏ Điều 9.",
      ],
    ],
    [
      "two quotes in one clause, the second after the first or on the next line",
      lines(
        ...title,
        "Điều 1. Sửa đổi",
        "1. Khoản 2 và khoản 5 Điều 3 được sửa đổi như sau:",
        "“2. A:",
        'a) B.” "5. C:',
        'a) D."',
        "2. Khoản 6 và khoản 7 Điều 3 được sửa đổi như sau: “6. E.”",
        "“7. F.”",
        "3. Bãi bỏ Điều 4.",
      ),
      [
        preamble,
        "dieu-1 [Sửa đổi]",
        'dieu-1/khoan-1 Khoản 2 và khoản 5 Điều 3 được sửa đổi như sau: / “2. A: / a) B.” "5. C: / a) D."',
        "dieu-1/khoan-2 Khoản 6 và khoản 7 Điều 3 được sửa đổi như sau: “6. E.” / “7. F.”",
        "dieu-1/khoan-3 Bãi bỏ Điều 4.",
      ],
    ],
    [
      "quotes within quotes, doubled and straight ones, a misspelt announcement",
      lines(
        ...title,
        "Điều 1. Sửa đổi",
        "1. Điều 58 được sửa đổi như sau: ‘‘Điều 58. Từ “tàu cá” và cụm từ “bến cá”",
        "1. A.’’",
        '2. Điều 59 được sửa đổi nhu sau: "Điều 59. B',
        '1. C."Điều 2. Hiệu lực',
        "D.",
      ),
      [
        preamble,
        "dieu-1 [Sửa đổi]",
        "dieu-1/khoan-1 Điều 58 được sửa đổi như sau: ‘‘Điều 58. Từ “tàu cá” và cụm từ “bến cá” / 1. A.’’",
        'dieu-1/khoan-2 Điều 59 được sửa đổi nhu sau: "Điều 59. B / 1. C."',
        "dieu-2 [Hiệu lực] D.",
      ],
    ],
    [
      "a quote that is never closed ends where the act goes on",
      lines(
        ...title,
        "Điều 1. Sửa đổi",
        "1. Sửa đổi khoản 2 Điều 23 như sau: “2. A:",
        "| a | 5 |",
        "2. B.",
        "2. Sửa đổi, bổ sung khoản 3 Điều 24 như sau: “3. C",
        "Điều 2. Sửa đổi, bổ sung Luật Thuế",
        "1. Bãi bỏ Điều 1.",
      ),
      [
        preamble,
        "dieu-1 [Sửa đổi]",
        "dieu-1/khoan-1 Sửa đổi khoản 2 Điều 23 như sau: “2. A: / | a | 5 | / 2. B.",
        "dieu-1/khoan-2 Sửa đổi, bổ sung khoản 3 Điều 24 như sau: “3. C",
        "dieu-2 [Sửa đổi, bổ sung Luật Thuế]",
        "dieu-2/khoan-1 Bãi bỏ Điều 1.",
      ],
      ["quote-unclosed dieu-1/khoan-1", "quote-unclosed dieu-1/khoan-2"],
    ],
    [
      "an earlier block that is not closed before the next one opens",
      lines(
        ...title,
        "Điều 1. Sửa đổi",
        "1. Khoản 6 và khoản 9 được sửa đổi như sau:",
        "“6. A “9. B.”",
        "2. Bãi bỏ Điều 2.",
      ),
      [
        preamble,
        "dieu-1 [Sửa đổi]",
        "dieu-1/khoan-1 Khoản 6 và khoản 9 được sửa đổi như sau: / “6. A “9. B.”",
        "dieu-1/khoan-2 Bãi bỏ Điều 2.",
      ],
    ],
    [
      "new wording without any quotes",
      lines(
        ...title,
        "Điều 1. Sửa đổi, bổ sung một số điều",
        "1. Sửa đổi, bổ sung khoản 2 Điều 3 như sau:",
        "2. A:",
        "a) B.",
        "2. Bổ sung Điều 9a vào sau Điều 9 như sau:",
        "Điều 9a. C",
        "1. D.",
        "3. Bãi bỏ Điều 4.",
        "Điều 2. Điều khoản thi hành",
      ),
      [
        preamble,
        "dieu-1 [Sửa đổi, bổ sung một số điều]",
        "dieu-1/khoan-1 Sửa đổi, bổ sung khoản 2 Điều 3 như sau: / 2. A: / a) B.",
        "dieu-1/khoan-2 Bổ sung Điều 9a vào sau Điều 9 như sau: / Điều 9a. C / 1. D.",
        "dieu-1/khoan-3 Bãi bỏ Điều 4.",
        "dieu-2 [Điều khoản thi hành]",
      ],
      ["quote-missing dieu-1/khoan-1", "quote-missing dieu-1/khoan-2"],
    ],
  ]);
});

describe("clauses marked in older styles", () => {
  check([
    [
      "1/ and a/, announced once for all",
      lines(
        ...title,
        "ĐIỀU 1: Sửa đổi, bổ sung một số điều của Luật Thủy sản như sau:",
        "1/ Tại Điều 3:",
        "a/ Khoản 1 được sửa đổi như sau:",
        '"1. Người nộp thuế.',
        '2. Cơ quan thuế"',
        "b/ Bãi bỏ khoản 4.",
        "ĐIỀU 2: Hiệu lực",
        "A.",
      ),
      [
        preamble,
        "dieu-1 [Sửa đổi, bổ sung một số điều của Luật Thủy sản như sau:]",
        "dieu-1/khoan-1",
        "dieu-1/khoan-1/doan-dau Tại Điều 3:",
        'dieu-1/khoan-1/diem-a Khoản 1 được sửa đổi như sau: / "1. Người nộp thuế. / 2. Cơ quan thuế"',
        "dieu-1/khoan-1/diem-b Bãi bỏ khoản 4.",
        "dieu-2 [Hiệu lực] A.",
      ],
    ],
    [
      "“Khoản 1.” written out",
      lines(
        ...title,
        "Điều 1. Sửa đổi Luật Thủy sản",
        "Khoản 1. Sửa đổi Điều 4 - Luật Thủy sản như sau:",
        "Điều 4. A",
        "1. B.",
        "Khoản 2. Bãi bỏ Điều 5.",
      ),
      [
        preamble,
        "dieu-1 [Sửa đổi Luật Thủy sản]",
        "dieu-1/khoan-1 Sửa đổi Điều 4 - Luật Thủy sản như sau: / Điều 4. A / 1. B.",
        "dieu-1/khoan-2 Bãi bỏ Điều 5.",
      ],
      ["quote-missing dieu-1/khoan-1"],
    ],
  ]);
});

describe("what is no amendment", () => {
  check([
    [
      "a list announced by an ordinary law",
      lines("Điều 1. A", "Trong Luật này, các từ ngữ được hiểu như sau:", "1. “Tàu cá” là B.", "2. Bến cá là C."),
      [
        "dieu-1 [A]",
        "dieu-1/doan-dau Trong Luật này, các từ ngữ được hiểu như sau:",
        "dieu-1/khoan-1 “Tàu cá” là B.",
        "dieu-1/khoan-2 Bến cá là C.",
      ],
    ],
    [
      "a clause that speaks of amending a licence",
      lines("Điều 1. A", "1. Sửa đổi, bổ sung Giấy phép được thực hiện như sau:", "a) B;", "b) C.", "2. D."),
      [
        "dieu-1 [A]",
        "dieu-1/khoan-1",
        "dieu-1/khoan-1/doan-dau Sửa đổi, bổ sung Giấy phép được thực hiện như sau:",
        "dieu-1/khoan-1/diem-a B;",
        "dieu-1/khoan-1/diem-b C.",
        "dieu-1/khoan-2 D.",
      ],
    ],
    [
      "words replaced inside a sentence",
      lines(
        ...title,
        "Điều 1. Sửa đổi",
        "1. Thay thế cụm từ “A” bằng cụm từ “B” tại Điều 3.",
        "2. Bỏ từ “C” tại Điều 4.",
      ),
      [
        preamble,
        "dieu-1 [Sửa đổi]",
        "dieu-1/khoan-1 Thay thế cụm từ “A” bằng cụm từ “B” tại Điều 3.",
        "dieu-1/khoan-2 Bỏ từ “C” tại Điều 4.",
      ],
    ],
  ]);
});

describe("orders as older acts and crawlers write them", () => {
  check([
    [
      "a heading that orders, with the quoted article below it",
      lines(
        ...title,
        "Điều 1. Sửa đổi Điều 5 Luật Thủy sản như sau:",
        "“Điều 5. Tên",
        "1. A.",
        "2. B.”.",
        "Điều 2. Hiệu lực thi hành",
        "Luật này có hiệu lực.",
      ),
      [
        preamble,
        "dieu-1 [Sửa đổi Điều 5 Luật Thủy sản như sau:] “Điều 5. Tên / 1. A. / 2. B.”.",
        "dieu-2 [Hiệu lực thi hành] Luật này có hiệu lực.",
      ],
    ],
    [
      "“Sửa đổi Điều 5:” without “như sau”, and clauses with a dash",
      lines(
        ...title,
        "Điều 1",
        "Sửa đổi Luật Thủy sản:",
        "1- Sửa đổi Điều 5:",
        "“Điều 5",
        "A.”",
        "2- Bãi bỏ Điều 6.",
        "Điều 2",
        "B.",
      ),
      [
        preamble,
        "dieu-1",
        "dieu-1/doan-dau Sửa đổi Luật Thủy sản:",
        "dieu-1/khoan-1 Sửa đổi Điều 5: / “Điều 5 / A.”",
        "dieu-1/khoan-2 Bãi bỏ Điều 6.",
        "dieu-2 B.",
      ],
    ],
    [
      "own articles after wording without quotes, whatever their heading",
      lines(
        ...title,
        "Điều 1. Sửa đổi, bổ sung Điều 5 như sau:",
        "Điều 5. Tên",
        "1. A.",
        "Điều 2. Bộ trưởng và việc thi hành",
        "B.",
      ),
      [
        preamble,
        "dieu-1 [Sửa đổi, bổ sung Điều 5 như sau:] Điều 5. Tên / 1. A.",
        "dieu-2 [Bộ trưởng và việc thi hành] B.",
      ],
      ["quote-missing dieu-1"],
    ],
    [
      "“Khoản 1.” and an article named by its link",
      lines(
        ...title,
        "Điều 1. Sửa đổi, bổ sung một số điều của Luật Thủy sản",
        "Khoản 1.",
        "Sửa đổi, bổ sung khoản 5",
        "Điều 2 - Luật Thủy sản 2017 như sau",
        "“5. A.”",
        "Khoản 2. Bãi bỏ khoản 3",
        "Điều 4 - Luật Thủy sản 2017.",
        "Điều 2. Hiệu lực thi hành",
        "Khoản 1. B.",
      ),
      [
        preamble,
        "dieu-1 [Sửa đổi, bổ sung một số điều của Luật Thủy sản]",
        "dieu-1/khoan-1 Sửa đổi, bổ sung khoản 5 Điều 2 - Luật Thủy sản 2017 như sau / “5. A.”",
        "dieu-1/khoan-2 Bãi bỏ khoản 3 Điều 4 - Luật Thủy sản 2017.",
        "dieu-2 [Hiệu lực thi hành]",
        "dieu-2/khoan-1 B.",
      ],
    ],
    [
      "the next order on the line of the closing quote, or only its number",
      lines(
        ...title,
        "Điều 1. Sửa đổi, bổ sung một số điều",
        "1. Sửa đổi khoản 1 Điều 12 như sau:",
        "“1. A.”. 2. Sửa đổi khoản 2 Điều 12 như sau:",
        "“2. B.”. 3.",
        "Bãi bỏ Điều 9.",
      ),
      [
        preamble,
        "dieu-1 [Sửa đổi, bổ sung một số điều]",
        "dieu-1/khoan-1 Sửa đổi khoản 1 Điều 12 như sau: / “1. A.”.",
        "dieu-1/khoan-2 Sửa đổi khoản 2 Điều 12 như sau: / “2. B.”.",
        "dieu-1/khoan-3 Bãi bỏ Điều 9.",
      ],
    ],
    [
      "an order that breaks off after its clause, behind a quote that was never closed",
      lines(
        ...title,
        "Điều 1. Sửa đổi, bổ sung một số điều",
        "1. Điều 47 được sửa đổi như sau: “Điều 47. Tên",
        "1. A.",
        "2. Khoản 1",
        "Điều 49 được sửa đổi như sau: “1. B.”",
      ),
      [
        preamble,
        "dieu-1 [Sửa đổi, bổ sung một số điều]",
        "dieu-1/khoan-1 Điều 47 được sửa đổi như sau: “Điều 47. Tên / 1. A.",
        "dieu-1/khoan-2 Khoản 1 Điều 49 được sửa đổi như sau: “1. B.”",
      ],
      ["quote-unclosed dieu-1/khoan-1"],
    ],
  ]);
});

describe("insertions glued to what stands before them", () => {
  check([
    [
      "a point after a repealed one, a clause and an article after a sentence",
      lines("Điều 1. A", "1. B:", "a) (được bãi bỏ) a1) C;", "b) D.", "2. E. 2a. F. Điều 1a. G", "H."),
      [
        "dieu-1 [A]",
        "dieu-1/khoan-1",
        "dieu-1/khoan-1/doan-dau B:",
        "dieu-1/khoan-1/diem-a (được bãi bỏ)",
        "dieu-1/khoan-1/diem-a1 C;",
        "dieu-1/khoan-1/diem-b D.",
        "dieu-1/khoan-2 E.",
        "dieu-1/khoan-2a F.",
        "dieu-1a [G] H.",
      ],
      ["mark-inside-line dieu-1/khoan-1/diem-a", "mark-inside-line dieu-1/khoan-2", "mark-inside-line dieu-1/khoan-2a"],
    ],
    [
      "marks that a scan took for others",
      lines("Điều 1. A", "1. B:", "8) C;", "b) D;", "e) E;", "d) G.", "2: H.", "3. I."),
      [
        "dieu-1 [A]",
        "dieu-1/khoan-1",
        "dieu-1/khoan-1/doan-dau B:",
        "dieu-1/khoan-1/diem-a C;",
        "dieu-1/khoan-1/diem-b D;",
        "dieu-1/khoan-1/diem-c E;",
        "dieu-1/khoan-1/diem-d G.",
        "dieu-1/khoan-2 H.",
        "dieu-1/khoan-3 I.",
      ],
      ["number-misread dieu-1/khoan-1/diem-a", "number-misread dieu-1/khoan-1/diem-c"],
    ],
  ]);
});
