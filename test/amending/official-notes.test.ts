import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { redlineDocuments } from "../../src/amending/redline-document.ts";
import { outline } from "../../src/legal-text/outline.ts";
import { describeShared, shared } from "../support/shared.ts";

type Note = Readonly<
  Record<"family" | "consolidated" | "at_article" | "at_clause" | "at_point" | "x_operation", string>
>;

/** Consolidations whose official notes name provisions of the text itself, not rows of its appendices. */
const noted = [
  ["luat-lam-nghiep", "original_16-2017-QH14", "04-VBHN-VPQH-2024"],
  ["luat-thuy-san", "original_18-2017-QH14", "01-VBHN-VPQH-2024"],
  ["luat-thue-su-dung-dat-phi-nong-nghiep", "original_48-2010-QH12", "05-VBHN-VPQH-2024"],
  ["luat-thue-thu-nhap-ca-nhan", "original_04-2007-QH12", "103-VBHN-VPQH-2025"],
] as const;

describeShared("the official notes of a consolidation", () => {
  test.each(noted)("of %s name only provisions that the redline shows", (family, original, consolidated) => {
    const text = (file: string) => outline(readFileSync(shared(`data/vn-legal/${family}/${file}.txt`), "utf8"));
    const { changes } = redlineDocuments(text(original), text(`consolidated_${consolidated}`));
    const substance = changes.filter(({ classes }) => classes.join() !== "form");
    const touched = substance.flatMap(({ beforeAddress, afterAddress }) => [beforeAddress ?? "", afterAddress ?? ""]);
    const isShown = (address: string) =>
      touched.some((one) => one === address || one.startsWith(`${address}/`) || address.startsWith(`${one}/`));
    const named = notedAddresses(family, consolidated);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((address) => !isShown(address))).toEqual([]);
  });
});

function notedAddresses(family: string, consolidated: string): string[] {
  const file = readFileSync(shared("data/vn-legal/consolidation_notes.csv"), "utf8");
  const notes: Note[] = parse(file, { columns: true });
  const parts = [
    ["dieu", "at_article"],
    ["khoan", "at_clause"],
    ["diem", "at_point"],
  ] as const;
  return notes
    .filter((note) => note.family === family && note.consolidated === consolidated)
    .filter((note) => note.at_article !== "" && note.x_operation !== "khác")
    .map((note) => parts.flatMap(([kind, column]) => (note[column] ? `${kind}-${note[column]}` : [])))
    .map((address) => address.join("/").toLowerCase().replace("đ", "dd"));
}
