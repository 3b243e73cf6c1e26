import type { Messages } from "../i18n/message.ts";

export const legalTextMessages = {
  "legal-text.list.title": { vi: "Văn bản quy phạm pháp luật", en: "Legal texts" },
  "legal-text.list.caption": { vi: "{count} văn bản, mới nhất trước", en: "{count} texts, newest first" },
  "legal-text.list.search": { vi: "Số, ký hiệu hoặc trích yếu", en: "Number or title" },
  "legal-text.list.submit": { vi: "Tìm", en: "Search" },
  "legal-text.problem": { vi: "Dòng {line}: {problem}", en: "Line {line}: {problem}" },
  "legal-text.list.empty": {
    vi: "Thêm văn bản để gắn quy định với điều, khoản, điểm.",
    en: "Add a text so that regulations can be tied to its provisions.",
  },
  "legal-text.list.no-match": { vi: "Bớt từ khóa hoặc tìm theo số, ký hiệu.", en: "Use fewer words, or the number." },
  "legal-text.number": { vi: "Số, ký hiệu", en: "Number" },
  "legal-text.name": { vi: "Trích yếu", en: "Title" },
  "legal-text.kind": { vi: "Loại văn bản", en: "Kind" },
  "legal-text.issuer": { vi: "Cơ quan ban hành", en: "Issued by" },
  "legal-text.issued-on": { vi: "Ngày ban hành", en: "Issued" },
  "legal-text.effective-on": { vi: "Ngày có hiệu lực", en: "In force from" },
  "legal-text.source": { vi: "Nguồn", en: "Source" },
  "legal-text.contents": { vi: "Mục lục", en: "Contents" },
  "legal-text.problems": { vi: "Chỗ cần xem lại khi đọc văn bản", en: "Places to check in this text" },
  "legal-text.add.title": { vi: "Thêm văn bản", en: "Add a text" },
  "legal-text.add.lead": {
    vi: "Chọn tệp hoặc dán toàn văn. Điều, khoản, điểm được nhận ra và cho xem trước khi lưu.",
    en: "Choose a file or paste the whole text. Articles, clauses and points are shown before anything is saved.",
  },
  "legal-text.add.file": { vi: "Tệp văn bản", en: "File" },
  "legal-text.add.file.hint": {
    vi: "Word (.docx, .doc), PDF có chữ, trang web (.html), văn bản thuần ở bảng mã bất kỳ (Unicode, TCVN3, VNI), Akoma Ntoso (.xml)",
    en: "Word (.docx, .doc), PDF with words, web page (.html), plain text in any encoding (Unicode, TCVN3, VNI), Akoma Ntoso (.xml)",
  },
  "legal-text.add.paste": { vi: "Hoặc dán toàn văn", en: "Or paste the whole text" },
  "legal-text.add.read-file": { vi: "Đọc từ tệp {name}", en: "Read from {name}" },
  "legal-text.add.opening": {
    vi: "Chữ đã được chuyển sang Unicode. Đọc thử phần đầu, nếu sai chữ thì lấy tệp khác:",
    en: "Letters were converted to Unicode. Read how it begins; if letters are wrong, take another file:",
  },
  "legal-text.add.shown": {
    vi: "Văn bản có {count} điều khoản. Ở đây nêu {shown} trong {articles} điều; trang của văn bản nêu đủ sau khi lưu.",
    en: "The text has {count} provisions. Here stand {shown} of its {articles} articles; the page of the text shows all once it is saved.",
  },
  "legal-text.add.other-issuer": {
    vi: "Văn bản này do {issuer} ban hành. Tài khoản này chỉ thêm được văn bản của: {own}. Gửi tệp cho pháp chế bộ hoặc quản trị hệ thống để thêm.",
    en: "{issuer} issued this text. With this account only texts of these can be added: {own}. Send the file to the legal office or an administrator.",
  },
  "legal-text.add.more-problems": { vi: "Và {count} chỗ khác.", en: "And {count} more." },
  "legal-text.add.again": { vi: "Đọc lại nội dung đã sửa", en: "Read the changed text again" },
  "legal-text.add.text": { vi: "Toàn văn", en: "Full text" },
  "legal-text.add.preview": { vi: "Xem trước", en: "Preview" },
  "legal-text.add.save": { vi: "Lưu văn bản", en: "Save the text" },
  "legal-text.add.recognised": {
    vi: "Nhận ra {articles} điều, {clauses} khoản, {points} điểm. Kiểm tra rồi lưu.",
    en: "Recognised {articles} articles, {clauses} clauses, {points} points. Check, then save.",
  },
  "legal-text.flash.added": { vi: "Đã thêm văn bản {number}", en: "Added {number}" },
  "legal-text.issue.number": {
    vi: "Nhập số, ký hiệu, ví dụ 12/2026/NĐ-CP",
    en: "Enter the number, for example 12/2026/NĐ-CP",
  },
  "legal-text.issue.number-taken": {
    vi: "Văn bản số {number} đã có. Kiểm tra lại số, ký hiệu",
    en: "Text No. {number} is here already. Check the number",
  },
  "legal-text.issue.title": { vi: "Nhập trích yếu", en: "Enter the title" },
  "legal-text.issue.kind": { vi: "Chọn loại văn bản", en: "Choose the kind" },
  "legal-text.issue.issuer": { vi: "Chọn cơ quan ban hành", en: "Choose who issued it" },
  "legal-text.issue.day": { vi: "Nhập ngày, ví dụ 05/03/2026", en: "Enter a day, for example 05/03/2026" },
  "legal-text.issue.effective-before-issue": {
    vi: "Ngày có hiệu lực phải từ ngày ban hành trở đi",
    en: "It cannot be in force before it was issued",
  },
  "legal-text.issue.text": { vi: "Chọn tệp hoặc dán toàn văn của văn bản", en: "Choose a file or paste the full text" },
  "legal-text.issue.file": { vi: "{problem}", en: "{problem}" },
  "legal-text.issue.too-long": {
    vi: "Văn bản dài hơn {megabytes} MB chữ. Hãy tách thành từng văn bản.",
    en: "The text is longer than {megabytes} MB of words. Split it into single texts.",
  },
  "legal-text.issue.source": { vi: "Ghi nguồn của văn bản", en: "Say where the text comes from" },
  "legal-text.outline.rough-reading": {
    vi: "Văn bản quá dài hoặc quá phức tạp nên chỉ nhận được các điều. Chia thành nhiều phần rồi đọc lại.",
    en: "The text is too long or too involved, so that only its articles were read. Divide it and read it again.",
  },
  "legal-text.outline.out-of-sequence": {
    vi: "Số {found} không theo thứ tự: cần {expected}. Kiểm tra xem văn bản gốc có nhảy số không.",
    en: "Number {found} is out of sequence: {expected} was due. Check whether the original skips a number.",
  },
  "legal-text.outline.number-repeated": {
    vi: "Số {found} lặp lại ở chỗ cần {expected}. Cả hai được giữ.",
    en: "Number {found} is repeated where {expected} was due. Both are kept.",
  },
  "legal-text.outline.number-in-text": {
    vi: "Số {found} ở đầu dòng được coi là lời văn, vì ở đây cần {expected}.",
    en: "Number {found} at the start of the line is read as text, because {expected} was due.",
  },
  "legal-text.outline.mark-inside-line": {
    vi: "Điều, khoản hoặc điểm tiếp theo dính vào cuối dòng này và đã được tách ra.",
    en: "The next provision was glued to this line and has been split off.",
  },
  "legal-text.outline.quote-unclosed": {
    vi: "Nội dung trích dẫn trước dòng này không có dấu đóng ngoặc kép.",
    en: "The quoted wording before this line has no closing quote.",
  },
  "legal-text.outline.quote-missing": {
    vi: "Nội dung mới không đặt trong ngoặc kép; được coi là trích dẫn đến khoản sửa đổi tiếp theo.",
    en: "The new wording stands without quotes; it is read as quoted up to the next amending clause.",
  },
  "legal-text.outline.appendix-without-heading": {
    vi: "Điều 1 xuất hiện lần nữa: phần từ đây được coi là văn bản kèm theo.",
    en: "Article 1 appears again: the text from here is read as an annexed text.",
  },
  "legal-text.outline.capitals-restored": {
    vi: "Bảng mã cũ đã làm mất chữ hoa có dấu; chữ hoa ở tiêu đề và đầu câu đã được khôi phục. Hãy đối chiếu với bản gốc.",
    en: "An old encoding lost the accented capitals; those of titles and sentences are put back. Check against the original.",
  },
  "legal-text.outline.page-line": {
    vi: "Dòng của trang (số trang, tên công báo, nút của cổng thông tin) đã được bỏ qua.",
    en: "A line of the page (page number, gazette head, a portal's button) is left out.",
  },
  "legal-text.outline.number-misread": {
    vi: "Số thứ tự in là “{found}”, được đọc là “{expected}” theo thứ tự. Hãy đối chiếu với bản gốc.",
    en: "The number is printed as “{found}” and read as “{expected}” from its place. Check it against the original.",
  },
  "legal-text.outline.second-document": {
    vi: "Từ dòng này là văn bản thứ hai, số {number}: chỉ văn bản đầu được đọc. Hãy tách mỗi văn bản thành một tệp.",
    en: "A second document, {number}, begins here; only the first one is read. Give each document a file of its own.",
  },
  "legal-text.outline.small-heading": {
    vi: "“Điều {found}.” ở đầu dòng được coi là lời văn: chữ theo sau viết thường và số không nối tiếp các điều trước.",
    en: "“Điều {found}.” at the start of the line is read as text: small letters follow and the number does not continue.",
  },
  "legal-text.outline.no-provisions": {
    vi: "Không tìm thấy điều, khoản, điểm nào; mỗi đoạn được giữ riêng.",
    en: "No articles, clauses or points were found; every paragraph is kept apart.",
  },
  "legal-text.outline.xml-not-well-formed": {
    vi: "Tệp XML hỏng: thẻ không khớp hoặc ký tự không hợp lệ. Xuất lại tệp từ phần mềm gốc.",
    en: "The XML is broken: a tag does not match or a character is not allowed. Export the file anew.",
  },
  "legal-text.outline.xml-doctype": {
    vi: "Tệp XML có khai báo DOCTYPE nên không được đọc vì lý do an toàn. Bỏ khai báo đó rồi thử lại.",
    en: "The XML has a DOCTYPE declaration and is not read, for safety. Remove the declaration and try again.",
  },
  "legal-text.outline.xml-too-deep": {
    vi: "Các thẻ XML lồng nhau quá sâu để là một văn bản. Kiểm tra lại tệp.",
    en: "The XML is nested too deeply to be a legal text. Check the file.",
  },
  "legal-text.outline.xml-too-many-elements": {
    vi: "Tệp XML có quá nhiều thẻ. Tách tệp thành nhiều văn bản.",
    en: "The XML has too many elements. Split the file.",
  },
  "legal-text.outline.xml-empty": {
    vi: "Tệp Akoma Ntoso không chứa văn bản nào.",
    en: "The Akoma Ntoso file holds no document.",
  },
  "legal-text.outline.xml-not-akoma-ntoso": {
    vi: "Tệp XML này (thẻ gốc {name}) không phải Akoma Ntoso. Dùng Akoma Ntoso 3.0, Word hoặc văn bản thuần.",
    en: "This XML (root element {name}) is not Akoma Ntoso. Use Akoma Ntoso 3.0, Word or plain text.",
  },
  "legal-text.outline.xml-older-akoma-ntoso": {
    vi: "Tệp theo bản thảo cũ của Akoma Ntoso ({namespace}). Chuyển sang bản 3.0 chính thức rồi thử lại.",
    en: "The file follows an older draft of Akoma Ntoso ({namespace}). Convert it to the released 3.0 and try again.",
  },
  "legal-text.outline.look-alike-letter": {
    vi: "Chữ cái Kirin trông giống chữ Latinh đã được đổi lại.",
    en: "Cyrillic letters that look Latin have been put right.",
  },
  "legal-text.outline.markdown": {
    vi: "Bỏ ký hiệu trình bày Markdown ở {lines} dòng.",
    en: "Markdown signs were removed from {lines} lines.",
  },
  "legal-text.outline.note-mark": { vi: "Bỏ dấu chú thích {mark}.", en: "Note mark {mark} was removed." },
  "legal-text.outline.note": {
    vi: "Chú thích {mark} không thuộc nội dung văn bản.",
    en: "Note {mark} is not part of the text.",
  },
  "legal-text.outline.amendment-mark": {
    vi: "Bỏ dấu {mark} chỉ văn bản sửa đổi.",
    en: "Mark {mark} of an amending act was removed.",
  },
  "legal-text.outline.front-matter": {
    vi: "Trang đầu của bản hợp nhất ({lines} dòng) không thuộc nội dung văn bản.",
    en: "The front page of the consolidation ({lines} lines) is not part of the text.",
  },
  "legal-text.outline.editorial-note": {
    vi: "Bỏ ghi chú của trang đăng tải trong ngoặc vuông.",
    en: "A remark of the publishing site in square brackets was removed.",
  },
  "legal-text.outline.portal-title": {
    vi: "Bỏ tiêu đề trang đăng tải.",
    en: "The page title of the publishing site was removed.",
  },
  "legal-text.outline.closing-formula": {
    vi: "Lời thông qua ở cuối văn bản không thuộc điều nào.",
    en: "The formula of passing at the end belongs to no article.",
  },
  "legal-text.outline.signature": {
    vi: "Chữ ký, xác thực không thuộc điều nào.",
    en: "The signature or attestation belongs to no article.",
  },
  "legal-text.outline.recipients": {
    vi: "Danh sách nơi nhận không thuộc điều nào.",
    en: "The list of recipients belongs to no article.",
  },
  "legal-text.outline.contents-list": {
    vi: "Mục lục không thuộc nội dung văn bản.",
    en: "The table of contents is not part of the text.",
  },
  "legal-text.outline.codification-source": {
    vi: "Ghi chú nguồn của pháp điển: {source}",
    en: "Source note of the codification: {source}",
  },
  "legal-text.outline.codification-reference": {
    vi: "Ghi chú nội dung liên quan của pháp điển.",
    en: "Related-content note of the codification.",
  },
  "legal-text.file.encoding-converted": {
    vi: "Chữ trong tệp theo bảng mã cũ ({encoding}), đã chuyển sang Unicode. Đối chiếu vài đoạn với bản gốc.",
    en: "The file was in an older encoding ({encoding}) and has been converted to Unicode. Compare a few passages.",
  },
  "legal-text.file.encoded-twice": {
    vi: "Tệp đã bị chuyển mã hai lần; chữ đã được khôi phục. Đối chiếu vài đoạn với bản gốc.",
    en: "The file had been encoded twice; its letters were restored. Compare a few passages.",
  },
  "legal-text.file.capitals-lost": {
    vi: "Bảng mã TCVN3 không có chữ hoa có dấu, nên các chữ này trở thành chữ thường.",
    en: "TCVN3 has no marked capitals, so these have become small letters.",
  },
  "legal-text.file.changes-accepted": {
    vi: "Tệp có {count} chỗ sửa đang theo dõi; đã đọc như khi chấp nhận tất cả.",
    en: "The file holds {count} tracked changes; it was read with all of them accepted.",
  },
  "legal-text.file.comments": {
    vi: "Không đọc {count} ghi chú của người góp ý.",
    en: "{count} reviewers' comments were not read.",
  },
  "legal-text.file.pictures": {
    vi: "Không đọc {count} hình trong tệp. Kiểm tra xem hình có chứa chữ của văn bản không.",
    en: "{count} pictures were not read. Check whether they hold words of the text.",
  },
  "legal-text.file.hidden-text": {
    vi: "Không đọc {count} đoạn chữ ẩn.",
    en: "{count} stretches of hidden text were not read.",
  },
  "legal-text.file.contents-list": {
    vi: "Bỏ mục lục tự động ({count} dòng).",
    en: "The automatic table of contents ({count} lines) was left out.",
  },
  "legal-text.file.formulas": {
    vi: "{count} công thức được ghi thành một dòng chữ. Đối chiếu với bản gốc.",
    en: "{count} formulas were written as plain characters. Compare them with the original.",
  },
  "legal-text.file.embedded-files": {
    vi: "Không đọc {count} tệp nhúng bên trong.",
    en: "{count} embedded files were not read.",
  },
  "legal-text.file.text-boxes": {
    vi: "{count} đoạn trong khung chữ được đặt ở cuối văn bản. Kiểm tra vị trí của chúng.",
    en: "{count} paragraphs in text boxes stand at the end of the text. Check where they belong.",
  },
  "legal-text.file.pages-without-words": {
    vi: "Trang {pages} không có chữ. Nếu là trang quét, nội dung của trang đó không được đọc.",
    en: "Pages without words: {pages}. If they are scans, what they say was not read.",
  },
  "legal-text.file.unknown-symbols": {
    vi: "{count} ký hiệu của phông chữ riêng không nhận ra được, ghi là □.",
    en: "{count} signs of a special font are not known and stand as □.",
  },
  "legal-text.file.macros": {
    vi: "Tệp có macro; chỉ đọc chữ, không chạy macro.",
    en: "The file holds macros; only its words were read and nothing was run.",
  },
} as const satisfies Messages;
