/**
 * Provisions → the levels of Akoma Ntoso: what stands in a provision before those inside it is its intro, what stands after
 * them its wrapUp; a provision without others holds its words as content. Every provision keeps its printed mark.
 */
import { type XmlAttributes, xmlBlock, xmlElement, xmlWords } from "../office/xml-writing.ts";
import type { ProvisionKind } from "./address.ts";
import type { OutlinedProvision } from "./outline.ts";

/** The provisions by what they stand in, and what is told of each beside its words. */
export type LevelWriting = {
  readonly inside: ReadonlyMap<string | null, readonly OutlinedProvision[]>;
  /** Among them its eId. */
  readonly attributesOf: (provision: OutlinedProvision) => XmlAttributes;
  /** Marks of notes, as XML. */
  readonly notesOf: (provision: OutlinedProvision) => string;
};

/** The provisions by the address of what they stand in, in reading order; a row without a table goes to the one before it. */
export function byParent(
  provisions: readonly OutlinedProvision[],
): ReadonlyMap<string | null, readonly OutlinedProvision[]> {
  const tables: string[] = [];
  return Map.groupBy(provisions, ({ kind, address, parent }) => {
    const isRow = /(?:^|\/)dong-[^/]*$/.test(address);
    if (kind === "bang" && !isRow) tables.push(address);
    const table = tables.at(-1);
    return isRow && table?.startsWith(`${parent}/`) ? table : parent;
  });
}

const elements: Readonly<Partial<Record<ProvisionKind, string>>> = {
  phan: "part",
  chuong: "chapter",
  muc: "section",
  tieu_muc: "subsection",
  dieu: "article",
  khoan: "paragraph",
  diem: "point",
  tieu_diem: "indent",
  doan: "alinea",
};

/** The provision with everything inside it. */
export function levelOf(provision: OutlinedProvision, writing: LevelWriting): string {
  const attributes = writing.attributesOf(provision);
  const own = childrenOf(provision, writing);
  const isForm = provision.kind === "mau" || provision.kind === "phu_luc";
  const name = isForm ? "hcontainer" : (elements[provision.kind] ?? "alinea");
  return xmlBlock(name, isForm ? { name: "form", ...attributes } : attributes, [
    ...marksOf(provision, writing),
    ...insideOf(provision, own, writing),
  ]);
}

/** Number, with the marks of its notes, and heading. */
export function marksOf(provision: OutlinedProvision, writing: LevelWriting): string[] {
  const mark = printedMark(provision);
  const notes = mark === "" && provision.heading !== null ? writing.notesOf(provision) : "";
  return [
    mark === "" ? "" : xmlElement("num", {}, xmlWords(mark), writing.notesOf(provision)),
    provision.heading === null ? "" : xmlElement("heading", {}, xmlWords(provision.heading), notes),
  ];
}

/** Paragraphs, tables and levels in a row, as an annex may hold them. */
export function mixedContent(provision: OutlinedProvision, writing: LevelWriting): string[] {
  const children = childrenOf(provision, writing).flatMap((child) =>
    isBlocks(child) ? blocksOf(child, writing) : [levelOf(child, writing)],
  );
  return [...paragraphs(provision.text), ...children];
}

/** A line of text as a paragraph. */
export function paragraphs(text: string, notes = ""): string[] {
  if (text === "") return notes === "" ? [] : [xmlElement("p", {}, notes)];
  return text.split("\n").map((line, index) => xmlElement("p", {}, xmlWords(line), index === 0 ? notes : ""));
}

function childrenOf({ address }: OutlinedProvision, { inside }: LevelWriting): readonly OutlinedProvision[] {
  return inside.get(address) ?? [];
}

function insideOf(own: OutlinedProvision, children: readonly OutlinedProvision[], writing: LevelWriting): string[] {
  const isMarked = own.heading !== null || printedMark(own) !== "";
  const words = paragraphs(own.text, isMarked ? "" : writing.notesOf(own));
  const first = children.findIndex((child) => !isBlocks(child));
  if (first < 0) return contentOf([...words, ...children.flatMap((child) => blocksOf(child, writing))]);
  const last = children.findLastIndex((child) => !isBlocks(child));
  return [
    wrapped("intro", [...words, ...children.slice(0, first).flatMap((child) => blocksOf(child, writing))]),
    ...children.slice(first, last + 1).map((child) => middleOf(child, writing)),
    wrapped(
      "wrapUp",
      children.slice(last + 1).flatMap((child) => blocksOf(child, writing)),
    ),
  ];
}

function contentOf(blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [xmlBlock("content", {}, blocks)];
}

function wrapped(name: string, blocks: readonly string[]): string {
  return blocks.length === 0 ? "" : xmlBlock(name, {}, blocks);
}

/** A table between levels needs a level of its own. */
function middleOf(child: OutlinedProvision, writing: LevelWriting): string {
  if (!isBlocks(child) || child.kind === "doan") return levelOf(child, writing);
  return xmlBlock("alinea", {}, contentOf(blocksOf(child, writing)));
}

/** Opening words, closing words and tables are no levels. */
function isBlocks({ kind, number }: OutlinedProvision): boolean {
  return kind === "bang" || (kind === "doan" && (number === "" || number === "cuoi"));
}

function blocksOf(provision: OutlinedProvision, writing: LevelWriting): string[] {
  if (provision.kind === "bang") return [tableOf(provision, writing)];
  const tables = childrenOf(provision, writing).flatMap((child) => blocksOf(child, writing));
  return [...paragraphs(provision.text, writing.notesOf(provision)), ...tables];
}

/** The lines of a table are its rows; a numbered row is a provision of its own. */
function tableOf(table: OutlinedProvision, writing: LevelWriting): string {
  const rows = childrenOf(table, writing).flatMap((row) => rowsOf(row.text, writing.attributesOf(row)));
  const head = rowsOf(table.text, {});
  const empty = head.length + rows.length === 0 ? [xmlElement("tr", {}, xmlElement("td", {}, "<p/>"))] : [];
  return xmlBlock("table", writing.attributesOf(table), [...head, ...rows, ...empty]);
}

function rowsOf(text: string, attributes: XmlAttributes): string[] {
  const lines = text === "" ? [] : text.split("\n");
  return lines.map((line, index) => {
    const cells = line.split(" | ").map((cell) => xmlElement("td", {}, xmlElement("p", {}, xmlWords(cell))));
    return xmlElement("tr", index === 0 ? attributes : {}, ...cells);
  });
}

/** What is printed before the words of a provision: "Điều 5.", "2.", "đ)". */
function printedMark({ kind, number }: OutlinedProvision): string {
  if (number === "" || kind === "doan" || kind === "bang") return "";
  return marks[kind]?.(number) ?? number;
}

const marks: Readonly<Partial<Record<ProvisionKind, (number: string) => string>>> = {
  phan: (number) => `Phần ${number}`,
  chuong: (number) => `Chương ${number}`,
  muc: (number) => `Mục ${number}`,
  tieu_muc: (number) => `Tiểu mục ${number}`,
  dieu: (number) => `Điều ${number}.`,
  khoan: (number) => `${number}.`,
  diem: (number) => (/\d\.\d/.test(number) ? `${number}.` : `${number})`),
  tieu_diem: (number) => `${number})`,
  phu_luc: (number) => `Phụ lục ${number}`,
  mau: (number) => `Mẫu số ${number}`,
};
