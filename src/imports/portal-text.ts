/**
 * Text as the national portal gives it: whatever its source, it becomes NFC with plain spaces and "\n"; "Không có thông tin"
 * means that nothing is stated; the words of buttons and lists that a page leaves at the end of a result are no part of it.
 */

/** A part that the portal shows as empty. */
const notStated = /^(?:không có thông tin|chưa có thông tin|n\/a|null|[-–—.…\s]*)$/iu;

/** Labels and controls of the portal's page that follow the last result, glued to it without a space. */
const furniture =
  /\s*(?:Từ kh(?:óa|oá)(?=.*?Mô tả)|Mô tả(?=Không có thông tin)|Chọn cơ quan thực hiện(?=\s*(?:Tỉnh|Bộ ngành|--|$))).*$/su;

/** A code ends in a digit, where the next result begins; at the very end it may be any word. */
const resultCode = /\s*Mã:\s*([A-Z0-9.-]*\d|[\p{L}\p{N}.-]+$)[^\S\n]*/gu;

/** First words of the names of agencies: a comma parts two agencies only in front of one of these ("… về trật tự, xã hội" is one). */
const agencyOpenings =
  "Ban|Bảo hiểm|Bệnh viện|Bộ|Các|Cảng vụ|Chi cục|Chi nhánh|Chủ tịch|Công an|Công đoàn|Cơ quan|Cơ sở|Cục|Doanh nghiệp|Đại sứ quán|Đội|Đồn|Đơn vị|Giám đốc|Hải quan|Hội|Kho bạc|Ngân hàng|Người|Phòng|Quỹ|Sở|Thanh tra|Thuế|Tòa án|Toà án|Tổ chức|Tổng cục|Trung tâm|Trường|UBND|Ủy ban|Uỷ ban|Văn phòng|Viện|Vụ";
const agencyBreak = new RegExp(`\\s*[\\n;]\\s*|,\\s+(?=(?:${agencyOpenings})(?![\\p{L}]))`, "u");

/** Text over several lines; null when nothing is stated. */
export function statedText(raw: string): string | null {
  const text = raw
    .normalize("NFC")
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/[^\S\n]+/gu, " ")
    .replace(/ *\n */g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return notStated.test(text) ? null : text;
}

/** The same on one line. */
export function statedLine(raw: string): string | null {
  return statedText(raw)?.replace(/\s+/g, " ") ?? null;
}

/** Text without the page's own words at its end; null when nothing else was there. */
export function withoutFurniture(text: string): string | null {
  return statedText(text.replace(furniture, ""));
}

/** Several results stand in one cell, each followed by its code: one a line, the code in brackets. */
export function resultLines(text: string): string {
  return text.replace(resultCode, " ($1)\n").trim();
}

/** The agencies named in one cell: by lines, semicolons, or commas in front of a name; each once. */
export function agencyNames(text: string): readonly string[] {
  const names = text.split(agencyBreak).map((name) => name.replace(/[,.]+$/, "").trim());
  return [...new Set(names.filter((name) => name !== ""))];
}
