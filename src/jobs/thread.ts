/** The other end of a thread of `thread-pool.ts`: runs one task after another and answers each. */
import { parentPort } from "node:worker_threads";
import type { Answer } from "./thread-pool.ts";

type Asked = { readonly module: string; readonly name: string; readonly args: readonly unknown[] };

parentPort?.on("message", async (asked: Asked) => {
  parentPort?.postMessage(await answerTo(asked));
});

async function answerTo({ module, name, args }: Asked): Promise<Answer> {
  try {
    const found: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = await import(module);
    return { value: await found[name]!(...args) };
  } catch (thrown) {
    return { thrown };
  }
}
