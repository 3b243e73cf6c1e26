import type { Messages } from "../i18n/message.ts";

/** The acts that amend a text, and how a provision has read. */
export const historyMessages = {
  "enactment.effects.title": { vi: "Các văn bản sửa đổi {document}", en: "Acts that amend {document}" },
  "enactment.effects.crumb": { vi: "Các văn bản sửa đổi", en: "Acts that amend it" },
  "enactment.effects.lead": {
    vi: "{acts} văn bản, {changes} nội dung sửa đổi đã ghi nhận.",
    en: "{acts} acts with {changes} changes are on record.",
  },
  "enactment.effects.none": {
    vi: "Chưa ghi nhận văn bản nào sửa đổi văn bản này.",
    en: "No act that amends this text is on record.",
  },
  "enactment.effects.issued": { vi: "ban hành {day}", en: "issued {day}" },
  "enactment.effects.waits": { vi: "chờ: {condition}", en: "waits for: {condition}" },
  "enactment.effects.caption": { vi: "{count} nội dung sửa đổi", en: "{count} changes" },
  "enactment.effects.provision": { vi: "Điều khoản", en: "Provision" },
  "enactment.effects.words": { vi: "Nội dung sửa đổi", en: "Change" },
  "enactment.effects.place": { vi: "Tại văn bản sửa đổi", en: "In the act" },
  "enactment.effects.from": { vi: "Có hiệu lực từ", en: "In force from" },
  "enactment.effects.state": { vi: "Tình trạng", en: "State" },
  "enactment.effects.whole": { vi: "Toàn văn bản", en: "The whole text" },
  "enactment.effects.stage.in_force": { vi: "Có hiệu lực", en: "In force" },
  "enactment.effects.stage.coming": { vi: "Chưa đến ngày có hiệu lực", en: "Not in force yet" },
  "enactment.effects.stage.day_unknown": { vi: "Chưa rõ ngày có hiệu lực", en: "Effective day not known" },
  "enactment.effects.stage.unapplied": { vi: "Chưa áp dụng được", en: "Not applied" },
  "enactment.effects.day.text": {
    vi: "Văn bản sửa đổi được ghi nhận khi chưa rõ ngày có hiệu lực. Từ ngày ghi nhận, lời văn đổi theo các nội dung sửa đổi.",
    en: "The act is on record without an effective day. From the day you record the text reads as amended.",
  },
  "enactment.provision-history.title": { vi: "{place}: lịch sử sửa đổi", en: "{place}: how it changed" },
  "enactment.provision-history.lead": {
    vi: "{count} lần sửa đổi, mới nhất trước. Mỗi lần cho thấy chỗ khác với lời văn trước đó.",
    en: "{count} changes, newest first, each against the wording before.",
  },
  "enactment.provision-history.read": { vi: "Đọc trong văn bản", en: "Read in the text" },
  "enactment.provision-history.from": { vi: "Từ {day}", en: "From {day}" },
  "enactment.provision-history.first": { vi: "Lời văn đầu tiên, từ {day}", en: "First wording, from {day}" },
  "enactment.provision-history.first-undated": { vi: "Lời văn đầu tiên", en: "First wording" },
  "enactment.provision-history.order": { vi: "{place} {act}", en: "{act}, {place}" },
  "enactment.provision-history.moved": { vi: "Trước đó là {address}", en: "Before: {address}" },
} as const satisfies Messages;
