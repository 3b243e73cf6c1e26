/**
 * Changes as the orders of an amending instrument: sửa đổi, bổ sung · bổ sung · bãi bỏ · thay thế, bỏ, bổ sung cụm từ · đánh
 * số lại · chuyển. New wording stands in quotation marks under its own number, whatever the number of the order (drafting
 * practice under Luật Ban hành văn bản quy phạm pháp luật 2025 and Nghị định 78/2025/NĐ-CP).
 */
import { cite, parseAddress } from "../legal-text/address.ts";
import { roman } from "../legal-text/legal-alphabet.ts";
import { withoutMark } from "./quoted-block.ts";
import type { Change } from "./read-operation.ts";
import { citeAll, citeWithin, parentOf } from "./unit-list.ts";

/** The opening words of a clause or point bear its number; those of an article stand under its heading. */
export const openingOfClause = /(\/(?:khoan|diem)-[^/]+)\/doan-dau$/;

export type OrderWording = {
  /** The order up to its new wording, without an end mark: "Bãi bỏ khoản 2 Điều 9", "Bổ sung Điều 5a … như sau". */
  readonly words: string;
  /** The new wording under its own number, in lines; null for an order without. */
  readonly quoted: string | null;
};

/** Where the order stands: the document named in it, and the provision that a heading above it already names. */
export type OrderPlace = { readonly document?: string | undefined; readonly within?: string | undefined };

/** The order for changes that differ in their target alone (see `orderKey`). */
export function orderWording(changes: readonly Change[], place: OrderPlace = {}): OrderWording {
  const [change] = changes;
  const of = place.document ? ` của ${place.document}` : "";
  const targets = changes.map(({ target }) => target);
  const units = targets.includes("") ? (place.document ?? "văn bản") : citeAll(targets, place.within) + of;
  return wordingOf(change!, units, place.within, of);
}

/** Changes with the same key stand in one order: one phrase in many provisions, repeals; rows of a table by themselves. */
export function orderKey(change: Change): string {
  const { target, ...rest } = change;
  const isAlone = !(change.op === "repeal" || change.op.endsWith("_words"));
  return JSON.stringify(isAlone ? [change.op, target] : [rest, tableOf(target)]);
}

/** What stands before the text of the unit itself: "b) ", "2a. ", "Điều 5. "; empty for units without such a mark. */
export function unitMark(address: string): string {
  const unit = parseAddress(address.replace(openingOfClause, "$1"))?.at(-1);
  switch (unit?.kind) {
    case "dieu":
      return `Điều ${unit.number}. `;
    case "khoan":
      return `${unit.number}. `;
    case "diem":
      return `${unit.number}) `;
    case "chuong":
    case "phu_luc":
      return `${unit.kind === "chuong" ? "Chương" : "Phụ lục"} ${romanNumber(unit.number)}\n`;
    case "muc":
      return `Mục ${unit.number}\n`;
    default:
      return "";
  }
}

function wordingOf(change: Change, units: string, within: string | undefined, of: string): OrderWording {
  switch (change.op) {
    case "replace_provision":
      return { words: `Sửa đổi, bổ sung ${units} như sau`, quoted: marked(change.target, change.text) };
    case "insert_provision":
      return {
        words: `Bổ sung ${insertedAt(change, within)}${of} như sau`,
        quoted: marked(change.target, change.text),
      };
    case "table_row": {
      const verb =
        change.position === "in_place" ? `Sửa đổi, bổ sung ${units}` : `Bổ sung ${insertedAt(change, within)}${of}`;
      return { words: `${verb} như sau`, quoted: change.text };
    }
    case "replace_heading":
      return { words: `Sửa đổi, bổ sung tên ${units} như sau`, quoted: marked(change.target, change.text) };
    case "repeal":
      return plain(`Bãi bỏ ${units}`);
    case "replace_words":
    case "insert_words":
    case "delete_words":
      return plain(`${phraseOrder(change)} tại ${change.scope === "heading" ? "tên " : ""}${units}`);
    case "renumber":
      return plain(`Chuyển ${units} thành ${citeWithin(change.to, sharedParent(change))}`);
    case "move":
      return plain(`Chuyển ${units} ${sideOf(change.position)} ${cite(change.beside, "vi")}`);
    case "set_effective":
      return plain(`Áp dụng ${units}`);
  }
}

/** What need not be named again, where only the number changes. */
function sharedParent({ target, to }: { readonly target: string; readonly to: string }): string | undefined {
  return parentOf(target) === parentOf(to) ? parentOf(to) : undefined;
}

function tableOf(target: string): string {
  return /^(.*)\/dong-[^/]*$/.exec(target)?.[1] ?? "";
}

function plain(words: string): OrderWording {
  return { words, quoted: null };
}

function phraseOrder(change: Change & { op: "replace_words" | "insert_words" | "delete_words" }): string {
  switch (change.op) {
    case "replace_words":
      return `Thay thế cụm từ “${change.old}” bằng cụm từ “${change.new}”`;
    case "insert_words":
      return `Bổ sung cụm từ “${change.new}” ${sideOf(change.position)} cụm từ “${change.old}”`;
    case "delete_words":
      return `Bỏ cụm từ “${change.old}”${change.within === null ? "" : ` tại cụm từ “${change.within}”`}`;
  }
}

/** "khoản 2a vào sau khoản 2 Điều 5": the new unit by its own name when the neighbour's names the rest. */
function insertedAt(change: Change & { op: "insert_provision" | "table_row" }, within: string | undefined): string {
  if (change.position === "last_in" || change.position === "in_place") return citeWithin(change.target, within);
  const own = cite(change.target.slice(change.target.lastIndexOf("/") + 1), "vi");
  return `${own} ${sideOf(change.position)} ${citeWithin(change.beside, within)}`;
}

function sideOf(position: "before" | "after" | "last_in" | "in_place"): string {
  return position === "after" ? "vào sau" : position === "before" ? "vào trước" : "vào";
}

/** New wording under its number as it is printed today: "c. Kỳ tính thuế" becomes "c) Kỳ tính thuế". */
function marked(address: string, text: string): string {
  const unit = address.replace(openingOfClause, "$1");
  const bare = withoutMark(text, unit);
  const isDivision = /\n$/.test(unitMark(address));
  return isDivision && bare !== text ? text : unitMark(address) + bare;
}

function romanNumber(number: string): string {
  return /^\d+$/.test(number) ? roman(Number(number)) : number;
}
