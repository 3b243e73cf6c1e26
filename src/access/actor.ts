/** The person who asks, on whose behalf, and with which roles: everything that a rule may look at. */
import type { Id } from "../values/id.ts";

export const roles = [
  "drafter",
  "unit_head",
  "focal_point",
  "legal_office",
  "ministry_leader",
  "reviewer",
  "clerk",
  "leadership",
  "auditor",
  "admin",
] as const;

export type Role = (typeof roles)[number];

export type Actor = {
  readonly personId: Id;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The unit or office in which the person works. */
  readonly organisationId: Id;
  readonly organisationName: string;
  /** The ministry (or body) at the top of that unit's tree: the scope of everything agency-bound. */
  readonly ministryId: Id;
  /** Of an office above the ministries or in control of them: its clerks and auditors work for the whole country. */
  readonly reachesEverywhere: boolean;
};

export function hasRole(actor: Actor, role: Role): boolean {
  return actor.roles.includes(role);
}

/** The installation itself: founding data, the command line. Its journal lines name no person. */
export const systemActor: Actor = {
  personId: "system",
  name: "Hệ thống",
  roles: ["admin"],
  organisationId: "system",
  organisationName: "Hệ thống",
  ministryId: "system",
  reachesEverywhere: true,
};
