import type { Messages } from "../i18n/message.ts";

export const outsideMessages = {
  "enactment.outside.title": {
    vi: "Ghi nhận văn bản sửa đổi {document}",
    en: "Register an act that amends {document}",
  },
  "enactment.outside.lead": {
    vi: "Chọn tệp văn bản sửa đổi. Các nội dung sửa đổi được đọc ra và cho xem trước; chỗ không đọc được thì chọn điều khoản bằng tay.",
    en: "Choose the file of the amending act. What it orders is read and shown first; where it cannot be read, pick the provision.",
  },
  "enactment.outside.file": { vi: "Tệp văn bản sửa đổi", en: "File of the amending act" },
  "enactment.outside.read": { vi: "Đọc văn bản", en: "Read the act" },
  "enactment.outside.summary": {
    vi: "Đọc được {read} nội dung sửa đổi, {unread} chỗ chưa đọc được. Kiểm tra rồi ghi nhận.",
    en: "{read} changes were read, {unread} places could not be. Check, then register.",
  },
  "enactment.outside.condition": {
    vi: "Điều kiện có hiệu lực, nếu chưa rõ ngày",
    en: "What the effect waits for, where the day is not known",
  },
  "enactment.outside.condition.hint": {
    vi: "Ví dụ: khi Luật Đất đai có hiệu lực. Nội dung sửa đổi chưa được tính là có hiệu lực cho đến khi ghi nhận ngày.",
    en: "In Vietnamese. Nothing counts as in force until its day is recorded.",
  },
  "enactment.outside.orders": { vi: "{count} nội dung sửa đổi đã đọc", en: "{count} changes read" },
  "enactment.outside.source": { vi: "Tại văn bản sửa đổi", en: "In the act" },
  "enactment.outside.change": { vi: "Nội dung", en: "Change" },
  "enactment.outside.words": { vi: "Lời văn", en: "Words" },
  "enactment.outside.whole": { vi: "toàn văn bản", en: "the whole text" },
  "enactment.outside.op.none": { vi: "Không ghi nhận", en: "Do not register" },
  "enactment.outside.op.replace_provision": { vi: "Sửa đổi, bổ sung", en: "New wording" },
  "enactment.outside.op.insert_provision": { vi: "Bổ sung mới", en: "New provision" },
  "enactment.outside.op.repeal": { vi: "Bãi bỏ", en: "Repeal" },
  "enactment.outside.op.replace_words": { vi: "Thay thế cụm từ", en: "Replace a phrase" },
  "enactment.outside.op.insert_words": { vi: "Bổ sung cụm từ", en: "Add a phrase" },
  "enactment.outside.op.delete_words": { vi: "Bỏ cụm từ", en: "Drop a phrase" },
  "enactment.outside.op.renumber": { vi: "Đổi số", en: "Renumber" },
  "enactment.outside.op.move": { vi: "Chuyển vị trí", en: "Move" },
  "enactment.outside.op.replace_heading": { vi: "Sửa tên", en: "New heading" },
  "enactment.outside.op.table_row": { vi: "Sửa dòng của bảng", en: "Row of a table" },
  "enactment.outside.op.set_effective": { vi: "Ngày có hiệu lực riêng", en: "Effective day of its own" },
  "enactment.outside.left-out": { vi: "Bỏ nội dung bị đọc sai", en: "Leave out what was read wrongly" },
  "enactment.outside.unread": { vi: "Chỗ chưa đọc được", en: "Places that could not be read" },
  "enactment.outside.unread.lead": {
    vi: "Chọn điều khoản và nội dung sửa đổi, hoặc để “Không ghi nhận”.",
    en: "Pick the provision and what becomes of it, or leave “Do not register”.",
  },
  "enactment.outside.pick.choice": { vi: "Nội dung sửa đổi", en: "What becomes of it" },
  "enactment.outside.pick.place": { vi: "Điều khoản bị sửa đổi", en: "Provision that changes" },
  "enactment.outside.pick.place.hint": { vi: "Ví dụ: điểm b khoản 2 Điều 5", en: "For example: điểm b khoản 2 Điều 5" },
  "enactment.outside.pick.old": {
    vi: "Cụm từ cũ (khi thay hoặc bỏ cụm từ)",
    en: "Old phrase (to replace or drop one)",
  },
  "enactment.outside.pick.text": { vi: "Lời văn mới", en: "New wording" },
  "enactment.outside.from": { vi: "từ {day}", en: "from {day}" },
  "enactment.outside.changes": { vi: "Thay đổi của văn bản", en: "What changes in the text" },
  "enactment.outside.keeps-unfit": {
    vi: "Nội dung không khớp với lời văn hiện hành",
    en: "Changes that do not fit the present text",
  },
  "enactment.outside.keeps-unfit.yes": {
    vi: "Vẫn ghi nhận, ghi rõ là chưa áp dụng được",
    en: "Register them all the same, marked as not applied",
  },
  "enactment.outside.look": { vi: "Xem lại thay đổi", en: "Look again" },
  "enactment.outside.register": { vi: "Ghi nhận", en: "Register" },
  "enactment.outside.issue.place": {
    vi: "Ghi điều khoản, ví dụ: khoản 2 Điều 5",
    en: "Name the provision, for example: khoản 2 Điều 5",
  },
  "enactment.outside.issue.text": { vi: "Nhập lời văn mới", en: "Enter the new wording" },
  "enactment.outside.issue.old": { vi: "Nhập cụm từ cũ", en: "Enter the old phrase" },
  "enactment.outside.issue.unfit": {
    vi: "Có nội dung không khớp. Bỏ nội dung đó hoặc chọn vẫn ghi nhận.",
    en: "Some changes do not fit. Leave them out, or choose to register them all the same.",
  },
  "enactment.outside.issue.another": {
    vi: "Những gì sẽ thay đổi không còn như lần xem trước. Xem lại bên dưới rồi ghi nhận.",
    en: "What would change is no longer what was shown. Look at it below, then register it.",
  },
  "enactment.outside.issue.nothing": {
    vi: "Chưa có nội dung sửa đổi nào để ghi nhận",
    en: "There is no change to register",
  },
  "enactment.flash.registered": {
    vi: "Đã ghi nhận {count} nội dung sửa đổi của {number}.",
    en: "{count} changes of {number} were registered.",
  },
  "enactment.outside.too-slow": {
    vi: "Văn bản dài nên chưa tính xong các thay đổi. Bấm Xem lại thay đổi sau ít phút",
    en: "The text is long and the changes could not be worked out in time. Look again in a few minutes",
  },
  "enactment.pending.too-slow": {
    vi: "Văn bản dài nên chưa tính xong lời văn dự kiến. Mở lại trang này sau ít phút",
    en: "The text is long and could not be worked out in time. Open this page again in a few minutes",
  },
  "enactment.draft.too-slow": {
    vi: "Chưa lập xong dự thảo",
    en: "The draft could not be written in time",
  },
  "enactment.draft.too-slow.text": {
    vi: "Nội dung sửa đổi dài nên cần nhiều thời gian để lập và kiểm tra. Mở lại trang này sau ít phút.",
    en: "Its changes are long and take time to write and to check. Open this page again in a few minutes.",
  },
} as const satisfies Messages;
