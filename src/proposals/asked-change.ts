/**
 * A change as a drafter asks for it, in the words of the form: what to do, with which words, where. "keep" means that the
 * provision was looked at and stays as it is. Each choice is one change of an amending act (`Change`).
 */
import type { Change } from "../amending/read-operation.ts";
import type { Day } from "../values/day.ts";

/** In the order in which the form offers them. */
export const choices = [
  "replace_provision",
  "repeal",
  "replace_words",
  "delete_words",
  "insert_words",
  "replace_heading",
  "renumber",
  "move",
  "table_row",
  "insert_provision",
  "keep",
] as const;
export type Choice = (typeof choices)[number];

/** Where the phrase is meant: in the one place where it stands, wherever it stands, or in the heading alone. */
export const phrasePlaces = ["only", "everywhere", "heading"] as const;
export type PhrasePlace = (typeof phrasePlaces)[number];
export const sides = ["after", "before", "last_in", "in_place"] as const;
export type Side = (typeof sides)[number];

export type AskedChange = {
  readonly choice: Choice;
  /** New wording, heading or row. */
  readonly text: string | null;
  readonly oldWords: string | null;
  readonly newWords: string | null;
  readonly place: PhrasePlace;
  /** On which side of the provision, or of the phrase, the new one goes. */
  readonly side: Side | null;
  /** Address of what comes to be; of the provision under its new number; of what it is moved into. */
  readonly newAddress: string | null;
  /** The day from which this change alone applies, or what it waits for; null when it applies with the instrument. */
  readonly effectiveOn: Day | null;
  readonly effectiveCondition: string | null;
  readonly reason: string;
};

/** Nothing decided yet about a provision. */
export const noChange: AskedChange = {
  choice: "keep",
  text: null,
  oldWords: null,
  newWords: null,
  place: "only",
  side: null,
  newAddress: null,
  effectiveOn: null,
  effectiveCondition: null,
  reason: "",
};

/** The change as an act orders it on the provision at `address`; null where the provision stays. */
export function changeAt(address: string, asked: AskedChange): Change | null {
  const { choice, side, oldWords, newWords, place } = asked;
  const target = address;
  const text = asked.text ?? "";
  const to = asked.newAddress ?? "";
  const phrase = { target, old: oldWords ?? "", scope: place === "heading" ? "heading" : "all" } as const;
  switch (choice) {
    case "keep":
      return null;
    case "repeal":
      return { op: choice, target };
    case "replace_provision":
    case "replace_heading":
      return { op: choice, target, text };
    case "replace_words":
      return { op: choice, ...phrase, new: newWords ?? "" };
    case "insert_words":
      return { op: choice, ...phrase, new: newWords ?? "", position: side === "before" ? "before" : "after" };
    case "delete_words":
      return { op: choice, ...phrase, within: null };
    case "renumber":
      return { op: choice, target, to };
    case "move":
      return { op: choice, target, position: "last_in", beside: to };
    case "insert_provision":
      return { op: choice, target: to, text, position: side ?? "after", beside: address };
    case "table_row":
      return side === "before" || side === "after"
        ? { op: choice, target: to, text, position: side, beside: address }
        : { op: choice, target, text, position: "in_place", beside: address };
  }
}
