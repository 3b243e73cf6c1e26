/**
 * An address as an official writes it, "điểm b khoản 3 Điều 5", read as "dieu-5/khoan-3/diem-b"; an address in our own form is
 * taken as it is. Units may stand in either order; marks and capitals are not needed.
 */
import { fold } from "../i18n/fold.ts";

const units = ["dieu", "khoan", "diem"] as const;

/** The address, or null when the text names no article or appendix. */
export function readTypedAddress(text: string): string | null {
  const typed = text.trim();
  if (/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(typed) && /^(dieu|phu-luc|muc|chuong)-/.test(typed)) return typed;
  const parts = units.map((unit) => segmentOf(unit, typed));
  return parts[0] ? parts.filter((part) => part !== null).join("/") : null;
}

function segmentOf(unit: (typeof units)[number], typed: string): string | null {
  const words = typed.normalize("NFC").split(/[\s,]+/);
  const at = words.findIndex((word) => fold(word) === unit);
  const number = words[at + 1]?.toLowerCase().replace(/[.)]$/, "");
  if (at < 0 || !number || !(unit === "diem" ? /^[a-zđ]{1,2}\d*$/ : /^\d+[a-zđ]*\d*$/).test(number)) return null;
  return `${unit}-${unit === "diem" ? number.replaceAll("đ", "dd") : number.replaceAll("đ", "d")}`;
}
