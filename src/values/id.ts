/**
 * Permanent ids are UUIDv7 (RFC 9562 §5.7) as text: made by the application, in time order, the same on both engines.
 * Time and randomness are arguments; `idMaker` in the edge supplies them.
 */
import type { Clock, Instant } from "./instant.ts";

export type Id = string;
export type NewId = () => Id;

export function uuidV7(moment: Instant, random: Uint8Array): Id {
  const time = Date.parse(moment).toString(16).padStart(12, "0");
  const bytes = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, "0"));
  const variant = ((random[2]! & 0x3f) | 0x80).toString(16).padStart(2, "0");
  const head = `${time.slice(0, 8)}-${time.slice(8)}-7${bytes[0]!.slice(1)}${bytes[1]}`;
  return `${head}-${variant}${bytes[3]}-${bytes.slice(4).join("")}`;
}

/** Ids made in one millisecond by one process keep their order too: twelve bits count within it (RFC 9562 §6.2, method 1). */
export function idMaker(clock: Clock, random: (size: number) => Uint8Array): NewId {
  let last = "";
  let count = 0;
  return () => {
    const now = clock.now();
    count = now === last ? count + 1 : 0;
    last = now;
    const bytes = random(10);
    bytes[0] = (count >> 8) & 0x0f;
    bytes[1] = count & 0xff;
    return uuidV7(now, bytes);
  };
}
