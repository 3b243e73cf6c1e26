import type { Messages } from "../i18n/message.ts";
import type { ImportProblemCode } from "./problem.ts";

/** A sentence for every problem of an imported file; a code without one does not compile. */
export const problemSentences = {
  "imports.problem.file-broken": {
    vi: "Tệp bị hỏng hoặc bị cắt cụt, không đọc được. Hãy lưu lại từ phần mềm gốc rồi tải lên.",
    en: "The file is damaged or cut off and cannot be read. Save it again from its program and upload it.",
  },
  "imports.problem.file-inflates": {
    vi: "Tệp giải nén ra lớn hơn {limit} byte nên không được đọc. Hãy chia thành nhiều tệp.",
    en: "The file unpacks to more than {limit} bytes and was not read. Split it into several files.",
  },
  "imports.problem.file-too-many-rows": {
    vi: "Bảng có hơn {limit} dòng. Hãy chia thành nhiều tệp.",
    en: "The table has more than {limit} rows. Split it into several files.",
  },
  "imports.problem.file-too-many-cells": {
    vi: "Bảng có hơn {limit} ô. Hãy bỏ các cột, dòng thừa hoặc chia thành nhiều tệp.",
    en: "The table has more than {limit} cells. Remove unused columns and rows or split the file.",
  },
  "imports.problem.quote-not-closed": {
    vi: "Dấu ngoặc kép mở ở dòng này không được đóng, nên không xác định được các dòng sau.",
    en: "A quotation mark opened in this row is never closed, so the rows after it cannot be told apart.",
  },
  "imports.problem.row-too-long": {
    vi: "Dòng có {found} ô trong khi bảng có {expected} cột: giá trị đã lệch cột. Kiểm tra dấu phân cách trong văn bản.",
    en: "The row has {found} cells where the table has {expected} columns: values have moved. Check for separators inside text.",
  },
  "imports.problem.row-too-short": {
    vi: "Dòng chỉ có {found} ô trong khi bảng có {expected} cột.",
    en: "The row has only {found} cells where the table has {expected} columns.",
  },
  "imports.problem.line-not-json": {
    vi: "Dòng không phải là JSON hợp lệ.",
    en: "The line is not valid JSON.",
  },
  "imports.problem.line-not-object": {
    vi: "Dòng là JSON nhưng không phải một đối tượng { … }.",
    en: "The line is JSON but not an object { … }.",
  },
  "imports.problem.no-rows": {
    vi: "Không có dòng dữ liệu nào dưới dòng tiêu đề.",
    en: "There is no row of data below the headings.",
  },
  "imports.problem.heading-missing": {
    vi: "Thiếu cột “{heading}”. Các cột tìm thấy: {found}.",
    en: "The column “{heading}” is missing. Columns found: {found}.",
  },
  "imports.problem.heading-repeated": {
    vi: "Cột này cùng nội dung với cột “{first}”; chỉ cột “{first}” được đọc.",
    en: "This column holds the same part as “{first}”; only “{first}” is read.",
  },
  "imports.problem.columns-unknown": {
    vi: "Các cột không nhận ra, không được nhập: {headings}.",
    en: "Columns that were not recognised and are not imported: {headings}.",
  },
  "imports.problem.sheet-passed-over": {
    vi: "Trang tính không có dòng tiêu đề của danh sách thủ tục (cần “Mã số” và “Tên”). Nội dung đầu trang: {found}",
    en: "The sheet has no headings of a list of procedures (“Mã số” and “Tên” are needed). It begins: {found}",
  },
  "imports.problem.row-passed-over": {
    vi: "Dòng tiêu đề nhóm hoặc ghi chú, không phải thủ tục: {text}",
    en: "A group title or a note, not a procedure: {text}",
  },
  "imports.problem.code-missing": { vi: "Thiếu mã thủ tục.", en: "The procedure code is missing." },
  "imports.problem.code-wrong": {
    vi: "“{text}” không phải mã thủ tục. Mã có dạng N.NNNNNN, ví dụ 1.000448.",
    en: "“{text}” is not a procedure code. Codes look like N.NNNNNN, for example 1.000448.",
  },
  "imports.problem.code-separator": {
    vi: "Mã “{text}” sai hoặc thiếu dấu chấm, được đọc là {code}. Hãy xác nhận.",
    en: "The code “{text}” has a wrong or missing point and was read as {code}. Please confirm.",
  },
  "imports.problem.code-zeros": {
    vi: "Mã “{text}” thiếu chữ số, được đọc là {code}. Hãy xác nhận.",
    en: "The code “{text}” lacks digits and was read as {code}. Please confirm.",
  },
  "imports.problem.code-suffix": {
    vi: "Mã “{text}” kèm mã cơ quan, được đọc là {code}. Hãy xác nhận.",
    en: "The code “{text}” carries an agency code and was read as {code}. Please confirm.",
  },
  "imports.problem.code-repeated": {
    vi: "Mã {code} ở dòng {row} đã có ở dòng {firstRow} {firstSheet}.",
    en: "The code {code} in row {row} already stands in row {firstRow} {firstSheet}.",
  },
  "imports.problem.code-of-other-kind": {
    vi: "Mã {code} đã dùng cho một quy định không phải thủ tục hành chính. Kiểm tra lại mã.",
    en: "The code {code} belongs to a regulation that is not a procedure. Check the code.",
  },
  "imports.problem.ministry-missing": {
    vi: "Dòng không ghi bộ, ngành. Ghi bộ, ngành vào cột này hoặc chọn bộ quản lý khi tải tệp lên.",
    en: "The row names no ministry. Fill in this column, or choose a ministry when uploading.",
  },
  "imports.problem.ministry-unknown": {
    vi: "Không có cơ quan nào tên “{ministry}”. Ghi đúng tên bộ, ngành hiện nay.",
    en: "There is no agency called “{ministry}”. Write the present name of the ministry.",
  },
  "imports.problem.ministry-closed": {
    vi: "{ministry} không còn từ ngày {day}. Ghi bộ, ngành đang quản lý thủ tục.",
    en: "{ministry} ceased to exist on {day}. Write the ministry that is in charge today.",
  },
  "imports.problem.foreign-agency": {
    vi: "Thủ tục do {ministry} quản lý; chỉ cơ quan đó nhập được. Bỏ dòng này khỏi tệp.",
    en: "The procedure belongs to {ministry}, and only that agency may import it. Take the row out.",
  },
  "imports.problem.name-missing": { vi: "Thiếu tên thủ tục.", en: "The procedure's name is missing." },
  "imports.problem.cell-fault": {
    vi: "Ô chứa lỗi công thức {text}.",
    en: "The cell holds the formula error {text}.",
  },
  "imports.problem.text-destroyed": {
    vi: "Chữ trong ô đã mất khi chuyển mã (ký tự �). Hãy lấy lại từ tệp gốc.",
    en: "Letters in the cell were lost in a conversion (character �). Take them from the original file.",
  },
  "imports.problem.furniture-removed": {
    vi: "Đã bỏ phần chữ của trang Cổng dịch vụ công dính ở cuối ô.",
    en: "Words of the portal's page at the end of the cell were removed.",
  },
  "imports.problem.decision-number-unusual": {
    vi: "Số quyết định “{text}” không theo dạng thường gặp, ví dụ 936/QĐ-BTC.",
    en: "The decision number “{text}” is not in the usual form, for example 936/QĐ-BTC.",
  },
  "imports.problem.legal-basis-without-number": {
    vi: "Không tìm thấy số hiệu văn bản nào trong căn cứ pháp lý; giữ nguyên văn.",
    en: "No document number was found in the legal basis; its text is kept as it is.",
  },
  "imports.problem.file-is-empty": { vi: "Tệp trống. Hãy chọn tệp khác.", en: "The file is empty. Choose another." },
  "imports.problem.file-is-xls": {
    vi: "Tệp Excel đời cũ (.xls). Hãy lưu thành .xlsx rồi tải lên.",
    en: "An old Excel file (.xls). Save it as .xlsx and upload it.",
  },
  "imports.problem.file-is-xlsb": {
    vi: "Tệp Excel nhị phân (.xlsb). Hãy lưu thành .xlsx rồi tải lên.",
    en: "A binary Excel file (.xlsb). Save it as .xlsx and upload it.",
  },
  "imports.problem.file-is-xlsx-macro": {
    vi: "Tệp Excel có macro nên không được nhận. Hãy lưu thành .xlsx không có macro.",
    en: "An Excel file with macros is not accepted. Save it as .xlsx without macros.",
  },
  "imports.problem.file-is-office-encrypted": {
    vi: "Tệp có mật khẩu. Hãy bỏ mật khẩu rồi tải lên.",
    en: "The file is protected by a password. Remove the password and upload it.",
  },
  "imports.problem.file-is-ods": {
    vi: "Tệp OpenDocument (.ods). Hãy lưu thành .xlsx rồi tải lên.",
    en: "An OpenDocument spreadsheet (.ods). Save it as .xlsx and upload it.",
  },
  "imports.problem.file-is-odt": {
    vi: "Đây là văn bản OpenDocument (.odt), không phải bảng tính. Hãy dùng tệp bảng tính .xlsx.",
    en: "This is an OpenDocument text (.odt), not a spreadsheet. Use an .xlsx file.",
  },
  "imports.problem.file-is-mhtml": {
    vi: "Đây là trang web lưu thành một tệp (.mht), không phải bảng tính. Hãy dùng tệp bảng tính .xlsx.",
    en: "This is a web page saved as one file (.mht), not a spreadsheet. Use an .xlsx file.",
  },
  "imports.problem.file-is-docx": {
    vi: "Tệp Word, không phải bảng tính. Hãy chọn tệp .xlsx hoặc CSV.",
    en: "A Word file, not a spreadsheet. Choose an .xlsx or CSV file.",
  },
  "imports.problem.file-is-docx-macro": {
    vi: "Tệp Word có macro, không phải bảng tính. Hãy chọn tệp .xlsx hoặc CSV.",
    en: "A Word file with macros, not a spreadsheet. Choose an .xlsx or CSV file.",
  },
  "imports.problem.file-is-doc": {
    vi: "Tệp Word đời cũ, không phải bảng tính. Hãy chọn tệp .xlsx hoặc CSV.",
    en: "An old Word file, not a spreadsheet. Choose an .xlsx or CSV file.",
  },
  "imports.problem.file-is-ole": {
    vi: "Tệp Office đời cũ không đọc được. Hãy lưu thành .xlsx rồi tải lên.",
    en: "An old Office file that cannot be read. Save it as .xlsx and upload it.",
  },
  "imports.problem.file-is-pdf": {
    vi: "Tệp PDF, không phải bảng tính. Hãy dùng tệp .xlsx gốc.",
    en: "A PDF file, not a spreadsheet. Use the original .xlsx file.",
  },
  "imports.problem.file-is-zip": {
    vi: "Tệp nén. Hãy giải nén và tải lên từng tệp.",
    en: "An archive. Unpack it and upload the files one by one.",
  },
  "imports.problem.file-is-zip-broken": {
    vi: "Tệp bị hỏng hoặc tải lên chưa hết. Hãy lưu lại rồi tải lên.",
    en: "The file is damaged or was not uploaded completely. Save it again and upload it.",
  },
  "imports.problem.file-is-rtf": {
    vi: "Tệp văn bản RTF, không phải bảng tính. Hãy chọn tệp .xlsx hoặc CSV.",
    en: "A rich text file, not a spreadsheet. Choose an .xlsx or CSV file.",
  },
  "imports.problem.file-is-html": {
    vi: "Trang web (có thể mang đuôi .xls). Hãy mở bằng Excel và lưu thành .xlsx.",
    en: "A web page (it may be named .xls). Open it in Excel and save it as .xlsx.",
  },
  "imports.problem.file-is-xml": {
    vi: "Tệp XML, không phải bảng tính. Hãy chọn tệp .xlsx hoặc CSV.",
    en: "An XML file, not a spreadsheet. Choose an .xlsx or CSV file.",
  },
  "imports.problem.file-is-json": {
    vi: "Tệp JSON. Cần mỗi dòng một đối tượng (JSON Lines).",
    en: "A JSON file. One object a line (JSON lines) is needed.",
  },
  "imports.problem.file-is-text": {
    vi: "Văn bản không có cột. Cần bảng có dấu phân cách phẩy, chấm phẩy hoặc tab.",
    en: "Text without columns. A table separated by commas, semicolons or tabs is needed.",
  },
  "imports.problem.file-is-unknown": {
    vi: "Không nhận ra loại tệp. Hãy chọn tệp .xlsx hoặc CSV.",
    en: "The kind of file was not recognised. Choose an .xlsx or CSV file.",
  },
  "imports.problem.text-unknown-encoding": {
    vi: "Không xác định được bảng mã của tệp. Hãy lưu lại dưới dạng UTF-8.",
    en: "The file's encoding could not be told. Save it as UTF-8.",
  },
  "imports.problem.text-letters-replaced": {
    vi: "Nhiều chữ trong tệp đã bị thay bằng dấu hỏi khi chuyển mã. Hãy lấy lại từ tệp gốc.",
    en: "Letters in the file were replaced in a conversion. Take the text from the original file.",
  },
  "imports.problem.text-letters-lost": {
    vi: "Chữ có dấu trong tệp đã mất khi chuyển mã. Hãy lấy lại từ tệp gốc.",
    en: "Letters with marks were lost in a conversion. Take the text from the original file.",
  },
  "imports.problem.text-letters-spaced-out": {
    vi: "Chữ trong tệp bị tách rời từng ký tự. Hãy lấy lại từ tệp gốc.",
    en: "The letters of the words stand apart. Take the text from the original file.",
  },
  "imports.problem.text-marks-lost": {
    vi: "Văn bản trong tệp đã mất dấu. Hãy lấy lại từ tệp gốc.",
    en: "The text has lost its marks. Take it from the original file.",
  },
  "imports.problem.text-encoded-twice": {
    vi: "Tệp bị mã hóa hai lần và đã được sửa; hãy xem lại chữ có dấu.",
    en: "The file had been encoded twice and was mended; look over the letters with marks.",
  },
  "imports.problem.text-capitals-lost": {
    vi: "Tệp dùng bảng mã TCVN3 không có chữ hoa có dấu; các chữ ấy thành chữ thường.",
    en: "The file is in TCVN3, which has no accented capitals; these letters became lower case.",
  },
} as const satisfies Messages & Record<`imports.problem.${ImportProblemCode}`, unknown>;
