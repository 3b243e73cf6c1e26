/** A Word file with its changes accepted or rejected, read straight from its XML: the proof of what the writers write. */
import { childOf, childrenOf, readXml, textIn, type XmlElement } from "../../src/office/xml.ts";
import { listZipEntries, readZipEntry } from "../../src/office/zip.ts";

export type Side = "accepted" | "rejected";

/** The text of one part of a Word file, "word/document.xml". */
export function partOf(bytes: Uint8Array, name: string): string {
  const entry = listZipEntries(bytes)?.find((one) => one.name === name);
  const content = entry && readZipEntry(bytes, entry, 100_000_000);
  if (content === undefined || typeof content === "string") throw new Error(`${name} is missing`);
  return new TextDecoder().decode(content);
}

export function bodyOf(bytes: Uint8Array): XmlElement {
  const read = readXml(partOf(bytes, "word/document.xml"));
  if ("fault" in read) throw new Error(`line ${read.fault.line}: ${read.fault.code}`);
  return childOf(read.root, "body")!;
}

/** Its lines; a table's row is "| a | b |". A paragraph whose mark goes runs into the one after it. */
export function linesOf(bytes: Uint8Array, side: Side): string[] {
  const lines: string[] = [];
  let open = "";
  for (const block of childrenOf(bodyOf(bytes))) {
    if (block.name === "tbl") lines.push(...rowsOf(block, side));
    if (block.name !== "p") continue;
    open += wordsOf(block, side);
    if (goes(childOf(childOf(block, "pPr") ?? block, "rPr"), side)) continue;
    lines.push(open);
    open = "";
  }
  return [...lines, open].filter((line) => line !== "");
}

function rowsOf(table: XmlElement, side: Side): string[] {
  const kept = childrenOf(table, "tr").filter((row) => !goes(childOf(row, "trPr"), side));
  return kept.map((row) => {
    const cells = childrenOf(row, "tc").map((cell) =>
      childrenOf(cell, "p")
        .map((paragraph) => wordsOf(paragraph, side))
        .join("\n"),
    );
    return `| ${cells.join(" | ")} |`;
  });
}

/** What the properties of a paragraph mark or a row say about it. */
function goes(properties: XmlElement | undefined, side: Side): boolean {
  return properties !== undefined && childOf(properties, side === "accepted" ? "del" : "ins") !== undefined;
}

function wordsOf(paragraph: XmlElement, side: Side): string {
  const gone = side === "accepted" ? "del" : "ins";
  return childrenOf(paragraph)
    .filter(({ name }) => name !== gone && name !== "pPr")
    .map(textIn)
    .join("");
}

/** Every id of a tracked change, in the order of the file. */
export function changeIds(bytes: Uint8Array): string[] {
  return [...partOf(bytes, "word/document.xml").matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id!);
}
