/**
 * An address names a provision only for a time: when a clause is inserted before it, "khoản 3" becomes "khoản 4". What a text
 * cites is the provision that had the address when the citing words came to be, wherever it stands now.
 */
import type { Day } from "../values/day.ts";

/** One address of a provision that has had several; `validFrom` null from the beginning, `validTo` null until further notice. */
export type FormerAddress = {
  readonly provisionId: string;
  readonly documentId: string;
  readonly address: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
};

/**
 * The address on `day` of the provision that had `address` on the day when the citation was written (null: from the
 * beginning). `moved` holds the addresses of that document's provisions that have had several; others stand where they did.
 */
export function followAddress(
  moved: readonly FormerAddress[],
  address: string,
  writtenOn: Day | null,
  day: Day,
): string {
  const cited = moved.find((one) => one.address === address && isValidOn(one, writtenOn));
  const present = cited && moved.find((one) => one.provisionId === cited.provisionId && isValidOn(one, day));
  return present?.address ?? address;
}

/** The addresses that the provision had before `day`, other than the one it has then; the latest first. */
export function formerAddresses(moved: readonly FormerAddress[], provisionId: string, day: Day): FormerAddress[] {
  const own = moved.filter((one) => one.provisionId === provisionId);
  const present = own.find((one) => isValidOn(one, day))?.address;
  return own
    .filter((one) => one.address !== present && one.validTo !== null && one.validTo <= day)
    .toSorted((one, other) => (one.validTo! < other.validTo! ? 1 : -1));
}

function isValidOn({ validFrom, validTo }: FormerAddress, day: Day | null): boolean {
  if (day === null) return validFrom === null;
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo > day);
}
