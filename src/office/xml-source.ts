/** The bytes of an XML document → its text, by the byte order mark or the encoding that its first line declares (XML 1.0, appendix F). */

/** Undefined where the bytes are not what they are declared to be, or the declared encoding is unknown. */
export function decodeXml(bytes: Uint8Array): { readonly text: string; readonly encoding: string } | undefined {
  const encoding = markedEncoding(bytes) ?? declaredEncoding(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return first === 0xef && second === 0xbb && bytes[2] === 0xbf ? "utf-8" : undefined;
}

function declaredEncoding(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? "utf-8";
}
