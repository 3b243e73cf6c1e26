import type { Messages } from "../i18n/message.ts";

export const costingMessages = {
  "costing.issue.negative": { vi: "Số không được âm: {given}.", en: "The number must not be negative: {given}." },
  "costing.issue.not-a-share": {
    vi: "Tỷ lệ phải từ 0 đến 1: {given}.",
    en: "The share must be between 0 and 1: {given}.",
  },
  "costing.issue.too-large": {
    vi: "Số quá lớn: {given}; tối đa là {largest}.",
    en: "The number is too large: {given}; the most is {largest}.",
  },
  "costing.issue.too-precise": {
    vi: "Số có quá nhiều chữ số thập phân: {given}.",
    en: "The number has too many decimals: {given}.",
  },
  "costing.issue.unsafe-integer": {
    vi: "Số nguyên quá lớn để giữ đúng trong JSON: {given}. Viết trong dấu ngoặc kép.",
    en: "JSON cannot hold an integer this large exactly: {given}. Write it in quotation marks.",
  },
  "costing.issue.not-a-number": { vi: "Phải là một số: {given}.", en: "This must be a number: {given}." },
  "costing.issue.not-plain-number": {
    vi: "Viết số không có dấu phân nhóm, dấu thập phân là dấu chấm, ví dụ 1234.5; đã nhận “{given}”.",
    en: "Write the number without grouping and with a decimal point, for example 1234.5; got “{given}”.",
  },
  "costing.issue.not-text": { vi: "Phải là văn bản: {given}.", en: "This must be text: {given}." },
  "costing.issue.not-true-or-false": {
    vi: "Phải là true hoặc false: {given}.",
    en: "This must be true or false: {given}.",
  },
  "costing.issue.not-an-object": {
    vi: "Phải là một đối tượng JSON: {given}.",
    en: "This must be a JSON object: {given}.",
  },
  "costing.issue.not-a-list": { vi: "Phải là một danh sách: {given}.", en: "This must be a list: {given}." },
  "costing.issue.unknown-field": {
    vi: "Bảng tính không có trường “{name}”; giá trị này không được tính.",
    en: "The sheet has no field “{name}”; this value was not counted.",
  },
  "costing.issue.money-as-float": {
    vi: "Số tiền có phần lẻ nên viết trong dấu ngoặc kép để giữ đúng: {given}.",
    en: "Money with a fraction should be written in quotation marks to stay exact: {given}.",
  },
  "costing.issue.norm-per-scenario": {
    vi: "Mức thu nhập bình quân một giờ dùng chung cho cả hai phương án: đưa “norms” ra ngoài.",
    en: "Both scenarios use the same hourly income: move “norms” out of the scenario.",
  },
  "costing.issue.norm-missing": {
    vi: "Chưa có mức thu nhập bình quân một giờ. Cho số hoặc năm; các năm có sẵn: {known}.",
    en: "The hourly income is missing. Give the number or a year; years known: {known}.",
  },
  "costing.issue.wage-missing": {
    vi: "Có dòng chưa có chi phí một giờ: ghi “wage” cho dòng hoặc “norms.hourly_income” cho cả bảng.",
    en: "A line has no hourly cost: give the line a “wage” or the sheet “norms.hourly_income”.",
  },
  "costing.issue.no-such-rate": {
    vi: "Phương pháp này không có đơn giá một giờ cho cấp {level}, ngạch {grade}.",
    en: "This method has no hourly rate for level {level}, grade {grade}.",
  },
  "costing.issue.norm-year-unknown": {
    vi: "Không có mức thu nhập bình quân của năm {given}; các năm có sẵn: {known}.",
    en: "There is no hourly income for {given}; years known: {known}.",
  },
  "costing.issue.norm-contradicts-gdp": {
    vi: "Mức thu nhập năm {year} là {stated}, nhưng GDP bình quân đầu người / 2.112 cho {expected}.",
    en: "The hourly income of {year} is {stated}, but GDP per head / 2,112 gives {expected}.",
  },
  "costing.issue.norm-year-twice": {
    vi: "Năm {year} có hai mức thu nhập.",
    en: "The year {year} has two hourly incomes.",
  },
  "costing.issue.norm-no-source": {
    vi: "Mức thu nhập năm {year} chưa có nguồn.",
    en: "The hourly income of {year} has no source.",
  },
  "costing.issue.times-missing": {
    vi: "Chưa có số lần thực hiện trong năm.",
    en: "The times per year are missing.",
  },
  "costing.issue.subjects-missing": {
    vi: "Chưa có số lượng đối tượng thực hiện trong năm; không phát sinh hồ sơ thì ghi 0.",
    en: "The number of subjects is missing; write 0 where nobody performs it.",
  },
  "costing.issue.hours-and-minutes": {
    vi: "Dòng này có cả giờ và phút: thời gian là tổng của hai số.",
    en: "This line has hours and minutes: the time is their sum.",
  },
  "costing.issue.unknown-group": {
    vi: "Không có nhóm công việc “{given}”; dòng này được xếp vào nhóm 5, công việc khác.",
    en: "There is no work group “{given}”; the line was put in group 5, other work.",
  },
  "costing.issue.current-missing": {
    vi: "Chưa có phương án hiện tại (“current”).",
    en: "The current scenario (“current”) is missing.",
  },
  "costing.issue.unknown-method": {
    vi: "Không có phương pháp “{given}”. Các phương pháp có sẵn: {known}.",
    en: "There is no method “{given}”. Methods known: {known}.",
  },
  "costing.check.no-source": {
    vi: "Dòng này chưa nêu căn cứ số liệu.",
    en: "This line names no source for its figures.",
  },
  "costing.check.hours-over-limit": {
    vi: "{hours} giờ cho một người, một lần thực hiện là trên {limit} giờ. Kiểm tra lại.",
    en: "{hours} hours for one person and one performance is above {limit} hours. Please check.",
  },
  "costing.check.minutes-as-hours": {
    vi: "{hours} giờ có phải là {hours} phút ({meant} giờ) không?",
    en: "Are {hours} hours meant to be {hours} minutes ({meant} hours)?",
  },
  "costing.check.one-off-without-times": {
    vi: "Chi phí một lần chưa có số lần/năm của riêng nó: ghi 1/(số năm có giá trị).",
    en: "This one-off cost has no times per year of its own: write 1/(years of validity).",
  },
  "costing.check.times-over-limit": {
    vi: "Số lần thực hiện vượt quá số ngày trong năm. Kiểm tra lại.",
    en: "There are more performances than days in a year. Please check.",
  },
  "costing.check.anyway-share": {
    vi: "Phần việc vẫn làm dù không có quy định đã được trừ; Thông tư 02/2017 không có bước này.",
    en: "Work that would be done anyway was taken off; Circular 02/2017 has no such step.",
  },
  "costing.check.nobody-performs": {
    vi: "Không có đối tượng thực hiện: chi phí một năm là 0.",
    en: "Nobody performs it: the yearly cost is 0.",
  },
  "costing.check.subjects-over-enterprises": {
    vi: "Số đối tượng lớn hơn tổng số doanh nghiệp. Kiểm tra lại.",
    en: "There are more subjects than enterprises. Please check.",
  },
  "costing.check.saving-over-cost": {
    vi: "Chi phí cắt giảm lớn hơn chi phí hiện tại: có số âm trong bảng tính.",
    en: "The saving is larger than the current cost: the sheet has a negative number.",
  },
  "costing.check.new-burden": {
    vi: "Chi phí hiện tại bằng 0: đây là gánh nặng mới, không áp dụng tỷ lệ.",
    en: "The current cost is 0: this is a new burden, and no share applies.",
  },
  "costing.check.burden-grows": { vi: "Chi phí tuân thủ tăng.", en: "The compliance cost grows." },
  "costing.check.wage-differs": {
    vi: "Mức thu nhập một giờ khác nhau giữa hai phương án: chênh lệch này không phải là cắt giảm.",
    en: "The hourly income differs between the scenarios: this difference is not a cut.",
  },
  "costing.check.subjects-differ": {
    vi: "Số đối tượng thay đổi từ {current} thành {after}: phần do số lượng không phải là đơn giản hóa.",
    en: "The subjects change from {current} to {after}: what comes from volume is not simplification.",
  },
  "costing.check.take-up-others-stay": {
    vi: "Tỷ lệ áp dụng cách làm mới là {share}; những người còn lại vẫn được tính như hiện tại.",
    en: "The share {share} takes up the new way; the others are counted as today.",
  },
  "costing.check.take-up-replaces-nothing": {
    vi: "Tỷ lệ áp dụng là {share}, nhưng dòng này không thay cho dòng hiện tại nào.",
    en: "The take-up is {share}, but this line replaces no current line.",
  },
  "costing.check.rounded-difference": {
    vi: "Do làm tròn: {current} − {after} khác {saving}; mỗi số đều đúng khi làm tròn riêng.",
    en: "Because of rounding {current} − {after} is not {saving}; each figure is right by itself.",
  },
  "costing.check.rounded-rows": {
    vi: "Do làm tròn: tổng các dòng đã làm tròn là {rows}, tổng đúng là {total}.",
    en: "Because of rounding the rounded rows sum to {rows}; the right total is {total}.",
  },
  "costing.check.norm-differs": {
    vi: "Mức thu nhập đã cho là {given}, của năm {year} là {norm}; dùng số đã cho.",
    en: "The hourly income given is {given}, that of {year} is {norm}; the given number is used.",
  },
  "costing.check.adjustment-is-not-relief": {
    vi: "Đây là điều chỉnh ước tính, không phải là cắt giảm gánh nặng.",
    en: "This is an adjustment of an estimate, not relief from a burden.",
  },
  "costing.check.published-unknown": {
    vi: "Kết quả không có số “{path}” để so với số đã công bố.",
    en: "The result has no figure “{path}” to compare the published one with.",
  },
  "costing.check.published-differs": {
    vi: "Số đã công bố là {published}, tính lại từ số liệu đầu vào được {computed}.",
    en: "The published figure is {published}; its own inputs give {computed}.",
  },
} satisfies Messages;
