/**
 * `npm run soak`: the property and fuzz suites with their full counts, which `npm test` only samples. The result stays in
 * data/var/ under the date of the run.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root, runTests } from "./steps.ts";

const started = new Date();
const { outcome, tally } = runTests(["--project", "rooms", ...process.argv.slice(2)], { RASOAT_SOAK: "1" });
const folder = join(root, "data/var");
const file = join(folder, `soak-${started.toISOString().slice(0, 19).replaceAll(":", "")}.json`);
const result = {
  started_at: started.toISOString(),
  seconds: Math.round((Date.now() - started.getTime()) / 1000),
  node: process.versions.node,
  passed: tally.passed,
  failed: tally.failed,
  skipped: tally.skipped,
  failed_files: tally.failedFiles,
};
mkdirSync(folder, { recursive: true });
writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped: ${relative(root, file)}`);
process.exitCode = outcome === "passed" ? 0 : 1;
