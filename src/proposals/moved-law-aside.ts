/**
 * How changes stand to the law that moved meanwhile, for a page: long wordings are compared in another thread. Where that
 * fails the two laws are shown whole, nothing is joined, and the author writes the change anew.
 */
import { wholeReplaced } from "../amending/runs.ts";
import { heavyWork } from "../jobs/heavy-work.ts";
import { type MovedLaw, movedLaw, type Today } from "./moved-law.ts";
import { type Touched, wholeText } from "./touched.ts";

/** In characters, of both wordings; shorter ones are compared in less time than a thread takes to answer. */
const longText = 20_000;

/** As `movedLaw`. */
export async function movedLawAside(touched: Touched, today: Today): Promise<MovedLaw> {
  const [before, after] = [wholeText(touched), wholeText(today)];
  if (before.length + after.length < longText) return movedLaw(touched, today);
  const task = { module: new URL("./moved-law.ts", import.meta.url), name: movedLaw.name, args: [touched, today] };
  const outcome = await heavyWork.run<MovedLaw>(task);
  return "value" in outcome ? outcome.value : { law: wholeReplaced(before, after).runs, joined: null };
}
