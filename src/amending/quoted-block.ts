/**
 * The new wording that an order quotes, cut into the provisions it is for. A block bears their numbers: "“1a. …”" beside
 * "“6. …”", or several articles in one. Only marks of the numbers that the order names divide it, and only of the level on
 * which the block begins, so that the points of a restated clause stay with it.
 */
import { type AddressPart, parseAddress } from "../legal-text/address.ts";
import { numberAfter } from "../legal-text/legal-alphabet.ts";
import { ordinals } from "../legal-text/marks.ts";
import type { CitedUnit } from "./cited-units.ts";
import { parentOf } from "./unit-list.ts";

type QuotedPiece = {
  readonly kind: AddressPart["kind"];
  readonly number: string;
  readonly text: string;
  /** The clause under whose number the block sets it; null where it sets none. */
  readonly within: string | null;
};

/** The blocks that orders share, cut into pieces; `used` are those that an order has taken. */
export type Quoted = {
  readonly blocks: readonly string[];
  readonly pieces: readonly QuotedPiece[];
  readonly used: Set<QuotedPiece>;
  /** They are for one provision alone, so that they may leave its number out. */
  readonly isAlone: boolean;
};

/** The pieces of `blocks` for the units named, in order; a block without any of their marks is a piece without number. */
export function quotedPieces(blocks: readonly string[], units: readonly CitedUnit[]): Quoted {
  const wanted = units.flatMap(({ address, part }) => {
    const last = parseAddress(address)?.at(-1);
    return last ? [{ ...last, part, address }] : [];
  });
  const pieces = blocks.flatMap((block) => piecesOf(block, wanted));
  return { blocks, pieces, used: new Set(), isAlone: units.length === 1 };
}

/** Takes the piece for `address` that no other order has taken yet; undefined when none bears its number alone. */
export function takePiece({ pieces, used, isAlone }: Quoted, address: string): QuotedPiece | undefined {
  const last = parseAddress(address)?.at(-1);
  const fits = (piece: QuotedPiece): boolean =>
    piece.kind === last?.kind && piece.number === last.number && isWithin(address, piece.within);
  const free = pieces.filter((piece) => !used.has(piece));
  const unmarked = isAlone && pieces.length === 1 && pieces[0]!.number === "" && !anyMark.test(pieces[0]!.text);
  const piece = free.find(fits) ?? (unmarked ? pieces[0] : undefined);
  if (!piece || (last && holdsAnother(piece, last))) return undefined;
  used.add(piece);
  return piece;
}

function isWithin(address: string, within: string | null): boolean {
  return within === null || address.startsWith(`${within}/`);
}

/** The wording of `count` paragraphs, which bear no numbers: one block for each, or one line; undefined otherwise. */
export function quotedPassages(blocks: readonly string[], count: number): readonly string[] | undefined {
  if (blocks.length === count) return blocks;
  const lines = blocks.flatMap((block) => block.split("\n"));
  return blocks.length === 1 && lines.length === count ? lines : undefined;
}

/** Whether the words of a paragraph go on with provisions of their own, which then are not the paragraph's. */
export function holdsProvisions(text: string): boolean {
  return text.split("\n").some((line) => anyMark.test(line));
}

/** A block that goes on with a provision that the order does not name ("5a. …" and "5b. …") is not for one alone. */
function holdsAnother({ text }: QuotedPiece, { kind, number }: AddressPart): boolean {
  if (kind !== "dieu" && kind !== "khoan" && kind !== "diem") return false;
  const next = [numberAfter(number, "1"), ...insertedAfter(number)];
  const marks = next.map((one) => markOf({ kind, number: one }));
  const glued = marks.map((mark) => new RegExp(`(?<=[.;] )${mark.source.slice(1)}`, "u"));
  const [own = "", ...others] = text.split("\n");
  return others.some((line) => marks.some((mark) => mark.test(line))) || glued.some((mark) => mark.test(own));
}

/** "5a" may be followed by "5b", "đ1" by "đ2", any number by its first suffix. */
function insertedAfter(number: string): string[] {
  const [, stem = "", suffix = ""] = /^(\d+|[a-zđ])([a-zđ]|\d+)$/u.exec(number) ?? [];
  const first = /^\d/.test(number) ? "a" : "1";
  return stem === "" ? [number + first] : [stem + numberAfter(suffix, "1")];
}

/** A block that bears another number than the order names is a slip that a person must look at. */
const anyMark = /^(?:Điều \d|(?:Khoản )?\d{1,3}[a-zđ]?\.(?!\d)|[a-zđ]\d{0,2}\))/u;

/** The words after the provision's own mark; the whole text when it bears none. */
export function withoutMark(text: string, address: string): string {
  const last = parseAddress(address)?.at(-1);
  const mark = last && markOf(last).exec(text);
  return mark ? text.slice(mark[0].length).trimStart() : text;
}

type Wanted = AddressPart & { readonly part: CitedUnit["part"]; readonly address: string };

