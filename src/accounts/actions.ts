import { randomBytes } from "node:crypto";
import type { Actor, Role } from "../access/actor.ts";
import { may } from "../access/permissions.ts";
import type { ActionContext } from "../db/action.ts";
import type { Database, Tx } from "../db/database.ts";
import { record } from "../journal/actions.ts";
import { dayOfInstant } from "../values/day.ts";
import type { NewId } from "../values/id.ts";
import type { Instant } from "../values/instant.ts";
import { Refused } from "../values/refusal.ts";
import type { Attempts } from "./attempts.ts";
import { fitsPassword, hashPassword } from "./password.ts";
import {
  deleteExpiredSessions,
  deleteSessionsOf,
  findActor,
  findForSignIn,
  findPasswordHash,
  findSetting,
  insertSetting,
  insertUser,
  savePasswordHash,
  saveUserStatus,
} from "./repository.ts";

export type SignInAttempt = {
  readonly database: Database;
  readonly attempts: Attempts;
  readonly now: Instant;
  readonly newId: NewId;
  readonly username: string;
  readonly password: string;
  readonly clientAddress: string;
};

/**
 * The actor who signed in; null when name or password is wrong (never which). Throws Refused("too-many-attempts") while
 * the name is locked from that address, or the address for every name.
 */
export async function signIn(attempt: SignInAttempt): Promise<Actor | null> {
  const { database, attempts, now, newId } = attempt;
  const username = attempt.username.trim().toLowerCase();
  const counted = { name: username, address: attempt.clientAddress };
  const minutes = await attempts.begin(counted);
  if (minutes > 0) throw new Refused("too-many-attempts", { minutes });
  const known = await findForSignIn(database.reader, username);
  const fits = await fitsPassword(known?.password_hash ?? null, attempt.password);
  const actor = fits && known ? await findActor(database.reader, known.id) : null;
  if (!actor) return null;
  await attempts.succeeded(counted);
  const context: ActionContext = { database, actor, now, newId, today: dayOfInstant(now), formToken: null };
  await database.inTransaction(async (tx) => {
    await deleteExpiredSessions(tx, now);
    await record(tx, context, personHappening(actor.personId, "accounts.signed-in", {}));
  });
  return actor;
}

export type AddUser = {
  readonly username: string;
  readonly fullName: string;
  readonly organisationId: string;
  readonly password: string;
  readonly roles: readonly Role[];
  readonly demoNote: string | null;
};

/** Adds an account; its id is returned. The password is hashed before the transaction begins. */
export async function addUser(context: ActionContext, user: AddUser): Promise<string> {
  assertAdministration(context);
  const passwordHash = await hashPassword(user.password);
  return context.database.inTransaction((tx) => addUserStep(tx, context, { ...user, passwordHash }));
}

/** The step inside a larger transaction (seeding): the hash is made beforehand. */
export async function addUserStep(
  tx: Tx,
  context: ActionContext,
  user: Omit<AddUser, "password"> & { readonly passwordHash: string },
): Promise<string> {
  const id = context.newId();
  const username = user.username.trim().toLowerCase();
  if (await findForSignIn(tx, username)) throw new Refused("code-taken", { code: username });
  const { fullName, organisationId, passwordHash, roles, demoNote } = user;
  await insertUser(tx, {
    id,
    username,
    fullName,
    organisationId,
    passwordHash,
    roles,
    demoNote,
    createdAt: context.now,
  });
  await record(tx, context, personHappening(id, "accounts.added", { roles: roles.join(" ") }));
  return id;
}

/** Suspends or restores an account; a suspended person's sessions end at once. Nobody suspends their own account. */
export async function setUserStatus(
  context: ActionContext,
  username: string,
  status: "active" | "suspended",
): Promise<void> {
  assertAdministration(context);
  await context.database.inTransaction(async (tx) => {
    const user = await findForSignIn(tx, username);
    if (!user) throw new Refused("not-found");
    const isSuspending = status === "suspended";
    if (isSuspending && user.id === context.actor.personId) throw new Refused("not-permitted");
    await saveUserStatus(tx, user.id, status);
    if (isSuspending) await deleteSessionsOf(tx, user.id);
    const happening = personHappening(user.id, isSuspending ? "accounts.suspended" : "accounts.restored", {});
    await record(tx, context, happening);
  });
}

/** Sets a new password and ends the person's sessions. */
export async function resetPassword(context: ActionContext, username: string, password: string): Promise<void> {
  assertAdministration(context);
  const passwordHash = await hashPassword(password);
  await context.database.inTransaction(async (tx) => {
    const user = await findForSignIn(tx, username);
    if (!user) throw new Refused("not-found");
    await savePasswordHash(tx, user.id, passwordHash);
    await deleteSessionsOf(tx, user.id);
    await record(tx, context, personHappening(user.id, "accounts.password-reset", {}));
  });
}

/**
 * Gives the person who asks a new password and ends all their sessions, this one included; false when the present
 * password is wrong. Throws Refused("too-many-attempts") after ten wrong ones.
 */
export async function changeOwnPassword(
  context: ActionContext,
  attempts: Attempts,
  passwords: { readonly current: string; readonly chosen: string },
): Promise<boolean> {
  const { personId } = context.actor;
  const counted = { name: personId, address: personId };
  const minutes = await attempts.begin(counted);
  if (minutes > 0) throw new Refused("too-many-attempts", { minutes });
  if (!(await fitsPassword(await findPasswordHash(context.database.reader, personId), passwords.current))) return false;
  await attempts.succeeded(counted);
  const passwordHash = await hashPassword(passwords.chosen);
  await context.database.inTransaction(async (tx) => {
    await savePasswordHash(tx, personId, passwordHash);
    await deleteSessionsOf(tx, personId);
    await record(tx, context, personHappening(personId, "accounts.password-changed", {}));
  });
  return true;
}

/** Ends every session of the person who asks, this one included: a lost phone, a borrowed computer. */
export async function signOutEverywhere(context: ActionContext): Promise<void> {
  const { personId } = context.actor;
  await context.database.inTransaction(async (tx) => {
    await deleteSessionsOf(tx, personId);
    await record(tx, context, personHappening(personId, "accounts.signed-out-everywhere", {}));
  });
}

/** The key that signs session cookies: made once, kept in the database, the same for every process. */
export async function ensureSessionSecret(database: Database): Promise<string> {
  await database.inTransaction((tx) => insertSetting(tx, "session-secret", randomBytes(32).toString("hex")));
  const secret = await findSetting(database.reader, "session-secret");
  if (!secret) throw new Error("the session secret was not stored");
  return secret;
}

function assertAdministration(context: ActionContext): void {
  if (!may(context.actor, "administration")) throw new Refused("not-permitted");
}

function personHappening(personId: string, verb: string, details: Readonly<Record<string, string>>) {
  return { chain: "system", verb, objectKind: "person", objectId: personId, details } as const;
}
