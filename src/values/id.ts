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

export function idMaker(clock: Clock, random: (size: number) => Uint8Array): NewId {
  return () => uuidV7(clock.now(), random(10));
}
