/**
 * What an order quotes, in Akoma Ntoso: phrases as quoted text, new provisions as a quoted structure with levels of its own,
 * the amended provision and document as references. The words stay as they are printed: a quoted structure whose levels
 * would print otherwise is written as paragraphs.
 */
import { cite } from "../legal-text/address.ts";
import { eIdsOf } from "../legal-text/akoma-ntoso-eid.ts";
import { byParent, levelOf, paragraphs } from "../legal-text/akoma-ntoso-levels-writing.ts";
import { linesIn } from "../legal-text/akoma-ntoso-words.ts";
import { collapseSpaces } from "../legal-text/normalise.ts";
import { readXml } from "../office/xml.ts";
import { xmlBlock, xmlElement, xmlWords } from "../office/xml-writing.ts";
import { provisionReference } from "./akoma-ntoso-modifications.ts";
import { grownProvisions } from "./grown-provisions.ts";
import type { Order } from "./instrument-text.ts";

/** Words that go or come, by the eId of the element that quotes them. */
export type QuotedPiece = { readonly eId: string; readonly role: "old" | "new" };
type Quoting = { readonly xml: string; readonly pieces: readonly QuotedPiece[] };

/** The words of an order with its phrases and references marked up. */
export function quotedTexts(words: string, orders: readonly Order[], within: string): Quoting {
  const pieces: QuotedPiece[] = [];
  const phrases = phrasesOf(orders[0]!);
  let xml = "";
  let rest = words;
  for (const { text, role } of phrases.toSorted(
    (one, other) => placeOf(words, one.text) - placeOf(words, other.text),
  )) {
    const start = placeOf(rest, text);
    if (start < 0) continue;
    const eId = `${within}__qtext_${pieces.length + 1}`;
    const quoted = xmlElement("quotedText", { eId, startQuote: "“", endQuote: "”" }, xmlWords(text));
    xml += withReferences(rest.slice(0, start), orders) + quoted;
    pieces.push({ eId, role });
    rest = rest.slice(start + text.length + 2);
  }
  return { xml: xml + withReferences(rest, orders), pieces };
}

/** The heading of an article, in which an order may stand, with its references. */
export function referringHeading(heading: string, orders: readonly Order[]): string {
  return withReferences(heading, orders);
}

/** New wording in lines, without its outer quotation marks. */
export function quotedStructure(quoted: string, orders: readonly Order[], within: string): Quoting {
  const eId = `${within}__qstr_1`;
  const lines = quoted
    .split("\n")
    .map(collapseSpaces)
    .filter((line) => line !== "");
  const levels = levelsOf(quoted, orders, eId);
  const content = levels !== undefined && printsAs(levels, lines) ? [levels] : paragraphs(lines.join("\n"));
  const xml = xmlBlock("quotedStructure", { eId, startQuote: "“", endQuote: "”" }, content);
  return { xml, pieces: [{ eId, role: "new" }] };
}

/** The quoted provisions as levels; undefined where the order names no provision of a text. */
function levelsOf(quoted: string, orders: readonly Order[], eId: string): string | undefined {
  const [order] = orders;
  if (!order || !["replace_provision", "insert_provision"].includes(order.op)) return undefined;
  const provisions = grownProvisions(quoted, order.target, null);
  const [root] = provisions;
  if (!root || !["dieu", "khoan", "diem"].includes(root.kind)) return undefined;
  const eIds = eIdsOf(provisions);
  return levelOf(root, {
    inside: byParent(provisions),
    attributesOf: ({ address }) => ({ eId: `${eId}__${eIds.get(address)}` }),
    notesOf: () => "",
  });
}

function printsAs(levels: string, lines: readonly string[]): boolean {
  const read = readXml(levels);
  return "root" in read && linesIn([read.root]).join("\n") === lines.join("\n");
}

function phrasesOf(order: Order): readonly { readonly text: string; readonly role: QuotedPiece["role"] }[] {
  switch (order.op) {
    case "replace_words":
      return [
        { text: order.old, role: "old" },
        { text: order.new, role: "new" },
      ];
    case "insert_words":
      return [{ text: order.new, role: "new" }];
    case "delete_words":
      return [{ text: order.old, role: "old" }];
    default:
      return [];
  }
}

function placeOf(words: string, phrase: string): number {
  return words.indexOf(`“${phrase}”`);
}

/** The first words that cite each amended provision or document become a reference to it. */
function withReferences(words: string, orders: readonly Order[]): string {
  const targets = orders.flatMap(({ document, target }) => [
    { cited: target === "" ? document : cite(target, "vi"), href: provisionReference(document, target) },
    { cited: document, href: provisionReference(document, "") },
  ]);
  const found = targets
    .map(({ cited, href }) => ({ cited, href, start: wholeWords(words, cited) }))
    .filter(({ start }) => start >= 0)
    .sort((one, other) => one.start - other.start || other.cited.length - one.cited.length);
  let xml = "";
  let end = 0;
  for (const { cited, href, start } of found) {
    if (start < end) continue;
    xml += xmlWords(words.slice(end, start)) + xmlElement("ref", { href }, xmlWords(cited));
    end = start + cited.length;
  }
  return xml + xmlWords(words.slice(end));
}

/** "Điều 1" is not cited by "Điều 10". */
function wholeWords(words: string, cited: string): number {
  const start = words.indexOf(cited);
  return start >= 0 && /^[\p{L}\p{N}]/u.test(words.slice(start + cited.length)) ? -1 : start;
}
