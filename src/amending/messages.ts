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
} as const satisfies Messages;
