/**
 * The Word file of a proposal, written and read back: long texts are compared in another thread, bound in time and memory,
 * so that no other request waits. What does not finish there is refused; the proposal stays as it is.
 */
import { heavyWork } from "../jobs/heavy-work.ts";
import { type DocxRead, readDocx } from "../office/docx-reading.ts";
import type { TrackedBlock } from "../office/docx-tracked.ts";
import { Refused } from "../values/refusal.ts";
import { type TakenBack, takeBack } from "./taken-back.ts";
import type { Touched } from "./touched.ts";
import { extractBlocks, type WordExtract } from "./word-extract.ts";

/** In characters of the extract; a shorter one takes less time than a thread takes to answer. */
const longText = 10_000;
const longFileBytes = 20_000;

/** As `readDocx`. */
export async function readDocxAside(
  bytes: Uint8Array,
): Promise<ReturnType<typeof readDocx> | { readonly refused: "too-slow" }> {
  if (bytes.length < longFileBytes) return readDocx(bytes);
  const module = new URL("../office/docx-reading.ts", import.meta.url);
  const outcome = await heavyWork.run<DocxRead>({ module, name: readDocx.name, args: [bytes] });
  return "value" in outcome ? outcome.value : { refused: "too-slow" };
}

/** As `takeBack`; undefined where it does not finish. */
export async function takeBackAside(
  extract: WordExtract,
  touched: readonly Touched[],
  edited: string,
): Promise<TakenBack | undefined> {
  if (lengthOf(extract) + edited.length < longText) return takeBack(extract, touched, edited);
  const module = new URL("./taken-back.ts", import.meta.url);
  const outcome = await heavyWork.run<TakenBack>({ module, name: takeBack.name, args: [extract, touched, edited] });
  return "value" in outcome ? outcome.value : undefined;
}

/** As `extractBlocks`. Throws Refused("busy") where it takes too long or too many wait already. */
export async function extractBlocksAside(extract: WordExtract): Promise<readonly TrackedBlock[]> {
  if (lengthOf(extract) < longText) return extractBlocks(extract);
  const module = new URL("./word-extract.ts", import.meta.url);
  const outcome = await heavyWork.run<TrackedBlock[]>({ module, name: extractBlocks.name, args: [extract] });
  if ("failed" in outcome) throw new Refused("busy");
  return outcome.value;
}

function lengthOf({ current, proposed }: WordExtract): number {
  return [...current, ...proposed].reduce((sum, { text }) => sum + text.length, 0);
}
