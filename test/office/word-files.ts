/** Small Word files built part by part. */
import { zipOf } from "./sheet-files.ts";

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";

export type WordParts = {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
};

/** A document whose body, and the insides of its other parts, are given as they would stand in the file. */
export function docxOf(body: string, parts: WordParts = {}): Uint8Array {
  const names = Object.keys(parts);
  const links = names.map(
    (name, index) => `<Relationship Id="r${index}" Type="${office}/${name}" Target="${name}.xml"/>`,
  );
  return zipOf([
    { name: "word/document.xml", content: `<w:document ${word}><w:body>${body}</w:body></w:document>` },
    {
      name: "word/_rels/document.xml.rels",
      content: `<Relationships xmlns="${relations}">${links.join("")}</Relationships>`,
    },
    ...Object.entries(parts).map(([name, content]) => ({
      name: `word/${name}.xml`,
      content: `<w:${name} ${word}>${content}</w:${name}>`,
    })),
  ]);
}

/** A paragraph; `properties` stand in its w:pPr. */
export function paragraph(content: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

/** A run of words; `properties` stand in its w:rPr. */
export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** The properties that place a paragraph in a list. */
export function listed(list: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A level of a list; `more` stands at its end. */
export function level(at: number, format: string, text: string, start = 1, more = ""): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}

/** A definition of a list and the lists made from it, by number; each may override. */
export function numbering(levels: readonly string[], lists: Readonly<Record<number, string>> = { 1: "" }): string {
  const uses = Object.entries(lists).map(
    ([id, more]) => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${more}</w:num>`,
  );
  return `<w:abstractNum w:abstractNumId="0">${levels.join("")}</w:abstractNum>${uses.join("")}`;
}
