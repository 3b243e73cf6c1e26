import type { Actor, Role } from "../access/actor.ts";
import type { Reader, Tx } from "../db/database.ts";
import type { UserRow } from "../db/tables.ts";
import type { Instant } from "../values/instant.ts";

export type SignInRecord = Pick<UserRow, "id" | "username" | "full_name" | "password_hash" | "status">;

/** The actor of a session; null when the account is gone or suspended. */
export async function findActor(reader: Reader, userId: string): Promise<Actor | null> {
  const rows = await reader
    .selectFrom("users")
    .innerJoin("organisations as unit", "unit.id", "users.organisation_id")
    .leftJoin("organisations as parent", "parent.id", "unit.parent_id")
    .leftJoin("user_roles", "user_roles.user_id", "users.id")
    .select([
      "users.id",
      "users.full_name",
      "unit.id as unit_id",
      "unit.name_vi as unit_name",
      "unit.kind as unit_kind",
      "unit.parent_id",
      "unit.reaches_everywhere",
      "parent.reaches_everywhere as parent_reaches_everywhere",
      "user_roles.role",
    ])
    .where("users.id", "=", userId)
    .where("users.status", "=", "active")
    .execute();
  const [first] = rows;
  if (!first) return null;
  const isUnit = first.unit_kind === "unit" || first.unit_kind === "department";
  return {
    personId: first.id,
    name: first.full_name,
    roles: rows.flatMap((row) => (row.role ? [row.role as Role] : [])),
    organisationId: first.unit_id,
    organisationName: first.unit_name,
    ministryId: isUnit && first.parent_id ? first.parent_id : first.unit_id,
    reachesEverywhere: first.reaches_everywhere === 1 || (isUnit && first.parent_reaches_everywhere === 1),
  };
}

export async function findForSignIn(reader: Reader, username: string): Promise<SignInRecord | undefined> {
  return reader
    .selectFrom("users")
    .select(["id", "username", "full_name", "password_hash", "status"])
    .where("username", "=", username)
    .executeTakeFirst();
}

export async function findPasswordHash(reader: Reader, userId: string): Promise<string | null> {
  const row = await reader.selectFrom("users").select("password_hash").where("id", "=", userId).executeTakeFirst();
  return row?.password_hash ?? null;
}

export type ListedUser = {
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  readonly organisationName: string;
  readonly roles: readonly Role[];
  readonly status: string;
  readonly demoNote: string | null;
};

export async function listUsers(reader: Reader): Promise<readonly ListedUser[]> {
  const rows = await reader
    .selectFrom("users")
    .innerJoin("organisations", "organisations.id", "users.organisation_id")
    .leftJoin("organisations as whole", "whole.id", "organisations.parent_id")
    .leftJoin("user_roles", "user_roles.user_id", "users.id")
    .select([
      "users.id",
      "users.username",
      "users.full_name",
      "users.status",
      "users.demo_note",
      "organisations.name_vi",
      "organisations.kind",
      "whole.name_vi as whole_name",
      "user_roles.role",
    ])
    .orderBy("users.created_at")
    .orderBy("users.id")
    .execute();
  const users = new Map<string, ListedUser & { roles: Role[] }>();
  for (const row of rows) {
    const user = users.get(row.id) ?? {
      id: row.id,
      username: row.username,
      fullName: row.full_name,
      organisationName: withWhole(row),
      roles: [],
      status: row.status,
      demoNote: row.demo_note,
    };
    if (row.role) user.roles.push(row.role as Role);
    users.set(row.id, user);
  }
  return [...users.values()];
}

export async function findUser(reader: Reader, username: string): Promise<ListedUser | undefined> {
  return (await listUsers(reader)).find((user) => user.username === username);
}

