/**
 * Who a document is, in the three steps of Akoma Ntoso (FRBR): the work, its expression in Vietnamese on a day, and the file.
 * The work's address is built from type and number alone, "/akn/vn/act/luat/2020/61-2020-qh14", so that everybody who cites
 * the document by its number comes to the same address.
 */
import { fold } from "../i18n/fold.ts";
import { xmlBlock, xmlElement } from "../office/xml-writing.ts";
import type { Day } from "../values/day.ts";
import type { DocumentHead } from "./document-head.ts";

/** eId of the organisation that made the file. */
export const editorId = "rasoat";

/** Address of the work with that type and number, or without a number that title. */
export function workAddress({ type, number, issuedOn, title }: Partial<DocumentHead>): string {
  const year = /\/(\d{4})\//.exec(number ?? "")?.[1] ?? issuedOn?.slice(0, 4);
  const parts = [slug(type || "van-ban"), year, slug(number || title || "") || "khong-so"];
  return `/akn/vn/act/${parts.filter(Boolean).join("/")}`;
}

/** The element `identification`; `version` is the day of the text, `component` "!main" or that of an annex. */
export function identification(document: DocumentHead, version: Day | null, component = "!main"): string {
  const work = workAddress(document);
  const expression = `${work}/vie@${version ?? ""}`;
  const { number, title, issuedOn } = document;
  return xmlBlock("identification", { source: `#${editorId}` }, [
    xmlBlock("FRBRWork", {}, [
      ...core(`${work}/${component}`, work, issuedOn, "issued", document.issuer === null ? "unknown" : "issuer"),
      xmlElement("FRBRcountry", { value: "vn" }),
      ...(number === null ? [] : [xmlElement("FRBRnumber", { value: number })]),
      ...(title === null ? [] : [xmlElement("FRBRname", { value: title, "xml:lang": "vi" })]),
    ]),
    xmlBlock("FRBRExpression", {}, [
      ...core(`${expression}/${component}`, expression, version, "version", editorId),
      xmlElement("FRBRlanguage", { language: "vie" }),
    ]),
    xmlBlock("FRBRManifestation", {}, [
      ...core(`${expression}/${component}.xml`, `${expression}.akn`, version, "version", editorId),
      xmlElement("FRBRformat", { value: "application/akn+xml" }),
    ]),
  ]);
}

function core(self: string, whole: string, day: Day | null, name: string, author: string): string[] {
  return [
    xmlElement("FRBRthis", { value: self }),
    xmlElement("FRBRuri", { value: whole }),
    // The schema wants a date; a day that is not known is named so.
    xmlElement("FRBRdate", day === null ? { date: "1900-01-01", name: "unknown" } : { date: day, name }),
    xmlElement("FRBRauthor", { href: `#${author}` }),
  ];
}

function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
}
