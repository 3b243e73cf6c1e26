/**
 * One import of a file: kept with its bytes from the preview on, applied at most once, undone at most once and within thirty
 * days. What it wrote is kept record by record, so that it can be taken back.
 */
import type { Day } from "../values/day.ts";
import type { Instant } from "../values/instant.ts";
import { addMilliseconds } from "../values/instant.ts";

/** How long an import can be undone. */
export const undoDays = 30;

export type ImportStatus = "previewed" | "applied" | "undone";

export type ImportCounts = {
  readonly rows: number;
  readonly add: number;
  readonly change: number;
  readonly same: number;
  /** Problems that keep rows out. */
  readonly errors: number;
};

export type Import = {
  readonly id: string;
  /** NL-2026-0001, the receipt's. */
  readonly code: string;
  readonly kind: "procedures";
  readonly fileName: string;
  /** SHA-256 of the bytes, in hex. */
  readonly fileDigest: string;
  readonly status: ImportStatus;
  readonly counts: ImportCounts;
  /** Of the plan last shown, or of the one that was applied. */
  readonly planDigest: string;
  /** The ministry whose records the file is about; null for several. */
  readonly ministryId: string | null;
  readonly ministryName: string | null;
  /** Null from the command line. */
  readonly uploader: string | null;
  readonly uploadedAt: Instant;
  readonly appliedAt: Instant | null;
  readonly undoneAt: Instant | null;
};

/** "NL-2026-" and the running number within the year, at least four digits. */
export function importCodePrefix(today: Day): string {
  return `NL-${today.slice(0, 4)}-`;
}

export function importCode(today: Day, number: number): string {
  return importCodePrefix(today) + String(number).padStart(4, "0");
}

/** The last moment at which an applied import can be undone; null when it was never applied. */
export function undoUntil({ appliedAt }: Pick<Import, "appliedAt">): Instant | null {
  return appliedAt && addMilliseconds(appliedAt, undoDays * 24 * 60 * 60 * 1000);
}

export function isUndoable(one: Pick<Import, "status" | "appliedAt">, now: Instant): boolean {
  const until = undoUntil(one);
  return one.status === "applied" && until !== null && now <= until;
}
