/**
 * Marks at the start of a line: what a line would be if its mark counts. A mark is only a candidate: "Điều 93 của Luật
 * này" may be a reference broken by the line end, "30." a number in running text. numbering.ts and grow.ts judge.
 * Level words and their order: Law on promulgation of legal documents, art. 8; Decree 78/2025/NĐ-CP, art. 15 ff.
 */
import type { ProvisionKind } from "./address.ts";
import { romanValue } from "./legal-alphabet.ts";

export type Mark = {
  readonly kind: ProvisionKind;
  /** As printed, without the word: "12", "5a", "IV", "đ", "44.5.NĐ.1". */
  readonly number: string;
  /** What stands on the line after the mark. */
  readonly rest: string;
  /** The mark is written in full form, which running text hardly ever imitates. */
  readonly firm: boolean;
};

const divisionKinds: Readonly<Record<string, ProvisionKind>> = {
  phần: "phan",
  chương: "chuong",
  mục: "muc",
  "tiểu mục": "tieu_muc",
};
/** Of parts: "Phần thứ nhất". */
export const ordinals = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const division =
  /^(phần|chương|mục|tiểu mục) (?:thứ )?((?:\d{1,3}|[ivxlc]{1,7})[a-zđ]?|[A-ZĐ]|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?![\p{L}\d])\s*([.:)–—-]?)\s*(.*)$/iu;

/** "Chương I NHỮNG QUY ĐỊNH CHUNG", "Mục 2.", "Phần thứ nhất"; `heading`: the source says that the line is one. */
export function readDivision(text: string, heading = false): Mark | undefined {
  const [, word, number, point, rest] = division.exec(text) ?? [];
  if (word === undefined || !/^\p{Lu}/u.test(word)) return undefined;
  const ordinal = ordinals.indexOf(number!.toLowerCase());
  if (ordinal < 0 && !/^[\dA-ZĐ]/.test(number!)) return undefined;
  const titled = rest === "" || isCapitals(rest!) || ((heading || point !== "") && startsSentence(rest!));
  if (!titled || rest!.length > 400 || (!heading && /[.;]$/.test(rest!) && !isCapitals(rest!))) return undefined;
  return {
    kind: divisionKinds[word.toLowerCase()]!,
    number: ordinal < 0 ? number! : String(ordinal + 1),
    rest: rest!,
    firm: rest !== "" || point !== "",
  };
}

const codified = /^Điều (\d+\.\d+\.\p{Lu}+(?:\.\d+[a-zđ]?)+)\.?(?: (.*))?$/u;
const article =
  /^(?:[_~—]+ ?)?(?:Đi[ềêểễếệ]u|ĐI[ỀÊỂỄẾỆ]U) (?:thứ )?(\d{1,4}(?:[a-zđ]{0,2}|[A-ZĐ])\d?)(?![\p{L}\d])\s?([.:)–—-]?)\s*(.*)$/u;
const reference =
  /^(?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh|Hiến pháp|Quy chế|Quy định|Điều lệ)(?![\p{L}])/u;

/** "Điều 12. Tên", "Điều 5a.", a scan's "_ Điều 28. Tên" and "Điêu 3. Tên", "Điều 1 Sửa đổi …", "Điều 44.5.NĐ.1. Tên"; not firm, or undefined, what reads as a reference ("Điều 4 - Luật Doanh nghiệp"). `heading`: it is known to be one, so that its words may begin small. */
export function readArticle(text: string, heading = false): Mark | undefined {
  const [, code, name = ""] = codified.exec(text) ?? [];
  if (code !== undefined) return { kind: "dieu", number: code, rest: name, firm: true };
  const [, number, point, rest] = article.exec(text) ?? [];
  if (number === undefined) return undefined;
  if (rest === "") return { kind: "dieu", number, rest, firm: false };
  if (!(heading || startsSentence(rest!)) || (/[–—-]/.test(point!) && reference.test(rest!))) return undefined;
  return {
    kind: "dieu",
    number: number.toLowerCase(),
    rest: rest!,
    firm: /[.:)]/.test(point!) || !reference.test(rest!),
  };
}

const clause = /^(?:Khoản )?(\d{1,3}(?:[a-zđ]\d?)?) ?\.(?!\d)\s*(.*)$/u;
const looseClause = /^[^\p{L}\p{N}“"(|]{0,5}(\d{1,3})(?:\.\s*|(?:[,:)]|\s?[/–-])\s+)(?=["“]?\p{Lu})(.*)$/u;
const decimal = /^(\d{1,3}\.\d{1,3}(?:\.\d{1,3})?)\.?\s+(?=\D)(.*)$/u;

/** "3. Tên …", "2a.", "Khoản 4. …"; loosely, as older texts and scans have it, "2- Tên", "2, Tên" and "- 14. Tên". */
export function readClause(text: string): Mark | undefined {
  const [, number, rest] = clause.exec(text) ?? [];
  if (number !== undefined) return { kind: "khoan", number, rest: rest!, firm: rest === "" || startsSentence(rest!) };
  const [, loose, after] = looseClause.exec(text) ?? [];
  return loose === undefined ? undefined : { kind: "khoan", number: loose, rest: after!, firm: false };
}

/** "1.1. Tên" and "1.1 Tên" below clause 1. */
export function readDecimal(text: string): Mark | undefined {
  const [, number, rest] = decimal.exec(text) ?? [];
  return number === undefined ? undefined : { kind: "diem", number, rest: rest!, firm: true };
}

