/**
 * Passwords are kept as argon2id (RFC 9106) in PHC text: 19 MiB, two passes, one lane, the OWASP minimum. Verifying an
 * unknown name costs the same as verifying a known one, so that the time tells nothing.
 */
import { hash, verify } from "@node-rs/argon2";

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const minimumPasswordLength = 12;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost);
}

let hashOfNobody: Promise<string> | undefined;

/** True when the password fits the stored hash; `null` (no such person) takes as long and is false. */
export async function fitsPassword(stored: string | null, password: string): Promise<boolean> {
  hashOfNobody ??= hashPassword("nobody has this password");
  const fits = await verify(stored ?? (await hashOfNobody), password.normalize("NFC"));
  return stored !== null && fits;
}
