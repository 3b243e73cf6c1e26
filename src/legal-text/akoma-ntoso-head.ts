/** The head of a document in Akoma Ntoso: what its cover and preface print, else what its identification (FRBR) says. */
import { childOf, childrenOf, type XmlElement } from "../office/xml.ts";
import { dayFromIso } from "../values/day.ts";
import { wordsIn } from "./akoma-ntoso-words.ts";
import type { DocumentHead } from "./document-head.ts";

/** The head of an act, a bill or any other document element. */
export function headOf(document: XmlElement): DocumentHead {
  const work = frbrOf(document, "FRBRWork");
  return {
    number: printed(document, "docNumber") ?? attributeOf(work, "FRBRnumber"),
    type: printed(document, "docType"),
    issuer: printed(document, "docAuthority") ?? authorOf(document, work),
    issuedOn: dayOfWork(work),
    title: printed(document, "docTitle") ?? printed(document, "longTitle") ?? nameOf(document, work),
  };
}

/** The country of the document in small letters, "vn"; "" when it is not given. */
export function countryOf(document: XmlElement): string {
  return attributeOf(frbrOf(document, "FRBRWork"), "FRBRcountry")?.toLowerCase() ?? "";
}

function frbrOf(document: XmlElement, name: string): XmlElement | undefined {
  const meta = childOf(document, "meta");
  const identification = meta && childOf(meta, "identification");
  return identification && childOf(identification, name);
}

/** The words of the first element with that name that is not empty, on the cover, in the preface or before the body. */
function printed(document: XmlElement, name: string): string | null {
  const pages = ["preface", "coverPage", "preamble"].map((page) => childOf(document, page));
  for (const page of pages) {
    const words = page && descendants(page, name).map((element) => wordsIn(element));
    const found = words?.find((text) => text !== "");
    if (found) return found;
  }
  return null;
}

function descendants(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}

function attributeOf(work: XmlElement | undefined, name: string): string | null {
  return (work && childOf(work, name)?.attributes.value?.trim().normalize("NFC")) || null;
}

/** The name that its reference shows for the author. */
function authorOf(document: XmlElement, work: XmlElement | undefined): string | null {
  const href = work && childOf(work, "FRBRauthor")?.attributes.href;
  const references = childrenOf(childOf(document, "meta") ?? document, "references").flatMap((list) =>
    childrenOf(list),
  );
  const known = references.find(({ attributes }) => href === `#${attributes.eId}` || href === attributes.href);
  return known?.attributes.showAs?.normalize("NFC") ?? null;
}

/** The name in the language of the expression. */
function nameOf(document: XmlElement, work: XmlElement | undefined): string | null {
  const expression = frbrOf(document, "FRBRExpression");
  const language = (expression && childOf(expression, "FRBRlanguage")?.attributes.language) ?? "";
  const names = work ? childrenOf(work, "FRBRname") : [];
  const own = names.find(({ attributes }) => (attributes["xml:lang"] ?? "-").startsWith(language)) ?? names[0];
  return own?.attributes.value?.normalize("NFC") || null;
}

const issued = /issu|sign|document|enact|promulgat|adopt|generation/i;

/** The day on which the work was issued; countries name their dates each in their own way. */
function dayOfWork(work: XmlElement | undefined): DocumentHead["issuedOn"] {
  const dates = work ? childrenOf(work, "FRBRdate").map(({ attributes }) => attributes) : [];
  const known = dates.filter(({ name }) => name !== "unknown");
  const chosen = known.find(({ name }) => issued.test(name ?? "")) ?? known[0];
  return dayFromIso(chosen?.date?.slice(0, 10) ?? "") ?? null;
}
