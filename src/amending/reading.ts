/**
 * Reads an amending act: its orders on one document as operations, and those that could not be read with the reason, so that
 * a person can pick the place by hand. Orders stand in articles, clauses and points; what an outer level names (the document,
 * "một số khoản của Điều 31", "Bãi bỏ các điều sau đây:") holds for those inside. Provisions that give no order on another
 * text (transition, delegation) are passed over; orders on other documents are counted, not read.
 */
import type { Outline, OutlinedProvision } from "../legal-text/outline.ts";
import { isAmending } from "../legal-text/quotation.ts";
import type { Day } from "../values/day.ts";
import type { Issue } from "../values/issue.ts";
import {
  type AmendedDocuments,
  amendedDocuments,
  documentNamed,
  type TargetDocument,
  withSmallKinds,
} from "./amended-document.ts";
import type { Annexes } from "./attached-annex.ts";
import { type EffectiveTime, type EffectiveTimes, effectiveTimes } from "./effective-day.ts";
import { givesOrder, withoutOwnDay } from "./given-orders.ts";
import { listedOrders } from "./listed-orders.ts";
import { type OrderReading, readChanges } from "./order-changes.ts";
import { innerSetting, type Setting } from "./order-setting.ts";
import { type Order, ordersIn } from "./orders.ts";
import type { Change, ReadOperation, Unread } from "./read-operation.ts";

export type AmendmentReading = {
  readonly operations: readonly ReadOperation[];
  readonly unread: readonly Unread[];
  /** `field` is an address in the act, "" the act. */
  readonly warnings: readonly Issue[];
  /** How many provisions of the act amend other documents. */
  readonly elsewhere: number;
  /** From when the act as a whole applies. */
  readonly effective: EffectiveTime;
};

/** Reads the orders of `act` on `target`; an act aimed at other documents gives no operation and a warning. */
export function readAmendment(act: Outline, target: TargetDocument): AmendmentReading {
  const documents = amendedDocuments(act, target);
  const reader: Reader = {
    target,
    documents,
    times: effectiveTimes(act),
    children: Map.groupBy(act.provisions, ({ parent }) => parent ?? ""),
    annexes: act.provisions,
    operations: [],
    unread: [],
    warnings: [],
    elsewhere: 0,
  };
  const outermost: Setting = { aims: documents.isSole ? true : undefined, at: undefined, verb: "", announced: false };
  const settings = new Map<string | null, Setting>();
  for (const provision of act.provisions) {
    const outer = settings.get(provision.parent) ?? outermost;
    if (divisions.has(provision.kind)) settings.set(provision.address, divisionSetting(reader, provision, outer));
    else if (provision.kind !== "mo_dau" && (provision.parent === null || settings.has(provision.parent)))
      visit(reader, provision, outer);
  }
  readEffects(reader);
  const { operations, unread, warnings, elsewhere } = reader;
  if (operations.length === 0 && unread.length === 0)
    warnings.push(issue("", "other-document", { number: target.number }));
  return { operations, unread, warnings, elsewhere, effective: reader.times.whole };
}

type Reader = {
  readonly target: TargetDocument;
  readonly documents: AmendedDocuments;
  readonly times: EffectiveTimes;
  readonly children: ReadonlyMap<string, readonly OutlinedProvision[]>;
  readonly annexes: Annexes;
  readonly operations: ReadOperation[];
  readonly unread: Unread[];
  readonly warnings: Issue[];
  elsewhere: number;
};

const divisions: ReadonlySet<string> = new Set(["phan", "chuong", "muc", "tieu_muc"]);

/** "Chương II SỬA ĐỔI MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ …": a chapter may name the document that its articles amend. */
function divisionSetting(reader: Reader, provision: OutlinedProvision, outer: Setting): Setting {
  const heading = provision.heading ?? "";
  const aims = isAmending(heading) ? aimsOf(reader, provision, withSmallKinds(heading)) : undefined;
  return aims === undefined ? outer : { ...outer, aims };
}

function visit(reader: Reader, provision: OutlinedProvision, setting: Setting): void {
  const children = reader.children.get(provision.address) ?? [];
  const opening = children.find(({ address }) => address.endsWith("/doan-dau"));
  const inside = children.filter((child) => child !== opening && child.kind !== "bang");
  const text = opening?.text ?? provision.text;
  const words = [provision.heading ?? "", inside.length === 0 ? withRows(text, children) : text];
  if (inside.length === 0) readClause(reader, provision, words, setting);
  else {
    const inner = settingOf(reader, provision, words, setting);
    for (const child of inside) visit(reader, child, inner);
  }
}

