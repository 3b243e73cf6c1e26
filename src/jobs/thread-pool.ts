/**
 * Computations that take long, away from the thread that answers requests: a few threads, each with a bound on memory and
 * on time, and a queue in front of them. A task names an exported function of a module; arguments and result are plain data.
 */
import { Worker } from "node:worker_threads";

export type Task = { readonly module: URL; readonly name: string; readonly args: readonly unknown[] };
/** Why there is no result: too slow, out of memory or died, or too many were waiting already. */
type Failure = "time" | "crash" | "queue";
export type Outcome<Value> = { readonly value: Value } | { readonly failed: Failure };
/** What a thread says of its task. */
export type Answer = { readonly value: unknown } | { readonly thrown: unknown };

export type Limits = {
  readonly threads: number;
  /** Heap of one thread in megabytes. */
  readonly memory: number;
  /** For one task, without its waiting. */
  readonly milliseconds: number;
  /** Tasks that may wait. */
  readonly waiting: number;
};

export type ThreadPool = {
  /** Rejects with what the function threw: that is a bug, not a limit. */
  run<Value>(task: Task): Promise<Outcome<Value>>;
};

type Waiting = { readonly task: Task; readonly settle: (answer: Answer | { readonly failed: Failure }) => void };
type Thread = { readonly run: (waiting: Waiting) => void };

/** Threads start when first needed and stay; an idle one keeps no process alive. */
export function threadPool(limits: Limits): ThreadPool {
  const idle: Thread[] = [];
  const queue: Waiting[] = [];
  let living = 0;
  const runNext = (): void => {
    while (queue.length > 0 && (idle.length > 0 || living < limits.threads)) {
      const thread = idle.pop() ?? start();
      thread.run(queue.shift()!);
    }
  };
  const start = (): Thread => {
    living += 1;
    const thread = startThread(limits, (isAlive) => {
      if (isAlive) idle.push(thread);
      else living -= 1;
      runNext();
    });
    return thread;
  };
  return {
    run<Value>(task: Task) {
      const isFull = idle.length === 0 && living === limits.threads && queue.length >= limits.waiting;
      if (isFull) return Promise.resolve({ failed: "queue" as const });
      return new Promise<Outcome<Value>>((resolve, reject) => {
        const settle: Waiting["settle"] = (answer) =>
          "thrown" in answer ? reject(answer.thrown) : resolve(answer as Outcome<Value>);
        queue.push({ task, settle });
        runNext();
      });
    },
  };
}

/** A thread that runs one task at a time; `onFree` is told after each whether it lives on. */
function startThread({ memory, milliseconds }: Limits, onFree: (isAlive: boolean) => void): Thread {
  const worker = new Worker(new URL("./thread.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  let running: { readonly settle: Waiting["settle"]; readonly timer: NodeJS.Timeout } | null = null;
  const end = (answer: Parameters<Waiting["settle"]>[0]): void => {
    if (!running) return;
    const { settle, timer } = running;
    running = null;
    clearTimeout(timer);
    worker.unref();
    const isAlive = !("failed" in answer);
    if (!isAlive) void worker.terminate();
    settle(answer);
    onFree(isAlive);
  };
  worker.on("message", end);
  worker.on("error", () => end({ failed: "crash" }));
  worker.on("exit", () => end({ failed: "crash" }));
  return {
    run({ task: { module, name, args }, settle }) {
      running = { settle, timer: setTimeout(end, milliseconds, { failed: "time" }) };
      worker.ref();
      worker.postMessage({ module: module.href, name, args });
    },
  };
}