const point = /^(?:[-–_]\s?|[Đđ]iểm )?([a-zđ]\d{0,2})\s?([)}]|\.(?=\s)|\/)\s*(.*)$/u;
const subpoint = /^(?:([a-zđ]\.\d{1,2})\)|\(([ivx]{1,5})\)|([ivx]{1,5})[.)](?=\s))\s*(.*)$/u;

/** "a) …", "đ1) …"; "c. …" and "c/ …" in older texts. */
export function readPoint(text: string): Mark | undefined {
  const [, number, sign, rest] = point.exec(text) ?? [];
  return number === undefined ? undefined : { kind: "diem", number, rest: rest!, firm: sign === ")" };
}

// What scanning makes of the letters and figures of a mark.
const misread: Readonly<Record<string, string>> = {
  a: "8äâàáo",
  c: "eo",
  d: "đ",
  đ: "d",
  e: "cé",
  g: "9q",
  h: "n",
  i: "1lìíj",
  l: "1I",
  "1": "lIi",
  "5": "šsS",
  "8": "B",
};

/** The mark with number `due` that a scan took for another: "8) Tên" for "a)", "š. Tên" for "5."; undefined if none. */
export function readMisread(text: string, due: string): { readonly mark: Mark; readonly found: string } | undefined {
  const [, found, sign, rest] = /^(\S)([.)}]) (?=\p{Lu})(.*)$/u.exec(text) ?? [];
  const clause = /^\d/.test(due);
  if (found === undefined || !misread[due]?.includes(found) || (sign === ".") !== clause) return undefined;
  return { mark: { kind: clause ? "khoan" : "diem", number: due, rest: rest!, firm: true }, found };
}

/** "a.1) …", "(ii) …", "ii) …". */
export function readSubpoint(text: string): Mark | undefined {
  const [, dotted, bracketed, figure, rest] = subpoint.exec(text) ?? [];
  const number = dotted ?? bracketed ?? figure;
  if (number === undefined || (dotted === undefined && romanValue(number) === undefined)) return undefined;
  return { kind: "tieu_diem", number, rest: rest!, firm: figure === undefined };
}

const appendix =
  /^(?:PHỤ LỤC|Phụ lục)(?: (?:SỐ |số )?((?:\d{1,3}|[IVXL]{1,7}|[A-ZĐ])(?:\.\d{1,2})?[a-zđ]?)(?![\p{L}\d]))?\s*([.:–—-]?)\s*(.*)$/u;
const annexed =
  /^(QUY CHẾ|QUY ĐỊNH|QUY TRÌNH|ĐIỀU LỆ|DANH MỤC|BIỂU MỨC|BIỂU|BẢNG|CHƯƠNG TRÌNH|KẾ HOẠCH|ĐỀ ÁN|NỘI QUY)(?: .*)?$/;
const form =
  /^(?:-\s)?(?:Mẫu|MẪU|Biểu mẫu|BIỂU MẪU) (?:số|SỐ) ?:? ?([\dIVX]{1,4}[a-zđA-Z]?(?:[./-][\dA-ZĐa-z]{1,8})*)\s*[.:–—-]?\s*(.*)$/;

/** "PHỤ LỤC I DANH MỤC …", "Phụ lục I.1 — Bộ Công an", "QUY CHẾ … (Ban hành kèm theo …)"; not "Phụ lục IV của Luật này". */
export function readAppendix(text: string, heading = false): Mark | undefined {
  const [, number, sign, rest] = appendix.exec(text) ?? [];
  if (rest !== undefined) {
    const titled = rest === "" || isCapitals(firstWords(rest)) || /^\((?:Ban hành )?[Kk]èm theo/.test(rest);
    if (!titled && !((heading || sign !== "") && startsSentence(rest))) return undefined;
    return rest.endsWith(";") ? undefined : { kind: "phu_luc", number: number ?? "", rest, firm: number !== undefined };
  }
  if (!annexed.test(text) || !/\((?:Ban hành )?[Kk]èm theo/.test(text)) return undefined;
  return { kind: "phu_luc", number: "", rest: text, firm: true };
}

/** "Mẫu số 03", "MẪU SỐ 01a: Đơn đề nghị …"; not "Mẫu số 03 ban hành kèm theo …". */
export function readForm(text: string): Mark | undefined {
  const [, number, rest] = form.exec(text) ?? [];
  if (number === undefined || !(rest === "" || startsSentence(rest!)) || /[;,]$/.test(rest!)) return undefined;
  return { kind: "mau", number, rest: rest!, firm: true };
}

export function startsAppendix(text: string): boolean {
  return readAppendix(text) !== undefined || readForm(text) !== undefined;
}

/** Headings that older texts and appendices use instead of articles: "I. QUY ĐỊNH CHUNG", "A. Tên". */
export function readFigure(text: string): Mark | undefined {
  const [, number, rest] = /^([IVX]{1,5}|[A-EĐG-H])[.)]\s+(?=\p{Lu})(.*)$/u.exec(text) ?? [];
  if (number === undefined || rest!.length > 300) return undefined;
  return { kind: /^[IVX]+$/.test(number) ? "muc" : "phan", number, rest: rest!, firm: true };
}

/** No lower-case word: capitals, figures and signs alone. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\(.*?\)/g, ""));
}

function firstWords(text: string): string {
  return text.split(" ").slice(0, 3).join(" ");
}

function startsSentence(text: string): boolean {
  return /^["“'‘(]?[\p{Lu}\d]/u.test(text);
}