/** "Văn phòng Bộ, Bộ Công Thương": a unit with the body it belongs to. */
function withWhole(row: {
  readonly name_vi: string;
  readonly kind: string;
  readonly whole_name: string | null;
}): string {
  const isPart = row.kind === "unit" || row.kind === "department";
  return isPart && row.whole_name ? `${row.name_vi}, ${row.whole_name}` : row.name_vi;
}

export async function countUsers(reader: Reader): Promise<number> {
  const row = await reader
    .selectFrom("users")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}

export type NewUser = {
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  readonly organisationId: string;
  readonly passwordHash: string;
  readonly roles: readonly Role[];
  readonly demoNote: string | null;
  readonly createdAt: Instant;
};

export async function insertUser(tx: Tx, user: NewUser): Promise<void> {
  await tx
    .insertInto("users")
    .values({
      id: user.id,
      username: user.username,
      full_name: user.fullName,
      organisation_id: user.organisationId,
      password_hash: user.passwordHash,
      status: "active",
      demo_note: user.demoNote,
      created_at: user.createdAt,
    })
    .execute();
  for (const role of user.roles) await tx.insertInto("user_roles").values({ user_id: user.id, role }).execute();
}

export async function saveUserStatus(tx: Tx, userId: string, status: UserRow["status"]): Promise<void> {
  await tx.updateTable("users").set({ status }).where("id", "=", userId).execute();
}

export async function savePasswordHash(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  await tx.updateTable("users").set({ password_hash: passwordHash }).where("id", "=", userId).execute();
}

export type SessionRecord = {
  readonly idHash: string;
  readonly userId: string;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
  readonly flash: string | null;
};

export async function findSession(reader: Reader, idHash: string): Promise<SessionRecord | undefined> {
  const row = await reader.selectFrom("sessions").selectAll().where("id_hash", "=", idHash).executeTakeFirst();
  if (!row) return undefined;
  const { id_hash, user_id, created_at, last_seen_at, expires_at, flash } = row;
  return {
    idHash: id_hash,
    userId: user_id,
    startedAt: created_at,
    seenAt: last_seen_at,
    expiresAt: expires_at,
    flash,
  };
}

/** In how many browsers a person is signed in: sessions that have neither ended nor been idle for too long. */
export async function countSessionsOf(reader: Reader, userId: string, now: Instant): Promise<number> {
  const row = await reader
    .selectFrom("sessions")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("user_id", "=", userId)
    .where("expires_at", ">=", now)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function insertSession(tx: Tx, session: SessionRecord): Promise<void> {
  const { idHash: id_hash, userId: user_id, startedAt: created_at } = session;
  await tx
    .insertInto("sessions")
    .values({ id_hash, user_id, created_at, ...changingColumns(session) })
    .execute();
}

/** Does nothing for a session that is no longer there: whoever ended it meant it. */
export async function saveSession(tx: Tx, session: SessionRecord): Promise<void> {
  await tx.updateTable("sessions").set(changingColumns(session)).where("id_hash", "=", session.idHash).execute();
}

function changingColumns({ seenAt, expiresAt, flash }: SessionRecord) {
  return { last_seen_at: seenAt, expires_at: expiresAt, flash };
}

export async function deleteSession(tx: Tx, idHash: string): Promise<void> {
  await tx.deleteFrom("sessions").where("id_hash", "=", idHash).execute();
}

export async function deleteSessionsOf(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom("sessions").where("user_id", "=", userId).execute();
}

export async function deleteExpiredSessions(tx: Tx, now: Instant): Promise<void> {
  await tx.deleteFrom("sessions").where("expires_at", "<", now).execute();
}

export async function findSetting(reader: Reader, name: string): Promise<string | undefined> {
  const row = await reader.selectFrom("settings").select("value").where("name", "=", name).executeTakeFirst();
  return row?.value;
}

/** Stores a setting unless another process was first; whoever asks afterwards reads the same value. */
export async function insertSetting(tx: Tx, name: string, value: string): Promise<void> {
  await tx
    .insertInto("settings")
    .values({ name, value })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
}
