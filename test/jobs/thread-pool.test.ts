import { describe, expect, it } from "vitest";
import { threadPool } from "../../src/jobs/thread-pool.ts";

const limits = { threads: 1, memory: 64, milliseconds: 20_000, waiting: 20 };
const task = (name: string, ...args: readonly unknown[]) => ({
  module: new URL("./tasks.ts", import.meta.url),
  name,
  args,
});

describe("a pool of threads", () => {
  it("answers tasks in the order in which they came", async () => {
    const { run } = threadPool(limits);
    const order: number[] = [];
    const ask = async (number: number) => {
      const outcome = await run<number>(task("twice", number));
      order.push(number);
      return outcome;
    };
    expect(await Promise.all([1, 2, 3].map(ask))).toEqual([{ value: 2 }, { value: 4 }, { value: 6 }]);
    expect(order).toEqual([1, 2, 3]);
  });

  it.each([
    ["takes too long", "never", "time", 500],
    ["takes too much memory", "hoard", "crash", 20_000],
    ["kills its thread", "die", "crash", 20_000],
  ] as const)("gives up what %s, and does what is asked next", async (_what, name, failed, milliseconds) => {
    const { run } = threadPool({ ...limits, milliseconds });
    const outcomes = await Promise.all([run(task(name)), run(task("twice", 21))]);
    expect(outcomes[0]).toEqual({ failed });
    if (milliseconds === limits.milliseconds) expect(outcomes[1]).toEqual({ value: 42 });
  });

  it("hands on what the task threw", async () => {
    const { run } = threadPool(limits);
    await expect(run(task("err"))).rejects.toThrow("a mistake of ours");
    expect(await run(task("twice", 1))).toEqual({ value: 2 });
  });

  it("takes no more than may wait", async () => {
    const { run } = threadPool({ ...limits, waiting: 1 });
    const outcomes = await Promise.all([1, 2, 3].map((number) => run(task("twice", number))));
    expect(outcomes).toEqual([{ value: 2 }, { value: 4 }, { failed: "queue" }]);
  });
});
