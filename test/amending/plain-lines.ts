/** A line-by-line reading of a statute, enough to compare real texts here without the reader of legal texts. */
import type { Provision } from "../../src/amending/provision-tree.ts";

export function provisionsByLine(text: string): Provision[] {
  const found: { address: string; kind: string; number: string; heading: string | null; text: string }[] = [];
  let [article, clause] = ["", ""];
  for (const line of text.normalize("NFC").split("\n")) {
    const [dieu, khoan, diem] = [
      /^Điều (\d+[a-zđ]?)\.?\s*(.*)$/,
      /^(\d+[a-zđ]?)\.\s*(.*)$/,
      /^([a-zđ]\d?)\)\s*(.*)$/,
    ].map((p) => p.exec(line));
    if (dieu) {
      article = clause = `dieu-${slug(dieu[1]!)}`;
      found.push({ address: article, kind: "dieu", number: dieu[1]!, heading: dieu[2] ?? "", text: "" });
    } else if (khoan && article) {
      clause = `${article}/khoan-${slug(khoan[1]!)}`;
      found.push({ address: clause, kind: "khoan", number: khoan[1]!, heading: null, text: khoan[2] ?? "" });
    } else if (diem && article) {
      found.push({
        address: `${clause}/diem-${slug(diem[1]!)}`,
        kind: "diem",
        number: diem[1]!,
        heading: null,
        text: diem[2] ?? "",
      });
    } else if (found.length > 0 && line.trim() !== "") {
      const last = found.at(-1)!;
      last.text = last.text === "" ? line : `${last.text}\n${line}`;
    }
  }
  return found;
}

function slug(number: string): string {
  return number.toLowerCase().replace("đ", "dd");
}
