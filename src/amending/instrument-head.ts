/**
 * The formal parts of an amending instrument around its articles: issuer, number, place and day, type and subject, grounds,
 * enacting words; and at its end signature and recipients. Their wording and order are those of Decree 78/2025/NĐ-CP
 * (art. 71 and appendix I) and Decree 30/2020/NĐ-CP; what is not decided yet stays open as "…".
 */
import { type Day, dayInWords } from "../values/day.ts";
import { withoutType } from "./document-name.ts";

/** An amending instrument before its orders: what is not known yet is null or empty. */
export type AmendingInstrument = {
  /** "Nghị định", "Thông tư" … */
  readonly type: string;
  readonly number: string | null;
  /** The body that issues it: "Chính phủ", "Bộ Công Thương". */
  readonly issuer: string;
  readonly issuedOn: Day | null;
  readonly effectiveOn: Day | null;
  /** With or without its type in front; empty for one made of the documents that it amends. */
  readonly title: string;
  readonly grounds: readonly string[];
  readonly transition: readonly string[];
};

export type InstrumentHead = {
  readonly agency: string;
  readonly number: string;
  readonly placeAndDay: string;
  readonly type: string;
  /** "Sửa đổi, bổ sung một số điều của …". */
  readonly subject: string;
  readonly grounds: readonly string[];
  readonly enacting: string;
};

export type InstrumentClosing = { readonly signature: readonly string[]; readonly recipients: readonly string[] };

export const country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
export const motto = "Độc lập - Tự do - Hạnh phúc";

/** The head; `amended` are the names of the amended documents, for an instrument without a title of its own. */
export function instrumentHead(instrument: AmendingInstrument, amended: readonly string[]): InstrumentHead {
  const { type, issuer, issuedOn } = instrument;
  const given = withoutType(instrument.title.trim(), type) || `sửa đổi, bổ sung một số điều của ${amended.join(", ")}`;
  const subject = given.charAt(0).toLowerCase() + given.slice(1);
  const grounds = instrument.grounds.length > 0 ? instrument.grounds : ["Căn cứ …"];
  return {
    agency: bodyOf(issuer).toUpperCase(),
    number: `${lawful(type) ? `${type} số` : "Số"}: ${instrument.number ?? `…/…/${symbolOf(type, issuer)}`}`,
    placeAndDay: `Hà Nội, ${issuedOn ? dayInWords(issuedOn) : "ngày … tháng … năm …"}`,
    type: type.toUpperCase(),
    subject: subject.charAt(0).toUpperCase() + subject.slice(1),
    grounds: grounds.map((ground) => `${ground.trim().replace(/[;.,]+$/, "")};`),
    enacting: `${signerOf(issuer)} ban hành ${type} ${subject.replace(/\.$/, "")}.`,
  };
}

/** Who signs for the issuer, and who receives it. */
export function instrumentClosing({ issuer }: Pick<AmendingInstrument, "issuer">): InstrumentClosing {
  const signature = signatures.find(([body]) => body === issuer.toLowerCase())?.[1];
  return { signature: signature ?? [issuer.startsWith("Ủy ban") ? "CHỦ TỊCH" : "BỘ TRƯỞNG"], recipients };
}

/** "Bộ trưởng Bộ Công Thương": the office that acts for the body. */
export function signerOf(issuer: string): string {
  return /^Bộ (?!trưởng)/u.test(issuer) ? `Bộ trưởng ${issuer}` : issuer;
}

function bodyOf(issuer: string): string {
  return issuer.replace(/^Bộ trưởng (?=Bộ )/u, "");
}

function lawful(type: string): boolean {
  return ["Luật", "Bộ luật", "Pháp lệnh"].includes(type);
}

function symbolOf(type: string, issuer: string): string {
  const known = symbols.find(([kind, body]) => kind === type && body === issuer.toLowerCase())?.[2];
  return known ?? (type === "Thông tư" ? "TT-…" : "…");
}

const symbols: readonly (readonly [type: string, issuer: string, symbol: string])[] = [
  ["Nghị định", "chính phủ", "NĐ-CP"],
  ["Nghị quyết", "chính phủ", "NQ-CP"],
  ["Quyết định", "thủ tướng chính phủ", "QĐ-TTg"],
];

const signatures: readonly (readonly [issuer: string, lines: readonly string[]])[] = [
  ["quốc hội", ["CHỦ TỊCH QUỐC HỘI"]],
  ["ủy ban thường vụ quốc hội", ["TM. ỦY BAN THƯỜNG VỤ QUỐC HỘI", "CHỦ TỊCH"]],
  ["chính phủ", ["TM. CHÍNH PHỦ", "THỦ TƯỚNG"]],
  ["thủ tướng chính phủ", ["THỦ TƯỚNG"]],
];

const recipients = [
  "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ;",
  "HĐND, UBND các tỉnh, thành phố trực thuộc trung ương;",
  "Cục Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính, Bộ Tư pháp;",
  "Lưu: VT.",
];
