/**
 * Three-way comparison of a wording: what it was, what the law made of it meanwhile, what a proposal makes of it. Changes that
 * touch different words are joined; where both touch the same words, or stand side by side, a person must decide. Equal
 * changes on both sides count once (diff3; Khanna, Kunal and Pierce 2007).
 */
import { redlineText } from "./redline.ts";

/** The joined wording; null where the two changes meet. */
export function mergedWording(base: string, present: string, proposed: string): string | null {
  const theirs = editsOf(base, present);
  const ours = editsOf(base, proposed).filter((edit) => !theirs.some((other) => isSame(edit, other)));
  if (ours.some((edit) => theirs.some((other) => meet(edit, other)))) return null;
  const edits = [...theirs, ...ours].sort((one, other) => one.start - other.start);
  let merged = "";
  let from = 0;
  for (const { start, end, text } of edits) {
    merged += base.slice(from, start) + text;
    from = end;
  }
  return merged + base.slice(from);
}

/** Words from `start` to `end` of the base that become `text`. */
type Edit = { readonly start: number; readonly end: number; readonly text: string };

function editsOf(base: string, changed: string): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let open: { start: number; text: string } | null = null;
  for (const [sign, text] of [...redlineText(base, changed), ["=", ""] as const]) {
    if (sign === "=") {
      if (open) edits.push({ ...open, end: at });
      open = null;
    } else {
      open ??= { start: at, text: "" };
      if (sign === "+") open.text += text;
    }
    if (sign !== "+") at += text.length;
  }
  return edits;
}

function isSame(one: Edit, other: Edit): boolean {
  return one.start === other.start && one.end === other.end && one.text === other.text;
}

/** Edits meet where they share words, or where nothing stands between them. */
function meet(one: Edit, other: Edit): boolean {
  return one.start <= other.end && other.start <= one.end;
}
