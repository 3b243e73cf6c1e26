/**
 * Who may do what, in one table: role × permission → how far it reaches. What is not written here is forbidden.
 * `ministry` = objects of the actor's own ministry; `everywhere` = any; `office` = as far as the actor's office reaches, which
 * is everywhere for those above the ministries or in control of them, else the own ministry. For a proposal under review by the control agency
 * and for the Prime Minister's level, reach is decided by who holds the item (approvals/lifecycle).
 */
import type { Actor, Role } from "./actor.ts";
import type { Id } from "../values/id.ts";

export const permissions = [
  "proposals.read",
  "proposals.draft",
  "proposals.decide",
  "decisions.record",
  "costs.edit",
  "imports.run",
  "texts.add",
  "instruments.read",
  "instruments.prepare",
  "instruments.issue",
  "dashboard.read",
  "journal.read",
  "administration",
] as const;

export type Permission = (typeof permissions)[number];
export type Reach = "ministry" | "everywhere";
export type StatedReach = Reach | "office";

const reading: Partial<Record<Permission, StatedReach>> = {
  "proposals.read": "ministry",
  "instruments.read": "ministry",
  "dashboard.read": "everywhere",
};
const deciding: Partial<Record<Permission, StatedReach>> = { ...reading, "proposals.decide": "ministry" };

export const permissionTable: Readonly<Record<Role, Partial<Record<Permission, StatedReach>>>> = {
  drafter: {
    ...reading,
    "proposals.draft": "ministry",
    "costs.edit": "ministry",
    "imports.run": "ministry",
    "texts.add": "ministry",
    "instruments.prepare": "ministry",
  },
  unit_head: deciding,
  focal_point: { ...deciding, "imports.run": "ministry", "costs.edit": "ministry", "instruments.prepare": "ministry" },
  legal_office: { ...deciding, "texts.add": "ministry", "instruments.prepare": "ministry" },
  ministry_leader: deciding,
  reviewer: {
    "proposals.read": "everywhere",
    "proposals.decide": "everywhere",
    "instruments.read": "everywhere",
    "dashboard.read": "everywhere",
  },
  clerk: {
    "proposals.read": "office",
    "decisions.record": "office",
    "instruments.read": "office",
    "instruments.issue": "office",
    "dashboard.read": "everywhere",
  },
  leadership: {
    "proposals.read": "everywhere",
    "proposals.decide": "everywhere",
    "instruments.read": "everywhere",
    "dashboard.read": "everywhere",
    "journal.read": "everywhere",
  },
  auditor: {
    "proposals.read": "office",
    "instruments.read": "office",
    "dashboard.read": "everywhere",
    "journal.read": "office",
  },
  admin: {
    "dashboard.read": "everywhere",
    "journal.read": "everywhere",
    "imports.run": "everywhere",
    "texts.add": "everywhere",
    administration: "everywhere",
  },
};

/** How far the actor's widest role carries a permission; undefined when no role has it. */
export function reachOf(actor: Actor, permission: Permission): Reach | undefined {
  const stated = actor.roles.flatMap((role) => permissionTable[role][permission] ?? []);
  if (stated.length === 0) return undefined;
  const isWide = stated.some((reach) => reach === "everywhere" || (reach === "office" && actor.reachesEverywhere));
  return isWide ? "everywhere" : "ministry";
}

export function may(actor: Actor, permission: Permission): boolean {
  return reachOf(actor, permission) !== undefined;
}

/** The scope for a query: a ministry id to filter by, or null for everything. Call only where `may` is true. */
export function scopeOf(actor: Actor, permission: Permission): Id | null {
  return reachOf(actor, permission) === "everywhere" ? null : actor.ministryId;
}

/** May the actor do it to an object of that ministry? */
export function mayIn(actor: Actor, permission: Permission, ministryId: Id): boolean {
  const reach = reachOf(actor, permission);
  return reach === "everywhere" || (reach === "ministry" && actor.ministryId === ministryId);
}
