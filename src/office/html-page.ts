/**
 * A page of HTML while it is read, element by element, into paragraphs and tables. What is not seen is passed over; a list's
 * label stays with the words that follow it, whatever elements stand between.
 */
import { type HtmlTable, htmlTable } from "./html-table.ts";
import { asFontShows } from "./legacy-fonts.ts";
import { writeNumber } from "./list-numbering.ts";
import type { TextBlock } from "./text-blocks.ts";

type Attributes = Readonly<Record<string, string>>;
type OpenElement = {
  readonly name: string;
  readonly hidden: boolean;
  /** It begins and ends no paragraph. */
  readonly inline: boolean;
  readonly pre: boolean;
  readonly font: string;
  readonly style: string;
  /** The piece of the paragraph that a link inside the page begins with. */
  readonly link: { readonly from: number; readonly target: string } | null;
  readonly list: { next: number; readonly format: string } | null;
};
type Piece = { readonly font: string; text: string };

export type HtmlReader = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly say: (text: string) => void;
  readonly finish: () => readonly TextBlock[];
  /** Deleted stretches that were left out. */
  readonly deletions: number;
  /** Elements that are open. */
  readonly depth: number;
};

const unseen = new Set(
  "head script style template noscript iframe object svg math nav button select textarea audio video canvas del".split(
    " ",
  ),
);
const inline = new Set(
  "a abbr acronym b bdi bdo big br cite code dfn em font i img input ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Starts reading a page; feed it the elements and words in their order. */
export function htmlReader(): HtmlReader {
  const page = startPage();
  return {
    open: (name, attributes) => openElement(page, name, attributes),
    close: () => closeElement(page),
    say: (text) => say(page, text),
    finish() {
      while (page.open.length > 0) closeElement(page);
      endParagraph(page);
      return page.blocks[0]!;
    },
    get depth() {
      return page.open.length;
    },
    get deletions() {
      return page.deletions;
    },
  };
}

type Page = {
  readonly open: OpenElement[];
  /** The blocks of the page and, inside it, of the cells that are open. */
  readonly blocks: TextBlock[][];
  readonly tables: HtmlTable[];
  pieces: Piece[];
  /** The paragraph holds no more than a label, which the next block's words follow. */
  labelled: boolean;
  deletions: number;
};

function startPage(): Page {
  return { open: [], blocks: [[]], tables: [], pieces: [], labelled: false, deletions: 0 };
}

function openElement(page: Page, name: string, attributes: Attributes): void {
  const parent = page.open.at(-1);
  const style = attributes.style ?? "";
  const deleted = name === "del" || /\bmsoDel\b/.test(attributes.class ?? "");
  const hidden = parent?.hidden === true || deleted || isUnseen(name, attributes);
  if (deleted && parent?.hidden !== true) page.deletions += 1;
  const font =
    /font-family\s*:\s*([^;,]+)/i.exec(style)?.[1]?.trim() ??
    (name === "font" ? attributes.face : undefined) ??
    parent?.font ??
    "";
  const isInline = inline.has(name) || /display\s*:\s*inline/i.test(style) || /\binline\b/.test(attributes.class ?? "");
  if (!hidden && !isInline && !page.labelled) endParagraph(page);
  const link = name === "a" && !hidden ? linkInside(page, attributes) : null;
  const list =
    name === "ol" || name === "ul"
      ? { next: Number(attributes.start ?? 1) || 1, format: listFormat(name, attributes) }
      : null;
  page.open.push({
    name,
    hidden,
    inline: isInline,
    font,
    style,
    link,
    list,
    pre: parent?.pre === true || name === "pre",
  });
  if (hidden) return;
  if (name === "table") page.tables.push(htmlTable(attributes));
  else if ((name === "td" || name === "th") && page.tables.length > 0) {
    page.tables.at(-1)!.openCell(attributes);
    page.blocks.push([]);
  } else if (name === "tr") page.tables.at(-1)?.openRow();
  else if (name === "li") addLabel(page, attributes);
  else if (name === "br") addText(page, "\n");
}

/** A link to another place of the page begins a piece of its own, which may turn out to be a note's mark. */
function linkInside(page: Page, { href = "", name = "", id = "", class: kind = "" }: Attributes): OpenElement["link"] {
  if (!href.includes("#")) return null;
  page.pieces.push({ font: page.open.at(-1)?.font ?? "", text: "" });
  return { from: page.pieces.length - 1, target: [href, name, id, kind].join(" ") };
}

function isUnseen(name: string, attributes: Attributes): boolean {
  const style = attributes.style ?? "";
  return (
    unseen.has(name) ||
    attributes.hidden !== undefined ||
    // LibreOffice puts the running head and foot of the pages so.
    (name === "div" && /^(?:header|footer)$/.test(attributes.title ?? "")) ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style)
  );
}

