/** The demo world: loaded once into an empty database, in one transaction, through the actions that people use. */
import { countUsers, insertSetting } from "../accounts/repository.ts";
import type { Database } from "../db/database.ts";
import type { NewId } from "../values/id.ts";
import { addCatalogue, demoPasswordHash } from "./catalogue.ts";
import { addMeasure } from "./measure.ts";
import type { InstrumentRecord, ProposalRecord, UsersRecord } from "./records.ts";
import { readRecords } from "./reference.ts";
import { sceneIn } from "./stage.ts";
import { instrumentActs, play, proposalActs } from "./story.ts";

/** One password for all demo accounts; it stands on the sign-in page and in data/demo/users.json. */
export function demoPassword(): string {
  return readRecords<UsersRecord>("demo/users.json").password;
}

/** Loads the demo world when there is no account yet; false when there was. Reference data must be there. */
export async function seedWhenEmpty(database: Database, newId: NewId): Promise<boolean> {
  if ((await countUsers(database.reader)) > 0) return false;
  const passwordHash = await demoPasswordHash();
  return database.inTransaction(async (tx) => {
    // The first of several processes takes the name; the others wait here and then find the accounts.
    await insertSetting(tx, "demo-world", "loaded");
    if ((await countUsers(tx)) > 0) return false;
    const scene = sceneIn(tx, database, newId);
    const catalogue = await addCatalogue(scene, passwordHash);
    await addMeasure(scene, catalogue);
    const proposals = readRecords<readonly ProposalRecord[]>("demo/proposals.json");
    const instruments = readRecords<readonly InstrumentRecord[]>("demo/instruments.json");
    await play([
      ...proposals.flatMap((record) => proposalActs(scene, catalogue, record)),
      ...instruments.flatMap((record) => instrumentActs(scene, legalOffices(), record)),
    ]);
    return true;
  });
}

/** Who speaks for the legal office of a ministry, by the ministry's code. */
function legalOffices(): ReadonlyMap<string, string> {
  const { users } = readRecords<UsersRecord>("demo/users.json");
  const lawyers = users.filter(({ role }) => role === "legal_office");
  return new Map(lawyers.map(({ username, organisation }) => [organisation.split("-")[0]!, username]));
}
