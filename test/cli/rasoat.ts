/** Runs the real command line in a process of its own, on a database of its own. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll } from "vitest";

const entry = resolve(import.meta.dirname, "../../src/cli.ts");

export type Ran = { readonly status: number | null; readonly out: string; readonly err: string };
export type Rasoat = {
  /** Types a command in the folder; `input` goes to standard input. */
  run(args: readonly string[], options?: { readonly input?: string; readonly language?: string }): Promise<Ran>;
  /** Puts a file into the folder; returns its name. */
  put(name: string, content: string | Uint8Array): string;
};

/** A folder with an empty database, gone after the tests of the block that asks for it. */
export function useRasoat(): Rasoat {
  const folder = mkdtempSync(join(tmpdir(), "rasoat-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    put(name, content) {
      writeFileSync(join(folder, name), content);
      return name;
    },
    run(args, { input = "", language = "vi_VN.UTF-8" } = {}) {
      const own = {
        LANG: language,
        INIT_CWD: folder,
        DATABASE_URL: join(folder, "test.sqlite"),
        NODE_NO_WARNINGS: "1",
      };
      const { PATH, HOME } = process.env;
      const child = spawn(process.execPath, [entry, ...args], { env: { PATH, HOME, ...own } });
      const ran = { out: "", err: "" };
      child.stdout.setEncoding("utf8").on("data", (text: string) => (ran.out += text));
      child.stderr.setEncoding("utf8").on("data", (text: string) => (ran.err += text));
      child.stdin.end(input);
      return new Promise((done) => child.on("close", (status) => done({ status, ...ran })));
    },
  };
}
