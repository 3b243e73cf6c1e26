/**
 * A ministry, agency, province or unit: a tree in time. An organisation keeps its id and code for ever; a merger closes it
 * with a day and names its successors, so that old figures keep their owner (the ministries of March 2025).
 */
import type { Day } from "../values/day.ts";

export const organisationKinds = [
  "national_assembly",
  "standing_committee",
  "government",
  "prime_minister",
  "ministry",
  "ministerial_agency",
  "court",
  "province",
  "department",
  "unit",
] as const;

export type OrganisationKind = (typeof organisationKinds)[number];

export type Organisation = {
  readonly id: string;
  readonly code: string;
  readonly kind: OrganisationKind;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly shortName: string;
  readonly parentId: string | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly headTitleVi: string | null;
  readonly headTitleEn: string | null;
  /** Its clerks and auditors work for the whole country: above the ministries, or in control of them. */
  readonly reachesEverywhere: boolean;
};

/** In existence on that day: from its first day up to the day before it was closed. */
export function existsOn(organisation: Organisation, day: Day): boolean {
  return organisation.validFrom <= day && (organisation.validTo === null || day < organisation.validTo);
}

/** Bodies that manage procedures and are counted by themselves: what the ministry tables list. The courts have some too. */
export const managingKinds = ["ministry", "ministerial_agency", "court"] as const satisfies readonly OrganisationKind[];

export function organisationName(organisation: Organisation, locale: "vi" | "en"): string {
  return locale === "vi" ? organisation.nameVi : organisation.nameEn;
}
