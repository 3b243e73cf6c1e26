/**
 * The fingerprint that says "this is the text that was seen": SHA-256 (FIPS 180-4) of the NFC text in UTF-8, in hexadecimal.
 * An operation names the fingerprint of the wording it was written for, an approval that of what was approved.
 */
import { createHash } from "node:crypto";

export function textHash(text: string): string {
  return createHash("sha256").update(text.normalize("NFC"), "utf8").digest("hex");
}
