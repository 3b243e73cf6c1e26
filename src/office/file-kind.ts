/**
 * What a file is, decided by its bytes and never by its name: an office saves web pages as .xls and old documents as .docx.
 * Containers are told apart by what they hold ([MS-CFB] for the old formats and for password protection, ECMA-376 part 2 for
 * the new ones), text by its first lines; only ASCII signs are looked at, which stand alike in every encoding used here.
 */
import { openCompoundFile } from "./compound-file.ts";
import { findSeparator } from "./csv.ts";
import { listZipEntries } from "./zip.ts";

export type FileKind =
  | "empty"
  | "xlsx"
  | "xlsx-macro"
  | "xlsb"
  | "xls"
  | "ods"
  | "odt"
  | "docx"
  | "docx-macro"
  | "doc"
  | "office-encrypted"
  | "ole"
  | "pdf"
  | "zip"
  | "zip-broken"
  | "rtf"
  | "html"
  | "mhtml"
  | "xml"
  | "json"
  | "json-lines"
  | "csv"
  | "text"
  | "unknown";

/** The kinds that a table can be read from. */
export const tableKinds = ["xlsx", "csv", "json-lines"] as const satisfies readonly FileKind[];
export type TableKind = (typeof tableKinds)[number];

/** Why a file is no table that can be read: one code for each unusable kind, e.g. "file-is-office-encrypted". */
export type UnusableFileCode = `file-is-${Exclude<FileKind, TableKind>}`;

/** The media type under which a kept file is sent again; what is not surely a paper of an office is only ever saved. */
export function mediaTypeOf(bytes: Uint8Array): string {
  const kind = fileKind(bytes);
  if (kind === "pdf") return "application/pdf";
  return kind === "docx"
    ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    : "application/octet-stream";
}

/** The media type of a signed paper, a PDF or the picture of a scan (JPEG, PNG); null when the bytes are neither. */
export function signedPaperType(bytes: Uint8Array): SignedPaperType | null {
  if (fileKind(bytes) === "pdf") return "application/pdf";
  const picture = pictureMagics.find(([magic]) => magic.every((byte, index) => bytes[index] === byte));
  return picture?.[1] ?? null;
}

export type SignedPaperType = "application/pdf" | "image/jpeg" | "image/png";
/** ISO/IEC 10918-1 (SOI and the next marker) and ISO/IEC 15948 (PNG signature). */
const pictureMagics: readonly (readonly [readonly number[], SignedPaperType])[] = [
  [[0xff, 0xd8, 0xff], "image/jpeg"],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "image/png"],
];

const headBytes = 64 * 1024;
const oleMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const oleStreams: readonly (readonly [string, FileKind])[] = [
  ["EncryptedPackage", "office-encrypted"],
  ["Workbook", "xls"],
  ["Book", "xls"],
  ["WordDocument", "doc"],
];
/** In this order: a workbook with macros is also a workbook. */
const zipParts: readonly (readonly [RegExp, FileKind])[] = [
  [/^xl\/vbaProject\.bin$/i, "xlsx-macro"],
  [/^xl\/workbook\.bin$/i, "xlsb"],
  [/^xl\/workbook\.xml$/i, "xlsx"],
  [/^word\/vbaProject\.bin$/i, "docx-macro"],
  [/^word\/document\d*\.xml$/i, "docx"],
];

/** Looks at the whole of a container and at the first 64 KiB of a text. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (oleMagic.every((byte, index) => bytes[index] === byte)) return oleKind(bytes);
  const head = headText(bytes);
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return zipKind(bytes);
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  return isText(head) ? textKind(head) : "unknown";
}

/** The reason to refuse that kind as a table; undefined when a table can be read from it. */
export function unusableTable(kind: FileKind): UnusableFileCode | undefined {
  return isTableKind(kind) ? undefined : `file-is-${kind}`;
}

function isTableKind(kind: FileKind): kind is TableKind {
  return (tableKinds as readonly FileKind[]).includes(kind);
}

/** A document may hold a workbook further down, so only the streams at the top count, where the directory can be read. */
function oleKind(bytes: Uint8Array): FileKind {
  const names = openCompoundFile(bytes)?.names;
  const has = (name: string): boolean => (names ? names.includes(name) : hasOleStream(bytes, name));
  return oleStreams.find(([name]) => has(name))?.[1] ?? "ole";
}

/** A directory entry is 128 bytes on a boundary of 128: the name in UTF-16, at 64 its length in bytes with the closing zero ([MS-CFB] §2.6.1). */
function hasOleStream(bytes: Uint8Array, name: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const written = Buffer.from(`${name}\0`, "utf16le");
  for (let at = buffer.indexOf(written); at >= 0; at = buffer.indexOf(written, at + 1)) {
    if (at % 128 === 0 && at + 66 <= buffer.length && buffer.readUInt16LE(at + 64) === written.length) return true;
  }
  return false;
}

function zipKind(bytes: Uint8Array): FileKind {
  const entries = listZipEntries(bytes);
  if (!entries) return "zip-broken";
  const kind = zipParts.find(([part]) => entries.some((entry) => part.test(entry.name)))?.[1];
  if (kind) return kind;
  const named = /application\/vnd\.oasis\.opendocument\.(spreadsheet|text)/.exec(headText(bytes))?.[1];
  return named === "spreadsheet" ? "ods" : named === "text" ? "odt" : "zip";
}

function headText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headBytes);
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || zerosAt(head, 1);
  const isWideBigEndian = (head[0] === 0xfe && head[1] === 0xff) || zerosAt(head, 0);
  const label = isWide ? "utf-16le" : isWideBigEndian ? "utf-16be" : "latin1";
  return new TextDecoder(label).decode(head).replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF)/, "");
}

/** UTF-16 without a mark: in plain text nearly every second byte is zero, and no other. */
function zerosAt(head: Uint8Array, parity: 0 | 1): boolean {
  if (head.length < 8) return false;
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2]! += 1;
  return zeros[parity]! > head.length / 5 && zeros[1 - parity] === 0;
}

function isText(head: string): boolean {
  const controls = head.match(/[\x00-\x08\x0E-\x1A\x1C-\x1F]/g)?.length ?? 0;
  return !head.includes("\0") && controls <= head.length / 100;
}

function textKind(head: string): FileKind {
  const start = head.trimStart();
  if (start === "") return "empty";
  if (start.startsWith("{\\rtf")) return "rtf";
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|meta|table|div|p|h[1-6]|span|font|center|title|style)\b/i.test(
      start,
    )
  )
    return "html";
  if (/^(?:From: .*\r?\n[\s\S]{0,500}?)?MIME-Version: /i.test(start)) return "mhtml";
  if (/^<[?!a-z]/i.test(start)) return "xml";
  if (/^[[{]\s*["[{}\]]/.test(start)) return jsonKind(start);
  const table = findSeparator(head);
  return table.columns > 1 && table.share >= 0.6 ? "csv" : "text";
}

/** Lines that each begin an object are JSON lines; an array, or an object laid out over several lines, is not. */
function jsonKind(start: string): FileKind {
  const lines = start.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  const begun = lines.filter((line) => line.trimStart().startsWith('{"')).length;
  return start.startsWith("{") && begun * 2 > lines.length ? "json-lines" : "json";
}
