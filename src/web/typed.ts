/** Between the flat strings of a form and the value that a schema reads: "lines.0.hours" → { lines: [{ hours }] }. */
import type { z } from "zod";
import type { Issue } from "../values/issue.ts";
import type { Submitted, Typed } from "./route.ts";
import type { UploadedFile } from "./upload.ts";

type Nested = { [key: string]: Nested | string | readonly string[] };

/** Reads what was typed with the form's schema; every issue at once, each with the field's flat name and a message key. */
export function readForm<Value>(
  schema: z.ZodType<Value>,
  typed: Typed,
  files: Readonly<Record<string, UploadedFile>>,
): Submitted<Value> {
  const parsed = schema.safeParse(withLists(nest(typed)));
  if (parsed.success) return { typed, files, value: parsed.data, issues: [] };
  return { typed, files, value: null, issues: parsed.error.issues.map(toIssue) };
}

/** The typed text of a field, or "" — what a form shows again. */
export function typedText(typed: Typed, field: string): string {
  const value = typed[field];
  return typeof value === "string" ? value : (value?.at(-1) ?? "");
}

/** A field that comes in a shape no page sends has zod's own words, which are no message key. */
function toIssue(issue: z.core.$ZodIssue): Issue {
  const field = issue.path.join(".");
  if (!isMessageKey(issue.message)) return { field, key: "web.issue.invalid", params: {} };
  const params: Record<string, string | number> = {};
  if ("minimum" in issue) params.minimum = Number(issue.minimum);
  if ("maximum" in issue) params.maximum = Number(issue.maximum);
  return { field, key: issue.message, params };
}

function isMessageKey(text: string): boolean {
  return /^[a-z][\w-]*(\.[\w-]+)+$/.test(text);
}

function nest(typed: Typed): Nested {
  const root: Nested = Object.create(null) as Nested;
  for (const [name, value] of Object.entries(typed)) {
    const parts = name.split(".");
    let level = root;
    for (const part of parts.slice(0, -1)) {
      const next = level[part];
      if (typeof next === "object" && !Array.isArray(next)) level = next as Nested;
      else level = level[part] = Object.create(null) as Nested;
    }
    level[parts.at(-1)!] = value;
  }
  return root;
}

/** Objects whose keys are all numbers become lists, in the order of the numbers. */
function withLists(value: Nested | string | readonly string[]): unknown {
  if (typeof value === "string" || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  if (entries.length > 0 && entries.every(([key]) => /^\d{1,5}$/.test(key))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, item]) => withLists(item));
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, withLists(item)]));
}
