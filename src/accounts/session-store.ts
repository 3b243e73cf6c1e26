/** Keeps web sessions in the database. */
import type { Database } from "../db/database.ts";
import { addMilliseconds } from "../values/instant.ts";
import { idleLimitMs, type SessionStore } from "../web/session.ts";
import type { Flash } from "../web/route.ts";
import { deleteSession, findSession, saveSession } from "./repository.ts";

export function sessionStore(database: Database): SessionStore {
  return {
    async find(idHash) {
      const row = await findSession(database.reader, idHash);
      if (!row) return null;
      const flash = row.flash ? (JSON.parse(row.flash) as Flash) : null;
      return { userId: row.userId, startedAt: row.startedAt, seenAt: row.seenAt, flash };
    },
    save: (idHash, session) =>
      database.inTransaction((tx) =>
        saveSession(tx, {
          idHash,
          userId: session.userId,
          startedAt: session.startedAt,
          seenAt: session.seenAt,
          expiresAt: addMilliseconds(session.seenAt, idleLimitMs),
          flash: session.flash ? JSON.stringify(session.flash) : null,
        }),
      ),
    remove: (idHash) => database.inTransaction((tx) => deleteSession(tx, idHash)),
  };
}
