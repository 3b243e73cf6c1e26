/**
 * A legal document: who issued it, under which number, from when it applies. Its level decides who may amend it: an
 * instrument is amended by its issuer or by a higher one (Law 64/2025/QH15; Decree 78/2025/NĐ-CP).
 */
import type { Day } from "../values/day.ts";

export const documentKinds = [
  { code: "luat", vi: "Luật", en: "Law" },
  { code: "phap_lenh", vi: "Pháp lệnh", en: "Ordinance" },
  { code: "nghi_quyet", vi: "Nghị quyết", en: "Resolution" },
  { code: "nghi_dinh", vi: "Nghị định", en: "Decree" },
  { code: "quyet_dinh", vi: "Quyết định", en: "Decision" },
  { code: "thong_tu", vi: "Thông tư", en: "Circular" },
] as const;

export type DocumentKind = (typeof documentKinds)[number]["code"];

export type LegalDocument = {
  readonly id: string;
  readonly number: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly issuerId: string;
  readonly issuedOn: Day | null;
  readonly effectiveOn: Day | null;
  readonly source: string;
};

export function documentKindName(kind: DocumentKind, locale: "vi" | "en"): string {
  return documentKinds.find(({ code }) => code === kind)![locale];
}

/** "Nghị định số 12/2026/NĐ-CP": how a document is cited. */
export function documentCitation(document: Pick<LegalDocument, "kind" | "number">, locale: "vi" | "en"): string {
  const name = documentKindName(document.kind, locale);
  return locale === "vi" ? `${name} số ${document.number}` : `${name} No. ${document.number}`;
}

/** A number as it is printed, from how it was typed: " Số: 12 / 2026/nđ-cp" → "12/2026/NĐ-CP". Only "TTg" has a small letter. */
export function printedNumber(typed: string): string {
  return typed
    .normalize("NFC")
    .trim()
    .replace(/^số\s*:?\s*/iu, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s*([/-])\s*/g, "$1")
    .replace(/\s+/g, " ")
    .toUpperCase()
    .replace(/-TTG$/, "-TTg");
}
