/** Words of the page that shows how the product computes published cases. */
import type { Messages } from "../i18n/message.ts";

export const selfTestMessages = {
  "costing.self-test.title": { vi: "Tự kiểm tra cách tính", en: "Self-test of the calculation" },
  "costing.self-test.lead": {
    vi: "Các ca tính đã công bố, tính lại bằng đúng cách tính của mọi bảng tính. Số công bố mâu thuẫn với số liệu đầu vào của chính nó phải được gắn cờ, không được tính theo.",
    en: "Published cases, computed again the way every sheet is. A published figure that contradicts its own inputs must be flagged, not reproduced.",
  },
  "costing.self-test.passed": { vi: "Ca đạt", en: "Cases passed" },
  "costing.self-test.of": { vi: "trong {count} ca", en: "of {count} cases" },
  "costing.self-test.failed": { vi: "Ca không đạt", en: "Cases failed" },
  "costing.self-test.flagged": {
    vi: "Ca có số công bố phải gắn cờ",
    en: "Cases whose published figure must be flagged",
  },
  "costing.self-test.flagged.note": { vi: "đạt khi đã gắn cờ", en: "passed when flagged" },
  "costing.self-test.flag.raised": { vi: "Đã gắn cờ: {flag}.", en: "Flagged: {flag}." },
  "costing.self-test.flag.missed": { vi: "Chưa gắn cờ: {flag}.", en: "Not flagged: {flag}." },
  "costing.self-test.source": { vi: "Nguồn", en: "Source" },
  "costing.self-test.method": { vi: "Phương pháp", en: "Method" },
  "costing.self-test.figure": { vi: "Số liệu", en: "Figure" },
  "costing.self-test.figure.current.per_case": { vi: "Hiện tại, một lần", en: "Current, one time" },
  "costing.self-test.figure.current.per_year": { vi: "Hiện tại, một năm", en: "Current, a year" },
  "costing.self-test.figure.after.per_case": { vi: "Sau cắt giảm, một lần", en: "After, one time" },
  "costing.self-test.figure.after.per_year": { vi: "Sau cắt giảm, một năm", en: "After, a year" },
  "costing.self-test.figure.saving.per_year": { vi: "Tiết kiệm một năm", en: "Saving a year" },
  "costing.self-test.figure.share.value": { vi: "Tỷ lệ tiết kiệm (%)", en: "Saving (%)" },
  "costing.self-test.case": { vi: "Ca {id}", en: "Case {id}" },
  "costing.self-test.expected": { vi: "Phải ra", en: "Expected" },
  "costing.self-test.computed": { vi: "Tính được", en: "Computed" },
  "costing.self-test.verdict": { vi: "Kết quả", en: "Result" },
  "costing.self-test.none": { vi: "không áp dụng", en: "not applicable" },
  "costing.self-test.pass": { vi: "Đạt", en: "Passed" },
  "costing.self-test.fail": { vi: "Không đạt", en: "Failed" },
} as const satisfies Messages;
