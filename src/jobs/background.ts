/** Work that goes on when its request has been answered, giving way to requests between its pieces. */
import { setImmediate as turn } from "node:timers/promises";
import type { Database } from "../db/database.ts";
import type { Clock } from "../values/instant.ts";

/** What work without a request is given: no form, no visitor. */
export type Premises = { readonly database: Database; readonly clock: Clock };
export type StartInBackground = (work: (premises: Premises) => Promise<void>) => void;

/** Starts work and does not wait for it. What it throws is a bug: it is told on standard error and ends nothing else. */
export function background(premises: Premises): StartInBackground {
  return (work) => {
    work(premises).catch((error: Error) => process.emitWarning(error));
  };
}

/** Lets everything that waits have its turn: called between pieces that take a few hundredths of a second each. */
export async function giveWay(): Promise<void> {
  await turn();
}
