/**
 * How an amending instrument names a document: "Nghị định số 01/2021/NĐ-CP ngày 04 tháng 01 năm 2021 của Chính phủ về đăng
 * ký doanh nghiệp"; a law by its name first, "Luật Đầu tư số 61/2020/QH14". What is not known is left out, never invented.
 */
import { type Day, dayInWords } from "../values/day.ts";

export type AmendedDocument = {
  /** "Nghị định", "Thông tư" … */
  readonly type: string;
  readonly number: string;
  readonly issuedOn: Day | null;
  /** "Chính phủ", "Bộ trưởng Bộ Công Thương"; null when the number does not tell. */
  readonly issuer: string | null;
  /** What it is about, as after the issuer: "về đăng ký doanh nghiệp"; of a law, its name; empty when the order is short. */
  readonly title?: string;
};

/** The document's full name; what is unknown of it is left out. */
export function documentName({ type, number, issuedOn, issuer, title = "" }: AmendedDocument): string {
  const about = withoutType(title, type);
  if (lawTypes.has(type)) return [type, about, "số", number].filter(Boolean).join(" ");
  const day = issuedOn && dayInWords(issuedOn);
  return [type, "số", number, day, issuer && `của ${issuer}`, about].filter(Boolean).join(" ");
}

/** What the number alone tells: "01/2021/NĐ-CP" is a decree of the Government. */
export function documentOfNumber(number: string): AmendedDocument {
  const [, symbol = ""] = /\/([^/]+)$/.exec(number) ?? [];
  const [, type = "Văn bản", issuer = null] = symbols.find(([pattern]) => pattern.test(symbol)) ?? [];
  return { type, number, issuedOn: null, issuer };
}

/** "về đăng ký doanh nghiệp" of "Nghị định về đăng ký doanh nghiệp": a title without the type in front of it. */
export function withoutType(title: string, type: string): string {
  const begins = title.toLowerCase().startsWith(`${type.toLowerCase()} `);
  return begins ? title.slice(type.length + 1).trimStart() : title;
}

/** Texts that are called by their name before their number. */
export const lawTypes: ReadonlySet<string> = new Set(["Luật", "Bộ luật", "Pháp lệnh"]);

const symbols: readonly (readonly [RegExp, type: string, issuer: string | null])[] = [
  [/^NĐ-CP$/u, "Nghị định", "Chính phủ"],
  [/^NQ-CP$/u, "Nghị quyết", "Chính phủ"],
  [/^QĐ-TTg$/iu, "Quyết định", "Thủ tướng Chính phủ"],
  [/^UBTVQH\d*$/u, "Pháp lệnh", "Ủy ban Thường vụ Quốc hội"],
  [/^QH\d*$/u, "Luật", "Quốc hội"],
  [/^TTLT/u, "Thông tư liên tịch", null],
  [/^TT(?:-|$)/u, "Thông tư", null],
  [/^NQ/u, "Nghị quyết", null],
  [/^QĐ/u, "Quyết định", null],
  [/^NĐ/u, "Nghị định", "Chính phủ"],
];
