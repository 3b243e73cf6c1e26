/**
 * What one order asks for, provision by provision. Nothing is guessed: an order of which some provision, phrase or new
 * wording cannot be told is unread as a whole, with the reason.
 */
import { addressOf, parseAddress } from "../legal-text/address.ts";
import { type CitedUnit, type CitedUnits, citedUnits, withinOf } from "./cited-units.ts";
import { attached, bySubject } from "./order-phrases.ts";
import type { Order } from "./orders.ts";
import { type QuotedPiece, quotedPieces, takePiece, withoutMark } from "./quoted-block.ts";
import type { Change, UnreadReason } from "./read-operation.ts";

/** A change with the document that its order names; null when the order names none. */
export type OrderedChange = { readonly change: Change; readonly document: CitedUnit["document"] };
export type OrderReading = { readonly changes: readonly OrderedChange[] } | { readonly unread: UnreadReason };

/** Reads the orders of one clause; `at` is the provision of the amended text in which they stand. */
export function readChanges(orders: readonly Order[], at: string | undefined): OrderReading[] {
  const targets = targetsOf(orders, at);
  const sharing = Map.groupBy(orders.keys(), (index) => orders[index]!.blocks);
  const quoted = new Map<Order["blocks"], Quoted>();
  for (const [blocks, indexes] of sharing) {
    const units = indexes.flatMap((index) => targets[index]!.units);
    quoted.set(blocks, { pieces: quotedPieces(blocks, units), used: new Set(), count: units.length });
  }
  return orders.map((order, index) => readOrder(order, targets[index]!, quoted.get(order.blocks)!));
}

type Targets = {
  readonly units: readonly CitedUnit[];
  readonly leftover: string;
  readonly beside?: CitedUnit;
  readonly at?: string;
};
type Quoted = { readonly pieces: readonly QuotedPiece[]; readonly used: Set<QuotedPiece>; readonly count: number };

/** From the last to the first: "điểm d và bổ sung điểm d1 vào sau điểm d khoản 7" names the clause once, at the end. */
function targetsOf(orders: readonly Order[], at: string | undefined): Targets[] {
  const found: Targets[] = [];
  let later: string | undefined;
  for (const order of orders.toReversed()) {
    const place = order.place === undefined ? undefined : citedUnits(order.place, at).units[0]?.address;
    const own = targetOf(order, place ?? at, place === undefined ? later : undefined);
    found.push(own);
    later = withinOf(own.units);
  }
  return found.toReversed();
}

function targetOf(order: Order, at: string | undefined, later: string | undefined): Targets {
  const { units = "", beside, before = "", after = "" } = order.parts;
  if (order.order === "insert") return insertionTargets(units, beside, order.parts.side !== undefined, at, later);
  const words = order.order?.endsWith("_words") ? `${before} ${after}` : units;
  const cited = withLater(words, at, later);
  const holder = order.order === "move" && beside ? citedUnits(beside, at).units[0] : undefined;
  return { ...cited, ...(holder ? { beside: holder } : {}), ...(at === undefined ? {} : { at }) };
}

/** Units that an order leaves without their clause or article take those of the order after it. */
function withLater(words: string, at: string | undefined, later: string | undefined): CitedUnits {
  const own = citedUnits(words, at);
  if (later === undefined) return own;
  const alone = citedUnits(words, undefined);
  const relative = /(?:khoản|điểm|thứ tự) [\da-zđ]/iu;
  const outer = /khoản \d/iu.test(words) ? later.replace(/\/khoan-.*$/, "") : later;
  if (at === undefined) return relative.test(alone.leftover) ? citedUnits(words, outer) : own;
  const bare = alone.units.length === 0 && relative.test(words);
  return bare && outer.startsWith(`${at}/`) ? citedUnits(words, outer) : own;
}

