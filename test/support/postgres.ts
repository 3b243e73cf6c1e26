/**
 * One temporary PostgreSQL for a whole test run, on loopback, forgotten at its end. The server refuses root, so root
 * hands it to an unprivileged user. Where no server can be had the tests that need one skip and say why.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { findPostgresFolder } from "./programs.ts";

const variable = "RASOAT_TEST_POSTGRES";
const administrator = "rasoat";

/** Address of the running server; undefined where there is none. */
export function postgresAddress(): string | undefined {
  return process.env[variable] || undefined;
}

/** Vitest calls this once before all tests; what it returns is called once after them, whatever their result. */
export default async function startForAllTests(): Promise<(() => Promise<void>) | undefined> {
  if (postgresAddress()) return undefined;
  const programs = findPostgresFolder();
  if (!programs) {
    process.stderr.write("No PostgreSQL server on this machine (initdb, postgres): its tests are skipped.\n");
    return undefined;
  }
  const server = await startServer(programs);
  process.env[variable] = server.address;
  return async () => {
    delete process.env[variable];
    await server.stop();
  };
}

/** Makes an empty database; `drop` removes it, open connections and all. Throws where no server runs. */
export async function freshPostgres(): Promise<{ url: string; drop(): Promise<void> }> {
  const address = postgresAddress();
  if (!address) throw new Error(`no PostgreSQL server for the tests: ${variable} is not set`);
  const name = `test_${randomBytes(8).toString("hex")}`;
  await runStatement(address, `create database ${name} template template0`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => runStatement(address, `drop database ${name} with (force)`) };
}

async function runStatement(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * Everything lives and dies with one shell that waits on its standard input: when this process ends, however it ends,
 * the pipe closes, the shell stops the server and removes the folder.
 */
async function startServer(programs: string): Promise<{ address: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "rasoat-postgres-"));
  const port = await freePort();
  const user = unprivilegedUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const shell = spawn("/bin/sh", ["-c", serverScript, "sh", programs, folder, String(port), administrator], {
    ...user,
    cwd: folder,
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
    env: { PATH: process.env.PATH, LC_ALL: "C" },
  });
  const stop = () => stopShell(shell);
  const address = `postgres://${administrator}@127.0.0.1:${port}/postgres`;
  await untilReady(shell, address).catch(async (problem) => {
    await stop();
    throw problem;
  });
  return { address, stop };
}

const serverScript = `
  programs=$1 folder=$2 port=$3 administrator=$4
  trap 'rm -rf "$folder"' EXIT
  "$programs/initdb" -D "$folder/data" -U "$administrator" --auth=trust --encoding=UTF8 --locale=C --no-sync >/dev/null ||
    exit 1
  "$programs/postgres" -D "$folder/data" -k "$folder" -h 127.0.0.1 -p "$port" \\
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 </dev/null >&2 &
  server=$!
  cat >/dev/null
  kill -INT "$server" 2>/dev/null
  wait "$server"
`;

/** Resolves when the server answers; rejects with what it said when it dies or says nothing for a minute. */
async function untilReady(shell: ChildProcess, address: string): Promise<void> {
  let said = "";
  shell.stderr?.on("data", (text) => {
    said = `${said}${text}`.slice(-4000);
  });
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answered = await runStatement(address, "select 1").then(
      () => true,
      () => false,
    );
    if (answered) return;
    if (shell.exitCode !== null) break;
    await new Promise((resume) => setTimeout(resume, 100));
  }
  throw new Error(`PostgreSQL did not start:\n${said}`);
}

function stopShell(shell: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (shell.exitCode !== null || shell.signalCode !== null) return resolve();
    shell.once("exit", () => resolve());
    shell.stdin?.end();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** Whom root hands the server to: Debian's postgres, else nobody; undefined when this process is not root. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!user) throw new Error("PostgreSQL refuses root, and this machine has neither a user postgres nor nobody");
  return { uid: Number(user[2]), gid: Number(user[3]) };
}
