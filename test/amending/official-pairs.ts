/**
 * Pairs of real texts, an original or consolidation and the consolidation that follows it, and the notes that the National
 * Assembly's office puts in a consolidation: "[12] Khoản này được sửa đổi theo …" at the end, [12] in the text.
 */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type Outline, outline } from "../../src/legal-text/outline.ts";
import { shared } from "../support/shared.ts";

export type Pair = { readonly before: string; readonly after: string };

/** Every original with every consolidation of it, and every consolidation with the next; files of the collection of laws. */
export function officialPairs(): Pair[] {
  const rows: Record<"family" | "role" | "file" | "date_in_text", string>[] = parse(
    readFileSync(shared("data/vn-legal/manifest.csv"), "utf8"),
    { columns: true },
  );
  return [...Map.groupBy(rows, ({ family }) => family).values()].flatMap((family) => {
    const byDay = family.toSorted((one, other) => one.date_in_text.localeCompare(other.date_in_text));
    const files = (role: string) => byDay.filter((row) => row.role === role).map(({ file }) => file);
    const [originals, consolidated] = [files("original"), files("consolidated")];
    return [
      ...originals.flatMap((before) => consolidated.map((after) => ({ before, after }))),
      ...consolidated.slice(1).map((after, index) => ({ before: consolidated[index]!, after })),
    ];
  });
}

export function readLaw(file: string): string {
  return readFileSync(shared(`data/vn-legal/${file}`), "utf8").normalize("NFC");
}

export type Mark = { readonly number: number; readonly address: string };

/** The note marks of a consolidation in the order of its text, each with the provision in which it stands. */
export function marksOf({ problems }: Outline): Mark[] {
  return problems
    .filter(({ code }) => code === "note-mark")
    .map(({ address, params }) => ({ number: Number(params?.mark), address: withoutOpening(address ?? "") }));
}

/** Opening words are compared as the words of their clause. */
export function withoutOpening(address: string): string {
  return address.replace(/\/doan-dau$/, "");
}

/** Number → words of the notes listed at the end of a consolidation, under "[12]" or, in 2014, under a bare "12". */
export function notesOf(text: string): ReadonlyMap<number, string> {
  const notes = new Map<number, string>();
  const list = text.slice(text.lastIndexOf(text.includes("\n[1] ") ? "\n[1] " : "\nXÁC THỰC VĂN BẢN HỢP NHẤT"));
  let last = 0;
  for (const line of list.replace(/(?=\[\d{1,3}\] ?\p{Lu})/gu, "\n").split("\n")) {
    const [, number, words = ""] = /^(?:XÁC THỰC.*? )?(?:\[(?=\d+\]))?(\d{1,3})\]? ?(\p{Lu}.*)$/u.exec(line) ?? [];
    if (number !== undefined && Number(number) > last && Number(number) <= last + 2) {
      last = Number(number);
      notes.set(last, words);
    } else if (last > 0) notes.set(last, `${notes.get(last)} ${line}`);
  }
  return notes;
}

/** Whether a note says that its provision was amended; others quote the grounds or the entry into force of an act. */
export function tellsAmendment(note: string): boolean {
  const own = note.replace(/như sau: ?“.*$/, "");
  return /được (?:sửa đổi(?! hiệu lực)|sửa thành|bổ sung|bãi bỏ|thay|bỏ)/.test(own);
}

export type Law = { readonly text: string; readonly outline: Outline };

const laws = new Map<string, Law>();

export function law(file: string): Law {
  const known = laws.get(file) ?? { text: readLaw(file), outline: outline(readLaw(file)) };
  laws.set(file, known);
  return known;
}
