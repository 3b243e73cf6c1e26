/** The steps that `npm test`, `npm run check` and `npm run soak` are made of. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const root: string = resolve(import.meta.dirname, "..");

/** "unavailable" comes with the reason: the step could not be tried on this machine. */
export type Outcome = "passed" | "failed" | { readonly unavailable: string };
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };
export type TestRun = { readonly outcome: Outcome; readonly tally: Tally; readonly report: TestReport | undefined };

/** What is read of Vitest's JSON report. */
export type TestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: "passed" | "failed";
    readonly assertionResults: readonly unknown[];
  }[];
};

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

/** Runs Vitest with these arguments, its output on this terminal, and adds up its report. */
export function runTests(args: readonly string[], environment: Readonly<Record<string, string>> = {}): TestRun {
  const folder = mkdtempSync(join(tmpdir(), "rasoat-report-"));
  const file = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  try {
    const vitest = ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...args];
    const outcome = run(process.execPath, vitest, environment);
    const report = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as TestReport) : undefined;
    return { outcome, tally: tallyOf(report, outcome), report };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A test file that could not even be read counts as one failure, and so does a run that broke without a report. */
export function tallyOf(report: TestReport | undefined, outcome: Outcome): Tally {
  const broken = report?.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const failed = (report?.numFailedTests ?? 0) + (broken?.length ?? 0);
  return {
    passed: report?.numPassedTests ?? 0,
    failed: outcome === "failed" ? Math.max(failed, 1) : failed,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

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
