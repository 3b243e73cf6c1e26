/**
 * The fingerprint of what an operation was written for: a provision with everything in it. A unit that is nothing but its own
 * words has the fingerprint of these words, as it is stored with each version; every other one that of its units, each by its
 * place within the provision, so that another number of the whole changes nothing. Fingerprints kept from before covered the
 * provision's own words alone; the two forms never coincide, so an older one is known by itself and guards what it guarded.
 */
import { textHash } from "../legal-text/text-hash.ts";

export type HashedUnit = { readonly address: string; readonly heading: string | null; readonly text: string };

/** Of the provision `own` with what stands `below` it, in reading order. */
export function wordingHash(own: HashedUnit, below: readonly HashedUnit[]): string {
  if (below.length === 0 && own.heading === null) return textHash(own.text);
  const units = [own, ...below].map(({ address, heading, text }) => [
    address.slice(own.address.length),
    heading ?? "",
    text,
  ]);
  return textHash(JSON.stringify(units));
}

/** Whether `hash` was taken of this wording. */
export function isHashOf(hash: string, own: HashedUnit, below: readonly HashedUnit[]): boolean {
  return hash === wordingHash(own, below) || hash === textHash(own.text);
}
