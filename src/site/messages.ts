import type { Messages } from "../i18n/message.ts";

export const siteMessages = {
  "site.home.heading": {
    vi: "Quy định kinh doanh được cắt giảm, đơn giản hóa đến đâu",
    en: "How far business regulations have been cut and simplified",
  },
  "site.home.sentence": {
    vi: "Đến ngày {day}, {count} trong {total} quy định liên quan đến hoạt động kinh doanh đã được cắt giảm, đơn giản hóa và việc cắt giảm đã có hiệu lực.",
    en: "On {day}, cuts were in force for {count} of {total} business regulations.",
  },
  "site.home.sentence-share": {
    vi: "Đến ngày {day}, {count} trong {total} quy định liên quan đến hoạt động kinh doanh của kỳ gốc ({share}) đã được cắt giảm, đơn giản hóa và việc cắt giảm đã có hiệu lực.",
    en: "On {day}, cuts were in force for {count} of the {total} business regulations of the baseline ({share}).",
  },
  "site.home.gap": {
    vi: "{count} quy định đã được phê duyệt phương án nhưng văn bản sửa đổi chưa ban hành.",
    en: "For {count} more the plan is approved but the amending text is not yet issued.",
  },
  "site.home.empty": {
    vi: "Đến ngày {day}, danh mục chưa có quy định nào.",
    en: "On {day} the catalogue has no regulation yet.",
  },
  "site.home.stage.proposed": { vi: "Đã đề xuất", en: "Proposed" },
  "site.home.stage.approved": { vi: "Đã phê duyệt phương án", en: "Plan approved" },
  "site.home.stage.issued": { vi: "Đã ban hành", en: "Issued" },
  "site.home.stage.in_force": { vi: "Có hiệu lực", en: "In force" },
  "site.home.cumulative": {
    vi: "Số quy định, tính lũy kế: quy định đã có hiệu lực cũng được đếm ở các bước trước.",
    en: "Regulations, cumulative: one that is in force is counted at every stage before.",
  },
  "site.home.search": { vi: "Tìm quy định", en: "Find a regulation" },
  "site.home.search-hint": {
    vi: "Tên hoặc mã quy định; gõ có dấu hay không dấu đều được. Ví dụ: cua hang xang dau",
    en: "Name or code, with or without Vietnamese marks. For example: cua hang xang dau",
  },
  "site.home.search-button": { vi: "Tìm quy định", en: "Search" },
  "site.home.recent": { vi: "Có hiệu lực gần đây", en: "Recently in force" },
  "site.home.recent-caption": { vi: "{count} cắt giảm có hiệu lực gần đây nhất", en: "The {count} latest cuts" },
  "site.home.recent-day": { vi: "Từ ngày", en: "Since" },
  "site.home.recent-regulation": { vi: "Quy định", en: "Regulation" },
  "site.home.recent-lever": { vi: "Biện pháp", en: "Measure" },
  "site.home.recent-text": { vi: "Văn bản", en: "Text" },
  "site.home.ministries": { vi: "Theo bộ, ngành", en: "By ministry" },
  "site.home.ministries-caption": {
    vi: "Số quy định theo bộ quản lý, đến ngày {day}",
    en: "Regulations by managing ministry, on {day}",
  },
  "site.home.ministry": { vi: "Bộ, ngành", en: "Ministry" },
  "site.home.counted": { vi: "Quy định được đếm", en: "Counted" },
  "site.home.approved": { vi: "Đã phê duyệt phương án", en: "Plan approved" },
  "site.home.in-force": { vi: "Có hiệu lực", en: "In force" },
  "site.home.total": { vi: "Cộng", en: "Total" },
  "site.home.reading": { vi: "Cách đọc số liệu", en: "How to read the figures" },
  "site.home.reading-unit": {
    vi: "Đơn vị đếm là quy định, không phải đề xuất hay văn bản. Mỗi quy định đứng ở bước xa nhất mà nó đạt được.",
    en: "What is counted is the regulation, not the proposal or the text. Each stands at the furthest stage that it has reached.",
  },
  "site.home.reading-result": {
    vi: "Chỉ “có hiệu lực” là kết quả. Đề xuất, phương án đã phê duyệt và văn bản chưa đến ngày có hiệu lực chưa làm giảm gánh nặng của doanh nghiệp.",
    en: "Only “in force” is a result. A proposal, an approved plan or a text whose day has not come relieves nobody yet.",
  },
  "site.home.reading-share": {
    vi: "Tỷ lệ luôn đi cùng tử số và mẫu số; mẫu số là danh mục kỳ gốc đã chốt. Số phần trăm làm tròn đến hai chữ số thập phân.",
    en: "A percentage always stands with its two numbers; the denominator is a frozen baseline. Percentages are rounded to two decimals.",
  },
  "site.home.reading-more": { vi: "Định nghĩa từng số liệu", en: "What each figure means" },

  "site.help.title": { vi: "Trợ giúp", en: "Help" },
  "site.help.lead": {
    vi: "Mỗi trang dưới đây nói về một việc, theo thứ tự từ tra cứu quy định đến khi việc cắt giảm có hiệu lực và được đếm.",
    en: "Each page below is about one task, in the order from finding a regulation to a cut that is in force and counted.",
  },
  "site.help.tasks": { vi: "Làm từng việc", en: "Tasks" },
  "site.help.reference": { vi: "Tra cứu thêm", en: "Look up" },
  "site.help.contact": { vi: "Liên hệ", en: "Contact" },
  "site.help.contact-none": {
    vi: "Hỏi người quản trị hệ thống của cơ quan mình.",
    en: "Ask your agency's administrator.",
  },
  "site.help.contents": { vi: "Trong trang này", en: "On this page" },
  "site.help.other": { vi: "Trang trợ giúp khác", en: "Other help pages" },
  "site.help.previous": { vi: "Trước: {title}", en: "Before: {title}" },
  "site.help.next": { vi: "Tiếp theo: {title}", en: "Next: {title}" },
} as const satisfies Messages;
