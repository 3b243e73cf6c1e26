/**
 * The words of a document in whatever kind of file an office keeps it: told by its bytes, decoded, its automatic numbers and
 * tables written out, as plain text with a paragraph a line. What the text does not show of the file is named; a file that
 * cannot be read whole is refused by a code, never read in half. Nothing that is in a file makes this throw.
 */
import { openCompoundFile } from "./compound-file.ts";
import { readDoc } from "./doc-reading.ts";
import { type DocxRead, docxText, readDocx } from "./docx-reading.ts";
import type { NotCarried } from "./docx-story.ts";
import { decodeText, type Encoding, findDamage, repairOldLetters } from "./encodings.ts";
import { type FileKind, fileKind } from "./file-kind.ts";
import { readHtml } from "./html-text.ts";
import { readPdfBounded } from "./pdf-text.ts";
import { decodeXml } from "./xml-source.ts";

export type WrittenProblem = {
  readonly code: string;
  /** Line of the text, from 1. */
  readonly line?: number;
  readonly params?: Readonly<Record<string, string | number>>;
};
export type WrittenText = {
  readonly kind: FileKind;
  /** Null where the format fixes it, or names one that offices here do not use. */
  readonly encoding: Encoding | null;
  /** NFC; for XML the source itself, decoded. */
  readonly text: string;
  readonly problems: readonly WrittenProblem[];
};
export type TextRefusal = {
  readonly refused: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** A whole law has half a megabyte of words; a hundred of them pass. */
const largestBytes = 64 * 1024 * 1024;

/** Reads the words of a file. */
export async function readWrittenText(bytes: Uint8Array): Promise<WrittenText | TextRefusal> {
  const kind = fileKind(bytes);
  if (bytes.length > largestBytes)
    return { refused: "file-too-large", params: { megabytes: largestBytes / 1024 ** 2 } };
  const reader = readers[kind];
  if (!reader) return { refused: `file-is-${kind}` };
  const read = await reader(bytes);
  if ("refused" in read) return read;
  const text = kind === "xml" ? read : withReadableLetters(read);
  if ("refused" in text) return text;
  return /\S/.test(text.text)
    ? { kind, ...text }
    : { refused: kind === "docx" || kind === "pdf" ? "no-text" : "file-is-empty" };
}

type Read = Omit<WrittenText, "kind">;
type Reader = (bytes: Uint8Array) => Read | TextRefusal | Promise<Read | TextRefusal>;

const readers: Readonly<Partial<Record<FileKind, Reader>>> = {
  text: readPlain,
  csv: readPlain,
  json: readPlain,
  "json-lines": readPlain,
  html: readHtml,
  xml: readXmlSource,
  docx: (bytes) => wordText(readDocx(bytes)),
  "docx-macro": (bytes) => withProblem(wordText(readDocx(bytes)), { code: "macros" }),
  pdf: pdfText,
  doc: (bytes) => wordText(readDoc(bytes)),
  // A compound file that was cut off cannot even be told.
  ole: (bytes) => ({ refused: openCompoundFile(bytes) ? "file-is-ole" : "file-broken" }),
};

function readPlain(bytes: Uint8Array): Read | TextRefusal {
  const decoded = decodeText(bytes);
  if ("refused" in decoded) return { refused: `text-${decoded.refused}` };
  const { text, encoding, problems } = decoded;
  const converted = encoding.startsWith("utf") ? [] : [{ code: "encoding-converted", params: { encoding } }];
  const doubts = problems.filter((code) => code !== "decomposed").map((code) => ({ code }));
  return { text, encoding, problems: [...converted, ...doubts] };
}

function readXmlSource(bytes: Uint8Array): Read | TextRefusal {
  const source = decodeXml(bytes);
  if (!source) return { refused: "text-unknown-encoding" };
  const encoding = source.encoding.startsWith("utf-") ? (source.encoding as Encoding) : null;
  return { text: source.text.replace(/^\ufeff/, ""), encoding, problems: [] };
}

/** Headers, formatting and moves say nothing about the words that stand. */
const silent: ReadonlySet<NotCarried> = new Set(["headers", "formatting-changes", "moves"]);

function wordText(read: DocxRead | TextRefusal): Read | TextRefusal {
  if ("refused" in read) return read;
  const tracked =
    read.trackedChanges === 0 ? [] : [{ code: "changes-accepted", params: { count: read.trackedChanges } }];
  const left = read.notCarried.filter(({ code }) => !silent.has(code));
  const problems = [...tracked, ...left.map(({ code, count }) => ({ code, params: { count } }))];
  return { text: docxText(read, "accepted"), encoding: null, problems };
}

async function pdfText(bytes: Uint8Array): Promise<Read | TextRefusal> {
  const read = await readPdfBounded(bytes);
  if ("refused" in read) return read;
  const pages = read.emptyPages.join(", ");
  const problems = pages === "" ? [] : [{ code: "pages-without-words", params: { pages } }];
  return { text: read.text, encoding: null, problems };
}

/** Letters that only an old font showed are converted; a text whose letters are gone is refused. */
function withReadableLetters(read: Read): Read | TextRefusal {
  const repaired = read.encoding === null ? repairOldLetters(read.text) : undefined;
  const damage = findDamage(repaired?.text ?? read.text);
  if (damage) return { refused: `text-${damage}` };
  if (!repaired) return read;
  const { text, encoding } = repaired;
  return withProblem({ ...read, text, encoding }, { code: "encoding-converted", params: { encoding } });
}

function withProblem<R extends Read | TextRefusal>(read: R, problem: WrittenProblem): R {
  return "refused" in read ? read : { ...read, problems: [...read.problems, problem] };
}
