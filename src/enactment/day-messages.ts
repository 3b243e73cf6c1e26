import type { Messages } from "../i18n/message.ts";

/** An effective day that is not known when a text is issued. */
export const dayMessages = {
  "enactment.day-unknown": { vi: "Chưa xác định ngày có hiệu lực", en: "The effective day is not known yet" },
  "enactment.day-unknown.label": { vi: "Nếu chưa biết ngày", en: "If the day is not known" },
  "enactment.day-unknown.short": { vi: "Chưa rõ ngày", en: "Day not known" },
  "enactment.condition": { vi: "Điều kiện có hiệu lực", en: "What the effect waits for" },
  "enactment.condition.hint": {
    vi: "Ví dụ: khi Luật Đất đai (sửa đổi) có hiệu lực. Chỉ ghi khi chưa xác định ngày; cắt giảm chưa được tính cho đến khi ghi nhận ngày.",
    en: "In Vietnamese, only where the day is not known. The cuts do not count until the day is recorded.",
  },
  "enactment.wait": { vi: "Ngày này là của", en: "The day is for" },
  "enactment.wait.whole": { vi: "Cả văn bản", en: "The whole text" },
  "enactment.wait.act": { vi: "Chờ: {condition}.", en: "Waits for: {condition}." },
  "enactment.wait.changes": { vi: "{count} nội dung chờ: {condition}.", en: "{count} changes wait for: {condition}." },
  "enactment.panel.undated": { vi: "Chưa rõ ngày có hiệu lực", en: "Effective day not known" },
  "enactment.carrier.undated": { vi: "chưa rõ ngày có hiệu lực", en: "effective day not known" },
  "enactment.history.day-set": { vi: "Ghi nhận ngày có hiệu lực", en: "Effective day recorded" },
  "enactment.act.day.title": { vi: "Ghi nhận ngày có hiệu lực", en: "Record the effective day" },
  "enactment.act.day.text": {
    vi: "Văn bản đã ban hành nhưng chưa rõ ngày có hiệu lực. Từ ngày ghi nhận, lời văn các điều khoản đổi theo và cắt giảm được tính.",
    en: "It is issued without an effective day. From the day you record the provisions read as approved and the cuts count.",
  },
  "enactment.act.day.button": { vi: "Ghi nhận ngày", en: "Record the day" },
  "enactment.issue.condition": {
    vi: "Ghi điều kiện có hiệu lực, ví dụ: khi Luật Đất đai (sửa đổi) có hiệu lực",
    en: "Say what the effect waits for",
  },
  "enactment.issue.day-and-condition": {
    vi: "Chỉ nhập một trong hai: ngày có hiệu lực, hoặc chọn “Chưa xác định” và ghi điều kiện",
    en: "Enter one of both: the effective day, or that it is not known and what it waits for",
  },
  "enactment.issue.wait": { vi: "Chọn nội dung được ghi nhận ngày", en: "Choose what the day is for" },
  "enactment.flash.issued-undated": {
    vi: "Đã ghi nhận ban hành {code}. Cắt giảm chưa được tính cho đến khi ghi nhận ngày có hiệu lực.",
    en: "The issue of {code} was recorded. Its cuts do not count until its effective day is recorded.",
  },
  "enactment.flash.day-set": {
    vi: "Đã ghi nhận ngày có hiệu lực của {code}.",
    en: "The effective day of {code} was recorded.",
  },
} as const satisfies Messages;
