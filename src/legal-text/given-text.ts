/**
 * A text that was given as a file → its structure: Akoma Ntoso brings it along, any other text is read line by line. Like
 * every reading it never throws for what the file holds; XML that is no Akoma Ntoso gives an empty outline and one problem.
 */
import type { Translate } from "../i18n/message.ts";
import type { FileKind } from "../office/file-kind.ts";
import { readXml } from "../office/xml.ts";
import { emptyOutline, outlineAkomaNtoso } from "./akoma-ntoso.ts";
import { type Outline, type OutlineProblem, outline } from "./outline.ts";

/** The structure of a file's text; `text` is the source of the XML where `kind` is "xml". */
export function outlineGiven({ kind, text }: { readonly kind: FileKind; readonly text: string }): Outline {
  if (kind !== "xml") return outline(text);
  const read = readXml(text);
  if ("root" in read) return outlineAkomaNtoso(read.root);
  return emptyOutline({ line: read.fault.line, address: null, code: `xml-${read.fault.code}` });
}

/** The structure of a stored or pasted text, which may be the source of an Akoma Ntoso document. */
export function outlineSource(text: string): Outline {
  return outlineGiven({ kind: /^\s*<(?:\?xml|(?:\w+:)?akomaNtoso)\b/.test(text) ? "xml" : "text", text });
}

/** A refusal in words, with its line. */
export function refusalWords({ line, code, params }: OutlineProblem, t: Translate): string {
  return t("legal-text.problem", { line, problem: t(`legal-text.outline.${code}`, params) });
}

/** Why nothing at all could be read of a file; undefined when there is something to show. */
export function refusalOf({ provisions, problems }: Outline): OutlineProblem | undefined {
  return provisions.length > 0 ? undefined : problems.find(({ code }) => code.startsWith("xml-"));
}
