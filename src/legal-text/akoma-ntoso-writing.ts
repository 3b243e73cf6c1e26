/**
 * A text as a document in Akoma Ntoso 3.0 (OASIS LegalDocML 1.0): an act with its preface, preamble, body and annexes. What
 * is known beside the words (events, modifications, notes) is given as elements of `meta`. Read again, it gives the same
 * provisions under the same addresses.
 */
import { type XmlAttributes, xmlBlock, xmlElement, xmlWords } from "../office/xml-writing.ts";
import { type Day, dayInWords } from "../values/day.ts";
import { akomaNtosoNamespace } from "./akoma-ntoso.ts";
import { editorId, identification } from "./akoma-ntoso-identification.ts";
import {
  byParent,
  type LevelWriting,
  levelOf,
  marksOf,
  mixedContent,
  paragraphs,
} from "./akoma-ntoso-levels-writing.ts";
import type { DocumentHead } from "./document-head.ts";
import type { OutlinedProvision } from "./outline.ts";

/** Elements of `meta` beside the identification, in XML. */
export type ActMetadata = {
  /** Day of this version of the text. */
  readonly version: Day | null;
  readonly contains: "originalVersion" | "singleVersion" | "multipleVersions";
  /** `lifecycle`, `analysis` and `temporalData`, each where it has something to say. */
  readonly analysis: readonly string[];
  /** Children of `references` beside issuer and editor. */
  readonly references: readonly string[];
  /** Children of `notes`. */
  readonly notes: readonly string[];
};

/** What is told of each provision; see LevelWriting. */
export type ProvisionWriting = Pick<LevelWriting, "attributesOf" | "notesOf">;

/** The whole file; provisions that have no part in a body (preamble, annexes) go where they belong. */
export function akomaNtoso(
  document: DocumentHead,
  provisions: readonly OutlinedProvision[],
  metadata: ActMetadata,
  provisionWriting: ProvisionWriting,
): string {
  const writing: LevelWriting = { inside: byParent(provisions), ...provisionWriting };
  const top = writing.inside.get(null) ?? [];
  const body = top.filter(({ kind }) => kind !== "mo_dau" && kind !== "phu_luc").map((one) => levelOf(one, writing));
  return akomaNtosoFile(document, metadata, [
    ...top.filter(({ kind }) => kind === "mo_dau").map((one) => preambleOf(one, writing)),
    xmlBlock("body", {}, body.length > 0 ? body : [emptyBody]),
    attachmentsOf(
      document,
      metadata,
      top.filter(({ kind }) => kind === "phu_luc"),
      writing,
    ),
  ]);
}

/** The file around the parts of an act that follow its preface: preamble, body, conclusions, attachments. */
export function akomaNtosoFile(document: DocumentHead, metadata: ActMetadata, parts: readonly string[]): string {
  const act = xmlBlock("act", { name: "act", contains: metadata.contains }, [
    metaOf(document, metadata),
    prefaceOf(document),
    ...parts,
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlBlock("akomaNtoso", { xmlns: akomaNtosoNamespace }, [act])}\n`;
}

// The schema wants one level at least.
const emptyBody = xmlElement("hcontainer", { name: "body" }, xmlElement("content", {}, "<p/>"));

function metaOf(document: DocumentHead, { version, analysis, references, notes }: ActMetadata): string {
  const organisation = (eId: string, href: string, showAs: string): string =>
    xmlElement("TLCOrganization", { eId, href, showAs });
  const source = { source: `#${editorId}` };
  return xmlBlock("meta", {}, [
    identification(document, version),
    ...analysis,
    xmlBlock("references", source, [
      ...(document.issuer === null
        ? []
        : [organisation("issuer", "/akn/ontology/organization/vn/issuer", document.issuer)]),
      organisation(editorId, "/akn/ontology/organization/vn/rasoat", "Rà soát"),
      ...references,
    ]),
    notes.length === 0 ? "" : xmlBlock("notes", source, notes),
  ]);
}

function prefaceOf({ issuer, type, number, issuedOn, title }: DocumentHead): string {
  const field = (name: string, text: string | null, attributes: XmlAttributes = {}): string =>
    text === null ? "" : xmlElement("p", {}, xmlElement(name, attributes, xmlWords(text)));
  const fields = [
    field("docAuthority", issuer),
    field("docNumber", number),
    issuedOn === null ? "" : field("docDate", dayInWords(issuedOn), { date: issuedOn }),
    field("docType", type),
    field("docTitle", title),
  ];
  return fields.every((one) => one === "") ? "" : xmlBlock("preface", {}, fields);
}

/** The recitals of a preamble have numbers of their own. */
function preambleOf(preamble: OutlinedProvision, writing: LevelWriting): string {
  const children = (writing.inside.get(preamble.address) ?? []).map((child) => {
    if (child.number === "" || child.number === "cuoi") return paragraphs(child.text).join("\n");
    const number = xmlElement("num", {}, `(${xmlWords(child.number)})`);
    return xmlBlock("recitals", {}, [
      xmlBlock("recital", writing.attributesOf(child), [number, ...paragraphs(child.text)]),
    ]);
  });
  return xmlBlock("preamble", writing.attributesOf(preamble), [...paragraphs(preamble.text), ...children]);
}

/** Each annex is a document of its own, with the identification of a part of the act. */
function attachmentsOf(
  document: DocumentHead,
  { version }: ActMetadata,
  annexes: readonly OutlinedProvision[],
  writing: LevelWriting,
): string {
  const attachments = annexes.map((annex, index) => {
    const content = mixedContent(annex, writing);
    const meta = xmlBlock("meta", {}, [identification(document, version, `!annex_${index + 1}`)]);
    const body = xmlBlock("mainBody", {}, content.length > 0 ? content : ["<p/>"]);
    return xmlBlock("attachment", writing.attributesOf(annex), [
      ...marksOf(annex, writing),
      xmlBlock("doc", { name: "annex" }, [meta, body]),
    ]);
  });
  return attachments.length === 0 ? "" : xmlBlock("attachments", {}, attachments);
}
