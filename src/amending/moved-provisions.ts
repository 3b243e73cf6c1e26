/** Provisions that get another number or another place: what stands inside them goes along, with its addresses. */
import { parseAddress } from "../legal-text/address.ts";
import {
  type ChangeSource,
  endOf,
  insertInOrder,
  type LiveProvision,
  type LiveText,
  placeOf,
  replaceAt,
} from "./live-text.ts";
import type { ReadOperation } from "./read-operation.ts";

/** The text with the provision at `place` under the address `to`; undefined when another has that address. */
export function renumbered(text: LiveText, place: number, to: string, source: ChangeSource): LiveText | undefined {
  const from = text[place]!.address;
  if (placeOf(text, to) >= 0) return undefined;
  const cut = to.lastIndexOf("/");
  const parent = cut < 0 ? text[place]!.parent : to.slice(0, cut);
  if (parent !== null && placeOf(text, parent) < 0) return undefined;
  const end = endOf(text, place);
  const fresh = text.slice(place, end).map((one) => readdressed(one, from, to));
  const number = parseAddress(to)?.at(-1)?.number ?? "";
  const root = { ...fresh[0]!, number, parent, sources: [...fresh[0]!.sources, source] };
  return insertInOrder(replaceAt(text, place, end, []), parent, [root, ...fresh.slice(1)]);
}

/** The text with the provision at `place` inside `holder`; undefined when there is no such provision, or one with its number. */
export function moved(text: LiveText, place: number, holder: string, source: ChangeSource): LiveText | undefined {
  if (placeOf(text, holder) < 0) return undefined;
  const root = text[place]!;
  const label = root.address.slice(root.address.lastIndexOf("/") + 1);
  if (root.kind !== "dieu") return renumbered(text, place, `${holder}/${label}`, source);
  const end = endOf(text, place);
  const fresh = [{ ...root, parent: holder, sources: [...root.sources, source] }, ...text.slice(place + 1, end)];
  return insertInOrder(replaceAt(text, place, end, []), holder, fresh);
}

/** Clauses 3 and 4 that become 4 and 5 are renumbered from the last. */
export function renumberingOrder(operations: readonly ReadOperation[]): readonly ReadOperation[] {
  const targets = new Set(operations.flatMap((one) => (one.op === "renumber" ? [one.target] : [])));
  const waits = (one: ReadOperation): boolean => one.op === "renumber" && targets.has(one.to);
  if (!operations.some(waits)) return operations;
  const first = operations.findIndex(waits);
  const renumberings = operations.filter(({ op }) => op === "renumber").toReversed();
  const others = operations.filter(({ op }) => op !== "renumber");
  return [...others.slice(0, first), ...renumberings, ...others.slice(first)];
}

function readdressed(provision: LiveProvision, from: string, to: string): LiveProvision {
  const moveTo = (address: string): string =>
    address === from || address.startsWith(`${from}/`) ? to + address.slice(from.length) : address;
  return { ...provision, address: moveTo(provision.address), parent: provision.parent && moveTo(provision.parent) };
}
