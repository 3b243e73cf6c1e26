/** A process of its own that opens and migrates a database: `node starter.ts URL` prints the migrations that it applied. */
import { openDatabase } from "../../src/db/open.ts";

const database = openDatabase(process.argv[2]!);
const applied = await database.migrate();
process.stdout.write(JSON.stringify(applied));
await database.close();
