import type { Messages } from "../i18n/message.ts";

export const wordMessages = {
  "proposals.word.title": { vi: "Sửa lời văn bằng Word", en: "Edit the wording in Word" },
  "proposals.word.link": { vi: "Tải Word, sửa rồi tải lên lại", en: "Download as Word, edit and upload again" },
  "proposals.word.lead": {
    vi: "Tải các điều có đề xuất về dạng Word, sửa trong Word rồi tải lên. Đề xuất chỉ thay đổi sau khi xem lại và xác nhận.",
    en: "Download the articles under change as a Word file, edit it and upload it. Nothing changes until you have looked at the result and confirmed it.",
  },
  "proposals.word.none": {
    vi: "Đề xuất chưa nêu điều khoản nào. Thêm điều khoản ở bước Lời văn trước.",
    en: "The proposal names no provision yet. Add one in the step Wording first.",
  },
  "proposals.word.download": { vi: "Tải bản Word", en: "Download" },
  "proposals.word.download-tracked": {
    vi: "{document}: bản Word có theo dõi thay đổi",
    en: "{document}: Word file with tracked changes",
  },
  "proposals.word.download-comparison": { vi: "Bảng so sánh (Word)", en: "Comparison table (Word)" },
  "proposals.word.back": { vi: "Về bước Lời văn", en: "Back to the step Wording" },
  "proposals.word.another": { vi: "Tải lên tệp khác", en: "Upload another file" },
  "proposals.word.upload": { vi: "Tải lên bản Word đã sửa", en: "Upload the edited Word file" },
  "proposals.word.file": { vi: "Tệp Word (.docx)", en: "Word file (.docx)" },
  "proposals.word.file-hint": {
    vi: "Chỗ sửa có theo dõi được đọc như đã chấp nhận. Bình luận không được đưa vào.",
    en: "Tracked changes are read as accepted. Comments are not taken over.",
  },
  "proposals.word.document": { vi: "Văn bản", en: "Text" },
  "proposals.word.read": { vi: "Xem thay đổi trong tệp", en: "Show the changes in the file" },
  "proposals.word.issue.file": { vi: "Chọn tệp Word đã sửa", en: "Choose the edited Word file" },
  "proposals.word.issue.kind": {
    vi: "Tệp này không phải .docx. Mở bằng Word, chọn Lưu thành “Word Document (.docx)” rồi tải lên lại",
    en: "This is no .docx file. Open it in Word, save it as “Word Document (.docx)” and upload it again",
  },
  "proposals.word.issue.file-broken": {
    vi: "Tệp Word bị hỏng, không đọc được. Mở bằng Word, lưu lại rồi tải lên",
    en: "The Word file is damaged. Open it in Word, save it again and upload it",
  },
  "proposals.word.issue.file-inflates": {
    vi: "Tệp Word quá lớn khi mở ra. Bỏ bớt hình và tải lên lại",
    en: "The Word file is too large once opened. Take out pictures and upload it again",
  },
  "proposals.word.issue.too-slow": {
    vi: "Tệp Word này cần quá nhiều thời gian để so với văn bản. Tải lên lại sau ít phút, hoặc sửa từng điều trên trang",
    en: "It takes too long to compare this Word file with the text. Upload it again in a few minutes, or edit the articles on the page",
  },
  "proposals.word.issue.file-doctype": {
    vi: "Tệp Word có khai báo không an toàn. Mở bằng Word, lưu lại rồi tải lên",
    en: "The Word file holds an unsafe declaration. Open it in Word, save it again and upload it",
  },
  "proposals.word.issue.document": { vi: "Chọn văn bản của tệp này", en: "Choose the text that the file is about" },
  "proposals.word.issue.other-text": {
    vi: "Tệp này là của {other}, không phải {chosen}. Chọn đúng văn bản rồi tải lên lại",
    en: "The file is about {other}, not {chosen}. Choose the right text and upload it again",
  },
  "proposals.word.preview": { vi: "Thay đổi trong tệp Word", en: "Changes in the Word file" },
  "proposals.word.preview-lead": {
    vi: "Xem lại từng thay đổi so với quy định hiện hành. Bấm Ghi vào dự thảo để đưa vào đề xuất.",
    en: "Look at each change against the law in force. Save to take them into the proposal.",
  },
  "proposals.word.preview-outdated": {
    vi: "Đề xuất hoặc quy định hiện hành vừa thay đổi. Chưa ghi gì; dưới đây là kết quả đọc lại tệp.",
    en: "The proposal or the law has just changed. Nothing was saved; below is the file read anew.",
  },
  "proposals.word.nothing": {
    vi: "Tệp không có thay đổi nào so với đề xuất hiện tại.",
    en: "The file changes nothing in the present proposal.",
  },
  "proposals.word.kept": {
    vi: "{count} nội dung đề xuất khác giữ nguyên.",
    en: "{count} other changes of the proposal stay as they are.",
  },
  "proposals.word.apply": { vi: "Ghi vào dự thảo", en: "Save to the draft" },
  "proposals.word.applied": {
    vi: "Đã ghi {count} thay đổi từ tệp Word. Kiểm tra lý do của từng thay đổi.",
    en: "{count} changes from the Word file were saved. Check the reason for each.",
  },
  "proposals.word.lost": { vi: "Không đưa vào được", en: "Not taken over" },
  "proposals.word.lost-place": { vi: "Ở đâu", en: "Where" },
  "proposals.word.lost-what": { vi: "Nội dung", en: "What" },
  "proposals.word.lost-text": { vi: "Lời văn", en: "Words" },
  "proposals.word.in-file": { vi: "Trong tệp", en: "In the file" },
  "proposals.word.lost.renumbered": {
    vi: "Số thứ tự mới. Điều khoản giữ số cũ; chọn Đánh số lại ở bước Lời văn nếu thật sự cần",
    en: "A new number. The provision keeps its own; choose Renumber in the step Wording if it is really meant",
  },
  "proposals.word.lost.moved": {
    vi: "Chuyển sang chỗ khác: được đọc là bãi bỏ ở chỗ cũ và bổ sung ở chỗ mới",
    en: "Moved elsewhere: read as repealed where it stood and inserted where it stands",
  },
  "proposals.word.lost.table": {
    vi: "Thay đổi trong bảng. Sửa bảng ở bước Lời văn",
    en: "A change in a table. Make it in the step Wording",
  },
  "proposals.word.lost.no-number": {
    vi: "Nội dung mới đứng trước điều khoản đầu tiên, không có số để đặt",
    en: "New words before the first provision, for which there is no number",
  },
  "proposals.word.lost.unplaced": {
    vi: "Đoạn không thuộc điều khoản nào",
    en: "Words that belong to no provision",
  },
  "proposals.word.lost.not-applied": {
    vi: "Không áp dụng được vào quy định hiện hành",
    en: "It does not fit the law in force",
  },
  "proposals.word.lost.comments": { vi: "Bình luận: {count}", en: "Comments: {count}" },
  "proposals.word.lost.pictures": { vi: "Hình: {count}", en: "Pictures: {count}" },
  "proposals.word.lost.headers": { vi: "Đầu trang, chân trang: {count}", en: "Headers and footers: {count}" },
  "proposals.word.lost.formatting-changes": { vi: "Thay đổi định dạng: {count}", en: "Changes of formatting: {count}" },
  "proposals.word.lost.moves": {
    vi: "Đoạn được chuyển chỗ trong Word: {count}, đọc là bỏ và thêm",
    en: "Stretches moved in Word: {count}, read as removed and added",
  },
  "proposals.word.lost.hidden-text": { vi: "Chữ ẩn: {count}", en: "Hidden text: {count}" },
  "proposals.word.lost.contents-list": {
    vi: "Dòng mục lục tự động: {count}",
    en: "Lines of an automatic contents list: {count}",
  },
  "proposals.word.lost.formulas": {
    vi: "Công thức ghi thành chữ: {count}",
    en: "Formulas written as characters: {count}",
  },
  "proposals.word.lost.embedded-files": { vi: "Tệp nhúng: {count}", en: "Embedded files: {count}" },
  "proposals.word.lost.text-boxes": { vi: "Đoạn trong khung chữ: {count}", en: "Paragraphs in text boxes: {count}" },
  "proposals.word.lost.unknown-symbols": { vi: "Ký hiệu không nhận ra: {count}", en: "Unknown symbols: {count}" },
  "proposals.word.comparison-title": { vi: "BẢNG SO SÁNH", en: "COMPARISON TABLE" },
  "proposals.word.comparison-provision": { vi: "Điều khoản", en: "Provision" },
  "proposals.word.comparison-current": { vi: "Quy định hiện hành", en: "Current text" },
  "proposals.word.comparison-proposed": { vi: "Nội dung đề xuất", en: "Proposed text" },
  "proposals.word.comparison-reason": { vi: "Lý do, tác động", en: "Reason and effect" },
  "proposals.word.comparison-saving": {
    vi: "Chi phí tuân thủ tiết kiệm được: {amount} một năm.",
    en: "Compliance cost saved: {amount} a year.",
  },
} as const satisfies Messages;
