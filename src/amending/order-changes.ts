/**
 * What one order asks for, provision by provision. Nothing is guessed: an order of which some provision, phrase or new
 * wording cannot be told is unread as a whole, with the reason.
 */
import { parseAddress } from "../legal-text/address.ts";
import { type Annexes, attachedWording } from "./attached-annex.ts";
import { type CitedUnit, citedUnits, targetOf, withinOf } from "./cited-units.ts";
import { bySubject, temporary } from "./order-phrases.ts";
import { type Targets, targetsOf } from "./order-targets.ts";
import type { Order } from "./orders.ts";
import { phraseChanges } from "./phrase-orders.ts";
import { holdsProvisions, type Quoted, quotedPassages, quotedPieces, takePiece, withoutMark } from "./quoted-block.ts";
import type { Change, UnreadReason } from "./read-operation.ts";
import { parentOf } from "./unit-list.ts";

/** A change with the document that its order names; null when the order names none. */
export type OrderedChange = { readonly change: Change; readonly document: CitedUnit["document"] };
export type OrderReading = { readonly changes: readonly OrderedChange[] } | { readonly unread: UnreadReason };

/**
 * Reads the orders of one clause; `at` is the provision of the amended text in which they stand, `annexes` those of the
 * amending act.
 */
export function readChanges(orders: readonly Order[], at: string | undefined, annexes: Annexes): OrderReading[] {
  const targets = targetsOf(orders, at);
  const sharing = Map.groupBy(orders.keys(), (index) => orders[index]!.blocks);
  const quoted = new Map<Order["blocks"], Quoted>();
  for (const [blocks, indexes] of sharing)
    quoted.set(
      blocks,
      quotedPieces(
        blocks,
        indexes.flatMap((index) => targets[index]!.units),
      ),
    );
  return orders.map((order, index) => readOrder(order, targets[index]!, quoted.get(order.blocks)!, annexes));
}

function readOrder(order: Order, targets: Targets, quoted: Quoted, annexes: Annexes): OrderReading {
  if (order.order === undefined) return { unread: temporary.test(order.head) ? "temporary-effect" : "wording-unknown" };
  if (order.order.endsWith("_words")) return readPhraseOrder(order, targets);
  const attached = attachedWording(order, annexes);
  if (attached) return attached;
  if (order.order === "repeal") return readRepeal(order, targets);
  if (targets.units.length === 0) return { unread: bySubject.test(order.head) ? "by-subject" : "no-target" };
  if (isUnclearPart(targets)) return { unread: "part-of-provision" };
  if (order.order === "renumber") return readRenumbering(order, targets);
  if (order.order === "move") return readMove(targets);
  if (quoted.pieces.length === 0) return { unread: "no-new-text" };
  const isMarked = order.order === "replace" && targets.units.length === 1 && !quoted.isAlone;
  const changes =
    targets.units.every(({ part }) => part === "passage") && !isMarked
      ? passageChanges(order, targets, quoted)
      : targets.units.map((unit) => newWording(order, targets, unit, quoted));
  return changes.every((one) => one !== undefined) ? { changes } : { unread: "number-mismatch" };
}

/** Words of an order that speak of less than a provision, and were not understood. */
const namesPart = /(?<!\p{L})(?:tên|tiêu đề|đoạn|câu|gạch|cuối|đầu(?! tư))(?!\p{L})/iu;

function isUnclearPart({ units, leftover }: Targets): boolean {
  return units.some(({ part }) => part === "unclear") || namesPart.test(leftover);
}

/** The change that puts the quoted wording in place; undefined when no piece bears the unit's number. */
function newWording(order: Order, targets: Targets, unit: CitedUnit, quoted: Quoted): OrderedChange | undefined {
  const piece = takePiece(quoted, unit.address);
  if (!piece) return undefined;
  const { address, document, part } = unit;
  const kind = parseAddress(address)?.at(-1)?.kind;
  if (kind === "dong") return { document, change: rowChange(order, targets, unit, rowText(piece.text)) };
  if (order.order === "insert") {
    const place = besideOf(order, targets, unit);
    return { document, change: { op: "insert_provision", target: address, text: piece.text, ...place } };
  }
  const text = withoutMark(piece.text, address);
  if (part === "passage" && holdsProvisions(text)) return undefined;
  if (part === "whole") return { document, change: { op: "replace_provision", target: address, text: piece.text } };
  if (part === "passage") return { document, change: { op: "replace_provision", target: targetOf(unit), text } };
  const isHeaded = kind !== "khoan" && kind !== "diem";
  return {
    document,
    change: isHeaded
      ? { op: "replace_heading", target: address, text: headingText(text) }
      : { op: "replace_provision", target: `${address}/doan-dau`, text },
  };
}

