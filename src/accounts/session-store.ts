/** Keeps web sessions in the database. */
import type { Database } from "../db/database.ts";
import { addMilliseconds } from "../values/instant.ts";
import { idleLimitMs, type SessionStore, type StoredSession } from "../web/session.ts";
import type { Flash } from "../web/route.ts";
import { deleteSession, findSession, insertSession, saveSession, type SessionRecord } from "./repository.ts";

export function sessionStore(database: Database): SessionStore {
  return {
    async find(idHash) {
      const row = await findSession(database.reader, idHash);
      if (!row) return null;
      const flash = row.flash ? (JSON.parse(row.flash) as Flash) : null;
      return { userId: row.userId, startedAt: row.startedAt, seenAt: row.seenAt, flash };
    },
    start: (idHash, session) => database.inTransaction((tx) => insertSession(tx, recordOf(idHash, session))),
    save: (idHash, session) => database.inTransaction((tx) => saveSession(tx, recordOf(idHash, session))),
    remove: (idHash) => database.inTransaction((tx) => deleteSession(tx, idHash)),
  };
}

function recordOf(idHash: string, { userId, startedAt, seenAt, flash }: StoredSession): SessionRecord {
  return {
    idHash,
    userId,
    startedAt,
    seenAt,
    expiresAt: addMilliseconds(seenAt, idleLimitMs),
    flash: flash ? JSON.stringify(flash) : null,
  };
}
