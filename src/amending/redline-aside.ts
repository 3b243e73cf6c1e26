/**
 * The redline of two source texts for a page: worked out in another thread, so that no other request waits for it, and known
 * afterwards by the hashes of both. Where the comparison fails there (it is bound in time and memory) both texts are shown
 * whole, and that is called approximate: never nothing.
 */
import { createHash } from "node:crypto";
import { heavyWork } from "../jobs/heavy-work.ts";
import { outlineSource } from "../legal-text/given-text.ts";
import { type DocumentRedline, redlineDocuments } from "./redline-document.ts";

/** Pairs of texts whose redlines are kept. */
const mostKnown = 20;
const known = new Map<string, Promise<DocumentRedline>>();

/** The redline of the two texts' outlines. */
export function redlineAside(before: string, after: string): Promise<DocumentRedline> {
  const key = createHash("sha256").update(before).update("\u0000").update(after).digest("hex");
  const found = known.get(key);
  if (found) return found;
  const made = compareAside(before, after, () => known.delete(key));
  known.set(key, made);
  if (known.size > mostKnown) known.delete(known.keys().next().value!);
  return made;
}

/** What the other thread runs. */
export function redlineSources(before: string, after: string): DocumentRedline {
  return redlineDocuments(outlineSource(before), outlineSource(after));
}

/** What failed may succeed another time, when less is asked for at once. */
async function compareAside(before: string, after: string, onFailure: () => void): Promise<DocumentRedline> {
  const task = { module: new URL(import.meta.url), name: redlineSources.name, args: [before, after] };
  const outcome = await heavyWork.run<DocumentRedline>(task);
  if ("value" in outcome) return outcome.value;
  onFailure();
  return wholeReplaced(before, after);
}

function wholeReplaced(before: string, after: string): DocumentRedline {
  const sides = [["-", before] as const, ["+", after] as const];
  const runs = sides.filter(([, text]) => text !== "");
  const address = "";
  const change = { kind: "changed" as const, beforeAddress: address, afterAddress: address, classes: [], runs };
  return { changes: before === after ? [] : [change], unchanged: 0, approximate: [address] };
}
