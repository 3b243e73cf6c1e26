/** Puts load on a server and says how it bore it. */
import autocannon from "autocannon";
import type { Server } from "./processes.ts";

export type Burden = {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of the server process alone. */
  readonly processorMsPerRequest: number;
  /** Answers that were not what was asked for, and connections that broke. */
  readonly failed: number;
};

export type Pages = {
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly seconds: number;
};

/** Asks for the paths in turn on every connection; autocannon's own percentiles are whole milliseconds, so ours are kept. */
export async function browse(server: Server, { paths, headers, connections, seconds }: Pages): Promise<Burden> {
  const took: number[] = [];
  let refused = 0;
  const before = await server.processorMs();
  const started = performance.now();
  const { errors } = await new Promise<{ errors: number }>((resolve, reject) => {
    const requests = paths.map((path) => ({ method: "GET" as const, path }));
    const options = { url: server.url, connections, duration: seconds, sampleInt: 50, headers, requests };
    const run = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
    run.on("response", (_client: unknown, status: number, _bytes: number, milliseconds: number) => {
      took.push(milliseconds);
      if (status !== 200) refused += 1;
    });
  });
  return burden(took, refused + errors, performance.now() - started, (await server.processorMs()) - before);
}

/** Writers that each repeat `write` until the time is up; `write` says whether it was stored. */
export async function compete(
  server: Server,
  writers: number,
  seconds: number,
  write: (writer: number) => Promise<boolean>,
): Promise<Burden> {
  const took: number[] = [];
  let failed = 0;
  const before = await server.processorMs();
  const started = performance.now();
  const until = started + seconds * 1000;
  const repeat = async (writer: number): Promise<void> => {
    while (performance.now() < until) {
      const sent = performance.now();
      if (!(await write(writer).catch(() => false))) failed += 1;
      took.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => repeat(writer)));
  return burden(took, failed, performance.now() - started, (await server.processorMs()) - before);
}

/** Repeats a function of this process, once at least. */
export async function repeat(work: () => unknown, atLeastMs: number): Promise<Burden> {
  const took: number[] = [];
  const before = processorMsHere();
  const started = performance.now();
  do {
    const begun = performance.now();
    await work();
    took.push(performance.now() - begun);
  } while (performance.now() - started < atLeastMs);
  return burden(took, 0, performance.now() - started, processorMsHere() - before);
}

function processorMsHere(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function burden(took: number[], failed: number, elapsedMs: number, processorMs: number): Burden {
  const sorted = took.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    requestsPerSecond: (sorted.length * 1000) / elapsedMs,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    processorMsPerRequest: processorMs / Math.max(1, sorted.length),
    failed,
  };
}
