/**
 * A consolidated text as a file: Word in the layout of consolidated texts, plain text, Akoma Ntoso. A long one is written in
 * another thread, bound in time and memory, so that no other request waits for it.
 */
import { akomaNtosoOfConsolidation } from "../amending/akoma-ntoso-consolidation.ts";
import type { Consolidation } from "../amending/consolidate.ts";
import { consolidatedDocument } from "../amending/consolidated-document.ts";
import { consolidatedText } from "../amending/consolidated-text.ts";
import { heavyWork } from "../jobs/heavy-work.ts";
import type { DocumentHead } from "../legal-text/document-head.ts";
import { Refused } from "../values/refusal.ts";

export const textFormats = ["docx", "txt", "xml"] as const;
export type TextFormat = (typeof textFormats)[number];

/** In characters; a shorter text is written in less time than a thread takes to answer. */
const longText = 20_000;

/** `acts` holds the heads of the amending acts by their numbers. */
export async function writeTextFile(
  format: TextFormat,
  consolidation: Consolidation,
  acts: ReadonlyMap<string, DocumentHead>,
): Promise<Uint8Array | string> {
  if (format === "txt") return consolidatedText(consolidation, acts);
  if (format === "xml") return akomaNtosoOfConsolidation(consolidation, acts);
  const { writeConsolidatedDocx } = await import("../office/docx-consolidated.ts");
  return writeConsolidatedDocx(consolidatedDocument(consolidation, acts));
}

/** As `writeTextFile`. Throws Refused("busy") where it takes too long or too many wait already. */
export async function textFileAside(...args: Parameters<typeof writeTextFile>): Promise<Uint8Array | string> {
  const length = args[1].provisions.reduce((sum, { text }) => sum + text.length, 0);
  if (length < longText) return writeTextFile(...args);
  const task = { module: new URL(import.meta.url), name: writeTextFile.name, args };
  const outcome = await heavyWork.run<Uint8Array | string>(task);
  if ("failed" in outcome) throw new Refused("busy");
  return outcome.value;
}
