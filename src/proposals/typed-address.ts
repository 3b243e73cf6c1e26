/**
 * An address as an official writes it, "điểm b khoản 3 Điều 5", "Mục 1 Chương II", read as "dieu-5/khoan-3/diem-b"; an address
 * in our own form is taken as it is. Units may stand in either order; marks and capitals are not needed.
 */
import { addressOf, parseAddress, type ProvisionKind } from "../legal-text/address.ts";
import { fold } from "../i18n/fold.ts";

/** Outermost first, with their names as they are folded. */
const units: readonly (readonly [ProvisionKind, string])[] = [
  ["chuong", "chuong"],
  ["muc", "muc"],
  ["phu_luc", "phu luc"],
  ["dieu", "dieu"],
  ["khoan", "khoan"],
  ["diem", "diem"],
];
const row = "so thu tu";

/** The address, or null when the text names no article, division or appendix. */
export function readTypedAddress(text: string): string | null {
  const typed = text.trim();
  if (/^(?:dieu|phu-luc|muc|chuong)-/.test(typed) && parseAddress(typed)) return typed;
  const named = units.flatMap(([kind, name]) => {
    const number = numberAfter(name, typed, kind === "diem");
    return number === null ? [] : [{ kind, number }];
  });
  const rowNumber = numberAfter(row, typed, false);
  const isArticle = named.some(({ kind }) => kind === "dieu");
  // An article's address does not name its chapter.
  const parts = named.filter(({ kind }) => !isArticle || (kind !== "chuong" && kind !== "muc"));
  if (parts.length === 0 || parts[0]!.kind === "khoan" || parts[0]!.kind === "diem") return null;
  const address = parts.reduce((parent: string | null, { kind, number }) => addressOf(parent, kind, number), null);
  return rowNumber === null ? address : addressOf(address, "dong", rowNumber);
}

/** The number that follows the unit's name: a letter for points, figures (Roman ones for divisions) for the others. */
function numberAfter(name: string, text: string, isPoint: boolean): string | null {
  const words = text.normalize("NFC").split(/[\s,;]+/);
  const names = name.split(" ");
  const at = words.findIndex((_word, index) => names.every((part, step) => fold(words[index + step] ?? "") === part));
  const number = at < 0 ? undefined : words[at + names.length]?.toLowerCase().replace(/[.)]$/, "");
  const form = isPoint ? /^[a-zđ]{1,2}\d*$/ : /^(?:\d+[a-zđ]*\d*|[ivxl]+[a-zđ]?)$/;
  return number && form.test(number) ? number : null;
}
