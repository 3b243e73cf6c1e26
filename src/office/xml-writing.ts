/** XML as text: an element from its name, its attributes and what stands in it, with the signs escaped that XML needs. */

/** Attributes by name; those that are null are left out. */
export type XmlAttributes = Readonly<Record<string, string | null>>;

/** An element around content that is XML already; on one line, so that no space comes into its words. */
export function xmlElement(name: string, attributes: XmlAttributes, ...content: readonly string[]): string {
  const inside = content.join("");
  const start = `<${name}${attributesText(attributes)}`;
  return inside === "" ? `${start}/>` : `${start}>${inside}</${name}>`;
}

/** An element that holds elements alone, each on lines of its own. */
export function xmlBlock(name: string, attributes: XmlAttributes, children: readonly string[]): string {
  const lines = children.filter((child) => child !== "");
  return xmlElement(name, attributes, lines.length === 0 ? "" : `\n${lines.join("\n")}\n`);
}

/** Words as XML content; characters that XML 1.0 does not know are left out. */
export function xmlWords(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

function attributesText(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(
      ([name, value]) =>
        ` ${name}="${xmlWords(value)
          .replaceAll('"', "&quot;")
          .replace(/[\t\n\r]/g, " ")}"`,
    )
    .join("");
}
