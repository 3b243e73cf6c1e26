/** Styles of a Word file (ECMA-376 part 1, §17.7): what a paragraph or run has from its style and from those it is based on. */
import { childOf, childrenOf, type XmlElement } from "./xml.ts";

export type StyleTraits = {
  readonly hidden?: boolean;
  readonly capitals?: boolean;
  readonly font?: string;
  readonly listId?: string;
  readonly listLevel?: number;
  /** The table style draws lines. */
  readonly ruled?: boolean;
  /** "heading 1", "toc 2", as Word itself names it. */
  readonly name?: string;
};

export type DocxStyles = {
  /** Of the style with that id, everything inherited included; of the default paragraph style when no id is given. */
  readonly traits: (id: string | undefined) => StyleTraits;
};

/** The styles of a document; without a styles part nothing has traits. */
export function readStyles(root: XmlElement | undefined): DocxStyles {
  const styles = new Map(childrenOfAny(root, "style").map((style) => [style.attributes.styleId ?? "", style]));
  const plain = [...styles.values()].find(
    ({ attributes }) => attributes.type === "paragraph" && isOn(attributes.default),
  );
  const defaults = root && childOf(root, "docDefaults");
  const first = traitsOf(defaults && childOf(defaults, "rPrDefault"));
  const known = new Map<string, StyleTraits>();
  const resolve = (id: string, above: ReadonlySet<string>): StyleTraits => {
    const found = known.get(id);
    if (found) return found;
    const style = styles.get(id);
    if (!style || above.has(id)) return {};
    const parent = childOf(style, "basedOn")?.attributes.val;
    const plainest = style.attributes.type === "character" ? {} : first;
    const inherited = parent === undefined ? plainest : resolve(parent, new Set([...above, id]));
    const own = { ...traitsOf(style), name: childOf(style, "name")?.attributes.val ?? "" };
    const traits = { ...inherited, ...own };
    known.set(id, traits);
    return traits;
  };
  const plainId = plain?.attributes.styleId;
  return { traits: (id) => (id === undefined && plainId === undefined ? first : resolve((id ?? plainId)!, new Set())) };
}

/** What the properties inside a style, a paragraph or a run say; traits that are not mentioned are left out. */
export function traitsOf(element: XmlElement | undefined): StyleTraits {
  const run = element && (childOf(element, "rPr") ?? (element.name === "rPr" ? element : undefined));
  const paragraph = element && (childOf(element, "pPr") ?? (element.name === "pPr" ? element : undefined));
  const table = element && childOf(element, "tblPr");
  return {
    ...runTraits(run),
    ...listTraits(paragraph),
    ...(table && bordersShow(childOf(table, "tblBorders")) ? { ruled: true } : {}),
  };
}

function runTraits(run: XmlElement | undefined): StyleTraits {
  if (!run) return {};
  const [vanish, caps, fonts] = [childOf(run, "vanish"), childOf(run, "caps"), childOf(run, "rFonts")];
  const font = fonts?.attributes.ascii ?? fonts?.attributes.hAnsi;
  return {
    ...(vanish && { hidden: isOn(vanish.attributes.val ?? "1") }),
    ...(caps && { capitals: isOn(caps.attributes.val ?? "1") }),
    ...(font !== undefined && { font }),
  };
}

function listTraits(paragraph: XmlElement | undefined): StyleTraits {
  const numbering = paragraph && childOf(paragraph, "numPr");
  if (!numbering) return {};
  const id = childOf(numbering, "numId")?.attributes.val;
  const level = childOf(numbering, "ilvl")?.attributes.val;
  return { ...(id !== undefined && { listId: id }), ...(level !== undefined && { listLevel: Number(level) }) };
}

/** Whether any of these borders is drawn. */
export function bordersShow(borders: XmlElement | undefined): boolean {
  return (
    borders !== undefined &&
    childrenOf(borders).some(({ attributes }) => !/^(?:nil|none)$/.test(attributes.val ?? "none"))
  );
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

function childrenOfAny(element: XmlElement | undefined, name: string): XmlElement[] {
  return element ? childrenOf(element, name) : [];
}
