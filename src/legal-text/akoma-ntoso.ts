/**
 * A document in Akoma Ntoso 3.0 (OASIS LegalDocML 1.0) → its structure. The document says itself what its provisions are;
 * they come under our kinds and addresses in reading order, and no word of the body is left out. Drafts of the standard
 * with a namespace of their own are refused by name: their elements mean other things.
 */
import { childrenOf, type XmlElement } from "../office/xml.ts";
import { readBody } from "./akoma-ntoso-body.ts";
import { countryOf, headOf } from "./akoma-ntoso-head.ts";
import type { Outline, OutlineProblem } from "./outline.ts";

export const akomaNtosoNamespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** The structure of the first document in the file; one problem and no provision when it is no Akoma Ntoso 3.0. */
export function outlineAkomaNtoso(root: XmlElement): Outline {
  const refusal = refusalOfRoot(root);
  if (refusal) return emptyOutline(refusal);
  const [document, ...others] = childrenOf(root);
  if (!document) return emptyOutline({ line: root.line, address: null, code: "xml-empty" });
  const { provisions, problems } = readBody(document, others, countryOf(document));
  return { document: headOf(document), provisions, problems };
}

/** An outline of which nothing is known but the problem. */
export function emptyOutline(problem: OutlineProblem): Outline {
  const document = { number: null, type: null, issuer: null, issuedOn: null, title: null };
  return { document, provisions: [], problems: [problem] };
}

function refusalOfRoot({ name, namespace, line }: XmlElement): OutlineProblem | undefined {
  if (name !== "akomaNtoso") return { line, address: null, code: "xml-not-akoma-ntoso", params: { name } };
  if (namespace === akomaNtosoNamespace) return undefined;
  return { line, address: null, code: "xml-older-akoma-ntoso", params: { namespace: namespace || "–" } };
}
