/** Why a document cannot be read, said to whoever typed the command: the file, what is wrong with it, and the mend. */
import type { Sentence } from "./command-fault.ts";
import type { TextRefusal } from "./written-text.ts";

/** The sentence for a refusal of readWrittenText. */
export function refusalSentence(path: string, { refused, params = {} }: TextRefusal): Sentence {
  const said = sentences[refused] ?? sentences["file-is-unknown"]!;
  const fill = (words: string): string =>
    `${path}: ${words.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))}`;
  return { vi: fill(said.vi), en: fill(said.en) };
}

const original = { vi: "Hãy lấy lại từ tệp gốc.", en: "Take the original file." };
const asDocx = {
  vi: "Mở bằng Word hoặc LibreOffice rồi lưu thành .docx.",
  en: "Open it in Word or LibreOffice and save it as .docx.",
};

function damaged(vi: string, en: string): Sentence {
  return {
    vi: `chữ trong tệp đã hỏng khi chuyển mã (${vi}). ${original.vi}`,
    en: `its letters were damaged in a conversion (${en}). ${original.en}`,
  };
}

function unread(vi: string, en: string): Sentence {
  return { vi: `${vi} ${asDocx.vi}`, en: `${en} ${asDocx.en}` };
}

function noText(vi: string, en: string): Sentence {
  return {
    vi: `đây là ${vi}, không phải văn bản. Hãy chọn tệp văn bản (.docx, .doc, .pdf, .html, .txt).`,
    en: `this is ${en}, not a text. Choose a text (.docx, .doc, .pdf, .html, .txt).`,
  };
}

const sentences: Readonly<Record<string, Sentence>> = {
  "file-is-empty": { vi: "tệp trống.", en: "the file is empty." },
  "file-is-unknown": noText("một loại tệp không nhận ra được", "a kind of file that is not known"),
  "file-is-xlsx": noText("bảng tính Excel", "an Excel workbook"),
  "file-is-xlsx-macro": noText("bảng tính Excel có macro", "an Excel workbook with macros"),
  "file-is-xlsb": noText("bảng tính Excel nhị phân", "a binary Excel workbook"),
  "file-is-xls": noText("bảng tính Excel cũ", "an old Excel workbook"),
  "file-is-ods": noText("bảng tính OpenDocument", "an OpenDocument spreadsheet"),
  "file-is-ole": noText("một loại tệp Office khác", "another kind of Office file"),
  "file-is-zip": noText("một tệp nén", "an archive"),
  "file-is-odt": unread("chưa đọc được văn bản OpenDocument (.odt).", "OpenDocument texts (.odt) are not read."),
  "file-is-rtf": unread("chưa đọc được tệp RTF.", "RTF files are not read."),
  "file-is-mhtml": unread(
    "chưa đọc được trang web lưu thành một tệp (.mht).",
    "Web pages saved as one file (.mht) are not read.",
  ),
  "file-is-zip-broken": {
    vi: `tệp bị hỏng hoặc tải về chưa đủ. ${original.vi}`,
    en: `the file is damaged or was not downloaded whole. ${original.en}`,
  },
  "file-broken": {
    vi: `tệp bị hỏng, không đọc được trọn vẹn. ${original.vi}`,
    en: `the file is damaged and cannot be read whole. ${original.en}`,
  },
  "file-inflates": unread(
    "tệp nở ra quá lớn khi mở nên không được đọc.",
    "the file unpacks to far too much and is not read.",
  ),
  "file-doctype": unread(
    "tệp chứa khai báo DOCTYPE, có thể trỏ ra ngoài tệp, nên không được đọc.",
    "the file holds a DOCTYPE, which may reach outside the file, and is not read.",
  ),
  "file-word-95": unread("tệp của Word 95 trở về trước.", "the file is from Word 95 or before."),
  "file-too-large": {
    vi: "tệp lớn hơn {megabytes} MB. Hãy tách thành từng văn bản.",
    en: "the file is larger than {megabytes} MB. Split it into single texts.",
  },
  "file-is-office-encrypted": {
    vi: "tệp có mật khẩu. Hãy bỏ mật khẩu trong Word rồi lưu lại.",
    en: "the file has a password. Remove it in Word and save again.",
  },
  "file-is-pdf-encrypted": {
    vi: "tệp PDF có mật khẩu. Hãy bỏ mật khẩu rồi lưu lại.",
    en: "the PDF has a password. Remove it and save again.",
  },
  "file-too-many-pages": {
    vi: "tệp PDF có hơn 3.000 trang. Hãy tách thành từng văn bản.",
    en: "the PDF has more than 3,000 pages. Split it into single texts.",
  },
  "file-takes-too-long": {
    vi: "đọc tệp quá lâu nên đã dừng. Hãy tách tệp hoặc lưu thành .docx.",
    en: "reading the file took too long and was stopped. Split it or save it as .docx.",
  },
  "no-text": {
    vi: "tệp không có chữ, chỉ có hình ảnh (có thể là bản quét). Hãy dùng bản có chữ hoặc nhận dạng chữ trước.",
    en: "the file holds pictures and no words (perhaps a scan). Use a copy with words, or recognise them first.",
  },
  "text-unknown-encoding": {
    vi: "không xác định được bảng mã. Hãy lưu lại dưới dạng UTF-8.",
    en: "the encoding could not be told. Save it as UTF-8.",
  },
  "text-letters-replaced": damaged("chữ có dấu bị thay bằng dấu hỏi", "marked letters were replaced"),
  "text-letters-lost": damaged("mất chữ có dấu", "marked letters were lost"),
  "text-letters-spaced-out": damaged("chữ bị tách rời", "letters were spaced out"),
  "text-marks-lost": damaged("mất dấu", "marks were lost"),
};
