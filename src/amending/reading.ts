/**
 * Reads an amending act: its orders on one document as operations, and those that could not be read with the reason, so that
 * a person can pick the place by hand. Orders stand in articles, clauses and points; what an outer level names (the document,
 * "một số khoản của Điều 31", "Bãi bỏ các điều sau đây:") holds for those inside. Provisions that give no order on another
 * text (transition, delegation) are passed over; orders on other documents are counted, not read.
 */
import type { Outline, OutlinedProvision } from "../legal-text/outline.ts";
import { isAmending } from "../legal-text/quotation.ts";
import type { Issue } from "../values/issue.ts";
import { type AmendedDocuments, amendedDocuments, documentNamed, type TargetDocument } from "./amended-document.ts";
import type { Annexes } from "./attached-annex.ts";
import { type CitedUnit, citedUnits, withinOf } from "./cited-units.ts";
import { type EffectiveDays, effectiveDays } from "./effective-day.ts";
import { type OrderReading, readChanges } from "./order-changes.ts";
import { bySubject, ceasing, orderStart } from "./order-phrases.ts";
import { type Order, ordersIn } from "./orders.ts";
import type { ReadOperation, Unread } from "./read-operation.ts";

export type AmendmentReading = {
  readonly operations: readonly ReadOperation[];
  readonly unread: readonly Unread[];
  /** `field` is an address in the act, "" the act. */
  readonly warnings: readonly Issue[];
  /** How many provisions of the act amend other documents. */
  readonly elsewhere: number;
};

/** Reads the orders of `act` on `target`; an act aimed at other documents gives no operation and a warning. */
export function readAmendment(act: Outline, target: TargetDocument): AmendmentReading {
  const documents = amendedDocuments(act, target);
  const reader: Reader = {
    target,
    documents,
    days: effectiveDays(act),
    children: Map.groupBy(act.provisions, ({ parent }) => parent ?? ""),
    annexes: act.provisions,
    operations: [],
    unread: [],
    warnings: [],
    elsewhere: 0,
  };
  const outermost: Setting = { aims: documents.isSole ? true : undefined, at: undefined, verb: "", announced: false };
  for (const top of topProvisions(act.provisions)) visit(reader, top, outermost);
  const { operations, unread, warnings, elsewhere } = reader;
  if (operations.length === 0 && unread.length === 0)
    warnings.push(issue("", "other-document", { number: target.number }));
  return { operations, unread, warnings, elsewhere };
}

type Reader = {
  readonly target: TargetDocument;
  readonly documents: AmendedDocuments;
  readonly days: EffectiveDays;
  readonly children: ReadonlyMap<string, readonly OutlinedProvision[]>;
  readonly annexes: Annexes;
  readonly operations: ReadOperation[];
  readonly unread: Unread[];
  readonly warnings: Issue[];
  elsewhere: number;
};

/** What the outer levels say of those inside. */
type Setting = {
  /** The document named is the target; undefined while none is named. */
  readonly aims: boolean | undefined;
  readonly at: string | undefined;
  /** The verb of a list: "Bãi bỏ các điều, khoản sau đây:". */
  readonly verb: string;
  /** Outer words announce changes, so that everything inside is one. */
  readonly announced: boolean;
};

const divisions: ReadonlySet<string> = new Set(["phan", "chuong", "muc", "tieu_muc"]);

function topProvisions(provisions: readonly OutlinedProvision[]): readonly OutlinedProvision[] {
  const outer = new Set(provisions.filter(({ kind }) => divisions.has(kind)).map(({ address }) => address));
  return provisions.filter(
    ({ kind, parent }) => !divisions.has(kind) && kind !== "mo_dau" && (parent === null || outer.has(parent)),
  );
}

function visit(reader: Reader, provision: OutlinedProvision, setting: Setting): void {
  const children = reader.children.get(provision.address) ?? [];
  const opening = children.find(({ address }) => address.endsWith("/doan-dau"));
  const inside = children.filter((child) => child !== opening && child.kind !== "bang");
  const words = [provision.heading ?? "", opening?.text ?? provision.text];
  if (inside.length === 0) readClause(reader, provision, words, setting);
  else {
    const inner = settingOf(reader, provision, words, setting);
    for (const child of inside) visit(reader, child, inner);
  }
}

/** The setting that a provision's opening words make for those inside it. */
function settingOf(reader: Reader, provision: OutlinedProvision, words: readonly string[], outer: Setting): Setting {
  const said = words.filter((part) => part !== "").join(". ");
  const last = words.findLast((part) => part !== "") ?? "";
  if (outer.announced && /^(?:tại|trong) [^.;]{2,100}:$/iu.test(last)) {
    return { ...outer, at: placeOf(citedUnits(last, outer.at).units) ?? outer.at };
  }
  if (!isAmending(last) && !orderStart.test(said.slice(0, 60))) {
    return isAmending(words[0] ?? "") ? outer : { ...outer, at: undefined, verb: "", announced: false };
  }
  const aims = aimsOf(reader, provision, said) ?? outer.aims;
  return { aims, at: placeOf(citedUnits(said, outer.at).units) ?? outer.at, verb: listVerb(said), announced: true };
}

