/** The version in package.json: shown in the footer and stamped on exports. */
import { readFileSync } from "node:fs";

export function productVersion(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
