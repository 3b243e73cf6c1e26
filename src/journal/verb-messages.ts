/**
 * The name of everything the journal records, `journal.verb.<room>.<what happened>`: the journal stands before the rooms that
 * write it and cannot ask them. A name stays here for as long as old lines may carry its verb.
 */
import type { Messages } from "../i18n/message.ts";

export const verbMessages = {
  "journal.verb.accounts.added": { vi: "Thêm tài khoản", en: "Added an account" },
  "journal.verb.accounts.password-changed": { vi: "Đổi mật khẩu của mình", en: "Changed their own password" },
  "journal.verb.accounts.password-reset": { vi: "Đặt lại mật khẩu", en: "Reset a password" },
  "journal.verb.accounts.restored": { vi: "Mở lại tài khoản", en: "Restored an account" },
  "journal.verb.accounts.signed-in": { vi: "Đăng nhập", en: "Signed in" },
  "journal.verb.accounts.signed-out-everywhere": { vi: "Đăng xuất khỏi mọi thiết bị", en: "Signed out everywhere" },
  "journal.verb.accounts.suspended": { vi: "Tạm khóa tài khoản", en: "Suspended an account" },
  "journal.verb.approvals.decided": { vi: "Quyết định về đề xuất", en: "Decided on a proposal" },
  "journal.verb.approvals.reopened": {
    vi: "Trả lại đề xuất đã phê duyệt để hoàn thiện",
    en: "Reopened an approved proposal",
  },
  "journal.verb.approvals.revoked": { vi: "Rút đề xuất đã phê duyệt", en: "Revoked an approved proposal" },
  "journal.verb.approvals.submitted": { vi: "Gửi đề xuất xem xét", en: "Submitted a proposal" },
  "journal.verb.approvals.withdrawn": { vi: "Rút đề xuất", en: "Withdrew a proposal" },
  "journal.verb.catalog.added": { vi: "Thêm quy định vào danh mục", en: "Added a regulation" },
  "journal.verb.catalog.changed": { vi: "Sửa thông tin quy định", en: "Changed a regulation" },
  "journal.verb.catalog.ended": { vi: "Ghi nhận quy định hết hiệu lực", en: "Recorded the end of a regulation" },
  "journal.verb.catalog.removed": { vi: "Rút quy định khỏi danh mục", en: "Took a regulation back" },
  "journal.verb.catalog.tied": { vi: "Gắn quy định với điều khoản", en: "Tied a regulation to a provision" },
  "journal.verb.costing.norm-added": { vi: "Thêm mức thu nhập một giờ", en: "Added an hourly income" },
  "journal.verb.costing.saved": { vi: "Lưu bảng tính chi phí", en: "Saved a cost sheet" },
  "journal.verb.counting.baseline-frozen": { vi: "Chốt số liệu kỳ gốc", en: "Froze a baseline" },
  "journal.verb.counting.recompute-begun": {
    vi: "Bắt đầu tính lại mọi bảng tính",
    en: "Began to compute every sheet again",
  },
  "journal.verb.counting.recomputed": { vi: "Tính lại mọi bảng tính", en: "Computed every sheet again" },
  "journal.verb.counting.target-added": { vi: "Thêm chỉ tiêu", en: "Added a target" },
  "journal.verb.enactment.day-set": {
    vi: "Ghi nhận ngày có hiệu lực",
    en: "Recorded the effective day",
  },
  "journal.verb.enactment.issued": { vi: "Ghi nhận ban hành văn bản", en: "Recorded that a text was issued" },
  "journal.verb.enactment.item-added": { vi: "Đưa đề xuất vào văn bản", en: "Put a proposal into a text" },
  "journal.verb.enactment.item-removed": { vi: "Bỏ đề xuất khỏi văn bản", en: "Took a proposal out of a text" },
  "journal.verb.enactment.outside-act-registered": {
    vi: "Ghi nhận văn bản sửa đổi của cơ quan khác",
    en: "Registered an amending act of another body",
  },
  "journal.verb.enactment.prepared": { vi: "Lập văn bản thực thi", en: "Prepared a text" },
  "journal.verb.enactment.recalled": {
    vi: "Thu hồi văn bản đã trình để sửa",
    en: "Recalled a submitted text for changes",
  },
  "journal.verb.enactment.worded": {
    vi: "Sửa tên, căn cứ, quy định chuyển tiếp của văn bản",
    en: "Changed title, grounds or transition of a text",
  },
  "journal.verb.enactment.submitted": { vi: "Ghi nhận đã trình văn bản", en: "Recorded that a text was submitted" },
  "journal.verb.imports.applied": { vi: "Nhập chính thức", en: "Applied an import" },
  "journal.verb.imports.undone": { vi: "Hoàn tác lần nhập", en: "Undid an import" },
  "journal.verb.imports.uploaded": { vi: "Tải tệp lên để chạy thử", en: "Uploaded a file for a dry run" },
  "journal.verb.legal-text.added": { vi: "Thêm văn bản pháp luật", en: "Added a legal text" },
  "journal.verb.proposals.saved": { vi: "Lưu nội dung đề xuất", en: "Saved a proposal" },
  "journal.verb.proposals.started": { vi: "Tạo đề xuất", en: "Started a proposal" },
} as const satisfies Messages;