/** The words with the tables that follow them, rows between strokes. */
function withRows(text: string, children: readonly OutlinedProvision[]): string {
  const tables = children.filter(({ kind }) => kind === "bang");
  const rows = tables.flatMap((table) => table.text.split("\n").map((row) => `| ${row} |`));
  return [text, ...rows].join("\n");
}

function settingOf(reader: Reader, provision: OutlinedProvision, words: readonly string[], outer: Setting): Setting {
  return innerSetting(words, outer, (said) => aimsOf(reader, provision, said));
}

function aimsOf(reader: Reader, provision: OutlinedProvision, words: string): boolean | undefined {
  const named = documentNamed(words);
  if (!named) return undefined;
  return isTarget(reader, provision.address, named);
}

function isTarget(reader: Reader, source: string, named: { number: string | null; name: string }): boolean {
  const { isTarget: aims, slip } = reader.documents.aimOf(named);
  if (slip) {
    reader.warnings.push(issue(source, "number-contradicts-name", { printed: slip, number: reader.target.number }));
  }
  return aims;
}

/** A provision without others inside: its orders, if it gives any. */
function readClause(reader: Reader, provision: OutlinedProvision, words: readonly string[], setting: Setting): void {
  const [heading = "", text = ""] = words;
  const ownOrder = heading === "" || isAmending(text) || !isAmending(heading);
  const inner = ownOrder && heading !== "" ? settingOf(reader, provision, [heading], setting) : setting;
  const clause = ownOrder ? text : `${heading.replace(/(?: nh[ưu] sau)?:?$/iu, "")} như sau:\n${text}`;
  if (!givesOrder(clause, inner.verb)) {
    if (inner.announced && inner.aims)
      reader.unread.push({ source: provision.address, text: clause, reason: "wording-unknown" });
    return;
  }
  const listed = listedOrders(clause);
  if (listed) {
    const within = listed.opening === "" ? inner : settingOf(reader, provision, [listed.opening], inner);
    for (const item of listed.items) readClause(reader, provision, ["", item], within);
    return;
  }
  const { order, day } = withoutOwnDay(clause);
  const orders = ordersIn(order, inner.verb);
  const readings = readChanges(orders, inner.at, reader.annexes);
  const named = documentNamed(orders.map(({ head }) => head).join("; "));
  const aims =
    (named && !/Luật này/.test(named.name) ? isTarget(reader, provision.address, named) : undefined) ?? inner.aims;
  let other = false;
  for (const [index, reading] of readings.entries()) {
    other = keep(reader, provision, printed(orders[index]!), reading, aims, day) || other;
  }
  if (other) reader.elsewhere += 1;
}

/** The order's words with their quotations. */
function printed({ head, quotes }: Order): string {
  return head.replace(/⟦(\d+)⟧/g, (_, index) => `“${quotes[Number(index)]}”`);
}

/** Keeps what one order says of the target; true when it is on another document. */
function keep(
  reader: Reader,
  provision: OutlinedProvision,
  head: string,
  reading: OrderReading,
  aims: boolean | undefined,
  ownDay: Day | undefined,
): boolean {
  const source = provision.address;
  if ("unread" in reading) {
    if (aims === false) return true;
    if (aims === true || reader.documents.isNamed)
      reader.unread.push({ source, text: head, reason: aims ? reading.unread : "document-unclear" });
    return false;
  }
  let other = false;
  for (const { change, document } of reading.changes) {
    const here = document ? isTarget(reader, source, document) : aims;
    if (here) {
      const time = ownDay ? { day: ownDay, condition: null } : reader.times.of(source);
      reader.operations.push(operationOn(reader, change, source, time));
    } else if (here === false) other = true;
    else reader.unread.push({ source, text: head, reason: "document-unclear" });
  }
  return other;
}

function operationOn(reader: Reader, change: Change, source: string, { day, condition }: EffectiveTime): ReadOperation {
  const own = { ...change, document: reader.target.number, source, effectiveOn: day };
  return condition === null ? own : { ...own, condition };
}

/** "Điều 7 của Luật … có hiệu lực từ ngày …": when provisions of the target apply. */
function readEffects(reader: Reader): void {
  for (const { source, citations, time } of reader.times.foreign) {
    const own = citations.filter(({ document }) => document && isTarget(reader, source, document));
    for (const target of own.flatMap(({ addresses }) => addresses)) {
      reader.operations.push(operationOn(reader, { op: "set_effective", target }, source, time));
    }
  }
}

function issue(field: string, name: string, params: Issue["params"]): Issue {
  return { field, key: `amending.warning.${name}`, ...(params ? { params } : {}) };
}
