/** A Vitest reporter that prints nothing: it leaves what a run came to in the file that RASOAT_TALLY names. */
import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { Reporter, TestModule } from "vitest/node";
import type { Tally } from "./steps.ts";

export default function tallyReporter(): Reporter {
  return {
    onTestRunEnd(modules, errors) {
      const file = process.env.RASOAT_TALLY;
      if (file) writeFileSync(file, JSON.stringify(tallyOf(modules, errors.length)));
    },
  };
}

/** A file that could not even be read counts as one failure, and so does an error outside of any test. */
function tallyOf(modules: readonly TestModule[], strayErrors: number): Tally {
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const broken = modules.filter((module) => module.state() === "failed" && !hasFailedTest(module));
  const failedModules = modules.filter((module) => module.state() === "failed");
  return {
    passed: states.filter((state) => state === "passed").length,
    failed: states.filter((state) => state === "failed").length + broken.length + strayErrors,
    skipped: states.filter((state) => state === "skipped").length,
    failedFiles: failedModules.map(({ moduleId }) => relative(process.cwd(), moduleId)),
  };
}

function hasFailedTest(module: TestModule): boolean {
  return [...module.children.allTests()].some((test) => test.result().state === "failed");
}
