/**
 * Operations as the orders of an instrument, and the proof that its text says just that. Where one instrument changes words
 * of a unit, the order is chosen by the size of the change (order-choice.ts); everything else is ordered as it was asked.
 */
import { outline } from "../legal-text/outline.ts";
import { combineOperations } from "./combined-operations.ts";
import { documentOfNumber } from "./document-name.ts";
import { instrumentText, type Order, plainInstrument } from "./instrument-text.ts";
import { endOf, type LiveText } from "./live-text.ts";
import { asOrder, changeOf, type Operation } from "./operation.ts";
import { chooseOrder } from "./order-choice.ts";
import type { Change } from "./read-operation.ts";
import { type Mismatch, proveRoundTrip } from "./round-trip.ts";

/** The orders on the document with that number; `text` is its present text, `after` what the operations make of it. */
export function ordersOf(
  document: string,
  text: LiveText,
  after: LiveText,
  operations: readonly Operation[],
): readonly Order[] {
  return [...Map.groupBy(operations, groupOf).values()].flatMap((group) => {
    const { effectiveOn, condition } = group[0]!;
    const changes = chosenChanges(text, after, group);
    return changes.map((change) => ({ ...change, document, effectiveOn, condition }));
  });
}

/** Whether an instrument can say these operations; an empty list is the proof. */
export function proveOperations(number: string, text: LiveText, asked: readonly Operation[]): readonly Mismatch[] {
  const { text: after, operations } = combineOperations(text, asked);
  const orders = ordersOf(number, text, after, operations);
  const described = documentOfNumber(number);
  const instrument = {
    type: described.type,
    number: null,
    issuer: described.issuer ?? "",
    issuedOn: null,
    effectiveOn: null,
    title: "",
    grounds: [],
    transition: [],
  };
  const plain = plainInstrument(instrumentText({ instrument, orders, documents: [described] }));
  return proveRoundTrip(outline(plain), orders, null, [{ number, text, after }]);
}

/** Changes of one provision that apply from one day may be told in one order. */
function groupOf({ provisionId, effectiveOn, condition }: Operation): string {
  return JSON.stringify([provisionId, effectiveOn, condition]);
}

function chosenChanges(text: LiveText, after: LiveText, group: readonly Operation[]): readonly Change[] {
  const asked = distinct(group.map((operation) => orderChange(operation, text)));
  const isWords = asked.every(
    ({ op, target }) => (op.endsWith("_words") || op === "replace_provision") && target !== "",
  );
  const place = text.findIndex(({ address }) => address === asked[0]!.target);
  const own = text[place];
  const changed = after.find(({ address }) => address === asked[0]!.target);
  const isUnit =
    own &&
    changed &&
    endOf(text, place) === place + 1 &&
    endOf(after, after.indexOf(changed)) === after.indexOf(changed) + 1;
  if (!isWords || !isUnit || own.heading !== changed.heading || own.kind === "bang") return asked;
  return chooseOrder({ address: own.address, heading: own.heading, before: own.text, after: changed.text }, asked);
}

/** The change under the addresses of the present text. */
function orderChange(operation: Operation, text: LiveText): Change {
  const order = asOrder(operation, text);
  if (!order) return changeOf(operation);
  const { document: _document, source: _source, effectiveOn: _day, ...change } = order;
  return change;
}

function distinct(changes: readonly Change[]): readonly Change[] {
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
}
