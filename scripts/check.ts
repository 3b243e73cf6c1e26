/** What takes seconds and should hold before every commit: types, lint and the tests about the code. */
import { checkTypes, describeOutcome, lint, runTests } from "./steps.ts";

const steps = [
  { name: "type check", outcome: checkTypes() },
  { name: "lint", outcome: lint() },
  { name: "house tests", outcome: runTests(["--project", "house"]).outcome },
];
for (const { name, outcome } of steps) console.log(describeOutcome(name, outcome));
process.exitCode = steps.some(({ outcome }) => outcome === "failed") ? 1 : 0;
