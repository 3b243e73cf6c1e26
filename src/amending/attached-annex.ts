/**
 * New wording that an order does not quote but attaches: "Thay thế Phụ lục II … bằng Phụ lục I ban hành kèm theo Nghị định
 * này". It is taken from the amending act's own annexes and forms; where the act at hand does not hold them (the forms of a
 * decree often circulate apart) the order stays unread.
 */
import { parseAddress } from "../legal-text/address.ts";
import type { OutlinedProvision } from "../legal-text/outline.ts";
import { type CitedUnit, citedUnits } from "./cited-units.ts";
import type { OrderReading } from "./order-changes.ts";
import { attached } from "./order-phrases.ts";
import type { Order } from "./orders.ts";
import { plainLines } from "./printed-provision.ts";

/** The provisions of the amending act. */
export type Annexes = readonly OutlinedProvision[];

/** What an order with attached wording asks for; undefined when it attaches none. */
export function attachedWording({ order, head, parts }: Order, annexes: Annexes): OrderReading | undefined {
  const words = (parts.units ?? "") + (parts.beside === undefined ? "" : ` tại ${parts.beside}`);
  const match = order === "replace" || order === "insert" ? attached.exec(words) : null;
  if (!match) return attached.test(head) && order === undefined ? { unread: "attached-text" } : undefined;
  const units = citedUnits(match.groups!.units!, undefined).units;
  const annex = match.groups!.annex;
  const sources = annex === undefined ? units : sourcesIn(annex);
  const texts = sources.map((unit) => annexText(annexes, unit.address));
  const isPaired = texts.length === units.length && units.every(({ part }) => part === "whole");
  if (units.length === 0 || !isPaired || texts.some((text) => text === undefined)) return { unread: "attached-text" };
  return {
    changes: units.map(({ address, document }, index) => ({
      document,
      change: changeTo(order!, address, texts[index]!),
    })),
  };
}

function changeTo(order: string, target: string, text: string) {
  if (order === "replace") return { op: "replace_provision", target, text } as const;
  const cut = target.lastIndexOf("/");
  return {
    op: "insert_provision",
    target,
    text,
    position: "last_in",
    beside: target.slice(0, Math.max(cut, 0)),
  } as const;
}

function sourcesIn(annex: string): readonly CitedUnit[] {
  const { units } = citedUnits(annex.trim(), undefined);
  return units.length > 0 ? units : citedUnits("phụ lục", undefined).units;
}

/** The words of an annex or form without its mark; the only annex of an act may be named without its number. */
function annexText(annexes: Annexes, address: string): string | undefined {
  const kind = parseAddress(address)?.at(-1)?.kind;
  const all = annexes.filter((one) => one.kind === kind);
  const exact = all.filter((one) => one.address === address);
  const label = address.slice(address.lastIndexOf("/") + 1);
  const alike = address === "phu-luc" ? all : all.filter((one) => one.address.endsWith(`/${label}`));
  const [root, ...others] = exact.length > 0 ? exact : alike;
  if (!root || others.length > 0 || (kind !== "phu_luc" && kind !== "mau")) return undefined;
  const inside = annexes.filter((one) => one.address.startsWith(`${root.address}/`));
  const own = [root.heading ?? "", ...root.text.split("\n")].filter((line) => line !== "");
  const lines = [...own, ...inside.flatMap((one) => printedLines(one))];
  return lines.length === 0 ? undefined : lines.join("\n");
}

function printedLines(provision: OutlinedProvision): string[] {
  return provision.kind === "mau" ? [`Mẫu số ${provision.number}`, ...plainLines(provision)] : plainLines(provision);
}
