/** Words of the norms: the figures that every calculation takes for given. */
import type { Messages } from "../i18n/message.ts";

export const normMessages = {
  "costing.norms.title": { vi: "Định mức tính chi phí", en: "Norms of the cost calculation" },
  "costing.norms.lead": {
    vi: "Mỗi bảng tính dùng một mức thu nhập cho cả hai phương án và giữ mức đã dùng. Thêm năm mới không làm thay đổi kết quả đã tính.",
    en: "A cost sheet uses one hourly income for both scenarios and keeps the one it used. Adding a year changes no result that was computed.",
  },
  "costing.norms.income": {
    vi: "Mức thu nhập bình quân một người một giờ, mọi đối tượng: GDP bình quân đầu người chia {hours} giờ",
    en: "Hourly income of one person, all subjects: GDP per head divided by {hours} hours",
  },
  "costing.norms.parameters": {
    vi: "Giờ làm việc, chi phí gián tiếp, tỷ lệ chiết khấu, chỉ số giá của các phương pháp",
    en: "Working hours, overheads, discount rates and price indices of the methods",
  },
  "costing.norms.wages": {
    vi: "Chi phí lao động một giờ theo phương pháp của Đức, EUR, năm 2025 ({source})",
    en: "Hourly labour cost of the German method, EUR, 2025 ({source})",
  },
  "costing.norms.add": { vi: "Thêm năm", en: "Add a year" },
  "costing.norms.see-also": { vi: "Xem thêm", en: "See also" },
  "costing.norms.portfolio": { vi: "Tổng hợp chi phí tuân thủ", en: "Compliance cost in total" },
  "costing.norms.recompute": { vi: "Tính lại mọi bảng tính", en: "Compute every sheet again" },
  "costing.norms.year": { vi: "Năm", en: "Year" },
  "costing.norms.year.hint": { vi: "Năm của số liệu GDP, ví dụ 2025", en: "The year of the GDP figure, such as 2025" },
  "costing.norms.gdp": { vi: "GDP bình quân đầu người", en: "GDP per head" },
  "costing.norms.gdp.hint": {
    vi: "Ghi bằng đồng: 125500000 hoặc 125,5 triệu",
    en: "In đồng: 125500000 or 125.5 million",
  },
  "costing.norms.dong": { vi: "đồng", en: "đồng" },
  "costing.norms.source": { vi: "Nguồn", en: "Source" },
  "costing.norms.source.hint": {
    vi: "Cơ quan công bố, số và ngày của văn bản hoặc đường dẫn",
    en: "Who published it, number and day of the document, or its address",
  },
  "costing.norms.value": { vi: "Mức thu nhập một giờ (đồng)", en: "Hourly income (đồng)" },
  "costing.norms.validity": { vi: "Áp dụng", en: "Valid" },
  "costing.norms.validity.from": { vi: "từ {from}", en: "from {from}" },
  "costing.norms.validity.between": { vi: "từ {from} đến trước {to}", en: "from {from} until {to}" },
  "costing.norms.validity.unstated": { vi: "nguồn không ghi ngày", en: "the source states no day" },
  "costing.norms.used": { vi: "Bảng tính của quy định đang dùng", en: "Sheets of regulations that use it" },
  "costing.norms.used-proposals": { vi: "Bảng tính của đề xuất đang dùng", en: "Sheets of proposals that use it" },
  "costing.norms.name": { vi: "Tham số", en: "Parameter" },
  "costing.norms.kind": { vi: "Loại", en: "Kind" },
  "costing.norms.kind.working-hours": { vi: "Giờ làm việc", en: "Working hours" },
  "costing.norms.kind.overhead": { vi: "Chi phí gián tiếp", en: "Overhead" },
  "costing.norms.kind.discount-rate": { vi: "Chiết khấu", en: "Discounting" },
  "costing.norms.kind.deflator": { vi: "Chỉ số giá", en: "Price index" },
  "costing.norms.method": { vi: "Phương pháp", en: "Method" },
  "costing.norms.amount": { vi: "Giá trị", en: "Value" },
  "costing.norms.unit": { vi: "Đơn vị", en: "Unit" },
  "costing.norms.level": { vi: "Cấp", en: "Level" },
  "costing.norms.level.federal": { vi: "Liên bang", en: "Federal" },
  "costing.norms.level.land": { vi: "Bang", en: "Länder" },
  "costing.norms.level.local": { vi: "Địa phương", en: "Local" },
  "costing.norms.level.social-insurance": { vi: "Bảo hiểm xã hội", en: "Social insurance" },
  "costing.norms.level.administration": { vi: "Hành chính nói chung", en: "Administration as a whole" },
  "costing.norms.level.business": { vi: "Doanh nghiệp", en: "Business" },
  "costing.norms.grade.low": { vi: "Trình độ thấp", en: "Low grade" },
  "costing.norms.grade.middle": { vi: "Trình độ trung bình", en: "Middle grade" },
  "costing.norms.grade.high": { vi: "Trình độ cao", en: "High grade" },
  "costing.norms.grade.mean": { vi: "Bình quân", en: "Mean" },

  "costing.norms.preview-button": { vi: "Xem trước", en: "Preview" },
  "costing.norms.preview": { vi: "Xem trước mức thu nhập năm {year}", en: "Preview of the hourly income of {year}" },
  "costing.norms.formula": {
    vi: "{gdp} / {hours} = {exact}, làm tròn {value} đồng/giờ",
    en: "{gdp} / {hours} = {exact}, rounded {value} đồng an hour",
  },
  "costing.norms.difference": { vi: "So với năm trước đó", en: "Against the year before" },
  "costing.norms.difference.from": {
    vi: "{change} đồng/giờ ({share}) so với {value} đồng/giờ của năm {year}",
    en: "{change} đồng an hour ({share}) against {value} đồng an hour of {year}",
  },
  "costing.norms.difference.none": { vi: "Chưa có năm nào trước đó", en: "There is no earlier year" },
  "costing.norms.uses": { vi: "Bảng tính hiện hành theo năm đang dùng", en: "Current sheets by the year they use" },
  "costing.norms.nothing-changes": {
    vi: "Thêm năm này không đổi kết quả nào",
    en: "Adding this year changes no result",
  },
  "costing.norms.nothing-changes.text": {
    vi: "Bảng tính đã có vẫn giữ mức đã dùng. Các bảng tính dưới đây chỉ ra số khác khi người lập chọn năm mới và lưu lại.",
    en: "Every sheet keeps the norm it used. Those below give another figure only when their authors choose the new year and save them again.",
  },
  "costing.norms.affected": {
    vi: "{shown} trong {count} bảng tính của quy định",
    en: "{shown} of {count} sheets of regulations",
  },
  "costing.norms.all-sheets": { vi: "Xem tất cả bảng tính", en: "See all sheets" },
  "costing.norms.save": { vi: "Thêm năm {year}", en: "Add {year}" },
  "costing.norms.confirm": { vi: "Xác nhận", en: "Confirm" },
  "costing.norms.confirm.text": {
    vi: "Mức đã thêm không sửa, không xóa được: bảng tính cần giải thích được số đã dùng. Việc thêm được ghi vào nhật ký.",
    en: "A norm that was added cannot be changed or removed, so that every sheet can explain its figures. The journal records it.",
  },
  "costing.norms.saved": {
    vi: "Đã thêm mức thu nhập năm {year}: {value} đồng/giờ. Không bảng tính nào thay đổi.",
    en: "Added the hourly income of {year}: {value} đồng. No sheet has changed.",
  },
  "costing.norms.sheets": {
    vi: "Bảng tính hiện hành và năm của mức thu nhập",
    en: "Current sheets and the year of their norm",
  },
  "costing.norms.sheets.lead": {
    vi: "Bảng tính hiện hành của các quy định, theo mã quy định.",
    en: "The current sheets of regulations, in the order of their codes.",
  },
  "costing.norms.sheets-of": { vi: "Bảng tính dùng mức thu nhập năm {year}", en: "Sheets that use the norm of {year}" },
  "costing.norms.no-sheets": { vi: "Không có bảng tính nào.", en: "There are no sheets." },
  "costing.norms.code": { vi: "Mã quy định", en: "Code" },
  "costing.norms.regulation": { vi: "Quy định", en: "Regulation" },
  "costing.norms.moved": { vi: "Nếu chọn năm khác", en: "With another year" },
  "costing.norms.moved.yes": { vi: "ra số khác", en: "another figure" },
  "costing.norms.moved.no": { vi: "không đổi", en: "the same" },

  "costing.norms.issue.year": {
    vi: "“{given}” không phải là năm. Nhập năm bốn chữ số, từ {first}",
    en: "“{given}” is not a year. Enter four digits, from {first}",
  },
  "costing.norms.issue.year-not-over": {
    vi: "Năm {year} chưa kết thúc. GDP bình quân đầu người được công bố sau ngày 31/12/{year}",
    en: "{year} is not over. GDP per head is published after 31/12/{year}",
  },
  "costing.norms.issue.year-twice": {
    vi: "Năm {year} đã có mức {value} đồng/giờ. Mỗi năm có một mức và mức đã dùng không sửa",
    en: "{year} has its norm already: {value} đồng an hour. A year has one norm, and one that was used is not changed",
  },
  "costing.norms.issue.gdp": { vi: "Nhập GDP bình quân đầu người, bằng đồng", en: "Enter GDP per head, in đồng" },
  "costing.norms.issue.gdp-meant": {
    vi: "“{given}” được đọc là {reading} đồng. GDP bình quân đầu người ghi bằng đồng: nếu là {meant} đồng thì nhập {meant}",
    en: "“{given}” reads as {reading} đồng. GDP per head is written in đồng: if you mean {meant} đồng, enter {meant}",
  },
  "costing.norms.issue.gdp-unit": {
    vi: "“{given}” được đọc là {reading} đồng, không thể là GDP bình quân đầu người. Ghi bằng đồng, không ghi bằng ngoại tệ, ví dụ 125500000",
    en: "“{given}” reads as {reading} đồng, which GDP per head cannot be. Write it in đồng, not in foreign currency, such as 125500000",
  },
  "costing.norms.issue.source": { vi: "Ghi nguồn của số liệu", en: "State the source of the figure" },
  "costing.norms.issue.long": { vi: "Viết không quá {maximum} ký tự", en: "Write at most {maximum} characters" },
  "costing.norms.issue.method": {
    vi: "Định mức “{name}” thuộc một phương pháp không có.",
    en: "The norm “{name}” belongs to a method that does not exist.",
  },
  "costing.norms.issue.inputs": {
    vi: "Định mức “{name}” ghi {stated}, nhưng tính từ số liệu đầu vào là {expected}.",
    en: "The norm “{name}” says {stated}, but its inputs give {expected}.",
  },
  "costing.norms.issue.parameter": {
    vi: "Định mức “{name}” ghi {stated}, nhưng phương pháp tính với {expected}.",
    en: "The norm “{name}” says {stated}, but its method computes with {expected}.",
  },
  "costing.norms.issue.no-source": {
    vi: "Định mức “{name}” không ghi nguồn.",
    en: "The norm “{name}” names no source.",
  },
  "costing.norms.issue.validity": {
    vi: "Định mức “{name}” có thời gian áp dụng trùng hoặc ngược.",
    en: "The norm “{name}” is valid beside another of its name, or ends before it begins.",
  },
} as const satisfies Messages;
