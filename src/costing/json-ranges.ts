/**
 * Cells of a JSON cost sheet that give a range, { "low": 2, "central": 3, "high": 5 }, anywhere a number may stand: the sheet
 * is read with the central figures, and the ranges are kept with the place of their cell.
 */
import { type Finding, finding } from "./finding.ts";
import { type JsonObject, type NumberKind, readAmount } from "./json-cells.ts";
import type { LineCell, Range, RangedPlace } from "./ranges.ts";
import type { Scenario } from "./sheet.ts";

export type TakenRanges = {
  /** The document with central figures where ranges stood. */
  readonly document: unknown;
  readonly ranges: readonly Range[];
  readonly findings: readonly Finding[];
};

const deepest = 8;
const cells: Readonly<Record<string, readonly [LineCell, NumberKind]>> = {
  hours: ["hours", "hours"],
  minutes: ["minutes", "minutes"],
  people: ["people", "people"],
  wage: ["wage", "money"],
  services: ["services", "money"],
  fees: ["fees", "money"],
  times_per_year: ["timesPerYear", "timesPerYear"],
  subjects: ["subjects", "subjects"],
  anyway_share: ["anywayShare", "share"],
  take_up: ["takeUp", "share"],
};

/** Takes the ranges out of a parsed document; each wrong one is an error at its path. */
export function takeRanges(value: unknown): TakenRanges {
  const found: Found[] = [];
  const document = withCentral(value, "", found, 0);
  const findings: Finding[] = [];
  const ranges = found.flatMap((one) => readRange(one, document, (problem) => findings.push(problem)) ?? []);
  return { document, ranges, findings };
}

type Found = { readonly at: string; readonly given: JsonObject };

function withCentral(value: unknown, at: string, found: Found[], depth: number): unknown {
  if (typeof value !== "object" || value === null || depth > deepest) return value;
  if (Array.isArray(value)) return value.map((item, index) => withCentral(item, `${at}[${index}]`, found, depth + 1));
  if (isRange(value as JsonObject)) {
    found.push({ at, given: value as JsonObject });
    return (value as JsonObject).central;
  }
  const entries = Object.entries(value).map(([name, inner]) => {
    const path = at === "" ? name : `${at}.${name}`;
    return [name, withCentral(inner, path, found, depth + 1)] as const;
  });
  return Object.fromEntries(entries);
}

function isRange(value: JsonObject): boolean {
  return "central" in value && Object.keys(value).every((name) => ["low", "central", "high"].includes(name));
}

function readRange({ at, given }: Found, document: unknown, report: (found: Finding) => void): Range | null {
  const placed = placeOf(at, document as JsonObject);
  if (!placed) {
    report(finding("error", at, "costing.issue.range-not-here"));
    return null;
  }
  const [low, central, high] = (["low", "central", "high"] as const).map((name) =>
    readAmount(given[name] ?? given.central, placed.kind, `${at}.${name}`, report),
  );
  if (!low || !central || !high) return null;
  if (low.gt(central) || central.gt(high)) {
    report(finding("error", at, "costing.issue.range-order"));
    return null;
  }
  return { place: placed.place, low, central, high };
}

function placeOf(at: string, document: JsonObject): { place: RangedPlace; kind: NumberKind } | null {
  if (at === "norms.hourly_income") return { place: { of: "income" }, kind: "money" };
  const line = /^(current|after)\.lines\[(\d+)\]\.(\w+)$/.exec(at);
  const cell = cells[line?.[3] ?? ""];
  if (line && cell) {
    const place = { of: "line", scenario: line[1] as Scenario, line: Number(line[2]), cell: cell[0] } as const;
    return { place, kind: cell[1] };
  }
  const volume = /^(?:(current|after)\.)?(times_per_year|subjects)$/.exec(at);
  if (!volume) return null;
  const name = volume[2] === "subjects" ? "subjects" : "timesPerYear";
  return { place: { of: "volume", scenario: scenarioOf(volume[1], volume[2]!, document), cell: name }, kind: name };
}

/** The after scenario follows the current volume unless it states its own. */
function scenarioOf(named: string | undefined, cell: string, { after }: JsonObject): Scenario | null {
  if (named === "after") return "after";
  const isOwn = typeof after === "object" && after !== null && cell in after;
  return isOwn ? "current" : null;
}
