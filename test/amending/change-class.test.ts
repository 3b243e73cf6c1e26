import { expect, test } from "vitest";
import { type ChangeClass, changeClasses } from "../../src/amending/change-class.ts";

const base = "Trong thời hạn 15 ngày làm việc, cơ quan có thẩm quyền cấp giấy phép theo khoản 2 Điều 5.";

test.each<[string, string, string, ChangeClass[]]>([
  ["nothing", base, base, []],
  ["decomposed letters", base, base.normalize("NFD"), ["form"]],
  ["the place of the tone", "hòa giải, thủy lợi, khóang sản", "hoà giải, thuỷ lợi, khoáng sản", ["form"]],
  ["spaces and line ends", base, base.replace("cấp giấy", "cấp\ngiấy").replace("15 ngày", "15\u00A0ngày"), ["form"]],
  ["two words written as one", "ưu đãi, hỗ trợ đầu tư", "ưu đãi, hỗ trợđầu tư", ["form"]],
  ["a note mark", base, base.replace("phép", "phép[12]"), ["form"]],
  ["a bare note number", "thu nhập chịu thuế của cá nhân", "thu nhập chịu thuế2 của cá nhân", ["form"]],
  ["a bare note number in front", "Cơ quan thuế áp dụng", "18 Cơ quan thuế áp dụng", ["form"]],
  ["another bare number, which is no note", "Điều5 của Luật", "Điều6 của Luật", ["wording"]],
  ["digits moved apart", "từ 15 người", "từ 1 5 người", ["number"]],
  ["the mark at the end", "Kinh doanh dịch vụ đòi nợ.", "Kinh doanh dịch vụ đòi nợ;", ["punctuation"]],
  ["a reference", base, base.replace("Điều 5", "Điều 6a"), ["cross_reference"]],
  ["a document number", "theo Nghị định số 61/2018/NĐ-CP", "theo Nghị định số 118/2025/NĐ-CP", ["cross_reference"]],
  ["a list of points", "tại các điểm a, b và c khoản 1", "tại các điểm a, b và d khoản 1", ["cross_reference"]],
  ["a deadline", base, base.replace("15 ngày", "07 ngày"), ["deadline"]],
  ["the days that count", base, base.replace(" làm việc", ""), ["deadline"]],
  ["a deadline in words", "trong thời hạn mười lăm ngày", "trong thời hạn ba mươi ngày", ["deadline"]],
  ["a sum", "phí là 1.500.000 đồng", "phí là 1.200.000 đồng", ["number"]],
  ["a date", "từ ngày 01 tháng 7 năm 2025", "từ ngày 01 tháng 01 năm 2026", ["number"]],
  ["may to must", "Tổ chức có thể nộp hồ sơ", "Tổ chức phải nộp hồ sơ", ["obligation"]],
  ["a duty that goes", "Tổ chức phải nộp hồ sơ", "Tổ chức nộp hồ sơ", ["obligation"]],
  ["capital letters and i for y", "công an; kĩ thuật", "Công an; kỹ thuật", ["spelling"]],
  ["a syllable that cannot be", "đươc cấp", "được cấp", ["spelling"]],
  ["a zero in front", "trong 5 ngày, 1 bộ hồ sơ", "trong 05 ngày, 01 bộ hồ sơ", ["spelling"]],
  ["one letter of a syllable", "vơi quy định; cở sở; hiện tích", "với quy định; cơ sở; diện tích", ["spelling"]],
  ["one letter missing", "tổ chứ", "tổ chức", ["spelling"]],
  ["a capital in a reference", "theo điều 5", "theo Điều 5", ["spelling"]],
  ["a space in a document number", "số 35/2001/PL-UBTVQH10", "số 35/2001/PL- UBTVQH10", ["form"]],
  ["quotes and dashes of another typeface", "“Điều 5” – “b”", '"Điều 5" - "b"', ["form"]],
  ["two letters of a syllable", "bán hàng", "mua hàng", ["wording"]],
  ["a letter that is a name", "nhóm A", "nhóm B", ["wording"]],
  ["an abbreviation", "thuộc UBTP", "thuộc UBND", ["wording"]],
  ["other words", "bộ phận một cửa", "cổng dịch vụ công", ["wording"]],
  ["several at once", base, base.replace("15", "10").replace("cơ quan có", "Bộ có"), ["deadline", "wording"]],
])("the class of %s", (_name, before, after, classes) => {
  expect(changeClasses(before, after)).toEqual(classes);
});
