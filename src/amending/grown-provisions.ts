/**
 * The wording that an order quotes as provisions of the amended text: "1a. Hồ sơ …: a) … b) …" becomes khoản 1a with its
 * points. The words are read by the same reader as a whole text, set into a frame that gives them the levels above.
 */
import { parseAddress } from "../legal-text/address.ts";
import { roman } from "../legal-text/legal-alphabet.ts";
import { outline, type OutlinedProvision } from "../legal-text/outline.ts";
import { withoutMark } from "./quoted-block.ts";

export type Grown = OutlinedProvision;

/** The provision at `address` with those inside it, in reading order; `parent` is what it stands in. */
export function grownProvisions(text: string, address: string, parent: string | null): OutlinedProvision[] {
  const last = parseAddress(address)?.at(-1);
  const read = last && frames[last.kind] ? framed(text, address, frames[last.kind]!) : undefined;
  const grown = read ?? [plainProvision(text, address)];
  return [{ ...grown[0]!, parent }, ...grown.slice(1)];
}

type Frame = { readonly before: string; readonly inside: string; readonly mark: (number: string) => string };

const frames: Readonly<Record<string, Frame>> = {
  dieu: { before: "", inside: "", mark: (number) => `Điều ${number}. ` },
  khoan: { before: "Điều 1.\n", inside: "dieu-1/", mark: (number) => `${number}. ` },
  diem: { before: "Điều 1.\n1. Nội dung:\n", inside: "dieu-1/khoan-1/", mark: (number) => `${number}) ` },
  chuong: { before: "", inside: "", mark: (number) => `Chương ${figure(number)}\n` },
  muc: { before: "Chương I\nKHUNG CHUNG\n", inside: "chuong-1/", mark: (number) => `Mục ${number}\n` },
  tieu_muc: {
    before: "Chương I\nKHUNG CHUNG\nMục 1\nKHUNG CHUNG\n",
    inside: "chuong-1/muc-1/",
    mark: (number) => `Tiểu mục ${number}\n`,
  },
  phan: { before: "", inside: "", mark: (number) => `Phần ${figure(number)}\n` },
  phu_luc: {
    before: "Điều 1. Khung\nNội dung.\n",
    inside: "",
    mark: (number) => `PHỤ LỤC${number === "" ? "" : ` ${figure(number)}`}\n`,
  },
  mau: {
    before: "Điều 1. Khung\nNội dung.\nPHỤ LỤC I\nKHUNG CHUNG\n",
    inside: "phu-luc-1/",
    mark: (number) => `Mẫu số ${number}\n`,
  },
};

/** "2a" → "IIa", as chapters and appendices are numbered in print. */
function figure(number: string): string {
  const [, digits, suffix = ""] = /^(\d+)([a-zđ]?)$/.exec(number) ?? [];
  return digits === undefined ? number : roman(Number(digits)) + suffix;
}

/** Laws until about 2010 print "1- Tên". */
const olderClause = /^(\d{1,3})\s?[-–] (?=\p{Lu})/gmu;

/** Undefined when the reader finds anything else than this one provision. */
function framed(text: string, address: string, { before, inside, mark }: Frame): OutlinedProvision[] | undefined {
  const label = address.slice(address.lastIndexOf("/") + 1);
  const number = parseAddress(address)!.at(-1)!.number;
  const words = withoutMark(text, address).replace(olderClause, "$1. ");
  const { provisions } = outline(`${before}${mark(number)}${words}`);
  const start = provisions.findIndex((one) => one.address === inside + label);
  if (start < 0) return undefined;
  const own = provisions.slice(start);
  const root = inside + label;
  const isInside = (place: string): boolean => place === root || place.startsWith(`${root}/`);
  if (!/^(?:phan|chuong|muc|tieu-muc)-/.test(label) && !own.every((one) => isInside(one.address))) return undefined;
  const moved = (place: string): string => (isInside(place) ? address + place.slice(root.length) : place);
  return own.map((one) => ({ ...one, address: moved(one.address), parent: one.parent && moved(one.parent), line: 0 }));
}

function plainProvision(text: string, address: string): OutlinedProvision {
  const last = parseAddress(address)?.at(-1);
  const kind = last === undefined || last.kind === "dong" || last.kind === "cau" ? "bang" : last.kind;
  const words = kind === "bang" ? text : withoutMark(text, address);
  const [first = "", ...rest] = words.split("\n");
  const headed = kind === "dieu" || kind === "phu_luc" || kind === "muc" || kind === "tieu_muc";
  return {
    address,
    kind,
    number: last?.number ?? "",
    heading: headed ? first : null,
    text: headed ? rest.join("\n") : words,
    parent: null,
    line: 0,
  };
}
