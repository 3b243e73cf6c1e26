/**
 * The numbers of the legal documents that a text names ("63/2010/NĐ-CP", "54/2014/QH13", "936/QĐ-BTC"), in the shapes of
 * Decree 30/2020 and Decree 78/2025. Sources glue a title to the number before it, so a number ends where its letters do.
 */

/** Bodies that issue circulars and decisions, today's and those that were merged, longest first where one begins another. */
const issuers =
  "BNNPTNT|BNNMT|BTNMT|BGTVT|BGDĐT|BGD&ĐT|BKHCNMT|BKHCN|BKHĐT|BLĐTBXH|BVHTTDL|BVHTT|BTTTT|BDTTG|BTC|BTP|BTM|BTS|BCA|BCT|BCN|BQP|BXD|BYT|BNV|BNG|BNN|NHNN|TTCP|VPCP|UBTDTT|UBND|UBDT|TANDTC|VKSNDTC|VKSTC|KTNN|TCHQ|TCT|BHXH|HĐND|TTg|CP";
const known = `(?:${issuers})(?:-(?:${issuers}|[A-Z]\\d{2}))*`;
/** An unknown body: its capitals, without the one that begins the next word ("TT-XYZLuật" ends at Z). */
const unknown = "[A-ZĐ]{2,10}(?!\\p{Ll})";
const assembly = "(?:(?:NQ|PL|L)-)?(?:QH|UBTVQH)\\d{2}";
/** A title that ends in its year runs into the number after it ("Luật Cư trú 202068/2020/QH14"). */
const yearBefore = "(?:(?:19|20)\\d{2}(?=\\d{1,4}/))?";
const number = "\\d{1,4}(?:\\.\\d{1,2})?[a-zđ]?/";
const year = "(?:19|20)\\d{2}/";
/** Legal texts carry their year; decisions, directives and consolidated texts may come without. */
const withYear = `${year}(?:${assembly}|(?:NĐ|NQ|TT|TTLT)-(?:${known}|${unknown}))`;
const perhapsWithYear = `(?:${year})?(?:QĐ|CT|VBHN)-(?:${known}|${unknown})`;
const documentNumber = new RegExp(`${yearBefore}(${number}(?:${withYear}|${perhapsWithYear}))`, "gu");

/** Each number once, in the order of the text. */
export function documentNumbers(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(documentNumber), (match) => match[1]!))];
}
