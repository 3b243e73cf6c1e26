import type { Messages } from "../i18n/message.ts";

export const proposalMessages = {
  "proposals.kind": { vi: "Đề xuất", en: "Proposal" },
  "proposals.regulation": { vi: "Quy định", en: "Regulation" },
  "proposals.ministry": { vi: "Bộ, ngành", en: "Ministry" },
  "proposals.crumb.regulations": { vi: "Quy định", en: "Regulations" },
  "proposals.crumb.list": { vi: "Đề xuất", en: "Proposals" },
  "proposals.crumb.edit": { vi: "Soạn đề xuất", en: "Drafting" },

  "proposals.status.draft": { vi: "Nháp", en: "Draft" },
  "proposals.status.in_review": { vi: "Đang xem xét", en: "In review" },
  "proposals.status.returned": { vi: "Cần hoàn thiện", en: "Returned for revision" },
  "proposals.status.approved": { vi: "Đã phê duyệt phương án", en: "Plan approved" },
  "proposals.status.refused": { vi: "Không phê duyệt", en: "Refused" },
  "proposals.status.withdrawn": { vi: "Đã rút", en: "Withdrawn" },

  "proposals.route.minister": {
    vi: "Bộ trưởng phê duyệt phương án",
    en: "The minister approves the plan",
  },
  "proposals.route.prime_minister": {
    vi: "Thủ tướng Chính phủ phê duyệt phương án",
    en: "The Prime Minister approves the plan",
  },

  "proposals.start.title": { vi: "Đề xuất cắt giảm, đơn giản hóa", en: "Propose a cut" },
  "proposals.start.lead": {
    vi: "Chọn biện pháp và các điều khoản dự kiến sửa. Đề xuất được lưu ở dạng nháp; nội dung sửa, chi phí và lý do soạn sau, theo thứ tự bất kỳ.",
    en: "Choose the measure and the provisions to change. The proposal starts as a draft; wording, cost and reasons follow in any order.",
  },
  "proposals.start.provisions": { vi: "Điều khoản dự kiến sửa, bãi bỏ", en: "Provisions to change or repeal" },
  "proposals.start.provisions-hint": {
    vi: "Bỏ chọn điều khoản không liên quan. Có thể thêm điều khoản khác khi sửa lời văn.",
    en: "Untick what is not concerned. Other provisions can be added when wording the change.",
  },
  "proposals.start.no-provisions": {
    vi: "Quy định này chưa gắn với điều khoản nào trong kho văn bản. Thêm điều khoản ở bước Sửa lời văn.",
    en: "This regulation is not tied to any provision yet. Add provisions when wording the change.",
  },
  "proposals.start.submit": { vi: "Soạn đề xuất", en: "Start the draft" },

  "proposals.field.title": { vi: "Tên đề xuất", en: "Title" },
  "proposals.field.title-hint": {
    vi: "Nêu việc sẽ bỏ, giảm hoặc đơn giản hóa, ví dụ: Bỏ yêu cầu nộp bản sao giấy phép",
    en: "Say what is dropped or made simpler",
  },
  "proposals.field.lever": { vi: "Biện pháp", en: "Measure" },
  "proposals.field.lever-choose": { vi: "Chọn biện pháp", en: "Choose a measure" },
  "proposals.field.reason": { vi: "Lý do", en: "Reason" },
  "proposals.field.reason-hint": {
    vi: "Vì sao quy định không còn cần thiết, không hợp lý hoặc không hợp pháp; ít nhất 20 ký tự.",
    en: "Why the rule is no longer necessary, reasonable or lawful; at least 20 characters.",
  },
  "proposals.field.replacement": { vi: "Phương thức quản lý thay thế (nếu có)", en: "Replacement management, if any" },
  "proposals.field.replacement-hint": {
    vi: "Cách quản lý sau khi cắt giảm, ví dụ: hậu kiểm, công bố tiêu chuẩn, khai thác cơ sở dữ liệu.",
    en: "How the matter is managed afterwards, for example by later checks or shared data.",
  },

  "proposals.issue.title": { vi: "Nhập tên đề xuất", en: "Enter a title" },
  "proposals.issue.title-long": {
    vi: "Rút gọn tên đề xuất, tối đa 300 ký tự",
    en: "Shorten the title to 300 characters",
  },
  "proposals.issue.lever": { vi: "Chọn biện pháp", en: "Choose a measure" },
  "proposals.issue.choice": { vi: "Chọn nội dung sửa đổi cho điều khoản", en: "Choose what happens to the provision" },
  "proposals.issue.choice-unclear": {
    vi: "Lời văn đã được sửa nhưng đang chọn Giữ nguyên. Chọn Sửa lời văn, hoặc trả lại lời văn hiện hành",
    en: "The text was edited but Keep is chosen. Choose New wording, or restore the present text",
  },
  "proposals.issue.same-words": {
    vi: "Lời văn mới giống lời văn hiện hành. Sửa lời văn hoặc chọn Giữ nguyên",
    en: "The new wording equals the present one. Change it, or choose Keep",
  },
  "proposals.issue.number": { vi: "Nhập số, ký hiệu văn bản", en: "Enter the number of the text" },
  "proposals.issue.address": { vi: "Nhập điều, khoản, điểm", en: "Enter the article, clause or point" },
  "proposals.issue.new-number": { vi: "Nhập số của điều khoản mới", en: "Enter the new number" },
  "proposals.issue.number-form": {
    vi: "Nhập số theo cách đánh số của văn bản, ví dụ 2a, 5a; điểm dùng chữ a, b, c, d, đ, e, g… (không có f, j, w, z), ví dụ đ1",
    en: "Enter a number as laws use them, such as 2a or 5a; points take a, b, c, d, đ, e, g… (no f, j, w, z), such as đ1",
  },
  "proposals.issue.number-taken": {
    vi: "Văn bản đã có {place}. Nhập số khác",
    en: "The text has a {place} already. Enter another number",
  },
  "proposals.issue.place-taken": {
    vi: "Văn bản đã có {place}. Chọn nơi khác, hoặc chọn Đổi số rồi ghi đủ số mới và nơi mới, ví dụ khoản 4 Điều 6",
    en: "The text has a {place} already. Choose another place, or choose Renumber and give number and place, such as khoản 4 Điều 6",
  },
  "proposals.issue.new-place": { vi: "Nhập nơi chuyển đến", en: "Enter where it is moved" },
  "proposals.issue.place-form": {
    vi: "Nhập nơi chuyển đến, ví dụ Điều 6, khoản 2 Điều 6, Chương II",
    en: "Enter the place, such as Điều 6, khoản 2 Điều 6 or Chương II",
  },
  "proposals.issue.place-not-found": {
    vi: "Văn bản không có điều khoản này, hoặc đã bãi bỏ. Kiểm tra lại nơi chuyển đến",
    en: "The text has no such provision in force. Check the place",
  },
  "proposals.issue.no-place": {
    vi: "Không bổ sung được ở vị trí này. Chọn điều, khoản, điểm; với dòng của bảng, chọn Sửa đổi điều khoản đang có rồi Thêm dòng",
    en: "Nothing can be inserted there. Choose an article, clause or point; for a row of a table, change that row and add one beside it",
  },
  "proposals.issue.cell-stroke": {
    vi: "Bỏ dấu | trong các ô của dòng",
    en: "Leave out the sign | in the cells",
  },
  "proposals.issue.row-number": {
    vi: "Nhập số thứ tự của dòng mới, ví dụ 12a",
    en: "Enter the number of the new row, such as 12a",
  },
  "proposals.issue.own-day": { vi: "Nhập ngày, ví dụ 05/03/2026", en: "Enter a day, such as 05/03/2026" },
  "proposals.issue.day-or-condition": {
    vi: "Chỉ nhập ngày, hoặc chỉ nhập điều kiện",
    en: "Enter either a day or a condition",
  },
  "proposals.issue.condition-marks": {
    vi: "Viết điều kiện thành một câu, không có dấu chấm, chấm phẩy, ngoặc kép",
    en: "Write the condition as one phrase, without full stops, semicolons or quotation marks",
  },
  "proposals.issue.not-found": {
    vi: "Không tìm thấy trong kho văn bản, hoặc đã hết hiệu lực. Kiểm tra lại số, ký hiệu và điều khoản",
    en: "Not found among the texts in force. Check the number and the provision",
  },

  "proposals.edit.lead": {
    vi: "Làm các phần theo thứ tự bất kỳ. Mỗi lần lưu tạo một phiên bản mới; phiên bản cũ được giữ.",
    en: "Work in any order. Each save makes a new revision; earlier ones are kept.",
  },
  "proposals.edit.returned": { vi: "Lý do yêu cầu hoàn thiện", en: "Why it was returned" },
  "proposals.edit.check": { vi: "Kiểm tra và gửi", en: "Check and send" },
  "proposals.edit.read": { vi: "Xem đề xuất", en: "Read the proposal" },
  "proposals.edit.withdraw": { vi: "Rút đề xuất", en: "Withdraw" },
  "proposals.task.provisions": { vi: "Quy định bị tác động", en: "Provisions affected" },
  "proposals.task.lever": { vi: "Hình thức và biện pháp", en: "Measure" },
  "proposals.task.wording": { vi: "Sửa lời văn", en: "New wording" },
  "proposals.task.cost": { vi: "Chi phí sau đề xuất", en: "Cost afterwards" },
  "proposals.task.reason": { vi: "Lý do", en: "Reason" },
  "proposals.task.authority": { vi: "Văn bản phải sửa, thẩm quyền", en: "Texts to amend, who decides" },
  "proposals.task-status.todo": { vi: "Chưa làm", en: "To do" },
  "proposals.task-status.doing": { vi: "Đang làm", en: "Under way" },
  "proposals.task-status.done": { vi: "Đã xong", en: "Done" },
  "proposals.task-status.error": { vi: "Có lỗi", en: "Has errors" },
  "proposals.note.provisions": { vi: "{count} điều khoản", en: "{count} provisions" },

  "proposals.lack.provisions": { vi: "Chưa chọn điều khoản nào", en: "No provision is chosen yet" },
  "proposals.lack.base-moved": {
    vi: "{address} đã được sửa hoặc hết hiệu lực sau khi soạn. Mở Sửa lời văn, xem lời văn hiện hành và lưu lại",
    en: "{address} was amended or has lapsed since. Open the wording, look at the present text and save again",
  },
  "proposals.lack.lever": { vi: "Chưa chọn biện pháp", en: "No measure is chosen yet" },
  "proposals.lack.nothing-repealed": {
    vi: "Biện pháp là bãi bỏ nhưng chưa bãi bỏ điều khoản nào. Chọn biện pháp khác hoặc bãi bỏ điều khoản ở Sửa lời văn",
    en: "The measure is to abolish, yet nothing is repealed. Choose another measure, or repeal a provision in the wording",
  },
  "proposals.lack.operation": {
    vi: "Chưa sửa hoặc bãi bỏ điều khoản nào",
    en: "No provision is changed or repealed yet",
  },
  "proposals.lack.not-applicable": {
    vi: "Nội dung sửa đổi tại {address} không khớp lời văn hiện hành",
    en: "The change to {address} does not fit the present text",
  },
  "proposals.lack.incomplete": {
    vi: "Chưa nhập đủ nội dung sửa đổi tại {address}",
    en: "The change to {address} is not complete",
  },
  "proposals.lack.clash": {
    vi: "Nội dung sửa đổi tại {address} trái với nội dung khác của đề xuất tại {place}. Bỏ một trong hai",
    en: "The change to {address} contradicts another one of the proposal on {place}. Drop one of them",
  },
  "proposals.lack.already-exists": {
    vi: "Văn bản đã có {place}. Chọn số khác cho điều khoản mới",
    en: "The text has a {place} already. Choose another number",
  },
  "proposals.lack.open-quotes": {
    vi: "Dấu ngoặc kép trong lời văn mới tại {address} mở và đóng không thành cặp",
    en: "Quotation marks in the new wording of {address} are not opened and closed in pairs",
  },
  "proposals.lack.unreadable": {
    vi: "Nội dung sửa đổi tại {address} chưa diễn đạt được trong văn bản sửa đổi mà không bị hiểu khác. Chọn cách sửa khác, ví dụ Sửa lời văn",
    en: "An amending text cannot yet say the change to {address} so that it reads back the same. Choose another kind of change, such as New wording",
  },
  "proposals.lack.same-words": {
    vi: "Lời văn mới tại {address} giống lời văn hiện hành",
    en: "The new wording of {address} equals the present one",
  },
  "proposals.lack.cost": { vi: "Chưa có chi phí sau đề xuất", en: "The cost afterwards is missing" },
  "proposals.lack.dearer": {
    vi: "Chi phí sau đề xuất cao hơn hiện tại",
    en: "The cost afterwards is higher than it is now",
  },
  "proposals.lack.source": {
    vi: "{count} dòng chi phí chưa nêu nguồn số liệu (vẫn gửi được)",
    en: "{count} cost lines name no source (it can still be sent)",
  },
  "proposals.lack.reason": {
    vi: "Lý do cần ít nhất {minimum} ký tự",
    en: "The reason needs at least {minimum} characters",
  },
  "proposals.lack.rivals": {
    vi: "Quy định này còn có đề xuất {codes}. Chỉ tính phần tiết kiệm mà đề xuất kia chưa tính (vẫn gửi được)",
    en: "The same regulation is also in {codes}. Claim only the saving that the other does not claim (it can still be sent)",
  },
  "proposals.lack.mixed": {
    vi: "Có nội dung thuộc thẩm quyền của Bộ trưởng. Nên tách thành đề xuất riêng để Bộ trưởng quyết định (vẫn gửi được)",
    en: "A part is within the minister's own power: better split it off (it can still be sent)",
  },

  "proposals.content.title": { vi: "Tên, biện pháp và lý do", en: "Title, measure and reason" },
  "proposals.save": { vi: "Lưu", en: "Save" },
  "proposals.back": { vi: "Về danh sách việc", en: "Back to the tasks" },

  "proposals.cost.title": { vi: "Chi phí tuân thủ trước và sau đề xuất", en: "Compliance cost before and after" },
  "proposals.cost.lead": {
    vi: "Mỗi dòng là một công việc, có nguồn số liệu. Để trống các dòng của bảng sau đề xuất nếu không còn phải làm gì.",
    en: "Fill in both sheets in the same way, each line with its source. Leave the second empty where nothing remains to be done.",
  },
  "proposals.cost.current": { vi: "Hiện tại", en: "At present" },
  "proposals.cost.proposed": { vi: "Sau đề xuất", en: "After the proposal" },
  "proposals.cost.work-current": { vi: "Công việc phải làm hiện nay", en: "Work at present" },
  "proposals.cost.work-after": { vi: "Công việc còn phải làm sau đề xuất", en: "Work that remains" },
  "proposals.cost.norm": { vi: "Mức thu nhập bình quân một giờ", en: "Hourly income" },
  "proposals.cost.norm-choice": { vi: "{value} đồng/giờ, năm {year}", en: "{value} đồng an hour, {year}" },
  "proposals.cost.norm-missing": { vi: "Chọn mức thu nhập", en: "Choose the hourly income" },
  "proposals.cost.estimate": { vi: "Căn cứ số liệu", en: "Basis of the figures" },
  "proposals.cost.assumed": { vi: "Có số liệu ước tính của đơn vị", en: "Some figures are estimates" },
  "proposals.cost.save": { vi: "Lưu bảng tính", en: "Save the sheet" },
  "proposals.cost.compute": { vi: "Tính lại", en: "Compute" },
  "proposals.cost.result": { vi: "Kết quả", en: "Result" },
  "proposals.cost.unsaved": { vi: "Kết quả tính thử, chưa lưu.", en: "A trial result, not saved." },
  "proposals.cost.before": { vi: "Chi phí hiện tại", en: "Cost at present" },
  "proposals.cost.after": { vi: "Chi phí sau đơn giản hóa", en: "Cost afterwards" },
  "proposals.cost.saving": { vi: "Chi phí tiết kiệm", en: "Saving" },
  "proposals.cost.a-year": { vi: "{amount}/năm", en: "{amount} a year" },
  "proposals.cost.dong-a-year": { vi: "{amount} đồng/năm", en: "{amount} đồng a year" },
  "proposals.cost.share": { vi: "bằng {share}% chi phí hiện tại", en: "{share}% of the present cost" },
  "proposals.cost.parts": {
    vi: "Tiết kiệm gồm: thời gian {time} đồng; dịch vụ {services} đồng; phí, lệ phí {fees} đồng mỗi năm.",
    en: "Of which time {time} đồng, services {services} đồng, fees {fees} đồng a year.",
  },

  "proposals.cost.sheet": { vi: "Bảng tính", en: "Sheet" },
  "proposals.cost.yearly": { vi: "Đồng/năm", en: "Đồng a year" },
  "proposals.cost.total": { vi: "Cộng", en: "Total" },
  "proposals.cost.trace": { vi: "Diễn giải cách tính", en: "How the figures come about" },

  "proposals.panel.caption": {
    vi: "Đề xuất về quy định này, mới nhất trước",
    en: "Proposals on this regulation, newest first",
  },
  "proposals.panel.status": { vi: "Trạng thái", en: "Status" },

  "proposals.flash.started": { vi: "Đã lập đề xuất {code} ở dạng nháp.", en: "Draft {code} was started." },
  "proposals.flash.saved": { vi: "Đã lưu thành phiên bản mới.", en: "Saved as a new revision." },
  "proposals.flash.touched": { vi: "Đã thêm điều khoản.", en: "Added the provision." },
} as const satisfies Messages;
