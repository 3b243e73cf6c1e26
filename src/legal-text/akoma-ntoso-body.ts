/**
 * The walk through the elements of a document in Akoma Ntoso. A level becomes a provision, a table too; what only holds
 * others is walked through. Words before the levels inside a provision are its opening words, words after them its closing
 * words. Quoted wording stands inside a paragraph and so stays in the words of the provision that quotes it.
 */
import { childOf, childrenOf, type XmlElement, type XmlNode } from "../office/xml.ts";
import { addressOf, type ProvisionKind } from "./address.ts";
import { articleName, rankOf, type Standing } from "./akoma-ntoso-levels.ts";
import { numberInMark } from "./akoma-ntoso-number.ts";
import { piecesOf } from "./akoma-ntoso-pieces.ts";
import { addTable } from "./akoma-ntoso-table.ts";
import { linesIn, wordsIn } from "./akoma-ntoso-words.ts";
import type { OutlinedProvision, OutlineProblem } from "./outline.ts";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
export type Growing = Mutable<OutlinedProvision>;

export type BodyWalk = {
  readonly provisions: Growing[];
  readonly problems: OutlineProblem[];
  readonly country: string;
  readonly taken: Map<string, number>;
  notes: number;
};

/** Where the walk is: the provision it is in and what its children need to know. */
export type Place = Standing & {
  /** Address of the provision; null outside any. */
  readonly address: string | null;
  /** Address of the annex, in which articles have theirs; null in the document itself. */
  readonly root: string | null;
  /** Rows of tables are provisions here: in an annex, outside its articles and forms. */
  readonly countsRows: boolean;
  /** The provisions of each kind so far, by which one without a number is counted. */
  readonly counts: Map<ProvisionKind, number>;
  /** The articles so far in the same root: they are counted through its divisions. */
  readonly articles: { count: number };
};

/** The provisions of the document, then those of `others`, documents that stand beside it. */
export function readBody(
  document: XmlElement,
  others: readonly XmlElement[],
  country: string,
): Pick<BodyWalk, "provisions" | "problems"> {
  const walk: BodyWalk = { provisions: [], problems: [], country, taken: new Map(), notes: 0 };
  readDocument(walk, document, placeIn(null, document, country));
  for (const other of others) readInside(walk, [other], placeIn(null, document, country));
  return walk;
}

function placeIn(root: string | null, scope: XmlElement, country: string): Place {
  const article = articleName(scope, country);
  return {
    address: root,
    root,
    rank: 0,
    article,
    countsRows: root !== null,
    counts: new Map(),
    articles: { count: 0 },
  };
}

/** Preamble, body and annexes; cover and preface are the head, conclusions carry signatures. */
function readDocument(walk: BodyWalk, document: XmlElement, place: Place): void {
  for (const part of childrenOf(document)) {
    if (["meta", "coverPage", "preface"].includes(part.name)) continue;
    if (part.name === "preamble") readPreamble(walk, part, place);
    else if (part.name === "conclusions") report(walk, part, null, "signature");
    else readInside(walk, [part], place);
  }
}

function readPreamble(walk: BodyWalk, part: XmlElement, place: Place): void {
  if (linesIn(part.children).length === 0) return;
  if (place.address === null) addProvision(walk, part, "mo_dau", place);
  else readInside(walk, part.children, place);
}

/** Walks through what stands in `own`, or outside any provision, where every line is one. */
function readInside(walk: BodyWalk, nodes: readonly XmlNode[], place: Place, own?: Growing): void {
  const pieces = piecesOf(nodes, place);
  const hasChildren = pieces.some((piece) => "level" in piece);
  for (const [index, piece] of pieces.entries()) {
    if ("level" in piece) addProvision(walk, piece.level, piece.kind, place);
    else if ("table" in piece) addTable(walk, piece.table, place, noteIn(walk, place));
    else {
      const lines = linesIn(piece.words, noteIn(walk, place));
      const line = own?.line ?? lineOf(piece.words);
      if (!own) for (const text of lines) addStretch(walk, place, text, line);
      else if (index > 0) addStretch(walk, place, lines.join("\n"), line, index === pieces.length - 1 ? "cuoi" : "");
      else if (hasChildren) addStretch(walk, place, lines.join("\n"), line, "dau");
      else own.text = lines.join("\n");
    }
  }
}

function lineOf(nodes: readonly XmlNode[]): number {
  return nodes.find((node) => typeof node !== "string")?.line ?? 1;
}

function addProvision(walk: BodyWalk, element: XmlElement, kind: ProvisionKind, place: Place): void {
  const { number, heading, content } = partsOf(element, kind);
  const counted = nextCount(place, kind);
  const named = sluggable(number) ? number : String(counted);
  const base = kind === "dieu" ? place.root : place.address;
  const address = freeAddress(walk, addressOf(base, kind, kind === "mo_dau" ? "" : named));
  const shown = kind === "doan" ? named : number;
  const own: Growing = {
    address,
    kind,
    number: shown,
    heading: heading === "" ? null : heading,
    text: "",
    parent: place.address,
    line: element.line,
  };
  walk.provisions.push(own);
  const inside = placeInside(walk, element, kind, address, place);
  reportNotesOfMark(walk, element, address);
  if (element.name === "crossHeading") own.text = wordsIn(element);
  else if (kind === "phu_luc") readAnnex(walk, content, inside, own);
  else readInside(walk, content, inside, own);
}

