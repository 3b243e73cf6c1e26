import type { Messages } from "../i18n/message.ts";

export const accountMessages = {
  "accounts.sign-in.title": { vi: "Đăng nhập", en: "Sign in" },
  "accounts.sign-in.lead": {
    vi: "Dành cho cán bộ, công chức có tài khoản của cơ quan.",
    en: "For officials who have an account with their agency.",
  },
  "accounts.sign-in.username": { vi: "Tên đăng nhập", en: "User name" },
  "accounts.sign-in.password": { vi: "Mật khẩu", en: "Password" },
  "accounts.sign-in.submit": { vi: "Đăng nhập", en: "Sign in" },
  "accounts.sign-in.without": { vi: "Xem không cần đăng nhập", en: "Look without signing in" },
  "accounts.sign-in.needed": {
    vi: "Đăng nhập để mở trang này.",
    en: "Sign in to open this page.",
  },
  "accounts.sign-in.expired": {
    vi: "Phiên làm việc đã hết hạn. Nội dung đã nhập được giữ và sẽ được gửi lại sau khi đăng nhập.",
    en: "Your session has ended. What you typed is kept and will be sent again after you sign in.",
  },
  "accounts.sign-in.demo-title": { vi: "Tài khoản trình diễn", en: "Demo accounts" },
  "accounts.sign-in.demo-lead": {
    vi: "Bản trình diễn: mọi người và mọi việc đều giả định. Mật khẩu chung: {password}",
    en: "Demonstration: people and events are invented. One password for all: {password}",
  },
  "accounts.sign-in.demo-person": { vi: "Người", en: "Person" },
  "accounts.sign-in.demo-role": { vi: "Vai trò", en: "Role" },
  "accounts.sign-in.demo-organisation": { vi: "Cơ quan, đơn vị", en: "Agency, unit" },
  "accounts.sign-in.demo-first": { vi: "Mỗi vai trò một tài khoản", en: "One account for each role" },
  "accounts.sign-in.demo-caption": { vi: "{count} tài khoản trình diễn khác", en: "{count} other demo accounts" },
  "accounts.resend.title": { vi: "Gửi lại nội dung đã nhập", en: "Send what you typed again" },
  "accounts.resend.lead": {
    vi: "Đã đăng nhập. Nội dung dưới đây chưa được lưu. Kiểm tra rồi gửi lại.",
    en: "You are signed in. What is listed below has not been saved. Check it and send it again.",
  },
  "accounts.resend.submit": { vi: "Gửi lại", en: "Send again" },
  "accounts.resend.files": {
    vi: "Tệp đính kèm không được giữ: chọn lại tệp ở trang trước khi gửi.",
    en: "Attached files are not kept: choose them again on the page itself.",
  },
  "accounts.issue.username": { vi: "Nhập tên đăng nhập", en: "Enter your user name" },
  "accounts.issue.password": { vi: "Nhập mật khẩu", en: "Enter your password" },
  "accounts.issue.wrong": {
    vi: "Tên đăng nhập hoặc mật khẩu không đúng",
    en: "The user name or the password is wrong",
  },
  "accounts.issue.password-long": {
    vi: "Nhập mật khẩu có nhiều nhất {maximum} ký tự",
    en: "Enter a password of at most {maximum} characters",
  },
  "accounts.flash.signed-in": { vi: "Đã đăng nhập: {name}", en: "Signed in: {name}" },
  "accounts.role.drafter": { vi: "Chuyên viên đề xuất", en: "Drafter" },
  "accounts.role.unit_head": { vi: "Lãnh đạo đơn vị", en: "Head of unit" },
  "accounts.role.focal_point": { vi: "Đầu mối kiểm soát TTHC", en: "Ministry focal point" },
  "accounts.role.legal_office": { vi: "Pháp chế bộ", en: "Legal office" },
  "accounts.role.ministry_leader": { vi: "Lãnh đạo bộ", en: "Ministry leader" },
  "accounts.role.reviewer": { vi: "Chuyên viên xem xét", en: "Reviewer" },
  "accounts.role.clerk": { vi: "Văn thư", en: "Clerk" },
  "accounts.role.leadership": { vi: "Lãnh đạo theo dõi", en: "Leadership" },
  "accounts.role.auditor": { vi: "Kiểm tra, kiểm toán", en: "Auditor" },
  "accounts.role.admin": { vi: "Quản trị hệ thống", en: "Administrator" },
} as const satisfies Messages;
