import type { Messages } from "../i18n/message.ts";

export const indicatorMessages = {
  "counting.baseline": { vi: "Kỳ gốc", en: "Baseline" },
  "counting.baseline.text": {
    vi: "{code}: {name}, chốt ngày {day}, {count} mục trong phạm vi đang xem, đóng băng lúc {frozen}",
    en: "{code}: {name}, taken on {day}, {count} items in this scope, frozen at {frozen}",
  },
  "counting.baseline.source": {
    vi: "Nguồn: {source}. Dấu kiểm tra: {digest}",
    en: "Source: {source}. Digest: {digest}",
  },
  "counting.baseline.none": {
    vi: "Chưa có danh mục kỳ gốc đến ngày này: đếm mọi quy định, không tính tỷ lệ.",
    en: "No baseline was taken by this day: every regulation is counted and no share is given.",
  },
  "counting.baseline.rule": { vi: "Thế nào là một mục", en: "What one item is" },
  "counting.term.counted": { vi: "Đơn vị đếm", en: "What is counted" },
  "counting.meaning.counted": {
    vi: "Quy định, không phải đề xuất: một quy định có nhiều đề xuất tính một lần, ở bước xa nhất. Quy định ban hành sau kỳ gốc không cộng vào.",
    en: "Regulations, not proposals: one with several proposals counts once, at its furthest stage. What came after the baseline is not added.",
  },
  "counting.term.stages": { vi: "Các bước", en: "Stages" },
  "counting.meaning.stages": {
    vi: "Đề xuất: đã gửi để phê duyệt. Phê duyệt phương án. Đã trình văn bản. Đã ban hành. Có hiệu lực. “Đang ở bước này” đếm mỗi quy định một bước; “lũy kế” đếm cả các bước sau. Bản nháp, đề xuất bị từ chối hoặc đã rút không tính.",
    en: "Proposed: sent for approval. Plan approved. Text submitted. Text issued. In force. “At this stage” puts each regulation at one; “cumulative” counts the stages beyond as well. Drafts and what was refused or withdrawn do not count.",
  },
  "counting.term.in-force": { vi: "Có hiệu lực", en: "In force" },
  "counting.meaning.in-force": {
    vi: "Văn bản sửa đổi đã ban hành và đã đến ngày có hiệu lực, sau ngày chốt kỳ gốc. Chỉ số này là kết quả.",
    en: "The amending text is issued and its effective day has come, after the baseline was taken. Only this is a result.",
  },
  "counting.term.official": { vi: "Theo cách báo cáo chính thức", en: "As official reports count" },
  "counting.meaning.official": {
    vi: "Quy định nằm trong văn bản đã ban hành hoặc đã trình.",
    en: "Regulations in texts that are issued or submitted.",
  },
  "counting.term.measures": { vi: "Hình thức cắt giảm", en: "Measures" },
  "counting.meaning.measures": {
    vi: "Bãi bỏ, đơn giản hóa, phân cấp, thay giấy tờ bằng dữ liệu đếm riêng. Quy định có nhiều đề xuất ở cùng bước tính vào bãi bỏ trước, rồi đơn giản hóa, phân cấp, dữ liệu. Có hiệu lực mà quy định chưa hết hiệu lực (còn điều khoản quy định) thì là đơn giản hóa.",
    en: "Abolition, simplification, decentralisation and data in place of papers are counted apart. Several at the same stage count as abolition first, then in this order. In force while some provision still lays the regulation down, it is simplification.",
  },
  "counting.term.savings": { vi: "Tiết kiệm", en: "Savings" },
  "counting.meaning.savings": {
    vi: "Chi phí tuân thủ trước trừ sau, theo Thông tư 02/2017/TT-VPCP, của từng đề xuất ở bước của chính đề xuất đó; đồng mỗi năm. Các đề xuất của cùng một quy định cộng lại không vượt chi phí của quy định đó; phần trùng nêu riêng. Đề xuất chưa tính chi phí không cộng vào và được nêu số lượng.",
    en: "Compliance cost before less after under Circular 02/2017/TT-VPCP, of each proposal at its own stage, in đồng a year. Cuts of one regulation together never save more than it costs; what overlaps is told apart. Proposals without a cost sheet are left out and their number is given.",
  },
  "counting.term.net": { vi: "Tăng/giảm ròng", en: "Net change" },
  "counting.meaning.net": {
    vi: "Quy định mới ban hành sau kỳ gốc và còn hiệu lực, trừ quy định kỳ gốc đã bị bãi bỏ có hiệu lực. Số âm là giảm.",
    en: "Regulations that came after the baseline and are still there, less those of the baseline abolished with effect. Negative is a fall.",
  },
  "counting.term.late": { vi: "Quá hạn", en: "Overdue" },
  "counting.meaning.late": {
    vi: "Đề xuất về quy định của bộ có bước xử lý đã qua hạn mà chưa xong, dù đang ở cơ quan nào; nơi đang giữ nêu ở danh sách quá hạn. Ngày làm việc theo lịch nghỉ chính thức.",
    en: "Proposals on the ministry's regulations whose current step is past its deadline, whoever holds it; the list names the holder. Working days follow the official calendar.",
  },
  "counting.term.as-of": { vi: "Thời điểm", en: "As of" },
  "counting.meaning.as-of": {
    vi: "Hết ngày đã chọn, theo giờ Việt Nam, đúng như đã biết vào ngày đó: chỉ dùng các mốc không sau ngày đó.",
    en: "The end of the chosen day in Vietnam, as known then: only dates up to that day are used.",
  },
  "counting.term.rounding": { vi: "Làm tròn", en: "Rounding" },
  "counting.meaning.rounding": {
    vi: "Tỷ lệ làm tròn hai chữ số thập phân, nửa lên. Tiền cộng chính xác rồi làm tròn đến đồng một lần khi hiển thị; vì vậy tổng các số đã làm tròn có thể lệch vài đồng.",
    en: "Shares have two decimals, half up. Money is added exactly and rounded to whole đồng once when shown, so rounded rows may differ from the total by a few đồng.",
  },
  "counting.family.at": { vi: "Đang ở bước: {stage}", en: "At stage: {stage}" },
  "counting.family.from": { vi: "Từ bước {stage} trở lên (lũy kế)", en: "At {stage} or beyond (cumulative)" },
  "counting.family.saving": { vi: "Tiết kiệm ở bước: {stage}", en: "Saving at stage: {stage}" },
  "counting.family-definition.at": {
    vi: "Quy định của kỳ gốc mà bước xa nhất trong các đề xuất là “{stage}”. Mỗi quy định một dòng.",
    en: "Regulations of the baseline whose furthest stage is “{stage}”. One row each.",
  },
  "counting.family-definition.from": {
    vi: "Quy định của kỳ gốc đã đến bước “{stage}” hoặc xa hơn. Mỗi quy định một dòng.",
    en: "Regulations of the baseline that reached “{stage}” or went beyond. One row each.",
  },
  "counting.family-definition.saving": {
    vi: "Tổng tiết kiệm mỗi năm của các đề xuất đang ở bước “{stage}”. Mỗi đề xuất một dòng.",
    en: "What the proposals at stage “{stage}” save a year. One row for each proposal.",
  },
  "counting.indicator.co-hieu-luc": { vi: "Cắt giảm, đơn giản hóa có hiệu lực", en: "Cut or simplified, in force" },
  "counting.definition.co-hieu-luc": {
    vi: "Quy định của kỳ gốc đã được cắt giảm, đơn giản hóa bằng văn bản đã ban hành và đã đến ngày có hiệu lực. Mỗi quy định một dòng.",
    en: "Regulations of the baseline cut or simplified by a text that is issued and whose effective day has come. One row each.",
  },
  "counting.indicator.ty-le-co-hieu-luc": {
    vi: "Tỷ lệ có hiệu lực so với kỳ gốc",
    en: "Share of the baseline in force",
  },
  "counting.definition.ty-le-co-hieu-luc": {
    vi: "Số quy định của kỳ gốc đã cắt giảm, đơn giản hóa và có hiệu lực, chia cho số mục của kỳ gốc trong cùng phạm vi.",
    en: "Regulations of the baseline cut or simplified with effect, divided by the items of the baseline in the same scope.",
  },
  "counting.indicator.chua-ban-hanh": { vi: "Phê duyệt phương án, chưa ban hành", en: "Approved, not issued" },
  "counting.definition.chua-ban-hanh": {
    vi: "Quy định đã phê duyệt phương án mà văn bản chưa ban hành, gồm cả văn bản đã trình. Mỗi quy định một dòng.",
    en: "Regulations with an approved plan and no text issued, submitted drafts included. One row each.",
  },
  "counting.indicator.tiet-kiem-chua-ban-hanh": {
    vi: "Tiết kiệm đã phê duyệt, chưa ban hành",
    en: "Saving approved, not issued",
  },
  "counting.definition.tiet-kiem-chua-ban-hanh": {
    vi: "Tổng tiết kiệm mỗi năm của các đề xuất đã phê duyệt phương án mà văn bản chưa ban hành. Mỗi đề xuất một dòng.",
    en: "What proposals with an approved plan and no text issued would save a year. One row for each proposal.",
  },
  "counting.indicator.bao-cao": { vi: "Theo cách báo cáo chính thức", en: "As official reports count" },
  "counting.definition.bao-cao": {
    vi: "Quy định nằm trong văn bản đã trình, đã ban hành hoặc đã có hiệu lực. Mỗi quy định một dòng.",
    en: "Regulations in texts submitted, issued or in force. One row each.",
  },
  "counting.indicator.ty-le-bao-cao": {
    vi: "Tỷ lệ theo cách báo cáo chính thức",
    en: "Share as official reports count",
  },
  "counting.definition.ty-le-bao-cao": {
    vi: "Số quy định trong văn bản đã trình, đã ban hành hoặc có hiệu lực, chia cho số mục của kỳ gốc trong cùng phạm vi.",
    en: "Regulations in texts submitted, issued or in force, divided by the items of the baseline in the same scope.",
  },
  "counting.indicator.ky-goc": { vi: "Các mục của kỳ gốc", en: "Items of the baseline" },
  "counting.definition.ky-goc": {
    vi: "Danh mục đã đóng băng, theo bộ và loại tại ngày chốt. Khi chưa có kỳ gốc: mọi quy định trong danh mục.",
    en: "The frozen list, by ministry and kind on the day it was taken. Without a baseline: every regulation of the catalogue.",
  },
  "counting.indicator.bai-bo": { vi: "Bãi bỏ có hiệu lực", en: "Abolished, in force" },
  "counting.definition.bai-bo": {
    vi: "Quy định của kỳ gốc đã hết hiệu lực nhờ văn bản bãi bỏ: mọi điều khoản quy định nó đều đã bị bãi bỏ. Mỗi quy định một dòng.",
    en: "Regulations of the baseline that ended through abolition: every provision that lays them down is repealed. One row each.",
  },
  "counting.indicator.moi-ban-hanh": { vi: "Quy định mới ban hành", en: "Newly issued" },
  "counting.definition.moi-ban-hanh": {
    vi: "Quy định không có trong kỳ gốc, được đưa vào danh mục đến ngày này và còn hiệu lực. Mỗi quy định một dòng.",
    en: "Regulations not in the baseline that are in the catalogue by this day and still in force. One row each.",
  },
  "counting.indicator.tang-giam-rong": { vi: "Tăng/giảm ròng", en: "Net change" },
  "counting.definition.tang-giam-rong": {
    vi: "Quy định mới ban hành tính +1, quy định kỳ gốc bị bãi bỏ có hiệu lực tính −1.",
    en: "A newly issued regulation counts +1, one of the baseline abolished with effect −1.",
  },
  "counting.indicator.het-hieu-luc-khac": { vi: "Hết hiệu lực không qua phương án", en: "Lapsed without a plan" },
  "counting.definition.het-hieu-luc-khac": {
    vi: "Quy định của kỳ gốc đã hết hiệu lực mà không do đề xuất nào bãi bỏ. Không tính vào kết quả.",
    en: "Regulations of the baseline that ended without any proposal abolishing them. No credit.",
  },
  "counting.indicator.ngoai-ky-goc": { vi: "Cắt giảm ngoài kỳ gốc", en: "Cuts outside the baseline" },
  "counting.definition.ngoai-ky-goc": {
    vi: "Quy định không có trong kỳ gốc mà cắt giảm đã có hiệu lực. Không tính vào tỷ lệ.",
    en: "Regulations not in the baseline whose cut is in force. Not part of any share.",
  },
  "counting.indicator.qua-han": { vi: "Đề xuất quá hạn", en: "Overdue proposals" },
  "counting.definition.qua-han": {
    vi: "Đề xuất có bước xử lý chưa xong mà đã qua hạn. Mỗi đề xuất một dòng, nêu nơi đang giữ.",
    en: "Proposals whose current step is past its deadline. One row each, with who holds it.",
  },
  "counting.evidence.figure": { vi: "Số liệu", en: "Figure" },
  "counting.evidence.unit.items": { vi: "quy định", en: "regulations" },
  "counting.evidence.unit.dong": { vi: "đồng/năm", en: "đồng a year" },
  "counting.evidence.unit.share": { vi: "của kỳ gốc", en: "of the baseline" },
  "counting.evidence.unit.proposals": { vi: "đề xuất", en: "proposals" },
  "counting.evidence.definition": { vi: "Định nghĩa", en: "Definition" },
  "counting.evidence.scope": { vi: "Phạm vi", en: "Scope" },
  "counting.evidence.of-text": { vi: "cắt giảm phải sửa {number}", en: "cuts that amend {number}" },
  "counting.evidence.of-proposal": { vi: "đề xuất {code}", en: "proposal {code}" },
  "counting.evidence.numerator": { vi: "Tử số", en: "Numerator" },
  "counting.evidence.rows": { vi: "{count} dòng dưới đây", en: "the {count} rows below" },
  "counting.evidence.denominator": { vi: "Mẫu số", en: "Denominator" },
  "counting.evidence.rounding.share": { vi: "Hai chữ số thập phân, nửa lên", en: "Two decimals, half up" },
  "counting.evidence.rounding.dong": {
    vi: "Cộng chính xác, làm tròn đến đồng một lần khi hiển thị, nửa lên",
    en: "Added exactly, rounded to whole đồng once when shown, half up",
  },
  "counting.evidence.unknown": { vi: "Chưa tính chi phí", en: "Cost not worked out" },
  "counting.evidence.withheld": { vi: "không nêu khi đang xem xét", en: "not shown under review" },
  "counting.evidence.guarded": {
    vi: "{count} đề xuất của bộ, ngành khác đang được xem xét, cộng gộp",
    en: "{count} proposals of other ministries under review, taken together",
  },
  "counting.evidence.overlap": { vi: "Phần trùng nhau", en: "Overlap" },
  "counting.evidence.overlap-sum": {
    vi: "{overlap} không cộng: các đề xuất của cùng một quy định cộng lại vượt chi phí của quy định đó",
    en: "{overlap} is left out: the cuts of one regulation together exceed what it costs",
  },
  "counting.evidence.overlap-row": { vi: "đã trừ phần trùng {overlap}", en: "less an overlap of {overlap}" },
  "counting.evidence.as-of": { vi: "Tính đến hết ngày", en: "Up to the end of" },
  "counting.evidence.table": { vi: "{count} dòng, đến hết ngày {day}", en: "{count} rows, up to the end of {day}" },
  "counting.evidence.contributes.items": { vi: "Tính", en: "Counts" },
  "counting.evidence.contributes.share": { vi: "Tính", en: "Counts" },
  "counting.evidence.contributes.proposals": { vi: "Tính", en: "Counts" },
  "counting.evidence.contributes.dong": { vi: "Tiết kiệm (đồng/năm)", en: "Saving (đồng a year)" },
  "counting.evidence.held": { vi: "{holder}, hạn {due}", en: "{holder}, due {due}" },
  "counting.evidence.more": { vi: "{number}, và {count} điều khoản khác", en: "{number}, and {count} more clauses" },
  "counting.evidence.page": {
    vi: "Dòng {first} đến {last} trong {count}; dòng tổng tính trên tất cả",
    en: "Rows {first} to {last} of {count}; the total is over all of them",
  },
  "counting.evidence.none": { vi: "Không có dòng nào: số liệu này bằng 0.", en: "There is no row: this figure is 0." },
  "counting.evidence.csv": { vi: "Tải CSV", en: "Download CSV" },
  "counting.evidence.back": { vi: "Về trang điều hành", en: "Back to the dashboard" },
  "counting.evidence.indicators": { vi: "Các chỉ số", en: "Indicators" },
  "counting.evidence.unknown-indicator": {
    vi: "Không có chỉ số này. Chọn một chỉ số dưới đây.",
    en: "There is no such indicator. Choose one below.",
  },
} as const satisfies Messages;
