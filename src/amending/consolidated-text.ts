/** A consolidation as plain text: every provision with its printed mark, note numbers in brackets, the notes at the end. */
import type { DocumentHead } from "../legal-text/document-head.ts";
import type { Consolidation } from "./consolidate.ts";
import { consolidationNotes } from "./consolidation-note.ts";
import type { LiveProvision } from "./live-text.ts";

/** The text, one paragraph a line; `acts` holds the heads of the amending acts by their numbers. */
export function consolidatedText(consolidation: Consolidation, acts: ReadonlyMap<string, DocumentHead>): string {
  const { document, provisions } = consolidation;
  const notes: string[] = [];
  const body = provisions.flatMap((provision) => {
    const own = provision.status === "not_yet" ? [] : consolidationNotes(provision, acts);
    const marks = own.map((note) => `[${notes.push(note)}]`).join("");
    return provisionLines(provision, marks);
  });
  const head = [
    document.issuer?.toUpperCase(),
    document.number && `Số: ${document.number}`,
    document.title?.toUpperCase(),
  ];
  const footnotes = notes.map((note, index) => `[${index + 1}] ${note}`);
  return [...head.filter((line) => line), ...body, ...footnotes, ""].join("\n");
}

function provisionLines(provision: LiveProvision, marks: string): string[] {
  const words = [provision.heading ?? "", ...provision.text.split("\n")].filter((line) => line !== "");
  const label = labelOf(provision);
  const [first = "", ...rest] = words;
  const line = `${label}${marks} ${first}`.trim();
  const isSplit = provision.heading !== null && provision.kind !== "dieu";
  return isSplit && label !== "" ? [`${label}${marks}`, first, ...rest] : [line, ...rest].filter((one) => one !== "");
}

/** What is printed before the words of a provision. */
function labelOf({ kind, number }: LiveProvision): string {
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
