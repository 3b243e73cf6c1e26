import { describe, expect, it } from "vitest";
import { documentNumbers } from "../../src/imports/legal-basis.ts";
import { agencyNames, resultLines, statedLine, statedText, withoutFurniture } from "../../src/imports/portal-text.ts";
import { readProcedureCode } from "../../src/imports/procedure-code.ts";

describe("text of the portal", () => {
  it.each([
    ["  Cấp\u00A0thẻ \r\n\tđi lại  ", "Cấp thẻ\nđi lại"],
    ["Hộ tịch".normalize("NFD"), "Hộ tịch"],
    ["a\u200Bb\n\n\n\nc", "ab\n\nc"],
    ["Không có thông tin", null],
    [" — ", null],
    ["", null],
    ["Không", "Không"],
  ])("%j is stated as %j", (raw, text) => {
    expect(statedText(raw)).toBe(text);
  });

  it("goes on one line", () => {
    expect(statedLine("thẩm \nquyền  của")).toBe("thẩm quyền của");
  });

  const page = "Chọn cơ quan thực hiệnTỉnh/ Thành phốBộ ngành-- Chọn Bộ ngành --Đơn vị-- Chọn Cơ sở --Nộp hồ sơ";
  it.each([
    [`Xác nhận thông quan${page}`, "Xác nhận thông quan"],
    [`Giấy phépTừ khóaKhông có thông tinMô tảKhông có thông tin${page}`, "Giấy phép"],
    ["Thẻ căn cướcTừ khóaCấp lại thẻMô tảKhông có thông tin", "Thẻ căn cước"],
    ["Giấy phépTừ khoáKhông có thông tinMô tảĐược cấp khi đủ điều kiện", "Giấy phép"],
    [`Không có thông tinTừ khóaKhông có thông tinMô tảKhông có thông tin${page}`, null],
    ["Giấy phép; mô tả từ khóa tra cứu", "Giấy phép; mô tả từ khóa tra cứu"],
  ])("%j loses the page's words", (text, own) => {
    expect(withoutFurniture(text)).toBe(own);
  });

  it.each([
    ["Xác nhậnMã: KQ.G12.000327", "Xác nhận (KQ.G12.000327)"],
    ["Thông báoMã: KQ.G12.001040Giấy phépMã: KQ.G12.001306", "Thông báo (KQ.G12.001040)\nGiấy phép (KQ.G12.001306)"],
    [
      "Công vănMã: 000.00.00.KQ-1309Công văn từ chốiMã: TP-G12.0001300",
      "Công văn (000.00.00.KQ-1309)\nCông văn từ chối (TP-G12.0001300)",
    ],
    ["Văn bản tố tụngMã: VBTT", "Văn bản tố tụng (VBTT)"],
    ["Giấy phép", "Giấy phép"],
  ])("%j has its results on lines", (text, lines) => {
    expect(resultLines(text)).toBe(lines);
  });

  it.each([
    ["Sở Tư pháp\n\nBộ Tư pháp\n", ["Sở Tư pháp", "Bộ Tư pháp"]],
    ["Bộ Công an; Công an cấp tỉnh; Bộ Công an", ["Bộ Công an", "Công an cấp tỉnh"]],
    [
      "Cục cảnh sát quản lý hành chính về trật tự, xã hội, Công an tỉnh",
      ["Cục cảnh sát quản lý hành chính về trật tự, xã hội", "Công an tỉnh"],
    ],
    [
      "Sở Văn hóa, Thể thao và Du lịch, Ủy ban nhân dân cấp xã",
      ["Sở Văn hóa, Thể thao và Du lịch", "Ủy ban nhân dân cấp xã"],
    ],
    ["Sở Tài chính các tỉnh, thành phố", ["Sở Tài chính các tỉnh, thành phố"]],
  ])("%j names its agencies", (text, names) => {
    expect(agencyNames(text)).toEqual(names);
  });
});

describe("numbers of legal documents", () => {
  it.each([
    ["Luật 54/2014/QH1354/2014/QH13", ["54/2014/QH13"]],
    [
      "Nghị định số 187/2013/NĐ-CP187/2013/NĐ-CPThông tư38/2015/TT-BTCLuật 51/2005/QH11",
      ["187/2013/NĐ-CP", "38/2015/TT-BTC", "51/2005/QH11"],
    ],
    ["Luật Cư trú 202068/2020/QH14Thông tư 23/2019/TT-BTC23/2019/TT-BTC", ["68/2020/QH14", "23/2019/TT-BTC"]],
    ["Thông tư 53/2025/TT-BCAquy định", ["53/2025/TT-BCA"]],
    ["Nghị quyết 66.19/2026/NQ-CP và 30a/2008/NQ-CP", ["66.19/2026/NQ-CP", "30a/2008/NQ-CP"]],
    ["09/2015/TTLT-BCA-BYT-BTC, ngày 28/12/2015", ["09/2015/TTLT-BCA-BYT-BTC"]],
    ["Pháp lệnh 28/2005/PL-UBTVQH11, 06/2013/UBTVQH13", ["28/2005/PL-UBTVQH11", "06/2013/UBTVQH13"]],
    ["595/QĐ-BHXH; 936/QĐ-BTC; 134/VBHN-VPQH", ["595/QĐ-BHXH", "936/QĐ-BTC", "134/VBHN-VPQH"]],
    ["04/2030/TT-BXYZNghị định", ["04/2030/TT-BXYZ"]],
    ["ngày 31/01/2026 của Chính phủ", []],
  ])("in %j", (text, numbers) => {
    expect(documentNumbers(text)).toEqual(numbers);
  });
});

describe("the code of a procedure", () => {
  it.each([
    ["1.000448", "1.000448", []],
    [" 2.002043 ", "2.002043", []],
    ["1,000448", "1.000448", ["separator"]],
    ["1000448", "1.000448", ["separator"]],
    ["1.01417", "1.014170", ["zeros"]],
    ["1,01", "1.010000", ["separator", "zeros"]],
    ["1.000448.000.00.00.H56", "1.000448", ["suffix"]],
  ])("%j is %s", (typed, code, doubts) => {
    expect(readProcedureCode(typed)).toEqual({ code, doubts });
  });

  it.each(["", "1", "1.", "1.0004481", "A.000448", "12.000448", "1.00044.000.00.00.H56", "2026-03-05"])(
    "%j is none",
    (typed) => {
      expect(readProcedureCode(typed)).toBeUndefined();
    },
  );
});
