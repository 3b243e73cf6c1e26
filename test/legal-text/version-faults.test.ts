import { describe, expect, it } from "vitest";
import { type VersionSpan, versionFaults } from "../../src/legal-text/version-faults.ts";
import type { Day } from "../../src/values/day.ts";

const span = (
  provisionId: string,
  address: string,
  validFrom: string | null,
  validTo: string | null,
  status: VersionSpan["status"] = "in_force",
): VersionSpan => ({
  documentId: "d",
  provisionId,
  address,
  status,
  validFrom: validFrom as Day | null,
  validTo: validTo as Day | null,
});
const article = span("article", "dieu-1", null, null);

describe("what must hold of versions", () => {
  it.each<[string, readonly VersionSpan[], readonly string[]]>([
    [
      "one after the other, under another number, inside what is in force",
      [article, span("a", "dieu-1/khoan-1", null, "2025-07-01"), span("a", "dieu-1/khoan-2", "2025-07-01", null)],
      [],
    ],
    [
      "a version that never was in force",
      [span("a", "dieu-2", "2025-07-01", "2025-07-01"), span("a", "dieu-2", "2025-07-01", null)],
      [],
    ],
    ["an end before the beginning", [span("a", "dieu-2", "2025-07-02", "2025-07-01")], ["backwards dieu-2"]],
    [
      "two on one day",
      [span("a", "dieu-2", null, "2025-08-01"), span("a", "dieu-3", "2025-07-01", null)],
      ["overlap dieu-3"],
    ],
    ["a gap", [span("a", "dieu-2", null, "2025-07-01"), span("a", "dieu-2", "2025-08-01", null)], ["gap dieu-2"]],
    [
      "two provisions at one address",
      [span("a", "dieu-2", null, null), span("b", "dieu-2", "2025-07-01", null)],
      ["shared-address dieu-2"],
    ],
    [
      "the address of what is repealed may be taken",
      [span("a", "dieu-2", null, null, "repealed"), span("b", "dieu-2", "2025-07-01", null)],
      [],
    ],
    [
      "a clause that outlives its article",
      [
        span("a", "dieu-2", null, "2025-07-01"),
        span("a", "dieu-2", "2025-07-01", null, "repealed"),
        span("b", "dieu-2/khoan-1", null, null),
      ],
      ["outside dieu-2/khoan-1"],
    ],
    [
      "a clause held by one version of its article after another",
      [
        span("a", "dieu-2", null, "2025-07-01"),
        span("a", "dieu-2", "2025-07-01", null),
        span("b", "dieu-2/khoan-1", "2025-01-01", null),
      ],
      [],
    ],
  ])("%s", (_title, versions, expected) => {
    expect(versionFaults(versions).map(({ kind, address }) => `${kind} ${address}`)).toEqual(expected);
  });
});
