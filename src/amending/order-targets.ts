/**
 * Which provisions the orders of one clause are on. An order may leave out what another of the clause names: "điểm d và bổ
 * sung điểm d1 vào sau điểm d khoản 7" names the clause once, at the end; "bỏ cụm từ “A” và cụm từ “B” tại Điều 5" the place.
 */
import { addressOf, parseAddress } from "../legal-text/address.ts";
import { type CitedUnit, type CitedUnits, citedUnits, withinOf } from "./cited-units.ts";
import type { Order } from "./orders.ts";
import { passagesIn } from "./passage.ts";
import { parentOf } from "./unit-list.ts";

export type Targets = CitedUnits & {
  /** The neighbour of what is inserted, or what it is put into. */
  readonly beside?: CitedUnit;
  /** The provision of the amended text in which the order stands. */
  readonly at?: string;
};

/** The targets of `orders`, one for each; `at` is the provision of the amended text in which they stand. */
export function targetsOf(orders: readonly Order[], at: string | undefined): Targets[] {
  const found: Targets[] = [];
  for (const order of orders.toReversed()) {
    const place = order.place === undefined ? undefined : citedUnits(order.place, at).units[0]?.address;
    const later = order.place === undefined ? found.at(-1) : undefined;
    const own = orderTargets(order, place ?? at, later && withinOf(later.units));
    found.push(isPlaceless(order) && later && later.units.length > 0 ? { ...own, units: later.units } : own);
  }
  const targets = withEarlier(found.toReversed(), orders);
  const isMixed = targets.some(({ units }) => units.length > 0);
  return targets.map((own, index) => {
    const isLost = isMixed && own.units.length === 0 && isPlaceless(orders[index]!);
    return isLost ? { ...own, leftover: orders[index]!.head } : own;
  });
}

/** "Sửa đổi khoản 1 Điều 5 và bổ sung khoản 1a": clauses and points that nothing after them places are of what came before. */
function withEarlier(targets: readonly Targets[], orders: readonly Order[]): Targets[] {
  let earlier: string | undefined;
  return targets.map((own, index) => {
    const words = Object.values(orders[index]!.parts).join(" ");
    const isBare = own.units.length === 0 && /(?:khoản|điểm) [\da-zđ]/iu.test(words) && !/điều \d/iu.test(words);
    const holder = /khoản \d/iu.test(words) ? earlier?.split("/")[0] : earlier?.replace(/\/diem-.*$/, "");
    const placed = isBare && holder !== undefined ? orderTargets(orders[index]!, holder, undefined) : own;
    earlier = placed.units.at(-1)?.address ?? earlier;
    return placed;
  });
}

/** A phrase order without a place of its own has that of the order after it. */
function isPlaceless({ order, parts, place }: Order): boolean {
  const words = `${parts.before ?? ""}${parts.after ?? ""}`;
  return order?.endsWith("_words") === true && place === undefined && !/[\p{L}\d]/u.test(words);
}

function orderTargets(order: Order, at: string | undefined, later: string | undefined): Targets {
  const { units = "", beside, before = "", after = "", to } = order.parts;
  if (order.order === "insert") return insertionTargets(order, at, later);
  const words = order.order?.endsWith("_words") ? `${before} ${after}` : units;
  const cited = withLater(words, at, to === undefined ? later : (withinOf(citedUnits(to, at).units) ?? later));
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

/** "…, gồm Điều 30a và Điều 30b" tells what a new chapter holds, not what is inserted beside it. */
const contents = /,? \(?(?:bao )?gồm(?: có)? (?:[^()]*\)|.*$)/iu;

function insertionTargets({ parts }: Order, at: string | undefined, later: string | undefined): Targets {
  const words = (parts.units ?? "").replace(contents, "");
  const besideWords = parts.beside?.replace(contents, "");
  const passage = insertedPassage(words, besideWords, at, later);
  if (passage) return passage;
  const listed = words.replace(/^(?=(?:khoản|điểm|điều|mục) )/iu, "các ");
  const near =
    besideWords === undefined
      ? undefined
      : (withLater(besideWords, at, later).units.at(-1) ?? nearOwn(listed, besideWords, at));
  if (besideWords !== undefined && !near) return { units: [], leftover: words };
  const parent = near ? (parts.side === undefined ? near.address : (parentOf(near.address) ?? null)) : (at ?? null);
  const own = near ? citedUnits(listed, parent ?? undefined) : withLater(listed, at, later);
  const units = own.units.map((unit) => ({
    ...unit,
    address: within(unit.address, parent),
    document: near?.document ?? unit.document,
  }));
  return { units, leftover: own.leftover, ...(near ? { beside: near } : {}) };
}

/**
 * A new paragraph is named before its provision ("đoạn thứ hai khoản 1"), without a number when it comes last ("đoạn vào
 * cuối khoản 1"), or beside another ("đoạn thứ ba vào sau đoạn thứ hai khoản 1").
 */
function insertedPassage(
  words: string,
  beside: string | undefined,
  at: string | undefined,
  later: string | undefined,
): Targets | undefined {
  const named =
    passagesIn(words) ?? (/^(?:thêm )?(?:một |01 )?đoạn(?: sau(?: đây)?| mới)?$/iu.test(words) ? last : undefined);
  if (named?.before.trim() !== "" || (beside ?? at) === undefined) return undefined;
  const near = beside === undefined ? own(at!) : withLater(beside, at, later);
  const [holder, ...others] = near.units;
  if (!holder || others.length > 0) return undefined;
  const units = named.passages.map((passage): CitedUnit => ({ ...holder, part: "passage", passage }));
  return { units, leftover: near.leftover, beside: holder };
}

/** The provision in which the order stands. */
function own(at: string): CitedUnits {
  return { units: [{ address: at, part: "whole", passage: "", document: null }], leftover: "" };
}

const last = { passages: ["/doan-cuoi"], before: "" };

/** "khoản 2a Điều 5 vào sau khoản 2": the neighbour's article stands with the new clause. */
function nearOwn(words: string, beside: string, at: string | undefined): CitedUnit | undefined {
  const parent = withinOf(citedUnits(words, at).units);
  return parent === undefined ? undefined : citedUnits(beside, parent).units.at(-1);
}

/** A section is cited by its number alone, but stands in its chapter. */
function within(address: string, parent: string | null): string {
  const part = parseAddress(address)?.at(-1);
  const alone = !address.includes("/") && (part?.kind === "muc" || part?.kind === "tieu_muc");
  return alone && parent ? addressOf(parent, part.kind, part.number) : address;
}
