/**
 * Words that a PDF gives beside its glyphs (ActualText, ISO 32000-1, §14.9.4). Where a letter is put together from two glyphs,
 * as happens when a font lacks it, only this tells which letter it is; the library does not hand it on, so it is looked up in
 * the streams of the file: the marked stretches of a stream, in their order.
 */
import { inflateSync } from "node:zlib";

/** For each marked stretch of one stream its words, or null. */
export type MarkedStretches = readonly (string | null)[];

const largestStream = 8 * 1024 * 1024;
const largestTogether = 256 * 1024 * 1024;

/** The streams of a file that give words for glyphs, in the order of the file; none where they are packed otherwise. */
export function findActualTexts(bytes: Uint8Array): readonly MarkedStretches[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: MarkedStretches[] = [];
  let left = largestTogether;
  for (let at = file.indexOf("stream"); at >= 0 && left > 0; at = file.indexOf("stream", at + 6)) {
    if (file.subarray(at - 3, at).toString("latin1") === "end") continue;
    const start = at + (file[at + 6] === 0x0d ? 8 : 7);
    const content = unpacked(file.subarray(start, start + largestStream));
    left -= content?.length ?? 0;
    if (content?.includes("/ActualText")) found.push(markedStretches(content.toString("latin1")));
  }
  return found;
}

function unpacked(packed: Buffer): Buffer | undefined {
  if ((packed[0]! & 0x0f) !== 8) return undefined;
  try {
    return inflateSync(packed, { maxOutputLength: largestStream });
  } catch {
    // Not every stream is packed this way, and what follows the end of one is no part of it.
    return undefined;
  }
}

const marked = /\/\w+\s*(?:<<((?:[^<>]|<[^<>]*>)*)>>|\/\w+)\s*BDC\b/g;

function markedStretches(content: string): MarkedStretches {
  return Array.from(content.matchAll(marked), ([, properties = ""]) => {
    const hex = /\/ActualText\s*<([\dA-Fa-f\s]*)>/.exec(properties)?.[1];
    return hex === undefined ? null : textOfHex(hex.replace(/\s/g, ""));
  });
}

/** Text strings are UTF-16 with a byte order mark, or else one byte a letter (§7.9.2.2). */
function textOfHex(hex: string): string {
  const bytes = Buffer.from(hex, "hex");
  const isWide = bytes[0] === 0xfe && bytes[1] === 0xff;
  return isWide ? new TextDecoder("utf-16be").decode(bytes.subarray(2)) : bytes.toString("latin1");
}
