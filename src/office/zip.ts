/**
 * The list of contents of a ZIP container (PKWARE APPNOTE §4.3.12 and §4.3.16), and what it really inflates to. The sizes
 * that a container states can lie, so a limit is proved by inflating, never by adding up what is written.
 */
import { inflateRawSync } from "node:zlib";

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly compressedBytes: number;
  readonly statedBytes: number;
  readonly offset: number;
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endBytes = 22;
const longestComment = 0xffff;

/** The entries in the order of the central directory; undefined when it is missing or cut off (ZIP64 is not read). */
export function listZipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) return undefined;
    const nameBytes = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
      method: view.getUint16(at + 10, true),
      compressedBytes: view.getUint32(at + 20, true),
      statedBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Why an entry cannot be had: it is larger than the limit, or its bytes are not what the container says. */
export type ZipFault = "too-large" | "damaged";

/** The entry's bytes, never more than the limit. */
export function readZipEntry(bytes: Uint8Array, entry: ZipEntry, limitBytes: number): Uint8Array | ZipFault {
  const packed = packedBytes(bytes, entry);
  if (!packed) return "damaged";
  if (entry.method === 0) return packed.length <= limitBytes ? packed : "too-large";
  if (entry.method !== 8) return "damaged";
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(limitBytes, 1) });
  } catch (error) {
    return error instanceof RangeError ? "too-large" : "damaged";
  }
}

/** Inflates every entry, one after another; undefined when their sum stays under the limit. */
export function findZipFault(bytes: Uint8Array, limitBytes: number): ZipFault | undefined {
  const entries = listZipEntries(bytes);
  if (!entries) return "damaged";
  let left = limitBytes;
  if (entries.reduce((sum, entry) => sum + entry.statedBytes, 0) > left) return "too-large";
  for (const entry of entries) {
    const content = readZipEntry(bytes, entry, left);
    if (typeof content === "string") return content;
    left -= content.length;
  }
  return undefined;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = viewOf(bytes);
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== localSignature) return undefined;
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const end = start + entry.compressedBytes;
  return end <= bytes.length ? bytes.subarray(start, end) : undefined;
}