function insertionTargets(
  words: string,
  beside: string | undefined,
  sided: boolean,
  at: string | undefined,
  later: string | undefined,
): Targets {
  const listed = words.replace(/^(?=(?:khoản|điểm|điều|mục) )/iu, "các ");
  const near =
    beside === undefined ? undefined : (withLater(beside, at, later).units.at(-1) ?? nearOwn(listed, beside, at));
  if (beside !== undefined && !near) return { units: [], leftover: words };
  const parent = near ? (sided ? parentOf(near.address) : near.address) : (at ?? null);
  const own = near ? citedUnits(listed, parent ?? undefined) : withLater(listed, at, later);
  const units = own.units.map((unit) => ({
    ...unit,
    address: within(unit.address, parent),
    document: near?.document ?? unit.document,
  }));
  return { units, leftover: own.leftover, ...(near ? { beside: near } : {}) };
}

/** "khoản 2a Điều 5 vào sau khoản 2": the neighbour's article stands with the new clause. */
function nearOwn(words: string, beside: string, at: string | undefined): CitedUnit | undefined {
  const parent = withinOf(citedUnits(words, at).units);
  return parent === undefined ? undefined : citedUnits(beside, parent).units.at(-1);
}

/** A section is cited by its number alone, but stands in its chapter. */
function within(address: string, parent: string | null): string {
  const last = parseAddress(address)?.at(-1);
  const alone = !address.includes("/") && (last?.kind === "muc" || last?.kind === "tieu_muc");
  return alone && parent ? addressOf(parent, last.kind, last.number) : address;
}

function parentOf(address: string): string | null {
  return address.includes("/") ? address.slice(0, address.lastIndexOf("/")) : null;
}

function readOrder(order: Order, targets: Targets, quoted: Quoted): OrderReading {
  if (order.order === undefined) return { unread: "wording-unknown" };
  if (attached.test(order.head)) return { unread: "attached-text" };
  if (order.order.endsWith("_words")) return readPhraseOrder(order, targets);
  if (order.order === "repeal") return readRepeal(order, targets);
  if (targets.units.length === 0) return { unread: bySubject.test(order.head) ? "by-subject" : "no-target" };
  const isPart = targets.units.some(({ part }) => part === "paragraph") || namesPart.test(targets.leftover);
  if (isPart) return { unread: "part-of-provision" };
  if (order.order === "renumber") return readRenumbering(order, targets);
  if (order.order === "move") return readMove(targets);
  if (quoted.pieces.length === 0) return { unread: "no-new-text" };
  const changes = targets.units.map((unit) => newWording(order, targets, unit, quoted));
  return changes.every((one) => one !== undefined) ? { changes } : { unread: "number-mismatch" };
}

/** Words of an order that speak of less than a provision, and were not understood. */
const namesPart = /(?<!\p{L})(?:tên|tiêu đề|đoạn|câu|gạch)(?!\p{L})/iu;

/** The change that puts the quoted wording in place; undefined when no piece bears the unit's number. */
function newWording(order: Order, targets: Targets, unit: CitedUnit, quoted: Quoted): OrderedChange | undefined {
  const piece = takePiece(quoted.pieces, quoted.used, unit.address, quoted.count === 1);
  if (!piece) return undefined;
  const { address: target, document, part } = unit;
  const isRow = parseAddress(target)?.at(-1)?.kind === "dong";
  if (order.order === "insert") {
    const place = besideOf(order, targets, unit);
    const op = isRow ? "table_row" : "insert_provision";
    return { document, change: { op, target, text: isRow ? rowText(piece.text) : piece.text, ...place } };
  }
  if (isRow)
    return {
      document,
      change: { op: "table_row", target, text: rowText(piece.text), position: "in_place", beside: target },
    };
  const text = withoutMark(piece.text, target);
  if (part === "heading") return { document, change: { op: "replace_heading", target, text: headingText(text) } };
  const passage = part === "opening" ? "/doan-dau" : part === "closing" ? "/doan-cuoi" : "";
  const whole = {
    op: "replace_provision",
    target: target + passage,
    text: passage === "" ? piece.text : text,
  } as const;
  return { document, change: whole };
}

type Place = { readonly position: "before" | "after" | "last_in"; readonly beside: string };

