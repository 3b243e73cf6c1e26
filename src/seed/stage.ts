/**
 * The scene on which the demo world is played: who acts at which moment. Every act runs the product's own action, inside the
 * one transaction of the seeding, so that a half-loaded world is never seen.
 */
import type { Actor } from "../access/actor.ts";
import { systemActor } from "../access/actor.ts";
import { findActor } from "../accounts/repository.ts";
import type { ActionContext } from "../db/action.ts";
import type { Database, Tx } from "../db/database.ts";
import { type Day, dayOfInstant } from "../values/day.ts";
import type { NewId } from "../values/id.ts";
import { parseInstant } from "../values/instant.ts";

export type Scene = {
  readonly tx: Tx;
  /** The installation itself, at nine in the morning (Hà Nội) of that day. */
  system(day: Day): ActionContext;
  /** A person of the cast at an hour (0–23, Hà Nội) of that day. */
  as(username: string, day: Day, hour: number, minute?: number): Promise<ActionContext>;
  /** Remembers which id a user name has. */
  enter(username: string, userId: string): void;
};

export function sceneIn(tx: Tx, database: Database, newId: NewId): Scene {
  const userIds = new Map<string, string>();
  const actors = new Map<string, Actor>();
  const inside = within(tx, database);
  const at = (actor: Actor, day: Day, hour: number, minute: number): ActionContext => {
    const now = parseInstant(`${day}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00+07:00`);
    return { database: inside, actor, now, today: dayOfInstant(now), newId, formToken: null };
  };
  return {
    tx,
    system: (day) => at(systemActor, day, 9, 0),
    async as(username, day, hour, minute = 0) {
      const known = actors.get(username) ?? (await findActor(tx, userIds.get(username) ?? ""));
      if (!known) throw new Error(`data/demo names nobody called ${username}`);
      actors.set(username, known);
      return at(known, day, hour, minute);
    },
    enter: (username, userId) => void userIds.set(username, userId),
  };
}

/** A database whose every transaction is part of the one that is open. */
function within(tx: Tx, database: Database): Database {
  return { ...database, reader: tx, inTransaction: (work) => work(tx) };
}
