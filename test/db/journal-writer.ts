/** A process of its own that writes journal lines: `node journal-writer.ts URL CHAIN LINES`. */
import { randomBytes } from "node:crypto";
import { systemActor } from "../../src/access/actor.ts";
import { openDatabase } from "../../src/db/open.ts";
import { record } from "../../src/journal/actions.ts";
import { dayOfInstant } from "../../src/values/day.ts";
import { idMaker } from "../../src/values/id.ts";
import { systemClock } from "../../src/values/instant.ts";

const [url, chain, lines] = process.argv.slice(2) as [string, string, string];
const database = openDatabase(url);
const newId = idMaker(systemClock, (size) => randomBytes(size));
for (let line = 0; line < Number(lines); line += 1) {
  const now = systemClock.now();
  const context = { database, actor: systemActor, now, today: dayOfInstant(now), newId, formToken: null };
  const happening = { chain, verb: "test.written", objectKind: "test", objectId: newId(), details: { line } };
  await database.inTransaction((tx) => record(tx, context, happening));
}
await database.close();
