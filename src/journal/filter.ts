/**
 * What the journal's list is narrowed to, and from which line on it is read: all of it stands in the address, so that every
 * view of the journal can be shared. The organisation goes by its code, the system's own lines by "he-thong".
 */
import type { Instant } from "../values/instant.ts";

export type JournalQuery = {
  readonly verb: string | null;
  /** Code of an organisation, or `systemCode`. */
  readonly organisation: string | null;
};

export const systemCode = "he-thong";

/** The address parameters of a filter. */
export function journalQuery({ verb, organisation }: JournalQuery): Readonly<Record<string, string | null>> {
  return { viec: verb, "co-quan": organisation };
}

type Place = { readonly at: Instant; readonly chain: string; readonly position: number };

/** A line's place as an address parameter. */
export function placeText({ at, chain, position }: Place): string {
  return `${at}_${chain}_${position}`;
}

/** The place that an address parameter names; null for anything else. */
export function readPlace(text: string | undefined): Place | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([\w-]{1,64})_(\d{1,9})$/.exec(text ?? "");
  return match ? { at: match[1] as Instant, chain: match[2]!, position: Number(match[3]) } : null;
}
