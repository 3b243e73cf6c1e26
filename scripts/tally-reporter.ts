/** A Vitest reporter that prints nothing: it leaves what a run came to in the file that RASOAT_TALLY names. */
import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import type { Reporter, TestCase, TestModule } from "vitest/node";
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
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const failedModules = modules.filter((module) => module.state() === "failed");
  const unreadable = failedModules.filter((module) => ![...module.children.allTests("failed")].length);
  const inState = (state: string) => tests.filter((test) => test.result().state === state);
  return {
    passed: inState("passed").length,
    failed: inState("failed").length + unreadable.length + strayErrors,
    skipped: inState("skipped").length,
    skippedBecause: Object.fromEntries(countBy(inState("skipped"), reasonOf)),
    failedFiles: failedModules.map(({ moduleId }) => relative(process.cwd(), moduleId)),
  };
}

/** A skipped test says why in its note, or its block says it in the title: "… (skipped: no server)". */
function reasonOf(test: TestCase): string {
  const result = test.result();
  const note = result.state === "skipped" ? result.note : undefined;
  return note ?? /skipped: ([^)]+)/.exec(test.fullName)?.[1] ?? "no reason given";
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of items.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
