/**
 * A Word file as a package of XML parts (ECMA-376 part 2): the main document and the parts it is related to. Only the parts
 * that are asked for are inflated, under one limit for them all, so that a small file cannot become gigabytes.
 */
import { readXml, type XmlElement } from "./xml.ts";
import { decodeXml } from "./xml-source.ts";
import { listZipEntries, readZipEntry, type ZipEntry } from "./zip.ts";

export type DocxRefusal = "file-broken" | "file-inflates" | "file-doctype";
export type DocxPackage = {
  readonly document: XmlElement;
  /** The part with that kind of relation ("styles", "footnotes", …); undefined when there is none. */
  readonly related: (kind: string) => XmlElement | undefined;
};

const inflatedBytes = 96 * 1024 * 1024;
/** About 3,000 pages. */
const limits = { elements: 1_000_000, depth: 200 };

/** Opens a package; the parts asked for later are read here, so that a damaged one refuses the file and never half of it. */
export function openDocx(bytes: Uint8Array, kinds: readonly string[]): DocxPackage | { readonly refused: DocxRefusal } {
  const entries = listZipEntries(bytes);
  if (!entries) return { refused: "file-broken" };
  const byName = new Map(entries.map((entry) => [entry.name.replace(/^\//, "").toLowerCase(), entry]));
  const read = partReader(bytes, byName);
  try {
    const main = relationsOf(read, "").get("officeDocument") ?? "word/document.xml";
    const document = read(main);
    if (!document) return { refused: "file-broken" };
    const targets = relationsOf(read, main);
    const parts = new Map(kinds.map((kind) => [kind, targets.has(kind) ? read(targets.get(kind)!) : undefined]));
    return { document, related: (kind) => parts.get(kind) };
  } catch (error) {
    if (error instanceof PartRefused) return { refused: error.refusal };
    throw error;
  }
}

/** Ends the reading of a package from within. */
class PartRefused extends Error {
  readonly refusal: DocxRefusal;
  constructor(refusal: DocxRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

type PartReader = (name: string) => XmlElement | undefined;

function partReader(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>): PartReader {
  let left = inflatedBytes;
  return (name) => {
    const entry = entries.get(name.toLowerCase());
    if (!entry) return undefined;
    const content = readZipEntry(bytes, entry, left);
    if (typeof content === "string") throw new PartRefused(content === "too-large" ? "file-inflates" : "file-broken");
    left -= content.length;
    const source = decodeXml(content);
    if (!source) throw new PartRefused("file-broken");
    const read = readXml(source.text, limits);
    if ("root" in read) return read.root;
    if (read.fault.code === "doctype") throw new PartRefused("file-doctype");
    throw new PartRefused(read.fault.code === "not-well-formed" ? "file-broken" : "file-inflates");
  };
}

/** Targets by the last word of the relation's type, the first of each; `part` "" is the package itself. */
function relationsOf(read: PartReader, part: string): ReadonlyMap<string, string> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const root = read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const targets = new Map<string, string>();
  for (const node of root?.children ?? []) {
    if (typeof node === "string" || node.attributes.TargetMode === "External") continue;
    const { Type = "", Target = "" } = node.attributes;
    const kind = Type.slice(Type.lastIndexOf("/") + 1);
    if (!targets.has(kind)) targets.set(kind, resolvePart(folder, Target));
  }
  return targets;
}

function resolvePart(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
