/** A form is good for one change. Who sends it again is told so before anything else is looked at. */
import type { Database, Engine, Tx } from "../db/database.ts";
import { Refused } from "../values/refusal.ts";

/** Has a form been sent before? The journal answers, which keeps each token with the change that it was sent for. */
export type IsFormTokenUsed = (tx: Tx, engine: Engine, formToken: string) => Promise<boolean>;

/**
 * The database as the action of one form sees it: its transaction begins by throwing Refused("replayed") when the form
 * has been sent before. An action is one transaction.
 */
export function oncePerForm(database: Database, formToken: string, isUsed: IsFormTokenUsed): Database {
  return {
    ...database,
    inTransaction: (work) =>
      database.inTransaction(async (tx) => {
        if (await isUsed(tx, database.engine, formToken)) throw new Refused("replayed");
        return work(tx);
      }),
  };
}
