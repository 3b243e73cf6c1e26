/**
 * The fingerprint of a plan: SHA-256 (FIPS 180-4) over its canonical text, JSON with the keys of every object in order. The
 * preview shows it; applying makes the plan again, and a different fingerprint means that the catalogue has moved since.
 */
import { createHash } from "node:crypto";
import type { ImportPlan } from "./plan.ts";

/** 64 hexadecimal digits. */
export function planDigest(plan: ImportPlan): string {
  return createHash("sha256").update(canonicalText(plan)).digest("hex");
}

function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalText(member)}`).join(",")}}`;
}
