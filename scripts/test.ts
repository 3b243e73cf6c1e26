/**
 * `npm test`: type check, lint, then every test: house, rooms on both engines, journeys in a browser. With file names
 * (`npm test -- test/costing`) it runs those tests alone. All steps run, so that one report names all failures; the very
 * last line adds up the tests. Where a part cannot run it says why, and under CI=true that is a failure.
 */
import { prepareMachine } from "./machine.ts";
import { checkTypes, describeOutcome, lint, type Outcome, runTests, type Tally } from "./steps.ts";

const everyPartMustRun = ["true", "1"].includes(process.env.CI ?? "");
const args = process.argv.slice(2);
process.exitCode = args.length > 0 ? testSome() : testAll();

function testSome(): number {
  const { tally, outcome } = runTests(args);
  printTotals(tally);
  return outcome === "passed" ? 0 : 1;
}

function testAll(): number {
  const missing = prepareMachine();
  const browser = missing.get("Chromium");
  const checks: [string, Outcome][] = [
    ["type check", announce("type check", checkTypes)],
    ["lint", announce("lint", lint)],
  ];
  const projects = ["house", "rooms", ...(browser ? [] : ["journeys"])];
  const tests = announce(`tests: ${projects.join(", ")}`, () =>
    runTests(projects.flatMap((name) => ["--project", name])),
  );
  for (const [part, unavailable] of [
    ["repository tests on PostgreSQL", missing.get("PostgreSQL")],
    ["browser journeys", browser],
  ] as const) {
    if (unavailable) checks.push([part, { unavailable }]);
  }
  for (const [name, outcome] of checks) console.log(describeOutcome(name, outcome));
  const failedChecks = checks.filter(([, outcome]) => isFailure(outcome)).length;
  printTotals({ ...tests.tally, failed: tests.tally.failed + failedChecks });
  return failedChecks === 0 && tests.outcome === "passed" ? 0 : 1;
}

function announce<Result>(name: string, step: () => Result): Result {
  console.log(`— ${name}`);
  return step();
}

function isFailure(outcome: Outcome): boolean {
  return outcome === "failed" || (outcome !== "passed" && everyPartMustRun);
}

/** A check that failed counts as one failure beside the tests: "0 failed" must mean that all is well. */
function printTotals({ passed, failed, skipped, skippedBecause }: Tally): void {
  for (const [reason, tests] of Object.entries(skippedBecause)) console.log(`– ${tests} tests skipped: ${reason}`);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
}
