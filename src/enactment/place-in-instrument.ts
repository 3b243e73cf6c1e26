/**
 * Where an instrument of our own orders each change: the address in its text of the clause that says it. What a broader order
 * covers (the repeal of the whole article) stands where that order stands.
 */
import type { InstrumentClause, InstrumentText, Order } from "../amending/instrument-text.ts";
import { orderKey } from "../amending/order-wording.ts";
import type { Change } from "../amending/read-operation.ts";
import { addressOf } from "../legal-text/address.ts";

export type PlacedOrder = { readonly place: string; readonly order: Order };

/** Every order of the text with its place, in the order of the text. */
export function placedOrders({ articles }: InstrumentText): readonly PlacedOrder[] {
  return articles.flatMap(({ number, clauses }) => placedIn(clauses, addressOf(null, "dieu", String(number)), "khoan"));
}

/** The place of the order that makes the change in the document with that number; empty when no order does. */
export function placeOfChange(orders: readonly PlacedOrder[], document: string, change: Change): string {
  const own = orders.filter(({ order }) => order.document === document);
  const isSame = ({ order }: PlacedOrder) => order.target === change.target;
  const found =
    own.find((one) => isSame(one) && orderKey(withoutPlace(one.order)) === orderKey(change)) ??
    own.find(isSame) ??
    own.find(({ order }) => change.target.startsWith(`${order.target}/`));
  return found?.place ?? "";
}

function placedIn(clauses: readonly InstrumentClause[], within: string, kind: "khoan" | "diem"): PlacedOrder[] {
  return clauses.flatMap(({ number, points, orders }) => {
    const place = number === "" ? within : addressOf(within, kind, number);
    return [...orders.map((order) => ({ place, order })), ...placedIn(points, place, "diem")];
  });
}

function withoutPlace(order: Order): Change {
  const { document: _document, effectiveOn: _day, condition: _until, ...change } = order;
  return change;
}
