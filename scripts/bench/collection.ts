/** The shared collection of real texts and procedures that may lie beside the repository. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { root } from "../steps.ts";

/** Absolute path of a file of the collection; undefined where there is none. */
export function sharedFile(path: string): string | undefined {
  const found = resolve(root, "../shared", path);
  return existsSync(found) ? found : undefined;
}
