/**
 * Where a new provision goes when only its own number is told. A number with a suffix (Điều 5a, khoản 2b, điểm đ1) follows
 * the number before it; any other comes last in its parent (numbering of Decree 78/2025/NĐ-CP).
 */
import { pointLetters } from "../legal-text/legal-alphabet.ts";
import { parentOf } from "./unit-list.ts";

export type InsertedPlace = { readonly position: "before" | "after" | "last_in" | "in_place"; readonly beside: string };

/** The place of the provision at `target`; `position` is what is known of it. */
export function besideByNumber(target: string, position: InsertedPlace["position"] | null): InsertedPlace {
  const before = position === null || position === "after" ? numberBefore(target) : undefined;
  if (before !== undefined) return { position: "after", beside: before };
  return {
    position: position === "in_place" ? position : "last_in",
    beside: position === "in_place" ? target : (parentOf(target) ?? ""),
  };
}

function numberBefore(target: string): string | undefined {
  const [, stem, suffix] = /^(.*-(?:\d+|dd|[a-z]))([a-z]|\d+)$/.exec(target) ?? [];
  if (stem === undefined || suffix === undefined || /-\d+$/.test(stem) === /^\d/.test(suffix)) return undefined;
  if (suffix === "a" || suffix === "1") return stem;
  return stem + (/\d/.test(suffix) ? String(Number(suffix) - 1) : pointLetters[pointLetters.indexOf(suffix) - 1]);
}
