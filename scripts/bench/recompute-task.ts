/** `recompute-task.ts fill URL SHEETS LINES` adds cost sheets; `recompute-task.ts run URL` computes all again and measures it. */
import { randomBytes } from "node:crypto";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { beginRecompute, runRecompute } from "../../src/counting/recompute-actions.ts";
import { findRecompute } from "../../src/counting/recompute-repository.ts";
import { type ActionContext, systemContext } from "../../src/db/action.ts";
import { openDatabase } from "../../src/db/open.ts";
import { idMaker } from "../../src/values/id.ts";
import { systemClock } from "../../src/values/instant.ts";
import { addPortfolio } from "./cost-sheets.ts";
import { repeat } from "./load.ts";
import type { RecomputeMeasure } from "./recompute.ts";

const [what, url, sheets, linesEach] = process.argv.slice(2);
const database = openDatabase(url!);
const newId = idMaker(systemClock, (size) => randomBytes(size));
const context = systemContext(database, systemClock.now(), newId);
if (what === "fill") await addPortfolio(context, { sheets: Number(sheets), linesEach: Number(linesEach) });
else process.stdout.write(JSON.stringify(await measure(context)));
await database.close();

async function measure(context: ActionContext): Promise<RecomputeMeasure> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const burden = await repeat(async () => {
    const id = await beginRecompute(context);
    await runRecompute(context, id, systemClock);
    const { status, progress } = (await findRecompute(context.database.reader, id))!;
    if (status !== "done" || progress.findings > 0)
      throw new Error(`the run is ${status}: ${JSON.stringify(progress)}`);
  }, 0);
  delay.disable();
  const late = { p50Ms: delay.percentile(50) / 1e6, p99Ms: delay.percentile(99) / 1e6 };
  return { burden, peakMegabytes: process.resourceUsage().maxRSS / 1024, late };
}
