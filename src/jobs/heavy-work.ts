import { availableParallelism } from "node:os";
import { threadPool } from "./thread-pool.ts";

/** The one pool of the process: a text of a million characters needs a third of its memory and a tenth of its time. */
export const heavyWork = threadPool({
  threads: availableParallelism() > 2 ? 2 : 1,
  memory: 512,
  milliseconds: 20_000,
  waiting: 30,
});
