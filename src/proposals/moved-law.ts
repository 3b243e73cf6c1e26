/**
 * What becomes of a change when the law was amended after it was drafted. Never anything by itself: where the two changes touch
 * different words the joined result is offered, shown as a redline and confirmed by a person; otherwise the change is written
 * again for the present wording. A repeal is always confirmed: it would take away words that its author has not seen.
 */
import { changeIssue } from "../amending/change-issue.ts";
import { mergedWording } from "../amending/merged-wording.ts";
import { redlineText, type Run } from "../amending/redline.ts";
import { wordingHash } from "../amending/wording-hash.ts";
import type { AskedChange } from "./asked-change.ts";
import { changeOf, type Touched, type Unit, wholeText, wordingOf } from "./touched.ts";

/** The provision as it is in force today. */
export type Today = { readonly own: Unit; readonly below: readonly Unit[]; readonly hash: string };

/** A touched provision with its wording in force; `today` is null when it is not in force any more. */
export type ShownClause = { readonly touched: Touched; readonly today: Today | null; readonly isMoved: boolean };

export type MovedLaw = {
  /** What the law changed since: from the wording drafted on to the one in force. */
  readonly law: readonly Run[];
  /** The change that gives the joined result on the present wording; null where both touch the same words. */
  readonly joined: { readonly change: AskedChange; readonly runs: readonly Run[] } | null;
};

/**
 * How `touched`, written for an earlier wording, stands to the law of `today`. Nothing is joined where the wording it was
 * written for is not known in full.
 */
export function movedLaw(touched: Touched, today: Today): MovedLaw {
  const law = redlineText(wholeText(touched), wholeText(today));
  const isExact = touched.baseHash === wordingHash(touched.own, touched.below);
  const change = isExact ? joinedChange(touched, today) : null;
  if (!change) return { law, joined: null };
  const { before, after, problem } = wordingOf(onLaw({ ...touched, ...change }, today));
  return { law, joined: problem ? null : { change, runs: redlineText(before, after) } };
}

/** The same change on the present wording. */
export function onLaw(touched: Touched, { own, below, hash }: Today): Touched {
  return { ...touched, own, below, baseHash: hash, address: own.address };
}

function joinedChange(touched: Touched, today: Today): AskedChange | null {
  const base = wholeText(touched);
  switch (touched.choice) {
    case "repeal":
      return null;
    case "replace_provision": {
      const text = mergedWording(base, wholeText(today), touched.text ?? "");
      return text === null ? null : { ...touched, text };
    }
    case "replace_heading":
      return touched.own.heading === today.own.heading ? touched : null;
    case "table_row":
      return joinedRow(touched, today);
    case "replace_words":
    case "delete_words":
    case "insert_words":
      return joinedPhrase(touched, today);
    default:
      return touched;
  }
}

/** The phrase stands as before, and what the law changed lies elsewhere. */
function joinedPhrase(touched: Touched, today: Today): AskedChange | null {
  const change = changeOf(touched);
  const isFound = change && !changeIssue(change, [today.own, ...today.below], touched.place === "only");
  const { after, problem } = wordingOf(touched);
  return isFound && !problem && mergedWording(wholeText(touched), wholeText(today), after) !== null ? touched : null;
}

function joinedRow(touched: Touched, today: Today): AskedChange | null {
  if (touched.side === "before" || touched.side === "after") return touched;
  const text = mergedWording(touched.own.text, today.own.text, touched.text ?? "");
  return text === null ? null : { ...touched, text };
}
