/** The steps that `npm test`, `npm run check` and `npm run soak` are made of. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const root: string = resolve(import.meta.dirname, "..");

/** "unavailable" comes with the reason: the step could not be tried on this machine. */
export type Outcome = "passed" | "failed" | { readonly unavailable: string };
export type Tally = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Reason → how many tests. */
  readonly skippedBecause: Readonly<Record<string, number>>;
  readonly failedFiles: readonly string[];
};
export type TestRun = { readonly outcome: Outcome; readonly tally: Tally };

export function checkTypes(): Outcome {
  return run(process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit"]);
}

/** Biome comes as one package per platform; a platform without one cannot lint. */
export function lint(): Outcome {
  const system = process.platform === "win32" ? "win32" : process.platform;
  const biome = join(root, `node_modules/@biomejs/cli-${system}-${process.arch}/biome`);
  if (!existsSync(biome)) {
    return { unavailable: `no Biome package for ${process.platform}-${process.arch} in package-lock.json` };
  }
  return run(biome, ["check", "--error-on-warnings"]);
}

/** Runs Vitest with these arguments, its output on this terminal. A run that fails counts at least one failure. */
export function runTests(args: readonly string[], environment: Readonly<Record<string, string>> = {}): TestRun {
  const folder = mkdtempSync(join(tmpdir(), "rasoat-tally-"));
  const file = join(folder, "tally.json");
  try {
    const vitest = [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=./scripts/tally-reporter.ts",
    ];
    const outcome = run(process.execPath, [...vitest, ...args], { ...environment, RASOAT_TALLY: file });
    const tally = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Tally) : nothing;
    return { outcome, tally: outcome === "failed" && tally.failed === 0 ? { ...tally, failed: 1 } : tally };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const nothing: Tally = { passed: 0, failed: 0, skipped: 0, skippedBecause: {}, failedFiles: [] };

export function run(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): "passed" | "failed" {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  return status === 0 ? "passed" : "failed";
}

/** "✓ lint", "✗ lint" or "– lint: why it could not run". */
export function describeOutcome(name: string, outcome: Outcome): string {
  if (outcome === "passed") return `✓ ${name}`;
  return outcome === "failed" ? `✗ ${name}` : `– ${name} did not run: ${outcome.unavailable}`;
}
