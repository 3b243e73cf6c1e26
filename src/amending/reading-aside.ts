/**
 * Reading a long amending act in another thread, so that no other request waits for it. Where it does not finish there
 * nothing is taken from the act, and the reading says so.
 */
import { heavyWork } from "../jobs/heavy-work.ts";
import type { Outline } from "../legal-text/outline.ts";
import type { TargetDocument } from "./amended-document.ts";
import { type AmendmentReading, readAmendment } from "./reading.ts";

/** In characters; a shorter act is read in less time than a thread takes to answer. */
const longText = 20_000;

/** As `readAmendment`. */
export async function readAmendmentAside(act: Outline, target: TargetDocument): Promise<AmendmentReading> {
  const length = act.provisions.reduce((sum, { text }) => sum + text.length, 0);
  if (length < longText) return readAmendment(act, target);
  const task = { module: new URL("./reading.ts", import.meta.url), name: readAmendment.name, args: [act, target] };
  const outcome = await heavyWork.run<AmendmentReading>(task);
  if ("value" in outcome) return outcome.value;
  const warnings = [{ field: "", key: "amending.warning.too-slow" }];
  return { operations: [], unread: [], warnings, elsewhere: 0, effective: { day: null, condition: null } };
}
