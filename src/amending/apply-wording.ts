/** What an order makes of the words of a text: provisions and paragraphs restated, phrases changed. */
import { type Outcome, missing } from "./apply-outcome.ts";
import { freshProvision } from "./apply-insertions.ts";
import { changeWords, type PhraseChange } from "./change-words.ts";
import { grownProvisions } from "./grown-provisions.ts";
import { withKeptIds } from "./kept-ids.ts";
import {
  type ChangeSource,
  endOf,
  type LiveProvision,
  type LiveText,
  placeOf,
  repealedWords,
  replaceAt,
} from "./live-text.ts";
import { type LocatedPassage, locatePassage, withPassage } from "./located-passage.ts";
import { splitPassage } from "./passage.ts";
import type { ReadOperation } from "./read-operation.ts";

/** The text with the provision or passage in its new wording; what stays the same provision keeps its id. */
export function replaced(text: LiveText, operation: ReadOperation & { text: string }, source: ChangeSource): Outcome {
  const { target } = operation;
  if (splitPassage(target)) {
    return inPassage(text, target, source, (passage, current) => withPassage(current, passage, operation.text));
  }
  const place = placeOf(text, target);
  if (place < 0) return missing(text, target);
  const old = text[place]!;
  if (old.status === "repealed") return { reason: "target-repealed", place: target };
  const grown = grownProvisions(operation.text, target, old.parent).map((one) => freshProvision(one, source));
  const root = { ...grown[0]!, number: old.number, sources: [...old.sources, source] };
  const end = endOf(text, place);
  return { text: replaceAt(text, place, end, withKeptIds(text.slice(place, end), [root, ...grown.slice(1)])) };
}

/** The text without the passage: a sentence goes, a paragraph leaves the words that official consolidations print. */
export function repealedPassage(text: LiveText, target: string, source: ChangeSource): Outcome {
  const words = /\/cau-[^/]*$/.test(target) ? "" : repealedWords;
  return inPassage(text, target, source, (passage, current) => {
    const isWhole = current[passage.place]!.address === target;
    const left = withPassage(current, passage, words);
    return isWhole
      ? replaceAt(left, passage.place, passage.place + 1, [{ ...left[passage.place]!, status: "repealed" }])
      : left;
  });
}

function inPassage(
  text: LiveText,
  target: string,
  source: ChangeSource,
  change: (passage: LocatedPassage, text: LiveText) => LiveText,
): Outcome {
  const passage = locatePassage(text, target);
  if (!passage) return missing(text, target);
  const old = text[passage.place]!;
  if (old.status === "repealed") return { reason: "target-repealed", place: old.address };
  const changed = change(passage, text);
  const one = changed[passage.place]!;
  return {
    text: replaceAt(changed, passage.place, passage.place + 1, [{ ...one, sources: [...old.sources, source] }]),
  };
}

/** The text with the phrase changed wherever it stands in the target. */
export function withWords(text: LiveText, operation: PhraseChange & ReadOperation, source: ChangeSource): Outcome {
  const { target, scope } = operation;
  if (splitPassage(target)) return withPassageWords(text, operation, source);
  const start = target === "" ? 0 : placeOf(text, target);
  if (start < 0) return missing(text, target);
  if (target !== "" && text[start]!.status === "repealed") return { reason: "target-repealed", place: target };
  const end = target === "" ? text.length : scope === "heading" ? start + 1 : endOf(text, start);
  const [from, to] = operation.old === "" ? edgeOf(text, operation, start, end) : [start, end];
  let count = 0;
  const changed = text.slice(from, to).map((provision) => {
    if (provision.status !== "in_force" || provision.kind === "mo_dau" || isNew(provision, source)) return provision;
    const most = scope === "once" ? 1 - count : Number.POSITIVE_INFINITY;
    const heading =
      operation.old === "" ? unchanged(provision.heading) : changeWords(provision.heading ?? "", operation, most);
    const words = changeWords(provision.text, operation, scope === "heading" ? 0 : most - heading.count);
    count += heading.count + words.count;
    if (heading.count + words.count === 0) return provision;
    const sources = [...provision.sources, source];
    return { ...provision, heading: provision.heading === null ? null : heading.text, text: words.text, sources };
  });
  return count > 0 ? { text: replaceAt(text, from, to, changed) } : { reason: "phrase-not-found", place: target };
}

function unchanged(heading: string | null): ReturnType<typeof changeWords> {
  return { text: heading ?? "", count: 0 };
}

/** "vào cuối khoản 1" is the end of the last words in it. */
function edgeOf(text: LiveText, { op, ...rest }: PhraseChange, start: number, end: number): [number, number] {
  const isLast = op === "insert_words" && "position" in rest && rest.position === "after";
  const inside = text
    .slice(start, end)
    .map((one, index) => (one.text !== "" && one.status === "in_force" ? index : -1));
  const at = start + (isLast ? Math.max(...inside) : (inside.find((index) => index >= 0) ?? 0));
  return [at, at + 1];
}

function withPassageWords(text: LiveText, operation: PhraseChange & ReadOperation, source: ChangeSource): Outcome {
  let count = 0;
  const outcome = inPassage(text, operation.target, source, (passage, current) => {
    const { start, end } = passage.span;
    const most = operation.scope === "once" ? 1 : Number.POSITIVE_INFINITY;
    const changed = changeWords(current[passage.place]!.text.slice(start, end), operation, most);
    count = changed.count;
    return withPassage(current, passage, changed.text);
  });
  const isMissed = "text" in outcome && count === 0;
  return isMissed ? { reason: "phrase-not-found", place: operation.target } : outcome;
}

/** Wording that the same act put in place has the new phrase already. */
function isNew({ sources }: LiveProvision, { number }: ChangeSource): boolean {
  const last = sources.at(-1);
  return last?.number === number && !last.op.endsWith("_words") && last.op !== "replace_heading";
}
