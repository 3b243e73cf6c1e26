/**
 * What is wrong with a change as it was typed, told at the field: words are missing, the phrase does not stand where it is
 * looked for, or in more places than are meant. What contradicts the rest of the text is seen when it is applied.
 */
import type { Issue } from "../values/issue.ts";
import { changeWords, type PhraseChange } from "./change-words.ts";
import type { Change } from "./read-operation.ts";

/** What a change is looked up in: the provision itself, or a unit inside it. */
export type SearchedUnit = { readonly heading: string | null; readonly text: string };

/** `units` are the provision, first, and what stands in it; `isOnlyPlace` when the phrase must stand once. */
export function changeIssue(change: Change, units: readonly SearchedUnit[], isOnlyPlace: boolean): Issue | null {
  if ("old" in change) return phraseIssue(change, units, isOnlyPlace);
  return "text" in change && change.text.trim() === "" ? issue("text", "text-missing") : null;
}

/** In how many places of the units the phrase stands. */
export function countPlaces(change: PhraseChange, units: readonly SearchedUnit[]): number {
  const searched = change.scope === "heading" ? units.slice(0, 1) : units;
  const counts = searched.map(({ heading, text }) => {
    const inHeading = changeWords(heading ?? "", change).count;
    return change.scope === "heading" ? inHeading : inHeading + changeWords(text, change).count;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

function phraseIssue(change: PhraseChange, units: readonly SearchedUnit[], isOnlyPlace: boolean): Issue | null {
  if (change.old.trim() === "") return issue("old", "phrase-missing");
  if ("new" in change && change.new.trim() === "") return issue("new", "phrase-missing");
  const count = countPlaces(change, units);
  if (count === 0) return issue("old", "phrase-not-found", { phrase: change.old });
  return count > 1 && isOnlyPlace ? issue("old", "phrase-repeated", { phrase: change.old, count }) : null;
}

function issue(field: string, name: string, params?: Issue["params"]): Issue {
  const key = `amending.problem.${name}`;
  return params ? { field, key, params } : { field, key };
}
