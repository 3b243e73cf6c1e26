/**
 * The characters of a page: by its byte order mark, by what it says of itself (a <meta> or the XML declaration), or UTF-8
 * where its bytes are that. Pages in the old Vietnamese fonts say "windows-1252" or "x-user-defined", or nothing; their
 * letters are read by their fonts later.
 */
import type { Encoding } from "./encodings.ts";

type Decoder = InstanceType<typeof TextDecoder>;

const known: Readonly<Record<string, Encoding>> = {
  "utf-8": "utf-8",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
  "windows-1258": "windows-1258",
};

/** `encoding` is null for one that offices here do not use, and where only the fonts know. */
export function decodeHtml(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding | null } {
  const declared = declaredDecoder(bytes);
  const marked = markedDecoder(bytes);
  // Much UTF-8 is served as Western European; bytes that are valid UTF-8 hardly ever are anything else.
  const open = !marked && (!declared || declared.encoding === "utf-8" || declared.encoding === "windows-1252");
  const utf8 = open ? asUtf8(bytes) : undefined;
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8" };
  const decoder = marked ?? declared ?? new TextDecoder("windows-1252");
  return { text: decoder.decode(bytes), encoding: known[decoder.encoding] ?? null };
}

function markedDecoder(bytes: Uint8Array): Decoder | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be");
  if (bytes[0] === 0x3c && bytes[1] === 0) return new TextDecoder("utf-16le");
  return bytes[0] === 0 && bytes[1] === 0x3c ? new TextDecoder("utf-16be") : undefined;
}

/** A declared UTF-16 is a mistake: the declaration itself was readable as ASCII (HTML Living Standard, §13.2.3.2). */
function declaredDecoder(bytes: Uint8Array): Decoder | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 8192));
  const label =
    /<meta[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1];
  try {
    return label === undefined || /^(?:utf-?16|x-user-defined)/i.test(label) ? undefined : new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/** The whole as UTF-8; undefined where it is none. */
function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
