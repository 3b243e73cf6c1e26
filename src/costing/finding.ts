/**
 * A finding is an Issue with its weight. An error stops the calculation; a warning asks the person to look again or to give
 * a reason; information says what the figures need to be understood. A cost is never refused for a warning.
 */
import type { Issue } from "../values/issue.ts";

export type Severity = "error" | "warning" | "info";

export type Finding = Issue & { readonly severity: Severity };

export function finding(severity: Severity, field: string, key: string, params: Finding["params"] = {}): Finding {
  return { severity, field, key, params };
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}
