/**
 * Operations as the sentences of an amending instrument: sửa đổi, bổ sung · bổ sung · bãi bỏ · thay thế, bỏ, bổ sung cụm từ.
 * Content stands in quotation marks and bears its number; equal phrase orders and repeals are put together; repeals come last
 * (drafting practice under Luật Ban hành văn bản quy phạm pháp luật 2025 and Nghị định 78/2025/NĐ-CP).
 */
import { cite, parseAddress } from "../legal-text/address.ts";
import type { Day } from "../values/day.ts";
import type { Operation } from "./operation.ts";

export type AmendedDocument = {
  /** "Nghị định", "Thông tư" … */
  readonly type: string;
  readonly number: string;
  readonly issuedOn: Day;
  readonly issuer: string;
  /** What it is about, as after the issuer: "về đăng ký doanh nghiệp"; empty when the order is short. */
  readonly title?: string;
};

/** "Nghị định số 01/2021/NĐ-CP ngày 04 tháng 01 năm 2021 của Chính phủ về đăng ký doanh nghiệp". */
export function documentName(document: AmendedDocument): string {
  const title = document.title ? ` ${document.title}` : "";
  return `${document.type} số ${document.number} ${dayInWords(document.issuedOn)} của ${document.issuer}${title}`;
}

/** The order of one operation; without a document when its article already names it. */
export function amendingClause(operation: Operation, document?: AmendedDocument): string {
  return clause(operation, [operation.address], document);
}

/** The orders of operations on one document, in the given order, equal ones grouped, repeals last. */
export function amendingClauses(operations: readonly Operation[], document?: AmendedDocument): string[] {
  const groups = Map.groupBy(operations, groupKey);
  const ordered = [...groups.values()].toSorted((a, b) => rank(a[0]!) - rank(b[0]!));
  return ordered.map((group) => clause(group[0]!, [...new Set(group.map((operation) => operation.address))], document));
}

function clause(operation: Operation, addresses: readonly string[], document: AmendedDocument | undefined): string {
  const of = document ? ` của ${documentName(document)}` : "";
  const units = `${addresses.map((address) => cite(address, "vi")).join(", ")}${of}`;
  switch (operation.op) {
    case "replace_provision":
      return `Sửa đổi, bổ sung ${units} như sau:\n${quoted(operation.address, operation.text)}`;
    case "insert_provision":
      return `Bổ sung ${insertedAt(operation)}${of} như sau:\n${quoted(operation.address, operation.text)}`;
    case "repeal":
      return `Bãi bỏ ${units}.`;
    case "replace_words":
      return `Thay thế cụm từ “${operation.old}” bằng cụm từ “${operation.new}” tại ${units}.`;
    case "delete_words":
      return `Bỏ cụm từ “${operation.old}” tại ${units}.`;
    case "insert_words": {
      const side = operation.position === "after" ? "sau" : "trước";
      return `Bổ sung cụm từ “${operation.new}” vào ${side} cụm từ “${operation.old}” tại ${units}.`;
    }
  }
}

/** "khoản 2a vào sau khoản 2 Điều 5": the new unit by its own name when the neighbour's names the rest. */
function insertedAt(operation: Operation & { op: "insert_provision" }): string {
  if (operation.position === "last_in") return cite(operation.address, "vi");
  const own = operation.address.slice(operation.address.lastIndexOf("/") + 1);
  return `${cite(own, "vi")} vào ${operation.position === "after" ? "sau" : "trước"} ${cite(operation.beside, "vi")}`;
}

function quoted(address: string, text: string): string {
  const label = unitLabel(address);
  const labelled = text.startsWith(label.trimEnd()) ? text : label + text;
  return `“${labelled}”.`;
}

/** What stands before the text of the unit itself: "b) ", "2a. ", "Điều 5. "; empty for units without such a mark. */
function unitLabel(address: string): string {
  const unit = parseAddress(address)?.at(-1);
  if (unit?.kind === "dieu") return `Điều ${unit.number}. `;
  if (unit?.kind === "khoan") return `${unit.number}. `;
  return unit?.kind === "diem" ? `${unit.number}) ` : "";
}

function groupKey(operation: Operation): string {
  const words = ["old", "new", "position"].map((name) => (operation as Readonly<Record<string, unknown>>)[name] ?? "");
  const isGrouped = operation.op === "repeal" || operation.op.endsWith("_words");
  return JSON.stringify(isGrouped ? [operation.op, ...words] : [operation.op, operation.address, operation.target]);
}

function rank(operation: Operation): number {
  if (operation.op === "repeal") return 2;
  return operation.op.endsWith("_words") ? 1 : 0;
}

/** Days below 10 and the months 1 and 2 take a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function dayInWords(day: Day): string {
  const month = Number(day.slice(5, 7));
  return `ngày ${day.slice(8, 10)} tháng ${month <= 2 ? `0${month}` : month} năm ${day.slice(0, 4)}`;
}
