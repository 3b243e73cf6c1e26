import type { Messages } from "../i18n/message.ts";

export const journalMessages = {
  "journal.title": { vi: "Nhật ký hệ thống", en: "Journal" },
  "journal.lead": {
    vi: "Mỗi việc làm thay đổi dữ liệu để lại một dòng: ai, lúc nào, việc gì, với hồ sơ nào. Dòng đã ghi không sửa, không xóa được.",
    en: "Everything that changes a record leaves one line: who, when, what, on which record. A line is never changed or removed.",
  },
  "journal.verb": { vi: "Việc", en: "What" },
  "journal.organisation": { vi: "Cơ quan có hồ sơ", en: "Agency of the record" },
  "journal.all": { vi: "Tất cả", en: "All" },
  "journal.ignored": {
    vi: "Bỏ qua điều kiện lọc không có trong danh sách: {values}",
    en: "Left out filters that are not in the list: {values}",
  },
  "journal.when": { vi: "Lúc", en: "When" },
  "journal.who": { vi: "Người thực hiện", en: "Who" },
  "journal.object": { vi: "Hồ sơ", en: "Record" },
  "journal.details": { vi: "Chi tiết", en: "Details" },
  "journal.system": { vi: "Hệ thống", en: "The system" },
  "journal.whole-system": { vi: "Toàn hệ thống", en: "The whole system" },
  "journal.removed-person": { vi: "Tài khoản đã xóa", en: "A removed account" },
  "journal.caption": { vi: "Có {count} dòng nhật ký", en: "Journal lines: {count}" },
  "journal.note": { vi: "Đang xem {shown} trên {count} dòng", en: "Showing {shown} of {count} lines" },
  "journal.no-match": {
    vi: "Bỏ bớt điều kiện lọc để xem thêm dòng.",
    en: "Remove a filter to see more lines.",
  },
  "journal.no-data": {
    vi: "Dòng đầu tiên được ghi khi có người đăng nhập hoặc thay đổi dữ liệu.",
    en: "The first line is written when somebody signs in or changes a record.",
  },
  "journal.export": { vi: "Tải CSV các dòng đang lọc", en: "Download the filtered lines as CSV" },
  "journal.export-verb": { vi: "Mã việc", en: "Code of what was done" },
  "journal.export-object": { vi: "Mã hồ sơ", en: "Id of the record" },
  "journal.object.baseline": { vi: "Số liệu kỳ gốc", en: "Baseline" },
  "journal.object.document": { vi: "Văn bản", en: "Legal text" },
  "journal.object.import": { vi: "Lần nhập dữ liệu", en: "Import" },
  "journal.object.instrument": { vi: "Văn bản thực thi", en: "Amending text" },
  "journal.object.norm": { vi: "Mức thu nhập một giờ", en: "Hourly income" },
  "journal.object.person": { vi: "Tài khoản", en: "Account" },
  "journal.object.proposal": { vi: "Đề xuất", en: "Proposal" },
  "journal.object.recompute": { vi: "Lần tính lại bảng tính", en: "Run over the cost sheets" },
  "journal.object.regulation": { vi: "Quy định", en: "Regulation" },
  "journal.object.target": { vi: "Chỉ tiêu", en: "Target" },
  "journal.check.title": { vi: "Kiểm tra toàn vẹn", en: "Integrity check" },
  "journal.check.lead": {
    vi: "Mỗi dòng nhật ký mang dấu của dòng ngay trước nó. Kiểm tra đọc lại toàn bộ nhật ký để phát hiện dòng bị sửa, chèn thêm hoặc bỏ đi sau khi ghi.",
    en: "Each line carries a mark of the line before it. The check reads the whole journal again and finds lines that were altered, slipped in or taken out afterwards.",
  },
  "journal.check.button": { vi: "Kiểm tra toàn vẹn", en: "Check integrity" },
  "journal.check.sound": { vi: "Nhật ký còn nguyên vẹn", en: "The journal is intact" },
  "journal.check.sound-text": {
    vi: "Đã đọc lại {lines} dòng của {chains} cơ quan lúc {now}: không dòng nào bị sửa, chèn thêm hoặc bỏ đi ở giữa.",
    en: "Read again {lines} lines of {chains} agencies at {now}: no line was altered, slipped in or taken out between others.",
  },
  "journal.check.broken": {
    vi: "Nhật ký đã bị thay đổi sau khi ghi",
    en: "The journal was altered after it was written",
  },
  "journal.check.broken-text": {
    vi: "Đã đọc lại {lines} dòng của {chains} cơ quan lúc {now}. Chỗ sai đầu tiên của mỗi cơ quan:",
    en: "Read again {lines} lines of {chains} agencies at {now}. The first fault of each agency:",
  },
  "journal.check.position": {
    vi: "{owner}: thiếu dòng hoặc thừa dòng ở vị trí {position}",
    en: "{owner}: a line is missing or too many at place {position}",
  },
  "journal.check.previous": {
    vi: "{owner}: dòng {position} không nối tiếp dòng trước nó",
    en: "{owner}: line {position} does not follow from the line before it",
  },
  "journal.check.hash": {
    vi: "{owner}: nội dung dòng {position} đã bị sửa",
    en: "{owner}: line {position} was altered",
  },
  "journal.check.details": {
    vi: "{owner}: phần chi tiết của dòng {position} đã bị sửa",
    en: "{owner}: the details of line {position} were altered",
  },
} as const satisfies Messages;
