import { expect, it } from "vitest";
import { importProblems } from "./imports.ts";
import { listSources, sourceOf } from "./source.ts";

it("rooms see only the rooms before them, and enter by the doors", () => {
  expect(importProblems(listSources())).toEqual([]);
});

const target = (path: string, text: string) => sourceOf(path, text);
const steps = target(
  "catalog/actions.ts",
  `export async function saveRow(tx: Tx) {}
   export const keep = async (tx: Tx) => {};
   export async function submit(ctx: Ctx) {}`,
);

it.each([
  ["catalog/regulation.ts", `import { a } from "../costing/sheet.ts";`, "catalog does not see costing"],
  ["office/xlsx.ts", `import { a } from "../journal/entry.ts";`, "office does not see journal"],
  ["values/day.ts", `import { fold } from "../i18n/fold.ts";`, "values does not see i18n"],
  ["costing/sheet.ts", `export { a } from "../proposals/lifecycle.ts";`, "costing does not see proposals"],
  ["costing/sheet.ts", `const a = await import("../proposals/lifecycle.ts");`, "costing does not see proposals"],
  ["costing/sheet.ts", `import { config } from "../config.ts";`, "nobody imports the files at the top"],
  ["costing/sheet.ts", `import { a } from "../misc/a.ts";`, "that folder is no room"],
  ["misc/a.ts", `import { a } from "../values/day.ts";`, "its folder is no room"],
  ["costing/sheet.ts", `import { a } from "../../scripts/steps.ts";`, "it is outside src/"],
  ["costing/actions.ts", `import { form } from "../catalog/schema.ts";`, "schema files are no doors"],
  ["costing/pages.ts", `import { row } from "../catalog/pages.ts";`, "pages files are no doors"],
  ["costing/pages.ts", `import { row } from "../catalog/procedure-pages.ts";`, "pages files are no doors"],
  ["costing/actions.ts", `import { findRow, insertRow } from "../catalog/repository.ts";`, "insertRow: only reads"],
  ["costing/actions.ts", `import * as catalog from "../catalog/repository.ts";`, "*: only reads"],
  ["costing/actions.ts", `import { saveRow, submit } from "../catalog/actions.ts";`, "submit: only steps"],
  ["costing/sheet.ts", `import { findSheet } from "./repository.ts";`, "concept files do not import repository files"],
  ["costing/pages.ts", `import { findSheet } from "./repository.ts";`, "pages map data and run no repository"],
  ["costing/routes.ts", `import { endpoints } from "./api.ts";`, "routes files do not import api files"],
])("refuses in %s: %s", (path, text, sentence) => {
  const problems = importProblems([sourceOf(path, text), steps]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(sentence);
});

it.each([
  ["costing/actions.ts", `import { findRow, listRows, countRows, type Row } from "../catalog/repository.ts";`],
  ["costing/actions.ts", `import { keep, saveRow } from "../catalog/actions.ts";`],
  ["costing/pages.ts", `import type { Row } from "../catalog/repository.ts";`],
  ["costing/routes.ts", `import { view } from "../web/view.ts"; import { edit } from "./actions.ts";`],
  ["costing/norms.ts", `import rows from "../../data/reference/norms.json" with { type: "json" };`],
  ["app.ts", `import { routes } from "./catalog/routes.ts";`],
])("accepts in %s: %s", (path, text) => {
  expect(importProblems([sourceOf(path, text), steps])).toEqual([]);
});
