import type { Messages } from "../i18n/message.ts";

export const costMethodMessages = {
  "costing.methods.link": { vi: "So sánh với các phương pháp tính khác", en: "The same by other methods" },
  "costing.methods.title": { vi: "{name}: so sánh phương pháp tính", en: "{name}: methods compared" },
  "costing.methods.lead": {
    vi: "Cùng một bảng tính, cùng mức thu nhập {value} đồng/giờ (năm {year}), tính theo quy tắc của từng phương pháp. Chênh lệch với cách tính của Thông tư 02/2017/TT-VPCP được giải thích từng dòng.",
    en: "One sheet and one hourly income, {value} đồng ({year}), by the rules of each method. What differs from Circular 02/2017/TT-VPCP is explained line by line.",
  },
  "costing.methods.caption": {
    vi: "Chi phí một năm theo từng phương pháp (đồng)",
    en: "Cost a year by each method (đồng)",
  },
  "costing.methods.difference": { vi: "Chênh lệch", en: "Difference" },
  "costing.methods.line": { vi: "Dòng {number}", en: "Line {number}" },
  "costing.methods.of-line": { vi: "{name} ({amount})", en: "{name} ({amount})" },
  "costing.methods.reason": { vi: "{why}: {amount} đồng. {lines}.", en: "{why}: {amount} đồng. {lines}." },
  "costing.methods.same": {
    vi: "Với bảng tính này, kết quả giống Thông tư 02/2017/TT-VPCP.",
    en: "For this sheet it gives the same as Circular 02/2017/TT-VPCP.",
  },
  "costing.methods.why.fees": {
    vi: "Không tính phí, lệ phí (là khoản chuyển giao)",
    en: "Fees are left out (a transfer)",
  },
  "costing.methods.why.unpaid-time": {
    vi: "Thời gian của người dân tính bằng giờ, không quy ra tiền",
    en: "Citizens’ time is given in hours, not in money",
  },
  "costing.methods.why.overhead": {
    vi: "Cộng thêm chi phí chung vào tiền công",
    en: "Overhead is added to wages",
  },
  "costing.methods.why.one-off": {
    vi: "Chi phí một lần được tách riêng",
    en: "One-off costs stand apart",
  },
  "costing.methods.figure.present_value": { vi: "Giá trị hiện tại: {amount}", en: "Present value: {amount}" },
  "costing.methods.figure.eandcb": {
    vi: "Chi phí ròng tương đương hằng năm: {amount}",
    en: "Equivalent annual net direct cost: {amount}",
  },
  "costing.methods.figure.eac": {
    vi: "Chi phí tương đương hằng năm: {amount}",
    en: "Equivalent annual cost: {amount}",
  },
  "costing.methods.figure.average_per_year": {
    vi: "Bình quân một năm trong kỳ tính: {amount}",
    en: "Yearly average over the horizon: {amount}",
  },
  "costing.methods.figure.annualized_cost": { vi: "Chi phí quy năm: {amount}", en: "Annualised cost: {amount}" },
  "costing.methods.figure.annual_responses": {
    vi: "Số lần thực hiện một năm: {amount}",
    en: "Responses a year: {amount}",
  },
  "costing.methods.figure.annual_hours": { vi: "Số giờ một năm: {amount}", en: "Hours a year: {amount}" },
  "costing.methods.figure.annual_cost": { vi: "Chi phí thời gian một năm: {amount}", en: "Time cost a year: {amount}" },
  "costing.workbook.settings": { vi: "Tham số", en: "Settings" },
  "costing.workbook.setting": { vi: "Tham số", en: "Setting" },
  "costing.workbook.value": { vi: "Giá trị", en: "Value" },
  "costing.workbook.income": {
    vi: "Mức thu nhập bình quân một giờ, năm {year} (đồng)",
    en: "Hourly income, {year} (đồng)",
  },
  "costing.workbook.hourly": { vi: "Thu nhập một giờ", en: "Income an hour" },
  "costing.workbook.share": { vi: "Tỷ lệ tính", en: "Share counted" },
  "costing.workbook.current": { vi: "Hiện tại", en: "Today" },
  "costing.workbook.after": { vi: "Sau đề xuất", en: "After" },
  "costing.workbook.saving": { vi: "Tiết kiệm một năm", en: "Saving a year" },
  "costing.workbook.percent": { vi: "Tỷ lệ tiết kiệm (%)", en: "Share saved (%)" },
  "costing.workbook.download": {
    vi: "Tải bảng tính Excel (công thức sống)",
    en: "Download for Excel, with live formulas",
  },
  "costing.trial.link": { vi: "Tính thử cho một doanh nghiệp", en: "Try it for one business" },
  "costing.trial.title": { vi: "Tính thử: {name}", en: "One business: {name}" },
  "costing.trial.lead": {
    vi: "Chi phí tuân thủ của một doanh nghiệp trong một năm. Số liệu nhập ở đây không được lưu.",
    en: "What it costs one business in a year. Nothing entered here is kept.",
  },
  "costing.trial.times": { vi: "Số lần thực hiện một năm", en: "Times a year" },
  "costing.trial.times.hint": { vi: "Giấy phép 5 năm một lần: 0,2", en: "Once in five years: 0.2" },
  "costing.trial.income": { vi: "Tiền công một giờ (đồng)", en: "Pay an hour (đồng)" },
  "costing.trial.income.hint": {
    vi: "Để nguyên mức bình quân nếu không biết",
    en: "Leave the average where you do not know",
  },
  "costing.trial.button": { vi: "Tính", en: "Calculate" },
  "costing.trial.year": { vi: "Một năm (đồng)", en: "A year (đồng)" },
  "costing.trial.hours": { vi: "Số giờ một năm", en: "Hours a year" },
  "costing.trial.hours-once": { vi: "Giờ mỗi lần", en: "Hours each time" },
  "costing.trial.lines": { vi: "Từng công việc", en: "Line by line" },
} as const satisfies Messages;
