/** Real test data lives outside the repository. Tests that need it skip, and say so, where it is absent. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe } from "vitest";

const root = resolve(import.meta.dirname, "../../../shared");

export const hasShared = existsSync(root);

/** Absolute path of a file of the shared collection, e.g. shared("data/vn-legal/manifest.csv"). */
export function shared(path: string): string {
  return resolve(root, path);
}

/** A describe block that needs the shared collection; its title says why when it is skipped. */
export const describeShared: (title: string, block: () => void) => void = (title, block) =>
  hasShared ? describe(title, block) : describe.skip(`${title} (skipped: no shared test data here)`, block);
