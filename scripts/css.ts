/** Compiles views/assets/app.scss into the committed app.css, so that nothing is built where the tool runs. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { compile } from "sass";

const root = resolve(import.meta.dirname, "..");
const target = resolve(root, "views/assets/app.css");

/** The stylesheet that the source gives. */
export function stylesheet(): string {
  const { css } = compile(resolve(root, "views/assets/app.scss"), {
    loadPaths: [resolve(root, "node_modules")],
    style: "compressed",
    quietDeps: true,
  });
  return `${css}\n`;
}

if (import.meta.main) writeFileSync(target, stylesheet());
