/**
 * The new wording that an order quotes, cut into the provisions it is for. A block bears their numbers: "“1a. …”" beside
 * "“6. …”", or several articles in one. Only marks of the numbers that the order names divide it, and only of the level on
 * which the block begins, so that the points of a restated clause stay with it.
 */
import { type AddressPart, parseAddress } from "../legal-text/address.ts";
import type { CitedUnit } from "./cited-units.ts";

export type QuotedPiece = { readonly kind: AddressPart["kind"]; readonly number: string; readonly text: string };

/** The pieces of `blocks` for the units named, in order; a block without any of their marks is a piece without number. */
export function quotedPieces(blocks: readonly string[], units: readonly CitedUnit[]): readonly QuotedPiece[] {
  const wanted = units.flatMap(({ address, part }) => {
    const last = parseAddress(address)?.at(-1);
    return last ? [{ ...last, part }] : [];
  });
  return blocks.flatMap((block) => piecesOf(block, wanted));
}

/** Takes the piece for `address` out of `pieces` that `used` does not hold yet. */
export function takePiece(
  pieces: readonly QuotedPiece[],
  used: Set<QuotedPiece>,
  address: string,
  alone: boolean,
): QuotedPiece | undefined {
  const last = parseAddress(address)?.at(-1);
  const fits = (piece: QuotedPiece): boolean => piece.kind === last?.kind && piece.number === last.number;
  const free = pieces.filter((piece) => !used.has(piece));
  const unmarked = alone && pieces.length === 1 && pieces[0]!.number === "" && !anyMark.test(pieces[0]!.text);
  const piece = free.find(fits) ?? (unmarked ? pieces[0] : undefined);
  if (piece) used.add(piece);
  return piece;
}

/** A block that bears another number than the order names is a slip that a person must look at. */
const anyMark = /^(?:Điều \d|(?:Khoản )?\d{1,3}[a-zđ]?\.(?!\d)|[a-zđ]\d{0,2}\))/u;

/** The words after the provision's own mark; the whole text when it bears none. */
export function withoutMark(text: string, address: string): string {
  const last = parseAddress(address)?.at(-1);
  const mark = last && markOf(last).exec(text);
  return mark ? text.slice(mark[0].length).trimStart() : text;
}

type Wanted = AddressPart & { readonly part: CitedUnit["part"] };

function piecesOf(block: string, wanted: readonly Wanted[]): QuotedPiece[] {
  const lines = block.split("\n");
  const first = wanted.find((unit) => (unit.kind === "dong" ? lines : [block]).some((line) => markOf(unit).test(line)));
  if (!first) return [{ kind: "doan", number: "", text: block }];
  const level = wanted.filter(({ kind }) => kind === first.kind || first.part === "heading");
  const pieces: { kind: AddressPart["kind"]; number: string; lines: string[] }[] = [];
  for (const line of lines) {
    const words = line.replace(/^["“]/, "");
    const mark = level.find((unit) => markOf(unit).test(words) && !pieces.some((piece) => same(piece, unit)));
    if (mark) pieces.push({ kind: mark.kind, number: mark.number, lines: [words] });
    else pieces.at(-1)?.lines.push(line);
  }
  return pieces.map(({ kind, number, lines }) => ({ kind, number, text: lines.join("\n").trim() }));
}

function same(one: AddressPart, other: AddressPart): boolean {
  return one.kind === other.kind && one.number === other.number;
}

/** How the number of a unit stands at the start of a line; a scan puts full stops into it ("1.1." for 11). */
function markOf({ kind, number }: AddressPart): RegExp {
  const digits = number.replace(/(?<=\d)(?=\d)/g, "\\.?");
  switch (kind) {
    case "dieu":
      return new RegExp(`^Điều ${number}(?![\\p{L}\\d])\\s?[.:]?`, "u");
    case "khoan":
      return new RegExp(`^(?:Khoản )?${digits}\\s?\\.(?!\\d)`, "u");
    case "diem":
      return new RegExp(`^(?:[-–] ?)?${number}\\s?[).](?!\\p{L}\\p{L}\\))`, "u");
    case "dong":
      return new RegExp(`^\\|? ?${number}\\.? ?\\|`, "u");
    case "phu_luc":
      return /^(?:Phụ lục|PHỤ LỤC)/u;
    default:
      return new RegExp(`^${divisionWords[kind] ?? "(?!)"} (?:${number}|[IVXLC]+[a-zđ]?)(?![\\p{L}\\d])[.:]?`, "iu");
  }
}

const divisionWords: Readonly<Partial<Record<AddressPart["kind"], string>>> = {
  phan: "Phần",
  chuong: "Chương",
  muc: "Mục",
  tieu_muc: "Tiểu mục",
};
