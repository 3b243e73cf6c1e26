/** A provision as it is printed: its mark ("Điều 5.", "2a.", "đ)"), its heading, its words, one paragraph a line. */
import type { OutlinedProvision } from "../legal-text/outline.ts";

export type Printable = Pick<OutlinedProvision, "kind" | "number" | "heading" | "text">;

/** The lines of one provision without those inside it; `notes` stands right behind the mark: "[3]". */
export function printedProvision(provision: Printable, notes = ""): string[] {
  const words = [provision.heading ?? "", ...provision.text.split("\n")].filter((line) => line !== "");
  const mark = printedMark(provision);
  const [first = "", ...rest] = words;
  const line = `${mark}${notes} ${first}`.trim();
  const isSplit = provision.heading !== null && provision.kind !== "dieu";
  return isSplit && mark !== "" ? [`${mark}${notes}`, first, ...rest] : [line, ...rest].filter((one) => one !== "");
}

/** The lines as plain text holds them: the rows of a table between strokes, as `legal-text/table.ts` reads them. */
export function plainLines(provision: Printable, notes = ""): string[] {
  if (provision.kind !== "bang") return printedProvision(provision, notes);
  return provision.text.split("\n").map((row, index) => `| ${row}${index === 0 ? notes : ""} |`);
}

/** Whether a blank line divides the two: tables that touch would be read as one. */
export function isNextTable(
  provision: Pick<OutlinedProvision, "kind" | "address">,
  before: Pick<OutlinedProvision, "kind"> | undefined,
): boolean {
  return before?.kind === "bang" && provision.kind === "bang" && !/\/dong-[^/]+$/.test(provision.address);
}

/** What is printed before the words of a provision; empty for what bears no number. */
export function printedMark({ kind, number }: Printable): string {
  switch (kind) {
    case "phan":
      return `Phần ${number}`;
    case "chuong":
      return `Chương ${number}`;
    case "muc":
      return `Mục ${number}`;
    case "tieu_muc":
      return `Tiểu mục ${number}`;
    case "dieu":
      return `Điều ${number}.`;
    case "khoan":
      return `${number}.`;
    case "diem":
    case "tieu_diem":
      return `${number})`;
    case "phu_luc":
      return `PHỤ LỤC ${number}`;
    default:
      return "";
  }
}
