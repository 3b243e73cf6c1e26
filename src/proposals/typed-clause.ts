/**
 * One clause of the wording form as it was typed, read as a change of its provision: new numbers become addresses, cells a row,
 * days days. What cannot be read is told at its field, and the change goes without it.
 */
import { parentOf } from "../amending/unit-list.ts";
import { addressOf, parseAddress } from "../legal-text/address.ts";
import { type Day, readDay } from "../values/day.ts";
import type { Issue } from "../values/issue.ts";
import { type AskedChange, type Choice, noChange, type PhrasePlace, type Side } from "./asked-change.ts";
import { addressOfNumber } from "./new-number.ts";
import { readTypedAddress } from "./typed-address.ts";

export type TypedClause = {
  readonly choice: Choice;
  readonly text: string | null;
  readonly heading: string;
  readonly cells: readonly string[];
  readonly old_words: string | null;
  readonly new_words: string | null;
  readonly place: PhrasePlace;
  readonly phrase_side: "after" | "before";
  readonly side: Side | null;
  readonly new_number: string;
  readonly new_place: string;
  readonly effective_on: string;
  readonly effective_condition: string;
  readonly reason: string;
};
export type ReadClause = { readonly change: AskedChange; readonly issues: readonly Issue[] };

/** `address` is the touched provision's, `newLike` an address of the kind and place of what comes to be beside or in it. */
export function readClause(typed: TypedClause, address: string, newLike: string | null): ReadClause {
  const issues: Issue[] = [];
  const tell = (field: string, name: string) => issues.push({ field, key: `proposals.issue.${name}` });
  const change = {
    ...noChange,
    ...changeOf(typed, address, newLike, tell),
    choice: typed.choice,
    reason: typed.reason,
  };
  if (typed.choice === "keep") return { change, issues };
  return { change: { ...change, ...ownTime(typed, tell) }, issues };
}

type Tell = (field: string, name: string) => void;

function changeOf(typed: TypedClause, address: string, newLike: string | null, tell: Tell): Partial<AskedChange> {
  const { text, heading, old_words: oldWords, new_words: newWords, place, side } = typed;
  switch (typed.choice) {
    case "replace_provision":
      return { text };
    case "replace_heading":
      return { text: heading.replace(/\s+/g, " ") || null };
    case "replace_words":
      return { oldWords, newWords, place };
    case "insert_words":
      return { oldWords, newWords, place, side: typed.phrase_side };
    case "delete_words":
      return { oldWords, place };
    case "insert_provision":
      return { text, side, newAddress: newNumber(typed.new_number, newLike ?? address, tell) };
    case "renumber":
      return { newAddress: newNumber(typed.new_number, address, tell) };
    case "move":
      return { newAddress: newPlace(typed.new_place, tell) };
    case "table_row":
      return row(typed, address, tell);
    case "repeal":
    case "keep":
      return {};
  }
}

/** A number alone stays in its place; "khoản 4 Điều 6" leads elsewhere. */
function newNumber(typed: string, like: string, tell: Tell): string | null {
  if (typed === "") return null;
  const whole = /(?:điều|khoản|điểm)\s+\S+.*(?:điều|khoản)\s/iu.test(typed) ? readTypedAddress(typed) : null;
  const address = whole ?? addressOfNumber(typed, like);
  if (address === null) tell("new_number", "number-form");
  return address;
}

function newPlace(typed: string, tell: Tell): string | null {
  const address = typed === "" ? null : readTypedAddress(typed);
  if (typed !== "" && address === null) tell("new_place", "place-form");
  return address;
}

/** The first cell bears the row's number. */
function row({ cells, side }: TypedClause, address: string, tell: Tell): Partial<AskedChange> {
  const words = cells.map((cell) => cell.replace(/\s+/g, " "));
  if (words.some((cell) => cell.includes("|"))) tell("cells.0", "cell-stroke");
  const text = words.every((cell) => cell === "") ? null : words.join(" | ");
  if (side !== "before" && side !== "after") return { text, side: "in_place" };
  const number = addressOfNumber(words[0] ?? "", address);
  if (number === null) tell("cells.0", "row-number");
  return { text, side, newAddress: number };
}

function ownTime(typed: TypedClause, tell: Tell): Pick<AskedChange, "effectiveOn" | "effectiveCondition"> {
  const { effective_on: day, effective_condition: condition } = typed;
  const effectiveOn: Day | null = (day !== "" && readDay(day)) || null;
  if (day !== "" && effectiveOn === null) tell("effective_on", "own-day");
  if (effectiveOn !== null && condition !== "") tell("effective_condition", "day-or-condition");
  if (/[;.“”"]/.test(condition)) tell("effective_condition", "condition-marks");
  return { effectiveOn, effectiveCondition: condition || null };
}

/** What the form shows for an address that was read: its number alone. */
export function typedNumber(address: string | null): string {
  return parseAddress(address ?? "")?.at(-1)?.number ?? "";
}

/** Whether two addresses differ in more than their last number. */
export function standsElsewhere(one: string, other: string): boolean {
  return parentOf(one) !== parentOf(other);
}

/** The address of a moved provision in `holder`: an article keeps its own. */
export function addressIn(holder: string, address: string): string {
  const part = parseAddress(address)?.at(-1);
  return part && part.kind !== "dieu" ? addressOf(holder, part.kind, part.number) : address;
}
