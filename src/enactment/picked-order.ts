/**
 * An order of an amending act that could not be read, as a person reads it: which provision, what becomes of it, with which
 * words. It stands on record like one that was read, with its place in the act.
 */
import { besideByNumber } from "../amending/inserted-place.ts";
import type { Change, ReadOperation, Unread } from "../amending/read-operation.ts";
import { readTypedAddress } from "../proposals/typed-address.ts";
import type { Issue } from "../values/issue.ts";

/** In the order in which the form offers them. */
export const pickedChoices = [
  "none",
  "replace_provision",
  "insert_provision",
  "repeal",
  "replace_words",
  "delete_words",
  "replace_heading",
] as const;
/** How many orders can be picked in one form. */
export const mostPicks = 500;
export type PickedChoice = (typeof pickedChoices)[number];

export type Picked = {
  readonly choice: PickedChoice;
  /** The provision as an official writes it: "khoản 2 Điều 5". */
  readonly place: string;
  /** New wording or heading; for a phrase the new words. */
  readonly text: string;
  readonly old: string;
};

/** The operations that were picked for `unread`, each beside its own; issues carry the fields "picks.0.place". */
export function pickedOrders(
  unread: readonly Unread[],
  picks: readonly Picked[],
  document: string,
): { readonly operations: readonly ReadOperation[]; readonly issues: readonly Issue[] } {
  const operations: ReadOperation[] = [];
  const issues: Issue[] = [];
  for (const [index, { source }] of unread.entries()) {
    const picked = picks[index];
    if (!picked || picked.choice === "none") continue;
    const target = readTypedAddress(picked.place);
    const lacking = lackingField(picked);
    const field = (name: string) => `picks.${index}.${name}`;
    if (target === null) issues.push({ field: field("place"), key: "enactment.outside.issue.place" });
    else if (lacking) issues.push({ field: field(lacking), key: `enactment.outside.issue.${lacking}` });
    else operations.push({ ...changeOf(picked, target), document, source, effectiveOn: null });
  }
  return { operations, issues };
}

function lackingField({ choice, text, old }: Picked): "text" | "old" | null {
  if ((choice === "replace_words" || choice === "delete_words") && old.trim() === "") return "old";
  const needsText = choice !== "repeal" && choice !== "delete_words";
  return needsText && text.trim() === "" ? "text" : null;
}

function changeOf({ choice, text, old }: Picked, target: string): Change {
  switch (choice) {
    case "replace_words":
      return { op: choice, target, old: old.trim(), new: text.trim(), scope: "all" };
    case "delete_words":
      return { op: choice, target, old: old.trim(), within: null, scope: "all" };
    case "insert_provision":
      return { op: choice, target, text: text.trim(), ...besideByNumber(target, null) };
    case "replace_provision":
    case "replace_heading":
      return { op: choice, target, text: text.trim() };
    default:
      return { op: "repeal", target };
  }
}