/** The first of several goes beside the neighbour, each other one after the one before it. */
function besideOf(order: Order, targets: Targets, unit: CitedUnit): Place {
  const side = order.parts.side;
  const at = targets.units.indexOf(unit);
  if (side === undefined || !targets.beside) {
    return { position: "last_in", beside: targets.beside?.address ?? parentOf(unit.address) ?? "" };
  }
  if (side.toLowerCase() === "sau" && at > 0) return { position: "after", beside: targets.units[at - 1]!.address };
  return { position: side.toLowerCase() === "sau" ? "after" : "before", beside: targets.beside.address };
}

function rowText(row: string): string {
  return row.replace(/^\|\s*|\s*\|$/g, "").replace(/\s*\|\s*/g, " | ");
}

/** A heading is one line without an end mark. */
function headingText(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[.;]$/, "").trim();
}

function readRepeal(order: Order, { units, leftover }: Targets): OrderReading {
  const isRelative =
    units.length === 0 && /(?:khoản|điểm) [\da-zđ]{1,3}(?= |$)/iu.test(leftover) && !bySubject.test(order.head);
  if (leftover !== "") return { unread: isRelative ? "no-target" : "by-subject" };
  if (units.length === 0) return { unread: bySubject.test(order.head) ? "by-subject" : "no-target" };
  if (units.some(({ part }) => part === "paragraph" || part === "heading")) return { unread: "part-of-provision" };
  const passages = { whole: "", opening: "/doan-dau", closing: "/doan-cuoi", heading: "", paragraph: "" } as const;
  return {
    changes: units.map(({ address, part, document }) => ({
      document,
      change: { op: "repeal", target: address + passages[part] },
    })),
  };
}

function readRenumbering(order: Order, { units }: Targets): OrderReading {
  const [first] = units;
  const to = citedUnits(order.parts.to ?? "", withinOf([first!]) ?? undefined).units;
  if (to.length !== units.length) return { unread: "number-mismatch" };
  return {
    changes: units.map(({ address, document }, index) => ({
      document,
      change: { op: "renumber", target: address, to: to[index]!.address },
    })),
  };
}

function readMove({ units, beside }: Targets): OrderReading {
  if (!beside) return { unread: "no-target" };
  return {
    changes: units.map(({ address, document }) => ({
      document,
      change: { op: "move", target: address, position: "last_in", beside: beside.address },
    })),
  };
}

function readPhraseOrder(order: Order, targets: Targets): OrderReading {
  const { units, leftover } = targets;
  if (leftover !== "") return { unread: units.length === 0 ? "no-target" : "by-subject" };
  if (units.some(({ part }) => part === "paragraph")) return { unread: "part-of-provision" };
  const whole: CitedUnit = { address: targets.at ?? "", part: "whole", document: null };
  const places = units.length > 0 ? units : [whole];
  const changes = places.flatMap((place) =>
    phraseChanges(order, place).map((change) => ({ change, document: place.document })),
  );
  return changes.length === 0 ? { unread: "wording-unknown" } : { changes };
}

function phraseChanges(order: Order, { address, part }: CitedUnit): Change[] {
  const passages = { whole: "", opening: "/doan-dau", closing: "/doan-cuoi", heading: "", paragraph: "" } as const;
  const once = /(?:đầu tiên|thứ nhất) *$/iu.test(order.parts.after ?? "");
  const scope = part === "heading" ? "heading" : once ? "once" : "all";
  const place = { target: address + passages[part], scope } as const;
  const quoted = (name: string): string[] =>
    Array.from((order.parts[name] ?? "").matchAll(/⟦(\d+)⟧/g), ([, index]) => order.quotes[Number(index)]!);
  const [fresh = ""] = quoted("new");
  if (order.order === "insert_words") {
    const position = order.parts.side?.toLowerCase() === "sau" ? "after" : "before";
    return quoted("old").map((old) => ({ op: "insert_words", old, new: fresh, position, ...place }));
  }
  return quoted("olds").map((old) =>
    order.order === "replace_words"
      ? { op: "replace_words", old, new: fresh, ...place }
      : { op: "delete_words", old, within: quoted("within")[0] ?? null, ...place },
  );
}
