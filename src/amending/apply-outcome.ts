/** What becomes of an operation: the text after it, or why and where it does not fit. */
import { type LiveText, placeOf } from "./live-text.ts";

export type NotAppliedReason =
  | "target-missing"
  | "parent-missing"
  | "target-repealed"
  | "already-exists"
  | "phrase-not-found"
  | "overlap"
  | "day-unknown"
  | "nothing-to-do";

export type Outcome =
  | { readonly text: LiveText }
  | {
      readonly reason: NotAppliedReason;
      /** The provision that is missing, that exists already or that the other order names. */
      readonly place: string;
    };

/** The provision is missing; the first of those around it that is missing too is named. */
export function missing(text: LiveText, target: string): Outcome {
  const parts = target.split("/");
  const places = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  const absent = places.find((place) => placeOf(text, place) < 0) ?? target;
  return { reason: absent === target ? "target-missing" : "parent-missing", place: absent };
}
