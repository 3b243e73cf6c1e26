/**
 * Redlines for a page: long ones are worked out in another thread, so that no other request waits for them. Where the
 * comparison fails there (it is bound in time and memory) both texts are shown whole, and that is called approximate: never
 * nothing. The redline of two source texts is known afterwards by the hashes of both.
 */
import { createHash } from "node:crypto";
import { heavyWork } from "../jobs/heavy-work.ts";
import { outlineSource } from "../legal-text/given-text.ts";
import { redline } from "./redline.ts";
import { type DocumentRedline, redlineDocuments } from "./redline-document.ts";
import { type Redline, wholeReplaced } from "./runs.ts";

/** What is compared; both may be empty. */
export type WordingPair = { readonly before: string; readonly after: string };

/** Pairs of texts whose redlines are kept. */
const mostKnown = 20;
const known = new Map<string, Promise<DocumentRedline>>();
/** Characters to compare; fewer take less time than a thread takes to answer. */
const longText = 20_000;

/** The redlines of wordings that one page shows, in their order. */
export async function redlinesAside(pairs: readonly WordingPair[]): Promise<readonly Redline[]> {
  const length = pairs.reduce((sum, pair) => sum + lengthToCompare(pair), 0);
  if (length < longText) return redlinePairs(pairs);
  const asked = pairs.map(({ before, after }) => ({ before, after }));
  const task = { module: new URL(import.meta.url), name: redlinePairs.name, args: [asked] };
  const outcome = await heavyWork.run<readonly Redline[]>(task);
  return "value" in outcome ? outcome.value : pairs.map((pair) => wholeReplaced(pair.before, pair.after));
}

/** What the other thread runs for wordings. */
export function redlinePairs(pairs: readonly WordingPair[]): readonly Redline[] {
  return pairs.map(({ before, after }) => redline(before, after));
}

/** The redline of the two texts' outlines. */
export function redlineAside(before: string, after: string): Promise<DocumentRedline> {
  const key = createHash("sha256").update(before, "utf16le").update("\u0000").update(after, "utf16le").digest("hex");
  const found = known.get(key);
  if (found) return found;
  const made = compareAside(before, after, () => known.delete(key));
  known.set(key, made);
  if (known.size > mostKnown) known.delete(known.keys().next().value!);
  return made;
}

/** What the other thread runs for texts. */
export function redlineSources(before: string, after: string): DocumentRedline {
  return redlineDocuments(outlineSource(before), outlineSource(after));
}

function lengthToCompare({ before, after }: WordingPair): number {
  return before === "" || after === "" || before === after ? 0 : before.length + after.length;
}

/** What failed may succeed another time, when less is asked for at once. */
async function compareAside(before: string, after: string, onFailure: () => void): Promise<DocumentRedline> {
  const task = { module: new URL(import.meta.url), name: redlineSources.name, args: [before, after] };
  const outcome = await heavyWork.run<DocumentRedline>(task);
  if ("value" in outcome) return outcome.value;
  onFailure();
  const { runs } = wholeReplaced(before, after);
  const address = "";
  const change = { kind: "changed" as const, beforeAddress: address, afterAddress: address, classes: [], runs };
  return { changes: before === after ? [] : [change], unchanged: 0, approximate: [address] };
}
