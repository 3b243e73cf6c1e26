/** What every action is given: who asks, when, the database to change, and the token of the form that was sent. */
import { type Actor, systemActor } from "../access/actor.ts";
import { type Day, dayOfInstant } from "../values/day.ts";
import type { NewId } from "../values/id.ts";
import type { Instant } from "../values/instant.ts";
import type { Database } from "./database.ts";

export type ActionContext = {
  readonly database: Database;
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: Day;
  readonly newId: NewId;
  /** Each form is good for one change; the journal refuses a token that it has seen. */
  readonly formToken: string | null;
};

/** A context in which the installation itself acts: founding data and the command line. */
export function systemContext(database: Database, now: Instant, newId: NewId): ActionContext {
  return { database, actor: systemActor, now, today: dayOfInstant(now), newId, formToken: null };
}
