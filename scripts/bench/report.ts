/** The measurements for people and for programs. */
import { cpus } from "node:os";
import type { Engine } from "../../src/db/database.ts";
import type { Burden } from "./load.ts";
import type { World } from "./world.ts";

export type Measured = {
  readonly name: string;
  readonly burden: Burden;
  /** Bytes of an answer on the wire; null for what is not a page. */
  readonly bytes: number | null;
  /** The bare server with an answer of that size, in the same minute; null for what is not a page. */
  readonly ceiling: Burden | null;
  /** Peak of resident memory of the process that did it alone. */
  readonly peakMegabytes?: number;
  readonly goal?: Goal;
  /** Processor time per record, where an answer holds them all. */
  readonly perRecordMs?: number;
};
/** At most so much: processor time of one run, time of the slowest hundredth, peak of memory. */
export type Goal = { readonly processorMs?: number; readonly p99Ms?: number; readonly megabytes?: number };
export type Missing = { readonly name: string; readonly path: string; readonly status: number };
export type Result = {
  readonly measuredAt: string;
  readonly engine: Engine;
  readonly world: World;
  readonly connections: number;
  readonly rows: readonly Measured[];
  readonly missing: readonly Missing[];
};

export function toJson({ measuredAt, engine, world, connections, rows, missing }: Result): string {
  const machine = { node: process.versions.node, processors: cpus().length, model: cpus()[0]?.model ?? "unknown" };
  const scale = world.regulations;
  const data = { regulations: scale, from_real_catalogue: world.fromRealCatalogue };
  const measured = rows.map((row) => ({ ...toRow(row), engine, scale }));
  const document = { measured_at: measuredAt, engine, scale, data, connections, machine, rows: measured, missing };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function toRow(row: Measured) {
  const { name, burden, bytes, ceiling, perRecordMs, peakMegabytes, goal } = row;
  return {
    name,
    requests_per_s: rounded(burden.requestsPerSecond),
    p50_ms: rounded(burden.p50Ms),
    p99_ms: rounded(burden.p99Ms),
    processor_ms_per_request: rounded(burden.processorMsPerRequest),
    ...(perRecordMs === undefined ? {} : { processor_ms_per_record: rounded(perRecordMs) }),
    ...(peakMegabytes === undefined ? {} : { peak_mb: rounded(peakMegabytes) }),
    ...(goal === undefined ? {} : { goal: goalWords(goal), goal_met: isMet(row) }),
    ceiling_requests_per_s: ceiling && rounded(ceiling.requestsPerSecond),
    ceiling_processor_ms_per_request: ceiling && rounded(ceiling.processorMsPerRequest),
    ratio: ceiling && rounded(burden.requestsPerSecond / ceiling.requestsPerSecond),
    bytes,
    failed: burden.failed,
  };
}

export function heading({ measuredAt, engine, world, connections }: Omit<Result, "rows" | "missing">): string {
  const real =
    world.fromRealCatalogue > 0 ? `${world.fromRealCatalogue} of them real` : "all made up: no folder shared";
  const where = `${engine}, ${world.regulations} regulations (${real}), ${connections} connections`;
  return `Rà soát, ${measuredAt}: ${where}, Node ${process.versions.node}, ${cpus().length} processors\n\n${titles}`;
}

const widths = [32, 10, 9, 9, 12, 11, 12, 9, 9] as const;
const titles = line(["page", "req/s", "p50 ms", "p99 ms", "cpu ms/req", "bare cpu", "bare req/s", "ratio", "bytes"]);

export function tableRow(row: Measured): string {
  const { name, burden, bytes, ceiling, perRecordMs, peakMegabytes, goal } = row;
  const notes = [
    ...(peakMegabytes === undefined ? [] : [`peak ${rounded(peakMegabytes)} MB`]),
    ...(goal === undefined ? [] : [`goal ${goalWords(goal)}: ${isMet(row) ? "met" : "MISSED"}`]),
    ...(perRecordMs === undefined ? [] : [`${rounded(perRecordMs)} ms per record`]),
    ...(burden.failed > 0 ? [`${burden.failed} FAILED`] : []),
  ];
  const cells = [
    name,
    rounded(burden.requestsPerSecond),
    rounded(burden.p50Ms),
    rounded(burden.p99Ms),
    rounded(burden.processorMsPerRequest),
    ...(ceiling
      ? [ceiling.processorMsPerRequest, ceiling.requestsPerSecond, burden.requestsPerSecond / ceiling.requestsPerSecond]
      : []
    ).map(rounded),
    ...(bytes === null ? [] : [bytes]),
  ];
  return [line(cells), ...notes].join("  ");
}

function goalWords({ processorMs, p99Ms, megabytes }: Goal): string {
  return [
    ...(processorMs === undefined ? [] : [`≤ ${processorMs} ms cpu`]),
    ...(p99Ms === undefined ? [] : [`p99 ≤ ${p99Ms} ms`]),
    ...(megabytes === undefined ? [] : [`≤ ${megabytes} MB`]),
  ].join(", ");
}

function isMet({ burden, peakMegabytes = 0, goal = {} }: Measured): boolean {
  const { processorMs = Infinity, p99Ms = Infinity, megabytes = Infinity } = goal;
  return burden.processorMsPerRequest <= processorMs && burden.p99Ms <= p99Ms && peakMegabytes <= megabytes;
}

export function missingRow({ name, path, status }: Missing): string {
  return `${name.padEnd(widths[0])} not measured: ${path} answered ${status}`;
}

function line(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, index) => (index === 0 ? String(cell).padEnd(widths[0]) : String(cell).padStart(widths[index]!)))
    .join("");
}

/** Three digits that matter. */
function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