function piecesOf(block: string, wanted: readonly Wanted[]): QuotedPiece[] {
  const written = block.split("\n");
  const placed = placedPieces(written, wanted);
  if (placed) return placed;
  const first = wanted.find((unit) =>
    (unit.kind === "dong" ? written : [block]).some((line) => markOf(unit).test(line)),
  );
  if (!first) return [{ kind: "doan", number: "", text: block, within: null }];
  const isOpening = first.part === "heading" || first.part === "passage";
  const level = wanted.filter(({ kind }) => kind === first.kind || isOpening);
  const pieces: { kind: AddressPart["kind"]; number: string; lines: string[] }[] = [];
  for (const line of written.flatMap((one) => ungluedLines(one, level, written))) {
    const words = line.replace(/^["“]/, "");
    const mark = level.find((unit) => markOf(unit).test(words) && !pieces.some((piece) => same(piece, unit)));
    if (mark) pieces.push({ kind: mark.kind, number: mark.number, lines: [words] });
    else pieces.at(-1)?.lines.push(line);
  }
  return pieces.map(({ kind, number, lines }) => ({ kind, number, text: lines.join("\n").trim(), within: null }));
}

const omitted = /^(?:…|\.{3,})+[.;]?$/;

/**
 * "2. Hồ sơ gồm: ⏎ a) …" for point a of clause 2: the clause is printed so that its points are found, and stays as it is.
 * Undefined where a block does not do so, or holds words that belong to no provision named.
 */
function placedPieces(written: readonly string[], wanted: readonly Wanted[]): QuotedPiece[] | undefined {
  const clauses = clausesAround(wanted);
  const pieces: { kind: AddressPart["kind"]; number: string; within: string | null; lines: string[] }[] = [];
  let within: string | null = null;
  let isOpen = false;
  for (const line of written) {
    const words = line.replace(/^["“]/, "");
    const clause = clauses.find((one) => markOf(one).test(words));
    const unit = clause ? undefined : wanted.find((one) => markOf(one).test(words) && isPlaced(one, within, pieces));
    if (clause) [within, isOpen] = [clause.address, false];
    else if (unit) {
      if (unit.kind !== "diem") within = null;
      pieces.push({ kind: unit.kind, number: unit.number, within, lines: [words] });
      isOpen = true;
    } else if (isOpen && !omitted.test(line)) pieces.at(-1)!.lines.push(line);
    else if (!omitted.test(line)) return undefined;
  }
  const isPlacing = pieces.some((piece) => piece.within !== null);
  return isPlacing ? pieces.map(({ lines, ...piece }) => ({ ...piece, text: lines.join("\n").trim() })) : undefined;
}

/** The clauses of the points that an order names, where it does not name them too. */
function clausesAround(wanted: readonly Wanted[]): Wanted[] {
  const own = new Set(wanted.map(({ address }) => address));
  const around = wanted.filter(({ kind }) => kind === "diem").map(({ address }) => parentOf(address)!);
  return [...new Set(around)].flatMap((address): Wanted[] => {
    const last = parseAddress(address)?.at(-1);
    return last?.kind === "khoan" && !own.has(address) ? [{ ...last, part: "whole", address }] : [];
  });
}

/** Points count inside their own clause alone, and each unit once. */
function isPlaced(unit: Wanted, within: string | null, pieces: readonly Omit<QuotedPiece, "text">[]): boolean {
  const isHere = unit.kind !== "diem" || (within !== null && isWithin(unit.address, within));
  return (
    isHere && !pieces.some((piece) => same(piece, unit) && piece.within === (unit.kind === "diem" ? within : null))
  );
}

/** A line on which the marks of further units stand after the end of a sentence or item, in the lines that they begin. */
function ungluedLines(line: string, level: readonly Wanted[], written: readonly string[]): string[] {
  const glued = level.filter((unit) => !written.some((one) => markOf(unit).test(one.replace(/^["“]/, ""))));
  const starts = glued.flatMap((unit) => {
    const mark = markOf(unit).source.slice(1);
    const found = new RegExp(`(?<=[.;:] )${mark}`, "u").exec(line);
    return found ? [found.index] : [];
  });
  const cuts = [0, ...starts.toSorted((one, other) => one - other), line.length];
  return cuts.slice(1).map((end, index) => line.slice(cuts[index], end).trim());
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
      return new RegExp(`^(?:Khoản )?${digits}(?:\\s?\\.(?!\\d)|\\s?[-–](?=\\s))`, "u");
    case "diem":
      return new RegExp(`^(?:[-–] ?)?${number}\\s?[).](?!\\p{L}\\p{L}\\))`, "u");
    case "dong":
      return new RegExp(`^\\|? ?${number}\\.? ?\\|`, "u");
    case "phu_luc":
      return /^(?:Phụ lục|PHỤ LỤC)/u;
    default:
      return new RegExp(
        `^${divisionWords[kind] ?? "(?!)"} (?:${number}|[IVXLC]+[a-zđ]?|thứ ${ordinals[Number(number) - 1]})(?![\\p{L}\\d])[.:]?`,
        "iu",
      );
  }
}

const divisionWords: Readonly<Partial<Record<AddressPart["kind"], string>>> = {
  phan: "Phần",
  chuong: "Chương",
  muc: "Mục",
  tieu_muc: "Tiểu mục",
};
