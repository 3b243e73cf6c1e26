/** `text-task.ts NAME MILLISECONDS`: measures one row of `text-rows.ts` in this process and prints it as JSON. */
import { repeat } from "./load.ts";
import { textRows } from "./text-rows.ts";

const warmUps = 3;
const [name, milliseconds] = process.argv.slice(2);
const row = textRows.find((one) => one.name === name);
if (!row) throw new Error(`there is no row "${name}"`);
const work = row.prepare();
let run = 0;
if (row.repeated) for (; run < warmUps; run += 1) await work(run);
const burden = await repeat(() => work(run++), row.repeated ? Number(milliseconds) : 0);
process.stdout.write(JSON.stringify({ burden, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
