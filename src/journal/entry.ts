/**
 * A journal entry says who did what to which object, when. It is written once and never changed. It holds ids and a salted
 * digest of the details, never names or free text: erasing a person's details leaves the chain verifiable. Entries of one
 * organisation form a chain, each hashing the one before. Fields are length-prefixed, so that no two different entries
 * have the same bytes (the canonical form follows the idea of RFC 8785 without its JSON).
 */
import { createHash } from "node:crypto";
import type { Instant } from "../values/instant.ts";

export type Entry = {
  readonly id: string;
  readonly chain: string;
  readonly position: number;
  readonly at: Instant;
  readonly personId: string | null;
  readonly verb: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly detailsDigest: string;
  readonly previousHash: string;
};

/** What an entry tells beyond its fields; kept apart, so that it can be erased. */
export type Details = Readonly<Record<string, string | number | boolean | null>>;

/** The hash before the first entry of a chain. */
export const chainStart = "0".repeat(64);

const version = "rasoat-journal-1";

/** SHA-256 in hex over the version and every field, each as "<UTF-8 byte length>:<text>,". */
export function entryHash(entry: Entry): string {
  const fields = [
    version,
    entry.id,
    entry.chain,
    String(entry.position),
    entry.at,
    entry.personId ?? "",
    entry.verb,
    entry.objectKind,
    entry.objectId,
    entry.detailsDigest,
    entry.previousHash,
  ];
  return sha256(fields.map(prefixed).join(""));
}

/** SHA-256 in hex of the salt and the canonical details: the same details give different digests under other salts. */
export function detailsDigest(salt: string, canonical: string): string {
  return sha256(prefixed(salt) + prefixed(canonical));
}

/** Details as text with sorted keys; strings in NFC. */
export function canonicalDetails(details: Details): string {
  const sorted = Object.keys(details).sort();
  return JSON.stringify(sorted.map((key) => [key, normal(details[key] ?? null)]));
}

export function readDetails(canonical: string): Details {
  return Object.fromEntries(JSON.parse(canonical) as [string, string | number | boolean | null][]);
}

/** The first entry that does not follow from the one before it, or whose details do not match; null when all is well. */
export function firstBreak(
  entries: readonly (Entry & {
    readonly hash: string;
    readonly salt: string | null;
    readonly details: string | null;
  })[],
): { readonly position: number; readonly reason: "position" | "previous" | "hash" | "details" } | null {
  let previousHash = chainStart;
  for (const [index, entry] of entries.entries()) {
    const position = index + 1;
    if (entry.position !== position) return { position, reason: "position" };
    if (entry.previousHash !== previousHash) return { position, reason: "previous" };
    if (entryHash(entry) !== entry.hash) return { position, reason: "hash" };
    const erased = entry.salt === null || entry.details === null;
    if (!erased && detailsDigest(entry.salt, entry.details) !== entry.detailsDigest)
      return { position, reason: "details" };
    previousHash = entry.hash;
  }
  return null;
}

function normal<Value>(value: Value): Value | string {
  return typeof value === "string" ? value.normalize("NFC") : value;
}

function prefixed(text: string): string {
  return `${Buffer.byteLength(text, "utf8")}:${text},`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
