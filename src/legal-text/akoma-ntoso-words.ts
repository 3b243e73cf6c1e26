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
  const lines: string[] = [];
  let line = "";
  let counted = false;
  const end = (): void => {
    const words = collapseSpaces(normaliseText(line));
    if (counted && words !== "") return;
    if (words !== "") lines.push(words);
    line = "";
  };
  const read = (node: XmlNode): void => {
    if (typeof node === "string") {
      if (node.trim() !== "") counted = false;
      line += node;
    } else if (silent.has(node.name)) aside(node);
    else readElement(node);
  };
  const readElement = (element: XmlElement): void => {
    const apart = lineBreaks.has(element.name);
    if (apart) end();
    line += element.attributes.startQuote ?? "";
    if (element.name === "tr") line += rowOf(element, aside);
    else for (const child of element.children) read(child);
    if (element.attributes.endQuote) closeQuote(element.attributes.endQuote);
    if (element.name === "eol") line += " ";
    if (element.name === "num") {
      counted = line.trim() !== "";
      line += " ";
    } else if (apart) {
      counted = false;
      end();
    }
  };
  const closeQuote = (mark: string): void => {
    if (line.trim() === "" && lines.length > 0) line = lines.pop()!;
    line += mark;
  };
  for (const node of nodes) read(node);
  counted = false;
  end();
  return lines;
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
