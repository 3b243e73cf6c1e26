/**
 * A text with all that is on its way, for a page: a long one is told in another thread, so that no other request waits for
 * it. What does not finish there is empty and says so.
 */
import type { LiveText } from "../amending/live-text.ts";
import { heavyWork } from "../jobs/heavy-work.ts";
import type { Effect } from "./effect.ts";
import { type PendingGroup, type PendingText, pendingText } from "./pending-text.ts";

/** In characters; a shorter text is told in less time than a thread takes to answer. */
const longText = 20_000;

/** As `pendingText`. */
export async function pendingTextAside(
  text: LiveText,
  effects: readonly Effect[],
  groups: readonly PendingGroup[],
): Promise<PendingText> {
  const length = text.reduce((sum, provision) => sum + provision.text.length, 0);
  if (length < longText || effects.length + groups.length === 0) return pendingText(text, effects, groups);
  const module = new URL("./pending-text.ts", import.meta.url);
  const outcome = await heavyWork.run<PendingText>({ module, name: pendingText.name, args: [text, effects, groups] });
  return "value" in outcome ? outcome.value : { isWorkedOut: false, provisions: [], gone: [], unfit: [] };
}
