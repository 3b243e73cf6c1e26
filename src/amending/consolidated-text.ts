/** A consolidation as plain text: every provision with its printed mark, note numbers in brackets, the notes at the end. */
import { dayInWords } from "../values/day.ts";
import type { DocumentHead } from "../legal-text/document-head.ts";
import type { Consolidation } from "./consolidate.ts";
import { notedProvisions } from "./consolidation-note.ts";
import { isNextTable, plainLines } from "./printed-provision.ts";

/** The text, one paragraph a line; `acts` holds the heads of the amending acts by their numbers. */
export function consolidatedText(consolidation: Consolidation, acts: ReadonlyMap<string, DocumentHead>): string {
  const { document, provisions } = consolidation;
  const notes: string[] = [];
  const body = notedProvisions(provisions, acts).flatMap((provision, index, all) => {
    const marks = provision.notes.map((note) => `[${notes.push(note)}]`).join("");
    const lines = plainLines(provision, marks);
    return isNextTable(provision, all[index - 1]) ? ["", ...lines] : lines;
  });
  const head = [
    document.issuer?.toUpperCase(),
    document.number &&
      ["Số:", document.number, document.issuedOn && dayInWords(document.issuedOn)].filter(Boolean).join(" "),
    document.title?.toUpperCase(),
  ];
  const footnotes = notes.map((note, index) => `[${index + 1}] ${note}`);
  return [...head.filter((line) => line), ...body, ...footnotes, ""].join("\n");
}
