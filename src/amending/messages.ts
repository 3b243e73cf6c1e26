import type { Messages } from "../i18n/message.ts";

export const amendingMessages = {
  "amending.problem.base-moved": {
    vi: "Lời văn hiện hành đã khác lời văn khi soạn. Xem lại rồi soạn lại nội dung sửa đổi",
    en: "The present text differs from the one the change was written for. Look at it and write the change again",
  },
  "amending.problem.text-missing": { vi: "Nhập lời văn mới", en: "Enter the new text" },
  "amending.problem.phrase-missing": { vi: "Nhập cụm từ", en: "Enter the phrase" },
  "amending.problem.phrase-not-found": {
    vi: "Không có cụm từ “{phrase}” trong lời văn hiện hành. Chép đúng cụm từ từ lời văn",
    en: "The phrase “{phrase}” does not stand in the present text. Copy it exactly",
  },
  "amending.problem.phrase-repeated": {
    vi: "Cụm từ “{phrase}” có ở {count} chỗ. Nhập cụm từ dài hơn, hoặc chọn Mọi chỗ",
    en: "The phrase “{phrase}” stands in {count} places. Enter a longer one, or choose all places",
  },
  "amending.unread.by-subject": {
    vi: "Quy định theo nội dung, không theo điều khoản cụ thể. Chọn điều khoản bằng tay",
    en: "The order names a subject, not a provision. Pick the provisions by hand",
  },
  "amending.unread.no-target": {
    vi: "Không xác định được điều khoản bị sửa đổi. Chọn điều khoản bằng tay",
    en: "The provision that changes could not be told. Pick it by hand",
  },
  "amending.unread.part-of-provision": {
    vi: "Chỉ sửa một đoạn của điều khoản. Chọn đoạn bằng tay",
    en: "Only a paragraph of the provision changes. Pick it by hand",
  },
  "amending.unread.no-new-text": {
    vi: "Không thấy lời văn mới. Nhập lời văn mới",
    en: "There is no new wording. Enter it",
  },
  "amending.unread.number-mismatch": {
    vi: "Số thứ tự trong lời văn mới khác với điều khoản được nêu. Kiểm tra lại",
    en: "The numbers in the new wording are not those that the order names. Check them",
  },
  "amending.unread.attached-text": {
    vi: "Lời văn mới ở phụ lục ban hành kèm theo. Lấy từ phụ lục",
    en: "The new wording is in an annex. Take it from there",
  },
  "amending.unread.temporary-effect": {
    vi: "Chỉ ngưng, lùi hoặc kéo dài hiệu lực trong một thời gian, lời văn không đổi. Ghi thời gian áp dụng bằng tay",
    en: "It suspends, delays or prolongs the effect for a time and changes no words. Note the period by hand",
  },
  "amending.unread.wording-unknown": {
    vi: "Chưa hiểu cách diễn đạt này. Nhập nội dung sửa đổi bằng tay",
    en: "This wording is not understood. Enter the change by hand",
  },
  "amending.unread.document-unclear": {
    vi: "Không rõ sửa văn bản nào. Chọn văn bản và điều khoản bằng tay",
    en: "Which document it amends is unclear. Pick document and provision by hand",
  },
  "amending.warning.other-document": {
    vi: "Văn bản này không sửa đổi {number}. Kiểm tra số văn bản được sửa đổi",
    en: "This act does not amend {number}. Check the number of the amended document",
  },
  "amending.warning.too-slow": {
    vi: "Văn bản dài nên chưa đọc xong. Thử lại sau ít phút, hoặc chia văn bản thành nhiều phần",
    en: "The act is long and could not be read in time. Try again in a few minutes, or give it in parts",
  },
  "amending.warning.other-base": {
    vi: "Văn bản nêu ở --base ({found}) không phải là {number}. Kiểm tra lại tệp",
    en: "The text given with --base ({found}) is not {number}. Check the file",
  },
  "amending.warning.number-contradicts-name": {
    vi: "Văn bản ghi số {printed}, nhưng tên là của {number}. Đã đọc theo tên",
    en: "The act prints the number {printed}, but the name is that of {number}. It was read by the name",
  },
  "amending.not-applied.target-missing": {
    vi: "Văn bản không có {place}. Có thể thiếu một văn bản sửa đổi trước đó",
    en: "The text has no {place}. An earlier amending act may be missing",
  },
  "amending.not-applied.parent-missing": {
    vi: "Văn bản không có {place} để sửa đổi bên trong. Có thể thiếu một văn bản sửa đổi trước đó",
    en: "The text has no {place} in which to make the change. An earlier amending act may be missing",
  },
  "amending.not-applied.target-repealed": {
    vi: "{place} đã được bãi bỏ",
    en: "{place} is repealed",
  },
  "amending.not-applied.already-exists": {
    vi: "Đã có {place} với lời văn khác",
    en: "There is a {place} already, with other words",
  },
  "amending.not-applied.phrase-not-found": {
    vi: "Không có cụm từ được nêu tại {place}",
    en: "The phrase does not stand in {place}",
  },
  "amending.not-applied.overlap": {
    vi: "Mâu thuẫn với nội dung sửa đổi khác của cùng văn bản tại {place}: gộp vào một nội dung hoặc bỏ một trong hai",
    en: "It contradicts another order of the same act on {place}: join the two, or drop one",
  },
  "amending.not-applied.day-unknown": {
    vi: "Chưa biết ngày có hiệu lực ({place})",
    en: "The day of effect is not known ({place})",
  },
  "amending.not-applied.nothing-to-do": {
    vi: "Không thay đổi lời văn của {place}",
    en: "It changes no words of {place}",
  },
  "amending.mismatch.open-quotes": {
    vi: "Dấu ngoặc kép mở và đóng không thành cặp: {order}",
    en: "Quotation marks are not opened and closed in pairs: {order}",
  },
  "amending.mismatch.other-number": {
    vi: "Lời văn mới của {place} mang số “{found}”. Sửa số trong lời văn, hoặc chọn đúng điều khoản được sửa đổi",
    en: "The new wording of {place} begins with the number “{found}”. Correct the number, or choose the provision that it has",
  },
  "amending.mismatch.once": {
    vi: "Lời văn sửa đổi không nêu được “một chỗ” của cụm từ: {order}. Chọn mọi chỗ (scope all), nhập cụm từ dài hơn chỉ có ở chỗ đó, hoặc sửa cả điều khoản",
    en: "The wording of an amending act cannot say “at one place alone”: {order}. Choose all places (scope all), enter a longer phrase that stands there alone, or restate the provision",
  },
  "amending.mismatch.lost": {
    vi: "Đọc lại dự thảo không thấy nội dung: {order}",
    en: "Reading the draft back does not find: {order}",
  },
  "amending.mismatch.other-order": {
    vi: "Nội dung: {order}; đọc lại dự thảo thành: {read}",
    en: "What is meant: {order}; what the draft is read as: {read}",
  },
  "amending.mismatch.extra": {
    vi: "Đọc lại dự thảo thấy thêm nội dung không được yêu cầu: {read}",
    en: "Reading the draft back finds an order that nobody asked for: {read}",
  },
  "amending.mismatch.unread": {
    vi: "Không đọc lại được: {words}. {reason}",
    en: "This cannot be read back: {words}. {reason}",
  },
  "amending.mismatch.other-day": {
    vi: "Ngày có hiệu lực đọc lại khác với ngày đã định: {order}",
    en: "The day of effect reads back as another one: {order}",
  },
  "amending.mismatch.not-applied": {
    vi: "Không áp dụng được vào văn bản hiện hành: {order}. {reason}",
    en: "This cannot be applied to the present text: {order}. {reason}",
  },
  "amending.mismatch.other-text": {
    vi: "Áp dụng dự thảo, {place} của {number} khác lời văn đã phê duyệt",
    en: "With the draft applied, {place} of {number} is not the wording approved",
  },
  "amending.input.broken": {
    vi: "{path}: sai ở “{place}”. Xem cấu trúc của tệp trong phần trợ giúp",
    en: "{path}: “{place}” is wrong. See the file's structure in the help",
  },
} as const satisfies Messages;
