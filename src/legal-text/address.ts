/**
 * The address of a provision: parts joined with "/", each a kind and a number: dieu-12/khoan-2/diem-dd. Numbers are lower
 * case, đ is written dd (nđ in a codified number nd), Roman figures of divisions and appendices become plain ones. An
 * article's address does not contain its chapter, so that an article keeps it when chapters are redrawn. Citations for
 * people name the smallest unit first (Decree 78/2025/NĐ-CP on drafting): điểm đ khoản 2 Điều 12.
 */
import type { Locale } from "../i18n/message.ts";
import { compareNumbers, roman, romanValue } from "./legal-alphabet.ts";

export type ProvisionKind =
  | "mo_dau"
  | "phan"
  | "chuong"
  | "muc"
  | "tieu_muc"
  | "dieu"
  | "khoan"
  | "diem"
  | "tieu_diem"
  | "doan"
  | "bang"
  | "phu_luc"
  | "mau";

/** A part of an address; "dong" is a row of a table and "cau" a sentence, which have no kinds of their own. */
export type AddressPart = { readonly kind: ProvisionKind | "dong" | "cau"; readonly number: string };

/** Kinds in the order in which they are read inside one parent, with their names in a citation. */
const kinds: readonly (readonly [AddressPart["kind"], vi: string, en: string])[] = [
  ["mo_dau", "phần mở đầu", "preamble"],
  ["doan", "đoạn", "paragraph"],
  ["phan", "Phần", "Part"],
  ["chuong", "Chương", "Chapter"],
  ["muc", "Mục", "Section"],
  ["tieu_muc", "Tiểu mục", "Subsection"],
  ["dieu", "Điều", "Article"],
  ["khoan", "khoản", "clause"],
  ["diem", "điểm", "point"],
  ["tieu_diem", "tiểu điểm", "subpoint"],
  ["cau", "câu", "sentence"],
  ["bang", "bảng", "table"],
  ["dong", "số thứ tự", "row"],
  ["phu_luc", "Phụ lục", "Appendix"],
  ["mau", "Mẫu số", "Form"],
];

/** The address of the provision with that kind and printed number inside `parent` (null at the top). */
export function addressOf(parent: string | null, kind: AddressPart["kind"], number: string): string {
  const slug = kind.replace("_", "-");
  const part = number === "" ? slug : `${slug}-${addressNumber(kind, number)}`;
  return parent === null ? part : `${parent}/${part}`;
}

/** The parts of an address, outermost first; undefined when it is not an address. */
export function parseAddress(address: string): readonly AddressPart[] | undefined {
  const parts = address.split("/").map(parsePart);
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

/** Reading order of two addresses of one text; text that is no address goes last. */
export function compareAddresses(one: string, other: string): number {
  const left = parseAddress(one);
  const right = parseAddress(other);
  if (!left || !right) return left ? -1 : right ? 1 : one.localeCompare(other);
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const difference = place(left[index]!) - place(right[index]!);
    const order = difference !== 0 ? difference : compareNumbers(left[index]!.number, right[index]!.number);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** "dieu-12/khoan-2/diem-dd" → "điểm đ khoản 2 Điều 12", "point đ, clause 2, Article 12"; the text itself if no address. */
export function cite(address: string, locale: Locale): string {
  const parts = parseAddress(address);
  if (!parts) return address;
  return parts
    .map((part) => citePart(part, locale))
    .reverse()
    .join(locale === "vi" ? " " : ", ");
}

function addressNumber(kind: AddressPart["kind"], number: string): string {
  const plain = number.trim().toLowerCase().replace(/\s+/g, "-").replaceAll("/", ".");
  const figure = romanKinds.has(kind) ? romanNumber(plain) : plain;
  const counted = figure.replace(/^0+(?=\d)/, "");
  return kind === "diem" || kind === "tieu_diem" ? counted.replaceAll("đ", "dd") : counted.replaceAll("đ", "d");
}

const romanKinds: ReadonlySet<string> = new Set(["phan", "chuong", "muc", "tieu_muc", "phu_luc"]);

/** "iv" → "4", "i.10" → "1.10", "va" → "5a"; anything else stays (a part or appendix C is no hundred). */
function romanNumber(number: string): string {
  const [, figure, letter, rest] = /^([ivxl]+)([a-zđ]?)(\..*)?$/.exec(number) ?? [];
  const value = figure === undefined ? undefined : romanValue(figure);
  return value === undefined ? number : `${value}${letter}${rest ?? ""}`;
}

const slugs = kinds.map(([kind]) => ({ kind, slug: kind.replace("_", "-"), opening: `${kind.replace("_", "-")}-` }));

function parsePart(text: string): AddressPart | undefined {
  const kind = slugs.find(({ slug, opening }) => text.startsWith(opening) || text === slug)?.kind;
  if (!kind) return undefined;
  const number = text.slice(kind.length + 1);
  return /^[\p{L}\p{N}.~-]*$/u.test(number) ? { kind, number: number.replaceAll("dd", "đ") } : undefined;
}

function place(part: AddressPart): number {
  if (part.kind === "doan" && part.number === "cuoi") return kinds.findIndex(([kind]) => kind === "phu_luc") - 0.5;
  return kinds.findIndex(([kind]) => kind === part.kind);
}

function citePart(part: AddressPart, locale: Locale): string {
  if (part.kind === "doan" && part.number === "dau") return locale === "vi" ? "đoạn đầu" : "opening words";
  if (part.kind === "doan" && part.number === "cuoi") return locale === "vi" ? "đoạn cuối" : "closing words";
  if (part.kind === "cau" && part.number === "cuoi") return locale === "vi" ? "câu cuối" : "last sentence";
  const [, vi, en] = kinds.find(([kind]) => kind === part.kind)!;
  const figure = ["chuong", "phan", "phu_luc"].includes(part.kind) && /^\d+$/.test(part.number);
  return `${locale === "vi" ? vi : en} ${figure ? roman(Number(part.number)) : part.number}`.trim();
}
