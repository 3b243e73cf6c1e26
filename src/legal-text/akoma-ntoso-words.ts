/**
 * The words inside an element of Akoma Ntoso as lines: a paragraph, an item of a list, a row of a table is a line; a number
 * stands before the words that it counts. Quoted wording of an amendment keeps its marks of quotation. Notes are no words
 * of the text: they are handed over apart.
 */
import { childrenOf, type XmlElement, type XmlNode } from "../office/xml.ts";
import { collapseSpaces, normaliseText } from "./normalise.ts";

const lineBreaks = new Set(
  (
    "p block li item tr caption heading subheading num from br longTitle formula blockContainer container intro content wrapUp " +
    "listIntroduction listWrapUp recital citation quotedStructure embeddedStructure tocItem docTitle article section paragraph " +
    "chapter part title book point indent alinea subparagraph subsection clause rule level list hcontainer crossHeading speech " +
    "body mainBody preface preamble"
  ).split(" "),
);
const silent = new Set(["meta", "authorialNote", "noteRef", "toc"]);

/** What is left out of the words of `nodes`: notes, and marks that point to them. */
export type Aside = (element: XmlElement) => void;

/** The words of the nodes in reading order, NFC, a line each; `aside` is told what is left out. */
export function linesIn(nodes: readonly XmlNode[], aside: Aside = () => undefined): string[] {
  const page: Page = { lines: [], line: "", open: false };
  for (const node of nodes) readNode(page, node, aside);
  endLine({ ...page, open: false });
  return page.lines;
}

/** The lines so far and the one being written; `open`: a number or a mark of quotation waits for its words. */
type Page = { readonly lines: string[]; line: string; open: boolean };

function readNode(page: Page, node: XmlNode, aside: Aside): void {
  if (typeof node !== "string") {
    if (silent.has(node.name)) aside(node);
    else readElement(page, node, aside);
    return;
  }
  page.line += page.open ? node.trimStart() : node;
  if (node.trim() !== "") page.open = false;
}

function readElement(page: Page, element: XmlElement, aside: Aside): void {
  const { startQuote = "", endQuote = "" } = element.attributes;
  const apart = lineBreaks.has(element.name);
  if (apart) endLine(page);
  page.line += startQuote;
  page.open ||= startQuote !== "" && apart;
  if (element.name === "tr") page.line += rowOf(element, aside);
  else for (const child of element.children) readNode(page, child, aside);
  if (element.name === "eol") page.line += " ";
  else if (element.name === "num") openAfterNumber(page);
  else if (endQuote !== "") closeQuote(page, endQuote);
  else if (apart) endLine(page);
}

function openAfterNumber(page: Page): void {
  page.open = page.line.trim() !== "";
  page.line += " ";
}

/** The mark stands at the end of the last line that it quotes, and what follows it goes on there. */
function closeQuote(page: Page, mark: string): void {
  const line = page.line.trim() === "" ? (page.lines.pop() ?? "") : page.line.trimEnd();
  page.line = line + mark;
  page.open = false;
}

function endLine(page: Page): void {
  if (page.open) return;
  const words = collapseSpaces(normaliseText(page.line));
  if (words !== "") page.lines.push(words);
  page.line = "";
}

/** The cells of a row, divided as the rows of a plain text are. */
export function rowOf(row: XmlElement, aside: Aside): string {
  const cells = childrenOf(row).filter(({ name }) => name === "td" || name === "th");
  return cells.map((cell) => linesIn(cell.children, aside).join(" ")).join(" | ");
}

/** The words on one line. */
export function wordsIn(element: XmlElement, aside?: Aside): string {
  return linesIn(element.children, aside).join(" ");
}