/** The provision that opening words name, or the one that holds all that they name. */
function placeOf(units: readonly CitedUnit[]): string | undefined {
  const [first, ...others] = units;
  if (!first || units.some(({ part }) => part !== "whole")) return undefined;
  if (others.length === 0) return first.address;
  const parent = withinOf([first]);
  return others.every((unit) => withinOf([unit]) === parent) ? parent : undefined;
}

const listEnd =
  /(?: (?:các|những|một số) (?:(?:điều|khoản|điểm|mục|chương|phụ lục)(?:, | và )?)+)?(?: (?:sau đây|như sau|sau))?[\s:]*$/iu;

/** "Bãi bỏ các điều, khoản sau đây:" gives its verb to the items, "Bãi bỏ các quy định về … tại:" its subject too. */
function listVerb(said: string): string {
  if (!/:\s*$/.test(said) || /(?:một số|các) (?:điều|khoản|điểm)[^:]* như sau/iu.test(said)) return "";
  const verb = /^(?:.*\. )?(bãi bỏ|hủy bỏ|huỷ bỏ|bỏ|thay thế|thay)(?!\p{L})/iu.exec(said)?.[1];
  if (!verb) return "";
  const isWhole = bySubject.test(said) || /[“"]/.test(said);
  return isWhole ? said.replace(/^.*\. (?=\p{Lu})/u, "").replace(listEnd, "") : verb;
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
  const orders = ordersIn(clause, inner.verb);
  const readings = readChanges(orders, inner.at, reader.annexes);
  const named = documentNamed(orders.map(({ head }) => head).join("; "));
  const aims =
    (named && !/Luật này/.test(named.name) ? isTarget(reader, provision.address, named) : undefined) ?? inner.aims;
  let other = false;
  for (const [index, reading] of readings.entries()) {
    other = keep(reader, provision, printed(orders[index]!), reading, aims) || other;
  }
  if (other) reader.elsewhere += 1;
}

/** The order's words with their quotations. */
function printed({ head, quotes }: Order): string {
  return head.replace(/⟦(\d+)⟧/g, (_, index) => `“${quotes[Number(index)]}”`);
}

const numbered = "(?:khoản|điểm|điều|mục|chương|phụ lục|đoạn|số thứ tự) [\\da-zđIVX(]";
/** Wordings of orders besides those by which the outline knows an amending clause. */
const otherOrders = [
  new RegExp(
    `^(?:đánh số lại|đổi|sửa|lược bỏ|chuyển|đổi tên) (?:số |lại )?(?:thứ tự )?(?:tên (?:gọi )?)?(?:các )?(?:${numbered}|(?:cụm từ|từ|số|chữ) ["“«])`,
    "iu",
  ),
  /^(?:các )?(?:khoản|điểm|điều) [^“]{1,160}? sửa (?:lại |đổi )?(?:là|thành) ?:/iu,
  /^(?:tại|trong) [^.;]{3,120}?, (?:các )?(?:cụm từ|từ) ["“«].* được (?:thay|sửa|bỏ|bãi bỏ)/isu,
  /^(?:các )?(?:cụm từ|từ|chữ) ["“«].*(?:được|bị) (?:thay|sửa|bỏ|bãi bỏ)/isu,
  /^(?:các )?(?:khoản|điểm|điều|mục|chương) .{1,200}? được (?:đánh số lại|chuyển|đổi)/isu,
  ceasing,
  new RegExp(`^(?:tại|trong) [^.;]{3,120}?[,:] ?${orderStart.source}`, "iu"),
];

function givesOrder(clause: string, verb: string): boolean {
  return verb !== "" || isAmending(clause) || otherOrders.some((wording) => wording.test(clause));
}

/** Keeps what one order says of the target; true when it is on another document. */
function keep(
  reader: Reader,
  provision: OutlinedProvision,
  head: string,
  reading: OrderReading,
  aims: boolean | undefined,
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
      const effectiveOn = reader.days(source);
      reader.operations.push({ ...change, document: reader.target.number, source, effectiveOn });
    } else if (here === false) other = true;
    else reader.unread.push({ source, text: head, reason: "document-unclear" });
  }
  return other;
}

function issue(field: string, name: string, params: Issue["params"]): Issue {
  return { field, key: `amending.warning.${name}`, ...(params ? { params } : {}) };
}
