/**
 * Computations that take long, away from the thread that answers requests: a few threads, each with a bound on memory and
 * on time, and a queue in front of them. A task names an exported function of a module; arguments and result are plain data.
 */
import { Worker } from "node:worker_threads";

export type Task = { readonly module: URL; readonly name: string; readonly args: readonly unknown[] };
/** Why there is no result: too slow, out of memory or died, or too many were waiting already. */
export type Failure = "time" | "crash" | "queue";
export type Outcome<Value> = { readonly value: Value } | { readonly failed: Failure };

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

export type Answer = { readonly value: unknown } | { readonly thrown: unknown };

type Waiting = {
  readonly task: Task;
  readonly settle: (outcome: Outcome<unknown>) => void;
  readonly reject: (thrown: unknown) => void;
};

/** Threads start when first needed and stay; an idle one keeps no process alive. */
export function threadPool(limits: Limits): ThreadPool {
  const idle: Worker[] = [];
  const queue: Waiting[] = [];
  let living = 0;

  const startThread = (): Worker => {
    living += 1;
    const resourceLimits = { maxOldGenerationSizeMb: limits.memory };
    return new Worker(new URL("./thread.ts", import.meta.url), { resourceLimits });
  };
  const runNext = (): void => {
    while (queue.length > 0 && (idle.length > 0 || living < limits.threads)) {
      const waiting = queue.shift()!;
      const thread = idle.pop() ?? startThread();
      runOn(thread, waiting, limits.milliseconds, (isAlive) => {
        if (isAlive) idle.push(thread);
        else living -= 1;
        runNext();
      });
    }
  };
  return {
    run<Value>(task: Task) {
      if (queue.length >= limits.waiting) return Promise.resolve({ failed: "queue" as const });
      return new Promise<Outcome<Value>>((resolve, reject) => {
        queue.push({ task, settle: (outcome) => resolve(outcome as Outcome<Value>), reject });
        runNext();
      });
    },
  };
}

function runOn(thread: Worker, waiting: Waiting, milliseconds: number, done: (isAlive: boolean) => void): void {
  const end = (isAlive: boolean): void => {
    clearTimeout(timer);
    thread.removeAllListeners();
    thread.unref();
    if (!isAlive) {
      // What a dying thread still has to say changes nothing.
      thread.on("error", () => {});
      void thread.terminate();
    }
    done(isAlive);
  };
  const fail = (failed: Failure): void => {
    waiting.settle({ failed });
    end(false);
  };
  const timer = setTimeout(fail, milliseconds, "time");
  thread.once("message", (answer: Answer) => {
    if ("thrown" in answer) waiting.reject(answer.thrown);
    else waiting.settle(answer);
    end(true);
  });
  thread.once("error", () => fail("crash"));
  thread.once("exit", () => fail("crash"));
  thread.ref();
  const { module, name, args } = waiting.task;
  thread.postMessage({ module: module.href, name, args });
}
