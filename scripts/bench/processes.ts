/** The server under test and the bare one beside it, each a process of its own whose processor time can be asked for. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { root } from "../steps.ts";

export type Server = {
  readonly url: string;
  /** Processor time so far, user and system, in milliseconds. */
  processorMs(): Promise<number>;
  stop(): Promise<void>;
};

/** The product itself, as `npm start` runs it, on that database. */
export async function startProduct(databaseUrl: string): Promise<Server> {
  const settings = { DATABASE_URL: databaseUrl, PORT: "0", HOST: "127.0.0.1", BASE_URL: "", METRICS_TOKEN: "" };
  const { child, port } = await start("src/main.ts", { ...settings, LOG_LEVEL: "error" });
  const url = `http://127.0.0.1:${port}`;
  return { url, processorMs: () => processorMsOf(`${url}/metrics`), stop: () => stop(child) };
}

/** A bare node:http server: `/<bytes>` answers a prebuilt page of that size. */
export async function startBare(): Promise<Server> {
  const { child, port } = await start("scripts/bench/bare-server.ts", {});
  const url = `http://127.0.0.1:${port}`;
  return { url, processorMs: () => processorMsOf(`${url}/metrics`), stop: () => stop(child) };
}

/** What a script prints, run to its end in a process of its own. */
export async function outputOf(entry: string, words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", join(root, entry), ...words], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.add(child);
  const [said, [status]] = await Promise.all([text(child.stdout!), once(child, "exit")]);
  running.delete(child);
  if (status !== 0) throw new Error(`${entry} ${words.join(" ")} ended with ${status}`);
  return said;
}

const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill();
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));

async function start(entry: string, settings: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", join(root, entry)], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  const port = await Promise.race([
    portSaidBy(child),
    once(child, "exit").then(([status]) =>
      Promise.reject(new Error(`${entry} ended with ${status} before it listened`)),
    ),
  ]);
  return { child, port };
}

async function portSaidBy(child: ChildProcess): Promise<number> {
  let said = "";
  for await (const chunk of child.stdout!) {
    said += String(chunk);
    const port = /:(\d+)\s/.exec(said)?.[1];
    if (port) return Number(port);
  }
  return Promise.reject(new Error(`no port in: ${said}`));
}

async function processorMsOf(address: string): Promise<number> {
  const text = await (await fetch(address)).text();
  const seconds = /^process_cpu_seconds_total ([\d.e+-]+)/m.exec(text)?.[1];
  if (!seconds) throw new Error(`${address} does not tell its processor time`);
  return Number(seconds) * 1000;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}
