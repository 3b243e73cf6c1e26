/**
 * The draft of an instrument for a page: where much is changed it is written and proved in another thread, so that no other
 * request waits. What does not finish there is shown without its orders, says so, and is not handed out.
 */
import { heavyWork } from "../jobs/heavy-work.ts";
import { wholeText } from "../proposals/touched.ts";
import { type Draft, type DraftSource, draftOf } from "./draft.ts";

/** In characters of what is changed and of what it becomes; less takes less time than a thread takes to answer. */
const longText = 10_000;
/** The standing text is only looked through. */
const standingShare = 0.1;

/** As `draftOf`. */
export async function draftAside(source: DraftSource): Promise<Draft> {
  if (lengthOf(source) < longText) return draftOf(source);
  const task = { module: new URL("./draft.ts", import.meta.url), name: draftOf.name, args: [source] };
  const outcome = await heavyWork.run<Draft>(task);
  return "value" in outcome ? outcome.value : { ...draftOf({ ...source, touched: [], texts: [] }), isWorkedOut: false };
}

function lengthOf({ touched, texts }: DraftSource): number {
  const changed = touched.filter(({ choice }) => choice !== "keep");
  const own = changed.reduce((sum, each) => sum + wholeText(each).length + (each.text ?? "").length, 0);
  const standing = texts.flatMap(({ provisions }) => provisions).reduce((sum, { text }) => sum + text.length, 0);
  return own + standing * standingShare;
}
