/**
 * What a proposal lacks, for a page: where its changes are long they are tried out in another thread, so that no other
 * request waits. Where that fails there the proposal cannot be sent, and the page says that its wording could not be checked.
 */
import { heavyWork } from "../jobs/heavy-work.ts";
import { type Draft, type Lack, lacksBesideWording, lacksOf } from "./readiness.ts";
import { wholeText } from "./touched.ts";

/** In characters, of what is changed and of what it becomes; less is checked in less time than a thread takes to answer. */
const longText = 10_000;

/** As `lacksOf`. */
export async function lacksAside(draft: Draft): Promise<readonly Lack[]> {
  const asked = draft.touched.filter(({ choice }) => choice !== "keep");
  const length = asked.reduce((sum, each) => sum + wholeText(each).length + (each.text ?? "").length, 0);
  if (length < longText) return lacksOf(draft);
  const task = { module: new URL("./readiness.ts", import.meta.url), name: lacksOf.name, args: [draft] };
  const outcome = await heavyWork.run<readonly Lack[]>(task);
  return "value" in outcome ? outcome.value : lacksBesideWording(draft);
}