function closeElement(page: Page): void {
  const element = page.open.pop();
  if (!element || element.hidden) return;
  if (element.link) markNote(page, element.link);
  if (element.inline) return;
  const labels = element.name !== "li" && element.name !== "td" && isLoneMark(page, element);
  if (!labels && (element.name === "li" || !page.labelled)) endParagraph(page);
  if ((element.name === "td" || element.name === "th") && page.blocks.length > 1) {
    endParagraph(page);
    page.tables.at(-1)?.closeCell(page.blocks.pop()!);
  } else if (element.name === "table") {
    const table = page.tables.pop();
    if (table) page.blocks.at(-1)!.push(table.close());
  }
}

/** EUR-Lex sets the mark of a point in a column of its own, made of divisions instead of a table. */
function isLoneMark(page: Page, element: OpenElement): boolean {
  if (element.name !== "div") return false;
  const words = page.pieces
    .map(({ text }) => text)
    .join("")
    .trim();
  if (!/^\(?[\p{L}\d]{1,4}[.)]$/u.test(words)) return false;
  page.labelled = true;
  addText(page, " ");
  return true;
}

function say(page: Page, text: string): void {
  const element = page.open.at(-1);
  if (element?.hidden) return;
  const words = element?.pre ? text : text.replace(/[ \t\r\n\f]+/g, " ");
  if (words.trim() !== "") page.labelled = false;
  addText(page, words);
}

function addText(page: Page, text: string): void {
  const element = page.open.at(-1);
  const font = element?.font ?? "";
  const last = page.pieces.at(-1);
  if (last && last.font === font) last.text += text;
  else page.pieces.push({ font, text });
}

function endParagraph(page: Page): void {
  const text = page.pieces.map((piece) => asFontShows(piece.text, piece.font)).join("");
  page.pieces = [];
  page.labelled = false;
  // Space between two elements is no paragraph, but one that was set empty is.
  if (text === "" || /^ +$/.test(text)) return;
  page.blocks.at(-1)!.push({ kind: "paragraph", text });
}

function addLabel(page: Page, attributes: Attributes): void {
  const list = page.open.findLast((element) => element.list !== null)?.list;
  if (!list) return;
  if (/^\d+$/.test(attributes.value ?? "")) list.next = Number(attributes.value);
  const label = list.format === "bullet" ? "-" : writeNumber(list.next, list.format);
  list.next += 1;
  if (label === "" || /list-style(?:-type)?\s*:\s*none/i.test(attributes.style ?? "")) return;
  addText(page, label === "-" ? "- " : `${label}. `);
  page.labelled = true;
}

const formats: Readonly<Record<string, string>> = {
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
  "lower-alpha": "lowerLetter",
  "lower-latin": "lowerLetter",
  "upper-alpha": "upperLetter",
  "upper-latin": "upperLetter",
  "lower-roman": "lowerRoman",
  "upper-roman": "upperRoman",
  "decimal-leading-zero": "decimalZero",
  none: "none",
};

function listFormat(name: string, attributes: Attributes): string {
  const styled = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(attributes.style ?? "")?.[1];
  if (styled === "none") return "none";
  return name === "ul" ? "bullet" : (formats[styled ?? attributes.type ?? ""] ?? "decimal");
}

/** "<sup><a href="#ftn3">3</a></sup>" and its likes, at the word and at the note itself, become "[3]". */
function markNote(page: Page, { from, target }: NonNullable<OpenElement["link"]>): void {
  const pieces = page.pieces.slice(from);
  const mark = /^[\s[(]*(\d{1,3})[\s\])]*$/.exec(pieces.map(({ text }) => text).join(""))?.[1];
  const raised = page.open.some(({ name }) => name === "sup");
  if (mark === undefined || /_Toc/.test(target) || !(raised || /ftn|edn|note|fn\d|anc|sym|\bE\d{4}/i.test(target)))
    return;
  const opens = page.pieces.slice(0, from).every(({ text }) => text.trim() === "");
  page.pieces = [...page.pieces.slice(0, from), { font: "", text: `[${mark}]${opens ? " " : ""}` }];
}
