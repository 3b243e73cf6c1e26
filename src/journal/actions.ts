/** Recording: the last step of every action, inside its transaction. */
import { randomBytes } from "node:crypto";
import type { ActionContext } from "../db/action.ts";
import type { Tx } from "../db/database.ts";
import { Refused } from "../values/refusal.ts";
import { canonicalDetails, chainStart, type Details, detailsDigest, type Entry, entryHash } from "./entry.ts";
import { findTip, insertEntry, isFormTokenUsed } from "./repository.ts";

export type Happening = {
  /** The organisation whose chain it belongs to; "system" for what belongs to none. */
  readonly chain: string;
  /** "<room>.<what happened>", e.g. "proposals.submitted". */
  readonly verb: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly details: Details;
};

/**
 * Adds a journal line, and with the first of a transaction the token of its form. A token that was seen before refuses
 * the whole action, Refused("replayed"): the form was sent twice.
 */
export async function record(tx: Tx, context: ActionContext, happening: Happening): Promise<void> {
  const formToken = await spend(tx, context);
  const tip = await findTip(tx, context.database.engine, happening.chain);
  const salt = randomBytes(16).toString("hex");
  const details = canonicalDetails(happening.details);
  const entry: Entry = {
    id: context.newId(),
    chain: happening.chain,
    position: (tip?.position ?? 0) + 1,
    at: context.now,
    personId: context.actor.personId,
    verb: happening.verb,
    objectKind: happening.objectKind,
    objectId: happening.objectId,
    detailsDigest: detailsDigest(salt, details),
    previousHash: tip?.hash ?? chainStart,
  };
  await insertEntry(tx, entry, { hash: entryHash(entry), formToken, salt, details });
}

const spending = new WeakSet<Tx>();

/** An action may record several lines; its form's token goes with the first. A transaction run again spends again. */
async function spend(tx: Tx, context: ActionContext): Promise<string | null> {
  const { formToken, database } = context;
  if (!formToken || spending.has(tx)) return null;
  if (await isFormTokenUsed(tx, database.engine, formToken)) throw new Refused("replayed");
  spending.add(tx);
  return formToken;
}
