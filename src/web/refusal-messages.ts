/** Why something was refused and what to do: a title and a sentence for every refusal code. */
import type { RefusalCode } from "../values/refusal.ts";

type Pair = { readonly vi: string; readonly en: string };
/** What stands around every refusal and failure. */
export const failureMessages = {
  "web.failed.title": { vi: "Hệ thống gặp lỗi", en: "Something broke on our side" },
  "web.failed.lead": {
    vi: "Yêu cầu chưa thực hiện được và lỗi đã được ghi lại. Thử lại sau ít phút.",
    en: "The request was not carried out and the fault has been logged. Try again in a few minutes.",
  },
  "web.failed.reference": {
    vi: "Mã tra cứu khi liên hệ hỗ trợ: {reference}",
    en: "Quote this when asking for help: {reference}",
  },
  "web.to-overview": { vi: "Về trang tổng quan", en: "To your overview" },
  "web.to-home": { vi: "Về trang chủ", en: "To the front page" },
} as const;

type Keys = `web.refused.${RefusalCode}.title` | `web.refused.${RefusalCode}.lead`;

export const refusalMessages = {
  "web.refused.not-signed-in.title": { vi: "Cần đăng nhập", en: "Sign in first" },
  "web.refused.not-signed-in.lead": {
    vi: "Trang này chỉ dành cho người có tài khoản. Đăng nhập để tiếp tục.",
    en: "This page needs an account. Sign in to continue.",
  },
  "web.refused.not-permitted.title": { vi: "Không có quyền thực hiện", en: "You may not do this" },
  "web.refused.not-permitted.lead": {
    vi: "Vai trò của tài khoản này không được làm việc này. Quản trị hệ thống của cơ quan cấp quyền.",
    en: "Your role does not allow this. Your agency's administrator grants permissions.",
  },
  "web.refused.foreign-agency.title": { vi: "Thuộc cơ quan khác", en: "It belongs to another agency" },
  "web.refused.foreign-agency.lead": {
    vi: "Đối tượng này thuộc cơ quan khác. Chỉ cơ quan đó xem hoặc sửa được ở bước này.",
    en: "This belongs to another agency. Only that agency can see or change it at this stage.",
  },
  "web.refused.own-proposal.title": { vi: "Không tự quyết định đề xuất của mình", en: "Not on your own proposal" },
  "web.refused.own-proposal.lead": {
    vi: "Người soạn không được quyết định về đề xuất do mình soạn. Người khác cùng vai trò phải quyết định.",
    en: "Whoever wrote a proposal cannot decide on it. Somebody else with the same role has to.",
  },
  "web.refused.cross-site.title": { vi: "Yêu cầu gửi từ trang khác", en: "Sent from another site" },
  "web.refused.cross-site.lead": {
    vi: "Yêu cầu này không xuất phát từ trang của hệ thống nên không được thực hiện. Mở lại trang và gửi lại.",
    en: "This request did not come from one of our pages, so nothing was done. Open the page again and resend.",
  },
  "web.refused.session-expired.title": { vi: "Phiên làm việc đã hết hạn", en: "Your session has ended" },
  "web.refused.session-expired.lead": {
    vi: "Đăng nhập lại để tiếp tục. Nội dung đã nhập được giữ.",
    en: "Sign in again to continue. What you typed is kept.",
  },
  "web.refused.not-found.title": { vi: "Không tìm thấy trang", en: "Page not found" },
  "web.refused.not-found.lead": {
    vi: "Không có gì tại địa chỉ này. Kiểm tra lại địa chỉ hoặc tìm trong danh mục.",
    en: "There is nothing at this address. Check it, or search the catalogue.",
  },
  "web.refused.wrong-state.title": { vi: "Không còn ở bước này", en: "No longer at this step" },
  "web.refused.wrong-state.lead": {
    vi: "Đối tượng đã sang bước khác nên thao tác không được thực hiện. Mở lại trang để xem trạng thái hiện tại.",
    en: "It has moved to another step, so nothing was done. Open the page again to see where it is now.",
  },
  "web.refused.stale.title": { vi: "Nội dung đã được người khác sửa", en: "Somebody else changed it" },
  "web.refused.stale.lead": {
    vi: "Nội dung đã đổi sau khi trang được mở, nên bản vừa gửi chưa được lưu. Mở lại trang, so sánh rồi gửi lại.",
    en: "It was changed after you opened the page, so nothing was saved. Open it again, compare and resend.",
  },
  "web.refused.already-decided.title": { vi: "Đã có quyết định", en: "Already decided" },
  "web.refused.already-decided.lead": {
    vi: "{who} đã quyết định lúc {when}. Quyết định vừa gửi không được ghi.",
    en: "{who} decided at {when}. Your decision was not recorded.",
  },
  "web.refused.replayed.title": { vi: "Biểu mẫu đã được gửi", en: "The form was already sent" },
  "web.refused.replayed.lead": {
    vi: "Biểu mẫu này đã được gửi và xử lý một lần. Mở lại trang nếu cần gửi nội dung mới.",
    en: "This form was sent and handled once already. Open the page again to send something new.",
  },
  "web.refused.import-outdated.title": {
    vi: "Danh mục đã đổi sau khi xem trước",
    en: "The catalogue changed meanwhile",
  },
  "web.refused.import-outdated.lead": {
    vi: "Kết quả chạy thử không còn đúng. Xem lại bản xem trước mới rồi nhập chính thức.",
    en: "The preview is out of date. Look at the new preview, then apply.",
  },
  "web.refused.import-has-problems.title": { vi: "Tệp còn lỗi", en: "The file has errors" },
  "web.refused.import-has-problems.lead": {
    vi: "Còn {count} lỗi nên chưa ghi gì. Sửa các ô được nêu rồi tải tệp lên lại.",
    en: "{count} errors remain, so nothing was written. Mend the cells named and upload the file again.",
  },
  "web.refused.import-not-applied.title": { vi: "Lần nhập chưa được thực hiện", en: "This import was not applied" },
  "web.refused.import-not-applied.lead": {
    vi: "Chỉ hoàn tác được lần nhập đã nhập chính thức và chưa hoàn tác.",
    en: "Only an import that was applied and not yet undone can be undone.",
  },
  "web.refused.import-already-applied.title": { vi: "Lần nhập đã được xử lý", en: "This import was handled already" },
  "web.refused.import-already-applied.lead": {
    vi: "Lần nhập này đã được nhập chính thức hoặc đã hoàn tác. Tải tệp lên lại để nhập lần nữa.",
    en: "This import has been applied or undone. Upload the file again to import once more.",
  },
  "web.refused.import-changed-since.title": {
    vi: "Có bản ghi đã đổi sau lần nhập",
    en: "Records changed since the import",
  },
  "web.refused.import-changed-since.lead": {
    vi: "{count} bản ghi đã được sửa hoặc dùng sau lần nhập. Chọn giữ lại các bản ghi đó rồi hoàn tác phần còn lại.",
    en: "{count} records were changed or used since the import. Keep those and undo the rest.",
  },
  "web.refused.import-too-old.title": { vi: "Đã quá hạn hoàn tác", en: "Too late to undo" },
  "web.refused.import-too-old.lead": {
    vi: "Chỉ hoàn tác được trong {days} ngày kể từ ngày nhập. Sửa từng bản ghi trong danh mục.",
    en: "An import can be undone for {days} days. Change the records one by one in the catalogue.",
  },
  "web.refused.base-text-changed.title": { vi: "Lời văn gốc đã đổi", en: "The text in force has changed" },
  "web.refused.base-text-changed.lead": {
    vi: "{address} đã được sửa sau khi soạn đề xuất. Xem lại lời văn hiện hành và soạn lại nội dung sửa đổi.",
    en: "{address} was amended after the proposal was drafted. Look at the current wording and draft the change again.",
  },
  "web.refused.operations-clash.title": { vi: "Hai nội dung sửa đổi không đi cùng nhau", en: "Two amendments clash" },
  "web.refused.operations-clash.lead": {
    vi: "Các đề xuất trong văn bản này sửa {address} theo cách không thể cùng thực hiện. Đưa một đề xuất ra khỏi văn bản.",
    en: "Proposals in this text change {address} in ways that cannot both be done. Take one of them out.",
  },
  "web.refused.later-effect-lost.title": {
    vi: "Nội dung sửa đổi có hiệu lực sau không còn khớp",
    en: "A later amendment would no longer fit",
  },
  "web.refused.later-effect-lost.lead": {
    vi: "{act} đã được ghi nhận là sửa {address} và không còn khớp với lời văn mới. Kiểm tra lại nội dung và ngày có hiệu lực. Chưa có gì được lưu.",
    en: "{act} is on record as amending {address} and would not fit the new wording. Check the change and its effective day. Nothing was saved.",
  },
  "web.refused.order-unfit.title": {
    vi: "Nội dung sửa đổi không khớp với văn bản",
    en: "A change does not fit the text",
  },
  "web.refused.order-unfit.lead": {
    vi: "Không áp dụng được nội dung sửa đổi tại {address}. Kiểm tra lại, hoặc chọn ghi nhận mà chưa áp dụng.",
    en: "The change of {address} cannot be applied. Check it, or choose to register it without applying it.",
  },
  "web.refused.in-instrument.title": { vi: "Đề xuất đã thuộc văn bản khác", en: "Already in another text" },
  "web.refused.in-instrument.lead": {
    vi: "Đề xuất {proposal} đã nằm trong {instrument}. Mỗi đề xuất chỉ thuộc một văn bản.",
    en: "Proposal {proposal} is already in {instrument}. A proposal stands in one text only.",
  },
  "web.refused.held-by-instrument.title": { vi: "Đề xuất đang nằm trong văn bản", en: "A text carries the proposal" },
  "web.refused.held-by-instrument.lead": {
    vi: "Đề xuất đang nằm trong {instrument}. Đưa đề xuất ra khỏi văn bản trước; văn bản đã trình thì thu hồi trước, văn bản đã ban hành thì không đổi được.",
    en: "{instrument} carries the proposal. Take it out first; a submitted text is recalled first, an issued one stays.",
  },
  "web.refused.not-amendable.title": { vi: "Văn bản này không sửa được", en: "This text cannot amend that" },
  "web.refused.not-amendable.lead": {
    vi: "Đề xuất sửa văn bản của cơ quan khác hoặc của cấp trên. Chọn loại văn bản của cơ quan đã ban hành hoặc cấp cao hơn.",
    en: "The proposal changes a text of another or a higher body. Choose a kind of text issued by that body or above it.",
  },
  "web.refused.not-ready.title": { vi: "Chưa đủ điều kiện gửi", en: "Not ready to send" },
  "web.refused.not-ready.lead": {
    vi: "Còn {count} mục chưa đủ. Trang kiểm tra nêu từng mục và chỗ cần sửa.",
    en: "{count} items are missing. The check page names each and where to mend it.",
  },
  "web.refused.incomplete-decision.title": { vi: "Quyết định chưa đủ thông tin", en: "The decision is incomplete" },
  "web.refused.incomplete-decision.lead": {
    vi: "Cần lý do khi không đồng ý hoặc yêu cầu hoàn thiện; ngày ký không trước ngày đề xuất đến bước này và không sau hôm nay. Nhập lại quyết định.",
    en: "Returning or refusing needs a reason; the day of signing is not before the proposal came to this stage, nor in the future. Enter the decision again.",
  },
  "web.refused.nothing-carried.title": { vi: "Văn bản chưa có đề xuất", en: "The text carries no proposal" },
  "web.refused.nothing-carried.lead": {
    vi: "Văn bản chưa có đề xuất nào nên chưa trình được. Mở lại văn bản và thêm đề xuất đã phê duyệt.",
    en: "A text without a proposal cannot be submitted. Open it again and take in approved proposals.",
  },
  "web.refused.impossible-days.title": { vi: "Ngày không đúng thứ tự", en: "The days are out of order" },
  "web.refused.impossible-days.lead": {
    vi: "Ngày phê duyệt, trình, ban hành, có hiệu lực phải theo thứ tự đó; ngày trình và ban hành không sau hôm nay. Nhập lại ngày.",
    en: "Approval, submission, issue and effect follow in that order, and the first three are not in the future. Enter the days again.",
  },
  "web.refused.code-taken.title": { vi: "Mã đã được dùng", en: "The code is taken" },
  "web.refused.code-taken.lead": {
    vi: "Mã {code} đã thuộc về đối tượng khác. Nhập mã khác.",
    en: "Code {code} already belongs to something else. Enter another.",
  },
  "web.refused.unreadable-form.title": { vi: "Không đọc được nội dung gửi lên", en: "What was sent cannot be read" },
  "web.refused.unreadable-form.lead": {
    vi: "Nội dung gửi lên bị đứt hoặc sai định dạng nên chưa được lưu. Quay lại trang trước và gửi lại.",
    en: "What was sent was cut off or malformed, so nothing was saved. Go back to the page before and send it again.",
  },
  "web.refused.too-large.title": { vi: "Tệp quá lớn", en: "The file is too large" },
  "web.refused.too-large.lead": {
    vi: "Tệp lớn hơn {megabytes} MB nên không được nhận. Tách thành nhiều tệp rồi tải lên.",
    en: "The file is larger than {megabytes} MB and was not taken. Split it and upload the parts.",
  },
  "web.refused.form-too-large.title": { vi: "Nội dung nhập quá dài", en: "The form holds too much" },
  "web.refused.form-too-large.lead": {
    vi: "Nội dung nhập dài hơn {megabytes} MB hoặc có quá nhiều ô nên không được nhận. Chia thành nhiều lần gửi.",
    en: "What was typed is longer than {megabytes} MB or has too many fields, and was not taken. Send it in parts.",
  },
  "web.refused.wrong-file-kind.title": { vi: "Loại tệp không dùng được", en: "This kind of file cannot be used" },
  "web.refused.wrong-file-kind.lead": {
    vi: "Tệp này không phải loại được nhận ở đây. Chọn tệp khác.",
    en: "This is not a kind of file accepted here. Choose another.",
  },
  "web.refused.too-many-attempts.title": { vi: "Thử quá nhiều lần", en: "Too many attempts" },
  "web.refused.too-many-attempts.lead": {
    vi: "Mật khẩu sai nhiều lần. Thử lại sau {minutes} phút.",
    en: "Too many wrong passwords. Try again in {minutes} minutes.",
  },
  "web.refused.busy.title": { vi: "Hệ thống đang bận", en: "The system is busy" },
  "web.refused.busy.lead": {
    vi: "Tệp này lớn và đang có nhiều yêu cầu. Thử lại sau ít phút.",
    en: "This file is large and many are asking at once. Try again in a few minutes.",
  },
} as const satisfies Record<Keys, Pair>;
