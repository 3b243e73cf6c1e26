/**
 * An operation is one change of one provision as data: what a proposal asks for and what an enacted instrument did share
 * this shape. It names the provision by its permanent id and the wording it was written for by its fingerprint; on another
 * wording it does not apply. Words are replaced or dropped wherever they stand in the provision, as the phrase
 * "Thay thế cụm từ … tại …" means it; more than one place must therefore be wanted expressly.
 */
import type { Issue } from "../values/issue.ts";
import { findPhrase, replaceSpans } from "./phrase.ts";
import { textHash } from "../legal-text/text-hash.ts";

type Target = {
  /** Permanent id of the provision that changes; for an insertion, of the provision that the new one stands beside. */
  readonly target: string;
  /** Address of the unit that is changed or that comes to be: "dieu-5/khoan-2a". */
  readonly address: string;
  /** `textHash` of the target's wording that the author saw. */
  readonly baseHash: string;
  readonly reason: string;
};
/** Whether all places of the phrase are meant; without it the phrase must occur once. */
type Phrase = { readonly everywhere?: boolean };

export type Operation = Target &
  (
    | { readonly op: "replace_provision"; readonly text: string }
    | {
        readonly op: "insert_provision";
        readonly text: string;
        readonly position: "before" | "after" | "last_in";
        /** Address of the neighbour, or of the unit that the new one closes. */
        readonly beside: string;
      }
    | { readonly op: "repeal" }
    | ({ readonly op: "replace_words"; readonly old: string; readonly new: string } & Phrase)
    | ({ readonly op: "delete_words"; readonly old: string } & Phrase)
    | ({
        readonly op: "insert_words";
        /** The words beside which the new ones are put. */
        readonly old: string;
        readonly new: string;
        readonly position: "before" | "after";
      } & Phrase)
  );

/** The new wording of the provision at `address` (empty when repealed), or why the operation does not apply. */
export type Applied = { readonly text: string } | { readonly problem: Issue };

/** Applies one operation to the target's current wording. */
export function applyOperation(baseText: string, operation: Operation): Applied {
  return applyOperations(baseText, [operation]);
}

/** Applies operations on one provision in order; all were written for `baseText`. The first problem ends it. */
export function applyOperations(baseText: string, operations: readonly Operation[]): Applied {
  const hash = textHash(baseText);
  let text = baseText;
  for (const operation of operations) {
    if (operation.baseHash !== hash) return problem("base", "base-moved");
    const applied = change(text, operation);
    if ("problem" in applied) return applied;
    text = applied.text;
  }
  return { text };
}

function change(text: string, operation: Operation): Applied {
  switch (operation.op) {
    case "repeal":
      return { text: "" };
    case "replace_provision":
    case "insert_provision":
      return operation.text.trim() === "" ? problem("text", "text-missing") : { text: operation.text };
    case "replace_words":
      return changePhrase(text, operation, () => operation.new.trim());
    case "delete_words":
      return changePhrase(text, operation, () => "");
    case "insert_words":
      return changePhrase(text, operation, (found) =>
        operation.position === "after"
          ? joinWords(found, operation.new.trim())
          : joinWords(operation.new.trim(), found),
      );
  }
}

function changePhrase(
  text: string,
  operation: { readonly old: string; readonly new?: string } & Phrase,
  replacement: (found: string) => string,
): Applied {
  if (operation.old.trim() === "") return problem("old", "phrase-missing");
  if (operation.new?.trim() === "") return problem("new", "phrase-missing");
  const places = findPhrase(text, operation.old);
  if (places.length === 0) return problem("old", "phrase-not-found", { phrase: operation.old });
  if (places.length > 1 && !operation.everywhere) {
    return problem("old", "phrase-repeated", { phrase: operation.old, count: places.length });
  }
  const first = places[0]!;
  return { text: replaceSpans(text, places, replacement(text.slice(first.start, first.end))) };
}

/** New words that begin with a comma or the like follow without a space. */
function joinWords(left: string, right: string): string {
  return /^[,.;:)”]/.test(right) || /[(“]$/.test(left) ? left + right : `${left} ${right}`;
}

function problem(field: string, name: string, params?: Issue["params"]): Applied {
  const key = `amending.problem.${name}`;
  return { problem: params ? { field, key, params } : { field, key } };
}
