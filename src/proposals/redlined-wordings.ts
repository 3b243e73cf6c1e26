/** Changes as pages show them: each new wording with its redline. */
import { redlinesAside } from "../amending/redline-aside.ts";
import type { Redline } from "../amending/runs.ts";
import { type Touched, type Wording, wordingOf } from "./touched.ts";

export type RedlinedWording = Wording & Redline;

/** In the order of `touched`; long ones are compared while the server answers others. */
export async function redlinedWordings(touched: readonly Touched[]): Promise<readonly RedlinedWording[]> {
  const wordings = touched.map(wordingOf);
  const redlines = await redlinesAside(wordings);
  return wordings.map((wording, at) => ({ ...wording, ...redlines[at]! }));
}
