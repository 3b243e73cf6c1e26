/**
 * Who may do what, in one table: role × permission → how far it reaches. What is not written here is forbidden.
 * `ministry` = objects of the actor's own ministry; `everywhere` = any; for a proposal under review by the control agency
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

const reading: Partial<Record<Permission, Reach>> = {
  "proposals.read": "ministry",
  "instruments.read": "ministry",
  "dashboard.read": "everywhere",
};
const deciding: Partial<Record<Permission, Reach>> = { ...reading, "proposals.decide": "ministry" };

export const permissionTable: Readonly<Record<Role, Partial<Record<Permission, Reach>>>> = {
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
    "proposals.read": "everywhere",
    "decisions.record": "everywhere",
    "instruments.read": "everywhere",
    "instruments.issue": "everywhere",
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
    "proposals.read": "everywhere",
    "instruments.read": "everywhere",
    "dashboard.read": "everywhere",
    "journal.read": "everywhere",
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
  const reaches = actor.roles.map((role) => permissionTable[role][permission]);
  return reaches.includes("everywhere") ? "everywhere" : reaches.find((reach) => reach !== undefined);
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
