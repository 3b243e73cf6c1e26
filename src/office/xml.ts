/**
 * XML (W3C, 1.0 fifth edition) as a tree of elements and text. A document type declaration is refused before anything is
 * read: entities defined there can reach outside (XXE) or unfold to gigabytes, and no format that offices exchange needs
 * them. Depth and number of elements are limited, so that a small file cannot become a large tree.
 */
import { SaxesParser, type SaxesTagNS } from "saxes";

export type XmlElement = {
  /** Without its prefix: "p" of "w:p". */
  readonly name: string;
  readonly namespace: string;
  /** By local name; an attribute with a prefix is also found under its full name ("xml:lang"). */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Line of the source on which the start tag ends, from 1. */
  readonly line: number;
};
export type XmlNode = XmlElement | string;

/** `line` is where it was noticed, from 1. */
export type XmlFault = {
  readonly code: "doctype" | "not-well-formed" | "too-deep" | "too-many-elements";
  readonly line: number;
};
export type XmlRead = { readonly root: XmlElement } | { readonly fault: XmlFault };

export type XmlLimits = { readonly elements: number; readonly depth: number };
/** A Word file of 3,000 pages has about a million elements. */
const usualLimits: XmlLimits = { elements: 3_000_000, depth: 200 };

type OpenElement = {
  name: string;
  namespace: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  line: number;
};

/** Reads a whole document; never throws for what the text holds. */
export function readXml(text: string, limits: XmlLimits = usualLimits): XmlRead {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  let elements = 0;
  const stop = (code: XmlFault["code"]): never => {
    throw new XmlStopped({ code, line: parser.line });
  };
  parser.on("doctype", () => stop("doctype"));
  parser.on("error", () => stop("not-well-formed"));
  parser.on("opentag", (tag) => {
    elements += 1;
    if (elements > limits.elements) stop("too-many-elements");
    if (open.length >= limits.depth) stop("too-deep");
    const element = { ...openedBy(tag), line: parser.line };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (words) => void open.at(-1)?.children.push(words));
  parser.on("cdata", (words) => void open.at(-1)?.children.push(words));
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof XmlStopped) return { fault: error.fault };
    throw error;
  }
  return root ? { root } : { fault: { code: "not-well-formed", line: 1 } };
}

/** saxes has no other way to end early. */
class XmlStopped extends Error {
  readonly fault: XmlFault;
  constructor(fault: XmlFault) {
    super(fault.code);
    this.fault = fault;
  }
}

function openedBy(tag: SaxesTagNS): Omit<OpenElement, "line"> {
  const attributes: Record<string, string> = {};
  for (const { name, local, value } of Object.values(tag.attributes)) {
    attributes[local] = value;
    attributes[name] = value;
  }
  return { name: tag.local, namespace: tag.uri, attributes, children: [] };
}

/** The child elements, with that name when one is given. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The first child element with that name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** All text inside, in reading order. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
}