function rowChange(order: Order, targets: Targets, unit: CitedUnit, text: string): Change {
  const { address: target } = unit;
  if (order.order === "insert") return { op: "table_row", target, text, ...besideOf(order, targets, unit) };
  return { op: "table_row", target, text, position: "in_place", beside: target };
}

/** Paragraphs bear no numbers: as many as are named must be quoted, in their order. */
function passageChanges(order: Order, targets: Targets, quoted: Quoted): (OrderedChange | undefined)[] {
  const { units, beside } = targets;
  const texts = quotedPassages(quoted.blocks, units.length);
  if (!texts) return [undefined];
  return units.map((unit, index) => {
    const target = targetOf(unit);
    const { document } = unit;
    const text = withoutMark(texts[index]!, unit.address);
    if (holdsProvisions(text)) return undefined;
    if (order.order !== "insert") return { document, change: { op: "replace_provision", target, text } };
    const neighbour = index > 0 ? targetOf(units[index - 1]!) : beside && targetOf(beside);
    const side = order.parts.side?.toLowerCase();
    const position = index > 0 || side === "sau" ? "after" : side === "trước" ? "before" : "last_in";
    return { document, change: { op: "insert_provision", target, text, position, beside: neighbour ?? unit.address } };
  });
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

function readRepeal(order: Order, targets: Targets): OrderReading {
  const { units, leftover } = targets;
  const isRelative =
    units.length === 0 && /(?:khoản|điểm) [\da-zđ]{1,3}(?= |$)/iu.test(leftover) && !bySubject.test(order.head);
  if (isUnclearPart(targets) || units.some(({ part }) => part === "heading")) return { unread: "part-of-provision" };
  if (leftover !== "") return { unread: isRelative ? "no-target" : "by-subject" };
  if (units.length === 0) return { unread: bySubject.test(order.head) ? "by-subject" : "no-target" };
  return {
    changes: units.map((unit) => ({ document: unit.document, change: { op: "repeal", target: targetOf(unit) } })),
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

/** "trong toàn bộ Luật này": the whole document. */
const everywhere =
  /^(?:(?:trong|tại|ở) )?(?:(?:toàn bộ|toàn văn) )?(?:(?:các|những) )?(?:(?:nội dung|quy định|các|điều|khoản|điểm)(?:, | và | ))*(?:(?:của|tại|trong) )?(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|văn bản)(?!\p{L})(?!.*(?:trừ|ngoài|riêng)(?!\p{L}))[^;⟦]*$/iu;

function readPhraseOrder(order: Order, targets: Targets): OrderReading {
  const { units } = targets;
  const place = `${order.parts.before ?? ""} ${order.parts.after ?? ""}`.replace(
    /(?<!\p{L})(?:lần lượt|tương ứng)(?!\p{L})/giu,
    "",
  );
  const isEverywhere = units.length === 0 && everywhere.test(place.replace(/\s+/g, " ").trim());
  const leftover = isEverywhere ? "" : targets.leftover.replace(occurrence, "").trim();
  if (isUnclearPart({ units, leftover })) return { unread: "part-of-provision" };
  if (leftover !== "") return { unread: units.length === 0 ? "no-target" : "by-subject" };
  const whole: CitedUnit = { address: targets.at ?? "", part: "whole", passage: "", document: null };
  const places = units.length > 0 ? units : [whole];
  const changes = places.map((place) =>
    phraseChanges(order, place)?.map((change) => ({ change, document: place.document })),
  );
  return changes.every((one) => one !== undefined) ? { changes: changes.flat() } : { unread: "wording-unknown" };
}

/** "cụm từ “A” đầu tiên": the first place alone. */
const occurrence = /(?:xuất hiện )?(?:lần )?(?:đầu tiên|thứ nhất)/giu;