function placeInside(walk: BodyWalk, element: XmlElement, kind: ProvisionKind, address: string, place: Place): Place {
  if (kind === "phu_luc") return placeIn(address, element, walk.country);
  const rank = kind === "doan" ? place.rank : rankOf(kind);
  const countsRows = place.countsRows && kind !== "dieu" && kind !== "mau";
  return { ...place, address, rank, countsRows, counts: new Map() };
}

/** An annex is a document of its own, or holds its words directly. */
function readAnnex(walk: BodyWalk, content: readonly XmlNode[], place: Place, own: Growing): void {
  const elements = content.filter((node) => typeof node !== "string");
  const document = elements.find((element) => childOf(element, "meta"));
  if (!document) {
    readInside(walk, content, place, own);
    return;
  }
  const before = ["coverPage", "preface"].flatMap((name) => childOf(document, name) ?? []);
  const printed = own.heading === null ? [] : before;
  own.heading ??= before.flatMap((part) => linesIn(part.children)).join(" ") || null;
  const parts = childrenOf(document).filter(
    ({ name }) => !["meta", "coverPage", "preface", "conclusions"].includes(name),
  );
  const open = parts.flatMap((part) => (part.name === "preamble" ? part.children : [part]));
  readInside(walk, [...printed, ...open], place, own);
}

/** Number and heading of a provision, and the nodes that are left. */
function partsOf(
  element: XmlElement,
  kind: ProvisionKind,
): { readonly number: string; readonly heading: string; readonly content: readonly XmlNode[] } {
  const marks = childrenOf(element).filter(({ name }) => ["num", "heading", "subheading"].includes(name));
  const words = (name: string): string[] => marks.filter((mark) => mark.name === name).map((mark) => wordsIn(mark));
  const heading = [...words("heading"), ...words("subheading")].filter((part) => part !== "").join(" ");
  const number = numberInMark(words("num").join(" "));
  const content = element.children.filter((child) => typeof child === "string" || !marks.includes(child));
  return { number: number === "" && kind === "phu_luc" ? numberOfAnnex(heading) : number, heading, content };
}

const annexHeading =
  /^(?:annex|appendix|schedule|phụ lục|liite|bilaga|anhang|anlage|annexe|allegato|anexo) ([\dIVX]+[a-z]?|[A-Z])(?![\p{L}\d])/iu;

function numberOfAnnex(heading: string): string {
  return annexHeading.exec(heading)?.[1] ?? "";
}

/** Whether a number can stand in an address; a mark in words cannot. */
function sluggable(number: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}.-]*$/u.test(number) && (/\d/.test(number) || number.length <= 8);
}

function nextCount(place: Place, kind: ProvisionKind): number {
  if (kind === "dieu") return ++place.articles.count;
  const count = (place.counts.get(kind) ?? 0) + 1;
  place.counts.set(kind, count);
  return count;
}

/** Words between provisions, before ("dau") or after them ("cuoi"). */
function addStretch(walk: BodyWalk, place: Place, text: string, line: number, which: "dau" | "cuoi" | "" = ""): void {
  const number = which === "" ? String(nextCount(place, "doan")) : which;
  const address = freeAddress(walk, addressOf(place.address, "doan", number));
  const shown = which === "dau" ? "" : number;
  walk.provisions.push({ address, kind: "doan", number: shown, heading: null, text, parent: place.address, line });
}

/** A number printed twice keeps both provisions: the second is "dieu-5~2". */
export function freeAddress(walk: BodyWalk, address: string): string {
  const count = (walk.taken.get(address) ?? 0) + 1;
  walk.taken.set(address, count);
  return count === 1 ? address : `${address}~${count}`;
}

/** Reports each note that stands in the words of that place. */
function noteIn(walk: BodyWalk, { address }: Pick<Place, "address">): (element: XmlElement) => void {
  return (element) => {
    if (element.name === "toc") report(walk, element, address, "contents-list");
    if (element.name !== "authorialNote") return;
    walk.notes += 1;
    report(walk, element, address, "note", { mark: element.attributes.marker ?? walk.notes });
  };
}

function reportNotesOfMark(walk: BodyWalk, element: XmlElement, address: string): void {
  const marks = childrenOf(element).filter(({ name }) => ["num", "heading", "subheading"].includes(name));
  linesIn(marks, noteIn(walk, { address }));
}

function report(
  walk: BodyWalk,
  { line }: XmlElement,
  address: string | null,
  code: string,
  params?: OutlineProblem["params"],
): void {
  walk.problems.push({ line, address, code, ...(params ? { params } : {}) });
}
